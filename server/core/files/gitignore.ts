import ignore from 'ignore';

/**
 * What one `.gitignore` says of a path relative to its folder, with `/`, a folder's with one at its end: whether git leaves it out;
 * undefined where it says nothing, since `!name` can take back what one above says. A module of its own, so that the grammar is loaded
 * only where there is such a file.
 */
export function readIgnore(text: string): (path: string) => boolean | undefined {
  const rules = ignore().add(text);
  return (path) => {
    const { ignored, unignored } = rules.test(path);
    return ignored ? true : unignored ? false : undefined;
  };
}
