import type { Profile } from '../../../../schemas/profile.ts';
import { Memo } from '../../memory/memo.ts';
import { onceFor } from '../../memory/once.ts';
import { type Edition, editionOf } from '../../model/notice.ts';
import { defineRule, type RuleContext } from '../../model/rule.ts';
import type { Prose } from '../../scan/prose.ts';
import { type Found, type PlacedFinding, ProseCheck } from '../../scan/prose-checks.ts';
import { fold } from '../../text/fold.ts';
import { inBoth, type Language, otherLanguage } from '../../text/language.ts';
import { likeWritten } from '../../text/letter-case.ts';
import { textOf } from '../../text/source.ts';
import type { Dictionary } from '../../words/dictionary.ts';
import { isAccentSlip } from './foreign-accent.ts';
import { ACCEPTED, knownMisspellings } from './misspellings.ts';
import { isCapitalised, isSentenceStart } from './neighbours.ts';
import { placesIn, writing } from './prose-places.ts';

interface Misspelt extends Found {
  /** In small letters. */
  readonly word: string;
  /** The likeliest first; in small letters. */
  readonly right: readonly string[];
  readonly kind: 'known' | 'accent' | 'slip';
}

/** Shorter words are one slip from too many others. */
const SHORTEST = 5;
/** Longer ones are no words, and trying letter by letter what they could be would take for ever. */
const LONGEST = 40;

const CHECK = new ProseCheck<Misspelt>({
  precedence: 2,
  unknown: true,
  words: {
    en: (word) => knownMisspellings().en.has(word),
    fr: (word) => knownMisspellings().fr.has(word),
  },
  at(prose, at, end) {
    const { lower, text, language } = prose;
    const word = lower.slice(at, end);
    const isCapital = isCapitalised(prose, at);
    if (text.slice(at + 1, end) !== word.slice(1) || !standsAlone(prose, at, end) || prose.isQuoted(at))
      return undefined;
    // A name; but a capital may have lost its accent in the middle of a sentence as well.
    const isName =
      isCapital && !(prose.kind === 'paragraph' || prose.kind === 'item' ? isSentenceStart(prose, at) : at === 0);
    const known = knownMisspellings()[language].get(word);
    if (known !== undefined) return isName ? undefined : { start: at, end, word, right: [known], kind: 'known' };
    if (isName || word.length < SHORTEST || word.length > LONGEST) return undefined;
    if (!prose.dictionary || ACCEPTED.has(word)) return undefined;
    const accented = accentedForms(word, prose.dictionary);
    if (prose.otherDictionary?.has(word)) {
      // An English word in French text, unless only its accents are missing.
      if (language === 'en' || accented.length !== 1 || prose.lower.split(' ').length <= LEAST_WORDS) return undefined;
    }
    if (accented.length > 0) return { start: at, end, word, right: accented, kind: 'accent' };
    let slips = slipsOf(word, prose.dictionary);
    if (slips.length === 0 && language === 'fr') slips = withDoubledLetter(word, prose.dictionary);
    if (slips.length === 0 && language === 'en') slips = otherDoubling(word, prose.dictionary);
    // `réponsable`: an accent too many besides.
    if (slips.length === 0 && language === 'fr' && !isCapital && fold(word) !== word) {
      slips = slipsOf(fold(word), prose.dictionary);
      return slips.length === 0 ? undefined : { start: at, end, word, right: slips, kind: 'slip' };
    }
    if (slips.length === 0 || isDerived(word, language, prose.dictionary, slips[0]!)) return undefined;
    return { start: at, end, word, right: slips, kind: 'slip' };
  },
});

/** The words that have the letters of a word with other accents: common ones, at most two, else the only one there is. */
function accentedForms(word: string, dictionary: Dictionary): readonly string[] {
  const all = dictionary.accented(word);
  const common = all.filter((one) => dictionary.isCommon(one));
  const found = common.length > 0 ? common : all;
  return found.length <= (common.length > 0 ? 2 : 1) ? found : [];
}

/** In a shorter passage nobody knows whether a word is English or French. */
const LEAST_WORDS = 6;

/** No soft hyphens and the like, which are reported by themselves. */
const ONLY_LETTERS = /^[a-zà-öø-ÿœ]+$/;

/** Whether a token is a whole word: no part of a compound, a name of a file, a form for both genders, a contraction. */
function standsAlone({ lower, language }: Prose, at: number, end: number): boolean {
  const before = lower.charAt(at - 1);
  const behind = lower.charAt(end);
  if (!ONLY_LETTERS.test(lower.slice(at, end))) return false;
  if (/[-_/@.·\d&#+\ufffc]/.test(before) || /[-_/@·(\d&+\ufffc]/.test(behind)) return false;
  if (behind === '.' && /[^\s)»”"]/.test(lower.charAt(end + 1) || ' ')) return false;
  if (behind === "'" && (language === 'fr' || !/^'s\b/.test(lower.slice(end, end + 3)))) return false;
  // Behind an apostrophe stands the rest of an elision, or an English ending.
  return before !== "'" || language === 'fr';
}

/** Of a long word that lacks one of two equal letters: the word that has them, though it may be a rare one (`rédactionelles`). */
function withDoubledLetter(word: string, dictionary: Dictionary): readonly string[] {
  if (word.length < LONG_WORD) return [];
  const found: string[] = [];
  for (let i = 1; i < word.length - 1; i++) {
    if (!'cflmnprst'.includes(word[i]!) || word[i] === word[i + 1] || word[i] === word[i - 1]) continue;
    const one = word.slice(0, i) + word[i]! + word.slice(i);
    if (dictionary.has(one)) found.push(one);
  }
  return found.length === 1 ? found : [];
}

const LONG_WORD = 8;

const LETTER_MORE_OR_LESS = 3;
const DOUBLED_OR_SWAPPED = 5;
const OTHER_LETTER = 2;

/** The common words that are one slip from a word, the likeliest first; none where two are equally likely. */
function slipsOf(word: string, dictionary: Dictionary): readonly string[] {
  const scored = dictionary
    .near(word)
    .map((right) => ({ right, score: scoreOf(word, right) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.right < b.right ? -1 : 1));
  const [first, second] = scored;
  if (!first || first.score === second?.score) return [];
  return scored.slice(0, 3).map(({ right }) => right);
}

/** `comittment`, `harrasment`: one consonant doubled, and another one not; the common word that is meant, if there is one only. */
function otherDoubling(word: string, dictionary: Dictionary): readonly string[] {
  const found = new Set<string>();
  for (let at = 1; at < word.length; at++) {
    if (word[at] !== word[at - 1] || found.size > 1) continue;
    const single = word.slice(0, at) + word.slice(at + 1);
    for (let i = 1; i < single.length; i++) {
      if (CONSONANT.test(single[i]!) && single[i] !== single[i - 1] && single[i] !== single[i + 1] && i !== at - 1) {
        const other = single.slice(0, i) + single[i]! + single.slice(i);
        if (dictionary.isCommon(other)) found.add(other);
      }
    }
  }
  return found.size === 1 ? [...found] : [];
}

const CONSONANT = /[b-df-hj-np-tv-z]/;

/** How likely a writer who meant `right` writes `word`; 0 where it is too unlikely. */
function scoreOf(word: string, right: string): number {
  let same = 0;
  while (same < word.length && word[same] === right[same]) same++;
  if (word.length === right.length) {
    if (word[same] === right[same + 1] && word[same + 1] === right[same]) return DOUBLED_OR_SWAPPED;
    return same === 0 || word.length <= SHORTEST ? 0 : OTHER_LETTER;
  }
  const [longer, shorter] = word.length > right.length ? [word, right] : [right, word];
  if (same === 0) return 0;
  return longer[same] === longer[same - 1] || longer[same] === longer[same + 1]
    ? DOUBLED_OR_SWAPPED
    : shorter.length < SHORTEST
      ? 0
      : LETTER_MORE_OR_LESS;
}

const ENDINGS: Readonly<Record<Language, readonly string[]>> = {
  en: 'ability able ness less ful ly ing ist ity al ise ize er ed s'.split(' '),
  fr: 'isation isations iser isme iste istes able ables ités ité age ages eurs eur euses euse x s e es'.split(' '),
};

const PREFIXES: Readonly<Record<Language, readonly string[]>> = {
  en: 'anti auto bio co counter cross cyber de dis e eco geo hyper inter macro mega meta micro mid mini mis multi nano neuro non out over photo poly post pre pro pseudo psycho quasi re semi socio sub super tele trans ultra un under'.split(
    ' ',
  ),
  fr: 'anti auto bio co contre cyber dé éco extra géo hyper inter macro méga méta micro mini multi nano néo neuro non para photo poly post pré pro pseudo psycho quasi re ré semi socio sous sub super supra sur télé trans ultra'.split(
    ' ',
  ),
};

/** Shorter parts make words of anything. */
const SHORTEST_PART = 4;

/** Whether a word is made from known ones as its language makes words. @param slip the likeliest right spelling */
function isDerived(word: string, language: Language, dictionary: Dictionary, slip: string): boolean {
  const isStem = (stem: string): boolean => stem.length >= SHORTEST_PART && dictionary.has(stem);
  // `transfered`, `conaissance`: a consonant that should be doubled.
  if (slip.length === word.length + 1 && scoreOf(word, slip) === DOUBLED_OR_SWAPPED) return false;
  for (const ending of ENDINGS[language]) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    // `qualitée`: these nouns have no such feminine.
    if (language === 'fr' && ending === 'e' && stem.endsWith('ité')) return false;
    if (isStem(stem)) return true;
    if (language === 'en' && ending !== 's' && (isStem(`${stem}e`) || isStem(`${stem.replace(/i$/, '')}y`)))
      return true;
  }
  for (const prefix of PREFIXES[language])
    if (word.startsWith(prefix) && isStem(word.slice(prefix.length))) return true;
  if (language === 'fr') return false;
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    if (isStem(word.slice(0, at)) && isStem(word.slice(at))) return true;
  }
  return false;
}

/** Words that no dictionary has and that are nearly, not quite, a common word. */
export const misspelling = defineRule({
  name: 'misspelling',
  family: 'language',
  severity: 'warning',
  fixable: 'safe',
  tags: ['spelling', 'single-word'],
  documentation: {
    en: {
      summary: 'A word is not in the dictionary and is one slip away from a common word (“commitee”, « procedures »).',
      why: 'A misspelt word is the first thing that a reader sees. Names, acronyms, words that the notice often uses, and words of the other edition or of the house’s own list are left alone; the quick fix adds a word to that list.',
    },
    fr: {
      summary: 'Un mot est absent du dictionnaire et à une lettre près d’un mot courant (« procedures », “commitee”).',
      why: 'Une faute d’orthographe est la première chose que voit le lecteur. Les noms, les sigles, les mots fréquents dans l’avis, ceux de l’autre version et ceux de la maison sont laissés : la correction rapide ajoute un mot à ceux de la maison.',
    },
  },
  examples: [
    { notice: 'archives-assistant.notice.txt', right: 'keeps the written record', wrong: 'keeps the writen record' },
    { notice: 'archives-assistant.notice.txt', right: 'conserve la trace écrite', wrong: 'conserve la trace ecrite' },
  ],
  messages: {
    en: {
      misspelt: '“{text}” is probably misspelt. Did you mean “{right}”?',
      write: 'Write {right}',
    },
    fr: {
      misspelt: '« {text} » est sans doute mal orthographié. Vouliez-vous écrire « {right} » ?',
      write: 'Écrire {right}',
    },
  },
  visit: {
    edition(edition, context) {
      for (const place of placesIn(CHECK, edition, context)) {
        if (isUsedHere(place, edition, context)) continue;
        const text = textOf(place.span);
        const { right, kind } = place.found;
        const [first = ''] = right;
        context.report({
          message: 'misspelt',
          args: { text, right: likeWritten(first, text) },
          span: place.span,
          fixes: () => {
            const isSure = kind !== 'slip' && right.length === 1;
            return right.flatMap((word, i) => writing(place, 'write', likeWritten(word, text), isSure && i === 0));
          },
        });
      }
    },
  },
});

/** From this number of times on, an edition means a word as it is. */
const OFTEN = 3;

/** Whether the notice or the organisation uses the word as it is written, or `foreign-accent` reports it. */
function isUsedHere(
  { found: { word, kind }, span }: PlacedFinding<Misspelt>,
  edition: Edition,
  context: RuleContext<string>,
): boolean {
  const { notice, profile } = context;
  const { language } = edition;
  if (houseWords(profile)[language].has(word)) return true;
  // Of these the right spelling is known, and a lost accent is lost wherever the word stands.
  if (kind === 'known') return false;
  if ((countsOf(edition).get(word) ?? 0) >= OFTEN && kind === 'slip') return true;
  if (kind === 'accent') return isAccentSlip(span, context);
  const other = editionOf(notice, otherLanguage(language));
  return (other !== undefined && countsOf(other).has(word)) || profileWords(profile).has(word);
}

const COUNTS = new Memo<ReadonlyMap<string, number>>();

/** How often each word stands in an edition; in small letters. */
function countsOf(edition: Edition): ReadonlyMap<string, number> {
  return COUNTS.of(edition.memos, () => {
    const counts = new Map<string, number>();
    for (const word of edition.source.tokens.words) {
      if (!word) continue;
      const lower = word.text.toLowerCase();
      counts.set(lower, (counts.get(lower) ?? 0) + 1);
    }
    return counts;
  });
}

/** The words that profile and configuration accept; in small letters. */
const houseWords = onceFor(({ words }: Profile) =>
  inBoth((language): ReadonlySet<string> => new Set(words[language]?.map((word) => word.toLowerCase()))),
);

/** The words of the profile's own texts; in small letters. */
const profileWords = onceFor(
  (profile: Profile): ReadonlySet<string> =>
    new Set(
      JSON.stringify(profile)
        .toLowerCase()
        .match(/[a-zà-öø-ÿœ]{3,}/g),
    ),
);
