import type { Profile } from '../../../../schemas/profile.ts';
import type { Facts } from '../../facts/index.ts';
import { tellsKindInBoth } from '../../facts/standard.ts';
import type { Alignment } from '../../model/alignment.ts';
import { type Block, type Edition, type Notice, type Row, rowsOf, type Section } from '../../model/notice.ts';
import { compileProfile } from '../../profile/compile.ts';
import { otherLanguage } from '../../text/language.ts';
import { type Span, spanning } from '../../text/source.ts';
import { stubIn } from './comparable.ts';
import { itemsToldOf } from './competencies.ts';
import { isUnderExchanged } from './exchanged.ts';
import { isLone, LEAST_RUN } from './rows.ts';
import { isEmpty, standsTwice } from './sections.ts';
import { isBlank, isUnwritten } from './unwritten.ts';

/** What one edition has and the other lacks, and what is reported as one problem. */
export interface Gap {
  readonly kind: 'item' | 'paragraph' | 'heading' | 'subsection' | 'section' | 'run';
  /** The nodes without counterpart, in order; only a run has more than one. */
  readonly nodes: readonly LoneNode[];
  readonly span: Span;
}

/** A block, a heading alone, or a section or subsection with all that stands in it. */
export interface LoneNode {
  readonly kind: Exclude<Gap['kind'], 'run'>;
  /** The heading first, where it has one. */
  readonly rows: readonly Row[];
  readonly span: Span;
}

/** What gaps are read from. */
export interface GapContext {
  readonly notice: Notice;
  readonly alignment: Alignment;
  readonly facts: Facts;
}

/**
 * The parts of an edition that have no counterpart and are not reported by a rule of their own, as sections, subsections with a fixed place,
 * language levels and the note on twin grades are.
 */
export function gapsOf(edition: Edition, { notice, alignment, facts }: GapContext): readonly Gap[] {
  const gaps: Gap[] = [];
  const stub = stubIn(notice);
  if (stub) return stub === edition ? [] : [wholeOf(edition)];
  if (!edition.parts.some((part) => hasLone(part, alignment))) return gaps;
  let run: LoneNode[] = [];
  const close = (): void => {
    if (run.length >= LEAST_RUN) gaps.push({ kind: 'run', nodes: run, span: spanning(run[0]!.span, run.at(-1)!.span) });
    else for (const node of run) gaps.push({ kind: node.kind, nodes: [node], span: node.span });
    run = [];
  };
  for (const node of new GapReader(edition, notice.profile, alignment, facts).read()) {
    if (node) run.push(node);
    else if (run.length > 0) close();
  }
  close();
  return gaps;
}

/** An edition as one gap, where the other one only stands in for it. */
function wholeOf(edition: Edition): Gap {
  const nodes = edition.blocks.map((block): LoneNode => ({ kind: block.kind, rows: [block], span: block.content }));
  return { kind: 'run', nodes, span: spanning(nodes[0]!.span, nodes.at(-1)!.span) };
}

/** Quick check for a section; most notices have no gap. */
function hasLone({ heading, blocks, subsections }: Section, alignment: Alignment): boolean {
  if ((heading && isLone(alignment, heading)) || blocks.some((block) => isLone(alignment, block))) return true;
  return subsections.some(
    (subsection) =>
      isLone(alignment, subsection.heading) || subsection.blocks.some((block) => isLone(alignment, block)),
  );
}

/** Reads an edition into nodes; what has a counterpart, or a rule of its own, parts them and is undefined. */
class GapReader {
  constructor(
    readonly edition: Edition,
    readonly profile: Profile,
    readonly alignment: Alignment,
    readonly facts: Facts,
  ) {}

  *read(): Iterable<LoneNode | undefined> {
    for (const part of this.edition.parts) yield* this.#section(part);
  }

  *#section(section: Section): Iterable<LoneNode | undefined> {
    const { heading } = section;
    const counterpart = this.alignment.sectionCounterpart(section);
    if (heading && !counterpart && isLone(this.alignment, heading)) {
      const rows = [heading, ...rowsOf(section)];
      const known = section.id !== undefined;
      if (rows.every((row) => isLone(this.alignment, row))) {
        yield known ? undefined : { kind: 'section', rows, span: section.span };
        return;
      }
      yield known ? undefined : { kind: 'heading', rows: [heading], span: heading.span };
    } else yield undefined;
    // That a section stands there twice has a rule of its own; which of its texts is to stay, nobody can tell.
    if (standsTwice(section) || (counterpart && standsTwice(counterpart))) return;
    // section-empty reports an empty section of the other edition, where the profile has sections.
    if (section.id !== undefined && counterpart && isEmpty(counterpart, this.profile)) return;
    // What is still to be written there may become the counterpart.
    if (counterpart && isUnwritten(counterpart, this.alignment)) return;
    yield* this.#blocks(section.blocks);
    for (const subsection of section.subsections) {
      const rows = [subsection.heading, ...subsection.blocks];
      if (!isLone(this.alignment, subsection.heading)) yield undefined;
      else {
        const known = this.#isRequired(subsection.id);
        if (rows.every((row) => isLone(this.alignment, row))) {
          yield known ? undefined : { kind: 'subsection', rows, span: subsection.span };
          continue;
        }
        yield known ? undefined : { kind: 'heading', rows: [subsection.heading], span: subsection.heading.span };
      }
      yield* this.#blocks(subsection.blocks);
    }
  }

  *#blocks(blocks: readonly Block[]): Iterable<LoneNode | undefined> {
    let inNote = false;
    for (const block of blocks) {
      const lone = isLone(this.alignment, block) && !isUnderExchanged(block, this.alignment);
      // The note on twin grades may have several paragraphs; what follows it alone belongs to it.
      inNote = lone && (inNote || this.#isOnlyNote(block));
      if (!lone || inNote || isBlank(block) || this.#isOnlyLevels(block) || this.#isToldOtherwise(block))
        yield undefined;
      else yield { kind: block.kind, rows: [block], span: block.content };
    }
  }

  #isRequired(id: string | undefined): boolean {
    const definition = id === undefined ? undefined : compileProfile(this.profile).subsections.get(id)?.definition;
    return definition !== undefined && 'required' in definition && definition.required !== 'no';
  }

  /** Whether a block is the note on twin grades, and the other edition has none at all. */
  #isOnlyNote(block: Block): boolean {
    const note = this.facts[this.edition.language]?.standard.twinNote;
    return note?.includes(block) === true && this.#other?.standard.twinNote.length === 0;
  }

  /** Whether a block names the language levels, and the other edition names none at all. */
  #isOnlyLevels(block: Block): boolean {
    const levels = this.facts[this.edition.language]?.levels;
    if (!levels || levels.levels.length === 0 || !levels.blocks.includes(block)) return false;
    return (this.#other?.levels?.levels.length ?? 0) === 0;
  }

  /** Whether the rules on competencies or contracts tell what is wrong with a block. */
  #isToldOtherwise(block: Block): boolean {
    return itemsToldOf(this.facts).has(block) || tellsKindInBoth(block, this.facts);
  }

  get #other() {
    return this.facts[otherLanguage(this.edition.language)];
  }
}
