/** One way to make another form of a word: what is taken off its end (or beginning) and put there instead. */
interface Affix {
  readonly isPrefix: boolean;
  readonly strip: string;
  readonly add: string;
  readonly condition: RegExp;
  /** The classes of affixes that the new form takes in its turn. */
  readonly flags: readonly string[];
}

/** Affixes upon affixes: no dictionary goes deeper. */
const DEEPEST = 3;

/** Forms that the dictionary names in order to forbid them. */
const FORBIDDEN = '{}';
/** Stems that are words with an affix only. */
const NEEDS_AFFIX = '()';

/**
 * All forms of a Hunspell dictionary with two-letter flags (`FLAG long`): small letters only, so without names, figures, hyphens and
 * elided articles, which the tokenizer splits off.
 */
export function* formsOf(affixFile: string, dictionaryFile: string): Iterable<string> {
  const classes = affixClasses(affixFile);
  const expand = function* (form: string, flags: readonly string[], depth: number): Iterable<string> {
    if (flags.includes(FORBIDDEN)) return;
    if (!flags.includes(NEEDS_AFFIX)) yield form;
    if (depth === DEEPEST) return;
    for (const flag of flags) {
      for (const affix of classes.get(flag) ?? []) {
        const next = withAffix(form, affix);
        if (next !== undefined) yield* expand(next, affix.flags, depth + 1);
      }
    }
  };
  for (const line of dictionaryFile.split('\n').slice(1)) {
    const [entry = ''] = line.split(/[\t ]/);
    const [stem = '', flags = ''] = entry.split('/');
    for (const form of expand(stem, pairsOf(flags), 0)) if (IS_PLAIN.test(form)) yield form;
  }
}

const IS_PLAIN = /^[a-zà-öø-ÿœ]+$/;

function affixClasses(text: string): ReadonlyMap<string, readonly Affix[]> {
  const classes = new Map<string, Affix[]>();
  for (const line of text.split('\n')) {
    const [kind, flag, strip, rest, condition] = line.trim().split(/\s+/);
    // The head of a class has a number where its members have what they add.
    if ((kind !== 'SFX' && kind !== 'PFX') || condition === undefined || !flag || !strip || !rest) continue;
    const isPrefix = kind === 'PFX';
    const [add = '', flags = ''] = rest.split('/');
    const affix = {
      isPrefix,
      strip: strip === '0' ? '' : strip,
      add: add === '0' ? '' : add,
      condition: new RegExp(isPrefix ? `^${condition}` : `${condition}$`, 'u'),
      flags: pairsOf(flags),
    };
    const known = classes.get(flag);
    if (known) known.push(affix);
    else classes.set(flag, [affix]);
  }
  return classes;
}

function pairsOf(flags: string): readonly string[] {
  return flags.match(/../gu) ?? [];
}

function withAffix(form: string, { isPrefix, strip, add, condition }: Affix): string | undefined {
  if (add.includes("'") || !condition.test(form)) return undefined;
  if (isPrefix) return form.startsWith(strip) ? add + form.slice(strip.length) : undefined;
  return form.endsWith(strip) ? form.slice(0, form.length - strip.length) + add : undefined;
}
