import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, isAbsolute, join } from 'node:path';
import { Script } from 'node:vm';
import { hash } from '../../core/text/hash.ts';
import { replaceFile } from '../files/write.ts';
import { ID_LENGTH, removeOld } from './kept-files.ts';

/** Compiled code is never smaller than this. */
const MIN_LENGTH = 32;

/**
 * Loads the program's own files with what V8 compiled of them in an earlier run: compiling them anew takes longer than checking
 * a notice. What is kept counts for nothing: where it is missing, stale or broken, or cannot be written, the files are compiled.
 * (Node's own `enableCompileCache` came with Node 22.)
 */
export class CodeCache {
  readonly #folder: string;
  readonly #nodeRequire: NodeJS.Require;
  readonly #cache: string | undefined;
  readonly #modules = new Map<string, { exports: unknown }>();
  /** What this run has compiled itself, by its name in the cache. */
  readonly #fresh = new Map<string, { id: string; script: Script }>();

  /** @param cache the folder that is to hold the compiled code; undefined for none */
  constructor(folder: string, nodeRequire: NodeJS.Require, cache: string | undefined) {
    this.#folder = folder;
    this.#nodeRequire = nodeRequire;
    this.#cache = cache;
  }

  /** `require` of the program's files. @param id one of them (`./cli-check.js`) or a module of Node's */
  readonly require = (id: string): unknown => {
    if (!id.startsWith('./')) return this.#nodeRequire(id);
    let module = this.#modules.get(id);
    if (!module) {
      module = { exports: {} };
      this.#modules.set(id, module);
      const path = join(this.#folder, id);
      this.#compile(path)(module.exports, this.require, module, path, this.#folder);
    }
    return module.exports;
  };

  /**
   * Keeps what was compiled until now for the next run. A function is compiled when it is first called, so this is to be called
   * when all that a run usually needs has run.
   */
  keep(): void {
    const cache = this.#cache;
    if (cache === undefined || this.#fresh.size === 0) return;
    try {
      mkdirSync(cache, { recursive: true, mode: 0o700 });
      for (const [name, { id, script }] of this.#fresh) {
        const data = script.createCachedData();
        replaceFile(join(cache, name), Buffer.concat([Buffer.from(id), data, data]));
      }
      this.#fresh.clear();
      removeOld(cache, readdirSync(cache));
    } catch {
      // A full disk or a folder that is not ours to write makes no run fail.
    }
  }

  #compile(filename: string): (...wrapped: unknown[]) => void {
    const code = readFileSync(filename, 'latin1');
    const id = code.slice(-ID_LENGTH);
    // Of two installed versions, or Nodes under different options, that are used in turn neither overwrites what the other one keeps.
    const place = hash(this.#folder).slice(0, 8);
    const name = `${basename(filename, '.js')}-${place}-${hash(nodeAndOptions())}`;
    const cachedData = this.#cache === undefined ? undefined : readKept(join(this.#cache, name), id);
    const wrapped = `(function (exports, require, module, __filename, __dirname) {\n${code}\n})`;
    const script = new Script(wrapped, { filename, lineOffset: -1, ...(cachedData && { cachedData }) });
    if (!cachedData || script.cachedDataRejected) this.#fresh.set(name, { id, script });
    return script.runInThisContext();
  }
}

/** The folder of the user's caches that holds compiled code; undefined where it is unknown or not wanted. */
export function codeCacheFolder(environment: NodeJS.ProcessEnv, platform: string): string | undefined {
  const { HOME = '', LOCALAPPDATA = '', NODE_DISABLE_COMPILE_CACHE, XDG_CACHE_HOME } = environment;
  if (NODE_DISABLE_COMPILE_CACHE) return undefined;
  const usual = platform === 'win32' ? LOCALAPPDATA : join(HOME, platform === 'darwin' ? 'Library/Caches' : '.cache');
  const caches = XDG_CACHE_HOME || usual;
  return isAbsolute(caches) ? join(caches, 'vacancy-notice', 'code') : undefined;
}

/** The compiled code of a file, if it is whole and made from this very content. */
function readKept(path: string, id: string): Buffer | undefined {
  let kept: Buffer;
  try {
    kept = readFileSync(path);
  } catch {
    return undefined;
  }
  // It is kept twice: V8 does not look whether it is whole, and a wrong byte ends the process.
  const half = (kept.length - ID_LENGTH) / 2;
  const data = kept.subarray(ID_LENGTH, ID_LENGTH + half);
  const isWhole = half >= MIN_LENGTH && data.equals(kept.subarray(ID_LENGTH + half));
  return isWhole && kept.toString('latin1', 0, ID_LENGTH) === id ? data : undefined;
}

/** What decides whether V8 takes compiled code. (V8 itself tells it in `node:v8`, which takes 4 ms to load.) */
function nodeAndOptions(): string {
  const { arch, env, execArgv, version } = process;
  return JSON.stringify([version, arch, env.NODE_OPTIONS, execArgv]);
}
