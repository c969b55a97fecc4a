import { ConfigurationError } from '../../core/configuration/error.ts';
import { refusalReason } from '../../core/files/refusals.ts';
import type { MessageArguments } from '../../core/model/rule.ts';
import { visibleName } from '../../core/text/visible.ts';
import { type CountedKey, type MessageKey, sayCount } from '../messages.ts';
import { type Environment, reportedName } from '../options/environment.ts';

/** What went wrong beside the notices: said on stderr at once, each thing once, and the exit code is 2. */
export class Complaints {
  readonly #environment: Environment;
  readonly #write: (text: string) => void;
  readonly #said = new Set<string>();

  /** @param write takes one complaint, without line end */
  constructor(environment: Environment, write: (text: string) => void) {
    this.#environment = environment;
    this.#write = write;
  }

  get any(): boolean {
    return this.#said.size > 0;
  }

  say(key: MessageKey, args?: MessageArguments): void {
    this.text(this.#environment.say(key, args));
  }

  /** A complaint that is already in words. */
  text(text: string): void {
    if (this.#said.has(text)) return;
    this.#said.add(text);
    // Most begin with the name of a file.
    this.#write(visibleName(text));
  }

  count(key: CountedKey, count: number): void {
    this.text(sayCount(this.#environment.say, key, count));
  }

  /** A file or folder that could not be opened or written, or a configuration that cannot be used. */
  path(path: string, error: unknown, key: 'pathUnreadable' | 'writeFailed' = 'pathUnreadable'): void {
    if (error instanceof ConfigurationError) {
      this.configuration(error);
      return;
    }
    const { folder } = this.#environment;
    this.say(key, { path: reportedName(folder, path), reason: refusalReason(error) });
  }

  /** A report that could not be written. @param name as reports name files */
  output(name: string, error: unknown): void {
    this.say('outputFailed', { path: name, reason: refusalReason(error) });
  }

  configuration({ issues }: ConfigurationError): void {
    const { folder, language } = this.#environment;
    for (const { file, position, message } of issues) {
      const place = position ? `:${position.line}:${position.column}` : '';
      this.text(`${visibleName(reportedName(folder, file))}${place}: ${message(language)}`);
    }
  }
}
