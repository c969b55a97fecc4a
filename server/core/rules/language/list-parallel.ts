import type { Block, Edition } from '../../model/notice.ts';
import { defineRule, type ReportedFix, type RuleContext } from '../../model/rule.ts';
import { isForeign, passageAt, scanOf } from '../../scan/scan.ts';
import type { Language } from '../../text/language.ts';
import { indexInOrder } from '../../text/search.ts';
import { type Span, span, textOf } from '../../text/source.ts';
import { dutySentences } from './duty-sentences.ts';
import { infinitiveOf, type Kind, kindOf } from './item-kinds.ts';
import { type List, listsOf } from './lists.ts';
import { BASES, baseOfThird, thirdPersonOf } from './verbs.ts';

/** An item that begins otherwise than it should, and what it should begin with. */
interface Odd {
  readonly at: Span;
  readonly kind: Exclude<Kind, 'unknown'>;
  /** The lead-in asks for a verb. */
  readonly isSure: boolean;
  /** What it begins with. */
  readonly own: Exclude<Kind, 'unknown'>;
  /** A sentence of the duties, and no item. */
  readonly isDuty: boolean;
}

/** Items of one list begin alike. */
export const listParallel = defineRule({
  name: 'list-parallel',
  family: 'language',
  severity: 'info',
  fixable: 'yes',
  documentation: {
    en: {
      summary: 'A list item or a duty does not begin like the others, or as the line before the list requires.',
      why: 'A reader takes the items of a list one after the other into the same sentence, and stumbles where one does not fit: after “The incumbent must:” each item begins with a verb.',
    },
    fr: {
      summary:
        'Un élément de liste ou une tâche ne commence pas comme les autres, ou comme le demande la ligne qui précède la liste.',
      why: 'Le lecteur place l’un après l’autre tous les éléments dans la même phrase, et bute sur celui qui n’y entre pas : après « La personne titulaire doit : », chaque élément commence par un verbe.',
    },
  },
  examples: [
    {
      notice: 'archives-assistant.notice.txt',
      right: '- knowledge of the history of international relations',
      wrong: '- have knowledge of the history of international relations',
    },
    {
      notice: 'archives-assistant.notice.txt',
      right: '- savoir décrire des documents selon une norme',
      wrong: '- la connaissance des documents selon une norme',
    },
  ],
  messages: {
    en: {
      odd: 'This item does not begin like the others, which begin with {kind}. Keep one construction, so that each item completes the sentence.',
      duty: 'This duty does not begin like the others, which begin with {kind}. Keep one construction in all of them.',
      begin: 'Begin with “{right}”',
    },
    fr: {
      odd: 'Cet élément ne commence pas comme les autres, qui commencent par {kind}. Gardez une seule construction, pour que chaque élément complète la phrase.',
      duty: 'Cette tâche ne commence pas comme les autres, qui commencent par {kind}. Gardez une seule construction pour toutes.',
      begin: 'Commencer par « {right} »',
    },
  },
  visit: {
    edition(edition, context) {
      for (const { at, kind, isSure, own, isDuty } of oddItems(edition, context)) {
        context.report({
          message: isDuty ? 'duty' : 'odd',
          ...(isSure ? { severity: 'warning' as const } : {}),
          args: { kind: NAMES[kind] },
          span: at,
          fixes: () => begun(at, kind, own, edition.language),
        });
      }
    },
  },
});

const NAMES = {
  noun: { en: 'a noun', fr: 'un nom' },
  verb: { en: 'a verb', fr: 'un verbe' },
  third: { en: 'a verb in the third person', fr: 'un verbe à la troisième personne' },
} as const;

/** So many items must be known for the others to be measured by them, and so large a part of these must be alike. */
const FEWEST = 4;
const ALIKE = 0.75;
const KNOWN = 0.6;

function* oddItems(edition: Edition, { alignment, dictionaries, profile }: RuleContext<string>): Iterable<Odd> {
  const scan = scanOf(edition);
  for (const list of listsOf(edition)) {
    const kinds = list.items.map((item) => kindOf(item, dictionaries?.[edition.language]));
    const asked = askedBy(list, edition.language);
    const usual = asked ?? usualOf(kinds);
    if (usual === undefined) continue;
    const odd = kinds.flatMap((kind, i) =>
      kind === 'unknown' || kind === usual ? [] : [{ kind, item: list.items[i]! }],
    );
    // Where most items differ from the lead-in, it is the lead-in that is unusual.
    if (odd.length === 0 || odd.length * 2 > list.items.length) continue;
    for (const { kind, item } of odd) {
      if (!isForeign(passageAt(scan, item.firstToken), alignment))
        yield { at: firstWord(item), kind: usual, isSure: asked === 'verb', own: kind, isDuty: false };
    }
  }
  // Duties are often paragraphs, of which each sentence is one.
  const duties = dutySentences(edition, profile, dictionaries?.[edition.language]);
  const usual = usualOf(duties.map(({ kind }) => kind));
  if (usual === undefined || usual === 'noun') return;
  for (const { kind, block, token } of duties) {
    if (kind === 'unknown' || kind === usual || isForeign(passageAt(scan, token), alignment)) continue;
    const { source } = block.content;
    const at = span(source, source.tokens.starts[token]!, source.tokens.ends[token]!);
    yield { at, kind: usual, isSure: false, own: kind, isDuty: true };
  }
}

/** The verb that says no more than that something is there. */
const HAVING: Readonly<Record<Language, { readonly verb: string; readonly all: RegExp }>> = {
  en: { verb: 'have', all: /^(?:have|possess)$/i },
  fr: { verb: 'avoir', all: /^(?:avoir|posséder)$/i },
};

/** A verb takes the other form; before a noun stands `have`, and without it a noun is left. Of other verbs nobody knows the noun. */
function begun(at: Span, kind: Odd['kind'], own: Odd['own'], language: Language): readonly ReportedFix<'begin'>[] {
  const { source, start, end } = at;
  const { verb, all } = HAVING[language];
  const word = textOf(at);
  const isCapital = word[0] !== word[0]!.toLowerCase();
  const form = kind !== 'noun' && own !== 'noun' ? otherForm(word.toLowerCase(), kind, language) : undefined;
  if (form !== undefined) {
    const right = isCapital ? form[0]!.toUpperCase() + form.slice(1) : form;
    return [{ title: 'begin', args: { right }, edits: [{ span: at, text: right }] }];
  }
  if (kind === 'verb' && own === 'noun' && !(isCapital && word === word.toUpperCase())) {
    const small = word[0]!.toLowerCase() + word.slice(1);
    const right = `${isCapital ? verb[0]!.toUpperCase() + verb.slice(1) : verb} ${small}`;
    return [{ title: 'begin', args: { right }, edits: [{ span: at, text: right }] }];
  }
  const next = /^ ([\p{L}'’-]+(?: [\p{L}'’-]+)?)/u.exec(source.text.slice(end, end + 80))?.[1];
  if (kind !== 'noun' || !next || !all.test(word)) return [];
  const right = isCapital ? next[0]!.toUpperCase() + next.slice(1) : next;
  return [
    { title: 'begin', args: { right }, edits: [{ span: span(source, start, end + 1 + next.length), text: right }] },
  ];
}

/** `assures` ↔ `assure`, `assure` ↔ `assurer`. */
function otherForm(verb: string, kind: 'verb' | 'third', language: Language): string | undefined {
  if (language === 'en') return kind === 'verb' ? baseOfThird(verb, BASES) : thirdPersonOf(verb);
  if (kind === 'verb') return infinitiveOf(verb);
  // Of other infinitives nobody sees the third person.
  return verb.endsWith('er') ? verb.slice(0, -1) : undefined;
}

function firstWord({ content: { source }, firstToken }: Block): Span {
  return span(source, source.tokens.starts[firstToken]!, source.tokens.ends[firstToken]!);
}

function usualOf(kinds: readonly Kind[]): Exclude<Kind, 'unknown'> | undefined {
  const known = kinds.filter((kind) => kind !== 'unknown');
  if (known.length < FEWEST || known.length < KNOWN * kinds.length) return undefined;
  return (['noun', 'verb', 'third'] as const).find(
    (kind) => known.filter((one) => one === kind).length >= ALIKE * known.length,
  );
}

const LEADS: Readonly<Record<Language, { readonly verb: RegExp; readonly noun: RegExp }>> = {
  en: {
    verb: /(?:^|\s)(?:must|will|should|shall|able to|required to|expected to) ?:$/,
    noun: /(?:considered an? (?:advantage|asset)s?|would be an (?:advantage|asset)|advantageous|desirable) ?:$/,
  },
  fr: {
    verb: /(?:^|\s)(?:doit|doivent|devra|devront|chargée? de|capable de|être à même de)\s?:$/,
    noun: /(?:atouts?|avantages?|souhaitables?|appréciée?s?)\s?:$/,
  },
};

/** What the line before a list asks its items to begin with. */
function askedBy({ items, isInner }: List, language: Language): 'verb' | 'noun' | undefined {
  const first = items[0]!;
  const { allBlocks } = first.section;
  const before = isInner ? undefined : allBlocks[indexInOrder(allBlocks, first) - 1];
  if (before?.kind !== 'paragraph' || before.subsection !== first.subsection) return undefined;
  const text = textOf(before.content)
    .toLowerCase()
    .replace(/(?<![*_])[*_]+$/, '')
    .trimEnd();
  const { verb, noun } = LEADS[language];
  return verb.test(text) ? 'verb' : noun.test(text) ? 'noun' : undefined;
}
