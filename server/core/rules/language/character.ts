import { Memo } from '../../memory/memo.ts';
import type { Edition } from '../../model/notice.ts';
import { defineRule } from '../../model/rule.ts';
import { span } from '../../text/source.ts';

type Kind = 'encoding' | 'lost' | 'hidden';

interface Stray {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
  /** What should stand there; undefined where nobody knows. */
  readonly right: string | undefined;
}

/** UTF-8 read as Windows-1252, the replacement character, and characters that nobody sees. */
const STRAY =
  /(?:[\u00c2\u00c3\u00c5](?:[\u0080-\u00bf]|[\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122])|\u00e2\u20ac[\u0080-\u00bf\u0152\u0153\u02dc\u201c\u201d\u2018\u2019\u2122\u00a6])+|\ufffd+|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u2060\u2066-\u2069\ufeff]+/g;

const STRAYS = new Memo<readonly Stray[]>();

/** Characters that came to harm on their way into the text, and characters that nobody sees. */
export const character = defineRule({
  name: 'character',
  family: 'language',
  severity: 'warning',
  fixable: 'safe',
  documentation: {
    en: {
      summary:
        'A character was damaged when the text was copied (“Ã©” for “é”, “�”), or an invisible one has slipped in.',
      why: 'A damaged letter shows in every publication. A soft hyphen, a zero-width space or a control character cannot be seen, but search, spelling and layout go wrong because of it.',
    },
    fr: {
      summary:
        'Un caractère a été abîmé par une copie (« Ã© » pour « é », « � »), ou un caractère invisible s’est glissé dans le texte.',
      why: 'Une lettre abîmée se voit dans toute publication. Un trait d’union conditionnel, une espace sans chasse ou un caractère de commande ne se voient pas, mais faussent la recherche, l’orthographe et la mise en page.',
    },
  },
  examples: [
    {
      notice: 'archives-assistant.notice.txt',
      right: 'une expérience de campagnes',
      wrong: 'une expÃ©rience de campagnes',
    },
  ],
  messages: {
    en: {
      encoding: '“{text}” is a character that was damaged when the text was copied. Write “{right}”.',
      lost: 'A character was lost here when the text was copied. Type it again.',
      hidden: 'There is an invisible character here. Delete it.',
      write: 'Write {right}',
      delete: 'Delete the invisible character',
    },
    fr: {
      encoding: '« {text} » est un caractère abîmé par une copie. Écrivez « {right} ».',
      lost: 'Un caractère s’est perdu ici lors d’une copie. Saisissez-le de nouveau.',
      hidden: 'Il y a ici un caractère invisible. Supprimez-le.',
      write: 'Écrire {right}',
      delete: 'Supprimer le caractère invisible',
    },
  },
  visit: {
    edition(edition, { report }) {
      for (const { start, end, kind, right } of STRAYS.of(edition.memos, () => straysOf(edition))) {
        const at = span(edition.source, start, end);
        report({
          message: kind,
          args: { text: edition.source.text.slice(start, end), right: right ?? '' },
          span: at,
          fixes: () =>
            right === undefined
              ? []
              : [
                  {
                    title: kind === 'hidden' ? 'delete' : 'write',
                    args: { right },
                    safe: true,
                    edits: [{ span: at, text: right }],
                  },
                ],
        });
      }
    },
  },
});

function straysOf({ source: { text }, span: whole }: Edition): readonly Stray[] {
  const strays: Stray[] = [];
  STRAY.lastIndex = whole.start;
  for (let match = STRAY.exec(text); match && match.index < whole.end; match = STRAY.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    const code = match[0].charCodeAt(0);
    // At the very beginning it tells how the file is written.
    if (code === 0xfeff && start === 0 && end === 1) continue;
    if (code === 0xfffd) strays.push({ start, end, kind: 'lost', right: undefined });
    else if (code < 0xc0 || code >= 0x2000) {
      // Emoji and scripts that join letters need theirs.
      if (!JOINED.test(text.slice(Math.max(0, start - 2), end + 2)))
        strays.push({ start, end, kind: 'hidden', right: '' });
    } else {
      const right = decoded(match[0]);
      if (right !== undefined) strays.push({ start, end, kind: 'encoding', right });
    }
  }
  return strays;
}

const JOINED = /[\ud800-\udfff]|[\u0590-\u05ff\u0621-\u064a\u0671-\u06d3\u0905-\u0939]|[\u2600-\u27bf]|\ufe0f/;

/** The characters of Windows-1252 that are not those of Unicode at the same place, in order from 0x80 on. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** What was meant by UTF-8 that was read as Windows-1252; undefined where it was something else. */
function decoded(text: string): string | undefined {
  const bytes = Array.from(text, (letter) => {
    const place = WINDOWS.indexOf(letter);
    return place >= 0 ? 0x80 + place : letter.charCodeAt(0);
  });
  try {
    const escaped = bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
    return bytes.every((byte) => byte < 0x100) ? decodeURIComponent(escaped) : undefined;
  } catch {
    return undefined;
  }
}
