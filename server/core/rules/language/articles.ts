import type { Prose } from '../../scan/prose.ts';
import type { Found } from '../../scan/prose-checks.ts';

/** An article that does not fit. */
export interface WrongArticle extends Found {
  readonly kind: 'form' | 'doubled' | 'missing';
  /** Undefined where nobody knows which article is meant. */
  readonly right: string | undefined;
}

/** Whether a word may be an article: behind these marks it is a part of an address, an abbreviation or a compound. */
export function mayBeArticle({ lower }: Prose, at: number): boolean {
  return !/[-_/.@'·]/.test(lower.charAt(at - 1));
}
