import type { Run } from './run.ts';

/** What `test` of node:test takes. */
type Test = [title: string, options: { skip: boolean }, body: () => void];

/** A test for each one that ran inside VS Code, so that they count like all others. */
export function testsOf({ results, failure, log }: Run): Test[] {
  const tests = results.map(({ title, outcome, error }): Test => {
    const body = () => {
      if (outcome === 'failed') throw failureOf(`${error}\nWhat VS Code printed: ${log}`);
    };
    return [title, { skip: outcome === 'skipped' }, body];
  });
  if (failure === undefined) return tests;
  const fail = () => {
    throw failureOf(failure);
  };
  return [...tests, ['VS Code runs to its end', { skip: false }, fail]];
}

/** An error that reads as what came from the other process, without the stack of this one. */
function failureOf(text: string): Error {
  return Object.assign(new Error(text), { stack: text });
}
