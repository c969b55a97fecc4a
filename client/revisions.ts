import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  COMMITTED_CHANGED,
  READ_COMMITTED,
  type ReadCommittedParams,
  type ReadCommittedResult,
} from '../server/protocol/messages.ts';
import { git, type Repository } from './git.ts';

/** The revision that the writer has chosen, in the workspace's memory. */
const CHOSEN = 'vacancyNotice.approved';

/** How long what a repository said of a revision holds (ms): its state changes with each saved file. */
const PAUSE = 1000;

/** A revision as it was found in a repository. */
interface Found {
  /** As the writer or the configuration names it; `HEAD` for the last commit. */
  readonly revision: string;
  /** What is compared with: where the branch left the revision. Undefined where there is no such revision. */
  readonly commit: string | undefined;
}

/** Tells the server what notices were at the revision that changes are compared with. Silent without Git. */
export class Revisions {
  readonly #memory: vscode.Memento;
  /** What was found in each repository, by the name of the revision. */
  readonly #found = new Map<Repository, Map<string, Promise<Found>>>();
  readonly #subscriptions: vscode.Disposable[] = [];
  #client: BaseLanguageClient | undefined;
  #isListening = false;

  /** @param memory of the workspace, for the writer's own choice */
  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  /** The revision that the writer has chosen, in place of what the configuration says. */
  get chosen(): string | undefined {
    return this.#memory.get<string>(CHOSEN);
  }

  async choose(revision: string | undefined): Promise<void> {
    await this.#memory.update(CHOSEN, revision);
    this.#changed();
  }

  answer(client: BaseLanguageClient): void {
    this.#client = client;
    client.onRequest(READ_COMMITTED, (params: ReadCommittedParams) => this.#read(params));
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #read({ uri, approved }: ReadCommittedParams): Promise<ReadCommittedResult> {
    const file = vscode.Uri.parse(uri);
    const api = await git();
    if (api && !this.#isListening) {
      this.#isListening = true;
      // A folder that becomes a repository while it is open has a revision to compare with from then on.
      this.#subscriptions.push(api.onDidOpenRepository(() => this.#changed()));
    }
    const repository = api?.getRepository(file);
    if (!repository) return null;
    const chosen = this.chosen === undefined ? undefined : await this.#find(repository, this.chosen);
    const { revision, commit } = chosen?.commit ? chosen : await this.#find(repository, approved ?? 'HEAD');
    if (commit === undefined) return { revision, isUnknown: true };
    const text = await textAt(commit, file, repository);
    return { revision, ...(text === undefined ? {} : { text }) };
  }

  #find(repository: Repository, revision: string): Promise<Found> {
    let known = this.#found.get(repository);
    if (!known) {
      this.#found.set(repository, (known = new Map()));
      this.#subscriptions.push(repository.state.onDidChange(afterPause(() => this.#lookAgain(repository))));
    }
    let found = known.get(revision);
    if (!found) known.set(revision, (found = findIn(repository, revision)));
    return found;
  }

  /** After a commit, a checkout or a fetch a revision may be another commit than before. */
  async #lookAgain(repository: Repository): Promise<void> {
    const known = [...(this.#found.get(repository)?.keys() ?? [])];
    const before = await Promise.all(known.map((revision) => this.#find(repository, revision)));
    const now = await Promise.all(known.map((revision) => findIn(repository, revision)));
    if (now.every(({ commit }, i) => commit === before[i]!.commit)) return;
    this.#found.set(repository, new Map(now.map((found) => [found.revision, Promise.resolve(found)])));
    this.#changed();
  }

  #changed(): void {
    void this.#client?.sendNotification(COMMITTED_CHANGED);
  }
}

async function findIn(repository: Repository, revision: string): Promise<Found> {
  try {
    const { hash } = await repository.getCommit(revision);
    if (revision === 'HEAD') return { revision, commit: hash };
    // As the command line: what others have added to a branch since this one left it is no change of this one.
    const base = await repository.getMergeBase(hash, 'HEAD').catch(() => undefined);
    return { revision, commit: base ?? hash };
  } catch {
    return { revision, commit: undefined };
  }
}

/** A file's text at a commit, under the name that it had there; undefined where it was not there. */
async function textAt(commit: string, file: vscode.Uri, repository: Repository): Promise<string | undefined> {
  try {
    return await repository.show(commit, file.fsPath);
  } catch {
    const changes = await repository.diffWith(commit).catch(() => []);
    const renamed = changes.find(({ renameUri }) => renameUri?.fsPath === file.fsPath);
    return renamed && repository.show(commit, renamed.originalUri.fsPath).catch(() => undefined);
  }
}

function afterPause(action: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, PAUSE);
  };
}
