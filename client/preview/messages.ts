import type { Language, PreviewUpdate, RowState } from '../../server/protocol/shared.ts';

/** What the extension and the page of a preview say to each other. Lines are 0-based and may have a fraction. */
export type ToPage =
  | { readonly type: 'update'; readonly update: PreviewUpdate }
  /** The first visible line of an editor that shows an edition's file. */
  | { readonly type: 'scroll'; readonly uri: string; readonly line: number }
  /** Where the cursor of an editor stands; the row is shown where `reveal` says so. */
  | {
      readonly type: 'cursor';
      readonly uri: string;
      readonly line: number;
      readonly character: number;
      readonly reveal: boolean;
    }
  /** A text that the page has asked for, to be edited in its row, and its counterpart. */
  | {
      readonly type: 'cell';
      readonly row: string;
      readonly side: Language;
      readonly index: number;
      readonly text: string;
      readonly other: string;
    };

export type FromPage =
  /** The page is new and shows nothing. */
  | { readonly type: 'ready' }
  /** The page has shown an update. */
  | { readonly type: 'shown'; readonly version: number }
  /** A click: on the so-many-th occurrence of a word from the line on, where it was on one. */
  | {
      readonly type: 'reveal';
      readonly uri: string;
      readonly line: number;
      /** Where a sentence begins in the line; else its first letter. */
      readonly character?: number;
      readonly word?: { readonly text: string; readonly nth: number };
    }
  /** A text is to be edited in its row. */
  | {
      readonly type: 'edit';
      readonly version: number;
      readonly row: string;
      readonly side: Language;
      readonly index: number;
    }
  /** A text was edited: `text` is to take the place of `before`. */
  | {
      readonly type: 'write';
      readonly version: number;
      readonly row: string;
      readonly side: Language;
      readonly index: number;
      readonly before: string;
      readonly text: string;
    }
  /** The state of a row is to be noted. */
  | { readonly type: 'review'; readonly version: number; readonly row: string; readonly state: RowState | 'none' }
  | { readonly type: 'begin' }
  | { readonly type: 'scrolled'; readonly uri: string; readonly line: number }
  | {
      readonly type: 'fix';
      readonly version: number;
      readonly row?: string;
      readonly problem: number;
      readonly fix: number;
    }
  | { readonly type: 'open'; readonly href: string };

/** What the page keeps for when the window is loaded again. */
export interface PageState {
  /** Of the notice. */
  readonly uri: string;
  readonly filter?: string;
  readonly bySentence?: boolean;
  readonly scroll?: number;
}

/** Where the page finds {@link PageState.uri}: an attribute of its body. */
export const URI_ATTRIBUTE = 'data-uri';

export type Side = Language;
