/**
 * Whether a file is below a folder by its path, and neither itself nor a folder on the way is a link: what a stranger's folder holds could
 * else lead to any file of this computer.
 * @param path of the file, with `/`
 * @param root of the folder, with `/`
 * @param isLink asked from the file upwards; what it throws is thrown
 */
export async function isInside(
  path: string,
  root: string,
  isLink: (path: string) => Promise<boolean>,
): Promise<boolean> {
  const folder = root.endsWith('/') ? root : `${root}/`;
  if (!path.startsWith(folder) || path.split('/').includes('..')) return false;
  for (let at = path; at.length >= folder.length; at = at.slice(0, at.lastIndexOf('/'))) {
    if (await isLink(at)) return false;
  }
  return true;
}
