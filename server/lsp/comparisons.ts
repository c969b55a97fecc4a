import { URI } from 'vscode-uri';
import { ConfigurationError } from '../core/configuration/error.ts';
import type { Configuration } from '../core/configuration/index.ts';
import { reviewPath } from '../core/files/names.ts';
import type { Input } from '../core/parse/model.ts';
import { NO_REVIEW, type Review, readReview } from '../core/review/review.ts';
import type { Language } from '../core/text/language.ts';
import type { FileAccess } from './files.ts';
import { say } from './messages.ts';

/** A notice as it was. */
export interface Compared {
  /** Those of its files that were there. */
  readonly previous: readonly Input[];
  /** The revision, as people call it. */
  readonly revision: string;
}

/** What open notices are compared with: how they were at a revision, and what was noted of their rows since. */
export class Comparisons {
  readonly #compared = new Map<string, Promise<Compared | undefined>>();
  /** By the URI of the review file. */
  readonly #reviews = new Map<string, Promise<Review>>();

  /** @param fail called for a revision that a configuration names and nobody knows, with the URI of a notice that it is for */
  constructor(
    readonly files: FileAccess,
    readonly fail: (error: ConfigurationError, uri: string) => void,
  ) {}

  /** A notice as it was; undefined where there is nothing to compare with. */
  of(uris: readonly string[], configuration: Configuration): Promise<Compared | undefined> {
    const key = [configuration.approved?.revision ?? '', ...uris].join('\n');
    let compared = this.#compared.get(key);
    if (!compared) this.#compared.set(key, (compared = this.#read(uris, configuration)));
    return compared;
  }

  /** Forgets what was read of revisions. */
  forgetRevisions(): void {
    this.#compared.clear();
  }

  /** What was noted of the rows of the notice that a file belongs to. */
  review(uri: string): Promise<Review> {
    const file = reviewUri(uri);
    if (file === undefined) return Promise.resolve(NO_REVIEW);
    let review = this.#reviews.get(file);
    if (!review) this.#reviews.set(file, (review = this.reviewText(file).then(readReview)));
    return review;
  }

  /** The text of a review file as it is now; undefined where there is none, or it cannot be read. @param file its URI */
  async reviewText(file: string): Promise<string | undefined> {
    const bytes = await this.files.read(file);
    return bytes && new TextDecoder().decode(bytes);
  }

  /** Takes what is about to be written into a review file for what stands there, which spares a wait. */
  expectReview(file: string, review: Review): void {
    this.#reviews.set(file, Promise.resolve(review));
  }

  /** Forgets a review file that has changed. */
  forgetReview(file: string): void {
    this.#reviews.delete(file);
  }

  async #read(uris: readonly string[], { approved }: Configuration): Promise<Compared | undefined> {
    const found = await Promise.all(uris.map((uri) => this.files.readCommitted(uri, approved?.revision)));
    if (approved && found.some((one) => one?.isUnknown)) {
      const message = (language: Language) => say(language, 'approvedUnknown', { revision: approved.revision });
      this.fail(new ConfigurationError([{ file: approved.file, position: approved.position, message }]), uris[0]!);
      return undefined;
    }
    const previous = found.flatMap((one, i) => (one?.text === undefined ? [] : [{ path: uris[i]!, text: one.text }]));
    const revision = found.find((one) => one)?.revision;
    return previous.length > 0 && revision !== undefined ? { previous, revision } : undefined;
  }
}

/** The URI of the review file of a notice; undefined for one that is in no folder yet. */
export function reviewUri(uri: string): string | undefined {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'untitled' ? undefined : parsed.with({ path: reviewPath(parsed.path) }).toString();
}
