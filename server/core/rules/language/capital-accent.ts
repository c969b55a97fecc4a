import { defineRule } from '../../model/rule.ts';
import { type Found, ProseCheck } from '../../scan/prose-checks.ts';
import { textOf } from '../../text/source.ts';
import { isAccentSlip } from './foreign-accent.ts';
import { isCapitalised, isSentenceStart } from './neighbours.ts';
import { type Phrase, PhraseTable } from './phrases.ts';
import { placesIn, writing } from './prose-places.ts';

/** What the preposition is known by that begins a sentence. */
const AFTER_PREPOSITION =
  " (?:cet? (?:égard|effet|titre|stade|jour|poste)|cette (?:fin|occasion|date|étape)|l'(?:issue|appui|aide|exception|attention|heure|occasion|avenir|échelle|origine|échéance)|la (?:demande|suite|fois|lumière|date|fin)|titre|partir|compter|défaut|noter|court|moyen|long|temps|condition|compétences? égales?|qualifications? égales?|expérience égale|(?:égalité|expérience|mérite|terme|intervalles?|destination|diplôme|raison|quelques|chaque|mesure|ces|ce|moins|côté|travers|propos|l'|la) |(?:[a-zà-öø-ÿœ]+er)(?![a-zà-öø-ÿ]))";

/** Common nouns in É that are part of names: without the accent they are none. */
const LOST_CAPITALS =
  'ecole|ecoles|economie|economies|edition|editions|education|egalité|electricité|electronique|election|elections|energie|equipe|equipes|equipement|etablissement|etablissements|etude|etudes|etudiant|etudiants|etudiante|etudiantes|etranger|evaluation|evénement|evénements|eglise|egypte|ethiopie|emirats|ecosse|equateur|erythrée|edifice|elève|elèves|emission|epreuve|epreuves|echelon|eligibilité';

const PHRASES: readonly Phrase[] = [
  { first: 'a', rest: `(?=${AFTER_PREPOSITION})`, right: 'À' },
  { first: 'état|états', rest: '(?= (?:membres?|partenaires?|tiers|parties?|alliés?)(?![a-z]))', right: '$0' },
  { first: 'etat|etats', rest: '', right: '$0' },
  { first: LOST_CAPITALS, rest: '', right: '$0' },
];

const TABLE = new PhraseTable(PHRASES);

interface LostAccent extends Found {
  readonly right: string;
}

const FIRST = new Set(TABLE.firstWords);

const CHECK = new ProseCheck<LostAccent>({
  precedence: 0,
  // Between small letters `a` is a verb.
  words: { fr: (word, spelling) => FIRST.has(word) && (word !== 'a' || spelling === 'A') },
  at(prose, at, end) {
    const found = TABLE.find(prose, at, end);
    if (!found) return undefined;
    const written = prose.text.slice(at, end);
    const isCapital = isCapitalised(prose, at);
    if (written.length === 1) {
      return isCapital && isSentenceStart(prose, at) ? { start: at, end, right: 'À' } : undefined;
    }
    // In capitals it may be part of a heading, which has a rule of its own; `États` is right.
    if (written === written.toUpperCase() || (written[0] === 'É' && isCapital)) return undefined;
    const right = `É${written.slice(1)}`;
    return { start: at, end, right: prose.lower[at] === 'e' && !isCapital ? right.toLowerCase() : right };
  },
});

/** `À` at the beginning of a sentence, and the capital of `État`. */
export const capitalAccent = defineRule({
  name: 'capital-accent',
  family: 'language',
  severity: 'warning',
  fixable: 'safe',
  tags: ['single-word'],
  documentation: {
    en: {
      summary: 'A French sentence begins with “A” for “À”, or “État” has lost its capital or its accent.',
      why: 'French capitals keep their accents; without it “A” is a verb. A state that is a country is written with a capital: “État membre”.',
    },
    fr: {
      summary: 'Une phrase commence par « A » au lieu de « À », ou « État » a perdu sa majuscule ou son accent.',
      why: 'Les majuscules gardent leur accent ; sans accent, « A » est un verbe. Le pays prend la majuscule : « État membre ».',
    },
  },
  examples: [{ notice: 'archives-assistant.notice.txt', right: "d'un État membre", wrong: "d'un état membre" }],
  messages: {
    en: {
      accent: 'In the French edition, “{text}” should be “{right}”. Change it.',
      write: 'Write {right}',
    },
    fr: {
      accent: 'Dans la version française, « {text} » doit s’écrire « {right} ». Corrigez-le.',
      write: 'Écrire {right}',
    },
  },
  visit: {
    edition(edition, context) {
      for (const place of placesIn(CHECK, edition, context)) {
        const { span: at, found } = place;
        // Where the accent stands elsewhere in the notice, `foreign-accent` says so.
        if (isAccentSlip(at, context)) continue;
        context.report({
          message: 'accent',
          args: { text: textOf(at), right: found.right },
          span: at,
          fixes: () => writing(place, 'write', found.right, true),
        });
      }
    },
  },
});
