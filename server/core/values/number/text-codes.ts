import type { Language } from '../../text/language.ts';
import type { Source, SourceText } from '../../text/source.ts';
import { TokenKind } from '../../text/tokens.ts';
import { codeEnd } from './codes.ts';
import { TokenView } from './token-view.ts';

/** A code of letters and digits, or of levels, that both languages write alike: `AS-05`, `ISO 9001`, `B2`, `BBB/CBC`. */
export interface Code {
  /** Offsets in the source. */
  readonly start: number;
  readonly end: number;
  /** What it is compared by: capitals and digits, without what joins them and without leading zeros. */
  readonly key: string;
  /** What codes of one kind share: their letters; for levels `level`, for those of the European framework `cefr`. */
  readonly series: string;
}

/** Levels of reading, writing and speech, one letter each; alone on a line `CEE` or `ABC` may be something else. */
const LEVELS = /^[ABCEPX]{3}$/;
const LONE_LEVELS = /^[ABC]{3}$/;
const CEFR = /^[ABC][12]$/;
const CODE = /^[A-Z]{1,6}\d{1,6}[A-Z]?$/;

/** The codes of a block's tokens `[first, end)`, in order. */
export function codesIn(source: Source, first: number, end: number, language: Language): readonly Code[] {
  const { kinds, words } = source.tokens;
  const found: Code[] = [];
  let view: TokenView | undefined;
  for (let i = first; i < end; i++) {
    const kind = kinds[i];
    if (kind === TokenKind.Number) {
      view ??= new TokenView(source, first, end, language);
      const last = codeEnd(view, i) - 1;
      if (last < i) continue;
      const start = view.isDash(i - 1) && view.touches(i) ? i - 2 : i - 1;
      if (start >= first && /^[A-Z]/.test(view.text(start)))
        found.push(codeOf(source, view.start(start), view.stop(last)));
      i = last;
    } else if (kind === TokenKind.Code) {
      view ??= new TokenView(source, first, end, language);
      const text = view.text(i);
      // Canadian postcodes are two codes.
      if (/^[A-Z]\d[A-Z]$/.test(text) && /^\d[A-Z]\d$/.test(view.text(i + 1))) {
        found.push({ ...codeOf(source, view.start(i), view.stop(i + 1)), series: 'postcode' });
        i++;
        continue;
      }
      // `G15` in `G15-2` is read with its number.
      const goesOn = view.isDash(i + 1) && view.touches(i + 1) && view.touches(i + 2) && view.isNumber(i + 2);
      if (CODE.test(text) && !goesOn) found.push(codeOf(source, view.start(i), view.stop(i)));
    } else if (
      kind === TokenKind.Word &&
      words[i]!.isUpperCase &&
      words[i]!.text.length === 3 &&
      LEVELS.test(words[i]!.text)
    ) {
      view ??= new TokenView(source, first, end, language);
      const isPair =
        view.mark(i + 1) === '/' &&
        view.touches(i + 1) &&
        view.touches(i + 2) &&
        LEVELS.test(view.word(i + 2)?.text ?? '');
      if (!isPair && !LONE_LEVELS.test(words[i]!.text)) continue;
      const last = isPair ? i + 2 : i;
      found.push({
        start: view.start(i),
        end: view.stop(last),
        // `BBB/BBB` is `BBB` in either language.
        key: isPair && words[i] !== words[last] ? source.text.slice(view.start(i), view.stop(last)) : words[i]!.text,
        series: 'level',
      });
      i = last;
    }
  }
  return found;
}

function codeOf({ text }: SourceText, start: number, end: number): Code {
  const written = text.slice(start, end);
  // `Q3` is `T3` in French, and `H1` is `S1`.
  if (/^[QT][1-4]$/.test(written)) return { start, end, key: `Q${written[1]}`, series: 'quarter' };
  if (/^[HS][12]$/.test(written)) return { start, end, key: `H${written[1]}`, series: 'half' };
  const key = written
    .replace(/(?<=[A-Za-z\d]|^)[^A-Za-z\d]+(?=\d)/g, ' ')
    .replace(/(^|\D)0+(?=\d)/g, '$1')
    .toUpperCase();
  const letters = key.replace(/[^A-Z]/g, '');
  return { start, end, key: key.replace(/([A-Z]) (?=\d)/g, '$1'), series: CEFR.test(written) ? 'cefr' : letters };
}
