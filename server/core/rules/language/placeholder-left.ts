import { Memo } from '../../memory/memo.ts';
import { quote } from '../../model/messages.ts';
import type { Block, Edition, Section } from '../../model/notice.ts';
import { defineRule, type Localized } from '../../model/rule.ts';
import type { Passage } from '../../scan/model.ts';
import { scanOf } from '../../scan/scan.ts';
import { foldPhrase } from '../../text/fold.ts';
import { type Span, span, textOf } from '../../text/source.ts';
import { withoutEnd } from '../../text/trim.ts';
import { placeholderText, type ToDo, toDoOf } from '../../writing/placeholder.ts';

/** Text that is still to be written, and a marker that refers to no note. */
export const placeholderLeft = defineRule({
  name: 'placeholder-left',
  family: 'language',
  severity: 'error',
  fixable: 'yes',
  tags: ['to-do', 'required'],
  documentation: {
    en: {
      summary:
        'A placeholder is left ([[TO WRITE: …]], [[TO TRANSLATE: …]], TODO, XXX), or a marker in the title has no note.',
      why: 'A notice with a placeholder is not finished and must not be published. A marker such as * sends the reader to a note that is not there: write the note, or delete the marker.',
    },
    fr: {
      summary:
        'Un texte à remplacer est resté ([[À RÉDIGER : …]], [[À TRADUIRE : …]], TODO, XXX), ou un appel de note du titre est sans note.',
      why: 'Un avis qui contient un tel texte n’est pas achevé et ne doit pas être publié. Un appel comme * renvoie à une note qui n’existe pas : rédigez la note ou supprimez l’appel.',
    },
  },
  examples: [
    {
      notice: 'archives-assistant.notice.txt',
      right: 'keeps the written record',
      wrong: 'keeps the [[TO TRANSLATE: trace écrite]] record',
    },
  ],
  messages: {
    en: {
      word: 'This text is still to be written. Replace “{text}” before the notice is published.',
      placeholder: 'Still {toDo}: {text}. A notice with a placeholder must not be published.',
      several:
        'Still {toDo} {place}: {count} texts, the first of them: {text}. A notice with placeholders must not be published.',
      also: 'Also still {toDo}: {text}',
      delete: 'Delete the marker',
      marker:
        'The marker “{text}” refers to a note, but no line of the edition begins with it. Write the note, or delete the marker.',
    },
    fr: {
      word: 'Ce texte reste à rédiger. Remplacez « {text} » avant la publication de l’avis.',
      placeholder: 'Reste {toDo} : {text}. Un avis qui contient un texte à compléter ne doit pas être publié.',
      several:
        'Reste {toDo} {place} : {count} textes, dont le premier : {text}. Un avis qui contient des textes à compléter ne doit pas être publié.',
      also: 'Reste également {toDo} : {text}',
      delete: 'Supprimer l’appel',
      marker:
        'L’appel « {text} » renvoie à une note, mais aucune ligne de la version ne commence par lui. Rédigez la note ou supprimez l’appel.',
    },
  },
  visit: {
    edition(edition, { report }) {
      for (const { place, first, others } of TO_REPLACE.of(edition.memos, () => findingsIn(edition))) {
        if (!isMarked(first)) {
          report({ message: 'word', args: { text: quote(textOf(first), 40) }, span: first });
          continue;
        }
        const args = { ...toDo(first), count: others.length + 1, place };
        report({
          message: others.length === 0 ? 'placeholder' : 'several',
          args,
          span: first,
          related: others.slice(0, MOST_RELATED).map((span) => ({ span, message: 'also', args: toDo(span) })),
        });
      }
      const marker = edition.title?.marker;
      if (marker && !hasNote(edition, textOf(marker))) {
        report({
          message: 'marker',
          severity: 'warning',
          args: { text: textOf(marker) },
          span: marker,
          fixes: () => [{ title: 'delete', edits: [{ span: marker, text: '' }] }],
        });
      }
    },
  },
});

/** More places than these help nobody. */
const MOST_RELATED = 50;

/** What is to be replaced and reported as one problem: a word, or the placeholders of a section or of the header. */
interface Finding {
  readonly first: Span;
  readonly others: readonly Span[];
  /** How a message names the section. */
  readonly place: Localized;
}

const HEADER: Localized = { en: 'in the header', fr: 'dans l’en-tête' };

/** Words one by one, since each may be meant as it is; placeholders by section. */
function findingsIn(edition: Edition): readonly Finding[] {
  const findings: { first: Span; others: Span[]; place: Localized }[] = [];
  const sections = edition.parts.filter(({ heading }) => heading);
  let section = -1;
  let open: (typeof findings)[number] | undefined;
  for (const range of textsToReplace(edition)) {
    while (section + 1 < sections.length && sections[section + 1]!.span.start <= range.start) {
      section++;
      open = undefined;
    }
    if (open && isMarked(range)) open.others.push(range);
    else {
      const finding = { first: range, others: [], place: section < 0 ? HEADER : inSection(sections[section]!) };
      findings.push(finding);
      if (isMarked(range)) open = finding;
    }
  }
  return findings;
}

function inSection({ heading }: Section): Localized {
  const text = quote(textOf(heading!.span));
  return { en: `in “${text}”`, fr: `dans « ${text} »` };
}

function isMarked(range: Span): boolean {
  return range.source.text.startsWith('[[', range.start);
}

/** What is to be done with a placeholder, and its text. */
function toDo(range: Span): { readonly toDo: Localized; readonly text: string } {
  const text = textOf(range);
  return { toDo: TO_DO[toDoOf(text)], text: quote(placeholderText(text)) };
}

const TO_DO: Readonly<Record<ToDo, Localized>> = {
  write: { en: 'to be written', fr: 'à rédiger' },
  translate: { en: 'to be translated', fr: 'à traduire' },
};

/** Words in capitals that stand for what is missing. */
const WORDS = new Set(['TODO', 'TBD', 'TBC', 'TBA', 'FIXME', 'XXX', 'XXXX', 'COMPLETER', 'COMPLÉTER']);
/** What stands in brackets, or alone, for what is missing; folded. */
const PHRASE =
  /^(?:a (?:completer|preciser|definir|rediger|traduire|inserer)|to be (?:completed|confirmed|determined|defined|translated|inserted)|insert\b.*|inserer\b.*|todo|tbd|tbc|xx+)$/;
/** The words that {@link PHRASE} begins with: a look at one word spares reading most brackets. */
const FIRST_WORDS = new Set(['a', 'to', 'insert', 'inserer', 'todo', 'tbd', 'tbc', 'xx', 'xxx', 'xxxx']);
/** Longer brackets and blocks hold text (tokens, and UTF-16 units). */
const MOST_TOKENS = 12;
const LONGEST_BRACKET = 60;

const TO_REPLACE = new Memo<readonly Finding[]>();

/** What is to be replaced in an edition, in order; of two that overlap, the one that begins first. */
function textsToReplace(edition: Edition): readonly Span[] {
  const found = [...scanOf(edition).placeholders, ...phrasesToReplace(edition), ...wordsToReplace(edition)];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((range) => {
    if (range.start < end) return false;
    end = range.end;
    return true;
  });
}

/** Phrases in brackets, and those that are all of a block or value. */
function* phrasesToReplace(edition: Edition): Iterable<Span> {
  const { source } = edition;
  const { text, tokens } = source;
  const scan = scanOf(edition);
  const mayBegin = (token: number): boolean => {
    const word = tokens.words[token];
    return word !== undefined && FIRST_WORDS.has(word.folded);
  };
  for (const token of scan.brackets) {
    if (!mayBegin(token + 1)) continue;
    const start = tokens.starts[token]!;
    const close = text.slice(start, start + LONGEST_BRACKET).search(/[)\]]/);
    // The words of a link are not a placeholder.
    if (close < 0 || text[start + close + 1] === '(') continue;
    if (PHRASE.test(foldPhrase(text.slice(start + 1, start + close)))) yield span(source, start, start + close + 1);
  }
  for (const passage of scan.passages) {
    if (passage.endToken - passage.firstToken > MOST_TOKENS) continue;
    const value = shortText(passage);
    if (!value || !mayBegin(tokens.at(value.start))) continue;
    if (PHRASE.test(withoutEnd(foldPhrase(textOf(value)), ' .;…'))) yield value;
  }
}

function* wordsToReplace(edition: Edition): Iterable<Span> {
  const { source } = edition;
  const { tokens } = source;
  const { starts, ends, words } = tokens;
  for (const token of scanOf(edition).capitals) {
    const word = words[token]!;
    if (!WORDS.has(word.text)) continue;
    // `À COMPLÉTER`; alone, it is the word of a heading.
    const isCompleter = word.folded === 'completer';
    if (!isCompleter) yield span(source, starts[token]!, ends[token]!);
    else if (words[token - 1]?.folded === 'a') yield span(source, starts[token - 1]!, ends[token]!);
  }
  for (const token of wordsWith('Lorem', edition)) {
    if (words[token]!.text !== 'Lorem' || words[token + 1]?.folded !== 'ipsum') continue;
    yield span(source, starts[token]!, ends[token + 1]!);
  }
  for (const token of wordsWith('xxx', edition)) {
    if (/^x+$/.test(words[token]!.text)) yield span(source, starts[token]!, ends[token]!);
  }
}

/** The words of an edition that begin with some letters. */
function* wordsWith(letters: string, { source: { text, tokens }, span: { start, end } }: Edition): Iterable<number> {
  for (let at = text.indexOf(letters, start); at >= 0 && at < end; at = text.indexOf(letters, at + letters.length)) {
    const token = tokens.at(at);
    if (tokens.starts[token] === at && tokens.words[token]) yield token;
  }
}

/** A field's value, or a block. */
function shortText({ node }: Passage): Span | undefined {
  if (node.kind === 'field') return node.value;
  return node.kind === 'paragraph' || node.kind === 'item' ? node.content : undefined;
}

/** Whether a paragraph begins with the marker, or the only item of a list is marked by it. */
function hasNote(edition: Edition, marker: string): boolean {
  return edition.parts.some((part) => {
    const blocks = part.allBlocks;
    return blocks.some(
      (block, i) => starsOf(block) === marker.length && (block.kind === 'paragraph' || isOnlyItem(blocks, i)),
    );
  });
}

function starsOf({ span: { source, start } }: Block): number {
  let stars = 0;
  while (source.text[start + stars] === '*') stars++;
  return stars;
}

function isOnlyItem(blocks: readonly Block[], i: number): boolean {
  return blocks[i - 1]?.kind !== 'item' && blocks[i + 1]?.kind !== 'item';
}
