import type { Profile } from '../../../../schemas/profile.ts';
import { Memo } from '../../memory/memo.ts';
import { onceFor } from '../../memory/once.ts';
import type { Alignment } from '../../model/alignment.ts';
import { editionOf, type Notice } from '../../model/notice.ts';
import { defineRule, type RuleContext } from '../../model/rule.ts';
import { type AnySpan, span } from '../../text/source.ts';
import type { Slip } from './accents.ts';
import { accentsInEnglish } from './english-accents.ts';
import { lostAccents } from './lost-accents.ts';

/** An accent that English does not have, and one that a French capital has lost. */
export const foreignAccent = defineRule({
  name: 'foreign-accent',
  family: 'language',
  severity: 'warning',
  fixable: 'safe',
  documentation: {
    en: {
      summary:
        'An English word has a French accent (“Régulations”), or a French capital has lost its accent (“SECRETARIAT”).',
      why: 'Both are slips of the keyboard or of a spelling corrector, and readers notice them. The right form is elsewhere in the notice or in the standard wording.',
    },
    fr: {
      summary:
        'Un mot anglais porte un accent français (« Régulations »), ou une majuscule française a perdu le sien (« SECRETARIAT »).',
      why: 'Ce sont des fautes de frappe ou d’un correcteur automatique, et elles se voient. La forme juste figure ailleurs dans l’avis ou dans les formules types.',
    },
  },
  examples: [
    {
      notice: 'archives-assistant.notice.txt',
      right: 'Secrétariat international, Acquisition de talents',
      wrong: "SECRETARIAT INTERNATIONAL DE L'OTAN, Acquisition de talents",
    },
    {
      notice: 'archives-assistant.notice.txt',
      right: 'contract in accordance with the NATO Civilian Personnel Regulations.\n\nNOTE',
      wrong: 'contract in accordance with the NATO Civilian Personnel Régulations.\n\nNOTE',
    },
  ],
  messages: {
    en: {
      english: 'English writes “{right}” without an accent, as elsewhere in the notice. Remove the accent.',
      capital:
        'French capitals keep their accents, as in “{right}” elsewhere in the notice. Write “{text}” with its accent.',
      right: 'The correct form is here.',
      write: 'Write {right}',
    },
    fr: {
      english: 'L’anglais écrit « {right} » sans accent, comme ailleurs dans l’avis. Ôtez l’accent.',
      capital: 'Les majuscules gardent leur accent : ailleurs, on lit « {right} ». Accentuez « {text} ».',
      right: 'La forme correcte figure ici.',
      write: 'Écrire {right}',
    },
  },
  visit: {
    notice(notice, { alignment, profile, report }) {
      for (const { source, token, start, message, right } of accentSlips(notice, alignment, profile)) {
        const range = span(source, start, source.tokens.ends[token]!);
        report({
          message,
          args: { right, text: source.text.slice(range.start, range.end) },
          span: range,
          fixes: () => [{ title: 'write', args: { right }, safe: true, edits: [{ span: range, text: right }] }],
        });
      }
    },
  },
});

/** Whether the rule reports a word. */
export function isAccentSlip(
  { source, start }: AnySpan,
  { notice, alignment, profile }: Pick<RuleContext<string>, 'notice' | 'alignment' | 'profile'>,
): boolean {
  return (
    startsOf(accentSlips(notice, alignment, profile))
      .get(source)
      ?.has(start) ?? false
  );
}

type PlacedSlip = Slip & { readonly start: number };

/** By source: where the words begin. */
const startsOf = onceFor((slips: readonly PlacedSlip[]) => {
  const starts = new Map<PlacedSlip['source'], Set<number>>();
  for (const { source, start } of slips) starts.set(source, (starts.get(source) ?? new Set()).add(start));
  return starts;
});

const SLIPS = new Memo<readonly PlacedSlip[]>();

/** What the rule reports in a notice, with the offsets at which the words begin. */
function accentSlips(notice: Notice, alignment: Alignment, profile: Profile): readonly PlacedSlip[] {
  return SLIPS.of(notice.memos, () => {
    const en = editionOf(notice, 'en');
    const fr = editionOf(notice, 'fr');
    const found = [
      ...(en ? accentsInEnglish(en, alignment, profile) : []),
      ...(fr ? lostAccents(notice, fr, alignment, profile) : []),
    ];
    return found.map((slip) => ({ ...slip, start: slip.source.tokens.starts[slip.token]! }));
  });
}
