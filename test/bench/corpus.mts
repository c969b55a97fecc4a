import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../../server/core/text/language.ts';

/** Our own bilingual samples of one file; every notice of the corpus is one of them with other words. */
const SAMPLES = [
  'energy-analyst.notice.md',
  'archives-assistant.notice.txt',
  'interpreter.notice.md',
  'programme-assistant.notice.md',
];
const SIZE = 30_000;

/**
 * A notice of about 30 KB that no other one equals: number and places differ, and paragraphs of its own fill it up. Like real notices of
 * this size it has few numbers and no very long paragraph.
 */
export function makeNotice(i: number): string {
  const text = readFileSync(path.join('test/notices', SAMPLES[i % SAMPLES.length]!), 'utf8');
  // The first two digits of a vacancy number are the year, with which the deadline agrees.
  const number = String(i % 10_000).padStart(4, '0');
  const own = text.replaceAll(/\b(2[56])\d{4}\b/g, `$1${number}`).replaceAll('Section', `Section ${place(i)}`);
  const missing = Math.max(0, SIZE - Buffer.byteLength(own));
  const english: string[] = [];
  const french: string[] = [];
  for (let k = i * 31, size = 0; size < missing; k++) {
    english.push(fill('en', k));
    french.push(fill('fr', k));
    size += Buffer.byteLength(english.at(-1)! + french.at(-1)!) + 4;
  }
  return own
    .replace(/(^(?:## |\*\*)?1\. SUMMARY(?:\*\*)?\n\n)/m, `$1${english.join('\n\n')}\n\n`)
    .replace(/(^(?:## |\*\*)?1\. RÉSUMÉ(?:\*\*)?\n\n)/m, `$1${french.join('\n\n')}\n\n`);
}

const ENGLISH = [
  'The incumbent visits the office in {place} and reports on {topic} to the head of the unit.',
  'The work on {next} goes on through the year, in {n} stages, with the services in charge of {other}.',
  'Questions of {last} are taken up with the office whenever they come to light.',
];
const FRENCH = [
  "La personne titulaire se rend au bureau de {place} et rend compte en matière {topic} à la tête de l'unité.",
  "Les travaux en matière {next} se poursuivent toute l'année, en {n} étapes, avec les services chargés {other}.",
  'Les questions {last} sont abordées avec le bureau dès leur apparition.',
];

function fill(language: Language, k: number): string {
  const words: Readonly<Record<string, string>> = {
    place: place(k),
    n: String(3 + (k % 40)),
    topic: topic(language, k),
    next: topic(language, k * 3 + 2),
    other: topic(language, k * 17 + 1),
    last: topic(language, k * 31 + 5),
  };
  const sentences = language === 'en' ? ENGLISH : FRENCH;
  return sentences.join(' ').replaceAll(/\{(\w+)\}/g, (_, name: string) => words[name]!);
}

/** What the work is about; of words that dictionaries have, since real notices hold hardly any other one in small letters. */
const TOPICS = [
  ['translation', 'traduction'],
  ['training', 'formation'],
  ['security', 'sécurité'],
  ['maintenance', 'maintenance'],
  ['recruitment', 'recrutement'],
  ['procurement', 'passation de marchés'],
  ['accounting', 'comptabilité'],
  ['communication', 'communication'],
  ['transport', 'transport'],
  ['planning', 'planification'],
  ['research', 'recherche'],
  ['publishing', 'publication'],
  ['heating', 'chauffage'],
  ['printing', 'impression'],
  ['cleaning', 'nettoyage'],
  ['lighting', 'éclairage'],
  ['insurance', 'assurance'],
  ['navigation', 'navigation'],
  ['archiving', 'archivage'],
  ['evaluation', 'évaluation'],
  ['coordination', 'coordination'],
  ['statistics', 'statistique'],
  ['cooperation', 'coopération'],
  ['monitoring', 'suivi'],
  ['storage', 'stockage'],
  ['prevention', 'prévention'],
  ['innovation', 'innovation'],
  ['logistics', 'logistique'],
  ['interpretation', 'interprétation'],
] as const;

/** Two of them, in French behind `de`; the same for the same number. */
function topic(language: Language, i: number): string {
  const word = (n: number): string => TOPICS[n % TOPICS.length]![language === 'en' ? 0 : 1];
  const first = i % TOPICS.length;
  const second = (first + 1 + (Math.floor(i / TOPICS.length) % (TOPICS.length - 1))) % TOPICS.length;
  return language === 'en' ? `${word(first)} and ${word(second)}` : `${withDe(word(first))} et ${withDe(word(second))}`;
}

function withDe(word: string): string {
  return /^[aeiouéè]/.test(word) ? `d'${word}` : `de ${word}`;
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
  const paragraphs = (language: Language, share: number): string => {
    const blocks: string[] = [];
    let size = 0;
    for (let i = 0; size < share; i++) {
      const template =
        language === 'en'
          ? 'Prepare the {n} files of {topic} for the office in {place}, and keep them up to date. '
          : 'Prépare les {n} dossiers {topic} pour le bureau de {place}, et les tient à jour. ';
      const block = sentences(template, language, i, 400);
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

/** A made-up word, the same for the same number; there are thousands, so that hardly any paragraph comes twice. */
function place(i: number): string {
  const hash = Math.imul(i + 1, 0x9e3779b1) >>> 0;
  const word = [hash >>> 4, hash >>> 12, hash >>> 20].map((n) => SYLLABLES[n % SYLLABLES.length]!).join('');
  return word[0]!.toUpperCase() + word.slice(1);
}

function sentences(template: string, language: Language, seed: number, length: number): string {
  let text = '';
  for (let i = 0; text.length < length; i++) {
    text += template
      .replace('{place}', place(seed * 31 + i))
      .replace('{n}', String(3 + ((seed + i) % 40)))
      .replace('{topic}', topic(language, seed + i * 17));
  }
  return text.trim();
}
