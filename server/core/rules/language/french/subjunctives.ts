import { Kind } from '../../../words/french/kinds.ts';
import type { WrongForm } from '../verb-forms.ts';
import type { Reading } from './reading.ts';
import { subjectsOf } from './subjects.ts';
import { wordBehind, wrongFormAt } from './verb-form.ts';

/** What asks for the subjunctive, before `que`. */
const ASKS_FOR_SUBJUNCTIVE =
  /^(?:bien|afin|pour|ce|avant|sans|condition|pourvu|moins|faut|faudra|faudrait|jusqu'à|nécessaire|souhaitable|possible|important|indispensable|essentiel|rare|exigent?|exige|souhaitent?|fallait|crainte|peur|sorte|préférable|utile|normal|urgent|exclu|convient|conviendra|importe|attendant|supposer)$/;
/** Those that are not made of the third person of the plural. */
const IRREGULAR: Readonly<Record<string, string>> = Object.fromEntries(
  'est:soit sont:soient sera:soit seront:soient êtes:soyez a:ait ont:aient aura:ait auront:aient avez:ayez peut:puisse peuvent:puissent fait:fasse font:fassent va:aille vont:aillent sait:sache savent:sachent veut:veuille veulent:veuillent vaut:vaille valent:vaillent'
    .split(' ')
    .map((pair) => pair.split(':')),
);

/** The subjunctive of a third person of the present; undefined where both are one, or nobody knows. */
function subjunctiveOf(reading: Reading, verb: number): string | undefined {
  const word = reading.word(verb);
  const irregular = IRREGULAR[word];
  if (irregular !== undefined) return irregular;
  if (!reading.isOnly(verb, Kind.ThirdOne) || reading.is(verb, Kind.Being | Kind.Having) || /(?:e|ait|ra)$/.test(word))
    return undefined;
  // `prend`, `prennent`: `prenne`
  const many = reading.words.verbs.otherNumber(word);
  return many?.endsWith('ent') ? many.slice(0, -2) : undefined;
}

/** `bien que l'expérience est`, `à ce que les délais sont` */
export function subjunctive(reading: Reading, at: number): WrongForm | undefined {
  const before = reading.word(at - 1);
  if (reading.word(at) !== 'quoique') {
    if (!ASKS_FOR_SUBJUNCTIVE.test(before)) return undefined;
    const earlier = reading.word(at - 2);
    // `de ce que`, `tout ce que`, `pas moins que`, `si bien que`
    if (before === 'ce' && earlier !== 'à') return undefined;
    if (
      (before === 'bien' || before === 'moins' || before === 'possible') &&
      /^(?:si|aussi|ou|et|du|le|plus|au|tout|assez)$/.test(earlier)
    )
      return undefined;
    if (before === 'moins' && earlier !== 'à') return undefined;
    // `de sorte que` has either; `faire en sorte que` has not.
    if (
      before === 'sorte' &&
      !(earlier === 'en' && /^f(?:ait|ont|aire|aites|era|eront|aisant)$/.test(reading.word(at - 3)))
    )
      return undefined;
    if (/^(?:supposer|attendant)$/.test(before) && earlier !== (before === 'supposer' ? 'à' : 'en')) return undefined;
    if (before === 'condition' && earlier !== 'à') return undefined;
  }
  if (reading.word(at + 1) === 'vous') {
    const verb = wordBehind(reading, at + 1, true);
    return verb < 0 ? undefined : wrongFormAt(reading, verb, at, IRREGULAR[reading.word(verb)]);
  }
  for (const { start, end, verb } of subjectsOf(reading)) {
    if (start !== at + 1 || reading.word(end - 1) === 'qui') continue;
    return wrongFormAt(reading, verb, at, subjunctiveOf(reading, verb));
  }
  return undefined;
}
