import ignore, { type Ignore } from 'ignore';

/** The rules of one `.gitignore`. A module of its own, so that the grammar is loaded only where there is such a file. */
export function createIgnore(text: string): Ignore {
  return ignore().add(text);
}
