import type { Profile } from '../../../../schemas/profile.ts';
import { onceFor } from '../../memory/once.ts';
import { editDistance, fold, slipsAllowed } from '../../text/fold.ts';
import { LANGUAGES, type Language } from '../../text/language.ts';
import { partOver, piecesOf, type ValuePart } from '../pieces.ts';

export type ClearanceDefinition = Profile['clearances'][number];

export type Clearance =
  | {
      readonly kind: 'known';
      readonly clearance: ClearanceDefinition;
      /** By its code (`NS`), its name, another spelling, or name and code (`NATO SECRET (NS)`). */
      readonly written: 'code' | 'name' | 'variant' | 'both';
      /** The languages whose name it is; none for codes and variants. */
      readonly languages: readonly Language[];
      readonly span: ValuePart;
      /** Whether the value is the code, letter by letter: the form that both editions use. */
      readonly own: boolean;
    }
  | {
      readonly kind: 'invalid';
      readonly span: ValuePart;
      /** The one clearance that it may be a misspelling of. */
      readonly meant: ClearanceDefinition | undefined;
    };

/** Reads the value of the clearance field; undefined for an empty one. Case, accents, dashes and points do not matter. */
export function readClearance(text: string, { clearances }: Pick<Profile, 'clearances'>): Clearance | undefined {
  const pieces = piecesOf(text);
  if (pieces.length === 0) return undefined;
  const span = partOver(pieces[0]!, pieces.at(-1)!);
  const spellings = allSpellings(clearances);
  const find = (from: number, to: number) => {
    const written = plainOf(text.slice(from, to));
    return spellings.find(({ plain }) => plain === written);
  };
  const known = (found: Spelling, written: Spelling['written'] | 'both'): Clearance => ({
    kind: 'known',
    clearance: found.clearance,
    written,
    languages: LANGUAGES.filter((language) => plainOf(found.clearance.title[language]) === found.plain),
    span,
    own: text.slice(span.start, span.end) === found.clearance.code,
  });

  const whole = find(span.start, span.end);
  if (whole) return known(whole, whole.written);
  const bracket = pieces.findIndex(({ text: mark }) => mark === '(' || mark === '/');
  if (bracket > 0 && bracket < pieces.length - 1) {
    const before = find(span.start, pieces[bracket]!.start);
    const after = find(pieces[bracket]!.end, span.end);
    if (before && before.clearance === after?.clearance) return known(before, 'both');
  }
  return { kind: 'invalid', span, meant: nearestClearance(plainOf(text), spellings) };
}

/** The spellings of all clearances of a profile. */
const allSpellings = onceFor((clearances: readonly ClearanceDefinition[]) => clearances.flatMap(spellingsOf));

interface Spelling {
  readonly clearance: ClearanceDefinition;
  readonly plain: string;
  readonly written: 'code' | 'name' | 'variant';
}

function spellingsOf(clearance: ClearanceDefinition): readonly Spelling[] {
  const spelling = (text: string, written: Spelling['written']): Spelling => ({
    clearance,
    plain: plainOf(text),
    written,
  });
  return [
    spelling(clearance.code, 'code'),
    ...LANGUAGES.map((language) => spelling(clearance.title[language], 'name')),
    ...clearance.variants.map((variant) => spelling(variant, 'variant')),
  ];
}

/** The words of a spelling, a space between them; letters that only points separate are one word (`N.S.`). */
function plainOf(text: string): string {
  const words = fold(text).replaceAll('.', '');
  return piecesOf(words)
    .filter(({ kind }) => kind !== 'mark')
    .map((piece) => piece.text)
    .join(' ');
}

function nearestClearance(plain: string, spellings: readonly Spelling[]): ClearanceDefinition | undefined {
  const near = spellings.filter(({ plain: right }) => {
    const limit = slipsAllowed(right.length);
    return limit > 0 && editDistance(right, plain, limit) <= limit;
  });
  const meant = near[0]?.clearance;
  return near.every(({ clearance }) => clearance === meant) ? meant : undefined;
}
