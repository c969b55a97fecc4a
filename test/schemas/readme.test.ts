import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Sandbox } from '../cli/support.ts';

/** A file to write, or a command to run with what it prints; in the order of the text. */
type Step = { readonly file: string; readonly content: string } | { readonly command: string; readonly output: string };

/** A block that follows the name of a file in backquotes is that file; `console` blocks hold one command and what it prints. */
function stepsOf(text: string): readonly Step[] {
  const steps: Step[] = [];
  for (const found of text.matchAll(/(?:`([\w.-]+\.(?:md|json))`[^`]*\n\n)?```(\w+)\n([\s\S]*?)```/g)) {
    const [, file, language, content = ''] = found;
    if (language === 'console') {
      const [first = '', ...output] = content.trimEnd().split('\n');
      steps.push({ command: first.replace('$ vacancy-notice ', ''), output: output.join('\n') });
    } else {
      assert.ok(file, `no name stands above ${content.slice(0, 40)}`);
      steps.push({ file, content });
    }
  }
  return steps;
}

test('schemas/README.md does what it says', (t) => {
  const sandbox = new Sandbox(t);
  const steps = stepsOf(readFileSync('schemas/README.md', 'utf8'));
  assert.ok(steps.filter((step) => 'command' in step).length >= 5);
  for (const step of steps) {
    if ('file' in step) {
      sandbox.write(step.file, step.content);
      continue;
    }
    const { stdout, stderr, status } = sandbox.run(step.command.split(' '));
    const printed = `${stdout}${stderr}`.trimEnd();
    assert.ok(status === 0 || status === 1 || /\.json:/.test(stderr), printed);
    if (step.output !== '') assert.equal(printed, step.output, step.command);
  }
});
