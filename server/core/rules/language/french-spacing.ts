import { defineRule } from '../../model/rule.ts';
import type { Passage } from '../../scan/model.ts';
import { isForeign, passageAt, scanOf } from '../../scan/scan.ts';
import { isCapitalLetter, isLetterOrDigit } from '../../text/letters.ts';
import { isSpace, type Source, span } from '../../text/source.ts';
import { TokenKind } from '../../text/tokens.ts';
import { spaceFor } from '../../writing/french-space.ts';

/** In French text `: ; ? ! »` have a space before them, and `«` has one after it. */
export const frenchSpacing = defineRule({
  name: 'french-spacing',
  family: 'language',
  severity: 'info',
  fixable: 'safe',
  tags: ['layout'],
  documentation: {
    en: {
      summary: 'In French text, a space is missing before : ; ? ! or », or after «.',
      why: 'French typography requires it, and a text without it looks like an unrevised translation. Any kind of space will do; the no-break space keeps the mark on the line of its word.',
    },
    fr: {
      summary: 'Dans le texte français, il manque une espace avant : ; ? ! ou », ou après «.',
      why: 'La typographie française l’exige, et un texte qui n’en tient pas compte a l’air d’une traduction non révisée. Toute espace convient ; l’espace insécable garde le signe sur la ligne de son mot.',
    },
  },
  examples: [
    {
      notice: 'archives-assistant.notice.txt',
      right: 'Le travail est en partie physique : il faut',
      wrong: 'Le travail est en partie physique: il faut',
    },
  ],
  messages: {
    en: {
      before: 'French puts a space before “{mark}”, which is missing here. Add it.',
      after: 'French puts a space after “{mark}”, which is missing here. Add it.',
      addBefore: 'Add a space before “{mark}”',
      addAfter: 'Add a space after “{mark}”',
    },
    fr: {
      before: 'Le signe « {mark} » est précédé d’une espace en français ; elle manque ici. Ajoutez-la.',
      after: 'Le signe « {mark} » est suivi d’une espace en français ; elle manque ici. Ajoutez-la.',
      addBefore: 'Ajouter une espace avant « {mark} »',
      addAfter: 'Ajouter une espace après « {mark} »',
    },
  },
  visit: {
    edition(edition, { alignment, profile, report }) {
      if (edition.language !== 'fr') return;
      const { source } = edition;
      const scan = scanOf(edition);
      const isCanadian = profile.frenchSpacing === 'canada';
      for (const token of scan.spacedMarks) {
        const at = source.tokens.starts[token]!;
        const mark = source.text[at]!;
        if (isCanadian && (mark === ';' || mark === '?' || mark === '!')) continue;
        // Most marks have their space: that is seen without looking the passage up.
        if (mark === '«' ? isSpace(source.text.charCodeAt(at + 1)) : isSpace(source.text.charCodeAt(at - 1))) continue;
        const passage = passageAt(scan, token);
        if (!(mark === '«' ? lacksSpaceAfter(source, token, passage) : lacksSpaceBefore(source, token, passage)))
          continue;
        if (isForeign(passage, alignment)) continue;
        const isOpening = mark === '«';
        const place = isOpening ? at + 1 : at;
        report({
          message: isOpening ? 'after' : 'before',
          args: { mark },
          span: span(source, at, at + 1),
          fixes: () => [
            {
              title: isOpening ? 'addAfter' : 'addBefore',
              args: { mark },
              safe: true,
              edits: [{ span: span(source, place, place), text: spaceFor(mark, edition, profile.frenchSpacing) }],
            },
          ],
        });
      }
    },
  },
});

function lacksSpaceAfter({ text, tokens }: Source, token: number, { endToken }: Passage): boolean {
  let next = token + 1;
  while (next < endToken && isEmphasis(text, tokens.starts[next]!)) next++;
  return next < endToken && text[tokens.starts[next]!] !== '»' && !isSpace(text.charCodeAt(tokens.starts[next]! - 1));
}

function lacksSpaceBefore(source: Source, token: number, passage: Passage): boolean {
  const { text, tokens } = source;
  let before = token - 1;
  while (before >= passage.firstToken && isEmphasis(text, tokens.starts[before]!)) before--;
  if (before < passage.firstToken || tokens.ends[before] !== startOfRun(source, before + 1, token)) return false;
  const at = tokens.starts[token]!;
  const last = text[at - 1]!;
  const after = text[at + 1] ?? '';
  // Behind another mark, an opening bracket or an opening quotation mark there is no word that it belongs to.
  if ('([{«“:;?!'.includes(text[tokens.starts[before]!]!)) return false;
  if (text[tokens.starts[before]!] === '"' && opensQuotation(text, tokens.starts[before]!)) return false;
  switch (text[at]) {
    case ':':
      return isLabelColon(passage, at) || !isColonOfCode(source, before, token, last, after);
    case '?':
    case '!':
      // `page?id=3`, `![image]`
      return !(isLetterOrDigit(after) || after === '[' || after === '=' || after === '(');
    default:
      return true;
  }
}

/** Where emphasis marks before a mark begin, if they touch it; else the mark's own place. */
function startOfRun({ tokens }: Source, first: number, token: number): number {
  let from = token;
  while (from > first && tokens.ends[from - 1] === tokens.starts[from]) from--;
  return tokens.starts[from]!;
}

function isEmphasis(text: string, at: number): boolean {
  return text[at] === '*' || text[at] === '_';
}

function opensQuotation(text: string, at: number): boolean {
  return at === 0 || isSpace(text.charCodeAt(at - 1)) || text[at - 1] === '(';
}

/** The colon between a field's label and its value. */
function isLabelColon({ node }: Passage, at: number): boolean {
  return (
    node.kind === 'field' &&
    node.hasColon &&
    at >= node.label.end &&
    (at < node.value.start || node.value.start === node.value.end)
  );
}

/** Times and ratios, codes (`C:\`, `std::`, `ISO:9001`), `:emoji:`, rules of tables, definitions of links and footnotes. */
function isColonOfCode({ text, tokens }: Source, before: number, token: number, last: string, after: string): boolean {
  if (after === ':' || after === '/' || after === '\\' || after === '-' || after === '|') return true;
  if (last === '-' || last === '|' || last === ']') return true;
  if (/:[a-z0-9_+-]+$/.test(text.slice(Math.max(0, tokens.starts[token]! - 30), tokens.starts[token]!))) return true;
  if (!isLetterOrDigit(after)) return false;
  // Words run together (`NOTE:Quelles`) lack two spaces; anything else is a code.
  const isWord = tokens.kinds[before] === TokenKind.Word && tokens.ends[before]! - tokens.starts[before]! > 1;
  const next = tokens.words[token + 1];
  return !(isWord && next && !next.isUpperCase && isCapitalLetter(next.text));
}
