/**
 * English nouns that neither an ending nor the dictionary tells; our own collection. That a noun has a plural is told by the dictionary: what has one
 * and is no verb is a noun.
 */

/** Nouns of which there is no plural and no `a`. */
export const MASS = `accommodation advice assistance baggage bilingualism bread clothing coverage equipment evidence expertise feedback furniture
goodwill guidance happiness hardware homework hygiene information infrastructure knowledge legislation literature luggage machinery merchandise mileage
money music news nutrition oxygen paperwork patience payroll postage progress punctuation rain research rice safety sanitation scenery shipping software
stationery teamwork traffic transport transportation vocabulary waste wealth weather workforce workmanship electricity water gold air access advertising
agriculture anger arithmetic art attention awareness banking behaviour biology botany cash chemistry childcare commerce confidence conduct confidentiality
content correspondence courage damage data diligence discipline discretion dust education engineering enthusiasm ethics experience fatigue finance fluency
food freedom fuel funding gas geography geology harm health help history honesty housing humour independence independency industry insurance intelligence
integrity interest internet journalism justice labour land law leadership literacy loyalty mail maintenance management manpower marketing mathematics
medicine mobility motivation nature noise objectivity oil ownership packaging paper parking payment peace perseverance personnel philosophy photography
physics planning politics pollution poverty power practice privacy procurement proficiency programming protection psychology publicity punctuality
purchasing quality recruitment reliability resilience respect responsibility rigour rubbish salary seniority service silence smoking sociology soil space
spending sport staff staffing steel storage stress supervision support surveillance tact teaching time tolerance tourism trade training translation travel
treatment trust truth understanding unemployment use validity violence visibility wildlife wood work writing administration admission age agreement
authority business capacity change charge compensation competence competition compliance concern consent control cooperation coordination cost danger
demand design detail development diplomacy disability distance duty effect effort employment energy environment equality error eligibility failure faith
force form function gender growth guarantee influence innovation input instruction investment judgement judgment language leave length liaison liability
light limit loss love memory movement need notice office opinion order output overtime parenthood participation performance permission policy post
pressure presence pride priority process production promotion proof property public purpose rank record reference regard relevance rent repair residence
resistance rest retirement revenue risk room scale school science scope security sense shape sick sickness sight size sleep society sound speech speed
status stock strength structure study success supply talent technology term theory thought timing title top touch town turnover type university validity
value variety view volume voice wear will youth compassion initiative creativity flexibility adaptability autonomy commitment dedication`;

/** The mass nouns that nobody makes a plural of, or puts \`a\` before. */
export const STRICTLY_MASS = `advice assistance baggage clothing correspondence equipment evidence expertise feedback furniture guidance hardware
homework information legislation luggage machinery merchandise paperwork progress research software staffing stationery teamwork training traffic`;

/** Nouns in the singular that need an article or the like, unless they are part of a fixed phrase. */
export const COUNTABLE = `agency allowance analyst annex answer applicant application appointment appraisal approach archive area article aspect assessment
asset assignment assistant association atlas attachment audit auditor author balance ban bank basis bid board body book border boss bottleneck branch
brand breach break bridge briefing brochure budget building bulletin bus cabinet calendar campaign campus candidacy candidate capability capital car card
career catalogue category ceiling centre certificate chain chapter checklist child circumstance city claim clause clerk client clinic code colleague
college column comment commission committee community company competency complaint component computer concept conclusion condition conference
consequence consortium constraint consultant contract contractor contribution convention conversation copy corridor council country courier course court
covenant criterion crisis curriculum customer cycle database date day deadline deal debt decision deficit degree delay delegate delegation
deliverable department deployment description desk destination device diagram diary dictionary difference difficulty diploma directive directorate
disadvantage discount discrepancy dispute district division document donor draft driver duration editor element email embassy emergency employee
employer engineer enquiry entity envelope era essay evaluation event exam example exception exercise exhibition expert explanation facility factor
faculty fault feature fee fellowship field file finding firm flat flight floor focal-point folder forecast form forum foundation framework fund gap
garage gate glossary goal grade graduate grant graph group guard guideline habit hall handbook head headline hearing highway hospital hotel hour house
idea illness image impact incident incumbent index individual inspector instance institute institution instrument interface internship interpreter
interval interview inventory invitation invoice issue item job journal journey key keyboard kitchen laboratory laptop lawyer leader leaflet lecture
letter library licence license line link list loan location log logo machine magazine mailbox majority manager mandate manner manual manuscript map
margin market matrix mechanism meeting member memorandum message method midwife milestone minister ministry minority mission mistake model module
month motor museum name nation network newsletter newspaper niche norm note notice nurse object objective obligation observer occasion offer officer
operation operator opportunity option organisation organization outcome outline outlet overview owner package page panel paragraph parent park
participant partner partnership party passport patent patient pattern peer pension percentage period permit person pharmacist phase phenomenon phone
photograph pilot place plan planet plant plate platform player point politician pool population port portal portfolio position possibility post
postgraduate poster predecessor premise presentation president principle printer prison prize probation problem procedure professional profile
programme project proposal protocol province psychologist publisher pump qualification quarter query question questionnaire quota range rate ratio reader
reason receipt recipient recommendation reform refugee region register regulation reimbursement relationship reminder report reporter representative
request requirement researcher resident resource response restriction result reviewer reviser revision right river role roster round route rule salary
sample sanction satellite scandal scenario schedule scheme scholarship school scientist screen script season seat secretariat secretary section sector
sentence series server session shareholder sheet shelter shift ship shop shortcoming shortlist sign signature site situation skill slide society solution
specialist specimen spokesperson stage stakeholder standard statement station step storekeeper story strategy street student subject subsidiary
suggestion suite summary supervisor supplier surgeon survey symbol syndicate synopsis system table target task taxpayer teacher team technician technique
telephone template tenant tender territory test text theatre ticket tool topic tour trainee trainer translator treaty trend tribunal trip truck tutor
umbrella undergraduate unit university update upgrade vacancy vehicle vendor venue verdict version victim video village violation visa visit visitor
volunteer vote voucher wage ward warehouse warning website week weekend window witness woman word worker workplace workshop year zone setting`;

/** Somebody; those that end in -er, -or, -ist, -ian or -eer are told by that. */
export const PERSONS = `accountant adult applicant appointee architect archivist assistant associate attendant beneficiary boss candidate captain caretaker
chef chemist chief child citizen clerk client coach colleague consultant cook correspondent delegate dependant deputy diplomat economist employee
executive expert expatriate graduate guard guest guide head host husband incumbent individual intern investigator judge lieutenant maid man mechanic
member midwife minister national newcomer nurse official optician parent participant patient person pharmacist physician pilot planner police postgraduate
president principal professional psychologist pupil recipient recruit referee refugee registrar representative resident scholar secretary sergeant
specialist spokesperson spouse statistician student surgeon tenant trainee undergraduate victim wife witness woman youth analyst`;

/** They end like persons. */
export const NO_PERSONS = `number order matter paper letter computer center counter quarter sector factor corridor interior exterior motor error mirror
whether other another either neither rather further under over after never however together former latter major minor senior junior inferior superior
prior water power answer offer layer border cover corner folder newsletter register calendar semester trimester chapter barrier tower river summer winter
manner cluster disaster filter fever finger flower gender hunger helicopter indicator generator elevator container copier career printer scanner server
tender theater timber transfer trailer trigger weather charter buffer centre meter parameter poster paper pioneer router shelter shoulder silver slider
spider sticker tractor vector monitor mayor labor labor favor floor door color colour harbor flavor humor honor vapor chair hour four major anterior
dinner breaker boiler burner charger controller converter processor projector reactor refrigerator sensor simulator tanker transmitter transformer
trimmer ventilator visor anchor user-id beer engineer-in`;

/** Nouns that end like adjectives; a word that may be an adjective as well is no noun here. */
export const LIKE_ADJECTIVES = `academic activist alternative animal applicant approval appraisal archive arrival arsenal article assistant attendant
capital client clinic collective consultant contractual critic cycle deal decimal denial department disposal dismissal document element entrant
environment event festival fundamental goal hospital hostel incentive incident incumbent initiative ingredient instrument interval journal mechanic
medal metal militant minimal moment monument motive music narrative native objective occupant official panel parent participant patient payment
perspective pharmacist portal potential president principal proposal proportional protocol rehearsal removal renewal rental representative resident
restaurant rival scandal schedule segment signal student terminal terrorist tropical topic trial tribunal tariff withdrawal deputy directive executive
infant merchant migrant accountant registrant warrant covenant tenant plant agent accident consent content event extent intent percent segment talent
client ministry memory history factory library salary diary dictionary secretary boundary summary glossary beneficiary salary canary sanctuary
subsidiary territory laboratory inventory directory category victory theory story country county duty city committee archive drive dive olive`;

/** Plurals that do not end in -s, with the singular. */
export const IRREGULAR_PLURALS = `children:child men:man women:woman people:person criteria:criterion phenomena:phenomenon curricula:curriculum
memoranda:memorandum feet:foot teeth:tooth lives:life wives:wife knives:knife halves:half shelves:shelf leaves:leaf wolves:wolf thieves:thief
analyses:analysis theses:thesis hypotheses:hypothesis bases:basis crises:crisis diagnoses:diagnosis syntheses:synthesis parentheses:parenthesis
spokespersons:spokesperson spokesmen:spokesman chairmen:chairman firemen:fireman policemen:policeman midwives:midwife`;

/** Nouns in -s that are singular, or both. */
export const IN_S = `analysis atlas basis bias bonus bus business campus canvas census chassis consensus corps crisis crossroads diagnosis economics emphasis
ethics focus gas goods headquarters hypothesis iris lens linguistics logistics mathematics means minus news nexus oasis physics plus politics premises
process prospectus series species statistics status surplus synopsis synthesis syllabus thesis virus works access success stress press address mess loss
class mass pass glass grass cross boss compass congress progress excess illness wellness witness process recess express dress guess`;
