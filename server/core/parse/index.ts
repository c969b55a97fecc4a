import type { Profile } from '../../../schemas/profile.ts';
import type { Edition, Notice } from '../notice.ts';
import { vocabulary } from '../text/tokens.ts';
import { readEdition } from './edition.ts';
import { splitEditions } from './editions.ts';
import { commentsOf } from './lines.ts';
import type { CheckMemory } from './memory.ts';
import { readSource } from './read-source.ts';
import { recallSource } from './recall-source.ts';
import { wordingsOf } from './wordings.ts';

/** A text to read, and the path that problems are to name. */
export interface Input {
  readonly path: string;
  readonly text: string;
}

/**
 * Reads a notice. Any text yields a notice, with the missing parts missing; never throws; linear in the length of the text.
 * @param memory of the same document's versions before: makes reading one more cheaper, and nothing else
 * @param inputs one bilingual file or lone edition, or the two files of a pair in any order
 */
export function parse(inputs: readonly Input[], profile: Profile, memory?: CheckMemory): Notice {
  vocabulary.trim();
  const wordings = wordingsOf(profile);
  memory?.begin(wordings);
  const read = inputs.map((input) => (memory && recallSource(input, wordings, memory)) ?? readSource(input, wordings));
  const editions = splitEditions(read, profile).map((part): Edition => readEdition(part, profile, wordings));
  const sources = read.map(({ source }) => source);
  return { profile, sources, editions, comments: sources.flatMap(commentsOf), facets: [] };
}
