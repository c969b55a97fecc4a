import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { profileSchema } from '../../../schemas/profile.ts';
import type { Phrases, Wording } from '../../../schemas/wordings.ts';
import { readFacts } from '../../../server/core/facts/index.ts';
import type { Notice } from '../../../server/core/model/notice.ts';
import { compileProfile } from '../../../server/core/profile/compile.ts';
import { closest } from '../../../server/core/profile/dictionary.ts';
import { BUILT_IN_PROFILES, builtInProfile } from '../../../server/core/profile/index.ts';
import { foldPhrase } from '../../../server/core/text/fold.ts';
import { LANGUAGES, type Language } from '../../../server/core/text/language.ts';
import { monthOf } from '../../../server/core/values/date/months.ts';
import { readClearance } from '../../../server/core/values/scale/clearances.ts';
import { readGrade } from '../../../server/core/values/scale/grades.ts';
import { matchLabel } from '../../../server/core/values/scale/level-labels.ts';
import { readNotice } from '../../support/notices.ts';
import { parseNotice } from '../../support/outline.ts';

const nato = builtInProfile('nato-is');
const compiled = compileProfile(nato);

describe('built-in profiles', () => {
  for (const name of BUILT_IN_PROFILES) {
    test(`${name}: the same with and without the schema`, () => {
      const file = JSON.parse(readFileSync(`schemas/profiles/${name}.json`, 'utf8'));
      assert.deepEqual(builtInProfile(name), profileSchema.parse(file));
    });
  }

  test('are made once', () => {
    assert.equal(builtInProfile('nato-is'), nato);
    assert.equal(compileProfile(nato), compiled);
  });

  test('no other names', () => {
    assert.equal(builtInProfile('toString'), undefined);
    assert.equal(builtInProfile(''), undefined);
  });
});

/** Fails where two of the named items share a folded wording within a language. */
function assertBijection(items: readonly { name: string; wordings: Readonly<Record<Language, readonly string[]>> }[]) {
  for (const language of LANGUAGES) {
    const owners = new Map<string, string>();
    for (const { name, wordings } of items) {
      for (const wording of wordings[language]) {
        const folded = foldPhrase(wording);
        assert.ok(folded, `${name} has an empty wording`);
        const owner = owners.get(folded);
        assert.ok(owner === undefined, `"${wording}" is both ${owner} and ${name} (${language})`);
        owners.set(folded, name);
      }
    }
  }
}

const all = ({ text, variants, superseded }: Wording) => [text, ...variants, ...superseded];
const wordings = (both: { en: Wording; fr: Wording }) => ({ en: all(both.en), fr: all(both.fr) });
const phrases = ({ en, fr }: Phrases) => ({ en, fr });

describe('nato-is: a wording has one meaning', () => {
  test('labels', () =>
    assertBijection([
      ...nato.fields.map(({ id, label }) => ({ name: id, wordings: wordings(label) })),
      { name: 'description', wordings: wordings(nato.description!) },
    ]));
  test('headings', () =>
    assertBijection([
      ...nato.sections.map(({ id, heading }) => ({ name: id, wordings: wordings(heading) })),
      ...nato.sections.flatMap(({ subsections }) =>
        subsections.map(({ id, heading }) => ({ name: id, wordings: wordings(heading) })),
      ),
      ...nato.accountabilities.map(({ id, heading }) => ({ name: id, wordings: wordings(heading) })),
    ]));
  for (const field of nato.fields) {
    test(`values of ${field.id}`, () =>
      assertBijection(field.values.map((value) => ({ name: value.en.text, wordings: wordings(value) }))));
  }
  test('language levels', () => {
    assertBijection(nato.languageLevels.map(({ numeral, labels }) => ({ name: numeral, wordings: phrases(labels) })));
    assert.deepEqual(
      nato.languageLevels.map(({ numeral }) => numeral),
      ['I', 'II', 'III', 'IV', 'V', 'VI'],
    );
    for (const { attested, labels } of nato.languageLevels) {
      for (const language of LANGUAGES) if (attested[language]) assert.ok(labels[language].length > 0);
    }
  });
  test('competencies', () => {
    assert.equal(nato.competencies.length, 16);
    assertBijection(nato.competencies.map(({ id, name }) => ({ name: id, wordings: wordings(name) })));
  });
  test('level descriptors', () =>
    assertBijection(
      nato.competencies.flatMap(({ levels }) =>
        levels.map((level) => ({ name: level.en[0]!, wordings: phrases(level) })),
      ),
    ));
  test('clearances', () =>
    assertBijection(
      nato.clearances.map(({ code, variants }) => {
        const forms = [code, ...variants];
        return { name: code, wordings: { en: forms, fr: forms } };
      }),
    ));
  test('months', () => {
    for (const language of LANGUAGES) {
      const forms = nato.months![language];
      assert.equal(forms.length, 12);
      for (const [index, all] of forms.entries()) {
        for (const form of all) assert.equal(monthOf(form.replace('.', ''), language), index + 1, form);
      }
    }
  });
  test('ids', () => {
    for (const items of [
      nato.fields,
      nato.sections,
      nato.accountabilities,
      nato.competencies,
      nato.contracts,
      nato.clauses,
    ]) {
      const ids = items.map(({ id }: { id: string }) => id);
      assert.deepEqual([...new Set(ids)], ids);
    }
  });
});

describe('nato-is: figures', () => {
  test('24 grades, each in one category, each with its former name', () => {
    assert.deepEqual(
      [...compiled.grades.keys()].sort((a, b) => a - b),
      Array.from({ length: 24 }, (_, i) => i + 1),
    );
    for (const { grades, former } of nato.grades!.categories) {
      assert.deepEqual(
        grades,
        [...grades].sort((a, b) => a - b),
      );
      assert.equal(former.length, grades.length);
    }
    for (const [former, number] of Object.entries({ 'A.2': 15, 'A-5': 22, B3: 8, 'B.4': 10, 'L.4': 19, 'C.3': 4 })) {
      assert.deepEqual(readGrade(former, nato.grades)?.numbers, [number], former);
    }
  });

  test('the twin grades that were seen are neighbours', () => {
    for (const [low, high] of [
      [11, 15],
      [15, 17],
      [17, 20],
      [8, 10],
      [5, 8],
    ] as const) {
      const lower = compiled.grades.get(low)!;
      const higher = compiled.grades.get(high)!;
      assert.equal(lower.category, higher.category);
      assert.equal(higher.rank, lower.rank + 1);
    }
  });

  test('salaries rise with the grade, lie between the limits, and no two tables are in force at once', () => {
    const { tables, minimum, maximum } = nato.salary!;
    for (const { amounts, from, to } of tables) {
      const rising = Object.entries(amounts).sort(([a], [b]) => Number(a) - Number(b));
      for (const [index, [grade, { amount }]] of rising.entries()) {
        assert.ok(compiled.grades.has(Number(grade)));
        assert.ok(amount >= minimum! && amount <= maximum!);
        assert.ok(index === 0 || rising[index - 1]![1].amount < amount, grade);
        assert.equal(Math.round(amount * 100) / 100, amount);
      }
      assert.ok(from <= to);
    }
    for (const [index, { from }] of tables.entries()) assert.ok(index === 0 || tables[index - 1]!.to < from);
  });

  test('derived amounts are one factor away from attested ones', () => {
    const [, , year2025, year2026] = nato.salary!.tables;
    for (const [grade, { amount, source }] of Object.entries(year2026!.amounts)) {
      const before = year2025!.amounts[grade]!.amount;
      if (source === 'derived') assert.ok(Math.abs(amount - before * 1.038) < 0.02, grade);
    }
  });
});

test('nato-is: every source is explained', () => {
  const known = new Set(Object.keys(nato.sources));
  const used = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      if (key !== 'source' || typeof child !== 'string') visit(child);
      else
        for (const part of child.split(/[;,]\s+/)) {
          const name = part.replace(/^[^:]*: /, '');
          used.add(name);
          assert.ok(known.has(name) || /not certain|the lower grade/.test(name), `"${name}" in "${child}"`);
        }
    }
  };
  visit(nato);
  assert.deepEqual(
    [...known].filter((name) => !used.has(name)),
    [],
  );
});

describe('look-up', () => {
  test('labels in the own language, in the other, superseded, misspelt', () => {
    const find = (language: Language, text: string) => {
      const found = compiled.labels.find(language, foldPhrase(text));
      return found && [found.value.item.id, found.value.language, found.value.form, found.slips];
    };
    assert.deepEqual(find('en', 'PRIMARY  location'), ['location', 'en', 'text', 0]);
    assert.deepEqual(find('fr', 'Primary Location'), ['location', 'en', 'text', 0]);
    assert.deepEqual(find('fr', 'Grade'), ['grade', 'fr', 'text', 0]);
    assert.deepEqual(find('en', 'Security clearance'), ['clearance', 'en', 'superseded', 0]);
    assert.deepEqual(find('fr', 'Niveau de l’habilitation de securite'), ['clearance', 'fr', 'text', 0]);
    assert.deepEqual(find('en', 'Aplication Deadlime'), ['deadline', 'en', 'text', 2]);
    assert.equal(find('en', 'Something else'), undefined);
  });

  test('headings that differ little between the languages', () => {
    const find = (language: Language, text: string) => {
      const found = compiled.sectionHeadings.find(language, foldPhrase(text));
      return found && [found.value.item.id, found.value.language, found.slips];
    };
    assert.deepEqual(find('fr', 'CONTRACT'), ['contract', 'en', 0]);
    assert.deepEqual(find('en', 'CONTRAT'), ['contract', 'fr', 0]);
    assert.deepEqual(find('fr', 'CONRTAT'), ['contract', 'fr', 1]);
    assert.deepEqual(find('fr', 'COMPETENCES'), ['competencies', 'fr', 0]);
  });

  test('the closest is taken only where it is one', () => {
    const candidates = new Map([
      ['planning', 1],
      ['planting', 2],
    ]);
    assert.deepEqual(closest('planning', candidates), { value: 1, slips: 0 });
    assert.deepEqual(closest('plannin', candidates), { value: 1, slips: 1 });
    assert.equal(closest('planking', candidates), undefined);
    assert.deepEqual(
      closest('planking', candidates, () => 'the same'),
      { value: 1, slips: 1 },
    );
  });

  test('competencies, levels, clearances, values, months', () => {
    const level = compiled.competencyLevels.exact('fr', foldPhrase("s'efforce de respecter les normes"))!;
    assert.equal(level.item.competency.id, 'achievement');
    assert.equal(level.form, 'variant');
    assert.equal(matchLabel('avance', 'fr', nato)?.level.numeral, 'V');
    const clearance = readClearance('COSMIC TRÈS SECRET', nato);
    assert.equal(clearance?.kind === 'known' && clearance.clearance.code, 'CTS');
    assert.equal(compiled.values.get('location')?.exact('fr', 'belgium-brussels')?.language, 'en');
    assert.equal(monthOf('août', 'fr'), 8);
    assert.equal(compiled.subsectionHeadings.exact('en', 'essential')?.item.section?.id, 'qualifications');
  });

  test('open values have the form of a country and a city', () => {
    const field = compiled.fields.get('location')!;
    const pattern = new RegExp(field.pattern!.en, 'u');
    for (const { en, fr } of field.values) {
      assert.match(en.text, pattern);
      assert.match(fr.text, pattern);
    }
    for (const wrong of ['Brussels', 'Belgium, Brussels', 'Belgium - Brussels', 'Belgium-', 'BelgiumBrussels']) {
      assert.doesNotMatch(wrong, pattern);
    }
  });
});

/** The standard paragraphs of each edition. */
function clausesOf(notice: Notice): readonly (readonly string[])[] {
  const facts = readFacts(notice);
  return notice.editions.map(({ language }) =>
    nato.clauses.filter((clause) => facts[language]!.standard.blockOf(clause)).map(({ id }) => id),
  );
}

describe('standard paragraphs and contracts in real and sample notices', () => {
  const seeds = '../shared/seeds';
  const notices = (folder: string) =>
    readdirSync(folder)
      .filter((name) => /\.notice(\.\w+)?$|\.txt$|\.notice\.md$/.test(name))
      .map((name) => ({ name, notice: parseNotice([readNotice(`${folder}/${name}`)]) }));
  const always = nato.clauses.filter(({ presence }) => presence === 'always').map(({ id }) => id);
  for (const { name, notice } of ['test/notices', ...(existsSync(seeds) ? [seeds] : [])].flatMap(notices)) {
    test(name, () => {
      assert.ok(notice.editions.length > 0, 'no edition found');
      const found = clausesOf(notice);
      for (const clauses of found) assert.deepEqual(clauses, found[0]);
      assert.deepEqual(
        always.filter((id) => !found[0]!.includes(id)),
        [],
      );
      const facts = readFacts(notice);
      const kinds = notice.editions.map(({ language }) => {
        const { offered, clause } = facts[language]!.standard;
        assert.ok(offered, `${language}: kind of offer`);
        assert.equal(clause?.contract.id, offered.contract.id, `${language}: kind of clause`);
        return offered.contract.id;
      });
      assert.equal(new Set(kinds).size, 1, kinds.join(' and '));
    });
  }
  test('the real notices', { skip: existsSync(seeds) ? false : 'the folder shared is not beside the project' }, () => {
    for (const { name, notice } of notices(seeds)) {
      const year = name.startsWith('000') ? 2025 : 2026;
      const [found] = clausesOf(notice);
      for (const { id, years } of nato.clauses) {
        if (found!.includes(id)) assert.ok(years.includes(year), `${name}: ${id}`);
      }
    }
  });
});
