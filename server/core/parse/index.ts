import type { Profile } from '../../../schemas/profile.ts';
import type { Edition, Notice } from '../notice.ts';
import type { Source } from '../text/source.ts';
import { tokenize, vocabulary } from '../text/tokens.ts';
import { readEdition } from './edition.ts';
import { splitEditions } from './editions.ts';
import { commentsOf } from './lines.ts';
import { wordingsOf } from './wordings.ts';

/** A text to read, and the path that problems are to name. */
export interface Input {
  readonly path: string;
  readonly text: string;
}

/**
 * Reads a notice. Any text yields a notice, with the missing parts missing; never throws; linear in the length of the text.
 * @param inputs one bilingual file or lone edition, or the two files of a pair in any order
 */
export function parse(inputs: readonly Input[], profile: Profile): Notice {
  vocabulary.trim();
  const wordings = wordingsOf(profile);
  const sources = inputs.map(({ path, text }): Source => ({ path, text, tokens: tokenize(text) }));
  const editions = splitEditions(sources, profile, wordings).map(
    (part): Edition => readEdition(part, profile, wordings),
  );
  return { profile, sources, editions, comments: sources.flatMap(commentsOf) };
}
