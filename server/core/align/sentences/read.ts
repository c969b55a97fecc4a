import { MemoWith, memoByLanguage } from '../../memory/memo.ts';
import { type Bead, isBlock, side } from '../../model/alignment.ts';
import type { Block } from '../../model/notice.ts';
import type { Sentence } from '../../model/sentences.ts';
import { inBoth, type Language } from '../../text/language.ts';
import { TokenKind } from '../../text/tokens.ts';
import { hostOf, isListNumber, numberEnd } from '../keys.ts';
import type { Terms } from '../terms.ts';
import { type KeyedSentence, KeyKind } from './keyed.ts';
import { sentenceStarts } from './split.ts';

/** Sentences of one block that are told apart, and keys of one sentence that are compared: no block that people write has as many. */
const MOST_SENTENCES = 400;
const MOST_KEYS = 400;

/** Words without content of their own that the aligner of blocks takes for keys all the same. */
const SAY_LITTLE: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set('just much many make get let use used may like'.split(' ')),
  fr: new Set('etc cela dont lors afin ainsi tres bien fait etre avoir ayant etant via peut peuvent sera'.split(' ')),
};

const SENTENCES = memoByLanguage<readonly Sentence[]>();
/** The keys hold as long as the numbers of the {@link Terms} do. */
const KEYED = inBoth(() => new MemoWith<readonly KeyedSentence[]>());

/** The sentences of a block. */
export function sentencesOf(block: Block): readonly Sentence[] {
  return SENTENCES[block.edition.language].of(block.memos, () => readSentences(block));
}

/** The same with their keys, which most sentences need not be asked for. */
export function keyedSentencesOf(block: Block, terms: Terms): readonly KeyedSentence[] {
  const { language } = block.edition;
  return KEYED[language].of(block.memos, terms.epoch, () =>
    sentencesOf(block).map((sentence) => {
      const { start, end, firstToken, endToken, length, words } = sentence;
      const { keys, kinds, at } = readKeys(block, sentence, language, terms);
      // Written out: what is spread is slow to make.
      return { start, end, firstToken, endToken, length, words, keys, kinds, at };
    }),
  );
}

/** Those of all rows of a side of a bead. */
export function keyedSentencesIn(bead: Bead, language: Language, terms: Terms): readonly KeyedSentence[] {
  return side(bead, language).flatMap((row) => (isBlock(row) ? keyedSentencesOf(row, terms) : []));
}

function readSentences({ content, edition, firstToken, endToken }: Block): readonly Sentence[] {
  const { text, tokens } = content.source;
  const starts = sentenceStarts(text, tokens, firstToken, endToken, edition.language).slice(0, MOST_SENTENCES);
  return starts.map((start, i): Sentence => {
    let end = starts[i + 1] ?? endToken;
    // The bar behind a cell is no part of it.
    if (end > start + 1 && text.charAt(tokens.starts[end - 1]!) === '|') end--;
    return {
      start: tokens.starts[start]! - content.start,
      end: tokens.ends[end - 1]! - content.start,
      firstToken: start - firstToken,
      endToken: end - firstToken,
      ...measure(content.source, start, end),
    };
  });
}

/** How long the tokens `[first, end)` are, as {@link Sentence} has it. */
function measure(
  { text, tokens }: Block['content']['source'],
  first: number,
  end: number,
): Pick<Sentence, 'length' | 'words'> {
  const { kinds, starts, ends } = tokens;
  let words = 0;
  let hidden = 0;
  for (let i = first; i < end; i++) {
    switch (kinds[i]) {
      case TokenKind.Word:
      case TokenKind.Code:
        words++;
        break;
      case TokenKind.Number:
        words++;
        i = numberEnd(text, tokens, i, end);
        break;
      case TokenKind.Url:
      case TokenKind.Email:
        words++;
        break;
      case TokenKind.Punctuation: {
        const mark = text.charCodeAt(starts[i]!);
        if (mark === 0x2a || mark === 0x5f) hidden += ends[i]! - starts[i]!;
        break;
      }
      case TokenKind.LinkTarget:
      case TokenKind.Html:
        hidden += ends[i]! - starts[i]!;
    }
  }
  return { words, length: ends[end - 1]! - starts[first]! - hidden };
}

/** The keys of a sentence. */
function readKeys(
  { content, firstToken: offset }: Block,
  { firstToken, endToken }: Sentence,
  language: Language,
  terms: Terms,
): Pick<KeyedSentence, 'keys' | 'kinds' | 'at'> {
  const { text, tokens } = content.source;
  const { kinds: tokenKinds, starts, ends, words } = tokens;
  const [first, end] = [offset + firstToken, offset + endToken];
  const keys: number[] = [];
  const kinds: number[] = [];
  const at: number[] = [];
  const add = (key: number, kind: number, token: number): void => {
    if (keys.length >= MOST_KEYS) return;
    keys.push(key);
    kinds.push(kind);
    at.push(token - offset);
  };
  for (let i = first; i < end; i++) {
    switch (tokenKinds[i]) {
      case TokenKind.Word:
      case TokenKind.Code: {
        const word = words[i]!;
        const key = terms.ofWord(word, language);
        if (key <= 0 || SAY_LITTLE[language].has(word.folded)) break;
        if (word.isUpperCase && word.text.length <= 8) {
          add(key, terms.isTranslated(key, language) ? KeyKind.Word : KeyKind.Acronym, i);
        } else if (!terms.isWord(key)) add(key, KeyKind.Number, i);
        else add(key, terms.isTranslated(key, language) ? KeyKind.Word : KeyKind.UnknownWord, i);
        break;
      }
      case TokenKind.Number: {
        const last = numberEnd(text, tokens, i, end);
        if (i > first || !isListNumber(text, tokens, last, end)) {
          const digits = text
            .slice(starts[i], ends[last])
            .replace(/\D/g, '')
            .replace(/^0+(?=.)/, '');
          if (digits !== '1' && digits.length <= 30) add(terms.ofText(digits, language), KeyKind.Number, i);
        }
        i = last;
        break;
      }
      case TokenKind.Url:
      case TokenKind.Email: {
        const address = text.slice(starts[i], ends[i]);
        const key = tokenKinds[i] === TokenKind.Url ? hostOf(address) : address.toLowerCase();
        add(terms.ofText(key, language), KeyKind.Address, i);
      }
    }
  }
  return { keys, kinds, at };
}
