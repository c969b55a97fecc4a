import { type Bead, isBlock } from '../../model/alignment.ts';
import type { Row } from '../../model/notice.ts';
import { defineRule } from '../../model/rule.ts';
import { LANGUAGES, type Language, otherLanguage } from '../../text/language.ts';
import { textOf } from '../../text/source.ts';
import { isComparable } from '../shared/comparable.ts';
import { contentOf, editionNames } from '../shared/rows.ts';
import { type Address, inLanguage, languageOf, linksOf } from './addresses.ts';

/** A link leads to the page in the edition's own language. */
export const linkLanguage = defineRule({
  name: 'link-language',
  family: 'bilingual',
  severity: 'warning',
  fixable: 'yes',
  documentation: {
    en: {
      summary:
        'A link of the French edition leads to the English page, or the reverse, where the address shows its language.',
      why: 'Readers of the French edition expect the French page. The address shows its language by a part such as `/en/`, `-eng` or `lang=en`. Open the page in the edition’s own language and use its address. If there is none, say so beside the link (“in English only”), and nothing is reported.',
    },
    fr: {
      summary:
        'Un lien de la version française mène à la page anglaise, ou l’inverse, quand l’adresse montre sa langue.',
      why: 'Les personnes qui lisent la version française s’attendent à la page française. L’adresse montre sa langue par un élément comme `/en/`, `-eng` ou `lang=en`. Ouvrez la page dans la langue de la version et reprenez son adresse. S’il n’y en a pas, dites-le à côté du lien (« en anglais seulement »), et rien n’est signalé.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right: '<http://www.nato.int/cps/fr/natolive/recruit-hq-e.htm>',
      beside: { en: '<http://www.nato.int/cps/en/natolive/recruit-hq-e.htm>' },
      wrong: '<http://www.nato.int/cps/en/natolive/recruit-hq-e.htm>',
    },
  ],
  messages: {
    en: {
      foreign:
        'This link of the {edition} leads to the page in {language}: {address}. Use the address of the page in the edition’s own language, or say beside the link that there is none.',
      there: 'The {edition} has {address}.',
      use: 'Use the address in the edition’s own language: {address}',
    },
    fr: {
      foreign:
        'Ce lien de la {edition} mène à la page en {language} : {address}. Reprenez l’adresse de la page dans la langue de la version, ou dites à côté du lien qu’il n’y en a pas.',
      there: 'La {edition} donne {address}.',
      use: 'Employer l’adresse dans la langue de la version : {address}',
    },
  },
  visit: {
    bead(bead, context) {
      for (const language of LANGUAGES) {
        const foreign = foreignLinks(bead[language], language);
        if (foreign.length === 0 || !isComparable(bead, context)) continue;
        const other = otherLanguage(language);
        const counterparts = linksOf(bead[other]).addresses;
        for (const link of foreign) {
          const address = textOf(link.span);
          const counterpart = counterparts.find(({ key }) => key === link.key);
          const own = inLanguage(address, language, false);
          context.report({
            message: 'foreign',
            args: { ...editionNames(language), language: LANGUAGE_NAMES[other], address },
            span: link.span,
            related: counterpart
              ? [
                  {
                    span: counterpart.span,
                    message: 'there',
                    args: { ...editionNames(other), address: textOf(counterpart.span) },
                  },
                ]
              : [],
            fixes: () =>
              own === address
                ? []
                : [{ title: 'use', args: { address: own }, edits: [{ span: link.span, text: own }] }],
          });
        }
      }
    },
  },
});

const LANGUAGE_NAMES = { en: { en: 'English', fr: 'anglais' }, fr: { en: 'French', fr: 'français' } } as const;

/** The links of a side of a bead that lead to the other language's page, unless the text says that it does. */
function foreignLinks(rows: Bead['en'], language: Language): readonly Address[] {
  const foreign = linksOf(rows).addresses.filter((address) => languageOf(address) === otherLanguage(language));
  return foreign.length > 0 && rows.some((row) => isBlock(row) && saysLanguage(row, language)) ? [] : foreign;
}

const SAYS: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:in|available in|only in) French\b/i,
  fr: /\b(?:en|la langue) anglaise?\b/i,
};

function saysLanguage(row: Row, language: Language): boolean {
  return SAYS[language].test(textOf(contentOf(row)));
}
