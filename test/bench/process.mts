import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** One finished run of a whole process. */
export interface Run {
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** The largest resident set of the process itself, in MB; 0 where the system does not tell. */
  readonly peakMegabytes: number;
}

/** Of all that is measured. With the variable set, Node reads certificates at each start. */
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

export { env };

/** Reports CPU and memory of the Node process that it is preloaded into, on its last stderr line. */
const PROBE = `process.on('exit',()=>{const u=process.resourceUsage();require('node:fs').writeSync(2,'\\n@'+JSON.stringify([u.userCPUTime+u.systemCPUTime,u.maxRSS])+'\\n')})`;

/** Runs a Node program once. Its own exit code does not matter: a notice with problems ends in 1. */
export function runNode(args: readonly string[]): Run {
  const preload = `data:text/javascript,${encodeURIComponent(`import{createRequire}from'node:module';const require=createRequire('/');${PROBE}`)}`;
  return timed(process.execPath, ['--import', preload, ...args], ({ stderr }) => {
    const [cpu, rss] = JSON.parse(/@(\[.*\])\s*$/.exec(stderr)?.[1] ?? '[0,0]') as [number, number];
    return { cpuSeconds: cpu / 1e6, peakMegabytes: rss / 1024 };
  });
}

/** Runs a Node program without measuring anything but its wall time: for starts, where a preload would count. */
export function startNode(args: readonly string[]): Run {
  return timed(process.execPath, args, () => ({ cpuSeconds: 0, peakMegabytes: 0 }));
}

/** Runs any program; its CPU time is that of all children that have ended. */
export function runProgram(command: string, args: readonly string[]): Run {
  return timed(command, args, () => ({ cpuSeconds: 0, peakMegabytes: 0 }));
}

function timed(
  command: string,
  args: readonly string[],
  more: (output: { stderr: string }) => Omit<Run, 'seconds'>,
): Run {
  const began = process.hrtime.bigint();
  const { error, stderr } = spawnSync(command, args, {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  if (error) throw error;
  return { seconds, ...more({ stderr }) };
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The machine in one line, for the table's caption. */
export function machine(): string {
  const model = /model name\s*:\s*(.*)/.exec(safeRead('/proc/cpuinfo'))?.[1] ?? process.arch;
  return `${model}, Node ${process.version}`;
}

function safeRead(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
