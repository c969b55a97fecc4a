import { Agreed } from '../../memory/agreed.ts';
import { isBlock } from '../../model/alignment.ts';
import type { Block } from '../../model/notice.ts';
import type { Edit } from '../../model/problem.ts';
import { defineRule } from '../../model/rule.ts';
import { LANGUAGES, type Language, otherLanguage } from '../../text/language.ts';
import { span, spanning, textOf } from '../../text/source.ts';
import { endingOf } from '../../writing/blocks.ts';
import { bothWays } from '../../writing/both-ways.ts';
import { isComparable } from '../shared/comparable.ts';
import { contentOf, editionNames } from '../shared/rows.ts';
import { type Address, compareLinks, inLanguage, type LinkDifferences, linksOf, linksWhere } from './addresses.ts';
import { outsideMissing } from './missing-sentences.ts';

/** Web and e-mail addresses are the same in both editions, each in its language. */
export const linkMismatch = defineRule({
  name: 'link-mismatch',
  family: 'bilingual',
  severity: 'warning',
  fixable: 'yes',
  tags: ['whole-text'],
  documentation: {
    en: {
      summary: 'A web or e-mail address is missing from one edition, or differs between the two.',
      why: 'Candidates who follow the address in one edition reach another page than those who read the other edition, or find no address at all. Addresses of the same page in English and in French (`/en/` and `/fr/`) count as equal. Find out which address is right and use it in both editions.',
    },
    fr: {
      summary: 'Une adresse web ou électronique manque dans une version ou y est différente.',
      why: 'Le lecteur d’une version n’aboutit pas au même endroit que celui de l’autre, ou ne trouve aucune adresse. Les adresses d’une même page en anglais et en français (`/en/` et `/fr/`) ne diffèrent pas. Vérifiez laquelle est juste et employez-la dans les deux versions.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right: 'For everyone else: www.nato.int/recruitment',
      beside: { fr: 'pour toutes les autres personnes\u00a0: www.nato.int/recruitment' },
      wrong: 'For everyone else: www.nato.int/careers',
    },
  ],
  messages: {
    en: {
      different:
        'The address is {fr} in the French edition but {en} in the English edition, so candidates reach different pages. Find out which one is right and use it in both.',
      lone: 'The address {address} is only in the {edition}. Add it to the {other}, or remove it from the {edition}.',
      there: 'The {edition} has {address}.',
      lacking: 'The {edition} does not have this address in this place.',
      take: 'Use the address of the English edition: {text}',
      give: 'Use the address of the French edition: {text}',
      add: 'Add {address} at the end in the {other}',
    },
    fr: {
      different:
        'L’adresse est {fr} dans la version française, mais {en} dans la version anglaise : elles mènent à des pages différentes. Vérifiez laquelle est juste et employez-la dans les deux.',
      lone: 'L’adresse {address} ne figure que dans la {edition}. Ajoutez-la à la {other}, ou supprimez-la de la {edition}.',
      there: 'La {edition} donne {address}.',
      lacking: 'La {edition} n’a pas cette adresse à cet endroit.',
      take: 'Reprendre l’adresse de la version anglaise : {text}',
      give: 'Reprendre l’adresse de la version française : {text}',
      add: 'Ajouter {address} à la fin dans la {other}',
    },
  },
  visit: {
    bead(bead, context) {
      const { alignment, profile, report } = context;
      if (bead.en.length === 0 || bead.fr.length === 0) return;
      if (AGREED.has(bead)) return;
      // A posting without fixed form can name any site.
      const translated = profile.form === 'free';
      const links = { en: linksOf(bead.en), fr: linksOf(bead.fr) };
      if (isEmpty(compareLinks(links.en, links.fr, translated))) {
        AGREED.add(bead);
        return;
      }
      if (!isComparable(bead, context)) return;
      const isOutside = outsideMissing(bead, alignment);
      const { different, lone } = compareLinks(
        linksWhere(links.en, isOutside),
        linksWhere(links.fr, isOutside),
        translated,
      );
      for (const { en, fr } of different) {
        const args = { en: textOf(en.span), fr: textOf(fr.span) };
        report({
          message: 'different',
          args,
          span: fr.span,
          related: [{ span: en.span, message: 'there', args: { ...editionNames('en'), address: args.en } }],
          fixes: () =>
            bothWays(
              { span: en.span, text: () => addressIn('fr', en, fr, translated) },
              { span: fr.span, text: () => addressIn('en', fr, en, translated) },
            ),
        });
      }
      for (const language of LANGUAGES) {
        const others = bead[otherLanguage(language)];
        for (const address of lone[language]) {
          const args = { ...editionNames(language), address: textOf(address.span) };
          report({
            message: 'lone',
            args,
            span: address.span,
            related: [
              {
                span: spanning(contentOf(others[0]!), contentOf(others.at(-1)!)),
                message: 'lacking',
                args: editionNames(otherLanguage(language)),
              },
            ],
            fixes: () => {
              const last = others.at(-1)!;
              if (!isBlock(last)) return [];
              const text = inLanguage(args.address, otherLanguage(language), translated);
              return [{ title: 'add', args: { ...args, address: text }, edits: [append(last, text)] }];
            },
          });
        }
      }
    },
  },
});

const AGREED = new Agreed();

function isEmpty({ different, lone }: LinkDifferences): boolean {
  return different.length + lone.en.length + lone.fr.length === 0;
}

/** One address as it is written in the place of the other, for readers of that edition's language. */
function addressIn(language: Language, from: Address, to: Address, translated: boolean): string {
  const scheme = /^[a-z]+:(?:\/\/)?/i;
  const text = inLanguage(textOf(from.span), language, translated);
  return scheme.test(textOf(to.span)) === scheme.test(text) ? text : text.replace(scheme, '');
}

/** Adds an address in brackets before what closes a block. */
function append(block: Block, address: string): Edit {
  const { source, end } = block.content;
  const at = end - endingOf(block).length;
  return { span: span(source, at, at), text: ` (${address})` };
}
