import type { WrongForm } from '../verb-forms.ts';
import type { Reading } from './reading.ts';
import { subjectsOf } from './subjects.ts';
import { wrongFormAt } from './verb-form.ts';

/** What asks for the subjunctive, before `que`. */
const ASKS_FOR_SUBJUNCTIVE =
  /^(?:bien|afin|pour|ce|avant|sans|condition|pourvu|moins|faut|faudra|faudrait|jusqu'à|nécessaire|souhaitable|possible|important|indispensable|essentiel|rare|exigent?|exige|souhaitent?|fallait|crainte|peur|sorte|préférable|utile|normal|urgent|exclu|convient|conviendra|importe|attendant|supposer)$/;
const SUBJUNCTIVES: Readonly<Record<string, string>> = Object.fromEntries(
  'est:soit sont:soient a:ait ont:aient peut:puisse peuvent:puissent fait:fasse font:fassent va:aille vont:aillent doit:doive sait:sache savent:sachent veut:veuille veulent:veuillent prend:prenne prennent:prennent tient:tienne obtient:obtienne vient:vienne met:mette reçoit:reçoive suit:suive rend:rende répond:réponde remplit:remplisse fournit:fournisse établit:établisse connaît:connaisse comprend:comprenne atteint:atteigne dit:dise lit:lise écrit:écrive conduit:conduise produit:produise traduit:traduise agit:agisse finit:finisse choisit:choisisse réussit:réussisse permet:permette transmet:transmette remet:remette soumet:soumette détient:détienne maintient:maintienne contient:contienne devient:devienne intervient:intervienne parvient:parvienne sert:serve sort:sorte part:parte perd:perde attend:attende entend:entende vend:vende descend:descende correspond:corresponde apprend:apprenne entreprend:entreprenne voit:voie vit:vive paraît:paraisse garantit:garantisse remplit:remplisse accomplit:accomplisse inclut:inclue exclut:exclue'
    .split(' ')
    .map((pair) => pair.split(':')),
);

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
  for (const { start, end, verb } of subjectsOf(reading)) {
    if (start !== at + 1 || reading.word(end - 1) === 'qui') continue;
    const right = SUBJUNCTIVES[reading.word(verb)];
    return right ? wrongFormAt(reading, verb, at, right) : undefined;
  }
  return undefined;
}
