import type { Language } from '../../text/language.ts';
import type { Phrase } from './phrases.ts';

/** Words that are taken for others, and prepositions of another language: our own collection. */
interface WrongWord extends Phrase {
  /** It is a matter of style, or not certain: reported as information. */
  readonly isUnsure?: true;
}

/** Words without a plural in English. */
const UNCOUNTABLE = 'information equipment software hardware advice feedback furniture knowledge luggage';

/** Nouns that are written as two words where they are a verb. */
const VERBS_OF_TWO_WORDS: Readonly<Record<string, string>> = {
  setup: 'set up',
  login: 'log in',
  logon: 'log on',
  backup: 'back up',
  followup: 'follow up',
  rollout: 'roll out',
  signup: 'sign up',
  cleanup: 'clean up',
  checkin: 'check in',
  shutdown: 'shut down',
  startup: 'start up',
  logout: 'log out',
  handover: 'hand over',
  breakdown: 'break down',
};

const ENGLISH: readonly WrongWord[] = [
  ...UNCOUNTABLE.split(' ').map((noun) => ({ first: `${noun}s`, rest: '', right: noun })),
  { first: 'staffs', rest: ' members', right: 'staff members' },
  { first: 'in', rest: ' (accordance|compliance|conformity) to', right: 'in $1 with' },
  { first: 'comply|complies|complying|complied', rest: ' to', right: '$0 with' },
  { first: 'with', rest: ' regards to', right: 'with regard to' },
  { first: 'in', rest: ' regards to', right: 'in regard to' },
  { first: 'according', rest: ' with', right: 'according to' },
  { first: 'prior', rest: ' of', right: 'prior to' },
  { first: 'in', rest: ' charge for', right: 'in charge of' },
  { first: 'despite', rest: ' of', right: 'despite' },
  { first: 'independently', rest: ' on', right: 'independently of' },
  { first: 'different', rest: ' then', right: 'different from' },
  { first: 'capable', rest: ' to', right: 'capable of' },
  { first: 'responsible', rest: ' of', right: 'responsible for' },
  { first: 'participate|participates|participating|participated', rest: ' to(?! the full)', right: '$0 in' },
  { first: 'depend|depends|depending|depended', rest: ' of', right: '$0 on' },
  { first: 'discuss|discusses|discussed|discussing', rest: ' about', right: '$0' },
  {
    first: 'interested',
    rest: ' to(?! (?:learn|know|hear|see|read|find|discover)\\b)(?= (?:the|a|an|this|these|our|your|apply|work|join|be)\\b)',
    right: 'interested in',
  },
  { first: 'could|should|would|must|might', rest: ' of(?! course)', right: '$0 have' },
  { first: 'has|have|had|been', rest: ' lead(?= (?:the|a|an|to|by|this|its|teams?|projects?)\\b)', right: '$0 led' },
  { first: 'was|is|are|were', rest: ' lead(?= by\\b)', right: '$0 led' },
  {
    first: 'more|less|rather|other|later|higher|lower|greater|better|fewer|longer|earlier|larger|smaller|sooner',
    rest: ' then(?= (?:the|a|an|that|it|those|any|half|expected|required|usual|one|two|three|four|five|six|ten|\\d))',
    right: '$0 than',
  },
  {
    first: 'in',
    rest: ' principal(?! (?:amounts?|sums?|officers?|duties|offices?|areas?|locations?|cit))(?=[ ,.;:)]|$)',
    right: 'in principle',
  },
  {
    first: 'principle',
    rest: ' (officers?|duty|duties|responsibility|responsibilities|pillars?|tasks?|advisers?|advisors?|roles?|functions?|accountability|accountabilities|points? of contact)',
    right: 'principal $1',
  },
  { first: 'full', rest: ' compliment', right: 'full complement' },
  {
    first:
      'provide|provides|providing|giving|gives|give|seek|seeks|legal|expert|policy|technical|professional|sound|timely|strategic|an',
    rest: ' advise(?=$|[.,;:)]| (?:on|to|and|for|in|about|from)\\b)',
    right: '$0 advice',
    unlessBefore: '(?:can|to|we|they|you|who|will|and|or|not) ',
  },
  {
    first: 'to',
    rest: ' advice (the|on|senior|staff|management|and)',
    right: 'to advise $1',
    unlessBefore: '(?:access|regard|related|relating|respect|addition|according|contribution|subject|open|due) ',
  },
  {
    first: 'civilian|military',
    rest: ' personal(?! (?:data|files?|information|effects|details|income|use|property|belongings|accounts?|status))',
    right: '$0 personnel',
  },
  { first: 'take|takes|taking|come|comes', rest: ' affect', right: '$0 effect' },
  { first: 'have|has|having', rest: ' an affect', right: '$0 an effect' },
  {
    first: 'innovating',
    rest: ' (processes|solutions|approaches|ideas|technologies|products|methods|services|practices|tools|ways)',
    right: 'innovative $1',
  },
  { first: 'including', rest: ' and without limitation(?: to)?', right: 'including, without limitation,' },
  { first: 'including', rest: ' without limitation to', right: 'including, without limitation,' },
  { first: 'for', rest: ' more info', right: 'for more information' },
  {
    first: 'more',
    rest: ' (easier|better|faster|stronger|higher|lower|quicker|cheaper|larger|greater)(?= (?:than|for|to|and|access)\\b|[.,;])',
    right: '$1',
  },
  {
    first: 'less',
    rest: ' (candidates|people|staff members|applicants|posts|employees|errors|documents)',
    right: 'fewer $1',
  },
  {
    first: 'amount',
    rest: ' of (people|candidates|applications|applicants|staff members|documents|posts|requests)',
    right: 'number of $1',
  },
  {
    first: 'it',
    rest: "'s (own|mission|members?|mandate|staff|work(?= (?:is|with|and|of))|objectives|activities|role|core|personnel|polic(?:y|ies)|committees|headquarters|website|strategy|goals|tasks|partners|functions|implementation|employees|vision|values|programmes?|products|services|budget|departments|structure|resources)",
    right: 'its $1',
  },
  {
    first: 'its',
    rest: ' (an?|the|not|been|also|always|our|your)',
    right: "it's $1",
    unlessBefore: '(?:of|in|with|by|for|from) ',
  },
  ...Object.entries(VERBS_OF_TWO_WORDS).map(([noun, verb]) => ({
    first: 'to|will|must|can|should|and|who|help',
    rest: ` ${noun}(?= (?:the|an?|new|our|your|their|any|all|appropriate|and [a-z]{3,} the)\\b)`,
    right: `$0 ${verb}`,
  })),
  {
    first: 'to',
    rest: ' (?:login|logon)(?= (?:to|into|with|using)\\b)',
    right: 'to log in',
    unlessBefore: '(?:prior|access|due|subject|regard) ',
  },
  {
    first: 'working|works|work|apply|used|uses|use',
    rest: ' everyday(?! (?:tasks?|work|life|use|duties|operations?|business|activities|language|needs|problems?))',
    right: '$0 every day',
  },
  {
    first: 'loose|looses',
    rest: ' (access|time|track|sight|control|interest|focus)',
    right: 'lose $1',
    unlessBefore: '(?:a|the|of) ',
  },
  { first: 'weather', rest: ' (?=or not\\b|the candidate\\b|they\\b|it is\\b|you\\b)', right: 'whether ' },
  {
    first: 'there',
    rest: ' (own|respective|colleagues|experience|duties|skills|application|contract|supervisor)',
    right: 'their $1',
  },
  { first: 'their', rest: ' (is|are|was|were|will be)(?= )', right: 'there $1' },
  {
    first: 'insure',
    rest: ' (that|the (?:timely|quality|smooth|proper|efficient|effective|continuity|coherence|consistency))',
    right: 'ensure $1',
  },
  { first: 'council', rest: ' (staff|employees|managers) on', right: 'counsel $1 on' },
  { first: 'complimentary', rest: ' (skills?|roles?|expertise|measures?|training)', right: 'complementary $1' },
  { first: 'in', rest: ' the mean time', right: 'in the meantime' },
  { first: 'on', rest: ' going(?= (?:basis|projects?|support|work|training|activities))', right: 'ongoing' },
  { first: 'as', rest: ' of yet', right: 'as yet' },
  { first: 'in', rest: ' regard of', right: 'with regard to' },
  { first: 'consist|consists|consisting', rest: ' on', right: '$0 of' },
  { first: 'aware', rest: ' about', right: 'aware of' },
  {
    first: 'familiar',
    rest: ' to (?=the|all|this|these)',
    right: 'familiar with ',
    unlessBefore: '(?:be|are|is|looks|sounds|seem|seems|feel) ',
  },
  {
    first: 'reply|replies|respond|responds',
    rest: ' on (?=(?:the )?(?:requests?|questions?|enquiries|inquiries|queries|e-?mails))',
    right: '$0 to ',
  },
];

const AFTER_TO = '(?= [a-zà-öø-ÿœ"«“(]|l\')';
const NO_VERB_HERE =
  "(?:\\b(?:il|elle|on|qui|y|n'|l'|ne|personne|otan|candidate?|titulaire|organisation|division|équipe|service|bureau) ?)";

const FRENCH: readonly WrongWord[] = [
  {
    first: 'veillez',
    rest: " (bien )?(noter|trouver|consulter|agréer|remplir|joindre|envoyer|adresser|contacter|cliquer|soumettre|postuler|indiquer|préciser|fournir|lire|prendre|compléter|transmettre|suivre|utiliser|visiter|communiquer|faire|déposer|présenter|visionner|regarder|télécharger|accepter|excuser|attendre|mentionner|répondre|signaler|informer|(?:vous|nous|le|la|les|l')[ ]?[a-zà-öø-ÿœ]{2,}(?:er|ir|re))",
    right: 'veuillez $1$2',
  },
  {
    first:
      'grâce|suite|quant|conformément|relatif|relative|relatifs|relatives|face|prêt|prête|prêts|prêtes|apte|aptes|destiné|destinée|destinés|destinées|visant|consistant|tendant|invité|invitée|invités|invitées|autorisé|autorisée|habilité|habilitée|inférieur|inférieure|supérieur|supérieure|équivalent|équivalente',
    rest: ` a${AFTER_TO}(?! été\\b| pour\\b)`,
    right: '$0 à',
    unlessBefore: '(?:la|une|cette|sa|le|un) ',
  },
  { first: "jusqu'", rest: 'a', right: "jusqu'à" },
  { first: 'par', rest: ` rapport a${AFTER_TO}`, right: 'par rapport à' },
  { first: "c'", rest: 'est a dire', right: "c'est-à-dire" },
  { first: "c'", rest: 'est à dire', right: "c'est-à-dire" },
  {
    first: 'a',
    rest: " (partir (?:de|du|d')|la fois|compter (?:de|du)|temps (?:plein|partiel)|l'(?:égard|aide|appui|issue|intention|attention|étranger)|savoir|durée (?:in)?déterminée|(?:court|moyen|long) terme|cet (?:égard|effet)|titre indicatif)",
    right: 'à $1',
    unlessBefore: NO_VERB_HERE,
  },
  {
    first: 'à',
    rest: ' (été(?! (?:19|20)\\d\\d)|eu)(?= [a-zà-öø-ÿœ])',
    right: 'a $1',
    unlessBefore: '(?:du printemps|de juin|mai|jusque) ',
  },
  {
    first: 'il|elle|on|qui',
    rest: ' à (fait|pour (?:mission|but|objectif|tâche|rôle|objet)|besoin|lieu|droit|pu|dû|permis|mis|pris|accès)',
    right: '$0 a $1',
    unlessBefore: '(?:à|de|pour|sur|avec|ce) ',
  },
  {
    first: "n'|l'",
    rest: '(otan|organisation|équipe|agent) à (fait|pour (?:mission|but|objectif|tâche|rôle|objet)|besoin|droit|pu|dû|permis|mis|pris|accès)',
    right: '$0$1 a $2',
    unlessBefore: '(?:à|de|pour|sur|avec|par|dans) ',
  },
  { first: 'y', rest: ' à lieu', right: 'y a lieu' },
  {
    first: 'dans|au|là',
    rest: " (la mesure|le cas|cas|moment|ou) ou(?= (?:il|elle|ils|elles|on|le|la|les|un|une|vous|nous|ce|cette|ces|des|se) | (?:l'|s'))",
    right: '$0 $1 où',
  },
  { first: 'et', rest: '/où', right: 'et/ou' },
  { first: 'où', rest: ' bien(?= (?:un|une|le|la|de|à|en))', right: 'ou bien' },
  { first: 'quand', rest: " à (la|sa|son|ses|leurs?|ce|cette|l')", right: 'quant à $1' },
  { first: 'quand', rest: ' (aux?)', right: 'quant $1' },
  {
    first: 'sensé|sensée|sensés|sensées',
    rest: ' (être|avoir|savoir|pouvoir|faire|connaître|maîtriser)',
    right: 'cens$1',
  },
  {
    first: 'les|des|ses|ces|leurs|diverses|principales|autres|toutes|certaines|nouvelles|ces',
    rest: " taches(?! (?:de|d)[ '](?:encre|rousseur|sang|vin|couleur))",
    right: '$0 tâches',
  },
  {
    first: 'une|la|cette|toute|chaque|sa|autre',
    rest: " tache(?! (?:d'|de (?:rousseur|sang|vin|couleur)))",
    right: '$0 tâche',
  },
  { first: 'pécunier|pécuniers|pécunière|pécunières', rest: '', right: 'pécuniaire' },
  { first: 'en', rest: " terme (de|d')(?! (?:juridique|clair))", right: 'en termes $1' },
  {
    first: 'faire|fait|fais|faisant|font|fera|fasse|feront',
    rest: " parti (de|du|des|intégrante|d')(?! (?:l')?opposition)",
    right: '$0 partie $1',
  },
  {
    first: 'mise|mises|mettre|mettant|met|tenir|tenue|tient|maintenir|tenant',
    rest: ' [àa] jours',
    right: '$0 à jour',
  },
  { first: 'mise|mises|mettre|mettant|met|tenir|tenue|tient|maintenir|tenant', rest: ' a jour', right: '$0 à jour' },
  { first: 'dans', rest: ' le soucis', right: 'dans le souci' },
  { first: 'par', rest: ' soucis (?=de|d)', right: 'par souci ' },
  { first: 'le|un', rest: " soucis (de|d')", right: '$0 souci $1' },
  { first: 'quelque', rest: " soit (?=(?:le|la|son|sa|leur) |l')" },
  { first: "qu'", rest: 'elle que soit', right: 'quelle que soit' },
  { first: "qu'", rest: 'elles que soient', right: 'quelles que soient' },
  { first: 'tout', rest: ' les', right: 'tous les', unlessBefore: '(?:avant|de|du|par|surtout|le|pour) ' },
  { first: 'toute', rest: ' les', right: 'toutes les' },
  { first: 'tous', rest: ' le(?! monde entier)', right: 'tout le' },
  { first: 'tous|toutes', rest: ' la', right: 'toute la' },
  { first: 'toute', rest: ' le', right: 'tout le' },
  { first: 'la', rest: ' plus part', right: 'la plupart' },
  { first: 'soit', rest: ' disant', right: 'soi-disant' },
  { first: 'voir', rest: ' même', right: 'voire', unlessBefore: '(?:de|à|pour|peut|doit|peuvent|faire|laisser|sans) ' },
  {
    first: 'palier',
    rest: ' (à|aux|au|les|ces|cette)(?= )',
    right: 'pallier $1',
    unlessBefore: '(?:le|un|du|ce|chaque|premier|deuxième|dernier|nouveau) ',
  },
  { first: 'pallier', rest: ' (?:à|au|aux)', isUnsure: true },
  { first: 'de', rest: " part (sa|son|ses|leurs?|le|la|les|l'|cette)", right: 'de par $1' },
  { first: 'aux', rest: ' dépends', right: 'aux dépens' },
  { first: 'vis', rest: ' [àa] vis', right: 'vis-à-vis' },
  { first: 'vis', rest: '-a-vis', right: 'vis-à-vis' },
  { first: 'celà', rest: '', right: 'cela' },
  { first: 'ça', rest: ' va de soit', right: 'cela va de soi' },
  { first: 'cela', rest: ' va de soit', right: 'cela va de soi' },
  {
    first: 'en',
    rest: ' temps que(?= (?:chef|membre|responsable|titulaire|spécialiste|expert|agent|personne|conseil|adjoint|assist|secrét))',
    right: 'en tant que',
  },
  { first: 'entrain', rest: " (de|d')", right: 'en train $1' },
  {
    first: 'ce',
    rest: ' (trouve|trouvent|rendent|composent|situe|situent|déroule|déroulent|rapportent|poursuit|poursuivent|tiennent)',
    right: 'se $1',
  },
  {
    first: 'se',
    rest: ' (candidat|document|contrat|cadre|domaine|titre|type|processus|programme|service|système|formulaire|concours|poste)(?= (?:est|a|sera|doit|peut|relève|comporte|comprend|exige|requiert|prévoit|couvre|permet|de|du)\\b)',
    right: 'ce $1',
    unlessBefore: '(?:qui|il|elle|on|ne|candidature|lettre|équipe|personne) ',
  },
  { first: 'malgré', rest: ' que', isUnsure: true },
  { first: 'à', rest: ' nouveaux', right: 'à nouveau' },
  { first: 'sous', rest: ' réserves de', right: 'sous réserve de' },
  { first: 'd', rest: ' avantage', right: 'davantage' },
  {
    first: "d'",
    rest: "avantage(?= (?:de|d'|sur|que)|[.,;])",
    right: 'davantage',
    unlessBefore: '(?:plus|pas|peu|beaucoup|autant|nombre|type|système|titre) ',
  },
  { first: 'prés', rest: " (de|du|des|d')", right: 'près $1', unlessBefore: '(?:les|des|aux|ces) ' },
  {
    first: 'prêt',
    rest: " (de|du|des)(?= (?:l'|la|le|cent|mille|deux|trois|dix|vingt|\\d))",
    right: 'près $1',
    unlessBefore: '(?:le|un|du|ce|au|tout) ',
  },
  {
    first: 'plus',
    rest: ' tôt que(?= (?:de|d|le|la|les|des|un|une))',
    right: 'plutôt que',
    unlessBefore: '(?:au|le) ',
  },
  { first: 'compte', rest: ' tenue de', right: 'compte tenu de' },
  { first: 'y', rest: ' comprit', right: 'y compris' },
];

export const WRONG_WORDS: Readonly<Record<Language, readonly WrongWord[]>> = { en: ENGLISH, fr: FRENCH };

/** `touche aux contenus ainsi que les …`: the second part lacks the preposition of the first one. */
export const LOST_PREPOSITION =
  /(?:touche|touchant|relatifs?|relatives?|liée?s?|contribue|participe) (à|au|aux) [^.,;:()]{2,80}? ainsi que (le|la|les)(?= )/y;
