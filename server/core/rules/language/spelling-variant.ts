import { defineRule, type ReportedFix } from '../../model/rule.ts';
import type { Prose } from '../../scan/prose.ts';
import { type Found, type PlacedFinding, ProseCheck } from '../../scan/prose-checks.ts';
import { likeWritten } from '../../text/letter-case.ts';
import { textOf } from '../../text/source.ts';
import { isCapitalised, isSentenceStart, wordBefore, wordBehind } from './neighbours.ts';
import { placesIn } from './prose-places.ts';
import { type Variant, variantOf } from './variants.ts';

interface Spelling extends Found, Variant {}

const CHECK = new ProseCheck<Spelling>({
  precedence: 21,
  counts: true,
  words: { en: (word) => variantOf(word, 'en') !== undefined, fr: (word) => variantOf(word, 'fr') !== undefined },
  at(prose, at, end) {
    const variant = variantOf(prose.lower.slice(at, end), prose.language);
    // Names keep their own spelling, and so do quotations, and names of files.
    if (
      !variant ||
      isName(prose, at, end) ||
      isNoun(prose, at, end) ||
      prose.isQuoted(at) ||
      isComputerProgram(prose, at, end)
    )
      return undefined;
    return { start: at, end, ...variant };
  },
});

function isName(prose: Prose, at: number, end: number): boolean {
  const { lower, text } = prose;
  if (/[_/.@\d]/.test(lower.charAt(at - 1)) || /[_/@\d]|\.\w/.test(lower.slice(end, end + 2))) return true;
  if (!isCapitalised(prose, at)) return text.slice(at, end) !== lower.slice(at, end);
  return (
    prose.kind === 'title' || prose.kind === 'heading' || !isSentenceStart(prose, at) || text[at + 1] !== lower[at + 1]
  );
}

/** `analyses` is a verb behind somebody who analyses; the noun has one spelling. */
function isNoun(prose: Prose, at: number, end: number): boolean {
  if (prose.lower.slice(at, end) !== 'analyses') return false;
  return !/^(?:.*(?:er|or|ist|yst|ent|ant)|who|which|that|she|he|it|unit|team|office|and|also)$/.test(
    wordBefore(prose, at)?.word ?? '',
  );
}

const COMPUTERS = /^(?:software|computer|source|executable|programming|code|test|to|we|you|they|can|will|must)$/;

/** `program` of a computer is written like that in British English as well. */
function isComputerProgram(prose: Prose, at: number, end: number): boolean {
  if (!/^programs?$/.test(prose.lower.slice(at, end))) return false;
  const before = wordBefore(prose, at)?.word ?? '';
  const behind = wordBehind(prose, end)?.word ?? '';
  // `Engineers program the controllers`
  if (/^(?:the|an?|all|their|its)$/.test(behind)) return true;
  return (
    COMPUTERS.test(before) ||
    (/^(?:code|files?|the|an?|language|languages|in)$/.test(behind) &&
      (before === 'to' || prose.lower.slice(at, end) === 'programs'))
  );
}

/** One word in two spellings. */
export const spellingVariant = defineRule({
  name: 'spelling-variant',
  family: 'language',
  severity: 'warning',
  fixable: 'yes',
  documentation: {
    en: {
      summary:
        'One edition has a word in two spellings (“programme” and “program”), or words in -ise beside others in -ize.',
      why: 'Both spellings are right, but not side by side: the text looks as if two hands had written it. Keep the one that the edition uses more often.',
    },
    fr: {
      summary: 'Une version écrit un mot de deux façons (« événement » et « évènement », “programme” et “program”).',
      why: 'Les deux graphies sont bonnes, mais pas côte à côte : le texte semble écrit par deux mains. Gardez celle que la version emploie le plus.',
    },
  },
  examples: [{ notice: 'energy-analyst.notice.md', right: 'Organise two expert', wrong: 'Organize two expert' }],
  messages: {
    en: {
      mixed: '“{text}” is written “{usual}” elsewhere in the edition ({count} times). Keep one spelling.',
      mixedOne: '“{text}” is written “{usual}” elsewhere in the edition. Keep one spelling.',
      style:
        '“{text}” is not spelt in the style of “{usual}” and similar words ({count} times in the edition). Keep one style.',
      styleOne: '“{text}” is not spelt in the style of “{usual}” in this edition. Keep one style.',
      usual: 'The other spelling is used here.',
      write: 'Write {right}',
      everywhere: 'Write it like that everywhere in this edition',
    },
    fr: {
      mixed: '« {text} » s’écrit « {usual} » ailleurs dans la version ({count} fois). Gardez une seule graphie.',
      mixedOne: '« {text} » s’écrit « {usual} » ailleurs dans la version. Gardez une seule graphie.',
      style:
        '« {text} » ne suit pas l’usage de « {usual} » et des mots semblables ({count} fois dans la version). Gardez un seul usage.',
      styleOne: '« {text} » ne suit pas l’usage de « {usual} » dans cette version. Gardez un seul usage.',
      usual: 'L’autre graphie est employée ici.',
      write: 'Écrire {right}',
      everywhere: 'L’écrire ainsi dans toute cette version',
    },
  },
  visit: {
    edition(edition, context) {
      const places = [...placesIn(CHECK, edition, context)].filter(({ hasMarks }) => !hasMarks);
      for (const { few, many, isStyle } of mixedSpellings(places)) {
        for (const place of few) {
          const text = textOf(place.span);
          const usual = isStyle ? textOf(many[0]!.span) : likeWritten(place.found.other, text);
          context.report({
            message: isStyle ? 'style' : 'mixed',
            ...(isStyle || edition.language === 'fr' ? { severity: 'info' as const } : {}),
            args: { text, usual, count: many.length },
            span: place.span,
            related: [{ span: many[0]!.span, message: 'usual' }],
            fixes: () => fixesOf(place, few),
          });
        }
      }
    },
  },
});

function fixesOf(
  place: PlacedFinding<Spelling>,
  few: readonly PlacedFinding<Spelling>[],
): readonly ReportedFix<'write' | 'everywhere'>[] {
  const edit = ({ span, found }: PlacedFinding<Spelling>) => ({ span, text: likeWritten(found.other, textOf(span)) });
  const { text: right } = edit(place);
  const one: ReportedFix<'write'> = { title: 'write', args: { right }, edits: [edit(place)] };
  return few.length === 1 ? [one] : [one, { title: 'everywhere', edits: few.map(edit) }];
}

interface Mixed {
  /** The rarer spelling; of two equal ones, that which comes second. */
  readonly few: readonly PlacedFinding<Spelling>[];
  readonly many: readonly PlacedFinding<Spelling>[];
  readonly isStyle: boolean;
}

function* mixedSpellings(places: readonly PlacedFinding<Spelling>[]): Iterable<Mixed> {
  const byKey = new Map<string, PlacedFinding<Spelling>[]>();
  for (const place of places) {
    const same = byKey.get(place.found.key);
    if (same) same.push(place);
    else byKey.set(place.found.key, [place]);
  }
  const rest: PlacedFinding<Spelling>[] = [];
  const ise = places.filter(({ found }) => found.isIse);
  const usualSide = 2 * ise.filter(({ found }) => found.side === 0).length >= ise.length ? 0 : 1;
  for (const same of byKey.values()) {
    const mixed = rarer(same, usualSide);
    if (mixed) yield { ...mixed, isStyle: false };
    else if (same[0]!.found.isIse) rest.push(...same);
  }
  const style = rarer(rest);
  if (style && style.many.length >= 2 * style.few.length) yield { ...style, isStyle: true };
}

/** @param usualSide which of two equally frequent spellings in -ise or -ize is the usual one */
function rarer(places: readonly PlacedFinding<Spelling>[], usualSide?: 0 | 1): Pick<Mixed, 'few' | 'many'> | undefined {
  const first = places.filter(({ found }) => found.side === places[0]!.found.side);
  const second = places.filter(({ found }) => found.side !== places[0]!.found.side);
  if (second.length === 0) return undefined;
  const isTie = first.length === second.length && places[0]!.found.isIse && usualSide !== undefined;
  const isSecondRarer = isTie ? first[0]!.found.side === usualSide : second.length <= first.length;
  return isSecondRarer ? { few: second, many: first } : { few: first, many: second };
}
