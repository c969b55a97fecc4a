import type { Profile } from '../../../schemas/profile.ts';
import { valueFrom } from '../facts/field-values.ts';
import { pairName } from '../files/names.ts';
import { type Block, type Edition, type Field, type Heading, inFile, type Notice } from '../model/notice.ts';
import type { Edit } from '../model/problem.ts';
import { compileProfile } from '../profile/compile.ts';
import { translatedLeadIn } from '../rules/shared/sections.ts';
import { type Language, otherLanguage } from '../text/language.ts';
import { inCaseOf } from '../text/letter-case.ts';
import { lineEnd, startOfLine } from '../text/lines.ts';
import { type FileSource, span, textOf } from '../text/source.ts';
import { endingOf } from '../writing/blocks.ts';
import { applyEdits, lineEndOf } from '../writing/edits.ts';
import { placeholder } from '../writing/placeholder.ts';
import { translatedCompetency } from '../writing/translated-competency.ts';

/** The translation of a text that is known from elsewhere; undefined where none is. */
export type Translate = (text: string, from: Language) => string | undefined;

/** The beginning of the edition that a notice lacks. */
export interface Beginning {
  readonly language: Language;
  readonly text: string;
  /** The file that it goes to the end of; undefined where it needs a file of its own: `path`, which is not there yet. */
  readonly file: FileSource | undefined;
  readonly path: string;
}

/**
 * Begins the edition that a notice lacks: a copy of the other one in which header, headings, lead-ins, competencies and every
 * text whose translation is known are translated, and the rest are placeholders that hold the source text. The Markdown stays as
 * it is. Undefined where both editions are there, or none.
 */
export function beginEdition(notice: Notice, translate: Translate): Beginning | undefined {
  const { editions, sources, profile } = notice;
  const [edition, second] = editions;
  if (!edition || second) return undefined;
  const language = otherLanguage(edition.language);
  const own = inFile(notice, edition.span).source;
  const pair = pairName(own.path);
  const isOfPair = pair?.language === edition.language;
  const empty = sources.find((source) => source !== own);
  const text = new Copy(edition, language, profile, translate).text();
  if (isOfPair) return { language, text, file: empty, path: empty?.path ?? pair.partner };
  return { language, text, file: own, path: own.path };
}

/** One edition in the other language, as far as it can be made from what is known. */
class Copy {
  readonly #edits: Edit[] = [];

  constructor(
    readonly edition: Edition,
    readonly to: Language,
    readonly profile: Profile,
    readonly translate: Translate,
  ) {}

  text(): string {
    const { title, fields, description, parts, source, span: whole } = this.edition;
    if (title) this.#replace(title.name.start, title.name.end, placeholder(this.to, textOf(title.name)));
    for (const field of fields) this.#field(field);
    if (description && !fields.includes(description)) this.#closingLine(description);
    for (const part of parts) {
      if (part.heading) this.#heading(part.heading, this.#sectionHeading(part.id));
      for (const block of part.blocks) this.#block(block);
      for (const { heading, id, blocks } of part.subsections) {
        this.#heading(heading, this.#subsectionHeading(id));
        for (const block of blocks) this.#block(block);
      }
    }
    const start = startOfLine(span(source, whole.start, whole.start));
    const end = lineEnd(source.text, whole.end);
    const edits = this.#edits.map(({ span: { start: from, end: to }, text }) => ({
      span: span(source, from - start, to - start),
      text,
    }));
    // What silences a rule in one edition says nothing of the other.
    const copy = applyEdits(source.text.slice(start, end), edits);
    return `${copy.replace(/^[ \t]*<!-- vacancy-notice-[^>]{0,1000}-->[ \t]*\r?\n/gm, '').trimEnd()}${lineEndOf(source.text)}`;
  }

  #replace(start: number, end: number, text: string): void {
    this.#edits.push({ span: span(this.edition.source, start, end), text });
  }

  #field(field: Field): void {
    const { id, label, value } = field;
    if (field === this.edition.description) {
      this.#closingLine(field);
      return;
    }
    const definition = this.profile.fields.find((one) => one.id === id);
    this.#replace(label.start, label.end, definition?.label[this.to].text ?? placeholder(this.to, textOf(label)));
    const between = label.source.text.slice(label.end, value.start);
    if (value.start > label.end) this.#replace(label.end, value.start, between.replace(/(?<!\s)\s*:/, this.#colon));
    if (value.end > value.start && definition) {
      this.#replace(value.start, value.end, valueFrom(field, definition, this.to, this.profile));
    }
  }

  #closingLine({ label }: Field): void {
    const wording = this.profile.description?.[this.to].text;
    if (wording !== undefined) this.#replace(label.start, label.end, inCaseOf(wording, textOf(label)));
  }

  get #colon(): string {
    return this.to === 'fr' ? '\u00a0:' : ':';
  }

  #sectionHeading(id: string | undefined): string | undefined {
    return this.profile.sections.find((section) => section.id === id)?.heading[this.to].text;
  }

  #subsectionHeading(id: string | undefined): string | undefined {
    if (id === undefined) return undefined;
    return compileProfile(this.profile).subsections.get(id)?.definition.heading[this.to].text;
  }

  #heading({ text }: Heading, known: string | undefined): void {
    const wording = known === undefined ? placeholder(this.to, textOf(text)) : inCaseOf(known, textOf(text));
    this.#replace(text.start, text.end, wording);
  }

  #block(block: Block): void {
    const { content } = block;
    const ending = block.kind === 'item' ? endingOf(block) : '';
    const end = content.end - ending.length;
    const text = content.source.text.slice(content.start, end);
    const translated =
      translatedLeadIn(block, this.to, this.profile) ??
      (block.kind === 'item' ? translatedCompetency(block, end, this.to, this.profile) : undefined) ??
      this.translate(text, this.edition.language) ??
      placeholder(this.to, text);
    this.#replace(content.start, content.end, translated + ending.replace(/^\s*;/, this.to === 'fr' ? '\u00a0;' : ';'));
  }
}
