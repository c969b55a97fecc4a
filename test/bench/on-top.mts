// What parts of the check take on top of the rest, in one process that has warmed up: prints, as JSON and by part, the milliseconds of CPU of a
// notice of 30 KB that is checked the first time, and of a keystroke in one. Each notice and each letter is checked by turns with everything and
// without each part, so that a slow moment of the machine falls on all of them.

import { type CheckOptions, check } from '../../server/core/check.ts';
import type { Rule } from '../../server/core/model/rule.ts';
import { CheckMemory } from '../../server/core/parse/recall/memory.ts';
import { builtInProfile } from '../../server/core/profile/index.ts';
import { RULES } from '../../server/core/rules/index.ts';
import { readDictionaries } from '../../server/words/read.ts';
import { makeNotice } from './corpus.mts';
import { median } from './process.mts';

/** What warms up, and what is counted. */
const NOTICES = { before: 30, counted: 90 };
const EDITS = { before: 200, counted: 400 };

/** What compares sentences; others ask for them only where something differs, and in these notices nothing does. */
const SENTENCES: readonly string[] = [
  'sentence-missing',
  'text-shortened',
  'force-mismatch',
  'name-mismatch',
  'date-weekday',
];
/** Asks for all sentences, and takes next to nothing for them: with it nothing would be left out. */
const BESIDE = 'counterpart-order';

const PARTS: Readonly<Record<string, (rule: Rule) => boolean>> = {
  none: () => false,
  sentences: ({ name }) => SENTENCES.includes(name),
  language: ({ family }) => family === 'language',
};

const variants = Object.entries(PARTS).map(([part, isLeftOut]) => ({
  part,
  memory: new CheckMemory(),
  options: {
    profile: builtInProfile('nato-is'),
    dictionaries: readDictionaries(),
    severities: Object.fromEntries(
      RULES.filter((rule) => rule.name === BESIDE || isLeftOut(rule)).map(({ name }) => [name, 'off' as const]),
    ),
  } satisfies CheckOptions,
}));
type Variant = (typeof variants)[number];

// As when a file is opened: nothing is remembered of it.
const cold = onTop(NOTICES, makeNotice, (text, { options }) =>
  check([{ path: 'opened.notice.md', text }], { ...options, memory: new CheckMemory() }),
);

const typedInto = makeNotice(0);
const places = Array.from(typedInto.matchAll(/\w\w/g), ({ index }) => index + 1);
const keystroke = onTop(
  EDITS,
  (i) => {
    // The golden ratio spreads the places evenly.
    const at = places[Math.floor((((i >> 1) * 0.618034) % 1) * places.length)]!;
    return i % 2 === 0 ? `${typedInto.slice(0, at)}e${typedInto.slice(at)}` : typedInto;
  },
  (text, { options, memory }) => check([{ path: 'typed.notice.md', text }], { ...options, memory }),
);
console.log(JSON.stringify({ cold, keystroke }));

/** Milliseconds of CPU by part, `none` being the whole check: medians, as now and then memory is collected, or another program has the caches. */
function onTop(
  { before, counted }: { readonly before: number; readonly counted: number },
  textAt: (i: number) => string,
  act: (text: string, variant: Variant) => unknown,
): Record<string, number> {
  const taken: Record<string, number>[] = [];
  for (let i = 0; i < before + counted; i++) {
    const text = textAt(i);
    const times: Record<string, number> = {};
    for (let k = 0; k < variants.length; k++) {
      // Whoever comes first meets the new words.
      const variant = variants[(i + k) % variants.length]!;
      const began = process.cpuUsage();
      act(text, variant);
      const { user, system } = process.cpuUsage(began);
      times[variant.part] = (user + system) / 1000;
    }
    if (i >= before) taken.push(times);
  }
  const medianOf = (part: string): number =>
    median(taken.map((times) => (part === 'none' ? times[part]! : times.none! - times[part]!)));
  return Object.fromEntries(Object.keys(PARTS).map((part) => [part, medianOf(part)]));
}
