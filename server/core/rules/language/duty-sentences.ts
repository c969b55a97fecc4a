import type { Profile } from '../../../../schemas/profile.ts';
import { sentenceStarts } from '../../align/sentences/split.ts';
import { MemoWith } from '../../memory/memo.ts';
import type { Block, Edition } from '../../model/notice.ts';
import { sectionFor } from '../../profile/roles.ts';
import { inBoth } from '../../text/language.ts';
import type { Dictionary } from '../../words/dictionary.ts';
import { type Kind, kindOfText } from './item-kinds.ts';

/** A sentence of the duties. */
export interface DutySentence {
  readonly block: Block;
  /** Its first one. */
  readonly token: number;
  /** Never `noun`: what begins with one is no duty, or says so in another way. */
  readonly kind: Kind;
}

/** Of a paragraph: the first tokens of its sentences, counted from its own, and what each begins with. */
type Kinds = readonly { readonly token: number; readonly kind: Kind }[];

const KINDS = inBoth(() => new MemoWith<Kinds>());

/** The sentences of the paragraphs that tell the duties of a post. */
export function dutySentences(
  edition: Edition,
  profile: Profile,
  dictionary: Dictionary | undefined,
): readonly DutySentence[] {
  const section = sectionFor('duties', edition, profile);
  const paragraphs = section?.allBlocks.filter(({ kind }) => kind === 'paragraph') ?? [];
  return paragraphs.flatMap((block) =>
    KINDS[edition.language]
      .of(block.memos, dictionary, () => kindsIn(block, dictionary))
      .map(({ token, kind }) => ({ block, token: block.firstToken + token, kind })),
  );
}

function kindsIn({ edition, content, firstToken, endToken }: Block, dictionary: Dictionary | undefined): Kinds {
  const { language } = edition;
  const { source, end } = content;
  return sentenceStarts(source.text, source.tokens, firstToken, endToken, language).map((token) => {
    const start = source.tokens.starts[token]!;
    const kind = kindOfText(source.text.slice(start, Math.min(end, start + LONGEST_BEGINNING)), language, dictionary);
    return { token: token - firstToken, kind: kind === 'noun' ? 'unknown' : kind };
  });
}

/** So much of a sentence (UTF-16 units) tells what it begins with. */
const LONGEST_BEGINNING = 120;
