// What the suites kill: the process of the language server, with real signals, while real keys are pressed.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import {
  eventually,
  noProblemOf,
  openSample,
  page,
  problemOf,
  rangeOf,
  replace,
  select,
  selectionIsShown,
} from './support.ts';

/**
 * Kills the server so many times while somebody types in a notice: in the middle of words, while it waits and while it starts. Fails where a
 * letter is lost, or where the check does not go on.
 */
export async function killWhileTyping(kills: number): Promise<void> {
  const editor = await openSample('programme-assistant.notice.md');
  await replace(editor, '4,738.84', '4,783.84');
  await problemOf('salary-mismatch', editor);
  const before = editor.document.getText();
  const { start } = rangeOf(editor, 'four ageing');
  const at = editor.document.offsetAt(start);
  await select(editor, start);
  await selectionIsShown(editor);
  const { keyboard } = await page();
  let typed = '';
  const type = async (text: string): Promise<void> => {
    typed += text;
    await keyboard.type(text);
  };
  let last: number | undefined;
  for (let kill = 0; kill < kills; kill++) {
    const pid = await anotherServer(last);
    // One of three has not checked anything yet.
    if (kill % 3 > 0) await problemOf('salary-mismatch', editor);
    await type('bri');
    process.kill(pid, 'SIGKILL');
    last = pid;
    await type('dge and ');
  }
  const wanted = before.slice(0, at) + typed + before.slice(at);
  await eventually(
    'The text as typed',
    () => editor.document.getText() === wanted,
    () => editor.document.getText(),
  );
  assert.ok(editor.document.isDirty);
  // Only a server that runs takes the problem away.
  await replace(editor, '4,783.84', '4,738.84');
  await noProblemOf('salary-mismatch', editor);
  await vscode.workspace.save(editor.document.uri);
}

/** Waits until a server runs that is not the last one. */
export function anotherServer(last?: number): Promise<number> {
  return eventually('Another server', () => {
    const pid = serverPid();
    return pid !== last && pid;
  });
}

/** The process that the extension host has made of the server. */
export function serverPid(): number | undefined {
  return childrenOf(process.pid).find(({ command }) => /[\\/]dist[\\/]server\.js\b/.test(command))?.pid;
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function childrenOf(parent: number): { pid: number; command: string }[] {
  if (!existsSync('/proc/self/stat')) {
    const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
    const processes = lines.map((line) => /^\s*(\d+)\s+(\d+)\s(.*)/.exec(line));
    return processes.flatMap((found) =>
      found && Number(found[2]) === parent ? [{ pid: Number(found[1]), command: found[3]! }] : [],
    );
  }
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => {
    try {
      const [, , ppid] = /\) (\S+) (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
      if (Number(ppid) !== parent) return [];
      return [{ pid: Number(pid), command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') }];
    } catch {
      // It has ended meanwhile.
      return [];
    }
  });
}
