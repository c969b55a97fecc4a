import type { Profile } from '../../../schemas/profile.ts';
import { Memo, Memos } from '../memory/memo.ts';
import { once } from '../memory/once.ts';
import { type Edition, editionOf, type Notice } from '../model/notice.ts';
import { compileProfile } from '../profile/compile.ts';
import { type CompetencyItem, type CompetencyPair, pairCompetencies, readCompetencies } from './competencies.ts';
import { type HeaderFacts, readHeaderFacts } from './header.ts';
import { type LevelFacts, readLevelFacts } from './levels.ts';
import { readStandardFacts, type StandardFacts } from './standard.ts';

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
  readonly memos: Memos;
  readonly en: EditionFacts | undefined;
  readonly fr: EditionFacts | undefined;
  /** Which competencies of the two editions belong together. */
  readonly competencyPairs: readonly CompetencyPair[];
}

export function readFacts(notice: Notice): Facts {
  return new NoticeFacts(notice);
}

// Classes, and no object literals with getters: of such V8 makes a hidden class for each, in memory that is seldom collected.

/** Of an edition that stays as it is, what it says is read once. */
const EDITION_FACTS = new Memo<EditionFacts>();

class NoticeFacts implements Facts {
  readonly memos = new Memos();
  readonly en: EditionFacts | undefined;
  readonly fr: EditionFacts | undefined;
  readonly #pairs = once(() =>
    this.en && this.fr ? pairCompetencies(this.en.competencies, this.fr.competencies) : [],
  );

  constructor(notice: Notice) {
    const read = (edition: Edition | undefined) =>
      edition && EDITION_FACTS.of(edition.memos, () => new LazyEditionFacts(edition, notice.profile));
    this.en = read(editionOf(notice, 'en'));
    this.fr = read(editionOf(notice, 'fr'));
  }

  get competencyPairs() {
    return this.#pairs();
  }
}

class LazyEditionFacts implements EditionFacts {
  readonly #header;
  readonly #levels;
  readonly #competencies;
  readonly #standard;

  constructor(edition: Edition, profile: Profile) {
    this.#header = once(() => readHeaderFacts(edition, profile));
    this.#levels = once(() => readLevelFacts(edition, profile));
    this.#competencies = once(() => readCompetencies(edition, compileProfile(profile)));
    this.#standard = once(() => readStandardFacts(edition, profile));
  }

  get deadline() {
    return this.#header().deadline;
  }

  get salary() {
    return this.#header().salary;
  }

  get grade() {
    return this.#header().grade;
  }

  get clearance() {
    return this.#header().clearance;
  }

  get levels() {
    return this.#levels();
  }

  get competencies() {
    return this.#competencies();
  }

  get standard() {
    return this.#standard();
  }
}
