import type { Language } from '../../text/language.ts';

/** Slips that look like other words or are too far from the right one to be found by its letters; all in small letters. */
const COMMON = {
  en: `responsable:responsible correspondance:correspondence recommandation:recommendation recommandations:recommendations existance:existence
independance:independence dependance:dependence developpement:development developement:development exemple:example adresse:address
langage:language enviroment:environment goverment:government assistence:assistance comittee:committee commitee:committee committe:committee
responsability:responsibility responsabilities:responsibilities independant:independent agressive:aggressive liason:liaison liasing:liaising
wich:which wether:whether teh:the thier:their recieve:receive recieved:received occured:occurred occuring:occurring occurence:occurrence
refered:referred refering:referring transfered:transferred transfering:transferring begining:beginning submited:submitted submiting:submitting
commited:committed commiting:committing controled:controlled permited:permitted equiped:equipped prefered:preferred seperate:separate
seperately:separately definately:definitely neccessary:necessary necesary:necessary accomodate:accommodate accomodation:accommodation
acommodation:accommodation succesful:successful successfull:successful succesfully:successfully untill:until fullfil:fulfil
maintainance:maintenance maintenence:maintenance priviledge:privilege pronounciation:pronunciation knowlege:knowledge
calender:calendar carreer:career collegue:colleague collegues:colleagues consistant:consistent dilligent:diligent embarass:embarrass
excercise:exercise harrassment:harassment inteligence:intelligence manoeuver:manoeuvre occassion:occasion paralell:parallel
personel:personnel posession:possession proffesional:professional publically:publicly questionaire:questionnaire
relevent:relevant supercede:supersede threshhold:threshold truely:truly writting:writing recruitement:recruitment
requirments:requirements traning:training treshold:threshold experiance:experience managment:management
ressources:resources ressource:resource traffick:traffic comunication:communication adquate:adequate abscence:absence agencys:agencies`,
  fr: `commité:comité commités:comités language:langage languages:langages addresse:adresse addresses:adresses traffic:trafic connection:connexion connections:connexions
developper:développer développper:développer quatres:quatre parmis:parmi malgrés:malgré notemment:notamment acceuil:accueil
acceuillir:accueillir receuil:recueil receuillir:recueillir professionel:professionnel professionels:professionnels professionelle:professionnelle
professionelles:professionnelles personel:personnel personels:personnels personelle:personnelle aquis:acquis aquérir:acquérir
occurence:occurrence occurences:occurrences ressouce:ressource resource:ressource resources:ressources environement:environnement
environnment:environnement language:langage exercise:exercice aggréer:agréer agréement:agrément appercevoir:apercevoir
aggressif:agressif apparament:apparemment appeller:appeler rappeller:rappeler biensur:bien-sûr champs:champs cauchemard:cauchemar
correspondence:correspondance dévelopement:développement developement:développement developpement:développement dilemne:dilemme
dévelloppement:développement entousiasme:enthousiasme éxigences:exigences éxigence:exigence éxige:exige éxécution:exécution éxigé:exigé
futures:futures gouvernment:gouvernement hébergment:hébergement indépendament:indépendamment independance:indépendance
language:langage maintenence:maintenance managment:management négotiation:négociation négotiations:négociations négotier:négocier
obligatoirment:obligatoirement possèder:posséder reférence:référence réferences:références recrutment:recrutement
responsabilitées:responsabilités responsabilitée:responsabilité sécuritée:sécurité sensibilitée:sensibilité
succintes:succinctes succint:succinct tâchces:tâches traditionel:traditionnel traditionelle:traditionnelle quelques-soit:quels-que-soient
opérationel:opérationnel opérationels:opérationnels opérationelle:opérationnelle opérationelles:opérationnelles institutionel:institutionnel
institutionelle:institutionnelle institutionels:institutionnels fonctionel:fonctionnel fonctionelle:fonctionnelle exceptionel:exceptionnel
exceptionelle:exceptionnelle additionel:additionnel additionelle:additionnelle additionelles:additionnelles additionels:additionnels
assistence:assistance existance:existence independant:indépendant indépendence:indépendance comittee:comité
trés:très apres:après dela:delà deja:déjà voila:voilà meme:même memes:mêmes etre:être etes:êtes ete:été tres:très periode:période`,
};

function table(pairs: string): ReadonlyMap<string, string> {
  const entries = pairs.split(/\s+/).map((pair) => pair.split(':') as [string, string]);
  return new Map(entries.filter(([wrong, right]) => wrong !== right && !right.includes('-')));
}

let tables: Readonly<Record<Language, ReadonlyMap<string, string>>> | undefined;

/** The right spelling of what is often written wrong, by language. */
export function knownMisspellings(): Readonly<Record<Language, ReadonlyMap<string, string>>> {
  tables ??= { en: table(COMMON.en), fr: table(COMMON.fr) };
  return tables;
}

/** Words of the trade that the dictionaries lack, of both languages: either may use the other's. */
export const ACCEPTED = new Set(
  `chatbot chatbots roadmap roadmaps backend backends frontend frontends devops lifecycle lifecycles wellbeing scalable scalability flexitime flextime impactful
inclusivity cyber cybersecurity cyberspace cyberattack cyberattacks cyberdefence stakeholder stakeholders onboarding offboarding
teleworking telework multilayer multilayered matrixed replicable findability understandability workflow workflows dataset datasets
metadata website websites webpage webpages blog blogs podcast podcasts webinar webinars hackathon hackathons startup startups skillset
skillsets mindset mindsets upskilling reskilling upskill wireframe wireframes wireframing refactoring geospatial geopolitical
interoperable interoperability counterterrorism counterintelligence counterespionage peacekeeping peacebuilding resourcing outsourcing
insourcing crowdsourcing helpdesk timeframe timeframes timeline timelines backlog backlogs proactively proactivity actionable
cybercrime nonbinary infographic infographics learnings tooling toolings enablement deliverable deliverables touchpoint touchpoints
storytelling tasking taskings analytics biometric biometrics wayfinding multifactor serverless containerization containerisation
virtualization virtualisation hyperlink hyperlinks unclassified declassification declassify reskill cryptocurrency blockchain email emails
unmoderated iteratively architecting ethnicities handoff handoffs mentorship allyship microservice microservices schemas practicums
neurodiversity neurodivergent microaggressions changemaker changemakers secondee secondees secondment secondments expat expats
expatriation laissez rotational kilogramme kilogrammes multinational multidisciplinary transatlantic extranet intranet
postsecondaire interfonctionnelle interfonctionnelles interfonctionnel interfonctionnels pangouvernementale pangouvernemental trouvabilité habilitants
habilitante infonuagique infonuagiques cybersécurité cyberdéfense cyberespace cyberattaque cyberattaques télétravail interarmées
interalliés interalliée interallié interalliées multidomaine rançongiciel webinaire webinaires redevabilité priorisation prioriser
opérationnaliser implémenter implémentation numériser idéation rétroinformation agentivité autochtonisation mentorat itérativement
maillage réseautage livrable livrables baladodiffusion clavardage jumelé jumelée jumelés jumelées
évènement évènements règlementaire règlementaires règlementation règlementations règlementer maitre maitres maitrise maitrisé maitriser maitrisant connaitre
connait reconnaitre reconnait paraitre cout couts couter aout boite boites chaine chaines entrainer entraine entrainement
entrainements naitre plait accroitre accroit apparaitre disparaitre transparaitre fraiche relai ambigüe ambigüité weekend weekends
ognon clef clefs allègement trainer huitre voute piqure cèleri sècheresse crèmerie`.split(/\s+/),
);
