/** English verbs of notices whose third person is no noun. */
const VERBS = `abide appear accelerate accept accommodate accompany accrue achieve acknowledge acquire adapt adhere adjudicate adjust administer adopt advertise
advise advocate align allocate allow amend analyze announce anticipate apply appoint appraise approve argue arrange articulate ascertain ask
assemble assess assist assume assure attach attend attract authorise authorize avoid await become begin belong bring broaden calculate calibrate carry
categorise categorize chair choose circulate clarify classify coincide collaborate collate collect communicate compare compile complete
comply compose comprise compute conceive conclude confer configure confirm consider consist consolidate construct contain consume contribute convene convey
coordinate correct correspond create cultivate customise customize deem define delegate deliver demonstrate depend deploy derive describe
detect determine develop devise devote diagnose differ direct discover discuss disseminate distinguish distribute earn edit educate
elaborate elicit eliminate embed emphasise emphasize employ empower enable encounter encourage endorse enforce engage enhance enlarge ensure
enter envisage equip establish evaluate evolve examine exceed execute expand expect explain explore express extend facilitate finalise
finalize foresee formulate foster fulfil fulfill gather generalise generate give grow happen have hear identify illustrate implement improve
include incorporate incur infer inform initiate innovate inspect inspire install instil instruct integrate intend interact interrupt introduce investigate
invite invoke involve learn leave lend leverage liaise listen lose maintain manage maximise maximize mediate meet mentor minimise minimize
mitigate modify motivate negotiate nominate notify nurture observe obtain occur operate oppose optimise optimize orchestrate organise
organize orient overcome oversee owe participate perceive perform persuade possess practise predict prepare preserve preside prevent
prioritise prioritize proceed procure promote propagate propose protect prove provide publish pursue qualify quantify realise realize
reassess rebuild receive recognise recognize recommend reconcile reconfigure redesign redirect reduce refine reflect regulate reinforce
relate rely remain remember remind remove render renew reorganise repair replace replicate reply represent reproduce require resolve respond
restore retain retrieve reuse reveal revise rewrite safeguard satisfy seek select sell send serve settle simplify sit solve speak specialise
specialize specify spend standardise standardize steer stimulate strengthen strive submit succeed suggest suit summarise summarize supervise
surpass sustain synchronise synchronize synthesise synthesize tackle tailor teach tell tend thrive transform translate transmit troubleshoot
undergo understand undertake unify unite uphold utilise utilize validate vary verify weigh withdraw withhold write`;

/** Those whose base form or third person is a noun as well. */
const VERBS_THAT_ARE_NOUNS = `access act address advance alert analyse answer approach assign audit balance bridge brief build buy cause challenge champion change check
coach combine commission complement conduct consult contact control convert copy counsel deal decide design detail document draft draw drive
estimate exercise exhibit extract feed file find finish fit fix follow forecast forward frame fund further grant guide handle help hire hold
increase influence interface interpret interview issue join keep lead list live log lower make map master measure mention merge model
monitor move note offer open outline own pay permit pick pilot place plan point pose present process produce purchase raise rank reach read
recall record recruit refer reform register reject remedy repeat report request research review run save scan schedule screen search secure
see separate set shape share show sign sort sponsor spread start state stay step stop store strike structure study substitute supply support
swap take talk test think touch trace track train transfer travel treat trust turn update upgrade urge use view visit wait want water win
witness work`;

/** The third person of a verb: `ensure` → `ensures`. */
export function thirdPersonOf(verb: string): string {
  if (verb === 'have') return 'has';
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

/** The base forms that are no nouns. */
export const STRICT_BASES: ReadonlySet<string> = new Set(VERBS.split(/\s+/));

export const BASES: ReadonlySet<string> = new Set([...STRICT_BASES, ...VERBS_THAT_ARE_NOUNS.split(/\s+/)]);

/** The base form of a third person; undefined for any other word. @param verbs those that count */
export function baseOfThird(word: string, verbs: ReadonlySet<string> = STRICT_BASES): string | undefined {
  if (!word.endsWith('s')) return undefined;
  if (word === 'has') return 'have';
  const stem = word.slice(0, -1);
  const candidates = stem.endsWith('e') ? [stem, stem.slice(0, -1), `${stem.slice(0, -2)}y`] : [stem];
  return candidates.find((verb) => verbs.has(verb) && thirdPersonOf(verb) === word);
}

/** The base form of a gerund; undefined for any other word. @param verbs those that count */
export function baseOfGerund(word: string, verbs: ReadonlySet<string> = STRICT_BASES): string | undefined {
  if (!word.endsWith('ing')) return undefined;
  const stem = word.slice(0, -3);
  const isDoubled = stem.at(-1) === stem.at(-2);
  const candidates = [stem, `${stem}e`, ...(isDoubled ? [stem.slice(0, -1)] : []), `${stem.slice(0, -1)}ie`];
  return candidates.find((verb) => verbs.has(verb) && gerundOf(verb) === word);
}

/** The base form of a past tense in -ed; undefined for any other word. */
export function baseOfPast(word: string): string | undefined {
  if (!word.endsWith('ed') || word.endsWith('eed')) return undefined;
  const stem = word.slice(0, -2);
  const isDoubled = stem.at(-1) === stem.at(-2);
  const candidates = [stem, `${stem}e`, ...(isDoubled ? [stem.slice(0, -1)] : []), stem.replace(/i$/, 'y')];
  return candidates.find((verb) => STRICT_BASES.has(verb));
}

/** Past participles that do not end in -ed, by the base form. */
const PARTICIPLES: Readonly<Record<string, string>> = Object.fromEntries(
  'bring:brought give:given grow:grown hear:heard keep:kept learn:learned leave:left lend:lent lose:lost meet:met see:seen seek:sought sell:sold send:sent sit:sat speak:spoken spend:spent teach:taught tell:told undergo:undergone understand:understood undertake:undertaken uphold:upheld withdraw:withdrawn withhold:withheld write:written rewrite:rewritten foresee:foreseen oversee:overseen choose:chosen rebuild:rebuilt strive:striven thrive:thrived forbid:forbidden'
    .split(' ')
    .map((pair) => pair.split(':')),
);

/** The past participle of a base form: `require` → `required`. */
export function pastOf(verb: string): string {
  const irregular = PARTICIPLES[verb];
  if (irregular !== undefined) return irregular;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  // The gerund doubles the same consonants.
  return verb.endsWith('e') ? `${verb}d` : `${gerundOf(verb).slice(0, -3)}ed`;
}

/** Verbs whose final consonant stays single though it follows one vowel. */
const SINGLE =
  /(?:[^aeiou]er|[^aeiou]en|[^aeiou]or|[aeiou]{2}.|[wxy]|visit|edit|develop|interpret|benefit|profit|limit|consult|credit|target|audit|monitor|exhibit|inherit|solicit)$/;

/** `support` → `supporting` */
export function gerundOf(verb: string): string {
  if (verb === 'be' || verb === 'see' || verb.endsWith('ee')) return `${verb}ing`;
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`;
  if (verb.endsWith('e')) return `${verb.slice(0, -1)}ing`;
  const doubles = /[^aeiou][aeiou][^aeiouwxy]$/.test(verb) && !SINGLE.test(verb);
  return doubles ||
    /^(?:refer|transfer|confer|prefer|infer|occur|incur|control|patrol|commit|permit|submit|admit|equip)$/.test(verb)
    ? `${verb}${verb.at(-1)}ing`
    : `${verb}ing`;
}
