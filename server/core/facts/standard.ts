import type { ClauseDefinition, ContractDefinition, Profile } from '../../../schemas/profile.ts';
import { memoByLanguage } from '../memory/memo.ts';
import { once, onceFor } from '../memory/once.ts';
import { type Block, type Edition, type Section, sectionOf } from '../model/notice.ts';
import { placeFor, sectionFor } from '../profile/roles.ts';
import { inBoth, type Language } from '../text/language.ts';
import { type PhraseHit, PhraseIndex } from '../text/phrase-index.ts';
import { type Span, span } from '../text/source.ts';

/** A kind of contract, and the words that tell it. */
export interface ContractStatement {
  readonly contract: ContractDefinition;
  readonly block: Block;
  readonly span: Span;
}

/** What an edition's standard parts say. */
export interface StandardFacts {
  /** The sentence that says which contract is offered. */
  readonly offer: Block | undefined;
  /** The kind that the offer sentence, and the contract clause, are of; undefined where no key phrase tells. */
  readonly offered: ContractStatement | undefined;
  readonly clause: ContractStatement | undefined;
  /** The blocks of the note on appointment at the lower grade. */
  readonly twinNote: readonly Block[];
  /** The block that holds a standard paragraph, wherever it stands. */
  blockOf(clause: ClauseDefinition): Block | undefined;
}

/** Whether a block is about the contract: contract-mismatch compares its numbers. */
export function isContractClause({ section }: Block, profile: Profile): boolean {
  if (section.id === undefined || profile.contracts.length === 0) return false;
  return section.id === placeFor('contract', profile)?.section.id;
}

/** What a key phrase of the profile tells. */
type Meaning =
  | { readonly kind: 'clause'; readonly clause: ClauseDefinition; readonly list: readonly string[] }
  | { readonly kind: 'offer' | 'contract'; readonly contract: ContractDefinition }
  | { readonly kind: 'offer-label' | 'twin' };

type Hits = readonly PhraseHit<Meaning>[];

export function readStandardFacts(edition: Edition, profile: Profile): StandardFacts {
  const index = indexOf(profile)[edition.language];
  const readings = new Map<Block, Reading>();
  const readingOf = (block: Block): Reading => {
    let reading = readings.get(block);
    if (!reading) readings.set(block, (reading = readBlock(block, index)));
    return reading;
  };
  const hitsOf = (block: Block): Hits => readingOf(block).hits;

  const contract = sectionFor('contract', edition, profile);
  const blocks = contract?.allBlocks ?? [];
  const offer = blocks.find((block) => opensWithLabel(block, hitsOf(block)));
  const noteSection = profile.twinNote && sectionOf(edition, profile.twinNote.section);
  const twinNote = (noteSection?.allBlocks ?? []).filter((block) =>
    hitsOf(block).some(({ item }) => item.kind === 'twin'),
  );
  const rest = blocks.filter((block) => block !== offer && !twinNote.includes(block));

  const clausesFrom = (sections: readonly Section[]) => {
    const found = new Map<ClauseDefinition, Block>();
    for (const section of sections) {
      for (const block of section.allBlocks) {
        for (const clause of readingOf(block).clauses) if (!found.has(clause)) found.set(clause, block);
      }
    }
    return found;
  };
  const usual = new Set(
    profile.clauses.filter(({ presence }) => presence !== 'optional').map(({ section }) => section),
  );
  const isUsual = ({ id }: Section) => id !== undefined && usual.has(id);
  // Where a clause does not stand in a section of the standard paragraphs, all others are looked through.
  const nearBy = once(() => clausesFrom(edition.parts.filter(isUsual)));
  const elsewhere = once(() => clausesFrom(edition.parts.filter((section) => !isUsual(section))));
  return {
    offer,
    offered: offer && statementIn([offer], 'offer', hitsOf, profile),
    clause: statementIn(rest, 'contract', hitsOf, profile),
    twinNote,
    blockOf: (clause) => nearBy().get(clause) ?? elsewhere().get(clause),
  };
}

/** The key phrases of a block, and the standard paragraphs that it is by them. */
interface Reading {
  readonly hits: Hits;
  readonly clauses: readonly ClauseDefinition[];
}

/** With token numbers from the block's first one. */
const READINGS = memoByLanguage<Reading>();
const SILENT: Reading = { hits: [], clauses: [] };

function readBlock({ edition, memos, firstToken, endToken }: Block, index: PhraseIndex<Meaning>): Reading {
  const reading = READINGS[edition.language].of(memos, () => {
    const hits = index.find(edition.source, firstToken, endToken);
    if (hits.length === 0) return SILENT;
    return { hits: hits.map((hit) => movedBy(-firstToken, hit)), clauses: [...clausesIn(hits)] };
  });
  if (reading === SILENT) return reading;
  return { hits: reading.hits.map((hit) => movedBy(firstToken, hit)), clauses: reading.clauses };
}

function movedBy(tokens: number, { item, firstToken, endToken }: Hits[number]): Hits[number] {
  return { item, firstToken: firstToken + tokens, endToken: endToken + tokens };
}

function opensWithLabel({ firstToken }: Block, hits: Hits): boolean {
  // Emphasis may stand before the label.
  return hits.some((hit) => hit.item.kind === 'offer-label' && hit.firstToken <= firstToken + 1);
}

/** The first kind of the profile that one of the blocks shows. */
function statementIn(
  blocks: readonly Block[],
  kind: 'offer' | 'contract',
  hitsOf: (block: Block) => Hits,
  profile: Profile,
): ContractStatement | undefined {
  for (const contract of profile.contracts) {
    for (const block of blocks) {
      const hit = hitsOf(block).find(({ item }) => item.kind === kind && item.contract === contract);
      if (!hit) continue;
      const { source } = block.edition;
      const { starts, ends } = source.tokens;
      return { contract, block, span: span(source, starts[hit.firstToken]!, ends[hit.endToken - 1]!) };
    }
  }
  return undefined;
}

/** The standard paragraphs that a block is: all key phrases of one of their lists stand in it. */
function clausesIn(hits: Hits): ReadonlySet<ClauseDefinition> {
  const met = new Map<readonly string[], { clause: ClauseDefinition; tokens: Set<Meaning> }>();
  const clauses = new Set<ClauseDefinition>();
  for (const { item } of hits) {
    if (item.kind !== 'clause') continue;
    let list = met.get(item.list);
    if (!list) met.set(item.list, (list = { clause: item.clause, tokens: new Set() }));
    list.tokens.add(item);
    if (list.tokens.size === item.list.length) clauses.add(item.clause);
  }
  return clauses;
}

const indexOf = onceFor((profile: Profile) => inBoth((language) => new PhraseIndex(meanings(profile, language))));

function* meanings(profile: Profile, language: Language): Iterable<readonly [string, Meaning]> {
  for (const clause of profile.clauses) {
    for (const list of clause.keys[language]) {
      for (const phrase of list) yield [phrase, { kind: 'clause', clause, list }];
    }
  }
  for (const contract of profile.contracts) {
    for (const phrase of contract.offer[language]) yield [phrase, { kind: 'offer', contract }];
    for (const phrase of contract.clause[language]) yield [phrase, { kind: 'contract', contract }];
  }
  for (const phrase of profile.contractLabels?.offer[language] ?? []) yield [phrase, { kind: 'offer-label' }];
  for (const phrase of profile.twinNote?.keys[language] ?? []) yield [phrase, { kind: 'twin' }];
}

/** Whether a block names one kind of contract and the other edition another: then contract-mismatch reports these two. */
export function tellsKindInBoth(
  block: Block,
  { en, fr }: Readonly<Record<Language, { readonly standard: StandardFacts } | undefined>>,
): boolean {
  return (['offered', 'clause'] as const).some((part) => {
    const [own, other] = [en?.standard[part], fr?.standard[part]];
    if (!own || !other || own.contract === other.contract) return false;
    return own.block === block || other.block === block;
  });
}
