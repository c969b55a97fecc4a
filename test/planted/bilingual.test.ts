import assert from 'node:assert/strict';
import path from 'node:path';
import { describe as suite, test } from 'node:test';
import { align } from '../../server/core/align/index.ts';
import type { Alignment } from '../../server/core/model/alignment.ts';
import {
  type Block,
  type Edition,
  type Notice,
  type Row,
  type Section,
  type Subsection,
  sectionOf,
} from '../../server/core/model/notice.ts';
import type { Edit } from '../../server/core/model/problem.ts';
import type { Input } from '../../server/core/parse/model.ts';
import { LANGUAGES, otherLanguage } from '../../server/core/text/language.ts';
import { LineIndex, type Span, span, textOf } from '../../server/core/text/source.ts';
import { numbersIn } from '../../server/core/values/number/numbers.ts';
import { describe } from '../support/check.ts';
import { NO_SHARED, sampleNotices, seeds } from '../support/notices.ts';
import { lineOf } from '../support/places.ts';
import {
  assertFound,
  assertMended,
  deletion,
  type Expected,
  editionIn,
  type Planted,
  plant,
  readNotice,
} from './support.ts';

/**
 * Defects of translation, planted into every sample notice and, where they are there, into the two real ones: each is found once, by
 * the right rule, on the right text, and nothing else is reported; where the rule has a fix, the fix mends it.
 */

const REAL = seeds();
const NOTICES: readonly (readonly Input[])[] = [...sampleNotices(), ...(REAL ?? [])];

if (!REAL) test('the real notices', { skip: NO_SHARED }, () => {});

/** A notice and an edition of it into which a defect is put. */
interface Ground {
  readonly notice: Notice;
  readonly alignment: Alignment;
  readonly edition: Edition;
  readonly other: Edition;
}

/** One defect: its edits, and what is to be reported. */
interface Defect extends Expected {
  readonly edits: readonly Edit[];
  /** On which text it is to be reported, by the words that its line holds. */
  readonly on?: string;
  /** The place of the first change is the problem's, or that of its counterpart. */
  readonly inEither?: boolean;
  /** Rules that may report something new after the fix. */
  readonly afterFix?: readonly string[];
  readonly mend?: boolean;
}

/** Runs a defect in each edition of each notice; undefined where it does not apply. */
function plantEverywhere(name: string, make: (ground: Ground) => Defect | undefined): void {
  for (const inputs of NOTICES) {
    const notice = readNotice(inputs);
    const alignment = align(notice);
    for (const language of LANGUAGES) {
      const edition = editionIn(notice, language);
      const other = editionIn(notice, otherLanguage(language));
      const defect = make({ notice, alignment, edition, other });
      if (!defect) continue;
      test(`${name}, ${language}, ${path.basename(inputs[0]!.path)}`, () => {
        const planted = plant(inputs, defect.edits);
        const line = expectedLine(defect, planted);
        const problem = assertFound(planted, line === undefined ? defect : { ...defect, line });
        if (defect.mend === false) return;
        for (const [index] of problem.fixes().entries()) assertMended(planted, problem, index, defect.afterFix);
      });
    }
  }
}

function expectedLine({ on, inEither, rule }: Defect, { inputs, problems, line }: Planted): number | undefined {
  if (on !== undefined) return lineOfWords(inputs, on);
  if (!inEither) return undefined;
  const problem = problems.find((one) => one.rule === rule);
  if (!problem) return undefined;
  const spans = [problem.span, ...problem.related.map((related) => related.span)];
  const holding = spans.find(({ source, start, end }) => {
    const lines = new LineIndex(source.text);
    return lines.position(start).line <= line && line <= lines.position(end).line;
  });
  assert.ok(holding, `line ${line} is named: ${describe(problem)}`);
  return lineOf(problem.span);
}

/** The line that holds some words, which stand once in the inputs. */
function lineOfWords(inputs: readonly Input[], words: string): number {
  const holding = inputs.filter(({ text }) => text.includes(words));
  assert.equal(holding.length, 1, `one file holds ${JSON.stringify(words)}`);
  const { text } = holding[0]!;
  assert.equal(text.indexOf(words), text.lastIndexOf(words), `the file holds ${JSON.stringify(words)} once`);
  return new LineIndex(text).position(text.indexOf(words)).line;
}

/** What a placeholder is reported as, until somebody has translated it. */
const TO_TRANSLATE = ['placeholder-left'];

/** Puts two texts in each other's place. */
function exchange(a: Span, b: Span): readonly Edit[] {
  return [
    { span: a, text: textOf(b) },
    { span: b, text: textOf(a) },
  ];
}

/** An item's text without what closes it, which belongs to its place in the list. */
function core({ content: { source, start, end } }: Block): Span {
  const closing = /[\s\u00a0]*[;.]$/.exec(source.text.slice(start, end))?.[0] ?? '';
  return span(source, start, end - closing.length);
}

function itemsOf(part: Section | Subsection | undefined): readonly Block[] {
  return part ? part.blocks.filter(({ kind }) => kind === 'item') : [];
}

function subsectionOf(edition: Edition, id: string): Subsection | undefined {
  return sectionOf(edition, 'qualifications')?.subsections.find((one) => one.id === id);
}

function counterpartOf(row: Row, { alignment }: Ground): Row {
  const [counterpart] = alignment.counterparts(row);
  assert.ok(counterpart);
  return counterpart;
}

/** Enough of a row to find its line again. */
function opening(row: Row): string {
  const text = textOf(row.kind === 'heading' ? row.text : row.content);
  return text.split(/[\r\n]/)[0]!.slice(0, 70);
}

/** What is reported where a row is deleted: its counterpart, on which nothing else is to be said. */
function deleted(row: Row | undefined, ground: Ground): Defect | undefined {
  // What is run together with something else is not alone there.
  if (!row || ground.alignment.beadOf(row)!.en.length !== ground.alignment.beadOf(row)!.fr.length) return undefined;
  return {
    rule: 'counterpart-missing',
    severity: 'error',
    edits: [deletion(row.span)],
    on: opening(counterpartOf(row, ground)),
    afterFix: TO_TRANSLATE,
  };
}

suite('what one edition lacks', () => {
  const lists: readonly (readonly [string, (edition: Edition) => readonly Block[]])[] = [
    // The language levels, at the end, have a rule of their own.
    ['essential', (edition) => itemsOf(subsectionOf(edition, 'essential')).slice(0, -1)],
    ['desirable', (edition) => itemsOf(subsectionOf(edition, 'desirable'))],
    ['competencies', (edition) => itemsOf(sectionOf(edition, 'competencies'))],
  ];
  for (const [name, list] of lists) {
    plantEverywhere(`the first item, ${name}`, (ground) => deleted(list(ground.edition)[0], ground));
    plantEverywhere(`an item amid the list, ${name}`, (ground) => deleted(list(ground.edition)[2], ground));
    plantEverywhere(`the last item, ${name}`, (ground) => deleted(list(ground.edition).at(-1), ground));
  }
  plantEverywhere('a paragraph of the summary', (ground) =>
    deleted(sectionOf(ground.edition, 'summary')!.blocks[1], ground),
  );
  plantEverywhere('the serving staff clause', (ground) => {
    const blocks = sectionOf(ground.edition, 'contract')!.blocks;
    return deleted(
      blocks.find(({ content }) => /^(?:Serving staff|Les agents en fonction)/.test(textOf(content))),
      ground,
    );
  });
  plantEverywhere('a standard paragraph', (ground) =>
    deleted(sectionOf(ground.edition, 'additional')!.blocks[3], ground),
  );
  plantEverywhere('a subsection', (ground) => {
    const subsection = sectionOf(ground.edition, 'accountabilities')!.subsections[1]!;
    return { ...deleted(subsection.heading, ground)!, edits: [deletion(subsection.span)] };
  });
  plantEverywhere('five items, as one problem', (ground) => {
    const items = itemsOf(subsectionOf(ground.edition, 'essential')).slice(0, 5);
    const edits = items.map((item) => deletion(item.span));
    return { ...deleted(items[0], ground)!, edits };
  });
});

/** The French one of a row and its counterpart: there an order that differs is reported. */
function frenchOf(row: Row, ground: Ground): Row {
  return row.edition.language === 'fr' ? row : counterpartOf(row, ground);
}

suite('what stands elsewhere', () => {
  plantEverywhere('two neighbouring items exchanged', (ground) => {
    const [, a, b] = itemsOf(subsectionOf(ground.edition, 'essential'));
    // Of the two, the one is reported that comes second in the English order.
    const second = ground.edition.language === 'fr' ? b! : a!;
    const on = opening(frenchOf(second, ground));
    return { rule: 'counterpart-order', severity: 'warning', edits: exchange(core(a!), core(b!)), on };
  });
  plantEverywhere('an item moved down by two', (ground) => {
    const [a, b, c] = itemsOf(subsectionOf(ground.edition, 'desirable')).map(core);
    const edits = [
      { span: a!, text: textOf(b!) },
      { span: b!, text: textOf(c!) },
      { span: c!, text: textOf(a!) },
    ];
    const on = opening(frenchOf(itemsOf(subsectionOf(ground.edition, 'desirable'))[0]!, ground));
    return { rule: 'counterpart-order', severity: 'warning', edits, on };
  });
  plantEverywhere('two paragraphs exchanged', (ground) => {
    const [a, b] = sectionOf(ground.edition, 'summary')!.blocks;
    const second = ground.edition.language === 'fr' ? b! : a!;
    const on = opening(frenchOf(second, ground));
    return { rule: 'counterpart-order', severity: 'warning', edits: exchange(a!.content, b!.content), on };
  });
  plantEverywhere('two subsections exchanged', (ground) => {
    const [a, b] = sectionOf(ground.edition, 'accountabilities')!.subsections;
    const second = ground.edition.language === 'fr' ? b! : a!;
    const on = opening(frenchOf(second.heading, ground));
    return { rule: 'counterpart-order', severity: 'warning', edits: exchange(linesOf(a!), linesOf(b!)), on };
  });
  plantEverywhere('the headings of essential and desirable qualifications exchanged', (ground) => {
    const [a, b] = [subsectionOf(ground.edition, 'essential')!, subsectionOf(ground.edition, 'desirable')!];
    const edits = exchange(a.heading.text, b.heading.text);
    // The first of the French headings.
    return {
      rule: 'counterpart-order',
      severity: 'error',
      edits,
      line: lineOf(frenchOf(a.heading, ground).span),
    };
  });
  for (const [from, to] of [
    ['essential', 'desirable'],
    ['desirable', 'essential'],
  ] as const) {
    plantEverywhere(`an item moved from ${from} to ${to}`, (ground) => {
      const item = itemsOf(subsectionOf(ground.edition, from))[1]!;
      const [target] = itemsOf(subsectionOf(ground.edition, to));
      const { source, start, end } = target!.span;
      const closing = source.text.slice(core(target!).end, end);
      const text = `${textOf(item.marker)}${textOf(core(item))}${closing}\n`;
      const edits = [deletion(item.span), { span: span(source, start, start), text }];
      const on = opening(frenchOf(item, ground));
      // What has the first words of its list is read apart.
      return { rule: 'counterpart-order', severity: 'error', edits, on };
    });
  }
});

/** A subsection with its heading's marks. */
function linesOf({ span: { source, start, end } }: Subsection): Span {
  return span(source, source.text.lastIndexOf('\n', start) + 1, end);
}

/** The place behind the first match of a pattern in a block, at least `least` units from its beginning. */
function placeIn({ content: { source, start, end } }: Block, pattern: RegExp, least = 0): Span | undefined {
  const found = pattern.exec(source.text.slice(start + least, end));
  if (!found) return undefined;
  const at = start + least + found.index + found[0].search(/\s/);
  return span(source, at, at + 1);
}

function isWrapped({ content }: Block): boolean {
  return /[\r\n]/.test(textOf(content));
}

suite('how the text is divided', () => {
  plantEverywhere('a sentence cut by a page break', ({ edition }) => {
    const block = sectionOf(edition, 'summary')!.blocks[0]!;
    const gap = placeIn(block, isWrapped(block) ? /[a-z,][\r\n][a-z]/ : /[a-z] [a-z]/, 80);
    return gap && { rule: 'paragraph-break', severity: 'info', edits: [{ span: gap, text: '\n\n' }], inEither: true };
  });
  plantEverywhere('a paragraph divided', ({ edition }) => {
    const blocks = edition.blocks.filter(
      ({ kind, content }) => kind === 'paragraph' && content.end - content.start > 300,
    );
    const gap = placeIn(blocks[0]!, /\.\s\p{Lu}/u, 80);
    return gap && { rule: 'paragraph-break', severity: 'info', edits: [{ span: gap, text: '\n\n' }], inEither: true };
  });
  plantEverywhere('two paragraphs run together', ({ edition }) => {
    const [a, b] = sectionOf(edition, 'summary')!.blocks;
    // Wrapped lines would have to be wrapped anew.
    if (isWrapped(a!)) return undefined;
    const gap = span(a!.span.source, a!.span.end, b!.span.start);
    return { rule: 'paragraph-break', severity: 'info', edits: [{ span: gap, text: ' ' }], inEither: true };
  });
});

suite('numbers', () => {
  const forms: readonly (readonly [string, RegExp, string])[] = [
    ['digits', /^\d+$/, '77'],
    ['words', /^\p{L}/u, '91'],
  ];
  for (const [name, form, text] of forms) {
    plantEverywhere(`a number in ${name} changed`, (ground) => {
      const { edition, alignment } = ground;
      const found = edition.parts
        .filter(({ id }) => id !== 'contract')
        .flatMap(({ allBlocks }) => allBlocks)
        .flatMap((block) => numbersOf(block).map((number) => ({ block, number })))
        .find(({ number }) => number.kind === 'number' && form.test(textOf(number.span)));
      if (!found) return undefined;
      const counterpart = alignment.counterparts(found.block)[0] as Block;
      const same = numbersOf(counterpart).find(({ key }) => key === found.number.key)!;
      const inFrench = edition.language === 'fr' ? found.number.span : same.span;
      const line = lineOf(inFrench);
      return { rule: 'number-mismatch', severity: 'warning', edits: [{ span: found.number.span, text }], line };
    });
  }
  plantEverywhere('a number added', ({ edition }) => {
    const item = itemsOf(subsectionOf(edition, 'desirable'))[1]!;
    const { source, end } = core(item);
    return {
      rule: 'number-mismatch',
      severity: 'warning',
      edits: [{ span: span(source, end, end), text: ' (73)' }],
      mend: false,
    };
  });
});

function numbersOf({ content: { source }, edition, firstToken, endToken }: Block) {
  return numbersIn(source, firstToken, endToken, edition.language).map((number) => ({
    ...number,
    span: span(source, number.start, number.end),
  }));
}

/** The first match of a pattern in the section on applications, and where its counterpart stands. */
function inApplication(edition: Edition, pattern: RegExp): Span | undefined {
  const section = sectionOf(edition, 'application')!;
  const { source, start, end } = section.span;
  const found = pattern.exec(source.text.slice(start, end));
  return found ? span(source, start + found.index, start + found.index + found[0].length) : undefined;
}

suite('links and marks', () => {
  const cases: readonly (readonly [string, string, RegExp, (found: string) => string])[] = [
    ['another address', 'link-mismatch', /www\.nato\.int\/recruitment/, () => 'www.nato.int/careers'],
    ['another page', 'link-mismatch', /recruit-hq/, () => 'recruit-staff'],
    [
      'an address lost',
      'link-mismatch',
      /<?http:\/\/www\.nato\.int\/cps\/\w+\/natolive\/recruit-hq-e\.htm>?/,
      () => '',
    ],
    ['bold lost', 'markup-mismatch', /\*\*[a-zé][^*]+\*\*/, (found) => found.slice(2, -2)],
    ['a link lost', 'markup-mismatch', /\[[^\]]+\]\(#\)/, (found) => found.slice(1, -4)],
  ];
  for (const [name, rule, pattern, replacement] of cases) {
    plantEverywhere(name, ({ edition, other }) => {
      const found = inApplication(edition, pattern);
      const there = inApplication(other, pattern);
      if (!found || !there) return undefined;
      // What is lost is reported where it still stands, what differs in the French edition.
      const reported = name.endsWith('lost') || edition.language === 'en' ? there : found;
      const line = lineOf(reported);
      return {
        rule,
        edits: [{ span: found, text: replacement(textOf(found)) }],
        line,
        mend: rule === 'link-mismatch',
        afterFix: ['clause-missing'],
      };
    });
  }
});

suite('what is not translated', () => {
  const blocks: readonly (readonly [string, (edition: Edition) => Block | undefined])[] = [
    ['an item', (edition) => itemsOf(subsectionOf(edition, 'essential'))[1]],
    ['the last item', (edition) => itemsOf(subsectionOf(edition, 'desirable')).at(-1)],
    ['a paragraph', (edition) => sectionOf(edition, 'summary')!.blocks[1]],
    ['a duty', (edition) => sectionOf(edition, 'accountabilities')!.subsections[0]!.blocks[0]],
    ['a standard paragraph', (edition) => sectionOf(edition, 'additional')!.blocks[1]],
    [
      'the note on twin grades',
      (edition) => sectionOf(edition, 'contract')!.blocks.find(({ content }) => /^NOTE/.test(textOf(content))),
    ],
  ];
  for (const [name, pick] of blocks) {
    plantEverywhere(name, (ground) => {
      const block = pick(ground.edition);
      if (!block || ground.alignment.beadOf(block)!.fr.length > 1) return undefined;
      const text = textOf((counterpartOf(block, ground) as Block).content);
      return { rule: 'untranslated', severity: 'warning', edits: [{ span: block.content, text }] };
    });
  }
});
