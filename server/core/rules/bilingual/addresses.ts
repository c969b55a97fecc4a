import type { Row } from '../../model/notice.ts';
import { marksIn } from '../../scan/marks.ts';
import { LANGUAGES, type Language } from '../../text/language.ts';
import { type Span, span } from '../../text/source.ts';
import { TokenKind } from '../../text/tokens.ts';
import { contentOf } from '../shared/rows.ts';
import { isTooMuch } from './most-pairs.ts';

/** A web or e-mail address in running text or as the target of a link. */
export interface Address {
  /** The address alone. */
  readonly span: Span;
  readonly kind: 'web' | 'e-mail';
  /** What two addresses share that lead to the same page, each in its language; see {@link isSamePage}. */
  readonly key: string;
  /** As {@link key}, but nothing was made neutral in it. */
  readonly plain: string;
}

/** The addresses of a row and its links to nowhere. */
export interface Links {
  readonly addresses: readonly Address[];
  /** Links whose target is lost: `[here](#)`. They do not count as a difference. */
  readonly lost: readonly Span[];
}

const NONE: Links = { addresses: [], lost: [] };

/** The links of some rows, in order. */
export function linksOf(rows: readonly Row[]): Links {
  let found: { addresses: Address[]; lost: Span[] } | undefined;
  for (const row of rows) {
    for (const i of marksIn(row, 'links')) {
      const { source } = contentOf(row);
      const { kinds, starts, ends } = source.tokens;
      found ??= { addresses: [], lost: [] };
      const whole = span(source, starts[i]!, ends[i]!);
      const target = kinds[i] === TokenKind.LinkTarget ? targetIn(whole) : whole;
      const address = target && addressAt(target);
      if (!address) found.lost.push(whole);
      else found.addresses.push(address);
    }
  }
  return found ?? NONE;
}

/** Those of some links whose place is wanted. */
export function linksWhere({ addresses, lost }: Links, isWanted: (place: Span) => boolean): Links {
  return { addresses: addresses.filter((address) => isWanted(address.span)), lost: lost.filter(isWanted) };
}

/** The beginning of a link's target, as far as the address may go. */
const TARGET = /^\(\s*<?([^\s<>#][^\s<>]*)/;

/** The address in a link's target, without brackets and title; undefined where it leads nowhere or into the page itself. */
function targetIn({ source, start, end }: Span): Span | undefined {
  const written = source.text.slice(start, end);
  const [whole, address] = TARGET.exec(written) ?? [];
  if (whole === undefined || address === undefined || !written.endsWith(')')) return undefined;
  const rest = written.slice(whole.length);
  const title = rest.slice(0, -1).replace(/^>/, '').trim();
  if (title !== '' && !/^["'(]/.test(title)) return undefined;
  const from = start + whole.length - address.length;
  const to = start + whole.length - (rest === '' ? 1 : 0);
  return from < to ? span(source, from, to) : undefined;
}

function addressAt(range: Span): Address | undefined {
  const text = range.source.text.slice(range.start, range.end);
  const mail = text.includes('@') ? /^(?:mailto:)?([^\s/?]+@[^\s/?]+)/i.exec(text) : undefined;
  if (mail) {
    const key = mail[1]!.toLowerCase();
    return { span: range, kind: 'e-mail', key, plain: key };
  }
  return new WebAddress(range, plainAddress(text));
}

class WebAddress implements Address {
  readonly kind = 'web';
  #key: string | undefined;

  constructor(
    readonly span: Span,
    readonly plain: string,
  ) {}

  /** Most addresses have an equal one, so that nothing need be made neutral. */
  get key(): string {
    this.#key ??= this.plain.split('/').map(neutral).join('/');
    return this.#key;
  }
}

/** Without scheme, `www.`, the place in the page, and closing slashes; the host in small letters. */
function plainAddress(text: string): string {
  const scheme = text.indexOf('://');
  let start = scheme > 0 && /^[a-z]+$/i.test(text.slice(0, scheme)) ? scheme + 3 : 0;
  if (text.slice(start, start + 4).toLowerCase() === 'www.') start += 4;
  let end = text.indexOf('#', start);
  if (end < 0) end = text.length;
  while (end > start && text[end - 1] === '/') end--;
  const bare = text.slice(start, end);
  let host = 0;
  while (host < bare.length && bare[host] !== '/' && bare[host] !== '?') host++;
  return bare.slice(0, host).toLowerCase() + bare.slice(host).replace('/?', '?');
}

/** A host or a step of a path with `*` for what names the language. */
function neutral(part: string): string {
  let step = part;
  if (/^[ef]/i.test(step)) {
    step = step
      .replace(
        /^(?:en|eng|english|fr|fra|fre|french|francais)(?:[-_](?:ca|gb|us|fr|be|ch|lu))?(?=$|\.(?:html?|aspx?|php|pdf)$)/i,
        '*',
      )
      .replace(/^(?:en|fr)(?=\.)/i, '*');
  }
  if (step.includes('-') || step.includes('_')) {
    step = step.replace(/[-_](?:en|eng|e|fr|fra|fre|f)(?=$|\.[a-z]+(?:$|\?)|\?)/i, '-*');
  }
  if (!step.includes('=')) return step;
  return step.replace(/([?&](?:lang|language|lng|locale|hl)=)(?:en|eng|fr|fra|fre)\b/gi, '$1*');
}

const SHOWN: Readonly<Record<Language, RegExp>> = {
  en: /(?:[/.]|^)(?:en|eng|english)(?:[-_](?:ca|gb|us))?(?=[/?#]|$)|\/(?:en|eng|english)(?=\.[a-z]+(?:$|[?#]))|^en\.|[-_.](?:en|eng)(?=\.[a-z]+(?:$|[?#])|$|[?#])|[-_]e(?=\.[a-z]+(?:$|[?#]))|[?&](?:lang|language|lng|locale|hl)=en/i,
  fr: /(?:[/.]|^)(?:fr|fra|fre|french|francais)(?:[-_](?:ca|fr|be|ch|lu))?(?=[/?#]|$)|\/(?:fr|fra|fre|french|francais)(?=\.[a-z]+(?:$|[?#]))|^fr\.|[-_.](?:fr|fra|fre)(?=\.[a-z]+(?:$|[?#])|$|[?#])|[-_]f(?=\.[a-z]+(?:$|[?#]))|[?&](?:lang|language|lng|locale|hl)=fr/i,
};

/** The language that a web address shows by one of its parts; undefined where it shows none or both. */
export function languageOf({ kind, span: { source, start, end } }: Address): Language | undefined {
  if (kind !== 'web') return undefined;
  const text = plainAddress(source.text.slice(start, end));
  // A country's domain (`.fr`) is not a language.
  const host = /^[^/?]*/.exec(text)![0];
  const parts = host.replace(/\.[^.]*$/, '') + text.slice(host.length);
  const shown = LANGUAGES.filter((language) => SHOWN[language].test(parts));
  return shown.length === 1 ? shown[0] : undefined;
}

/**
 * The address for readers of another language, as far as it names its language: `/en/` becomes `/fr/`.
 * @param translated whether the site may translate the words of its addresses: then only an ending (`-eng`) tells the other page
 */
export function inLanguage(address: string, language: Language, translated: boolean): string {
  const [two, three, one] = language === 'fr' ? ['fr', 'fra', 'f'] : ['en', 'eng', 'e'];
  const step = address
    .replace(/\/(?:en|fr)(?=[/?#.]|$)/i, `/${two}`)
    .replace(/\/(?:eng|fra|fre)(?=[/?#.]|$)/i, `/${three}`)
    .replace(/^((?:[a-z]+:\/\/)?)(?:en|fr)(?=\.)/i, `$1${two}`);
  if (step !== address) return translated ? address : step;
  return address
    .replace(/([-_])(?:eng|fra|fre)(?=$|[.?#])/i, `$1${three}`)
    .replace(/([-_])(?:en|fr)(?=$|[.?#])/i, `$1${two}`)
    .replace(/([-_])[ef](?=$|\.[a-z]+(?:$|[?#]))/i, `$1${one}`);
}

/**
 * Whether an English and a French address lead to the same page. Sites that name the language in the path or the host often translate the words
 * of their addresses as well: then other words in the same place do not count as a difference, but other numbers do.
 * @param translated whether sites may do so without naming the language
 */
function isSamePage(en: Address, fr: Address, translated: boolean): boolean {
  if (en.plain === fr.plain || en.key === fr.key) return true;
  if (en.kind !== 'web' || fr.kind !== 'web') return false;
  const named = en.key !== en.plain && fr.key !== fr.plain;
  if (!(named || translated) || digitsOf(en.key) !== digitsOf(fr.key)) return false;
  const [hostEn = '', ...pathEn] = en.key.split('/');
  const [hostFr = '', ...pathFr] = fr.key.split('/');
  if (domainOf(hostEn) !== domainOf(hostFr)) return false;
  const shorter = Math.min(pathEn.length, pathFr.length);
  const differing = pathEn.slice(0, shorter).filter((step, i) => step !== pathFr[i]);
  // One is a part of the other: the rest was lost.
  if (differing.length === 0 && pathEn.length !== pathFr.length) return false;
  // A step that ends in its language (`…-e.htm`) is not translated besides.
  return differing.every((step) => !step.includes('-*'));
}

function digitsOf(address: string): string {
  return address.replace(/\D+/g, ' ').trim();
}

/** `canada.ca` of `digital.canada.ca`, `tbs.gc.ca` of `www.tbs.gc.ca`. */
function domainOf(host: string): string {
  const labels = host.replace(/:\d+$/, '').split('.');
  const isSuffix = labels.length > 2 && labels.at(-2)!.length <= 3 && labels.at(-1)!.length === 2;
  return labels.slice(isSuffix ? -3 : -2).join('.');
}

/** Links that stand in one edition only, or lead to another page in each. */
export interface LinkDifferences {
  /** Two addresses that stand for each other, but differ. */
  readonly different: readonly { readonly en: Address; readonly fr: Address }[];
  /** Addresses without any counterpart. */
  readonly lone: Readonly<Record<Language, readonly Address[]>>;
  /** Links to nowhere beyond those that the other edition has as a link. */
  readonly lost: Readonly<Record<Language, readonly Span[]>>;
}

const NO_DIFFERENCES: LinkDifferences = { different: [], lone: { en: [], fr: [] }, lost: { en: [], fr: [] } };

/** Compares the links of rows that are counterparts, as sets. A link to nowhere stands for any. */
export function compareLinks(en: Links, fr: Links, translated: boolean): LinkDifferences {
  if (isTooMuch(en.addresses, fr.addresses)) return NO_DIFFERENCES;
  const { en: restEn, fr: restFr } = withoutMatch(distinct(en.addresses), distinct(fr.addresses), translated);
  const different: { en: Address; fr: Address }[] = [];
  const loneEn = restEn.filter((address) => {
    const at = restFr.findIndex(({ kind }) => kind === address.kind);
    const other = at >= 0 ? restFr.splice(at, 1)[0] : repeatedInstead(address, en.addresses, fr.addresses);
    if (other) different.push({ en: address, fr: other });
    return !other;
  });
  const loneFr = restFr.filter((address) => {
    const other = repeatedInstead(address, fr.addresses, en.addresses);
    if (other) different.push({ en: other, fr: address });
    return !other;
  });
  const surplus = en.lost.length - fr.lost.length;
  const coveredFr = Math.min(Math.max(surplus, 0), loneFr.length);
  const coveredEn = Math.min(Math.max(-surplus, 0), loneEn.length);
  return {
    different,
    lone: { en: loneEn.slice(coveredEn), fr: loneFr.slice(coveredFr) },
    lost: {
      en: en.lost.slice(en.lost.length - Math.max(surplus - coveredFr, 0)),
      fr: fr.lost.slice(fr.lost.length - Math.max(-surplus - coveredEn, 0)),
    },
  };
}

/** Each address once. */
function distinct(addresses: readonly Address[]): readonly Address[] {
  const seen = new Set<string>();
  return addresses.filter(({ plain }) => !seen.has(plain) && seen.add(plain));
}

/** The addresses that have no match: those that are equal are matched first, then those that may be translations, in order. */
function withoutMatch(en: readonly Address[], fr: readonly Address[], translated: boolean) {
  const rest = { en: [...en], fr: [...fr] };
  const tests = [
    (a: Address, b: Address) => a.plain === b.plain || a.key === b.key,
    (a: Address, b: Address) => isSamePage(a, b, translated),
  ];
  for (const isMatch of tests) {
    rest.en = rest.en.filter((address) => {
      const at = rest.fr.findIndex((other) => isMatch(address, other));
      if (at >= 0) rest.fr.splice(at, 1);
      return at < 0;
    });
  }
  return rest;
}

/** The address in the place of a missing one, where the other text has another one twice instead. */
function repeatedInstead(missing: Address, own: readonly Address[], others: readonly Address[]): Address | undefined {
  const instead = own.length === others.length ? others[own.indexOf(missing)] : undefined;
  const isRepeated = others.filter(({ plain }) => plain === instead?.plain).length > 1;
  return isRepeated && instead?.kind === missing.kind ? instead : undefined;
}
