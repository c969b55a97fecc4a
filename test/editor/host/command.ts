import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Tells the person at the terminal what takes its time. */
export type Say = (line: string) => void;

/** Standard error, since standard output may be a report. */
export const say: Say = (line) => console.error(line);

/** Runs a program and returns what it prints. What it complains of is in the error when it fails. */
export async function command(program: string, args: readonly string[], cwd?: string): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(program, args, { cwd, maxBuffer: 64 << 20 });
    return stdout.trim();
  } catch (error) {
    const { stderr, stdout, message } = error as { stderr?: string; stdout?: string; message: string };
    const lines = (stderr?.trim() || stdout?.trim() || message)
      .split('\n')
      .filter((line) => !/^npm (?:warn|error +at) /i.test(line));
    const what = [program, ...args.filter((argument) => !argument.startsWith('-'))].join(' ');
    throw new Error([`\`${what}\` failed:`, ...lines.slice(0, 10)].join('\n  '));
  }
}
