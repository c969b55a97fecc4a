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
ressources:resources ressource:resource traffick:traffic comunication:communication adquate:adequate abscence:absence agencys:agencies
analysys:analysis analisis:analysis acheivement:achievement achive:achieve adminstration:administration adminstrative:administrative aquire:acquire
aquired:acquired aquisition:acquisition arrangment:arrangement availible:available availabilty:availability beleive:believe benificial:beneficial
bussiness:business buisness:business cancelation:cancellation catagory:category certifcate:certificate comparision:comparison
compatability:compatibility compulsary:compulsory concensus:consensus convinient:convenient coordonate:coordinate coordonation:coordination
critisism:criticism descision:decision desireable:desirable disatisfied:dissatisfied dissapoint:disappoint efficency:efficiency eligable:eligible
employement:employment enviromental:environmental equippment:equipment essencial:essential exellent:excellent familar:familiar
foriegn:foreign fourty:forty garantee:guarantee guidence:guidance heirarchy:hierarchy identitiy:identity immediatly:immediately
implimentation:implementation implimented:implemented incidently:incidentally infomation:information interupt:interrupt labratory:laboratory
lisence:licence maintainence:maintenance manditory:mandatory millenium:millennium mispell:misspell neccesary:necessary neccessity:necessity
negociate:negotiate negociation:negotiation negociations:negotiations noticable:noticeable oportunity:opportunity opportunites:opportunities
oppurtunity:opportunity organsation:organisation particulary:particularly perfomance:performance performence:performance persistant:persistent
personell:personnel posess:possess posesses:possesses practioner:practitioner preperation:preparation principaly:principally priviliged:privileged
proceedure:procedure profesional:professional pyschology:psychology qualifed:qualified qualfications:qualifications
reccomend:recommend reccommend:recommend recomendation:recommendation recomended:recommended rediness:readiness rehersal:rehearsal
reimbursment:reimbursement relavant:relevant religous:religious renumeration:remuneration repitition:repetition resposibility:responsibility
reccuring:recurring schedual:schedule secratary:secretary secretery:secretary sentance:sentence shedule:schedule similiar:similar sincerly:sincerely
skillfull:skilful sofware:software stategy:strategy strenght:strength suceed:succeed sucess:success sucessful:successful suficient:sufficient
suport:support suprise:surprise temperary:temporary tempory:temporary tendancy:tendency tommorow:tomorrow tommorrow:tomorrow
transparancy:transparency usefull:useful usualy:usually vaccum:vacuum vacination:vaccination vehical:vehicle
accross:across acknowlege:acknowledge advertisment:advertisement allready:already altough:although amoung:among
annualy:annually apparantly:apparently appearence:appearance appoinment:appointment appointement:appointment approximatly:approximately assesment:assessment
asessment:assessment assignement:assignment attachement:attachment attendence:attendance basicly:basically becuase:because benefical:beneficial
benifit:benefit benifits:benefits calculater:calculator carreers:careers casualities:casualties collaegue:colleague commision:commission commitee:committee
comitment:commitment competance:competence competant:competent competative:competitive completly:completely confidencial:confidential
confidentality:confidentiality consultent:consultant contigency:contingency controll:control convienient:convenient correspondant:correspondent
cooperatation:cooperation curiculum:curriculum curriculm:curriculum deparment:department departement:department dependancies:dependencies definitly:definitely definate:definite delivary:delivery desigation:designation diffrent:different dilligence:diligence
discipine:discipline disclipine:discipline efficiancy:efficiency effeciency:efficiency effecient:efficient electonic:electronic electrican:electrician
eletronic:electronic emmission:emission employes:employees encourge:encourage entitelment:entitlement equiptment:equipment equipement:equipment especialy:especially excellant:excellent excelent:excellent expence:expense expences:expenses experince:experience
expereince:experience explaination:explanation extention:extension faciliate:facilitate facilites:facilities finaly:finally flexability:flexibility
fluant:fluent freind:friend frequentely:frequently fullfill:fulfil functionning:functioning garanteed:guaranteed govermental:governmental
greatful:grateful guarentee:guarantee handeling:handling higly:highly humanitarien:humanitarian hygene:hygiene idependent:independent
incumbant:incumbent indispensible:indispensable independantly:independently influencial:influential initative:initiative inovation:innovation inovative:innovative inspecter:inspector instituition:institution
insitution:institution intergrity:integrity integrety:integrity interupted:interrupted inventary:inventory itinary:itinerary itinerery:itinerary
knowledgable:knowledgeable labled:labelled liasion:liaison liaision:liaison lenght:length maintanance:maintenance maintenace:maintenance managerment:management mantain:maintain mantenance:maintenance
measurment:measurement medecine:medicine miscelaneous:miscellaneous mischievious:mischievous monitering:monitoring multilaterial:multilateral
neigbour:neighbour nessecary:necessary nesessary:necessary occassional:occasional occassionally:occasionally occaisionally:occasionally
occasionaly:occasionally offical:official officialy:officially ocurred:occurred omited:omitted ommission:omission oppertunity:opportunity
optimun:optimum orginal:original overal:overall paticular:particular particpate:participate
partcipate:participate partnersip:partnership payed:paid permanant:permanent permenant:permanent permision:permission perseverence:perseverance
personaly:personally pharmacutical:pharmaceutical posible:possible potencial:potential prefered:preferred prelimary:preliminary preliminery:preliminary
prescence:presence presense:presence presure:pressure prevelant:prevalent priviledges:privileges privelege:privilege probaly:probably
procedual:procedural proceding:proceeding procurment:procurement professionnal:professional professionnalism:professionalism proffessional:professional
proficency:proficiency programe:programme prominant:prominent propietary:proprietary puntual:punctual puntuality:punctuality purchace:purchase
qualifcation:qualification qualifcations:qualifications questionarie:questionnaire quaterly:quarterly reciept:receipt recieving:receiving
reciever:receiver recomendations:recommendations recuitment:recruitment recruitmant:recruitment recrutment:recruitment refference:reference
referance:reference referal:referral regulary:regularly reknown:renown reliabilty:reliability requirment:requirement resistence:resistance resouces:resources resourses:resources responsability:responsibility responsibile:responsible
responsibilites:responsibilities responsibilty:responsibility responible:responsible reponsible:responsible reponsibility:responsibility restaraunt:restaurant
saftey:safety salery:salary satisfactary:satisfactory scedule:schedule scientfic:scientific sensative:sensitive seperation:separation
sevice:service shoud:should signifcant:significant significent:significant similary:similarly simultanous:simultaneous sollution:solution
specalist:specialist specifc:specific specificaly:specifically statment:statement statutary:statutory stratagy:strategy
subordonate:subordinate subsistance:subsistence substancial:substantial succesfull:successful sucessfully:successfully
sufficent:sufficient superviser:supervisor supervison:supervision suppliment:supplement surveilance:surveillance techical:technical techincal:technical
technican:technician tecnical:technical temporarly:temporarily temporay:temporary thorougly:thoroughly
throughly:thoroughly transfering:transferring transmited:transmitted transperency:transparency travell:travel truely:truly undergradute:undergraduate
underneith:underneath unfortunatly:unfortunately univeristy:university univercity:university unneccessary:unnecessary usefullness:usefulness
usally:usually vaccancy:vacancy vacany:vacancy vacency:vacancy valididity:validity variaty:variety vegitable:vegetable
vehicule:vehicle vehicules:vehicles verfication:verification vigilence:vigilance vulnerabe:vulnerable vulnerabilty:vulnerability wearhouse:warehouse warehose:warehouse whereever:wherever withold:withhold witholding:withholding workig:working worload:workload
verifcation:verification volonteer:volunteer volonteers:volunteers volontary:voluntary wellcome:welcome writen:written`,
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
trés:très apres:après dela:delà deja:déjà voila:voilà meme:même memes:mêmes etre:être etes:êtes ete:été tres:très periode:période
abscence:absence acceuille:accueille acceuillent:accueillent accompte:acompte addministration:administration agrandissment:agrandissement
alphabéthique:alphabétique ammélioration:amélioration ammener:amener annullation:annulation apellation:appellation apprentisage:apprentissage
appercu:aperçu approvisionement:approvisionnement assurrance:assurance authentifer:authentifier authorisation:autorisation
authorisations:autorisations autorization:autorisation bénéfier:bénéficier canditat:candidat canditats:candidats
canditature:candidature comissaire:commissaire comission:commission comunication:communication compétance:compétence
compétances:compétences concurent:concurrent concurence:concurrence confidenciel:confidentiel confidencialité:confidentialité
connaisance:connaissance connaisances:connaissances consensuss:consensus coordonateur:coordonnateur courament:couramment
correpondance:correspondance cotidien:quotidien déffinir:définir définitivment:définitivement dossié:dossier
échéence:échéance efficasse:efficace efficasité:efficacité emmission:émission
envirronement:environnement équippe:équipe équippement:équipement exigeance:exigence exigeances:exigences extention:extension
facturration:facturation garentie:garantie garentir:garantir habilleté:habileté immédiatment:immédiatement
infirmié:infirmier interressé:intéressé interressée:intéressée licensiement:licenciement logistisien:logisticien
millieu:milieu mobillier:mobilier nottament:notamment opportunitée:opportunité organisationel:organisationnel
orthografe:orthographe paralèle:parallèle parralèle:parallèle permament:permanent personnelement:personnellement priviléger:privilégier
prérequi:prérequis professionalisme:professionnalisme professionallisme:professionnalisme qualitée:qualité rémunaration:rémunération
rénumération:rémunération rénumérations:rémunérations rénuméré:rémunéré rénumérée:rémunérée renumération:rémunération ressouces:ressources
réunnion:réunion sousigné:soussigné stagière:stagiaire suceptible:susceptible survellance:surveillance
temporairment:temporairement trimestrielement:trimestriellement volontairment:volontairement`,
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
