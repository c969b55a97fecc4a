/** Names of U+00A0 to U+00FF, in order (HTML 4.01, section 24). */
const LATIN = `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr
  deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest
  Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml
  ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig
  agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml
  eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml`.split(/\s+/);

/** Those of other characters that notices hold, each name before its character. */
const OTHERS = `amp & quot " apos ' lt < gt > OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ fnof ƒ circ ˆ tilde ˜
  ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ bull • hellip … permil ‰ prime ′ Prime ″
  lsaquo ‹ rsaquo › euro € trade ™ larr ← uarr ↑ rarr → darr ↓ harr ↔ minus − radic √ infin ∞ asymp ≈ ne ≠ le ≤ ge ≥ loz ◊
  horbar ― hyphen ‐ dash ‐ check ✓ starf ★ star ☆ num # comma , period . colon : semi ; quest ? excl ! lpar ( rpar ) sol / dollar $ percnt %`.split(
  /\s+/,
);

/** Spaces and what is not seen, by code. */
const UNSEEN: Readonly<Record<string, number>> = {
  ensp: 0x2002,
  emsp: 0x2003,
  thinsp: 0x2009,
  hairsp: 0x200a,
  puncsp: 0x2008,
  numsp: 0x2007,
  ZeroWidthSpace: 0x200b,
  zwnj: 0x200c,
  zwj: 0x200d,
  lrm: 0x200e,
  rlm: 0x200f,
  NoBreak: 0x2060,
};

const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ...LATIN.map((name, i) => [name, String.fromCharCode(0xa0 + i)] as const),
  ...OTHERS.flatMap((name, i) => (i % 2 === 0 ? [[name, OTHERS[i + 1]!] as const] : [])),
  ...Object.entries(UNSEEN).map(([name, code]) => [name, String.fromCharCode(code)] as const),
]);

/**
 * The character that an HTML entity stands for, without `&` and `;`. HTML has 2,231 of them; these are those of HTML 4 that European
 * texts hold, since the whole list would weigh more than all else that a check loads.
 */
export function characterNamed(name: string): string | undefined {
  return CHARACTERS.get(name);
}
