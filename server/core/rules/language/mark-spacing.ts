import { defineRule } from '../../model/rule.ts';
import type { Prose } from '../../scan/prose.ts';
import { type Found, ProseCheck } from '../../scan/prose-checks.ts';
import { isLetterCode } from './neighbours.ts';
import { reportPlaces, writing } from './prose-places.ts';

interface WrongSpace extends Found {
  readonly mark: string;
  readonly isMissing: boolean;
  readonly right: string;
}

const CHECK = new ProseCheck<WrongSpace>({
  precedence: 11,
  marks: { en: ',.();:!?', fr: ',.();' },
  around: isUnusual,
  at(prose, at) {
    const mark = prose.text[at]!;
    if (mark === '(') return behindOpening(prose, at);
    if (mark === ')') return beforeMark(prose, at, mark);
    if (mark === ',' || mark === '.') return beforeMark(prose, at, mark) ?? missingBehind(prose, at, mark);
    if (mark === ';')
      return (prose.language === 'en' ? beforeMark(prose, at, mark) : undefined) ?? missingBehind(prose, at, mark);
    // A French quotation has the spaces of French.
    return prose.isQuoted(at) ? undefined : beforeMark(prose, at, mark);
  },
});

/** Whether a space may be missing or one too many: most marks are passed over by this. */
function isUnusual(before: number, behind: number, mark: number): boolean {
  if (mark === OPENING) return isBlank(behind);
  // Emphasis may go between the mark and the word.
  return isBlank(before) || (mark !== CLOSING && (behind === ASTERISK || isLetterCode(behind | 0x20)));
}

const OPENING = 0x28;
const CLOSING = 0x29;
const ASTERISK = 0x2a;

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x202f;
}

function isLetterOrDigit(lower: string, at: number): boolean {
  const code = lower.charCodeAt(at);
  return isLetterCode(code) || (code >= 0x30 && code <= 0x39);
}

/** `( x` */
function behindOpening({ lower, text }: Prose, at: number): WrongSpace | undefined {
  return text[at + 1] === ' ' && isLetterOrDigit(lower, at + 2)
    ? { start: at, end: at + 2, mark: '(', isMissing: false, right: '(' }
    : undefined;
}

/** `word ,` and `word )`; not `.NET`, `…`, marks that follow another mark, and a mark that begins a line. */
function beforeMark({ lower, text, language }: Prose, at: number, mark: string): WrongSpace | undefined {
  if (!SPACES.has(text.charAt(at - 1))) return undefined;
  const before = text.charAt(at - 2);
  if (!isLetterOrDigit(lower, at - 2) && !')»"”'.includes(before || ' ')) return undefined;
  const behind = text.charAt(at + 1);
  if (mark === ')' ? false : behind !== '' && !/[\s)»"”]/.test(behind)) return undefined;
  if (/^[\s]*[,.;:!?]/.test(text.slice(at + 1, at + 4))) return undefined;
  if (mark !== ',' && mark !== '.' && mark !== ')' && (language === 'fr' || before === '»')) return undefined;
  return { start: at - 1, end: at + 1, mark, isMissing: false, right: mark };
}

const SPACES = new Set([' ', '\u00a0', '\u202f']);

/** `word,word` and `portfolio.You`; not `Node.js`, `ASP.NET`, addresses and figures. */
function missingBehind({ lower, text, language }: Prose, at: number, mark: string): WrongSpace | undefined {
  if (!isLetterCode(lower.charCodeAt(at + 1)) || !(isLetterCode(lower.charCodeAt(at + 2)) || isElided(lower, at + 1)))
    return undefined;
  const isCapital = text[at + 1] !== lower[at + 1];
  const behind = WORD_BEHIND.exec(text.slice(at + 1, at + 30))?.[0] ?? '';
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, at - 30), at))?.[0] ?? '';
  if (mark === '.') {
    // A sentence ends in small letters or a bracket and the next one begins with a capital.
    if (!isCapital || !/^.\p{Ll}+$/u.test(behind) || !/\p{Ll}{2}$|\)$/u.test(text.slice(0, at).slice(-2)))
      return undefined;
    if (before !== '' && before[0] !== before[0]!.toLowerCase() && !OPENERS[language].test(behind)) return undefined;
  } else if (
    before.length < 2 ||
    !(behind.length > 1 || isElided(lower, at + 1)) ||
    !isLetterCode(lower.charCodeAt(at - 1))
  )
    return undefined;
  if (mark === ';' && text.slice(Math.max(0, at - 9), at).includes('&')) return undefined;
  return { start: at, end: at + 1, mark, isMissing: true, right: `${mark} ` };
}

/** `d'une`, `l'accès` */
function isElided(lower: string, at: number): boolean {
  return (
    'dlnsjmtc'.includes(lower.charAt(at)) && lower.charAt(at + 1) === "'" && isLetterCode(lower.charCodeAt(at + 2))
  );
}

const WORD_BEHIND = /^[\p{L}]+/u;
const WORD_BEFORE = /[\p{L}]+$/u;

/** A name goes on with none of these. */
const OPENERS = {
  en: /^(?:The|A|An|This|These|You|We|They|It|In|For|If|Please|All|Any|As|At|To|And|Or|Candidates|Applicants|Experience)$/,
  fr: /^(?:Le|La|Les|Un|Une|Des|Ce|Cette|Ces|Vous|Nous|Il|Elle|Ils|Elles|En|Pour|Si|Dans|Au|Aux|Par|Et|Veuillez)$/,
};

/** Spaces beside punctuation marks: none before a comma, one behind. */
export const markSpacing = defineRule({
  name: 'mark-spacing',
  family: 'language',
  severity: 'warning',
  fixable: 'safe',
  documentation: {
    en: {
      summary:
        'There is a space before a mark that takes none (“word ,”), or none after one that does (“portfolio.You”).',
      why: 'A space before a comma can break the line in front of it, and without the space after it two words read as one. The spaces of French before : ; ! ? are a matter of “french-spacing”.',
    },
    fr: {
      summary: 'Une espace précède un signe qui n’en prend pas (« mot , »), ou manque après lui (« dossier.Vous »).',
      why: 'Une espace devant une virgule peut rejeter celle-ci à la ligne, et sans espace après elle deux mots n’en font qu’un. Les espaces devant : ; ! ? relèvent de « french-spacing ».',
    },
  },
  examples: [
    { notice: 'archives-assistant.notice.txt', right: 'originals on paper, film', wrong: 'originals on paper , film' },
    {
      notice: 'archives-assistant.notice.txt',
      right: 'on three days a week and keeps the finding aids in order. The',
      wrong: 'on three days a week and keeps the finding aids in order.The',
    },
  ],
  messages: {
    en: {
      tooMuch: 'There is a space beside “{mark}” where English has none. Delete it.',
      tooMuchFrench: 'There is a space beside “{mark}” where French has none. Delete it.',
      missing: 'A space is missing after “{mark}”. Add it.',
      delete: 'Delete the space',
      add: 'Add a space',
    },
    fr: {
      tooMuch: 'Une espace côtoie « {mark} », qui n’en prend pas en anglais. Supprimez-la.',
      tooMuchFrench: 'Une espace côtoie « {mark} », qui n’en prend pas en français. Supprimez-la.',
      missing: 'Il manque une espace après « {mark} ». Ajoutez-la.',
      delete: 'Supprimer l’espace',
      add: 'Ajouter une espace',
    },
  },
  visit: reportPlaces(CHECK, (place, { language }) => {
    const { isMissing, mark, right } = place.found;
    return {
      message: isMissing ? 'missing' : language === 'en' ? 'tooMuch' : 'tooMuchFrench',
      args: { mark },
      fixes: () => writing(place, isMissing ? 'add' : 'delete', right, true),
    };
  }),
});
