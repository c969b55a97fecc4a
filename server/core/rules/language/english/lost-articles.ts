import { Kind, NOUN } from '../../../words/english/kinds.ts';
import type { WrongArticle } from '../articles.ts';
import { wordSet } from '../neighbours.ts';
import { Mark } from '../word-reading.ts';
import { articleBefore } from './article-looks.ts';
import { hasSubject } from './noun-or-verb.ts';
import { Count, type NounPhrase, phraseAt } from './noun-phrases.ts';
import type { Reading } from './reading.ts';

/** Nouns that lack their article. */
export function* lostArticles(reading: Reading): Iterable<WrongArticle> {
  // Items and fragments may be written without articles.
  if (reading.prose.kind !== 'paragraph' || !reading.prose.text.slice(-3).includes('.')) return;
  for (let at = 0; at < reading.count; at++) {
    if (reading.isMark(at)) continue;
    const found = reading.isSentenceStart(at)
      ? bareSubject(reading, at)
      : reading.is(at, Kind.Preposition)
        ? (behindPreposition(reading, at) ?? inSetting(reading, at) ?? asPerson(reading, at) ?? ordinal(reading, at))
        : reading.is(at, Kind.Being | Kind.Having | Kind.Base | Kind.Third)
          ? behindVerb(reading, at)
          : undefined;
    if (found) yield found;
  }
}

function missing(reading: Reading, { start, head }: NounPhrase, article: 'a' | 'the'): WrongArticle {
  const from = reading.starts[start]!;
  const end = reading.ends[head]!;
  const text = reading.prose.text.slice(from, end);
  const isFirst = reading.isSentenceStart(start);
  const small = isFirst ? text.charAt(0).toLowerCase() + text.slice(1) : text;
  const written = article === 'the' ? 'the' : (articleBefore(small, false) ?? 'a');
  return {
    start: from,
    end,
    kind: 'missing',
    right: `${isFirst ? written.charAt(0).toUpperCase() + written.slice(1) : written} ${small}`,
  };
}

/** Nouns of notices of which there is one only, or that stand without an article in fixed phrases. */
const BARE = wordSet(
  'article annex chapter section part page class grade level step category group room line phase stage version table figure school college university hospital court office note party head chair president director question issue leader manager point place area data date day week month year deadline time form case type station member-state project service programme system product process software image index key link list map plan report reader standard response resource result relationship impact factor evaluation assessment deployment duration delay probation bulletin reimbursement percentage quota rate ratio request',
);

/** Whether a phrase is a noun in the singular that cannot stand without an article, and nothing that goes on is one with it. */
function isBare(reading: Reading, phrase: NounPhrase | undefined): phrase is NounPhrase {
  if (!phrase || phrase.determiner >= 0 || phrase.number >= 0 || phrase.count !== Count.One) return false;
  const kind = reading.kind(phrase.head);
  if ((kind & Kind.Countable) === 0 || (kind & (Kind.Mass | Kind.Closed)) !== 0) return false;
  for (let i = phrase.start; i <= phrase.head; i++)
    if (reading.isName(i) || reading.kind(i) === 0 || reading.is(i, Kind.Plural | Kind.And)) return false;
  const next = phrase.end;
  if (reading.isMark(next)) return /^[.;]$/.test(reading.word(next));
  return (
    reading.is(next, Kind.Preposition | Kind.Relative) ||
    hasSubject(reading, next) ||
    (reading.is(next, Kind.Participle) && !reading.is(next, NOUN))
  );
}

const POSSESSING = wordSet(
  'hold holds have has possess possesses require requires obtain obtains submit submits attach sign signs lead leads supervise supervises offers seeks joins join employs signing holding having possessing leading supervising joining completing complete',
);
const BECOMING = wordSet('is was be become becomes being becoming');
const MEMBERS = wordSet(
  'member candidate degree diploma licence team contract applicant employee officer expert specialist asset advantage requirement opportunity department unit organisation institution agency committee network passport certificate',
);

/** `is member of`, `must hold university degree in` */
function behindVerb(reading: Reading, at: number): WrongArticle | undefined {
  const word = reading.word(at);
  const isBeing = BECOMING.has(word);
  if (!isBeing && !POSSESSING.has(word)) return undefined;
  // `The lead officer`: no verb.
  if (
    !isBeing &&
    reading.is(at, NOUN | Kind.Adjective) &&
    !reading.is(at - 1, Kind.Modal | Kind.Person | Kind.Adverb) &&
    reading.word(at - 1) !== 'to'
  )
    return undefined;
  if (isBeing && (reading.word(at - 1) === 'there' || reading.isSentenceStart(at))) return undefined;
  const phrase = phraseAt(reading, at + 1);
  if (
    !isBare(reading, phrase) ||
    BARE.has(reading.word(phrase.head)) ||
    (reading.is(phrase.start, Kind.Base) && phrase.start === phrase.head && !MEMBERS.has(reading.word(phrase.head)))
  )
    return undefined;
  if (isBeing && !MEMBERS.has(reading.word(phrase.head))) return undefined;
  return missing(reading, phrase, 'a');
}

/** By preposition: nouns that are certain before `of`. */
const OF: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    ['under', 'authority supervision direction guidance leadership responsibility chairmanship'],
    ['at', 'end beginning start headquarters expense disposal discretion invitation request seat'],
    ['in', 'framework context absence event field area course office department vicinity centre middle city'],
    ['on', 'basis recommendation proposal date initiative'],
    ['for', 'duration purpose benefit'],
    ['by', 'end'],
    ['until', 'end'],
    ['before', 'end beginning start'],
    ['after', 'end expiry beginning start'],
    ['with', 'exception help aid'],
    ['to', 'attention end'],
    ['from', 'beginning start date'],
  ].map(([preposition = '', nouns = '']) => [preposition, wordSet(nouns)] as const),
);

/** `under authority of the Head`, `at end of the contract` */
function behindPreposition(reading: Reading, at: number): WrongArticle | undefined {
  return ofPhrase(reading, at, OF.get(reading.word(at)));
}

function ofPhrase(reading: Reading, at: number, nouns: ReadonlySet<string> | undefined): WrongArticle | undefined {
  const noun = at + 1;
  if (!nouns?.has(reading.word(noun)) || reading.word(noun + 1) !== 'of' || reading.isName(noun)) return undefined;
  // `at headquarters of international organisations`
  if (reading.word(noun) === 'headquarters' && !reading.is(noun + 2, Kind.Determiner)) return undefined;
  return missing(
    reading,
    { start: noun, head: noun, before: -1, end: noun + 1, determiner: -1, number: -1, count: Count.One },
    'the',
  );
}

/** What one works in or with. */
const SETTINGS = wordSet(
  'environment setting team organisation organization department unit portal website platform contract position institution laboratory project framework manner basis agency committee network database company role context system tool',
);
const BEFORE_SETTING = wordSet('in within for with via through using under into');

/** `in multicultural environment`, `via online recruitment system` */
function inSetting(reading: Reading, at: number): WrongArticle | undefined {
  if (!BEFORE_SETTING.has(reading.word(at)) || reading.is(at - 1, Kind.Preposition)) return undefined;
  const phrase = phraseAt(reading, at + 1);
  if (
    !phrase ||
    phrase.determiner >= 0 ||
    phrase.number >= 0 ||
    phrase.start === phrase.head ||
    !SETTINGS.has(reading.word(phrase.head))
  )
    return undefined;
  for (let i = phrase.start; i <= phrase.head; i++)
    if (reading.isName(i) || reading.kind(i) === 0 || reading.is(i, Kind.Plural | Kind.And)) return undefined;
  // The first word says what kind of thing it is: `multicultural`, `large`; `in system design` is another.
  if (!reading.is(phrase.start, Kind.Adjective | Kind.Participle) || reading.is(phrase.start, Kind.Base | Kind.Gerund))
    return undefined;
  const next = phrase.end;
  if (!reading.isMark(next) && !reading.is(next, Kind.Preposition | Kind.Relative)) return undefined;
  if (reading.isMark(next) && !/^[.,;)]$/.test(reading.word(next))) return undefined;
  return missing(reading, phrase, /^(?:via|through|using)$/.test(reading.word(at)) ? 'the' : 'a');
}

/** `works as translator` */
function asPerson(reading: Reading, at: number): WrongArticle | undefined {
  if (
    reading.word(at) !== 'as' ||
    !/^(?:works?|worked|working|employed|experience|job|career|employment)$/.test(reading.word(at - 1))
  )
    return undefined;
  const phrase = phraseAt(reading, at + 1);
  if (
    !phrase ||
    phrase.determiner >= 0 ||
    phrase.number >= 0 ||
    phrase.count !== Count.One ||
    !reading.is(phrase.head, Kind.Person)
  )
    return undefined;
  for (let i = phrase.start; i <= phrase.head; i++)
    if (reading.isName(i) || reading.is(i, Kind.Plural | Kind.And | Kind.Closed)) return undefined;
  if (/^(?:head|chair|deputy|secretary|president|director|chief|spokesperson|leader)$/.test(reading.word(phrase.head)))
    return undefined;
  if (!reading.isMark(phrase.end) && !reading.is(phrase.end, Kind.Preposition)) return undefined;
  return missing(reading, phrase, 'a');
}

/** `knowledge of second official language` */
function ordinal(reading: Reading, at: number): WrongArticle | undefined {
  const first = at + 1;
  if (
    !/^(?:of|in|for|with|as|during)$/.test(reading.word(at)) ||
    !/^(?:second|third|fourth)$/.test(reading.word(first)) ||
    reading.isName(first)
  )
    return undefined;
  const phrase = phraseAt(reading, first);
  if (!phrase || phrase.head === first || phrase.count !== Count.One) return undefined;
  if (
    !/^(?:language|phase|stage|interview|round|half|position|part|test|country|nationality|mandate|term)$/.test(
      reading.word(phrase.head),
    )
  )
    return undefined;
  return missing(reading, phrase, reading.word(phrase.head) === 'language' ? 'a' : 'the');
}

const SUBJECTS = wordSet(
  'candidate applicant incumbent postholder post position contract officer assistant employee appointee vacancy organisation organization agency committee ministry department unit team',
);

/** `Successful candidate will be …` */
function bareSubject(reading: Reading, at: number): WrongArticle | undefined {
  const phrase = phraseAt(reading, at);
  const prepositional = reading.is(at, Kind.Preposition) ? behindPreposition(reading, at) : undefined;
  if (prepositional) return prepositional;
  if (
    !phrase ||
    phrase.determiner >= 0 ||
    phrase.number >= 0 ||
    phrase.count !== Count.One ||
    !SUBJECTS.has(reading.word(phrase.head))
  )
    return undefined;
  for (let i = phrase.start; i <= phrase.head; i++)
    if (reading.isName(i) || reading.is(i, Kind.Plural | Kind.And | Kind.Closed)) return undefined;
  if (reading.is(phrase.start, Kind.Base) && phrase.start !== phrase.head) return undefined;
  const verb = phrase.end;
  const isVerb =
    reading.is(verb, Kind.Modal | Kind.Being | Kind.Having) ||
    (reading.is(verb, Kind.OnlyVerb) && reading.is(verb, Kind.Third));
  return isVerb && reading.marks[verb] === Mark.None ? missing(reading, phrase, 'the') : undefined;
}
