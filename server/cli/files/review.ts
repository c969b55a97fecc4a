import { reviewPath } from '../../core/files/names.ts';
import { NO_REVIEW, type Review, readReview } from '../../core/review/review.ts';
import { readRegularFile } from './read.ts';

/** What was noted of a notice's rows, in the file beside it; nothing where that cannot be read. @param path of one of its files */
export function reviewOf(path: string): Review {
  try {
    return readReview(readRegularFile(reviewPath(path)).toString('utf8'));
  } catch {
    return NO_REVIEW;
  }
}
