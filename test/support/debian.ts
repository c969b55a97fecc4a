import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Sees to it that a program of another maker is there. On Debian, root gets it installed from the packages, as the browser is.
 * @returns why it is not there; false where it is
 */
export function lacks(program: string, ...packages: readonly string[]): string | false {
  if (runs(program)) return false;
  if (isDebian() && process.getuid?.() === 0) {
    const apt = (...args: readonly string[]) =>
      // Two test files may come here at once; the second one waits for the first.
      spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    apt('update');
    apt('install', '--yes', '--no-install-recommends', ...packages);
    if (runs(program)) return false;
  }
  return `${program} is not there`;
}

function runs(program: string): boolean {
  return spawnSync(program, ['--version']).status === 0;
}

function isDebian(): boolean {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
