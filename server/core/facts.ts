import { type CompetencyItem, type CompetencyPair, pairCompetencies, readCompetencies } from './facts/competencies.ts';
import { type HeaderFacts, readHeaderFacts } from './facts/header.ts';
import { type LevelFacts, readLevelFacts } from './facts/levels.ts';
import { once } from './facts/once.ts';
import { readStandardFacts, type StandardFacts } from './facts/standard.ts';
import { type Edition, editionOf, type Notice } from './notice.ts';
import { compileProfile } from './profile/index.ts';

export type { CompetencyItem, CompetencyPair } from './facts/competencies.ts';
export { type Fact, type HeaderFacts, partSpan } from './facts/header.ts';
export type { LevelFacts } from './facts/levels.ts';
export { type ContractStatement, isContractClause, type StandardFacts } from './facts/standard.ts';

/** What an edition says in its header and its standard parts. */
export interface EditionFacts extends HeaderFacts {
  /** The required language levels; undefined where their section is not there. */
  readonly levels: LevelFacts | undefined;
  readonly competencies: readonly CompetencyItem[];
  /** Contract, note for twin grades and standard paragraphs. */
  readonly standard: StandardFacts;
}

/** What a notice says, by edition: read when it is first asked for, and shared by rules, preview and editor. */
export interface Facts {
  readonly en: EditionFacts | undefined;
  readonly fr: EditionFacts | undefined;
  /** Which competencies of the two editions belong together. */
  readonly competencyPairs: readonly CompetencyPair[];
}

export function readFacts(notice: Notice): Facts {
  const en = editionFacts(editionOf(notice, 'en'), notice);
  const fr = editionFacts(editionOf(notice, 'fr'), notice);
  const pairs = once(() => (en && fr ? pairCompetencies(en.competencies, fr.competencies) : []));
  return {
    en,
    fr,
    get competencyPairs() {
      return pairs();
    },
  };
}

function editionFacts(edition: Edition | undefined, { profile }: Notice): EditionFacts | undefined {
  if (!edition) return undefined;
  const header = once(() => readHeaderFacts(edition, profile));
  const levels = once(() => readLevelFacts(edition, profile));
  const competencies = once(() => readCompetencies(edition, compileProfile(profile)));
  const standard = once(() => readStandardFacts(edition, profile));
  return {
    get deadline() {
      return header().deadline;
    },
    get salary() {
      return header().salary;
    },
    get grade() {
      return header().grade;
    },
    get clearance() {
      return header().clearance;
    },
    get levels() {
      return levels();
    },
    get competencies() {
      return competencies();
    },
    get standard() {
      return standard();
    },
  };
}
