import type { Profile } from '../../../../schemas/profile.ts';
import type { Alignment } from '../../model/alignment.ts';
import { defineRule } from '../../model/rule.ts';
import type { Passage } from '../../scan/model.ts';
import { isForeign, passageAt, scanOf } from '../../scan/scan.ts';
import { type Language, otherLanguage } from '../../text/language.ts';
import { isCapitalLetter, isLetterOrDigit, isSmallLetter } from '../../text/letters.ts';
import { type Source, span, textOf } from '../../text/source.ts';
import { TokenKind } from '../../text/tokens.ts';
import { marksOf, type NumberMarks } from '../../values/number/marks.ts';

/** Numbers are written in the form of the edition's language: `1,500.5` in English, `1 500,5` in French. */
export const frenchNumber = defineRule({
  name: 'french-number',
  family: 'language',
  severity: 'warning',
  fixable: 'safe',
  documentation: {
    en: {
      summary:
        'A number is written in the form of the other language: 1,500 or 3.5 in French text, 1 500 or 3,5 in English text.',
      why: 'Comma and point change their meaning between the two languages, so the number can be misread by a factor of a thousand. Write 1,500.75 in English and 1 500,75 in French.',
    },
    fr: {
      summary:
        'Un nombre est écrit dans la forme de l’autre langue : 1,500 ou 3.5 en français, 1 500 ou 3,5 en anglais.',
      why: 'La virgule et le point changent de sens d’une langue à l’autre : le nombre peut être lu mille fois trop grand ou trop petit. Écrivez 1,500.75 en anglais et 1 500,75 en français.',
    },
  },
  examples: [
    {
      notice: 'archives-assistant.notice.txt',
      right: 'plus de 2 400 000 fichiers numériques',
      wrong: 'plus de 2,400,000 fichiers numériques',
    },
    {
      notice: 'archives-assistant.notice.txt',
      right: 'more than 2,400,000 digital files',
      wrong: 'more than 2 400 000 digital files',
    },
  ],
  messages: {
    en: {
      inFrench: '“{text}” is the English form of the number and can be misread in French. Write “{right}”.',
      inEnglish: '“{text}” is the French form of the number and can be misread in English. Write “{right}”.',
      write: 'Write {right}',
    },
    fr: {
      inFrench: '« {text} » est la forme anglaise du nombre, qui peut être mal lue en français. Écrivez « {right} ».',
      inEnglish: '« {text} » est la forme française du nombre, qui peut être mal lue en anglais. Écrivez « {right} ».',
      write: 'Écrire {right}',
    },
  },
  visit: {
    edition(edition, { alignment, profile, report }) {
      const { language, source } = edition;
      const scan = scanOf(edition);
      const marks = marksOf(profile, language);
      let read = 0;
      for (const token of scan.numbers) {
        const start = source.tokens.starts[token]!;
        if (start < read) continue;
        NUMBER.lastIndex = start;
        const text = NUMBER.exec(source.text)![0];
        const end = (read = start + text.length);
        const form = strangeForm(text, language, marks, profile);
        if (!form) continue;
        const passage = passageAt(scan, token);
        const place: NumberUse = { source, passage, token, start, end };
        if (isHeaderValue(passage, profile) || isPartOfMore(place) || isForeign(passage, alignment)) continue;
        if (form.needsContext && !(language === 'fr' ? isQuantity(place) : isEnglishQuantity(place, form.isGrouped)))
          continue;
        const right = rewrite(text, marks);
        report({
          message: language === 'fr' ? 'inFrench' : 'inEnglish',
          args: { text, right },
          span: span(source, start, end),
          fixes: () => [
            {
              title: 'write',
              args: { right },
              // A lone comma before three digits could be a decimal one; the English edition tells.
              safe: !form.isAmbiguous || standsInCounterpart(text, passage, alignment),
              edits: [{ span: span(source, start, end), text: right }],
            },
          ],
        });
      }
    },
  },
});

/** Digits joined by points, commas, or spaces before three digits. */
const NUMBER = /\d+(?:[.,]\d+|[ \u00a0\u202f]\d{3}(?!\d))*/y;

interface Form {
  readonly isGrouped: boolean;
  /** It can be something else than a number of the wrong form: only what stands around it tells. */
  readonly needsContext: boolean;
  /** It can be meant in two ways. */
  readonly isAmbiguous: boolean;
}

/** The form of a number that is not the edition's own: the other language's, or the usual one where the profile has another. */
function strangeForm(text: string, language: Language, marks: NumberMarks, { numbers }: Profile): Form | undefined {
  if (!numbers) return formOf(text, language);
  const form = formOf(text, language) ?? formOf(text, otherLanguage(language));
  return form && rewrite(text, marks) !== text.replace(/[ \u202f]/g, '\u00a0') ? form : undefined;
}

/** The other language's form that a number has, if it has one. */
function formOf(text: string, language: Language): Form | undefined {
  const form = (isGrouped: boolean, needsContext: boolean, isAmbiguous = false): Form => ({
    isGrouped,
    needsContext,
    isAmbiguous,
  });
  if (language === 'fr') {
    if (/^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return form(true, false, /^\d+,\d+$/.test(text));
    if (/^\d{1,3}(?:[ \u00a0\u202f]\d{3})+\.\d{1,2}$/.test(text)) return form(true, false);
    return /^\d+\.\d{1,2}$/.test(text) ? form(false, true) : undefined;
  }
  if (/^[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+[.,]\d{1,2}$/.test(text)) return form(true, false);
  if (/^[1-9]\d{0,2}(?:[\u00a0\u202f]\d{3})+$/.test(text)) return form(true, false);
  if (/^[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+$/.test(text)) return form(true, true);
  return /^\d+,\d{1,2}$/.test(text) ? form(false, true) : undefined;
}

/** The number with the edition's own marks. */
function rewrite(text: string, { group, decimal }: NumberMarks): string {
  const decimals = /[.,](\d{1,2})$/.exec(text);
  const whole = decimals ? text.slice(0, decimals.index) : text;
  const groups = whole.split(/[,.\s\u00a0\u202f]/);
  const grouped = groups.join(group);
  return decimals ? `${grouped}${decimal}${decimals[1]}` : grouped;
}

interface NumberUse {
  readonly source: Source;
  readonly passage: Passage;
  /** The number's first token. */
  readonly token: number;
  readonly start: number;
  readonly end: number;
}

/** Salaries and deadlines of the header have rules of their own. */
function isHeaderValue({ node }: Passage, profile: Profile): boolean {
  if (node.kind !== 'field') return false;
  const kind = profile.fields.find(({ id }) => id === node.id)?.kind;
  return kind === 'salary' || kind === 'deadline' || kind === 'grade';
}

/** Whether the digits belong to a code, date, path or telephone number. */
function isPartOfMore({ source: { text, tokens }, token, start, end }: NumberUse): boolean {
  const before = text.charAt(start - 1);
  if (isLetterOrDigit(before) || (before !== '' && '/#_+§@=:.,'.includes(before))) return true;
  if (
    /[-–]/.test(before) &&
    tokens.kinds[token - 1] === TokenKind.Punctuation &&
    tokens.kinds[token - 2] !== TokenKind.Number
  )
    return true;
  return isLetterOrDigit(text.charAt(end)) || /^(?:[_/@]|[.,:]\d)/.test(text.slice(end, end + 2));
}

/** Words before a number that is a name or a reference and no quantity; folded, without a plural's `s`. */
const REFERENCES = new Set(
  `version section article annexe annex appendix appendice paragraphe paragraph point chapitre chapter rubrique alinea figure
  tableau table page partie part titre note no numero number norme standard release grade level niveau room salle item bureau
  building batiment etape step ligne line echelon code tel telephone phone fax ext poste`.split(/\s+/),
);

const UNIT =
  /^[ \u00a0\u202f]?(?:%|‰|€|\$|£|°|(?:EUR|USD|GBP|CHF|CAD)\b|(?:km|kg|cm|mm|m|g|l|h|ha|t|Go|GB|To|TB)(?![0-9A-Za-z²³¹\u00c0-\u024f]))/;

/** Whether a unit or a word for what is counted follows, and no word precedes that makes it a name or reference. */
function isQuantity(place: NumberUse): boolean {
  const { source, passage, end } = place;
  const { text, tokens } = source;
  if (followsName(place)) return false;
  if (
    /^[ \u00a0\u202f]?(?:h|heures|am|pm|a\.m|p\.m)(?![A-Za-z\u00c0-\u024f])/.test(text.slice(end, end + 8)) &&
    isTime(place)
  )
    return false;
  if (UNIT.test(text.slice(end, end + 5))) return true;
  const next = tokens.at(end);
  const word = next < passage.endToken ? tokens.words[next] : undefined;
  if (!word || text[word ? tokens.starts[next]! - 1 : end]?.trim() !== '' || word.text.length < 3) return false;
  return (
    word.text !== word.text.toUpperCase() &&
    isSmallLetter(word.text) &&
    !word.isFunctionWord.en &&
    !word.isFunctionWord.fr
  );
}

/** Groups by plain spaces could be two numbers side by side: `in 12 300 sites`. */
function isEnglishQuantity(place: NumberUse, isGrouped: boolean): boolean {
  if (!isGrouped) return isQuantity(place);
  const { source, token, end } = place;
  const { kinds } = source.tokens;
  const isNumber = (at: number): boolean => kinds[at] === TokenKind.Number || kinds[at] === TokenKind.Code;
  return !followsName(place) && !isNumber(token - 1) && !isNumber(source.tokens.at(end));
}

/** `Python 3.11`, `section 2.1`, `grades 3,5`. */
function followsName({ source: { text, tokens }, passage, token }: NumberUse): boolean {
  if (token === passage.firstToken) return false;
  const before = token - 1;
  const word = tokens.words[before];
  if (!word) return /[°§#&+]/.test(text[tokens.starts[before]!]!);
  if (tokens.kinds[before] === TokenKind.Code || REFERENCES.has(word.folded.replace(/s$/, ''))) return true;
  const startsSentence = before === passage.firstToken || /[.!?:;•]/.test(text[tokens.starts[before - 1]!]!);
  return isCapitalLetter(word.text) && !startsSentence;
}

function isTime({ source: { text }, start, end }: NumberUse): boolean {
  const [hours, minutes] = text.slice(start, end).split(/[.,]/);
  return minutes?.length === 2 && Number(hours) < 24 && Number(minutes) < 60;
}

function standsInCounterpart(text: string, { node }: Passage, alignment: Alignment): boolean {
  if (node.kind === 'title' || node.kind === 'field') return false;
  return alignment.counterparts(node).some((row) => textOf(row.span).includes(text));
}
