import { LANGUAGES } from '../server/core/text/language.ts';
import type { DataFault } from './data-fault.ts';
import { contradicts } from './patterns.ts';
import type { Profile } from './profile.ts';

type Path = DataFault['path'];

/** Definitions that would be accepted and then never looked at, or that contradict each other. */
export function* useFaults(profile: Profile): Iterable<DataFault> {
  yield* ofVacancyNumber(profile);
  yield* ofExamples(profile);
  yield* ofPlaces(profile);
  yield* ofHeadings(profile);
  yield* ofLevels(profile);
  yield* ofGrades(profile);
  yield* ofSalary(profile);
  yield* ofSalaryTables(profile);
  for (const [i, { presence, years }] of profile.clauses.entries()) {
    if (presence === 'some-years' && years.length === 0)
      yield fault(
        ['clauses', i],
        '"presence": "some-years" needs the "years" in which notices have the paragraph.',
        '"presence": "some-years" demande les années ("years") où les avis ont ce paragraphe.',
      );
  }
}

function fault(path: Path, en: string, fr: string): DataFault {
  return { path, reason: { en, fr } };
}

function unused(path: Path, en: string, fr: string): DataFault {
  return { path, unused: true, reason: { en, fr } };
}

function* ofVacancyNumber({ vacancyNumber, fields }: Profile): Iterable<DataFault> {
  if (!vacancyNumber) return;
  const { digits, yearDigits, pattern, example } = vacancyNumber;
  if (example !== undefined && pattern !== undefined && contradicts(example, `^(?:${pattern})$`))
    yield fault(
      ['vacancyNumber', 'example'],
      `The example "${example}" does not have the form that "pattern" asks for. Correct one of the two.`,
      `L'exemple « ${example} » n'a pas la forme que demande le modèle ("pattern"). Corrigez l'un des deux.`,
    );
  const path = ['vacancyNumber', 'yearDigits'];
  if (pattern !== undefined && yearDigits > 0)
    yield unused(
      path,
      'Nothing looks at "yearDigits" where the number has a "pattern": which part of it is the year is known of numbers of digits only. Take it out.',
      'Rien ne consulte "yearDigits" quand le numéro a un modèle ("pattern") : on ne sait quelle partie est l\'année que d\'un numéro fait de chiffres. Retirez-le.',
    );
  else if (digits !== undefined && yearDigits > digits)
    yield fault(
      path,
      `A number of ${digits} digits cannot begin with ${yearDigits} digits for the year.`,
      `Un numéro de ${digits} chiffres ne peut pas commencer par ${yearDigits} chiffres pour l'année.`,
    );
  else if (yearDigits > 0 && !fields.some(({ kind }) => kind === 'deadline'))
    yield unused(
      path,
      'Nothing looks at this, because the year of the number is compared with the deadline, and no field is of the kind "deadline".',
      'Rien ne consulte ceci, car l\'année du numéro est comparée à la date limite, et aucune rubrique n\'est du type "deadline".',
    );
}

function* ofExamples({ fields }: Profile): Iterable<DataFault> {
  for (const [i, { kind, pattern, example, open, values }] of fields.entries()) {
    if (kind === 'term' && !open && pattern && values.length > 0)
      yield unused(
        ['fields', i, 'pattern'],
        'Nothing looks at "pattern" where only the listed "values" are right. Say "open": true, or take it out.',
        'Rien ne consulte "pattern" quand seules les valeurs de la liste ("values") sont justes. Ajoutez "open": true, ou retirez-le.',
      );
    if (!example) continue;
    const wrong = pattern && LANGUAGES.find((language) => contradicts(example[language], pattern[language]));
    if (wrong)
      yield fault(
        ['fields', i, 'example'],
        `The example "${example[wrong]}" does not have the form that "pattern" asks for. Correct one of the two.`,
        `L'exemple « ${example[wrong]} » n'a pas la forme que demande le modèle ("pattern"). Corrigez l'un des deux.`,
      );
    if (kind === 'text' && !pattern)
      yield unused(
        ['fields', i, 'example'],
        'Nothing shows this example, because any text is right in this field. Give it a "pattern", or another kind.',
        'Rien n\'affiche cet exemple, car tout texte est juste dans cette rubrique. Donnez-lui un modèle ("pattern") ou un autre type.',
      );
  }
}

/** The one field that says where the post is serves salary scales that hold in some places. */
function* ofPlaces({ fields, salary }: Profile): Iterable<DataFault> {
  const [first, second] = fields.flatMap(({ role }, i) => (role === 'place' ? [i] : []));
  if (first !== undefined && second !== undefined)
    yield fault(
      ['fields', second, 'role'],
      `"${fields[first]!.id}" has the role "place" already. Only one field can have it.`,
      `« ${fields[first]!.id} » a déjà le rôle « place ». Une seule rubrique peut l'avoir.`,
    );
  for (const [i, { places }] of (salary?.tables ?? []).entries()) {
    if (places.length === 0 || first !== undefined) continue;
    yield unused(
      ['salary', 'tables', i, 'places'],
      'This scale never holds, because no field has "role": "place". Add that to the field that says where the post is.',
      'Ce barème ne vaut jamais, car aucune rubrique n\'a "role": "place". Ajoutez-le à celle qui indique le lieu du poste.',
    );
  }
}

function* ofHeadings({ accountabilities, sections }: Profile): Iterable<DataFault> {
  if (accountabilities.length > 0 && !sections.some(({ openSubsections }) => openSubsections))
    yield unused(
      ['accountabilities'],
      'Nothing looks at these headings, because no section has "openSubsections": true. Add that to the section where they stand.',
      'Rien ne consulte ces titres, car aucune section n\'a "openSubsections": true. Ajoutez-le à celle où ils figurent.',
    );
}

function* ofLevels({ languageLevels, languageNames, sections, fields }: Profile): Iterable<DataFault> {
  const roles = sections.flatMap(({ role, subsections }) => [...role, ...subsections.flatMap((part) => part.role)]);
  if (languageNames && (languageLevels.length === 0 || !roles.includes('languages')))
    yield unused(
      ['languageNames'],
      'Nothing looks at these names: they serve the order of languages beside "languageLevels", in the section with "role": "languages".',
      'Rien ne consulte ces noms : ils servent à l\'ordre des langues à côté des niveaux ("languageLevels"), dans la section qui a "role": "languages".',
    );
  const hasSkills = fields.some(({ kind }) => kind === 'languages');
  for (const [i, { numeral, labels }] of languageLevels.entries()) {
    const isCode = /^[IVX]+$/.test(numeral) || /\d/.test(numeral) || (hasSkills && numeral.length === 1);
    if (isCode || (labels.en.length > 0 && labels.fr.length > 0)) continue;
    yield fault(
      ['languageLevels', i],
      `"${numeral}" is a short name, which no notice shows. Give the level "labels" in both languages: the words that notices have for it.`,
      `« ${numeral} » est un nom court, qu'aucun avis ne montre. Donnez à ce niveau des intitulés ("labels") dans les deux langues : les mots qu'emploient les avis.`,
    );
  }
}

function* ofGrades({ grades, twinNote }: Profile): Iterable<DataFault> {
  if (twinNote && !grades)
    yield unused(
      ['twinNote'],
      'Nothing looks at this note, because the profile has no "grades".',
      'Rien ne consulte cette note, car le profil n\'a pas de grades ("grades").',
    );
  if (!grades || grades.categories.length === 0) return;
  const isLabelled = grades.categories.some(({ labels }) => labels.length > 0);
  if (isLabelled && grades.symbol !== '')
    yield unused(
      ['grades', 'symbol'],
      'Nothing looks at "symbol" where grades are labels, which have their letters. Take it out.',
      'Rien ne consulte "symbol" quand les grades sont des libellés, qui ont leurs lettres. Retirez-le.',
    );
  if (!isLabelled && grades.open)
    yield unused(
      ['grades', 'open'],
      'Nothing looks at "open" where grades are numbers of one scale. List them all, or write them as labels ("G5").',
      'Rien ne consulte "open" quand les grades sont les numéros d\'une échelle. Indiquez-les tous, ou écrivez des libellés ("G5").',
    );
}

const PARTS = ['amount', 'symbol', 'name', 'code', 'period'];

function* ofSalary({ salary }: Profile): Iterable<DataFault> {
  if (!salary) return;
  const { form, minimum, maximum } = salary;
  for (const language of LANGUAGES) {
    if (!form) break;
    const parts = [...form[language].matchAll(/\{([^{}]*)\}/g)].map(([, part]) => part!);
    const strange = parts.find((part) => !PARTS.includes(part));
    if (strange === undefined && parts.includes('amount')) continue;
    const list = PARTS.map((part) => `{${part}}`).join(', ');
    yield fault(
      ['salary', 'form'],
      strange === undefined
        ? 'The form of a salary needs {amount}.'
        : `"{${strange}}" means nothing in the form of a salary. Known: ${list}.`,
      strange === undefined
        ? "La forme d'un traitement demande {amount}."
        : `« {${strange}} » ne veut rien dire dans la forme d'un traitement. Connus : ${list}.`,
    );
    break;
  }
  if (minimum !== undefined && maximum !== undefined && minimum > maximum)
    yield fault(
      ['salary', 'minimum'],
      `The minimum ${minimum} is above the maximum ${maximum}.`,
      `Le minimum ${minimum} dépasse le maximum ${maximum}.`,
    );
}

function* ofSalaryTables({ salary, grades, fields }: Profile): Iterable<DataFault> {
  const known = new Set(
    (grades?.categories ?? []).flatMap(({ grades: own, labels }) => [...own.map(String), ...labels]),
  );
  const numbers = (grades?.categories ?? []).flatMap((category) => category.grades);
  const isScale = new Set(numbers).size === numbers.length;
  for (const [i, { from, to, amounts }] of (salary?.tables ?? []).entries()) {
    const path = ['salary', 'tables', i];
    if (from > to)
      yield fault(
        [...path, 'to'],
        `The scale ends (${to}) before it begins (${from}).`,
        `Le barème prend fin (${to}) avant de commencer (${from}).`,
      );
    const strange = Object.keys(amounts).find((grade) => !known.has(grade));
    // A scale with a slip is told of by itself.
    if (strange !== undefined && isScale)
      yield fault(
        [...path, 'amounts', strange],
        `The scale "grades" has no "${strange}".`,
        `L'échelle des grades ("grades") n'a pas de « ${strange} ».`,
      );
    for (const kind of ['salary', 'grade', 'deadline'] as const) {
      if (fields.some((field) => field.kind === kind)) continue;
      yield unused(
        path,
        `Nothing looks at this scale, because no field is of the kind "${kind}".`,
        `Rien ne consulte ce barème, car aucune rubrique n'est du type "${kind}".`,
      );
      break;
    }
  }
}
