import type { Profile } from '../../../schemas/profile.ts';
import { Memos } from '../memory/memo.ts';
import type { Notice, Origin } from '../model/notice.ts';
import { fileSource, type Source } from '../text/source.ts';
import { tokenize } from '../text/tokenize.ts';
import { vocabulary } from '../text/tokens.ts';
import { cutOf, cutOut } from './cut.ts';
import { decode } from './decode.ts';
import { readEdition } from './edition.ts';
import { splitEditions } from './editions.ts';
import { commentsOf } from './lines.ts';
import type { Input } from './model.ts';
import { readSource } from './read-source.ts';
import type { CheckMemory } from './recall/memory.ts';
import { recallSource } from './recall/source.ts';
import { wordingsOf } from './wordings.ts';

/**
 * Reads a notice. Any text yields a notice, with the missing parts missing; never throws; linear in the length of the text.
 * @param memory of the same document's versions before: makes reading one more cheaper, and nothing else
 * @param inputs one bilingual file or lone edition, or the two files of a pair in any order
 */
export function parse(inputs: readonly Input[], profile: Profile, memory?: CheckMemory): Notice {
  vocabulary.trim();
  const wordings = wordingsOf(profile);
  memory?.begin(wordings);
  const decoded = inputs.map(({ text }) => decode(text));
  const read = inputs.map(({ path, text }, i) => {
    const input = { path, text: decoded[i]?.text ?? text };
    return (memory && recallSource(input, wordings, memory)) ?? readSource(input, wordings);
  });
  const files = inputs.map(({ path, text }, i) => {
    return decoded[i] ? fileSource(path, text, tokenize(text)) : read[i]!.source;
  });
  const origins = new Map<Source, Origin>();
  const editions = splitEditions(read, profile).map((part) => {
    const cut = cutOf(part);
    const known = memory?.edition(part, cut);
    const edition = known ?? readEdition(cutOut(part, cut), profile, wordings);
    memory?.keepEdition(part, edition);
    const i = read.findIndex(({ source }) => source === part.source);
    if (cut || decoded[i]) {
      origins.set(edition.source, { file: files[i]!, start: cut?.start ?? 0, decoded: decoded[i] });
    }
    return edition;
  });
  return { profile, sources: files, origins, editions, comments: files.flatMap(commentsOf), memos: new Memos() };
}
