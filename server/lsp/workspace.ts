import { Emitter, type Event, type TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { check } from '../core/check.ts';
import type { ConfigurationError } from '../core/configuration/error.ts';
import type { Configuration } from '../core/configuration/index.ts';
import { severitiesOf } from '../core/configuration/severities.ts';
import { pairName } from '../core/files/names.ts';
import type { Problem } from '../core/model/problem.ts';
import type { CalendarDate } from '../core/model/rule.ts';
import { CheckMemory } from '../core/parse/recall/memory.ts';
import { rowKeys } from '../core/preview/rows.ts';
import { type RowState, readReview, withState, writeReview } from '../core/review/review.ts';
import { fileUnreadableProblems } from '../core/rules/meta/file-unreadable.ts';
import type { Dictionaries } from '../core/words/dictionaries.ts';
import type { SetReviewResult } from '../protocol/messages.ts';
import { BeingWritten } from './being-written.ts';
import { type CheckedFile, type CheckedNotice, fileOf } from './checked-notice.ts';
import { ClosedFiles, type Unreadable } from './closed-files.ts';
import { type Compared, Comparisons, reviewUri } from './comparisons.ts';
import type { FileAccess } from './files.ts';
import { SettingFiles } from './setting-files.ts';

/** At most this many closed notices are kept: a workspace can have thousands, and each takes half a megabyte. */
const KEPT = 8;

interface Checked {
  readonly uris: readonly string[];
  readonly stamp: string;
  readonly memory: CheckMemory | undefined;
  readonly result: Promise<CheckedNotice | undefined>;
}

/** A configuration that cannot be used for the notice with the URI. */
interface ConfigurationFailure {
  readonly error: ConfigurationError;
  readonly uri: string;
}

/**
 * All notices that the editor knows of, open or not. A notice is checked when somebody asks and kept until one of its files or
 * the configuration changes.
 */
export class NoticeWorkspace {
  /** The one asked for last stands last. */
  readonly #checked = new Map<string, Checked>();
  readonly #closed: ClosedFiles;
  readonly #settings = new SettingFiles(
    (uri) => this.#textOf(uri),
    (uri) => this.#exists(uri),
    (error, uri) => this.#onConfigurationError.fire({ error, uri }),
  );
  readonly #comparisons: Comparisons;
  readonly #beingWritten = new BeingWritten();
  #dictionaries: Dictionaries | undefined;
  /** Goes up when what holds for all notices has changed. */
  #generation = 0;
  /** How often each file has changed on disk or was closed. */
  readonly #changes = new Map<string, number>();
  readonly #onDidChange = new Emitter<void>();
  readonly #onDidCheck = new Emitter<CheckedNotice>();
  readonly #onDidForgetSettings = new Emitter<void>();
  readonly #onConfigurationError = new Emitter<ConfigurationFailure>();

  constructor(
    readonly documents: TextDocuments<TextDocument>,
    readonly files: FileAccess,
    readonly today: () => CalendarDate,
  ) {
    this.#closed = new ClosedFiles(files);
    this.#comparisons = new Comparisons(files, (error, uri) => this.#onConfigurationError.fire({ error, uri }));
    documents.onDidOpen(() => this.#onDidChange.fire());
    documents.onDidClose(({ document: { uri } }) => this.fileChanged(uri));
    documents.onDidChangeContent(({ document: { uri } }) => {
      if (this.isSetting(uri)) this.#forgetSettings();
      // The problems of a pair's other file, which need not be open, change with this one.
      else if (pairName(uri)) this.#onDidChange.fire();
    });
  }

  /** Tells that a file that is not open can have other problems than before. */
  get onDidChange(): Event<void> {
    return this.#onDidChange.event;
  }

  /** Tells of each check as soon as it is done. */
  get onDidCheck(): Event<CheckedNotice> {
    return this.#onDidCheck.event;
  }

  /** Tells that configurations, profiles and baselines will be read anew. */
  get onDidForgetSettings(): Event<void> {
    return this.#onDidForgetSettings.event;
  }

  /** Tells of each notice for which the configuration cannot be used. */
  get onConfigurationError(): Event<ConfigurationFailure> {
    return this.#onConfigurationError.event;
  }

  /** Checks the notice that a file belongs to; undefined where there is no such file. */
  async check(uri: string): Promise<CheckedNotice | undefined> {
    const uris = await this.filesOf(uri);
    const key = uris.join('\n');
    const stamp = this.#stampOf(uris);
    const known = this.#checked.get(key);
    this.#checked.delete(key);
    if (known?.stamp === stamp) {
      this.#checked.set(key, known);
    } else {
      // What nobody edits is checked once.
      const memory = this.#isOpen(uris) ? (known?.memory ?? new CheckMemory()) : undefined;
      this.#checked.set(key, { uris, stamp, memory, result: this.#check(uris, stamp, memory) });
    }
    this.#releaseClosed();
    return this.#checked.get(key)!.result;
  }

  /** A file, checked with the notice that it belongs to; undefined if it does not exist or is not text. */
  async file(uri: string): Promise<CheckedFile | undefined> {
    const notice = await this.check(uri);
    return notice && fileOf(notice, uri);
  }

  /** What changes whenever the problems of a file can have changed. */
  async stampOf(uri: string): Promise<string> {
    return this.#stampOf(await this.filesOf(uri));
  }

  /** The files of the notice that a file belongs to: itself, or the pair, the English one first. */
  async filesOf(uri: string): Promise<readonly string[]> {
    const pair = pairName(uri);
    if (!pair || !(await this.#exists(pair.partner))) return [uri];
    return pair.language === 'en' ? [uri, pair.partner] : [pair.partner, uri];
  }

  /** Takes note that a file has changed on disk: what is open is not read from there. */
  fileChanged(uri: string): void {
    if (this.isSetting(uri)) this.#forgetSettings();
    this.#comparisons.forgetReview(uri);
    if (this.documents.get(uri)) return;
    this.#closed.forget(uri);
    this.#changes.set(uri, (this.#changes.get(uri) ?? 0) + 1);
    this.#onDidChange.fire();
  }

  /** Looks again at what was read from disk, for a client that does not tell of changes there. */
  async lookAgain(): Promise<void> {
    const changed = (await Promise.all([this.#settings.changed(), this.#closed.changed()])).flat();
    for (const uri of changed) this.fileChanged(uri);
  }

  /** Whether a file is or could be a configuration, profile or baseline of a notice. */
  isSetting(uri: string): boolean {
    return this.#settings.has(uri);
  }

  /** Notes the state of a row of a notice: what the review file is to hold. @param state undefined takes it away */
  async setReview(notice: CheckedNotice, key: string, state: RowState | undefined): Promise<SetReviewResult> {
    const uri = reviewUri(notice.documents[0]!.uri);
    if (uri === undefined) return null;
    // Another program may have written it meanwhile, such as git.
    const before = await this.#comparisons.reviewText(uri);
    const review = withState(readReview(before), key, state, rowKeys(notice));
    this.#comparisons.expectReview(uri, review);
    this.#changes.set(uri, (this.#changes.get(uri) ?? 0) + 1);
    this.#onDidChange.fire();
    return { uri, before: before ?? null, text: writeReview(review, before) };
  }

  /** Takes note that somebody writes in a file, or does no more. @returns whether there is something to show that waited for it */
  writing(uri: string | undefined): boolean {
    const left = this.#beingWritten.end();
    if (uri !== undefined) this.#beingWritten.begin(uri);
    if (left === undefined) return false;
    this.#changes.set(left, (this.#changes.get(left) ?? 0) + 1);
    this.#onDidChange.fire();
    return true;
  }

  /** Forgets what was read of the revision that changes are compared with. */
  committedChanged(): void {
    this.#comparisons.forgetRevisions();
    this.allChanged();
  }

  /** Takes note that every notice can have other problems than before. */
  allChanged(): void {
    this.#generation++;
    this.#onDidChange.fire();
  }

  /** The words of both languages; undefined until they are loaded. */
  get dictionaries(): Dictionaries | undefined {
    return this.#dictionaries;
  }

  /** Checks with these words from now on. */
  useDictionaries(dictionaries: Dictionaries): void {
    this.#dictionaries = dictionaries;
    this.allChanged();
  }

  /** The configuration that holds for a file. @throws {ConfigurationError} */
  configurationOf(uri: string): Promise<Configuration> {
    return this.#settings.configurationOf(uri);
  }

  /** Whether `include`, `exclude` or git leave a file out when its folder is checked. What is open is wanted. */
  async isLeftOut(uri: string): Promise<boolean> {
    return !this.documents.get(uri) && this.#settings.leaveOut(uri);
  }

  #forgetSettings(): void {
    this.#settings.forget();
    this.#onDidForgetSettings.fire();
    this.allChanged();
  }

  #stampOf(uris: readonly string[]): string {
    const { year, month, day } = this.today();
    // Versions begin anew whenever a file is opened.
    const versions = uris.map((uri) => `${this.#changes.get(uri) ?? 0}.${this.documents.get(uri)?.version ?? 'disk'}`);
    versions.push(`${this.#changes.get(reviewUri(uris[0]!) ?? '') ?? 0}`);
    return [this.#generation, `${year}-${month}-${day}`, ...versions].join(' ');
  }

  async #check(
    uris: readonly string[],
    stamp: string,
    memory: CheckMemory | undefined,
  ): Promise<CheckedNotice | undefined> {
    const read = await Promise.all(uris.map((uri) => this.#document(uri)));
    const configuration = await this.#settings.configurationOrDefault(uris[0]!);
    const documents = read.filter((one): one is TextDocument => one !== undefined && 'positionAt' in one);
    const unreadable = read.filter((one): one is Unreadable => one !== undefined && 'undecodable' in one);
    if (documents.length === 0 && unreadable.length === 0) return undefined;
    const inputs = documents.map((document) => ({ path: document.uri, text: document.getText() }));
    const severities = severitiesOf(configuration, unreadable.length > 0);
    const compared = await this.#compared(uris, configuration);
    const { notice, alignment, facts, review, problems } = check(inputs, {
      profile: configuration.profile,
      severities,
      today: this.today(),
      dictionaries: this.#dictionaries,
      previous: compared?.previous,
      comparedWith: compared?.revision === 'HEAD' ? undefined : compared?.revision,
      review: this.#isOpen(uris) ? await this.#comparisons.review(uris[0]!) : undefined,
      memory,
    });
    const noText = unreadable.flatMap((file) => fileUnreadableProblems(file.uri, file.undecodable, severities));
    const allProblems = [...noText, ...problems];
    const ofEditor = (await this.#settings.unknown(configuration, allProblems)).map(whileWriting);
    const checked: CheckedNotice = {
      notice,
      alignment,
      facts,
      review,
      comparedWith: compared?.revision,
      problems: this.#beingWritten.shown(ofEditor, uris),
      allProblems,
      configuration,
      stamp,
      documents,
    };
    this.#onDidCheck.fire(checked);
    return checked;
  }

  #isOpen(uris: readonly string[]): boolean {
    return uris.some((uri) => this.documents.get(uri) !== undefined);
  }

  #releaseClosed(): void {
    const closed = [...this.#checked].filter(([, { uris }]) => !this.#isOpen(uris));
    for (const [key, { uris }] of closed.slice(0, -KEPT)) {
      this.#checked.delete(key);
      this.#beingWritten.forget(key);
      for (const uri of uris) this.#closed.release(uri);
    }
  }

  /** Only open notices are compared with anything: for the others nobody is about to translate anything. */
  async #compared(uris: readonly string[], configuration: Configuration): Promise<Compared | undefined> {
    return this.#isOpen(uris) ? this.#comparisons.of(uris, configuration) : undefined;
  }

  async #exists(uri: string): Promise<boolean> {
    return this.documents.get(uri) !== undefined || this.#closed.isThere(uri);
  }

  async #document(uri: string): Promise<TextDocument | Unreadable | undefined> {
    return this.documents.get(uri) ?? this.#closed.read(uri);
  }

  async #textOf(uri: string): Promise<string | undefined> {
    const open = this.documents.get(uri);
    if (open) return open.getText();
    const bytes = await this.files.read(uri);
    return bytes && new TextDecoder().decode(bytes);
  }
}

/** A placeholder is not an error while the notice is being written: the one difference between editor and command line. */
function whileWriting(problem: Problem): Problem {
  return problem.severity === 'error' && problem.tags.includes('to-do') ? { ...problem, severity: 'info' } : problem;
}
