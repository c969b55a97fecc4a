import type { Profile } from '../../../../schemas/profile.ts';
import { EDITION_NAME } from '../../model/messages.ts';
import { type Edition, editionOf, type Title } from '../../model/notice.ts';
import type { Edit } from '../../model/problem.ts';
import { defineRule } from '../../model/rule.ts';
import { endOfLine, startOfLine } from '../../text/lines.ts';
import { span, textOf } from '../../text/source.ts';
import { insertLines, openingOf } from '../../writing/lines.ts';
import { placeholder } from '../../writing/placeholder.ts';
import { otherEdition } from '../shared/editions.ts';

/** Both titles hold the same vacancy number, in its usual form. */
export const titleNumber = defineRule({
  name: 'title-number',
  family: 'structure',
  severity: 'error',
  fixable: 'yes',
  documentation: {
    en: {
      summary: 'The vacancy number in a title is missing, malformed, or different from that of the other edition.',
      why: 'Applications are filed under this number. It follows the title, in brackets or after a dash, and is the same in both editions.',
    },
    fr: {
      summary:
        'Le numéro de l’avis manque dans un titre, n’a pas la bonne forme ou diffère de celui de l’autre version.',
      why: 'C’est sous ce numéro que les candidatures sont enregistrées. Il figure après le titre, entre parenthèses ou après un tiret, et il est le même dans les deux versions.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right: 'Analyste (résilience énergétique) - 261043',
      beside: { en: 'Analyst, Energy Resilience - 261043' },
      wrong: 'Analyste (résilience énergétique) - 261034',
    },
    {
      notice: 'energy-analyst.notice.md',
      right: '# Analyst, Energy Resilience - 261043',
      wrong: '# Analyst, Energy Resilience',
    },
  ],
  messages: {
    en: {
      untitled: 'The {edition} has no title line with the vacancy number. Write one above the header fields.',
      missing: 'The vacancy number is missing from the title: applications are filed under it. Add it ({form}).',
      malformed: 'The vacancy number “{number}” is not of the right form ({form}). Correct it.',
      differs:
        'The vacancy number is {number} in the French edition but {other} in the English edition. Correct the wrong one.',
      other: 'The title of the {edition}.',
      insert: 'Insert a title line',
      add: 'Add the number {number}',
      use: 'Use the number {number} in the {edition}',
    },
    fr: {
      untitled:
        'La {edition} n’a pas de ligne de titre avec le numéro de l’avis. Écrivez-en une au-dessus des rubriques.',
      missing:
        'Le numéro de l’avis manque dans le titre : c’est sous ce numéro que les candidatures sont enregistrées. Ajoutez-le ({form}).',
      malformed: 'Le numéro de l’avis « {number} » n’a pas la bonne forme ({form}). Corrigez-le.',
      differs:
        'Le numéro de l’avis est {number} dans la version française, mais {other} dans la version anglaise. Corrigez celui qui est faux.',
      other: 'Le titre de la {edition}.',
      insert: 'Insérer une ligne de titre',
      add: 'Ajouter le numéro {number}',
      use: 'Employer le numéro {number} dans la {edition}',
    },
  },
  visit: {
    edition(edition, { notice, profile, report }) {
      const form = formOf(profile);
      if (!form) return;
      const { title } = edition;
      const other = otherEdition(edition, notice)?.title;
      const related = other
        ? [{ span: other.span, message: 'other', args: { edition: EDITION_NAME[other.edition.language] } } as const]
        : [];
      const valid = validNumber(other, profile);
      if (!title) {
        report({
          message: 'untitled',
          args: { edition: EDITION_NAME[edition.language] },
          span: openingOf(edition),
          related,
          fixes: () => (other ? [{ title: 'insert', edits: [newTitle(edition, other)] }] : []),
        });
      } else if (!title.number) {
        report({
          message: 'missing',
          args: { form },
          span: title.span,
          related,
          fixes: () =>
            valid === undefined ? [] : [{ title: 'add', args: { number: valid }, edits: [addition(title, other!)] }],
        });
      } else if (!isValid(textOf(title.number), profile)) {
        const { number } = title;
        const args = { number: valid ?? '', edition: EDITION_NAME[edition.language] };
        report({
          message: 'malformed',
          args: { number: textOf(number), form },
          span: number,
          related,
          fixes: () => (valid === undefined ? [] : [{ title: 'use', args, edits: [{ span: number, text: valid }] }]),
        });
      }
    },
    notice(notice, { profile, report }) {
      const en = editionOf(notice, 'en')?.title;
      const fr = editionOf(notice, 'fr')?.title;
      const english = validNumber(en, profile);
      const french = validNumber(fr, profile);
      if (english === undefined || french === undefined || english === french) return;
      report({
        message: 'differs',
        args: { number: french, other: english },
        span: fr!.number!,
        related: [{ span: en!.number!, message: 'other', args: { edition: EDITION_NAME.en } }],
        fixes: () =>
          [
            {
              title: 'use',
              args: { number: english, edition: EDITION_NAME.fr },
              edits: [{ span: fr!.number!, text: english }],
            },
            {
              title: 'use',
              args: { number: french, edition: EDITION_NAME.en },
              edits: [{ span: en!.number!, text: french }],
            },
          ] as const,
      });
    },
  },
});

/** A title's number where it has the right form. */
function validNumber(title: Title | undefined, profile: Profile): string | undefined {
  const number = title?.number && textOf(title.number);
  return number !== undefined && isValid(number, profile) ? number : undefined;
}

/** What the profile says of the number, for people; undefined where it says nothing. */
function formOf({ vacancyNumber }: Profile): { readonly en: string; readonly fr: string } | undefined {
  if (vacancyNumber?.example !== undefined)
    return { en: `as in “${vacancyNumber.example}”`, fr: `comme « ${vacancyNumber.example} »` };
  const { digits, pattern } = vacancyNumber ?? {};
  if (digits !== undefined) return { en: `${digits} digits`, fr: `${digits} chiffres` };
  return pattern === undefined ? undefined : { en: pattern, fr: pattern };
}

function isValid(number: string, { vacancyNumber }: Profile): boolean {
  const { digits, pattern } = vacancyNumber ?? {};
  if (pattern !== undefined) return new RegExp(`^(?:${pattern})$`, 'u').test(number);
  return number.length === digits && /^[0-9]+$/.test(number);
}

/** What stands before and after the number in a title: ` - `, or a space and brackets. */
function aroundNumber({ name, number, span: whole }: Title): { before: string; after: string } {
  const { text } = whole.source;
  return { before: text.slice(name.end, number!.start), after: text.slice(number!.end, whole.end) };
}

/** Adds the other title's number to a title, in the other title's form. */
function addition(title: Title, other: Title): Edit {
  if (other.number!.start < other.name.start) {
    const { start } = title.span;
    const before = other.span.source.text.slice(other.span.start, other.name.start);
    return { span: span(title.name.source, start, start), text: before };
  }
  const { before, after } = aroundNumber(other);
  const { source, end } = title.name;
  return { span: span(source, end, title.span.end), text: before + textOf(other.number!) + after };
}

/** A title line with the other title's marks and number, and a placeholder for its words. */
function newTitle(edition: Edition, other: Title): Edit {
  const { text } = other.span.source;
  const mark = text.slice(startOfLine(other.span), other.span.start);
  const close = text.slice(other.span.end, endOfLine(other.span));
  const number = other.number ? text.slice(other.name.end, other.span.end) : '';
  const lead = text.slice(other.span.start, other.name.start);
  const line = mark + lead + placeholder(edition.language, textOf(other.name)) + number + close;
  return insertLines({ before: openingOf(edition) }, line, { before: 2, after: 2 });
}
