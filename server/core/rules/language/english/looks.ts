import { type Found, ProseCheck } from '../../../scan/prose-checks.ts';
import { type Reading, readingOf } from './reading.ts';

/** A check that reads English passages whole; what is quoted is passed over. */
export function inEnglish<Finding extends Found>(
  precedence: number,
  look: (reading: Reading) => Iterable<Finding>,
): ProseCheck<Finding> {
  return new ProseCheck<Finding>({
    precedence,
    language: 'en',
    kinds: ['paragraph', 'item'],
    *whole(prose) {
      const reading = readingOf(prose);
      if (!reading) return;
      for (const found of look(reading)) if (!prose.isQuoted(found.start)) yield found;
    },
  });
}
