/** English adjectives that no ending tells, or that are more than adjectives; our own collection. */
export const ADJECTIVES = `able absent absolute abstract accurate acute adequate adverse alert alike alive alone aloof appropriate apt articulate available
average aware bad basic big bilingual blank blind brief bright broad calm certain cheap chief chronic civil civilian clean clear clever close cold common
compact compatible competent complete complex concise concrete content cool correct costly current daily dark dead dear deep delicate dense deputy different
difficult digital direct discreet discrete distinct diverse double dry due duplicate eager early easy elaborate elderly elementary eligible empty english
entire equal exact excellent exempt expert explicit express extra extreme fair false familiar far fast few final fine firm first fit fixed flat fluent
foreign formal former fourth free frequent fresh front full fun further future general generic gentle genuine german global good grand great green gross half
happy hard healthy heavy high honest hot huge human humane humble ideal idle ill immediate immense important inclusive incoming independent individual
inherent initial innate innovative insecure intense interim interior intermediate internal intimate joint junior keen key kind known lacking large last late
latent latter lean legal legitimate less liable light like likely linear liquid live lively local logical lone long loose loud low loyal main major male
female manual marine mature maximum mean medium mental mere middle mild minimum minor minute mobile moderate modern modest monthly multiple mutual
narrow national native near neat necessary net neutral new next nice noble normal northern novel null numerous objective obsolete official old online only
open oral orderly ordinary original other outdoor outer outgoing outside overall overseas own paid parallel part partial particular past patient perfect
permanent pertinent plain pleasant plural poor polite popular possible potential practical precise preliminary premium present previous primary prime prior
private proficient profound prompt proper proud public pure quick quiet random rapid rare raw ready real rear recent red regular related relative relevant
remote renowned resident responsible retail rich right rigid rigorous ripe robust rough round routine royal rude rural sad safe same scarce scientific second
secondary secret secure select senior sensitive separate serious severe shallow sharp short shut sick silent similar simple single sincere slight slow small
smart smooth sober social soft sole solid sound spare special specific square stable standard static steady steep stiff still straight strange strict strong
subject subordinate subsequent substantial subtle sudden sufficient suitable super superb supreme sure sweet swift tall temporary tender third thorough
tidy tight timely tiny top total tough transparent trilingual true trustworthy typical ultimate unable unique united unlike unpaid upper urban urgent
usual vacant vague valid variable various vast verbal versatile versed vital vivid void voluntary vulnerable warm weak wealthy wee weekly well western white
whole wholesale wide wild willing wise worldwide worth worthy wrong yearly young french dutch spanish italian russian arabic chinese multilingual
online offline onsite hourly annual quarterly overtime fiscal thermal interpersonal deaf welcome corporate deliberate desperate fortunate
passionate proportionate private requisite definite infinite opposite favourite exquisite remote chief vice bulk bona ad`;

/** They end like adverbs. */
export const NO_ADVERBS = `ally anomaly apply assembly bodily comply costly daily deadly early elderly family fly friendly hourly imply july likely lively
lonely lovely monthly multiply only orderly quarterly rally reply supply timely ugly unfriendly unlikely weekly yearly homily monopoly jelly belly bully
doily rely sly italy silly holy`;

/** Endings of adjectives. */
export const ADJECTIVE_ENDING =
  /(?:[^aeiou]al|ial|ual|[^f]eal|ive|ous|ful|less|able|ible|[^m]ent|ant|ary|ory|ish|ic|ical|ern|ese|like|wide|some|ward|proof|ate)$/;
