import type { PreviewUpdate } from '../core/preview/update.ts';
import type { RowState } from '../core/review/review.ts';
import type { Language } from '../core/text/language.ts';

/**
 * What client and server say to each other beyond the language server protocol. Every message is optional for other editors' clients.
 */

/** Sent with `initialize`. */
export interface InitializationOptions {
  /** The client answers {@link READ_FILE} and {@link FIND_NOTICES}; without it the server reads the disk by itself. */
  readonly clientReadsFiles?: boolean;
  /** The URI of the folder with the word lists (`en.dawg`, `fr.dawg`), for a server that cannot read them itself. */
  readonly words?: string;
  /** The client's own commands among {@link COMMANDS}. */
  readonly commands?: readonly string[];
  /** The client shows documents of {@link RULE_SCHEME}; others are led to the web. */
  readonly showsRules?: boolean;
  readonly settings?: Partial<Settings>;
}

/** The user's settings; `workspace/didChangeConfiguration` carries them under `vacancyNotice`. */
export interface Settings {
  /** The language of messages; `auto` is that of the editor. */
  readonly language: 'auto' | Language;
  /** Whether the notices of the workspace that are not open are checked too. */
  readonly checkWorkspace: boolean;
}

export const DEFAULT_SETTINGS: Settings = { language: 'auto', checkWorkspace: true };

/** Client → server: asked now and then; a server that answers nothing for long is started anew. */
export const ALIVE = 'vacancyNotice/alive';

/** Server → client: the bytes of a file, or null where there is none. */
export const READ_FILE = 'vacancyNotice/readFile';
export interface ReadFileParams {
  readonly uri: string;
}
/** Base64, since JSON-RPC carries no bytes. */
export type ReadFileResult = string | null;

/** Server → client: the URIs of all notices of the workspace, by name. */
export const FIND_NOTICES = 'vacancyNotice/findNotices';
export type FindNoticesResult = readonly string[];

/**
 * Server → client: a file at the revision that changes are compared with: the one that the writer has chosen, else that which the
 * configuration names, else the last commit. Null where nothing is compared.
 */
export const READ_COMMITTED = 'vacancyNotice/readCommitted';
export interface ReadCommittedParams {
  readonly uri: string;
  /** The revision that the configuration names. */
  readonly approved?: string;
}
export type ReadCommittedResult = {
  /** Absent where the file was not there. */
  readonly text?: string;
  /** The revision, as people call it; `HEAD` for the last commit. */
  readonly revision: string;
  /** The configuration's revision does not exist. */
  readonly isUnknown?: boolean;
} | null;

/** Client → server: notes the state of a row, found by a position in the notice or by its place in the preview. */
export const SET_REVIEW = 'vacancyNotice/setReview';
export interface SetReviewParams {
  readonly uri: string;
  readonly row: CounterpartParams['position'] | { readonly version: number; readonly row: string };
  /** `none` takes the state away. */
  readonly state: RowState | 'none';
}
/** What the client is to write, and where; null where there is no such row, or the notice has changed since. */
export type SetReviewResult = {
  readonly uri: string;
  /** What the file held when it was read; null where it was not there. Who writes looks whether it still does. */
  readonly before: string | null;
  readonly text: string;
} | null;

/** Client → server: somebody writes a text letter by letter (told before the first change of it), or has left it. */
export const WRITING = 'vacancyNotice/writing';
export interface WritingParams {
  /** The file; null where nobody writes any more. */
  readonly uri: string | null;
}

/** Client → server: the revision has changed (a commit, another branch). */
export const COMMITTED_CHANGED = 'vacancyNotice/committedChanged';

/** Client → server: what the status bar shows for a document. */
export const STATUS = 'vacancyNotice/status';
export interface StatusParams {
  readonly uri: string;
}
export interface StatusResult {
  readonly errors: number;
  readonly warnings: number;
  /** Information and hints. */
  readonly remarks: number;
  /** How much of each edition is there, the first one first; none without any edition. */
  readonly progress: readonly {
    readonly language: Language;
    readonly toDo: 'write' | 'translate';
    readonly done: number;
    readonly total: number;
  }[];
  readonly editions: readonly Language[];
}

/** Client → server: the next problem of the edition that a position is in, or the previous one; null where it has none. */
export const NEXT_PROBLEM = 'vacancyNotice/nextProblem';
export interface NextProblemParams extends CounterpartParams {
  readonly step: 1 | -1;
}

/** Client → server: the position's counterpart in the other edition. */
export const COUNTERPART = 'vacancyNotice/counterpart';
export interface CounterpartParams {
  readonly uri: string;
  /** 0-based, as in LSP. */
  readonly position: { readonly line: number; readonly character: number };
}
export interface CounterpartResult {
  readonly uri: string;
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
}

/** Client → server: a rule's documentation as Markdown. */
export const RULE_DOCUMENTATION = 'vacancyNotice/ruleDocumentation';
export interface RuleDocumentationParams {
  readonly rule: string;
}

/** Client → server: all rules, in the order in which they are documented. */
export const RULE_LIST = 'vacancyNotice/ruleList';
export type RuleListResult = readonly { readonly name: string; readonly summary: string }[];

/** Client → server: the texts of a new notice, one for a bilingual file, two (English first) for a file pair. */
export const NEW_NOTICE = 'vacancyNotice/newNotice';
export interface NewNoticeParams {
  /** Where the notice is to be kept; decides the profile. */
  readonly uri: string;
  readonly titles: Readonly<Record<Language, string>>;
  readonly number: string;
  readonly grade: string;
  /** ISO date. */
  readonly deadline: string;
  /** As in the English edition; empty where it is still to be written. */
  readonly salary: string;
  /** A code; empty where it is still to be written. */
  readonly clearance: string;
  readonly pair: boolean;
}
export type NewNoticeResult = readonly string[];

/** Client → server: what the questions about a new notice offer, and whether an answer can be read. */
export const NEW_NOTICE_VALUES = 'vacancyNotice/newNoticeValues';
export interface NewNoticeValuesParams {
  /** Where the notice is to be kept; decides the profile. */
  readonly uri: string;
  /** What is known already; the deadline as an ISO date. */
  readonly grade?: string;
  readonly deadline?: string;
  /** A salary that was typed. */
  readonly salary?: string;
}
export interface NewNoticeValuesResult {
  /** By the short name (`G15`) that a writer types; the value is as notices have it (`NATO Grade G15`). */
  readonly grades: readonly { readonly value: string; readonly name: string; readonly title: string }[];
  readonly clearances: readonly { readonly value: string; readonly title: string }[];
  /** How many digits a vacancy number has. */
  readonly digits?: number;
  /** What the scale gives for grade and deadline. */
  readonly salary?: string;
  /** Whether the salary that was typed is one. */
  readonly isSalary: boolean;
}

/** Client → server: the beginning of the edition that a notice lacks; null where it lacks none. */
export const BEGIN_EDITION = 'vacancyNotice/beginEdition';
export interface BeginEditionParams {
  readonly uri: string;
}
export type BeginEditionResult = {
  /** The file that it goes to, which need not exist yet. */
  readonly uri: string;
  /** A WorkspaceEdit. */
  readonly edit: object;
  /** Where it begins there, 0-based. */
  readonly line: number;
} | null;

/** Client → server: what is new in the preview of a notice since the update that the page has; null where there is nothing or no such file. */
export const PREVIEW = 'vacancyNotice/preview';
export interface PreviewParams {
  readonly uri: string;
  /** Without it the update is complete. */
  readonly previous?: number;
}
export type PreviewResult = PreviewUpdate | null;

/** Client → server: the edits of a fix that the preview offers, as a WorkspaceEdit; null where the notice has changed since. */
export const PREVIEW_FIX = 'vacancyNotice/previewFix';
export interface PreviewFixParams {
  readonly uri: string;
  /** The update that the page has. */
  readonly version: number;
  /** Undefined: a problem of the notice as a whole. */
  readonly row?: string;
  /** The number of the problem in its row, and of the fix among those of the problem. */
  readonly problem: number;
  readonly fix: number;
}

/** Client → server: a text of the preview as it stands in its file; null where the notice has changed since, or it is too long. */
export const PREVIEW_CELL = 'vacancyNotice/previewCell';
export interface PreviewCellParams {
  readonly uri: string;
  /** The update that the page has. */
  readonly version: number;
  readonly row: string;
  readonly side: Language;
  /** The number of the text on its side of the row. */
  readonly index: number;
}
export type PreviewCellResult = {
  readonly uri: string;
  readonly range: CounterpartResult['range'];
  readonly text: string;
  /** The texts of the row's other side. */
  readonly other: string;
} | null;

/** Client → server: the preview as one HTML file; null where there is no such file. */
export const PREVIEW_PAGE = 'vacancyNotice/previewPage';
export interface PreviewPageParams {
  readonly uri: string;
  /** Whether problems, counts and what was noted of rows are on it; they are unless false. */
  readonly remarks?: boolean;
  /** The version of the notice, as people call it. */
  readonly version?: string;
}
export type PreviewPageResult = string | null;

/** The scheme under which the client shows rule documentation. */
export const RULE_SCHEME = 'vacancy-notice-rule';

/** So much of what a rule reports fits on the tab of its page. */
const TAB = 40;

/**
 * The path of a rule's page: its name, then what it reports, which is what the page's tab says.
 * @param summary in the reader's language
 */
export function rulePagePath(rule: string, summary: string): string {
  // A slash would begin another part of the path.
  const title = summary.replace(/\.$/, '').replace(/(?<!\s)\s*[/\\]\s*/g, ' – ');
  const short =
    title.length > TAB ? `${title.slice(0, title.lastIndexOf(' ', TAB)).replace(/(?<![,;:\s])[,;:\s]+$/, '')}…` : title;
  return `/${rule}/${short}`;
}

/** Client commands that code lenses and code actions of the server name. */
export const COMMANDS = {
  openPreview: 'vacancyNotice.openPreview',
  showProblems: 'vacancyNotice.showProblems',
  setSeverity: 'vacancyNotice.setSeverity',
  beginEdition: 'vacancyNotice.beginOtherEdition',
  fixApplied: 'vacancyNotice.fixApplied',
  ignore: 'vacancyNotice.ignore',
  /** Word, language of its edition, URI of the notice. */
  addWord: 'vacancyNotice.addWord',
  /** URI of the notice, position in it, state. */
  setReview: 'vacancyNotice.setReview',
} as const;
