// How often what turns a sentence into another one is found: `npm run bench:force [-- --each N] [--wrong [PART OF A CHANGE'S NAME]]`.
// Negations, duties, limits and names are changed in one edition of real notices, one at a time, every N-th of each kind (1: all); a change
// that brings both editions nearer to each other is none. What is reported of the untouched notices is printed, so that somebody reads it.

import type { CheckResult } from '../../server/core/check.ts';
import { isBlock } from '../../server/core/model/alignment.ts';
import { type Block, editionOf } from '../../server/core/model/notice.ts';
import type { Edit, Problem } from '../../server/core/model/problem.ts';
import type { Input } from '../../server/core/parse/model.ts';
import { CheckMemory } from '../../server/core/parse/recall/memory.ts';
import { builtInProfile } from '../../server/core/profile/index.ts';
import { FORCE_SIGNS, Sign } from '../../server/core/rules/bilingual/force-signs.ts';
import { isComparable } from '../../server/core/rules/shared/comparable.ts';
import { type Name, namesIn } from '../../server/core/scan/names.ts';
import { type Language, otherLanguage } from '../../server/core/text/language.ts';
import { span, textOf } from '../../server/core/text/source.ts';
import { applyEdits } from '../../server/core/writing/edits.ts';
import { checkNotice, describe } from '../support/check.ts';
import { corpus, sampleNotices, seeds } from '../support/notices.ts';
import { placedEdits } from '../support/places.ts';

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : (process.argv[at + 1] ?? '');
};
const each = Number(option('--each') ?? 1);
const shown = option('--wrong');

/** What is looked for in a text, and what is written in its place (`$1` is a group). */
type Change = readonly [wanted: RegExp, text: string];

/** Verbs that are denied and affirmed; beside `ne … pas` a letter may stand for the elision. */
const FRENCH_VERBS =
  'est|sont|doit|doivent|peut|peuvent|devra|devront|pourra|pourront|sera|seront|a|ont|fait|comprend|exige';

const CHANGES: Readonly<Record<string, Readonly<Record<Language, readonly Change[]>>>> = {
  'negation added': {
    en: [[/\b(must|shall|will|should|may|is|are|has|have been|does|can)\b(?! not\b)(?! no\b)/g, '$1 not']],
    fr: [
      [
        /(?<=[\s])(?<!\bne )(?<!\bqui )(doit|doivent|peut|peuvent|devra|devront|pourra|pourront|sera|seront|sont|fait|comprend|exige)\b(?! pas)/g,
        'ne $1 pas',
      ],
      [/(?<=\s)(?<!\bqui )(est|a|ont|exerce|assure)\b(?! pas)/g, 'n’$1 pas'],
    ],
  },
  'negation taken away': {
    en: [
      [/\b(must|shall|will|should|may|is|are|does|do|has|have|can|could) not\b/g, '$1'],
      [/\bcannot\b/g, 'can'],
      [/\bno (?=[a-z])(?!(?:later|less|more|fewer|earlier|longer)\b)/g, 'the '],
      [/\bnever /g, ''],
    ],
    fr: [
      [new RegExp(`\\bne (${FRENCH_VERBS}|\\p{Ll}+) (?:pas|aucunement|jamais)\\b`, 'gu'), '$1'],
      [/\bn[’'](est|a|ont|aura|\p{Ll}+) (?:pas|jamais)\b/gu, '$1'],
    ],
  },
  'duty for permission or advice': {
    en: [
      [/\b(?:should|may)\b(?! be\b)/g, 'must'],
      [/\b(?:should|may) be\b/g, 'must be'],
    ],
    fr: [
      [/\b(?:devrait|peut)\b(?!-)/g, 'doit'],
      [/\b(?:devraient|peuvent)\b/g, 'doivent'],
    ],
  },
  'permission or advice for duty': {
    en: [
      [/\b(?:must|shall)\b/g, 'may'],
      [/\b(?:must|shall)\b/g, 'should'],
    ],
    fr: [
      [/\bdoit\b/g, 'peut'],
      [/\bdoivent\b/g, 'peuvent'],
      [/\bdoit\b/g, 'devrait'],
      [/\bdoivent\b/g, 'devraient'],
    ],
  },
  'limit turned round': {
    en: [
      [/\bat least\b(?= (?:\d|one|two|three|four|five|six|ten))/g, 'at most'],
      [/\bminimum of\b/g, 'maximum of'],
      [/\bmaximum of\b/g, 'minimum of'],
      [/\bup to\b(?= (?:\d|one|two|three|four|five|six|ten))/g, 'at least'],
      [/\bmore than\b(?= (?:\d|one|two|three|four|five|six|ten))/g, 'less than'],
      [/\bno later than\b/g, 'no earlier than'],
    ],
    fr: [
      [/\bau moins\b/g, 'au plus'],
      [/\bau minimum\b/g, 'au maximum'],
      [/\bau maximum\b/g, 'au minimum'],
      [/\bau plus\b(?= (?:\d|un|deux|trois|quatre|cinq|six|dix))/g, 'au moins'],
      [/\bplus de\b(?= (?:\d|un|deux|trois|quatre|cinq|six|dix))/g, 'moins de'],
      [/\bau plus tard\b/g, 'au plus tôt'],
    ],
  },
  'before and after': {
    en: [
      [/\bbefore\b/g, 'after'],
      [/\bafter\b/g, 'before'],
    ],
    fr: [
      [/\bavant\b/g, 'après'],
      [/\baprès\b/g, 'avant'],
    ],
  },
};

const RULES: readonly string[] = ['force-mismatch', 'name-mismatch'];
/** What reports some of the same changes, and then alone. */
const OTHERS: readonly string[] = ['number-mismatch', 'contract-mismatch', 'date-weekday', 'code-mismatch'];

interface Tally {
  all: number;
  /** Those that are not counted: the editions differed before, and do so less. */
  mended: number;
  found: number;
  /** Found by another rule that compares the same sentences. */
  otherwise: number;
  readonly missed: string[];
}

for (const [name, notices, profile] of [
  ['seeds', seeds() ?? [], builtInProfile('nato-is')],
  ['sample notices', sampleNotices(), builtInProfile('nato-is')],
  ['corpus', corpus() ?? [], builtInProfile('generic')],
] as const) {
  const tallies = new Map<string, Tally>();
  const untouched: string[] = [];
  for (const inputs of notices) {
    const memory = new CheckMemory();
    const base = checkNotice(inputs, { profile, memory });
    untouched.push(...base.problems.filter(({ rule }) => RULES.includes(rule)).map(describe));
    const known = new Set(base.problems.map(keyOf));
    for (const edition of base.notice.editions) {
      for (const block of edition.blocks) {
        const bead = base.alignment.beadOf(block);
        if (!bead?.en.every(isBlock) || !bead.fr.every(isBlock) || !isComparable(bead, base)) continue;
        for (const { change, edit, rule } of changesIn(block)) {
          const tally = tallies.get(change) ?? { all: 0, mended: 0, found: 0, otherwise: 0, missed: [] };
          tallies.set(change, tally);
          if (tally.all++ % each > 0) continue;
          const result = checkNotice(changed(inputs, edit), { profile, memory });
          if (change.includes('duty') && isMended(block, base, result)) {
            tally.mended++;
            continue;
          }
          const fresh = result.problems.filter((problem) => !known.has(keyOf(problem)));
          if (fresh.some((problem) => problem.rule === rule)) tally.found++;
          else if (fresh.some(({ rule: other }) => OTHERS.includes(other))) tally.otherwise++;
          else tally.missed.push(missed(edit, block, base.alignment.counterparts(block)[0] as Block));
        }
      }
    }
  }
  console.log(`\n${name}: ${notices.length} notices, ${untouched.length} reports on the untouched ones`);
  for (const line of untouched) console.log(`      ${line}`);
  for (const [change, { all, mended, found, otherwise, missed: lines }] of tallies) {
    const tried = Math.ceil(all / each) - mended;
    console.log(
      `  ${change.padEnd(32)} ${String(found).padStart(5)} of ${String(tried).padEnd(5)} ${((100 * found) / tried).toFixed(1)} %, ${otherwise} by another rule`,
    );
    if (shown !== undefined && change.includes(shown)) for (const line of lines) console.log(`      ${line}`);
  }
}

/** Whether the duties and permissions in a block are nearer to those in its counterpart than they were. */
function isMended(block: Block, before: CheckResult, after: CheckResult): boolean {
  const { language } = block.edition;
  const number = editionOf(before.notice, language)!.blocks.indexOf(block);
  const changed = editionOf(after.notice, language)!.blocks[number];
  const others = before.alignment.counterparts(block).filter(isBlock);
  const distance = (blocks: readonly Block[]): number =>
    [[Sign.Must], [Sign.Soft, Sign.Can]].reduce(
      (sum, signs) => sum + Math.abs(countOf(signs, blocks) - countOf(signs, others)),
      0,
    );
  return changed !== undefined && distance([changed]) < distance([block]);
}

function countOf(signs: readonly Sign[], blocks: readonly Block[]): number {
  return blocks.flatMap((block) => FORCE_SIGNS.in(block)).filter(({ item }) => signs.includes(item)).length;
}

function* changesIn(block: Block): Iterable<{ readonly change: string; readonly edit: Edit; readonly rule: string }> {
  const { language } = block.edition;
  const { source, start } = block.content;
  const text = textOf(block.content);
  for (const [change, ways] of Object.entries(CHANGES)) {
    for (const [wanted, written] of ways[language]) {
      for (const found of text.matchAll(wanted)) {
        const at = start + found.index;
        const put = written.replace('$1', found[1] ?? '');
        yield {
          change,
          rule: 'force-mismatch',
          edit: { span: span(source, at, at + found[0].length), text: put },
        };
      }
    }
  }
  for (const { item, firstToken, endToken } of namesIn(block)) {
    const other = anotherName(item, language);
    if (other === undefined) continue;
    const { starts, ends } = source.tokens;
    yield {
      change: `name: ${item.kind}`,
      rule: 'name-mismatch',
      edit: {
        span: span(source, starts[block.firstToken + firstToken]!, ends[block.firstToken + endToken - 1]!),
        text: other,
      },
    };
  }
}

/** Another name of the same kind. */
function anotherName({ kind, text }: Name, language: Language): string | undefined {
  const names = {
    weekday: { en: ['Tuesday', 'Friday'], fr: ['mardi', 'vendredi'] },
    country: { en: ['Portugal', 'Denmark'], fr: ['Portugal', 'Danemark'] },
    city: { en: ['Lisbon', 'Oslo'], fr: ['Lisbonne', 'Oslo'] },
    people: { en: ['Dutch', 'German'], fr: ['néerlandais', 'allemand'] },
    currency: { en: ['CHF', 'GBP'], fr: ['CHF', 'GBP'] },
    zone: { en: ['PST', 'UTC'], fr: ['HNP', 'UTC'] },
  }[kind][language];
  return names.find((name) => name !== text?.[language]);
}

function changed(inputs: readonly Input[], edit: Edit): readonly Input[] {
  return inputs.map(({ path, text }) => ({
    path,
    text: applyEdits(
      text,
      placedEdits([edit]).filter(({ span: at }) => at.source.path === path),
    ),
  }));
}

function keyOf(problem: Problem): string {
  return `${problem.rule} ${problem.message('en')}`;
}

function missed({ span: at, text }: Edit, block: Block, counterpart: Block | undefined): string {
  const from = Math.max(block.content.start, at.start - 80);
  const around = `${at.source.text.slice(from, at.start)}⟦${textOf(at)}|${text}⟧${at.source.text.slice(at.end, Math.min(block.content.end, at.end + 80))}`;
  const there = counterpart ? textOf(counterpart.content).slice(0, 250) : '-';
  return `${block.edition.language}: ${around.replace(/\s+/g, ' ')}\n        ${otherLanguage(block.edition.language)}: ${there.replace(/\s+/g, ' ')}`;
}
