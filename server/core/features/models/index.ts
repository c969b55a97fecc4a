import type { ClauseDefinition, Profile } from '../../../../schemas/profile.ts';
import type { CheckResult } from '../../check.ts';
import type { StandardFacts } from '../../facts/standard.ts';
import { isBlock } from '../../model/alignment.ts';
import { type Block, type Edition, editionOf, type Section } from '../../model/notice.ts';
import { isLeadIn } from '../../rules/shared/sections.ts';
import { foldPhrase } from '../../text/fold.ts';
import type { Language } from '../../text/language.ts';
import { textOf } from '../../text/source.ts';
import { endingOf } from '../../writing/blocks.ts';
import { hasPlaceholder, placeholder } from '../../writing/placeholder.ts';
import { areAlike, withBlanks } from './blanks.ts';

/** Finished notices that a new one is written after, the newest first. */
export type Models = readonly CheckResult[];

/** A text that most notices have in common, in both languages: without list marker and, for an item, without what closes it. */
export interface StandardPart {
  readonly kind: Block['kind'];
  /** The ids of its section and subsection in the profile; `preamble` above the first section. */
  readonly section: string;
  readonly subsection: string | undefined;
  readonly texts: Readonly<Record<Language, string>>;
  /** The standard paragraph of the profile that it is. */
  readonly clause: ClauseDefinition | undefined;
  /** It is part of the note on appointment at the lower grade. */
  readonly isTwinNote: boolean;
  /** It tells which contract is offered, or is the clause for it. */
  readonly contract: 'offer' | 'clause' | undefined;
}

/** So many notices are compared; older ones tell less and less. */
const MOST_MODELS = 8;

/**
 * The files to look for models in: those of a notice's folder, or else all; the last ones by their names, which begin with the
 * vacancy number. @param path of the notice, or its URI
 */
export function modelCandidates(path: string, all: readonly string[]): readonly string[] {
  const folderOf = (one: string): string => one.replace(/[/\\][^/\\]*$/, '');
  const near = all.filter((one) => folderOf(one) === folderOf(path));
  return (near.length > 0 ? near : all).slice(-2 * MOST_MODELS);
}

/** The notices that can serve as models: those with both editions, the newest by vacancy number first. */
export function chooseModels(results: readonly CheckResult[]): Models {
  const numberOf = ({ notice }: CheckResult): string => {
    const number = notice.editions[0]?.title?.number;
    return number ? textOf(number) : '';
  };
  return results
    .filter(({ notice }) => notice.editions.length === 2)
    .sort((a, b) => numberOf(b).localeCompare(numberOf(a)))
    .slice(0, MOST_MODELS);
}

/**
 * What most of the newest notices agree on, in their order, with blanks where they differ. Of a single notice only what the
 * profile knows as standard is taken: nobody can tell what else is.
 */
export function standardParts(models: Models, profile: Profile): readonly StandardPart[] {
  const [newest, ...others] = models.map(partsOf);
  if (!newest) return [];
  const parts = newest.flatMap((part) => standardPart(part, others) ?? []);
  const missing = profile.clauses.filter(
    (clause) => clause.presence !== 'optional' && !parts.some((part) => part.clause === clause),
  );
  const rest = missing.flatMap((clause) => others.flat().find((part) => part.clause === clause) ?? []);
  const twinNote = parts.some(({ isTwinNote }) => isTwinNote)
    ? []
    : (others.find((other) => other.some(({ isTwinNote }) => isTwinNote)) ?? []).filter(({ isTwinNote }) => isTwinNote);
  return [...parts, ...rest, ...twinNote];
}

/** What speaks for every notice, though others have it otherwise. */
interface ModelPart extends StandardPart {
  readonly isLevels: boolean;
  readonly isCompetency: boolean;
}

function standardPart(part: ModelPart, others: readonly (readonly ModelPart[])[]): StandardPart | undefined {
  const isKnown = part.clause !== undefined || part.isTwinNote || part.isLevels;
  if (others.length === 0) return isKnown ? part : undefined;
  // What each post has of its own is not standard text, however often it is said.
  if (part.isCompetency || (part.kind === 'item' && part.subsection !== undefined && !isKnown)) return undefined;
  const alike = others.flatMap((other) => {
    const found = other.find((one) => one.section === part.section && isSame(one, part));
    return found ? [found] : [];
  });
  if (alike.length * 2 < others.length && !isKnown) return undefined;
  const filled = (language: Language): string | undefined =>
    withBlanks(
      part.texts[language],
      alike.map(({ texts }) => texts[language]),
      (text) => placeholder(language, text, language === 'en' ? 'write' : 'translate'),
    );
  const [en, fr] = [filled('en'), filled('fr')];
  return en === undefined || fr === undefined ? undefined : { ...part, texts: { en, fr } };
}

function isSame(one: ModelPart, other: ModelPart): boolean {
  if (one.clause ?? other.clause) return one.clause === other.clause;
  return one.kind === other.kind && areAlike(one.texts.en, other.texts.en);
}

/** All texts of a notice that have one counterpart. */
function partsOf({ notice, alignment, facts }: CheckResult): readonly ModelPart[] {
  const english = editionOf(notice, 'en');
  if (!english) return [];
  const clauses = clausesOf(english, notice.profile, facts.en?.standard);
  const levels = new Set(facts.en?.levels?.levels.length ? facts.en.levels.blocks : []);
  const competencies = new Set(facts.en?.competencies.map(({ block }) => block));
  const twinNote = new Set(facts.en?.standard.twinNote);
  return english.parts.flatMap((section) =>
    section.allBlocks.flatMap((block): ModelPart[] => {
      const counterparts = alignment.counterparts(block).filter(isBlock);
      const [other] = counterparts;
      if (isLeadIn(block, notice.profile) || !other || counterparts.length > 1 || other.kind !== block.kind) return [];
      const texts = { en: plainText(block), fr: plainText(other) };
      if (hasPlaceholder(texts.en) || hasPlaceholder(texts.fr)) return [];
      return [
        {
          kind: block.kind,
          section: idOf(section),
          subsection: block.subsection?.id,
          texts,
          clause: clauses.get(block),
          isTwinNote: twinNote.has(block),
          contract: contractPart(block, facts.en?.standard),
          isLevels: levels.has(block),
          isCompetency: competencies.has(block),
        },
      ];
    }),
  );
}

function contractPart(block: Block, standard: StandardFacts | undefined): StandardPart['contract'] {
  if (standard?.offer === block) return 'offer';
  return standard?.clause?.block === block ? 'clause' : undefined;
}

function idOf({ kind, id }: Section): string {
  return kind === 'preamble' ? 'preamble' : (id ?? '');
}

function clausesOf(
  { parts }: Edition,
  { clauses }: Profile,
  standard: StandardFacts | undefined,
): ReadonlyMap<Block, ClauseDefinition> {
  const found = new Map<Block, ClauseDefinition>();
  if (parts.length === 0 || !standard) return found;
  for (const clause of clauses) {
    const block = standard.blockOf(clause);
    if (block && !found.has(block)) found.set(block, clause);
  }
  return found;
}

/** On one line. */
function plainText(block: Block): string {
  const text = textOf(block.content);
  const whole = block.kind === 'item' ? text.slice(0, text.length - endingOf(block).length) : text;
  return whole
    .split('\n')
    .map((line) => line.trim())
    .join(' ')
    .trim();
}

/** Translates what one of the models has word for word. */
export function translationsIn(models: Models): (text: string, from: Language) => string | undefined {
  const known = { en: new Map<string, string>(), fr: new Map<string, string>() };
  for (const { texts } of models.flatMap(partsOf)) {
    const { en, fr } = texts;
    // The newest notice comes first.
    if (!known.en.has(foldPhrase(en))) known.en.set(foldPhrase(en), fr);
    if (!known.fr.has(foldPhrase(fr))) known.fr.set(foldPhrase(fr), en);
  }
  return (text, from) => known[from].get(foldPhrase(text));
}
