import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * The GitHub Action. It runs the command line that stands beside it: the report goes to the log, annotations beside the lines of
 * the pull request, a table into the summary of the run, and the counts into the step's outputs.
 */
function main(environment: NodeJS.ProcessEnv): number {
  const input = (name: string) => environment[`INPUT_${name.toUpperCase()}`] ?? '';
  const temporary = mkdtempSync(join(environment.RUNNER_TEMP || tmpdir(), 'vacancy-notice-'));
  const [annotations, summary, report] = ['annotations.txt', 'summary.md', 'report.json'].map((name) =>
    join(temporary, name),
  ) as [string, string, string];
  try {
    const given = words(input('arguments'));
    const command = [
      join(__dirname, 'cli.js'),
      'check',
      // A patch takes the log for itself.
      ...(given.includes('--diff') ? [] : ['--format', 'pretty']),
      ...['--format', 'github', '--output', annotations],
      ...['--format', 'markdown', '--output', summary],
      ...['--format', 'json', '--output', report],
      ...given,
      '--',
      ...lines(input('paths')),
    ];
    const { status, error } = spawnSync(process.execPath, command, {
      cwd: resolve(input('working-directory') || '.'),
      env: { FORCE_COLOR: '1', ...environment },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    if (error) throw error;
    if (existsSync(annotations)) print(`::group::Annotations\n${readFileSync(annotations, 'utf8')}::endgroup::\n`);
    if (status === 2)
      print('::error title=vacancy-notice::Not everything could be checked. The log of this step says why.\n');
    if (existsSync(summary)) append(environment.GITHUB_STEP_SUMMARY, readFileSync(summary, 'utf8'));
    if (existsSync(report)) append(environment.GITHUB_OUTPUT, outputs(readFileSync(report, 'utf8')));
    return status ?? 2;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** The summary of the JSON report, a line each: `errors=1`. */
function outputs(report: string): string {
  const { summary } = JSON.parse(report) as { summary: Readonly<Record<string, number>> };
  return Object.entries(summary)
    .map(([name, count]) => `${name}=${count}\n`)
    .join('');
}

/** One entry a line, so that a path may hold spaces. */
function lines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Words as a shell reads them: parted by white space, unless in single or double quotes. */
function words(text: string): string[] {
  const parts = text.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
  return parts.map((part) => part.replace(/"([^"]*)"|'([^']*)'/g, (_, double = '', single = '') => double + single));
}

function append(file: string | undefined, text: string): void {
  if (file) appendFileSync(file, text);
}

function print(text: string): void {
  process.stdout.write(text);
}

try {
  process.exitCode = main(process.env);
} catch (error) {
  print(`::error title=vacancy-notice::${String(error).replace(/[\r\n]+/g, ' ')}\n`);
  process.exitCode = 2;
}
