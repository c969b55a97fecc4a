import assert from 'node:assert/strict';
import path from 'node:path';
import { describe as suite, test } from 'node:test';
import { type Edition, fieldOf, type Notice, type Section, sectionOf } from '../../server/core/model/notice.ts';
import type { Edit } from '../../server/core/model/problem.ts';
import type { Input } from '../../server/core/parse/model.ts';
import { builtInProfile } from '../../server/core/profile/index.ts';
import { LANGUAGES, type Language, otherLanguage } from '../../server/core/text/language.ts';
import { endOfLine, startOfLine } from '../../server/core/text/lines.ts';
import { type Span, span, textOf } from '../../server/core/text/source.ts';
import { checkNotice, describe } from '../support/check.ts';
import { NO_SHARED, sampleNotices, seeds } from '../support/notices.ts';
import { lineOf, placed } from '../support/places.ts';
import { assertFound, assertMended, type Expected, editionIn, plant, readNotice } from './support.ts';

/**
 * Defects of structure, planted into every sample notice and, where they are there, into the two real ones: each is found once, by the right
 * rule, on the right line, and nothing else is reported; where the rule has a fix, the fix mends it.
 */

const PROFILE = builtInProfile('nato-is')!;
const REAL = seeds();
const NOTICES: readonly (readonly [readonly Input[], Notice])[] = [...sampleNotices(), ...(REAL ?? [])].map(
  (inputs) => [inputs, readNotice(inputs)],
);

if (!REAL) test('the real notices', { skip: NO_SHARED }, () => {});

/** One defect: its edits, and what is to be reported. */
interface Defect extends Expected {
  readonly edits: readonly Edit[];
  /** Rules that may report something new after the fix: what is put in is still to be written. */
  readonly afterFix?: readonly string[];
  readonly mend?: boolean;
}

let cases = 0;

/**
 * Runs a defect in each edition of each notice; `make` gives undefined where it does not apply. A notice is checked once for each; the fix, which
 * costs a second check, is tried in one notice, with each defect in another.
 */
function plantEverywhere(name: string, make: (edition: Edition, other: Edition) => Defect | undefined): void {
  const tried = cases++ % NOTICES.length;
  for (const [i, [inputs, notice]] of NOTICES.entries()) {
    for (const language of LANGUAGES) {
      const defect = make(editionIn(notice, language), editionIn(notice, otherLanguage(language)));
      if (!defect) continue;
      test(`${name}, ${language}, ${path.basename(inputs[0]!.path)}`, () => {
        const planted = plant(inputs, defect.edits);
        const problem = assertFound(planted, defect);
        if (i === tried && defect.mend !== false && problem.fixes().length > 0) {
          assertMended(planted, problem, 0, defect.afterFix);
        }
      });
    }
  }
}

/** What a placeholder that is still to be filled in is reported as. */
const TO_FILL_IN = ['placeholder-left', 'counterpart-missing', 'untranslated', 'number-mismatch', 'link-mismatch'];

function isReal({ source }: Edition): boolean {
  return REAL?.some((inputs) => inputs.some(({ path: file }) => file === source.path)) === true;
}

/** Deletes the whole lines of a span, with the blank ones before them. */
function deletion({ source, start, end }: Span): Edit {
  let from = startOfLine(span(source, start, end));
  while (from > 0 && /\s/.test(source.text[from - 1]!)) from--;
  let to = endOfLine(span(source, start, end));
  // At the beginning of a file it is the blank lines after it.
  if (from === 0) while (to < source.text.length && /\s/.test(source.text[to]!)) to++;
  return { span: span(source, from, to), text: '' };
}

function put(at: Span, text: string): Edit {
  return { span: at, text };
}

/** The lines of a node, without their line end. */
function linesOf(node: Span): Span {
  return span(node.source, startOfLine(node), endOfLine(node));
}

function swap(a: Span, b: Span): readonly Edit[] {
  return [put(a, textOf(b)), put(b, textOf(a))];
}

/** Where something is reported that concerns the edition as a whole; its line does not change by edits below it. */
function titleLine({ title, fields }: Edition): number {
  return lineOf(title?.span ?? fields[0]!.span);
}

suite('edition-missing', () => {
  for (const [inputs, notice] of NOTICES) {
    for (const language of LANGUAGES) {
      test(`${language}, ${path.basename(inputs[0]!.path)}`, () => {
        const gone = editionIn(notice, language);
        const left =
          inputs.length > 1
            ? inputs.filter(({ path: file }) => file !== gone.source.path)
            : inputs.map(({ path: file, text }) => ({
                path: file,
                text: text.slice(0, startOfLine(placed(gone.span))) + text.slice(placed(gone.span).end),
              }));
        const { problems } = checkNotice(left);
        const found = problems.filter(({ severity }) => severity === 'error');
        assert.deepEqual(
          found.map(({ rule }) => rule),
          ['edition-missing'],
          problems.map(describe).join('\n'),
        );
      });
    }
  }
});

const IDS = PROFILE.fields.map(({ id }) => id);

suite('field-missing', () => {
  for (const id of IDS) {
    plantEverywhere(id, (edition) => {
      const field = fieldOf(edition, id)!;
      return { rule: 'field-missing', severity: 'error', line: titleLine(edition), edits: [deletion(field.span)] };
    });
  }
  plantEverywhere('description', (edition) => {
    return { rule: 'field-missing', line: titleLine(edition), edits: [deletion(edition.description!.span)] };
  });
  plantEverywhere('all at once', (edition) => {
    const { source, end } = edition.description!.span;
    const edits = [deletion(span(source, edition.fields[0]!.span.start, end))];
    return { rule: 'field-missing', line: titleLine(edition), edits };
  });
});

suite('field-duplicate', () => {
  plantEverywhere('the same value', (edition) => {
    const lines = linesOf(fieldOf(edition, 'schedule')!.span);
    const line = lineOf(lines) + 2;
    return {
      rule: 'field-duplicate',
      severity: 'warning',
      line,
      edits: [put(lines, `${textOf(lines)}\n\n${textOf(lines)}`)],
    };
  });
  plantEverywhere('another value', (edition) => {
    const field = fieldOf(edition, 'grade')!;
    const lines = linesOf(field.span);
    const other = textOf(lines).replace(textOf(field.value), 'NATO Grade G22');
    return { rule: 'field-duplicate', line: lineOf(lines) + 1, edits: [put(lines, `${textOf(lines)}\n${other}`)] };
  });
});

suite('field-order', () => {
  for (const [i, id] of IDS.slice(0, -1).entries()) {
    plantEverywhere(`${id} and ${IDS[i + 1]} swapped`, (edition) => {
      const [a, b] = [fieldOf(edition, id)!, fieldOf(edition, IDS[i + 1]!)!];
      const line = lineOf(b.span);
      return { rule: 'field-order', severity: 'info', line, edits: swap(linesOf(a.span), linesOf(b.span)) };
    });
  }
  plantEverywhere('the last one first', (edition) => {
    const [first, last] = [edition.fields[0]!, edition.fields.at(-1)!];
    const text = textOf(linesOf(last.span));
    const at = linesOf(first.span);
    return {
      rule: 'field-order',
      edits: [put(span(at.source, at.start, at.start), `${text}\n\n`), deletion(last.span)],
    };
  });
});

/** A label or heading with two letters in its middle swapped. */
function misspelt(text: string): string {
  const words = text.match(/\p{L}{4,}/gu) ?? [text];
  const word = words.reduce((a, b) => (b.length > a.length ? b : a));
  for (let i = Math.floor(word.length / 2); i > 0; i--) {
    if (word[i] === word[i - 1]) continue;
    return text.replace(word, word.slice(0, i - 1) + word[i] + word[i - 1] + word.slice(i + 1));
  }
  return text;
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

suite('field-label', () => {
  for (const { id, label } of PROFILE.fields) {
    plantEverywhere(`${id} misspelt`, (edition) => {
      const field = fieldOf(edition, id)!;
      return { rule: 'field-label', severity: 'warning', edits: [put(field.label, misspelt(textOf(field.label)))] };
    });
    plantEverywhere(`${id} in the other language`, (edition) => {
      const field = fieldOf(edition, id)!;
      const text = label[otherLanguage(edition.language)].text;
      if (text === label[edition.language].text) return undefined;
      return { rule: 'field-label', edits: [put(field.label, text)] };
    });
    plantEverywhere(`${id} unknown`, (edition) => {
      const field = fieldOf(edition, id)!;
      // A label with neither colon nor a known wording is no label; the seeds' own slips are seen as others then.
      if (!field.hasColon || isReal(edition)) return undefined;
      return {
        rule: 'field-label',
        edits: [put(field.label, edition.language === 'en' ? 'Particulars' : 'Indications')],
      };
    });
  }
  plantEverywhere('accent lost', (edition) => {
    const field = fieldOf(edition, 'clearance')!;
    const plain = withoutAccents(textOf(field.label));
    return plain === textOf(field.label) ? undefined : { rule: 'field-label', edits: [put(field.label, plain)] };
  });
  plantEverywhere('superseded', (edition) => {
    if (edition.language === 'fr') return undefined;
    return { rule: 'field-label', edits: [put(fieldOf(edition, 'clearance')!.label, 'Security Clearance')] };
  });
  plantEverywhere('of a field that no notice has', (edition) => {
    const { label, span: whole, value } = fieldOf(edition, 'schedule')!;
    const lines = textOf(linesOf(whole)).replace(textOf(label), 'Colour').replace(textOf(value), 'Blue');
    const { source, start } = linesOf(whole);
    return { rule: 'field-label', mend: false, edits: [put(span(source, start, start), `${lines}\n`)] };
  });
});

suite('field-value', () => {
  for (const id of IDS) {
    plantEverywhere(`${id} empty`, (edition) => {
      const field = fieldOf(edition, id)!;
      return { rule: 'field-value', severity: 'error', edits: [put(field.value, '')], text: textOf(field.label) };
    });
  }
  for (const { id, values } of PROFILE.fields.filter(({ kind }) => kind === 'term')) {
    plantEverywhere(`${id} in the other language`, (edition) => {
      const field = fieldOf(edition, id)!;
      return {
        rule: 'field-value',
        severity: 'error',
        edits: [put(field.value, values[0]![otherLanguage(edition.language)].text)],
      };
    });
    plantEverywhere(`${id} misspelt`, (edition) => {
      const field = fieldOf(edition, id)!;
      return { rule: 'field-value', severity: 'error', edits: [put(field.value, misspelt(textOf(field.value)))] };
    });
    plantEverywhere(`${id} of another kind`, (edition) => {
      return { rule: 'field-value', severity: 'error', edits: [put(fieldOf(edition, id)!.value, '12 weeks')] };
    });
  }
  plantEverywhere('salary without an amount', (edition) => {
    return { rule: 'field-value', edits: [put(fieldOf(edition, 'salary')!.value, 'EUR')] };
  });
});

suite('field-mismatch', () => {
  for (const definition of PROFILE.fields.filter(({ kind }) => kind === 'term')) {
    for (const value of definition.values.slice(1, 3)) {
      plantEverywhere(`${definition.id} ${value.en.text}`, (edition, other) => {
        const field = fieldOf(edition, definition.id)!;
        const french = edition.language === 'fr' ? field : fieldOf(other, definition.id)!;
        return {
          rule: 'field-mismatch',
          severity: 'error',
          line: lineOf(french.span),
          edits: [put(field.value, value[edition.language].text)],
        };
      });
    }
  }
});

suite('title-number', () => {
  plantEverywhere('missing', ({ title }) => {
    const { source, start, end } = title!.span;
    return {
      rule: 'title-number',
      severity: 'error',
      edits: [put(span(source, title!.name.end, end), '')],
      line: lineOf(span(source, start, end)),
    };
  });
  plantEverywhere('a digit too few', ({ title }) => {
    const number = textOf(title!.number!);
    return { rule: 'title-number', edits: [put(title!.number!, number.slice(0, -1))] };
  });
  plantEverywhere('a letter for a digit', ({ title }) => {
    const number = textOf(title!.number!);
    return { rule: 'title-number', edits: [put(title!.number!, `${number.slice(0, 3)}O${number.slice(4)}`)] };
  });
  plantEverywhere('another number', (edition, other) => {
    const number = textOf(edition.title!.number!);
    const last = String((Number(number.slice(-1)) + 1) % 10);
    const french = edition.language === 'fr' ? edition : other;
    return {
      rule: 'title-number',
      line: titleLine(french),
      edits: [put(edition.title!.number!, number.slice(0, -1) + last)],
    };
  });
  plantEverywhere('no title line', (edition) => {
    const { source, start, end } = edition.title!.span;
    const line = edition.fields[0]!.span.start;
    const edits = [put(span(source, startOfLine(span(source, start, end)), startOfLine(edition.fields[0]!.label)), '')];
    return { rule: 'title-number', line: lineOf(span(source, start, line)), edits, afterFix: TO_FILL_IN };
  });
});

/** How the notices name their posts in the text, and near names; the line is where the first stands. */
const MENTIONS: readonly (readonly [string, ...string[]])[] = [
  [
    'The Analyst, Energy Resilience prepares',
    'The Analyst, Energy Supply Resilience prepares',
    'The Analyst, Energy Resillience prepares',
    'The Analyst, Energy Security prepares',
    'The Analyst, Resilience prepares',
  ],
  [
    "L'Analyste (résilience énergétique) prépare",
    "L'Analyste (résilience et sécurité énergétique) prépare",
    "L'Analyste (résilliance énergétique) prépare",
    "L'Analyste (résilience) prépare",
  ],
  [
    'The Engineer, Data Platforms designs',
    'The Engineer, Data and Cloud Platforms designs',
    'The Enginer, Data Platforms designs',
    'The Engineer, Data Services designs',
  ],
  [
    "L'Ingénieure/Ingénieur (plateformes de données)",
    "L'Ingénieure/Ingénieur (platesformes de données)",
    "L'Ingénieur (plateformes de données)",
    "L'Ingénieure/Ingénieur (plateformes numériques de données)",
  ],
  [
    'The Conference Interpreter works',
    'The Conference Interpretor works',
    'The Conference and Meeting Interpreter works',
  ],
  ["L'Interprète de conférence travaille", "L'Interprète de conférance travaille"],
  [
    'The Assistant, Training Programmes takes',
    'The Assistant, Training and Development Programmes takes',
    'The Assistant, Trainning Programmes takes',
    'The Assistant, Training takes',
  ],
  [
    "L'Assistant(e) (programmes de formation)",
    "L'Assistante (programmes de formation)",
    "L'Assistant(e) (programmes et plans de formation)",
  ],
  [
    'The Assistant, Historical Archives describes',
    'The Assistant, Archives describes',
    'The Assistant, Historical Records and Archives describes',
    'The Assistent, Historical Archives describes',
  ],
  [
    "L'Assistant(e) (archives historiques) décrit",
    "L'Assistant(e) (archives et fonds historiques) décrit",
    "L'Assistant(e) (archives historique) décrit",
  ],
  [
    'The Assistant, Physical Security and Technical Access reports',
    'The Assistant, Physical Security reports',
    'The Assistant, Physical Security and Technical Support reports',
  ],
  [
    "L'assistant(e) (sécurité physique et accès technique) relève",
    "L'assistant(e) (sécurité physique) relève",
    "L'assistant(e) (sécurité physique et accès techniques) relève",
  ],
  [
    "L'administratrice/administrateur IKM (transformation numérique) apporte",
    "L'administratrice/administrateur IKM (innovation et transformation numérique) apporte",
  ],
];

suite('title-mention', () => {
  for (const [exact, ...near] of MENTIONS) {
    for (const wrong of near) {
      plantEverywhere(wrong, (edition) => {
        if (!edition.source.text.includes(exact)) return undefined;
        const { source, start, end } = edition.span;
        const at = source.text.indexOf(exact, start);
        if (at < 0 || at > end) return undefined;
        return { rule: 'title-mention', severity: 'warning', edits: [put(span(source, at, at + exact.length), wrong)] };
      });
    }
  }
});

suite('section-missing', () => {
  for (const definition of PROFILE.sections) {
    const { id } = definition;
    plantEverywhere(`${id}, with its text`, (edition) => {
      const section = sectionOf(edition, id)!;
      const next = edition.sections[edition.sections.indexOf(section) + 1];
      const edits = [deletion(span(edition.source, startOfLine(section.heading!.span), section.span.end))];
      const gone = textOf(edits[0]!.span).split('\n').length - 1;
      const line = next
        ? lineOf(next.heading!.span) - gone
        : lineOf(span(edition.source, edits[0]!.span.start, edits[0]!.span.start));
      return { rule: 'section-missing', severity: 'error', line, edits, afterFix: [...TO_FILL_IN, 'twin-grade-note'] };
    });
    plantEverywhere(`${id}, only its heading`, (edition) => {
      const section = sectionOf(edition, id)!;
      const edits = [deletion(section.heading!.span)];
      const gone = textOf(edits[0]!.span).split('\n').length - 1;
      const first = section.blocks[0] ?? section.subsections[0]!.heading;
      return { rule: 'section-missing', severity: 'error', line: lineOf(first.span) - gone, edits };
    });
  }
});

suite('section-order', () => {
  for (const [i, { id }] of PROFILE.sections.slice(0, -1).entries()) {
    plantEverywhere(`${id} and the next one swapped`, (edition) => {
      const whole = (section: Section): Span => linesOf(section.span);
      const [a, b] = [edition.sections[i]!, edition.sections[i + 1]!];
      const added = textOf(whole(b)).split('\n').length - textOf(whole(a)).split('\n').length;
      return {
        rule: 'section-order',
        severity: 'warning',
        line: lineOf(b.span) + added,
        edits: swap(whole(a), whole(b)),
      };
    });
  }
});

suite('section-duplicate', () => {
  for (const [i, { id }] of PROFILE.sections.slice(0, -1).entries()) {
    plantEverywhere(`${id} pasted twice`, (edition) => {
      // A real notice has slips of its own, which a copy has as well.
      if (isReal(edition)) return undefined;
      const section = edition.sections[i]!;
      const lines = linesOf(section.span);
      const copy = `${textOf(lines)}\n\n`;
      const after = startOfLine(edition.sections[i + 1]!.heading!.span);
      return { rule: 'section-duplicate', severity: 'error', edits: [put(span(lines.source, after, after), copy)] };
    });
  }
});

suite('section-empty', () => {
  for (const [i, { id }] of PROFILE.sections.entries()) {
    plantEverywhere(id, (edition) => {
      const section = edition.sections[i]!;
      const { source, end } = section.span;
      const line = lineOf(section.heading!.span);
      return {
        rule: 'section-empty',
        severity: 'warning',
        line,
        edits: [put(span(source, endOfLine(section.heading!.span), end), '')],
      };
    });
  }
});

suite('section-number', () => {
  for (const [i, { id, number }] of PROFILE.sections.entries()) {
    plantEverywhere(`${id} with the next number`, (edition) => {
      const { span: at } = edition.sections[i]!.heading!.number!;
      return { rule: 'section-number', severity: 'warning', edits: [put(at, String(number! + 1))] };
    });
    plantEverywhere(`${id} without a number`, (edition) => {
      const { text, number: found } = edition.sections[i]!.heading!;
      return { rule: 'section-number', edits: [put(span(text.source, found!.span.start, text.start), '')] };
    });
  }
});

suite('section-heading', () => {
  for (const [i, { id, heading }] of PROFILE.sections.entries()) {
    plantEverywhere(`${id} misspelt`, (edition) => {
      const { text } = edition.sections[i]!.heading!;
      return { rule: 'section-heading', severity: 'warning', edits: [put(text, misspelt(textOf(text)))] };
    });
    plantEverywhere(`${id} in the other language`, (edition) => {
      const { text } = edition.sections[i]!.heading!;
      return { rule: 'section-heading', edits: [put(text, heading[otherLanguage(edition.language)].text)] };
    });
    plantEverywhere(`${id} without accents`, (edition) => {
      const { text } = edition.sections[i]!.heading!;
      const plain = withoutAccents(textOf(text));
      return plain === textOf(text) ? undefined : { rule: 'section-heading', edits: [put(text, plain)] };
    });
    plantEverywhere(`${id} with the heading of another section`, (edition) => {
      const { text } = edition.sections[i]!.heading!;
      const other = edition.sections[(i + 3) % edition.sections.length]!.heading!.text;
      return { rule: 'section-heading', severity: 'warning', edits: [put(text, textOf(other))] };
    });
    plantEverywhere(`${id} unknown`, (edition) => {
      const { text } = edition.sections[i]!.heading!;
      return { rule: 'section-heading', edits: [put(text, 'KALEIDOSCOPE')] };
    });
  }
  plantEverywhere('superseded', (edition) => {
    if (edition.language === 'fr') return undefined;
    return {
      rule: 'section-heading',
      edits: [put(sectionOf(edition, 'application')!.heading!.text, 'RECRUITMENT PROCESS')],
    };
  });
  for (const position of [0, 1, 2, 3]) {
    plantEverywhere(`subsection ${position + 1} misspelt`, (edition) => {
      const heading = edition.parts.flatMap(({ subsections }) => subsections)[position]?.heading;
      return heading && { rule: 'section-heading', edits: [put(heading.text, misspelt(textOf(heading.text)))] };
    });
    plantEverywhere(`accountability ${position + 1} unknown`, (edition) => {
      const accountability = sectionOf(edition, 'accountabilities')!.subsections[position];
      const heading = accountability?.id === undefined ? undefined : accountability.heading;
      const text = edition.language === 'en' ? 'Kaleidoscope' : 'Kaléidoscope';
      return heading && { rule: 'section-heading', edits: [put(heading.text, text)] };
    });
    plantEverywhere(`accountability ${position + 1} of another kind`, (edition, other) => {
      const of = (one: Edition) => sectionOf(one, 'accountabilities')!.subsections;
      const heading = of(edition)[position]?.heading;
      const used = of(edition).map(({ id }) => id);
      const { heading: wording } = PROFILE.accountabilities.find(({ id, attested }) => attested && !used.includes(id))!;
      const french = edition.language === 'fr' ? heading : of(other)[position]?.heading;
      if (!heading || !french) return undefined;
      return {
        rule: 'section-heading',
        line: lineOf(french.span),
        edits: [put(heading.text, wording[edition.language].text)],
      };
    });
  }
});

suite('section-heading of the qualifications', () => {
  for (const [i, other] of [1, 0].entries()) {
    plantEverywhere(i === 0 ? 'desirable over the essential ones' : 'essential over the desirable ones', (edition) => {
      const { subsections } = sectionOf(edition, 'qualifications')!;
      const wrong = textOf(subsections[other]!.heading.text);
      return { rule: 'section-heading', edits: [put(subsections[i]!.heading.text, wrong)] };
    });
  }
});

suite('subsection-missing', () => {
  for (const id of ['essential', 'desirable']) {
    const find = (edition: Edition) => sectionOf(edition, 'qualifications')!.subsections.find((one) => one.id === id)!;
    plantEverywhere(`${id}, only the heading`, (edition) => {
      const subsection = find(edition);
      const edits = [deletion(subsection.heading.span)];
      const gone = textOf(edits[0]!.span).split('\n').length - 1;
      return { rule: 'subsection-missing', severity: 'error', line: lineOf(subsection.blocks[0]!.span) - gone, edits };
    });
    plantEverywhere(`${id}, with its text`, (edition) => {
      const subsection = find(edition);
      const edits = [deletion(subsection.span)];
      const gone = textOf(edits[0]!.span).split('\n').length - 1;
      const next = subsection.section.subsections.at(-1)!;
      const line =
        next === subsection
          ? lineOf(span(edition.source, edits[0]!.span.start, edits[0]!.span.start))
          : lineOf(next.span) - gone;
      return { rule: 'subsection-missing', severity: 'error', line, edits, afterFix: TO_FILL_IN };
    });
  }
  for (const [inputs, notice] of NOTICES) {
    test(`desirable in neither edition, ${path.basename(inputs[0]!.path)}`, () => {
      const edits = LANGUAGES.map((language: Language) => {
        const { subsections } = sectionOf(editionIn(notice, language), 'qualifications')!;
        return deletion(subsections.find(({ id }) => id === 'desirable')!.span);
      });
      const { problems } = plant(inputs, edits);
      assert.deepEqual(
        problems.map(({ rule, severity }) => `${rule} ${severity}`),
        ['subsection-missing warning', 'subsection-missing warning'],
        problems.map(describe).join('\n'),
      );
    });
  }
});
