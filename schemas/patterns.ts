import type { DataFault } from './data-fault.ts';

/** A repetition of more than this many is taken for one without end. */
const MANY = 20;

/** Each repetition without end makes a search as many times longer as a value has letters (at most 300). */
const MOST_ENDLESS = 3;

/**
 * Why a pattern cannot be used; undefined where it can. A pattern that repeats what repeats itself, or a choice, may take hours on a
 * text of one line, and a profile is not to stop the editor.
 */
export function slowPattern(pattern: string): DataFault['reason'] | undefined {
  try {
    new RegExp(pattern, 'u');
  } catch {
    return {
      en: `"${pattern}" is not a regular expression.`,
      fr: `« ${pattern} » n'est pas une expression régulière.`,
    };
  }
  if (countEndless(pattern) > MOST_ENDLESS) {
    return {
      en: `"${pattern}" has more than ${MOST_ENDLESS} repetitions without end: together they can take hours. Say how often a part can stand, such as {1,10}.`,
      fr: `« ${pattern} » contient plus de ${MOST_ENDLESS} répétitions sans fin : ensemble, elles peuvent durer des heures. Indiquez combien de fois une partie peut figurer, par exemple {1,10}.`,
    };
  }
  if (!repeatsRepetition(pattern)) return undefined;
  return {
    en: `"${pattern}" repeats a group that itself repeats something or holds a choice: that can take hours. Use a class of characters such as [A-Z0-9] instead.`,
    fr: `« ${pattern} » répète un groupe qui contient lui-même une répétition ou un choix : cela peut durer des heures. Employez plutôt une classe de caractères, telle que [A-Z0-9].`,
  };
}

function countEndless(pattern: string): number {
  let count = 0;
  for (let i = 0; i < pattern.length; i++) {
    if (pattern[i] === '\\') i++;
    else if (pattern[i] === '[') i = endOfClass(pattern, i);
    else if (isEndless(pattern, i)) count++;
  }
  return count;
}

/** Reads the pattern once, from left to right. Its syntax is right. */
function repeatsRepetition(pattern: string): boolean {
  /** For each open group: whether it holds a choice or a repetition. */
  const groups: boolean[] = [];
  let closed = false;
  for (let i = 0; i < pattern.length; i++) {
    const mark = pattern[i]!;
    const wasClosed = closed;
    closed = false;
    if (mark === '\\') {
      if (/[1-9k]/.test(pattern[i + 1] ?? '')) return true;
      i++;
    } else if (mark === '[') {
      i = endOfClass(pattern, i);
    } else if (mark === '(') groups.push(false);
    else if (mark === '|') markOpen(groups);
    else if (mark === ')') {
      closed = groups.pop() ?? false;
      if (closed) markOpen(groups);
    } else if (isEndless(pattern, i)) {
      if (wasClosed) return true;
      markOpen(groups);
    }
  }
  return false;
}

function markOpen(groups: boolean[]): void {
  if (groups.length > 0) groups[groups.length - 1] = true;
}

function endOfClass(pattern: string, start: number): number {
  let at = start + 1;
  while (at < pattern.length && pattern[at] !== ']') at += pattern[at] === '\\' ? 2 : 1;
  return at;
}

/** Whether a repetition without end, or of very many, stands at an offset: `*`, `+`, `{2,}`, `{1,99}`. */
function isEndless(pattern: string, at: number): boolean {
  if (pattern[at] === '*' || pattern[at] === '+') return true;
  const count = /^\{(\d*)(,?)(\d*)\}/.exec(pattern.slice(at, at + 16));
  if (!count) return false;
  return count[2] === ',' && count[3] === '' ? true : Number(count[3] || count[1]) > MANY;
}

/** A value is not looked at beyond this (UTF-16 units), nor is its example. */
const LONGEST_EXAMPLE = 300;

/** Whether an example is not of the form that a pattern asks for; a pattern that cannot be used has a fault of its own. */
export function contradicts(example: string, pattern: string): boolean {
  return slowPattern(pattern) === undefined && !new RegExp(pattern, 'u').test(example.slice(0, LONGEST_EXAMPLE));
}
