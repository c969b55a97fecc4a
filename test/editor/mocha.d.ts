// What the tests inside VS Code use of mocha. Its own types declare globals for the whole project: a unit test that
// forgets to import `test` from node:test would pass the type check.

declare module 'mocha' {
  type Body = (this: { timeout(milliseconds: number): void }) => void | Promise<void>;

  export interface Runnable {
    readonly state?: 'passed' | 'failed';
    fullTitle(): string;
  }

  export interface Runner {
    on(event: 'pass' | 'pending', listener: (test: Runnable) => void): this;
    on(event: 'fail', listener: (test: Runnable, error: unknown) => void): this;
  }

  export default class Mocha {
    constructor(options: { ui: 'tdd'; timeout: number; reporter: new (runner: Runner) => object });
    readonly suite: {
      emit(event: 'pre-require', context: object, file: null, mocha: Mocha): void;
      afterEach(body: (this: { readonly currentTest?: Runnable }) => Promise<void>): void;
    };
    run(done: (failures: number) => void): Runner;
  }

  export function suite(title: string, body: () => void): void;
  export function test(title: string, body: Body): void;
  export function suiteSetup(body: Body): void;
  export function suiteTeardown(body: Body): void;
  export function setup(body: Body): void;
  export function teardown(body: Body): void;
}
