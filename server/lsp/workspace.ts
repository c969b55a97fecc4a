import type { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import type { Alignment } from '../core/alignment.ts';
import { check } from '../core/check.ts';
import { type Configuration, ConfigurationError, Configurations } from '../core/configuration/index.ts';
import { severitiesOf } from '../core/configuration/severities.ts';
import type { Facts } from '../core/facts.ts';
import { decode, pairName, type Undecodable } from '../core/files.ts';
import type { Edition, Notice } from '../core/notice.ts';
import type { Input } from '../core/parse/index.ts';
import type { Problem } from '../core/problem.ts';
import { builtInProfile } from '../core/profile/index.ts';
import type { CalendarDate } from '../core/rule.ts';
import { fileUnreadableProblem } from '../core/rules/file-unreadable.ts';
import type { Source } from '../core/text/source.ts';
import { Baselines } from './baselines.ts';
import type { FileAccess } from './files.ts';

/** A file on disk that is no text. */
interface Unreadable {
  readonly uri: string;
  readonly undecodable: Undecodable;
}

/** A notice that was checked, with the documents that it stands in. */
export interface CheckedNotice {
  readonly notice: Notice;
  readonly alignment: Alignment;
  readonly facts: Facts;
  /** What is shown. */
  readonly problems: readonly Problem[];
  /** Also what the baseline knows: "fix all" mends it, as `--fix` does. */
  readonly allProblems: readonly Problem[];
  readonly configuration: Configuration;
  /** Changes whenever the result can have changed: LSP's result id. */
  readonly stamp: string;
  /** The document of a file, one for a bilingual file, two for a pair. */
  readonly documents: readonly TextDocument[];
  documentOf(source: Source): TextDocument;
  /** The edition at an offset of a document. */
  editionAt(uri: string, offset: number): Edition | undefined;
}

/**
 * All notices that the editor knows of, open or not. A notice is checked when somebody asks and kept until one of its files or
 * the configuration changes.
 */
export class NoticeWorkspace {
  readonly #checked = new Map<string, { stamp: string; result: Promise<CheckedNotice | undefined> }>();
  /** What was read from files that are not open. */
  readonly #closed = new Map<string, Promise<TextDocument | Unreadable | undefined>>();
  readonly #configurations = new Map<string, Configurations>();
  readonly #baselines = new Baselines((uri) => this.#readText(uri));
  /** What the open notices' files were at the revision that changes are compared with. */
  readonly #committed = new Map<string, Promise<readonly Input[] | undefined>>();
  /** Goes up when a configuration, profile or unopened file has changed. */
  #generation = 0;

  constructor(
    readonly documents: TextDocuments<TextDocument>,
    readonly files: FileAccess,
    readonly today: () => CalendarDate,
  ) {}

  /** Checks the notice that a file belongs to; undefined where there is no such file. */
  async check(uri: string): Promise<CheckedNotice | undefined> {
    const uris = await this.filesOf(uri);
    const key = uris.join('\n');
    const stamp = this.#stampOf(uris);
    const known = this.#checked.get(key);
    if (known?.stamp === stamp) return known.result;
    const result = this.#check(uris, stamp);
    this.#checked.set(key, { stamp, result });
    return result;
  }

  /** The files of the notice that a file belongs to: itself, or the pair, the English one first. */
  async filesOf(uri: string): Promise<readonly string[]> {
    const pair = pairName(uri);
    if (!pair || !(await this.#exists(pair.partner))) return [uri];
    return pair.language === 'en' ? [uri, pair.partner] : [pair.partner, uri];
  }

  /** Forgets what was read of a file that has changed on disk. */
  fileChanged(uri: string): void {
    this.#closed.delete(uri);
    this.#generation++;
  }

  /** Forgets all configurations, profiles and baselines. */
  configurationChanged(): void {
    this.#baselines.forget();
    for (const configurations of this.#configurations.values()) configurations.forget();
    this.#generation++;
  }

  /** Forgets what was read of the revision that changes are compared with. */
  committedChanged(): void {
    this.#committed.clear();
    this.#generation++;
  }

  /** The configuration that holds for a file. @throws {ConfigurationError} */
  configurationOf(uri: string): Promise<Configuration> {
    const parsed = URI.parse(uri);
    const key = `${parsed.scheme}://${parsed.authority}`;
    let configurations = this.#configurations.get(key);
    if (!configurations) {
      const readFile = (path: string) => this.#readText(parsed.with({ path, query: '', fragment: '' }).toString());
      configurations = new Configurations({ readFile });
      this.#configurations.set(key, configurations);
    }
    return configurations.forFile(parsed.path);
  }

  /** Whether `include` or `exclude` leave a file out when its folder is checked. What is open is wanted. */
  async isLeftOut(uri: string): Promise<boolean> {
    if (this.documents.get(uri)) return false;
    const { path } = URI.parse(uri);
    const { file, includes, excludes } = await this.#configurationOrDefault(uri);
    return file !== undefined && (!includes(path) || excludes(path));
  }

  #stampOf(uris: readonly string[]): string {
    const { year, month, day } = this.today();
    const versions = uris.map((uri) => this.documents.get(uri)?.version ?? 'disk');
    return [this.#generation, `${year}-${month}-${day}`, ...versions].join(' ');
  }

  async #check(uris: readonly string[], stamp: string): Promise<CheckedNotice | undefined> {
    const read = await Promise.all(uris.map((uri) => this.#document(uri)));
    const configuration = await this.#configurationOrDefault(uris[0]!);
    const documents = read.filter((one): one is TextDocument => one !== undefined && 'positionAt' in one);
    const unreadable = read.filter((one): one is Unreadable => one !== undefined && 'undecodable' in one);
    if (documents.length === 0 && unreadable.length === 0) return undefined;
    const inputs = documents.map((document) => ({ path: document.uri, text: document.getText() }));
    const severities = severitiesOf(configuration, unreadable.length > 0);
    const { notice, alignment, facts, problems } = check(inputs, {
      profile: configuration.profile,
      severities,
      today: this.today(),
      previous: await this.#previous(uris),
    });
    const severity = severities['file-unreadable'];
    const noText =
      severity === 'off' ? [] : unreadable.map((file) => fileUnreadableProblem(file.uri, file.undecodable, severity));
    const allProblems = [...noText, ...problems];
    return {
      notice,
      alignment,
      facts,
      problems: await this.#baselines.unknown(configuration, allProblems),
      allProblems,
      configuration,
      stamp,
      documents,
      documentOf: ({ path }) => documents.find(({ uri }) => uri === path) ?? TextDocument.create(path, '', 0, ''),
      editionAt: (uri, offset) => {
        const here = notice.editions.filter(({ source }) => source.path === uri);
        return here.find(({ span }) => offset <= span.end) ?? here.at(-1);
      },
    };
  }

  /** Only open notices are compared with a revision: for the others nobody is about to translate anything. */
  #previous(uris: readonly string[]): Promise<readonly Input[] | undefined> {
    if (!uris.some((uri) => this.documents.get(uri))) return Promise.resolve(undefined);
    const key = uris.join('\n');
    let previous = this.#committed.get(key);
    if (!previous) this.#committed.set(key, (previous = this.#readCommitted(uris)));
    return previous;
  }

  async #readCommitted(uris: readonly string[]): Promise<readonly Input[] | undefined> {
    const texts = await Promise.all(uris.map((uri) => this.files.readCommitted(uri)));
    if (!texts.every((text) => text !== undefined)) return undefined;
    return texts.map((text, i) => ({ path: uris[i]!, text }));
  }

  /** A broken configuration is reported in its own file; meanwhile the notices are checked as if there were none. */
  async #configurationOrDefault(uri: string): Promise<Configuration> {
    try {
      return await this.configurationOf(uri);
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      const never = () => false;
      const profile = builtInProfile('nato-is');
      return { file: undefined, profile, rules: {}, baseline: undefined, includes: never, excludes: never };
    }
  }

  async #exists(uri: string): Promise<boolean> {
    return this.documents.get(uri) !== undefined || (await this.#read(uri)) !== undefined;
  }

  async #document(uri: string): Promise<TextDocument | Unreadable | undefined> {
    return this.documents.get(uri) ?? this.#read(uri);
  }

  #read(uri: string): Promise<TextDocument | Unreadable | undefined> {
    let read = this.#closed.get(uri);
    if (!read) {
      read = this.#readNow(uri);
      this.#closed.set(uri, read);
    }
    return read;
  }

  async #readNow(uri: string): Promise<TextDocument | Unreadable | undefined> {
    const bytes = await this.files.read(uri);
    if (!bytes) return undefined;
    const decoded = decode(bytes);
    if ('undecodable' in decoded) return { uri, ...decoded };
    return TextDocument.create(uri, 'vacancy-notice', 0, decoded.text);
  }

  async #readText(uri: string): Promise<string | undefined> {
    const open = this.documents.get(uri);
    if (open) return open.getText();
    const bytes = await this.files.read(uri);
    return bytes && new TextDecoder().decode(bytes);
  }
}
