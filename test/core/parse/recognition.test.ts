import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fieldOf, type Recognition, sectionOf } from '../../../server/core/model/notice.ts';
import { textOf } from '../../../server/core/text/source.ts';
import { parseNotice } from '../../support/outline.ts';

const FRENCH = 'Analyste (ports) - 261001\n\nEmplacement principal : Belgique-Bruxelles\n';

function french(line: string) {
  const text = `${FRENCH}\n${line}\n\nLe titulaire du poste est chargé de la coordination des activités de la section.\n`;
  return parseNotice([{ path: 'x.fr.notice.md', text }]).editions[0]!;
}

function english(line: string) {
  const text = `Analyst, Harbours - 261001\n\nPrimary Location: Belgium-Brussels\n${line}\n`;
  return parseNotice([{ path: 'x.en.notice.md', text }]).editions[0]!;
}

suite('section headings remember how they were recognised', () => {
  const cases: readonly (readonly [string, string, Recognition['form']])[] = [
    ['1. RÉSUMÉ', 'summary', 'exact'],
    ['1. RESUME', 'summary', 'accent'],
    ['1. Résumé', 'summary', 'case'],
    ['1. RÉUSMÉ', 'summary', 'misspelt'],
    ['1. SUMMARY', 'summary', 'other-language'],
    ['3. RESPONSABILITÉS PRINCIPLES', 'accountabilities', 'misspelt'],
    ['## 3. RESPONSABILITÉS PRINCIPALES', 'accountabilities', 'exact'],
    ['**3. RESPONSABILITÉS PRINCIPALES**', 'accountabilities', 'exact'],
    ['RESPONSABILITÉS PRINCIPALES', 'accountabilities', 'exact'],
    ['3. MISSIONS ET TÂCHES', 'accountabilities', 'unknown'],
    ['6. CONTRAT :', 'contract', 'exact'],
  ];
  for (const [line, id, form] of cases) {
    test(line, () => {
      const section = sectionOf(french(line), id);
      assert.equal(section?.heading?.recognition?.form, form);
    });
  }
});

test('a heading with the words of another section is told by its number, where that one has its own', () => {
  const ids = (text: string) =>
    french(text).sections.map(
      ({ id, heading }) => `${id} ${heading!.recognition!.form} ${heading!.recognition!.expected}`,
    );
  assert.deepEqual(ids('4. CONTRAT\n\n5. COMPÉTENCES\n\n6. CONTRAT'), [
    'interrelationships unknown STRUCTURE ET LIAISONS',
    'competencies exact COMPÉTENCES',
    'contract exact CONTRAT',
  ]);
  assert.deepEqual(ids('4. CONTRAT\n\n5. COMPÉTENCES'), ['contract exact CONTRAT', 'competencies exact COMPÉTENCES']);
});

suite('labels remember how they were recognised', () => {
  const cases: readonly (readonly [string, string | undefined, Recognition['form'], string])[] = [
    ['Grade NATO Grade G15', 'grade', 'exact', 'NATO Grade G15'],
    ['Grade: NATO Grade G15', 'grade', 'exact', 'NATO Grade G15'],
    ['**Grade:** NATO Grade G15', 'grade', 'exact', 'NATO Grade G15'],
    ['**Grade**: NATO Grade G15', 'grade', 'exact', 'NATO Grade G15'],
    ['**Grade** : NATO Grade G15', 'grade', 'exact', 'NATO Grade G15'],
    ['Clearance Level NS', 'clearance', 'exact', 'NS'],
    ['Clearence Level NS', 'clearance', 'misspelt', 'NS'],
    ['Aplication Deadline: 19-Jan-2026', 'deadline', 'misspelt', '19-Jan-2026'],
    ['Date de retrait : 19-Jan-2026', 'deadline', 'other-language', '19-Jan-2026'],
    ['Department: Harbours', undefined, 'unknown', 'Harbours'],
    ['Schedule:', 'schedule', 'exact', ''],
    ['Schedule\n\nFull-time', 'schedule', 'exact', 'Full-time'],
  ];
  for (const [line, id, form, value] of cases) {
    test(line, () => {
      const { fields } = english(line);
      const field = fields.find((one) => one.id === id)!;
      assert.equal(field.recognition.form, form);
      assert.equal(textOf(field.value), value);
    });
  }

  test('a field of the other language is no second edition', () => {
    const edition = english('Horaire : Temps plein');
    assert.equal(textOf(fieldOf(edition, 'schedule')!.value), 'Temps plein');
  });
});

test('a field whose value ends like a number is no title', () => {
  const text =
    'Application Deadline: 19-Nov-2026\n\nSalary (Pay Basis): 6,713.06Euro (EUR) Monthly\nGrade NATO Grade G15\n';
  const [edition] = parseNotice([
    { path: 'x.notice.md', text: `Harbours and Canals\n\nSome odd line:\n\n${text}` },
  ]).editions;
  assert.equal(textOf(edition!.title!.name), 'Harbours and Canals');
  assert.deepEqual(
    edition!.fields.slice(-3).map(({ id }) => id),
    ['deadline', 'salary', 'grade'],
  );
});

suite('titles', () => {
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    ['Officer, Harbours (261001)', 'Officer, Harbours', '261001'],
    ['Officer, Harbours - 261001', 'Officer, Harbours', '261001'],
    ['Officer, Harbours-261001', 'Officer, Harbours', '261001'],
    ['# Officer, Harbours (261001)', 'Officer, Harbours', '261001'],
    ['**Officer, Harbours - 261001**', 'Officer, Harbours', '261001'],
    ['Officer, Harbours (26100)', 'Officer, Harbours', '26100'],
    ['Officer, Harbours (2610O1)', 'Officer, Harbours', '2610O1'],
    ['Officer, Harbours', 'Officer, Harbours', undefined],
    ['Officer, Harbours (Air and Sea)', 'Officer, Harbours (Air and Sea)', undefined],
  ];
  for (const [line, name, number] of cases) {
    test(line, () => {
      const text = `${line}\n\nPrimary Location: Belgium-Brussels\nSchedule: Full-time\n`;
      const { title } = parseNotice([{ path: 'x.notice.md', text }]).editions[0]!;
      assert.equal(textOf(title!.name), name);
      assert.equal(title!.number && textOf(title!.number), number);
    });
  }
});
