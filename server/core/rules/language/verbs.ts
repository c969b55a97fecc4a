/** English verbs of notices whose third person is no noun. */
const VERBS = `abide accelerate accept accommodate accompany accrue achieve acknowledge acquire adapt adhere adjudicate adjust administer administrate admit
adopt advertise advise advocate align allege allocate allot allow amend analyze announce anticipate appear apply appoint appraise apprehend
approve argue arrange articulate ascertain ask assemble assess assist assume assure attach attend attest attract authenticate authorise authorize
avoid await become befit begin belong borrow bring broaden calculate calibrate carry categorise categorize cater chair choose circulate clarify
classify coincide collaborate collate collect communicate compare compete compile complete comply compose comprise compute conceive conclude
confer confide configure confine confirm confiscate consider consist consolidate construct consume contain contravene contribute convene convey
convict coordinate cope correct correspond create cultivate customise customize deduct deem defer define deliver demonstrate depend
depict deploy deprive derive describe detain detect deter determine develop devise devote diagnose differ direct disable disclose discontinue
discover discuss dismantle dismiss dispense dispose disseminate distinguish distort distribute divert donate earn edit educate elaborate elicit
eliminate embed emphasise emphasize employ empower enable encompass encounter encourage endanger endorse enforce engage enhance enlarge enlist
enquire enrol enroll ensure entail enter entrust envisage equip eradicate erect establish evacuate evaluate evolve examine exceed exclude execute
exert expand expect expel explain explore expose express extend fabricate facilitate finalise finalize foresee formulate foster fulfil fulfill
gather generalise generate give grow happen harmonise harmonize have hear hinder identify illustrate impair implement impose improve include
incorporate incur infer inform infringe inhabit initiate innovate inquire inspect inspire install instil instruct integrate intend interact
interfere interrupt intervene introduce invest investigate invite invoke involve irrigate justify learn leave legislate lend leverage liaise
liberate listen localise localize lose maintain manage maximise maximize mediate meet mentor migrate minimise minimize mitigate mobilise mobilize
modernise modernize modify motivate negotiate nominate normalise normalize notify nullify nurture oblige observe obtain occur operate oppose
optimise optimize orchestrate organise organize orient orientate originate outsource overcome oversee owe participate perceive perform persuade
pertain pollute possess practise preclude predict prepare preserve preside presume prevent prioritise prioritize proceed procure prohibit promote
propagate propose prosecute protect prove provide publish pursue qualify quantify ratify reactivate realise realize reappoint reassess reassign
reassure rebuild receive recheck recognise recognize recommend reconcile reconfigure reconsider reconstruct recover recycle redeem redesign
redirect reduce refine reflect regulate reimburse reinforce relate relieve relocate rely remain remember remind remove remunerate render renew
reorganise reorganize repair replace replicate reply represent reproduce require reside resolve respond restore retain retire retrieve reunite
reuse reveal revise rewrite safeguard satisfy scrutinise scrutinize seek seize select sell send serve settle simplify sit solicit solve speak
specialise specialize specify spend standardise standardize steer stimulate strengthen strive submit subscribe substantiate succeed suggest suit
summarise summarize supersede supervise surpass suspend sustain synchronise synchronize synthesise synthesize tackle tailor teach tell tend
testify thrive tolerate transcribe transform translate transmit troubleshoot undergo undermine understand undertake unify unite uphold utilise
utilize vaccinate validate vary verbalise verify violate weigh withdraw withhold write`;

/** Those whose base form or third person is a noun as well. */
const VERBS_THAT_ARE_NOUNS = `access act address advance alert analyse answer approach assign audit balance bridge brief build buy cause challenge champion change check coach
combine commission complement conduct consult contact control convert copy counsel deal decide delegate design detail document draft draw drive estimate
exercise exhibit extract feed file find finish fit fix follow forecast forward frame fund further grant guide handle help hire hold increase
influence interface interpret interview issue join keep lead list live log lower make map master measure mention merge model monitor move note
offer open outline own pay permit pick pilot place plan point pose present process produce purchase raise rank reach read recall record recruit
refer reform register reject remedy repeat report request research review run save scan schedule screen search secure see separate set shape
share show sign sort sponsor spread start state stay step stop store strike structure study substitute supply support swap take talk test think
touch trace track train transfer travel treat trust turn update upgrade urge use view visit wait want water win witness work claim clean clear
close comment cook cross cut debate delay discharge dispatch display doubt drop ease escape escort face fall feel fight fly guard guess harm
launch lecture lift link load lock look love mark merit need notice order overhaul overlook park pass patrol phone play press print prize promise
push question quote rate rescue respect resume return reward ride risk rule sanction seal shift shoot sleep spare thank walk warn wash waste
watch wear welcome wish wonder wrap`;

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
