/**
 * Paths as the core sees them: absolute, with `/` (`/home/me/a.md`, `C:/a.md`, `file:///home/me/a.md`). Whoever reads files
 * turns its own paths into such ones.
 */

const ROOT = /^(?:[a-z][\w+.-]*:\/\/[^/]*|[a-z]:)?\//i;

/** The folder that holds a path; a root is its own folder. */
export function folderOf(path: string): string {
  const root = rootOf(path);
  const slash = path.lastIndexOf('/');
  return slash < root.length ? root : path.slice(0, slash);
}

/** A path as it is written in a file of the folder: relative to it, unless absolute. Either slash is understood. */
export function resolveFrom(folder: string, path: string): string {
  const written = path.replace(/\\/g, '/');
  const full = ROOT.test(written) ? written : `${folder}/${written}`;
  const root = rootOf(full);
  const parts: string[] = [];
  for (const part of full.slice(root.length).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return root + parts.join('/');
}

/** A path relative to a folder; undefined where it lies outside. */
export function relativeTo(folder: string, path: string): string | undefined {
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
}

function rootOf(path: string): string {
  return ROOT.exec(path)?.[0] ?? '';
}
