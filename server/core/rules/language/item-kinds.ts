import { MemoWith } from '../../memory/memo.ts';
import type { Block } from '../../model/notice.ts';
import { inBoth, type Language } from '../../text/language.ts';
import { textOf } from '../../text/source.ts';
import type { Dictionary } from '../../words/dictionary.ts';
import { hasPlaceholder } from '../../writing/placeholder.ts';
import { BASES, baseOfThird, STRICT_BASES } from './verbs.ts';

/** What an item or a sentence begins with. */
export type Kind = 'noun' | 'verb' | 'third' | 'unknown';

const KINDS = inBoth(() => new MemoWith<Kind>());

/** What a block begins with. */
export function kindOf(item: Block, dictionary: Dictionary | undefined): Kind {
  const { language } = item.edition;
  return KINDS[language].of(item.memos, dictionary, () => kindOfText(textOf(item.content), language, dictionary));
}

/** What a text begins with. */
export function kindOfText(written: string, language: Language, dictionary: Dictionary | undefined): Kind {
  if (hasPlaceholder(written)) return 'unknown';
  const text = written
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/^[*_\s]+/, '');
  return language === 'en' ? englishKind(text) : frenchKind(text, dictionary);
}

const SENTENCE_EN = /^(?:the|a|an) [^,.;]{0,80}? (?:is|are|will|must|has|have|can|may)(?= )/;
const NOUNS_EN =
  /^(?:an?|the|knowledge|ability|familiarity|fluency|certificate|diploma|degree|proficiency|understanding|practical|previous|prior|excellent|good|strong|proven|sound|solid|demonstrated|experience(?= (?:of|in|with|at|as|working|using|managing|drafting)))(?= )/;

function englishKind(text: string): Kind {
  if (SENTENCE_EN.test(text)) return 'unknown';
  if (NOUNS_EN.test(text)) return 'noun';
  const [first = '', second = ''] = text.split(/[\s,;]+/);
  // `support and advice`, `design skills` are nouns.
  if (STRICT_BASES.has(first) || first === 'be') return 'verb';
  if (BASES.has(first) && /^(?:the|an?|and|all|its|their|at|any|with)$/.test(second))
    return /^(?:and|with|at)$/.test(second) ? 'unknown' : 'verb';
  return baseOfThird(first) !== undefined ? 'third' : 'unknown';
}

const SENTENCE_FR =
  /^(?:l'|le |la |les |un |une )[^,.;]{0,80}? (?:est|sont|sera|seront|peut|peuvent|doit|doivent|a|ont)(?= )/;
const NOUNS_FR =
  /^(?:une?|des|de la|la|l'|le|les|du|de l'|expérience|expériences|connaissances?|capacité|aptitude|maîtrise|diplôme|formation|bonnes?|bon|excellentes?|excellent|pratique|compréhension|habileté|habiletés|compétences?)(?=[ ]|(?<='))/;
const NOUNS_LIKE_INFINITIVES =
  /^(?:dossier|métier|premier|dernier|calendrier|courrier|atelier|officier|conseiller|cadre|titre|maître|maîtresse|lettre|centre|autre|notre|votre|nombre|ordre|chiffre|livre|membre|ministère|caractère|manière|matière|carrière|histoire|mémoire|territoire|victoire|secrétaire|salaire|formulaire|commentaire|partenaire|titulaire|horaire|culture|structure|procédure|mesure|lecture|écriture|nature|signature|candidature|couverture|facture|loisir|avenir|plaisir|désir|espoir|pouvoir|devoir|rapport|super|leader|manager)s?$/;

function frenchKind(text: string, dictionary: Dictionary | undefined): Kind {
  if (SENTENCE_FR.test(text)) return 'unknown';
  const [first = '', second = ''] = text.replace(/^(?:s'|se |ne pas |bien )/, '').split(/[\s,;]+/);
  const isInfinitive = /(?:er|ir|oir|dre|tre|ire|vre|aire|ure|pre)$/.test(first) && !NOUNS_LIKE_INFINITIVES.test(first);
  if (
    isInfinitive &&
    dictionary?.has(first) &&
    second !== '' &&
    (/(?:er|ir|oir)$/.test(first) || INFINITIVES_IN_RE.test(first))
  )
    return 'verb';
  if (NOUNS_FR.test(text)) return 'noun';
  const infinitive = BEFORE_OBJECT.test(second) ? infinitiveOf(first) : undefined;
  return infinitive !== undefined && dictionary?.has(infinitive) && dictionary.has(first) ? 'third' : 'unknown';
}

/** An article or possessive: no noun has one right behind it. `des` is `de les` as well. */
const BEFORE_OBJECT = /^(?:l'|le$|la$|les$|une?$|ses$|son$|sa$|leurs?$|ces$|cette$)/;

/** The infinitive of a third person by its ending: `assure` → `assurer`, `établit` → `établir`. */
export function infinitiveOf(third: string): string | undefined {
  const [, stem, ending] = /^(.{2,})(et|it|e|d)$/.exec(third) ?? [];
  return ending === undefined ? undefined : stem! + { e: 'er', it: 'ir', d: 'dre', et: 'ettre' }[ending]!;
}

const INFINITIVES_IN_RE =
  /^(?:être|faire|prendre|comprendre|apprendre|entreprendre|rendre|tendre|entendre|étendre|défendre|répondre|attendre|vendre|mettre|permettre|transmettre|soumettre|admettre|promettre|connaître|reconnaître|écrire|décrire|inscrire|lire|dire|conduire|produire|réduire|traduire|introduire|construire|suivre|poursuivre|vivre|conclure|inclure|résoudre|joindre|atteindre|satisfaire|mettre|remettre|participer|accroître|convaincre|interrompre|rédiger)$/;
