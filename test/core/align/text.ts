import { type Notice, type Row, rowsOf } from '../../../server/core/model/notice.ts';
import { builtInProfile } from '../../../server/core/profile/index.ts';
import { textOf } from '../../../server/core/text/source.ts';
import { type Aligned, alignInputs } from './cases.ts';

/**
 * Small notices for the tests of the aligner: a title, and sections with these headings, each with one paragraph or
 * the blocks given.
 */
export function notice(parts: {
  readonly english: readonly string[];
  readonly french: readonly string[];
  readonly blocks?: { readonly en: string; readonly fr: string };
}): string {
  const { english, french, blocks } = parts;
  const section = (heading: string, text: string) => `${heading}\n\n${text}\n`;
  return [
    'VACANCY NOTIFICATION/ NOTIFICATION DE LA VACANCE DU POSTE\n',
    ...(english.length > 0
      ? ['Assistant (251234)\n', 'NATO Body: NATO International Staff (NATO IS)\n', 'Description\n']
      : []),
    ...english.map((heading) => section(`${NUMBERS[heading]}. ${heading}`, blocks?.en ?? PARAGRAPHS[heading]!)),
    ...(french.length > 0 ? ['Assistant(e) (251234)\n', 'Organisation : OTAN SI\n', 'Description\n'] : []),
    ...french.map((heading) => section(`${NUMBERS[heading]}. ${heading}`, blocks?.fr ?? PARAGRAPHS[heading]!)),
  ].join('\n');
}

const NUMBERS: Readonly<Record<string, number>> = { SUMMARY: 1, RÉSUMÉ: 1, CONTRACT: 6, CONTRAT: 6 };

const PARAGRAPHS: Readonly<Record<string, string>> = {
  SUMMARY: 'The Division coordinates the protection of information in the Organisation.',
  RÉSUMÉ: "La Division coordonne la protection des informations au sein de l'Organisation.",
  CONTRACT: 'Serving staff will be offered a contract in accordance with the Civilian Personnel Regulations.',
  CONTRAT: 'Les agents en fonction se verront offrir un contrat conforme au Règlement du personnel civil.',
};

export function alignText(text: string): Aligned {
  return alignInputs([{ path: 'a.notice.md', text }], builtInProfile('nato-is'));
}

/** The first row whose text begins like this. */
export function rowOf(read: Notice, start: string): Row {
  for (const edition of read.editions) {
    for (const part of edition.parts) {
      for (const row of part.heading ? [part.heading, ...rowsOf(part)] : rowsOf(part)) {
        if (textOf(row.kind === 'heading' ? row.text : row.content).startsWith(start)) return row;
      }
    }
  }
  throw new Error(`no row begins with ${start}`);
}
