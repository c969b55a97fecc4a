import { defineRule } from '../../model/rule.ts';
import type { Prose } from '../../scan/prose.ts';
import { type Found, ProseCheck } from '../../scan/prose-checks.ts';
import { sentenceEnd } from './neighbours.ts';
import { reportPlaces } from './prose-places.ts';

interface Long extends Found {
  /** Words between spaces. */
  readonly count: number;
}

/** A sentence with more words is long. */
const MOST_WORDS = 55;

const CHECK = new ProseCheck<Long>({
  precedence: 24,
  counts: true,
  kinds: ['paragraph', 'item'],
  whole: longSentences,
});

function* longSentences(prose: Prose): Iterable<Long> {
  const { text } = prose;
  for (let start = 0; start < text.length; ) {
    const end = sentenceEnd(prose, start);
    const count = text.slice(start, end).split(/\s+/).filter(Boolean).length;
    if (count > MOST_WORDS) yield { start, end, count };
    start = end + 1;
    while (start < text.length && text[start]!.trim() === '') start++;
  }
}

/** Sentences that nobody reads in one go: a matter of taste, and off unless somebody asks for it. */
export const longSentence = defineRule({
  name: 'long-sentence',
  family: 'language',
  severity: 'hint',
  isOptIn: true,
  documentation: {
    en: {
      summary: 'A sentence has more than 55 words.',
      why: 'A reader loses the thread of a long sentence. Cut it in two, or make a list of it. Standard clauses are often longer, so the rule is off unless the configuration gives it a severity.',
    },
    fr: {
      summary: 'Une phrase compte plus de 55 mots.',
      why: 'Le lecteur perd le fil d’une longue phrase. Coupez-la en deux, ou faites-en une liste. Les paragraphes standard étant souvent plus longs, la règle n’agit que si la configuration lui donne une gravité.',
    },
  },
  examples: [],
  messages: {
    en: { long: 'This sentence has {count} words. Cut it in two, or make a list of it.' },
    fr: { long: 'Cette phrase compte {count} mots. Coupez-la en deux, ou faites-en une liste.' },
  },
  visit: reportPlaces(CHECK, ({ found: { count } }) => ({ message: 'long', args: { count } })),
});
