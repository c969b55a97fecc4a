/** A category of grades as a profile writes it: numbers of one scale, or labels of any kind. */
interface Written {
  readonly grades: readonly (number | string)[];
}

/** The same with a number for each grade, and what is written for it. */
interface Numbered {
  readonly grades: number[];
  /** The labels, in the same order; empty where the grades are numbers. */
  readonly labels: string[];
}

/** Labels get numbers above those of any scale of numbers. */
const FIRST = 1001;

/** Gives each label of a scale a number, so that grades are compared and put in order in one way. */
export function numberedGrades<Category extends Written>(
  categories: readonly Category[],
): (Omit<Category, 'grades'> & Numbered)[] {
  let next = FIRST;
  return categories.map((category) => {
    const isScale = category.grades.every((grade) => typeof grade === 'number');
    const labels = isScale ? [] : category.grades.map(String);
    return { ...category, grades: category.grades.map((grade) => (isScale ? Number(grade) : next++)), labels };
  });
}
