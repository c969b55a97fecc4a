import { machine } from './process.mts';

/** What was measured, with the budget that there is for it; printed as Markdown, as the README shows it. */
export class Table {
  readonly #rows: string[][] = [];

  /** Also tells of it at once: a run takes minutes. */
  row(what: string, measured: string, must = '', target = ''): void {
    this.#rows.push([what, measured, must, target]);
    console.error(`${what}: ${measured}`);
  }

  print(how: string): void {
    console.log(`\n${machine()}; ${how}\n`);
    console.log('| | measured | must | target |\n|---|---|---|---|');
    for (const row of this.#rows) console.log(`| ${row.join(' | ')} |`);
  }
}
