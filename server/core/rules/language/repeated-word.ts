import { defineRule, type ReportedFix } from '../../model/rule.ts';
import { isFiller } from '../../scan/filler.ts';
import type { Passage } from '../../scan/model.ts';
import { type Found, ProseCheck } from '../../scan/prose-checks.ts';
import { passageAt, scanOf } from '../../scan/scan.ts';
import type { Language } from '../../text/language.ts';
import { isLetter } from '../../text/letters.ts';
import { isSpace, type Source, type Span, span, textOf } from '../../text/source.ts';
import type { Word } from '../../text/vocabulary.ts';
import { placeholder } from '../../writing/placeholder.ts';
import { matchAt } from './neighbours.ts';
import { placesIn } from './prose-places.ts';

/** A word that stands twice side by side, or is joined to itself by `and` or `et`. */
export const repeatedWord = defineRule({
  name: 'repeated-word',
  family: 'language',
  severity: 'warning',
  fixable: 'yes',
  tags: ['unnecessary'],
  documentation: {
    en: {
      summary:
        'A word is repeated next to itself (“the the”), or joined to itself by “and” (“l’efficacité et l’efficacité”).',
      why: 'The eye passes over a doubled word, so it survives revision. Where two words are joined, one of them should probably be another: compare with the other edition.',
    },
    fr: {
      summary:
        'Un mot est répété à côté de lui-même (« de de »), ou relié à lui-même par « et » (« l’efficacité et l’efficacité »).',
      why: 'L’œil passe sur un mot doublé, qui survit ainsi aux relectures. Lorsque deux mots sont reliés, l’un des deux devrait sans doute être un autre : comparez avec l’autre version.',
    },
  },
  examples: [
    {
      notice: 'archives-assistant.notice.txt',
      right: 'keeps the written record',
      wrong: 'keeps the the written record',
    },
    {
      notice: 'archives-assistant.notice.txt',
      right: 'corrige les entrées anciennes',
      wrong: 'corrige les les entrées anciennes',
    },
  ],
  messages: {
    en: {
      doubled: '“{word}” is repeated. Delete one of the two.',
      joined:
        '“{word}” is joined to itself by “{conjunction}”. One of the two should probably be another word: compare with the other edition.',
      first: 'First occurrence.',
      again: '“{word}” is repeated right after its acronym. Delete one of the two.',
      delete: 'Delete the second one',
      other: 'Leave a blank for the word that is meant',
      deleteBoth: 'Delete “{text}”',
    },
    fr: {
      doubled: '« {word} » figure deux fois de suite. Supprimez l’un des deux.',
      joined:
        '« {word} » est relié à lui-même par « {conjunction} ». L’un des deux devrait sans doute être un autre mot : voyez l’autre version.',
      first: 'Première occurrence.',
      again: '« {word} » figure de nouveau juste après son sigle. Supprimez l’un des deux.',
      delete: 'Supprimer le second',
      other: 'Laisser un blanc pour le mot voulu',
      deleteBoth: 'Supprimer « {text} »',
    },
  },
  visit: {
    edition(edition, context) {
      const { report } = context;
      const { source } = edition;
      const scan = scanOf(edition);
      let passage: Passage | undefined;
      let isOfFiller = false;
      for (const token of scan.repeats) {
        if (!passage || token >= passage.endToken) {
          passage = passageAt(scan, token);
          isOfFiller = isFiller(source.tokens, passage.firstToken, passage.endToken);
        }
        const found = isOfFiller ? undefined : repetitionAt(source, token, passage);
        if (!found) continue;
        report({
          message: found.conjunction === undefined ? 'doubled' : 'joined',
          args: { word: textOf(found.second), conjunction: found.conjunction ?? '' },
          span: found.second,
          related: [{ span: found.first, message: 'first' }],
          fixes: () =>
            found.conjunction === undefined
              ? [deletionOf(found.second)]
              : [otherWord(found, edition.language), joinedDeletion(found)],
        });
      }
      for (const { span: second } of placesIn(BEHIND_ACRONYM, edition, context)) {
        report({
          message: 'again',
          severity: 'info',
          args: { word: textOf(second) },
          span: second,
          fixes: () => [deletionOf(second)],
        });
      }
    },
  },
});

/** `Programme (DIIP) ICTM programme`: the noun stands again behind its acronym. */
const BEHIND_ACRONYM = new ProseCheck<Found>({
  precedence: 23,
  counts: true,
  marks: { en: '(', fr: '(' },
  around: (_, behind) => behind >= 0x41 && behind <= 0xde && (behind <= 0x5a || behind >= 0xc0),
  at({ text, lower }, at) {
    const found = matchAt(ACRONYM_AND_NOUN, text, at);
    const noun = found && lower.slice(at + found[0].length - found[1]!.length, at + found[0].length);
    if (
      !noun ||
      !lower.slice(0, at).endsWith(` ${noun} `) ||
      text[at - 1 - noun.length] === lower[at - 1 - noun.length]
    )
      return undefined;
    return { start: at + found[0].length - noun.length, end: at + found[0].length };
  },
});

/** The acronym, at most one more in front of the noun, and the noun in small letters. */
const ACRONYM_AND_NOUN = /\(\p{Lu}{2,10}\) (?:\p{Lu}{2,10} )?(\p{Ll}{5,})(?![\p{L}-])/uy;

/** Deletes a word with the space before it. */
function deletionOf({ source, start, end }: Span): ReportedFix<'delete'> {
  let from = start;
  while (from > 0 && isSpace(source.text.charCodeAt(from - 1))) from--;
  return { title: 'delete', edits: [{ span: span(source, from, end), text: '' }] };
}

/** Puts a blank in place of the second word: which one is meant only the writer knows. */
function otherWord({ second }: Repetition, language: Language): ReportedFix<'other'> {
  const text = placeholder(language, OTHER_WORD[language].replace('{word}', textOf(second)), 'write');
  return { title: 'other', edits: [{ span: second, text }] };
}

const OTHER_WORD = { en: 'another word than “{word}”', fr: 'un autre mot que « {word} »' };

/** Deletes the second word with the conjunction before it. */
function joinedDeletion({ first, second }: Repetition): ReportedFix<'deleteBoth'> {
  const whole = span(second.source, first.end, second.end);
  return { title: 'deleteBoth', args: { text: textOf(whole).trim() }, edits: [{ span: whole, text: '' }] };
}

interface Repetition {
  readonly first: Span;
  readonly second: Span;
  readonly conjunction: string | undefined;
}

function repetitionAt(source: Source, token: number, passage: Passage): Repetition | undefined {
  const { starts, ends, words } = source.tokens;
  const wordAt = (at: number): Word | undefined =>
    at >= passage.firstToken && at < passage.endToken ? words[at] : undefined;
  const second = words[token]!;
  if (isSame(wordAt(token - 1), second)) {
    // Said once, however often the word goes on.
    if (isSame(wordAt(token - 2), second)) return undefined;
    return isDoublingRight(source, token, passage) ? undefined : between(token - 1, token, token);
  }
  // `the team the team`
  const article = wordAt(token - 1);
  if (isSame(wordAt(token - 2), second) && article && isSame(wordAt(token - 3), article) && isArticle(article)) {
    const gap = source.text.slice(ends[token - 2]!, starts[token - 1]!);
    return isCapitalised(article) && /[\r\n]/.test(gap) ? undefined : between(token - 3, token - 1, token);
  }
  // `[the] X and [the] X`: the words before both must be the same.
  let from = token;
  while (token - from < 2 && isIntroduction(wordAt(from - 1))) from--;
  const conjunction = wordAt(from - 1);
  const first = from - 2;
  if (!conjunction || !isConjunction(conjunction) || !isSame(wordAt(first), second)) return undefined;
  for (let i = 1; i <= token - from; i++) if (!isSame(wordAt(first - i), words[token - i]!)) return undefined;
  if (IDIOMS.has(second.folded) || isOtherThing(source, token, passage)) return undefined;
  // `physical security and security in …`: the first one is another thing.
  if (token === from && wordAt(token + 1) && isContent(wordAt(first - 1))) return undefined;
  return between(first - (token - from), from, token, conjunction.text);

  function between(firstToken: number, secondToken: number, last: number, joined?: string): Repetition {
    const length = last - secondToken;
    return {
      first: span(source, starts[firstToken]!, ends[firstToken + length]!),
      second: span(source, starts[secondToken]!, ends[last]!),
      conjunction: joined,
    };
  }
}

/** The same word, but for a capital at its beginning; `IS` and `is` are two. */
function isSame(a: Word | undefined, b: Word): boolean {
  if (a === b) return true;
  return (
    a !== undefined &&
    a.text.length > 1 &&
    a.key === b.key &&
    a.isUpperCase === b.isUpperCase &&
    a.text.toLowerCase() === b.text.toLowerCase()
  );
}

const CONJUNCTIONS = new Set(['and', 'et']);
const ARTICLES = new Set(['the', 'a', 'an', "l'", 'le', 'la', 'les', 'un', 'une', 'des', 'du', "d'", 'de']);

function isConjunction({ folded }: Word): boolean {
  return CONJUNCTIONS.has(folded);
}

function isArticle({ folded }: Word): boolean {
  return ARTICLES.has(folded);
}

/** A word that stands before a noun: article, preposition, possessive. */
function isIntroduction(word: Word | undefined): boolean {
  return word !== undefined && !isConjunction(word) && (word.isFunctionWord.en || word.isFunctionWord.fr);
}

function isContent(word: Word | undefined): boolean {
  return word !== undefined && !word.isFunctionWord.en && !word.isFunctionWord.fr;
}

/** Words that join a complement to what stands before them. */
const COMPLEMENTS = new Set(
  "of for in on to with at by from de du des d' a au aux en pour avec sur dans par faire".split(' '),
);

/** `Port`, but not `OTAN`. */
function isCapitalised({ text, isUpperCase }: Word): boolean {
  return !isUpperCase && text[0] !== text[0]!.toLowerCase();
}

/** Whether something follows that makes the second word another thing than the first: `security and security policy`. */
function isOtherThing({ tokens, text }: Source, token: number, { endToken }: Passage): boolean {
  const next = token + 1;
  if (next >= endToken) return false;
  const word = tokens.words[next];
  if (word) return isContent(word) || COMPLEMENTS.has(word.folded);
  return !'.,;:!?)»"”'.includes(text[tokens.starts[next]!]!);
}

/** What is joined to itself on purpose. */
const IDIOMS = new Set(
  `more less again over on through so such half round up down by better worse faster closer higher larger greater bigger smaller
  stronger fewer longer deeper further wider lower years days hours encore toujours tant ainsi`.split(/\s+/),
);

/** Words that may stand twice in a row, folded. */
const DOUBLINGS = new Set(['that', 'had', 'her', 'very', 'so', 'nous', 'vous', 'tres', 'faire', 'si', 'bien']);

function isBehindRelative(words: readonly (Word | undefined)[], token: number): boolean {
  for (let i = token - 2; i > token - 12 && i >= 0; i--)
    if (/^(?:that|what|which)$/.test(words[i]?.folded ?? '')) return true;
  return false;
}

function isDoublingRight({ text, tokens: { starts, ends, words } }: Source, token: number, { node }: Passage): boolean {
  const { folded, text: word } = words[token]!;
  if (DOUBLINGS.has(folded)) return true;
  // Letters of lists and grades.
  if (word.length === 1 && word === word.toUpperCase()) return true;
  // `the work that the unit does does not …`
  if (folded === 'does' && words[token + 1]?.folded === 'not' && isBehindRelative(words, token)) return true;
  // `tout en en gardant`
  if (folded === 'en' && words[token + 1]?.folded.endsWith('ant')) return true;
  // A name, or the first word of a line of its own: `la collectivité Collectivité d'Alsace`, `covoiturage covoiturage.be`.
  const gap = text.slice(ends[token - 1]!, starts[token]!);
  if (isCapitalised(words[token]!) && (words[token - 1]!.text !== word || /[\r\n]/.test(gap))) return true;
  if (text[ends[token]!] === '.' && isLetter(text.charAt(ends[token]! + 1))) return true;
  // A label and the same word as the first of its value.
  if (node.kind === 'field' && starts[token]! >= node.value.start && starts[token - 1]! < node.value.start) return true;
  return gap.trim() !== '';
}
