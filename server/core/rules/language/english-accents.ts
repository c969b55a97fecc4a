import type { Profile } from '../../../../schemas/profile.ts';
import type { Alignment } from '../../model/alignment.ts';
import type { Edition } from '../../model/notice.ts';
import { isForeign, passageAt, scanOf } from '../../scan/scan.ts';
import type { Word } from '../../text/vocabulary.ts';
import { isKnownElsewhere, plainAmong, SHORTEST, type Slip, wordsOfProfile } from './accents.ts';

/** Borrowings that are another word without their accent, folded: their plain form proves nothing. */
const BORROWINGS = new Set([
  'resume',
  'resumes',
  'expose',
  'exposes',
  'attache',
  'attaches',
  'rose',
  'pate',
  'mate',
  'lame',
]);

/** English words with an accent whose plain form stands elsewhere. */
export function* accentsInEnglish(edition: Edition, alignment: Alignment, profile: Profile): Iterable<Slip> {
  const scan = scanOf(edition);
  const { source } = edition;
  const { words } = source.tokens;
  const candidates = scan.accented.filter((token) => {
    const { text, folded } = words[token]!;
    if (text.length < SHORTEST || BORROWINGS.has(folded) || isQuotedFrench(words, token)) return false;
    // Other marks than accents, such as the soft hyphens that word processors leave, are in its letters too.
    if (withoutAccents(text) === text) return false;
    const passage = passageAt(scan, token);
    return !isKnownElsewhere(passage, source.tokens.starts[token]!) && !isForeign(passage, alignment);
  });
  if (candidates.length === 0) return;
  const plain = plainAmong(edition, new Set(candidates.map((token) => words[token]!.key)));
  for (const token of candidates) {
    const word = words[token]!;
    if (!plain.has(word.key) && !wordsOfProfile(profile, 'en').has(word.folded)) continue;
    yield { source, token, message: 'english', right: withoutAccents(word.text) };
  }
}

/** Whether the word stands beside a French function word: a name or title in French. */
function isQuotedFrench(words: readonly (Word | undefined)[], token: number): boolean {
  return [words[token - 1], words[token + 1]].some((word) => word?.isFunctionWord.fr && !word.isFunctionWord.en);
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}
