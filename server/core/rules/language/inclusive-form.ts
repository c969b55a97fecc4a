import type { Edition } from '../../model/notice.ts';
import { defineRule } from '../../model/rule.ts';
import type { Passage, Scan } from '../../scan/model.ts';
import { isForeign, passageAt, scanOf } from '../../scan/scan.ts';
import { type Source, type Span, span, textOf } from '../../text/source.ts';
import { TokenKind } from '../../text/tokens.ts';

/** Forms like `retenu(e)s` are well formed, and the articles of both genders keep one order. */
export const inclusiveForm = defineRule({
  name: 'inclusive-form',
  family: 'language',
  severity: 'warning',
  fixable: 'yes',
  tags: ['wording'],
  documentation: {
    en: {
      summary:
        'A French form for both genders is malformed (“retenue(s)” for “retenu(e)s”), or “le/la” and “la/le” are mixed.',
      why: 'A malformed ending leaves one gender out, which defeats its purpose. If both orders of the article are used, the choice looks random: keep one of them throughout the edition.',
    },
    fr: {
      summary:
        'Une forme inclusive est mal construite (« retenue(s) » pour « retenu(e)s »), ou « le/la » et « la/le » sont mêlés.',
      why: 'Une terminaison mal construite exclut l’un des genres, à rebours de son but. Là où les deux ordres de l’article se côtoient, le choix a l’air du hasard : gardez-en un dans toute la version.',
    },
  },
  examples: [
    {
      notice: 'archives-assistant.notice.txt',
      right: 'Les candidat(e)s qui ne sont pas sélectionné(e)s',
      wrong: 'Les candidat(e)s qui ne sont pas sélectionnée(s)',
    },
  ],
  messages: {
    en: {
      malformed: '“{text}” is not a correct inclusive form. Write “{right}”.',
      mixed: 'The edition usually has “{usual}” ({count} times), not “{text}”. Keep one order.',
      mixedOne: 'The edition has both “{usual}” and “{text}”. Keep one order.',
      usual: 'The other order is used here.',
      write: 'Write {right}',
      everywhere: 'Write {right} everywhere in this edition',
    },
    fr: {
      malformed: '« {text} » n’est pas une forme inclusive bien construite. Écrivez « {right} ».',
      mixed: 'On lit ici « {text} », mais ailleurs dans la version « {usual} » ({count} fois). Gardez un seul ordre.',
      mixedOne: 'On lit ici « {text} », mais ailleurs dans la version « {usual} ». Gardez un seul ordre.',
      usual: 'L’autre ordre est employé ici.',
      write: 'Écrire {right}',
      everywhere: 'Écrire {right} partout dans cette version',
    },
  },
  visit: {
    edition(edition, { alignment, report }) {
      if (edition.language !== 'fr') return;
      const scan = scanOf(edition);
      for (const { range, right } of malformedForms(edition, scan)) {
        if (isForeign(passageAt(scan, edition.source.tokens.at(range.start)), alignment)) continue;
        report({
          message: 'malformed',
          args: { text: textOf(range), right },
          span: range,
          fixes: () => [{ title: 'write', args: { right }, edits: [{ span: range, text: right }] }],
        });
      }
      const [few, many] = articleOrders(edition.source, scan);
      const everywhere = few.map((range) => ({
        span: range,
        text: inCaseOf(textOf(many[0]!).toLowerCase(), textOf(range)),
      }));
      for (const range of few) {
        const usual = textOf(many[0]!).toLowerCase();
        const right = inCaseOf(usual, textOf(range));
        report({
          message: 'mixed',
          severity: 'info',
          args: { text: textOf(range), usual, count: many.length },
          span: range,
          related: [{ span: many[0]!, message: 'usual' }],
          fixes: () => [
            { title: 'write', args: { right }, edits: [{ span: range, text: right }] },
            ...(few.length > 1 ? [{ title: 'everywhere' as const, args: { right: usual }, edits: everywhere }] : []),
          ],
        });
      }
    },
  },
});

interface Malformed {
  readonly range: Span;
  readonly right: string;
}

/** A word with an ending in brackets: `retenu` `(` `e` `)` `s`. */
interface BracketForm {
  readonly range: Span;
  /** The word before the bracket, and what stands in it and behind it; in small letters. */
  readonly word: string;
  readonly inside: string;
  readonly behind: string;
  /** Whether a space stands before the bracket. */
  readonly apart: boolean;
  readonly token: number;
}

function* malformedForms(edition: Edition, scan: Scan): Iterable<Malformed> {
  const { source } = edition;
  const forms = scan.brackets.flatMap((token) => bracketForm(source, token) ?? []);
  const suspects = forms.filter((form) => !isWellFormed(form));
  if (suspects.length === 0) return;
  /** The words that have a well-formed ending elsewhere. */
  const stems = new Set(forms.filter(isWellFormed).map(({ word }) => word));
  const hasPlurals = forms.some((form) => form.behind === 's' && isWellFormed(form));
  for (const form of suspects) {
    const right = rightForm(form, stems, hasPlurals, () =>
      agreesWithInclusive(source, form, passageAt(scan, form.token)),
    );
    if (right === undefined) continue;
    const written = source.text.slice(form.range.start, form.range.start + right.stem.length);
    yield { range: form.range, right: written + right.ending };
  }
}

/** `retenu(e)`, `retenu(e)s`; `candidats(e)` may be well formed (`français(e)`) and is looked at more closely. */
function isWellFormed({ word, inside, behind, apart }: BracketForm): boolean {
  return inside === 'e' && !apart && !word.endsWith('e') && (behind === 's' || !word.endsWith('s'));
}

/** Words that are seldom followed by the letter of an enumeration. */
const WITH_BOTH_GENDERS =
  /^(?:un|adjoint|assistant|candidat|employé|agent|expert|consultant|chargé|délégué|avocat|adhérent|étudiant|remplaçant|suppléant|président|enseignant|diplômé|retraité|salarié|intéressé|sélectionné|retenu|invité|recruté|nommé|engagé|appelé|tenu|prié)$/;

interface RightForm {
  readonly stem: string;
  readonly ending: string;
}

/** What a malformed form should be: the beginning of its word, and the ending; undefined for a right one. */
function rightForm(
  { word, inside, behind, apart }: BracketForm,
  stems: ReadonlySet<string>,
  hasPlurals: boolean,
  agrees: () => boolean,
): RightForm | undefined {
  const shorter = word.slice(0, -1);
  if (apart) {
    // `candidat (e)s`; `(e)` alone is also the letter of an enumeration.
    if (inside === 'ne') return /[eo]n$/.test(word) ? { stem: word, ending: `(ne)${behind}` } : undefined;
    const isKnown = behind === 's' || stems.has(word) || WITH_BOTH_GENDERS.test(word);
    return inside === 'e' && isKnown ? { stem: word, ending: `(e)${behind}` } : undefined;
  }
  if (inside === 's' && behind === '' && word.endsWith('e')) {
    // `retenue(s)`, but not `langue(s)`
    return stems.has(shorter) || (/(?:ée|ue|ie|ise|ite|te)$/.test(word) && agrees())
      ? { stem: shorter, ending: '(e)s' }
      : undefined;
  }
  if (inside === 'e' && word.endsWith('e')) return { stem: shorter, ending: `(e)${behind}` };
  if (inside === 'e' && behind === '' && word.endsWith('s')) {
    // `candidats(e)`, but not `français(e)`
    return stems.has(shorter) || /(?:és|ts)$/.test(word) ? { stem: shorter, ending: '(e)s' } : undefined;
  }
  if (inside === 'es' && behind === '' && hasPlurals) return { stem: word, ending: '(e)s' };
  return undefined;
}

function bracketForm(source: Source, token: number): BracketForm | undefined {
  const { text, tokens } = source;
  const { kinds, starts, ends, words } = tokens;
  const word = words[token - 1];
  const inner = words[token + 1];
  if (!word || !inner || inner.text.length > 2 || kinds[token - 1] !== TokenKind.Word || word.text.length < 2)
    return undefined;
  if (text[starts[token]!] !== '(' || text[starts[token + 2]!] !== ')' || ends[token + 1] !== starts[token + 2])
    return undefined;
  const gap = text.slice(ends[token - 1]!, starts[token]!);
  if (gap.length > 1 || gap === '\n') return undefined;
  const plural = words[token + 3];
  const isPlural = plural?.folded === 's' && starts[token + 3] === ends[token + 2];
  return {
    range: span(source, starts[token - 1]!, ends[isPlural ? token + 3 : token + 2]!),
    word: word.text.toLowerCase(),
    inside: inner.text.toLowerCase(),
    behind: isPlural ? 's' : '',
    apart: gap !== '',
    token,
  };
}

const BEING = new Set('est sont soit soient etre ete sera seront serait seraient etait etaient etant'.split(' '));

/** Whether a participle speaks of persons that are named in an inclusive form: behind `être` with such a form in the passage, or right behind one. */
function agreesWithInclusive({ text, tokens }: Source, { token }: BracketForm, { firstToken, node }: Passage): boolean {
  const word = token - 1;
  if (
    text
      .slice(0, tokens.starts[word]!)
      .slice(-6)
      .match(/\(e\)s?[ \u00a0\n]$/)
  )
    return true;
  const isBeing = [1, 2, 3].some(
    (back) => word - back >= firstToken && BEING.has(tokens.words[word - back]?.folded ?? ''),
  );
  return isBeing && text.slice(tokens.starts[firstToken]!, node.span.end).includes('(e)s');
}

/** `le/la` and `la/le` of an edition, the rarer order first; both empty where there is just one. Of two equal ones, the later is the rarer. */
function articleOrders(source: Source, { joints }: Scan): readonly [readonly Span[], readonly Span[]] {
  const { text, tokens } = source;
  const masculine: Span[] = [];
  const feminine: Span[] = [];
  for (const token of joints) {
    const before = tokens.words[token - 1]?.folded;
    if (before !== 'le' && before !== 'la') continue;
    const after = tokens.words[token + 1]?.folded;
    if (text[tokens.starts[token]!] !== '/' || (after !== 'le' && after !== 'la') || after === before) continue;
    const orders = before === 'le' ? masculine : feminine;
    orders.push(span(source, tokens.starts[token - 1]!, tokens.ends[token + 1]!));
  }
  if (masculine.length === 0 || feminine.length === 0) return [[], []];
  if (masculine.length !== feminine.length) {
    return masculine.length < feminine.length ? [masculine, feminine] : [feminine, masculine];
  }
  return masculine[0]!.start < feminine[0]!.start ? [feminine, masculine] : [masculine, feminine];
}

function inCaseOf(text: string, sample: string): string {
  return sample[0] === sample[0]!.toUpperCase() ? text[0]!.toUpperCase() + text.slice(1) : text;
}
