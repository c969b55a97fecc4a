import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Our own bilingual samples of one file; every notice of the corpus is one of them with other words. */
const SAMPLES = [
  'energy-analyst.notice.md',
  'archives-assistant.notice.txt',
  'interpreter.notice.md',
  'programme-assistant.notice.md',
];
const SIZE = 30_000;

/** A notice of about 30 KB that no other one equals: number and places differ, and a paragraph of its own fills it up. */
export function makeNotice(i: number): string {
  const text = readFileSync(path.join('test/notices', SAMPLES[i % SAMPLES.length]!), 'utf8');
  const number = String(260_000 + (i % 9000));
  const own = text.replaceAll(/\b2[56]\d{4}\b/g, number).replaceAll('Section', `Section ${place(i)}`);
  const missing = Math.max(0, SIZE - Buffer.byteLength(own));
  const english = sentences(
    'The incumbent visits the office in {place} and reports on {n} matters of {topic}. ',
    i,
    missing / 2,
  );
  const french = sentences(
    'La personne titulaire se rend au bureau de {place} et rend compte de {n} questions de {topic}. ',
    i,
    missing / 2,
  );
  return own
    .replace(/(^(?:## |\*\*)?1\. SUMMARY(?:\*\*)?\n\n)/m, `$1${english}\n\n`)
    .replace(/(^(?:## |\*\*)?1\. RÉSUMÉ(?:\*\*)?\n\n)/m, `$1${french}\n\n`);
}

/** Writes `count` notices and returns the folder. */
export function writeCorpus(folder: string, count: number): string {
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < count; i++)
    writeFileSync(path.join(folder, `post-${String(i).padStart(5, '0')}.notice.md`), makeNotice(i));
  return folder;
}

/** One notice of about `bytes`, by repeating the paragraphs of a sample's accountabilities. */
export function makeLargeNotice(bytes: number): string {
  const text = makeNotice(0);
  const paragraphs = (language: 'en' | 'fr', share: number): string => {
    const blocks: string[] = [];
    let size = 0;
    for (let i = 0; size < share; i++) {
      const template =
        language === 'en'
          ? 'Prepare the {n} files of {topic} for the office in {place}, and keep them up to date. '
          : 'Prépare les {n} dossiers de {topic} pour le bureau de {place}, et les tient à jour. ';
      const block = sentences(template, i, 400);
      blocks.push(block);
      size += Buffer.byteLength(block) + 2;
    }
    return blocks.join('\n\n');
  };
  const share = (bytes - Buffer.byteLength(text)) / 2;
  return text
    .replace(/(^## 4\. INTERRELATIONSHIPS\n)/m, `${paragraphs('en', share)}\n\n$1`)
    .replace(/(^## 4\. STRUCTURE ET LIAISONS\n)/m, `${paragraphs('fr', share)}\n\n$1`);
}

const SYLLABLES = ['ba', 'cor', 'del', 'fen', 'gal', 'hem', 'lor', 'mi', 'nav', 'per', 'ros', 'sel', 'tan', 'vil'];

/** A made-up word, the same for the same number. */
function place(i: number): string {
  const at = (n: number) => SYLLABLES[Math.abs(n) % SYLLABLES.length]!;
  const word = at(i * 7) + at(i * 11 + 3) + at(i * 13 + 5);
  return word[0]!.toUpperCase() + word.slice(1);
}

function sentences(template: string, seed: number, length: number): string {
  let text = '';
  for (let i = 0; text.length < length; i++) {
    text += template
      .replace('{place}', place(seed * 31 + i))
      .replace('{n}', String(3 + ((seed + i) % 40)))
      .replace('{topic}', place(seed + i * 17).toLowerCase());
  }
  return text.trim();
}
