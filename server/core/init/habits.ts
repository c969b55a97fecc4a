import type { Notice } from '../model/notice.ts';
import { listsOf } from '../rules/language/lists.ts';
import type { Language } from '../text/language.ts';
import { NOTE, type Noted } from './noted.ts';

/** How an organisation writes, whatever the notice is about: French spaces, lists, numbers. */
export function habitsOf(notices: readonly Notice[]): Noted {
  return { ...spacingOf(notices), ...listMarks(notices), ...numberForms(notices) };
}

function textsIn(notices: readonly Notice[], language: Language): readonly string[] {
  return notices.flatMap(({ editions }) =>
    editions.filter((edition) => edition.language === language).map(({ source }) => source.text),
  );
}

/** Whether French texts put a space before `; ! ?`, as in France, or none, as in Canada; nothing where too few tell. */
function spacingOf(notices: readonly Notice[]): Noted {
  const text = textsIn(notices, 'fr').join('\n');
  const spaced = text.match(/\p{L}[ \u00a0\u202f][;!?]/gu)?.length ?? 0;
  const tight = text.match(/\p{L}[;!?](?=\s)/gu)?.length ?? 0;
  if (spaced + tight < 2) return {};
  return { frenchSpacing: tight > spaced ? 'canada' : 'france' };
}

/** Whether the items of lists end in marks, as most lists show. */
function listMarks(notices: readonly Notice[]): Noted {
  const lists = notices.flatMap(({ editions }) => editions.flatMap(listsOf));
  const bare = lists.filter(
    ({ marked, items, endings }) => marked * 2 < items.length - 1 || endings.every(({ kind }) => kind === 'none'),
  );
  if (lists.length === 0) return {};
  return { listMarks: bare.length * MOST_BARE >= lists.length ? 'free' : 'required' };
}

/** Lists without marks are a habit, not a slip, from one in this many on. */
const MOST_BARE = 5;

/** By what numbers of four digits and more are grouped, with the decimal mark that goes with it. */
const FORMS: readonly { readonly sample: string; readonly pattern: RegExp }[] = [
  { sample: '1,234.5', pattern: /(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?![\d,])/g },
  { sample: '1 234,5', pattern: /(?<![\d.,])[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+(?![\d])/g },
  { sample: "1'234.5", pattern: /(?<!\d)[1-9]\d{0,2}(?:['’]\d{3})+(?!\d)/g },
  { sample: '1.234,5', pattern: /(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3})+(?![\d.])/g },
];
const USUAL = { en: '1,234.5', fr: '1 234,5' } as const;
/** Seen this often, another form than the usual one is the organisation's own. */
const LEAST = 3;

function numberForms(notices: readonly Notice[]): Noted {
  const form = (language: Language) => {
    const text = textsIn(notices, language).join('\n');
    const counted = FORMS.map(({ sample, pattern }) => ({ sample, count: text.match(pattern)?.length ?? 0 }));
    const [first] = counted.sort((a, b) => b.count - a.count);
    return first && first.count >= LEAST ? first : { sample: USUAL[language], count: 0 };
  };
  const [en, fr] = [form('en'), form('fr')];
  if (en.sample === USUAL.en && fr.sample === USUAL.fr) return {};
  return {
    numbers: {
      en: en.sample,
      fr: fr.sample,
      [NOTE]: `How numbers are grouped: seen ${en.count} times in English, ${fr.count} times in French.`,
    },
  };
}
