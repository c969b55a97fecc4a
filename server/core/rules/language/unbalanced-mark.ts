import { defineRule } from '../../model/rule.ts';
import type { Prose } from '../../scan/prose.ts';
import { type Found, ProseCheck } from '../../scan/prose-checks.ts';
import { inBoth } from '../../text/language.ts';
import { textOf } from '../../text/source.ts';
import { reportPlaces, writing } from './prose-places.ts';

interface Unbalanced extends Found {
  readonly isOpen: boolean;
  /** Nothing follows it. */
  readonly isLast: boolean;
}

const CHECK = new ProseCheck<Unbalanced>({
  precedence: 9,
  marks: inBoth(() => '()[]«»“”„"'),
  *whole(prose) {
    let count = 0;
    for (const found of unbalancedIn(prose)) {
      if (++count > MOST) return;
      yield found;
    }
  },
});

/** A passage with more is not prose, and each of them would be reported. */
const MOST = 20;

const EACH_MARK = /[()[\]«»“”„"]/g;

/** By the mark that closes: the one that opens. */
const OPENS: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['»', '«'],
  ['”', '“'],
]);

function* unbalancedIn({ text, lower }: Prose): Iterable<Unbalanced> {
  /** Where a mark stands that is still open, by the mark. */
  const open: { readonly mark: string; readonly at: number }[] = [];
  const end = text.trimEnd().length;
  const found = (at: number, isOpen: boolean): Unbalanced => ({
    start: at,
    end: at + 1,
    isOpen,
    isLast: at + 1 === end,
  });
  for (const { 0: mark, index: at } of text.matchAll(EACH_MARK)) {
    if (mark === '"') {
      // Inches.
      if (/\d/.test(text.charAt(at - 1)) && open.at(-1)?.mark !== '"') continue;
      // Two kinds of marks in one pair are another matter.
      if (open.at(-1)?.mark === '"' || open.at(-1)?.mark === '“') open.pop();
      else open.push({ mark, at });
    } else if (mark === '“' && open.at(-1)?.mark === '„') open.pop();
    else if ('([«“„'.includes(mark)) open.push({ mark, at });
    else if (OPENS.has(mark)) {
      // `(see b))`
      if (mark === ')' && text[at + 1] === ')' && isEnumeratorOrFace(lower, at) && !isPaired(open, at)) continue;
      if (open.at(-1)?.mark === OPENS.get(mark)) open.pop();
      else if (mark === ')' && isEnumeratorOrFace(lower, at)) continue;
      else {
        // What it closes may be open further out: then the marks between are the ones left over.
        let place = open.length - 1;
        while (place >= 0 && open[place]!.mark !== OPENS.get(mark) && open.length - place < DEEPEST) place--;
        if (open[place]?.mark !== OPENS.get(mark)) yield found(at, false);
        else for (const { at: left } of open.splice(place).slice(1)) yield found(left, true);
      }
    }
  }
  // A list may follow that closes it.
  if (/[:：]$/.test(text.slice(0, end))) return;
  for (const { at } of open) yield found(at, true);
}

/** `(see (b))`: the letter has a bracket of its own on both sides, within another one. */
function isPaired(open: readonly { readonly mark: string; readonly at: number }[], at: number): boolean {
  const [outer, inner] = open.slice(-2);
  return outer?.mark === '(' && inner?.mark === '(' && at - inner.at <= LONGEST_ENUMERATOR + 1;
}

const LONGEST_ENUMERATOR = 5;

/** Nobody nests deeper. */
const DEEPEST = 8;

/** `a)`, `3)`, `iv)`, `:)` */
function isEnumeratorOrFace(lower: string, at: number): boolean {
  return /(?:^|[\s(])(?:[a-z]|\d{1,3}|[ivx]{1,5})$|[:;]-?$/.test(lower.slice(Math.max(0, at - 6), at));
}

/** Brackets and quotation marks come in pairs. */
export const unbalancedMark = defineRule({
  name: 'unbalanced-mark',
  family: 'language',
  severity: 'warning',
  fixable: 'yes',
  tags: ['whole-text'],
  documentation: {
    en: {
      summary: 'A bracket or quotation mark is opened and not closed in its paragraph, or closed and not opened.',
      why: 'The reader cannot see where the remark or the quotation ends. Add the other mark, or delete this one.',
    },
    fr: {
      summary: 'Une parenthèse, un crochet ou un guillemet est ouvert sans être fermé, ou fermé sans être ouvert.',
      why: 'Le lecteur ne voit pas où finit la remarque ou la citation. Ajoutez l’autre signe, ou supprimez celui-ci.',
    },
  },
  examples: [
    {
      notice: 'archives-assistant.notice.txt',
      right: 'an archival management system (AMS);',
      wrong: 'an archival management system (AMS;',
    },
  ],
  messages: {
    en: {
      open: 'The mark {mark} is opened but not closed in this paragraph. Close it, or delete it.',
      closed: 'The mark {mark} is closed but not opened in this paragraph. Open it, or delete it.',
      delete: 'Delete {mark}',
    },
    fr: {
      open: 'Le signe {mark} est ouvert mais n’est pas fermé dans ce paragraphe. Fermez-le, ou supprimez-le.',
      closed: 'Le signe {mark} est fermé mais n’est pas ouvert dans ce paragraphe. Ouvrez-le, ou supprimez-le.',
      delete: 'Supprimer {mark}',
    },
  },
  visit: reportPlaces(CHECK, (place) => {
    const { isOpen, isLast } = place.found;
    const args = { mark: textOf(place.span) };
    return {
      message: isOpen ? 'open' : 'closed',
      args,
      fixes: () => (isLast ? writing(place, 'delete', '').map((fix) => ({ ...fix, args })) : []),
    };
  }),
});
