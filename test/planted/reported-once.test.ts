import assert from 'node:assert/strict';
import { describe as suite, test } from 'node:test';
import type { Problem } from '../../server/core/model/problem.ts';
import type { Input } from '../../server/core/parse/model.ts';
import { LANGUAGES, type Language, otherLanguage } from '../../server/core/text/language.ts';
import { textOf } from '../../server/core/text/source.ts';
import { applyEdits } from '../../server/core/writing/edits.ts';
import { checkNotice, describe } from '../support/check.ts';
import { placedEdits } from '../support/places.ts';
import { profileNamed } from '../support/profiles.ts';

/** A sentence that one edition lacks is one problem, whatever rules compare what stands in it; its fix puts a placeholder exactly there. */

type Pair = Readonly<Record<Language, string>>;

const BEFORE: Pair = {
  en: 'The Harbour Section looks after the quays and the lighthouses of the coast.',
  fr: 'La Section des ports s’occupe des quais et des phares de la côte.',
};
const AFTER: Pair = {
  en: 'The results of the inspections are sent to the Committee on Transport.',
  fr: 'Les résultats des inspections sont transmis au Comité des transports.',
};

const MISSING: Readonly<Record<string, Pair>> = {
  'a number': {
    en: 'Its officers visit 14 stations every year and write a report on each of them.',
    fr: 'Ses agents visitent 14 stations chaque année et rédigent un rapport sur chacune d’elles.',
  },
  'a limit and a duty': {
    en: 'Officers must have worked at sea for at least five years and may not be older than sixty.',
    fr: 'Les agents doivent avoir travaillé en mer pendant au moins cinq ans et ne peuvent avoir plus de soixante ans.',
  },
  'a negation': {
    en: 'The officers never travel alone and do not carry any weapons on board.',
    fr: 'Les agents ne voyagent jamais seuls et ne portent aucune arme à bord.',
  },
  'a link': {
    en: 'The register of the boats is kept on [the page of the section](https://example.org/en/boats).',
    fr: 'Le registre des bateaux est tenu sur [la page de la section](https://example.org/fr/bateaux).',
  },
  'an address': {
    en: 'Questions about the boats are answered by the office at boats@example.org.',
    fr: 'Le bureau répond aux questions sur les bateaux à l’adresse boats@example.org.',
  },
  'an acronym': {
    en: 'The officers work with the crews of the IMO and of the EMSA on new rules.',
    fr: 'Les agents travaillent avec les équipes de l’OMI et de l’EMSA à de nouvelles règles.',
  },
  'a code': {
    en: 'The boats of the section are certified to ISO 9001 and to class AB12.',
    fr: 'Les bateaux de la section sont certifiés ISO 9001 et classés AB12.',
  },
  'a name and a weekday': {
    en: 'The crews meet in Lisbon on Monday, 6 May 2030, together with the Portuguese pilots.',
    fr: 'Les équipes se réunissent à Lisbonne le lundi 6 mai 2030, avec les pilotes portugais.',
  },
  'bold text': {
    en: 'The officers keep **the register of all the boats** up to date for the captains.',
    fr: 'Les agents tiennent à jour **le registre de tous les bateaux** pour les capitaines.',
  },
};

const BLOCKS: Readonly<Record<string, (text: string) => string>> = {
  'a paragraph': (text) => text,
  'an item': (text) => `* ${text}\n* …`,
  'a cell': (text) => `| A1 | B2 |\n| --- | --- |\n| 12 | ${text} |\n| 14 | … |`,
  'a quotation': (text) => `> ${text}`,
};

function problemsOf(texts: Pair, end = '\n') {
  const title: Pair = { en: '# Officer', fr: '# Administrateur' };
  const closing: Pair = {
    en: 'The officer drafts the annual report and keeps the archive in order.',
    fr: 'La personne titulaire rédige le rapport annuel et tient les archives en ordre.',
  };
  const inputs = LANGUAGES.map((language) => ({
    path: `a.${language}.md`,
    text: [title[language], '', texts[language], '', closing[language], ''].join('\n').replaceAll('\n', end),
  }));
  const { problems } = checkNotice(inputs, { profile: profileNamed('generic') });
  // The language rules look at one edition alone.
  return { inputs, problems: problems.filter(({ rule }) => !/^(?:list-|sentence-end|french-spacing)/.test(rule)) };
}

/** The text of the edition that lacks the sentence, after the first fix. */
function mended(inputs: readonly Input[], problem: Problem): string {
  const edits = placedEdits(problem.fixes()[0]!.edits);
  const before = inputs.find(({ path }) => path === edits[0]!.span.source.path)!;
  return applyEdits(before.text, edits);
}

for (const [name, missing] of Object.entries(MISSING)) {
  for (const language of LANGUAGES) {
    for (const place of ['first', 'middle', 'last']) {
      suite(`${name}, only in ${language}, ${place}`, () => {
        const textOfEdition = (edition: Language): string => {
          const sentences = [BEFORE[edition], AFTER[edition]];
          const at = place === 'first' ? 0 : place === 'middle' ? 1 : 2;
          if (edition === language) sentences.splice(at, 0, missing[edition]);
          return sentences.join(' ');
        };
        const texts: Pair = { en: textOfEdition('en'), fr: textOfEdition('fr') };
        const other = otherLanguage(language);
        const withNote = [BEFORE[other], AFTER[other]];
        const note = other === 'fr' ? `[[À TRADUIRE : ${missing.en}]]` : `[[TO TRANSLATE: ${missing.fr}]]`;
        withNote.splice(place === 'first' ? 0 : place === 'middle' ? 1 : 2, 0, note);
        for (const [block, wrap] of Object.entries(BLOCKS)) {
          test(`in ${block}`, () => {
            const { inputs, problems } = problemsOf({ en: wrap(texts.en), fr: wrap(texts.fr) });
            assert.deepEqual(
              problems.map(({ rule, span }) => [rule, textOf(span)]),
              [['sentence-missing', missing[language]]],
              problems.map(describe).join('\n'),
            );
            assert.ok(mended(inputs, problems[0]!).includes(wrap(withNote.join(' '))), mended(inputs, problems[0]!));
          });
        }
        for (const [ends, end, space] of [
          ['as written on Windows', '\r\n', ' '],
          ['with no-break spaces between sentences', '\n', '\u00a0'],
          ['with a line for each sentence', '\n', '\n'],
        ] as const) {
          test(`the placeholder stands where the sentence is missing, ${ends}`, () => {
            const spaced = (text: string): string => text.replace(/(?<=[.)]) (?=\p{Lu})/gu, space);
            const { inputs, problems } = problemsOf({ en: spaced(texts.en), fr: spaced(texts.fr) }, end);
            const after = mended(inputs, problems.find(({ rule }) => rule === 'sentence-missing')!);
            assert.ok(after.replace(/\s+/g, ' ').includes(withNote.join(' ')), after);
            assert.equal(after.includes('\n') && !/(?<!\r)\n/.test(after), end === '\r\n');
          });
        }
      });
    }
  }
}

suite('a weekday that is not the date’s', () => {
  for (const language of LANGUAGES) {
    test(`in ${language}`, () => {
      const day: Pair = { ...{ en: 'Monday', fr: 'lundi' }, [language]: language === 'en' ? 'Friday' : 'vendredi' };
      const { problems } = problemsOf({
        en: `The crews of the boats meet the pilots in the harbour on ${day.en}, 6 May 2030.`,
        fr: `Les équipes des bateaux rencontrent les pilotes au port le ${day.fr} 6 mai 2030.`,
      });
      assert.deepEqual(
        problems.map(({ rule, span }) => [rule, textOf(span)]),
        [['date-weekday', day[language]]],
        problems.map(describe).join('\n'),
      );
    });
  }
});
