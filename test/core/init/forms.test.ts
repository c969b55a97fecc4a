import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { check } from '../../../server/core/check.ts';
import { draftProfile } from '../../../server/core/init/draft.ts';
import { parse } from '../../../server/core/parse/index.ts';
import { builtInProfile } from '../../../server/core/profile/index.ts';
import { readProfile } from '../../../server/core/profile/load.ts';
import { readDictionaries } from '../../../server/words/read.ts';
import { describe } from '../../support/check.ts';

/** Five notices each of forms that were invented for this test. */
const FORMS: Record<string, readonly { readonly en: string; readonly fr: string }[]> = {};

const five = <T>(f: (i: number) => T): T[] => [0, 1, 2, 3, 4].map(f);
const JOBS = [
  ['Miller', 'Meunière ou meunier'],
  ['Clerk', 'Commis'],
  ['Gardener', 'Jardinière ou jardinier'],
  ['Cook', 'Cuisinière ou cuisinier'],
  ['Driver', 'Conductrice ou conducteur'],
];
const D = [
  ['grind the barley of nine villages', 'moudre l’orge de neuf villages'],
  ['write letters to the schools', 'rédiger des lettres aux écoles'],
  ['plant trees and hedges in spring', 'planter des arbres et des haies au printemps'],
  ['cook simple meals for the whole team', 'préparer des repas simples pour toute l’équipe'],
  ['drive the old bus up the valley', 'conduire le vieux bus dans la vallée'],
];
const E = [
  ['keep the stones in order', 'entretenir les meules'],
  ['keep the files of the office', 'tenir les dossiers du bureau'],
  ['water the young plants', 'arroser les jeunes plants'],
  ['wash the dishes every evening', 'laver la vaisselle chaque soir'],
  ['clean the engine once a month', 'nettoyer le moteur une fois par mois'],
];
const Q = [
  ['a certificate as a miller', 'un certificat de meunier'],
  ['a school diploma', 'un diplôme d’études secondaires'],
  ['a certificate in gardening', 'un certificat d’horticulture'],
  ['a certificate as a cook', 'un certificat de cuisinier'],
  ['a driving licence of class D', 'un permis de conduire de catégorie D'],
];
const MON = [
  ['May', 'mai'],
  ['June', 'juin'],
  ['July', 'juillet'],
  ['March', 'mars'],
  ['April', 'avril'],
];
const C = [
  ['Teamwork', 'Travail en équipe', 'Works with others', 'travaille avec les autres'],
  ['Initiative', 'Initiative', 'Acts in time', 'agit à temps'],
  ['Clarity', 'Clarté', 'Checks own work', 'vérifie son travail'],
  ['Flexibility', 'Souplesse', 'Accepts new tasks', 'accepte de nouvelles tâches'],
];
const comps = (i: number, l: 0 | 1) =>
  C.filter((_, k) => k !== i % 4)
    .map((c) => `- ${c[l]}${l ? ' ' : ''}: ${c[2 + l]}${l ? ' ;' : ';'}`)
    .join('\n')
    .replace(/ ?;$/, '.');
const G = ['B2', 'B4', 'C1', 'B2', 'C2'];
const CL = [
  ['Secret', 'Secret'],
  ['None', 'Aucune'],
  ['Restricted', 'Diffusion restreinte'],
  ['Secret', 'Secret'],
  ['Restricted', 'Diffusion restreinte'],
];
const LV = ['B2', 'C1', 'B1', 'C1', 'B2'];
FORMS['bold labels, numbered sections, competencies and contracts'] = five((i) => ({
  en: `# ${JOBS[i]![0]}\n\n**Reference:** MO-${17 + i}\n\n**Closing date:** ${4 + i} ${MON[i]![0]} 2026\n\n**Grade:** ${G[i]}\n\n**Security clearance:** ${CL[i]![0]}\n\n## 1. Duties\n\nThe incumbent will:\n\n- ${D[i]![0]};\n- ${E[i]![0]}.\n\n## 2. Qualifications\n\n### Essential\n\n- ${Q[i]![0]}.\n\n## 3. Competencies\n\nThe incumbent must demonstrate:\n\n${comps(i, 0)}\n\n## 4. Contract\n\n${i % 2 ? 'Fixed-term contract of three years, which may be renewed.' : 'Open-ended contract, after a trial period of six months.'}\n`,
  fr: `# ${JOBS[i]![1]}\n\n**Référence :** MO-${17 + i}\n\n**Date limite :** ${4 + i} ${MON[i]![1]} 2026\n\n**Grade :** ${G[i]}\n\n**Habilitation de sécurité :** ${CL[i]![1]}\n\n## 1. Fonctions\n\nLa personne titulaire devra :\n\n- ${D[i]![1]} ;\n- ${E[i]![1]}.\n\n## 2. Qualifications\n\n### Essentielles\n\n- ${Q[i]![1]}.\n\n## 3. Compétences\n\nLa personne titulaire doit faire preuve des compétences suivantes :\n\n${comps(i, 1)}\n\n## 4. Contrat\n\n${i % 2 ? 'Contrat à durée déterminée de trois ans, renouvelable.' : 'Contrat à durée indéterminée, après une période d’essai de six mois.'}\n`,
}));
FORMS['plain text in capitals, with language levels'] = five((i) => ({
  en: `VALLEY OFFICE\nVACANCY NOTICE\n\n${JOBS[i]![0]} (26${104 + i})\n\nLocation: Upper Valley\nGrade: ${G[i]}\nSalary: EUR ${3 + i},250 per month\nApply by: ${10 + i} ${MON[i]![0]} 2026\n\nSUMMARY\n\nThe office keeps the valley in order.\n\nDUTIES\n\n(a) ${D[i]![0]};\n(b) ${E[i]![0]}.\n\nLANGUAGES\n\nEnglish at level ${LV[i]} and French at level ${LV[(i + 1) % 5]} are required.\n\nHOW TO APPLY\n\nSend your letter and the names of two referees to the office before the closing date.\n`,
  fr: `OFFICE DE LA VALLÉE\nAVIS DE VACANCE\n\n${JOBS[i]![1]} (26${104 + i})\n\nLieu : Vallée du Haut\nGrade : ${G[i]}\nTraitement : ${3 + i} 250 EUR par mois\nDate limite : ${10 + i} ${MON[i]![1]} 2026\n\nRÉSUMÉ\n\nL’Office tient la vallée en ordre.\n\nFONCTIONS\n\n(a) ${D[i]![1]} ;\n(b) ${E[i]![1]}.\n\nLANGUES\n\nL’anglais au niveau ${LV[i]} et le français au niveau ${LV[(i + 1) % 5]} sont exigés.\n\nCANDIDATURE\n\nEnvoyez votre lettre et les noms de deux personnes de référence à l’Office avant la date limite.\n`,
}));
FORMS['labels above their values'] = five((i) => ({
  en: `${JOBS[i]![0]}\n\nGeneral Information\n\nVacancy number\n${1081 + i}/2026\n\nType of contract\n${i % 2 ? 'Fixed-term appointment' : 'Open-ended appointment'}\n\nDeadline to apply\n${11 + i}-${MON[i]![0]!.slice(0, 3)}-2026\n\nGrade\n${G[i]}\n\nDescription & Requirements\n\nYour team\n\nThe team keeps the house and works in shifts of eight hours.\n\nYour role\n\nYou:\n\n• ${D[i]![0]};\n• ${E[i]![0]}.\n\nWhat we need\n\n• ${Q[i]![0]}.\n`,
  fr: `${JOBS[i]![1]}\n\nInformations générales\n\nAvis de vacance\n${1081 + i}/2026\n\nType de contrat\n${i % 2 ? 'Contrat à durée déterminée' : 'Contrat à durée indéterminée'}\n\nDate limite pour postuler\n${11 + i} ${MON[i]![1]} 2026\n\nGrade\n${G[i]}\n\nDescription et conditions\n\nVotre équipe\n\nL’équipe tient la maison et travaille par roulement de huit heures.\n\nVotre rôle\n\nVous devez :\n\n• ${D[i]![1]} ;\n• ${E[i]![1]}.\n\nCe qu’il nous faut\n\n• ${Q[i]![1]}.\n`,
}));
FORMS['a table of labels and values'] = five((i) => ({
  en: `# ${JOBS[i]![0]}\n\n| Item | Value |\n|---|---|\n| Reference | TW-${100 + i} |\n| Place of work | Tower |\n| Closing date | ${4 + i} ${MON[i]![0]} 2026 |\n| Pay | $${21 + i}.50 per hour |\n\n## The tower\n\nThe tower has nine bells and one clock.\n\n## Your tasks\n\n1. ${D[i]![0]}\n2. ${E[i]![0]}\n\n## Your profile\n\n1. ${Q[i]![0]}\n`,
  fr: `# ${JOBS[i]![1]}\n\n| Élément | Valeur |\n|---|---|\n| Référence | TW-${100 + i} |\n| Lieu de travail | Tour |\n| Date limite | ${4 + i} ${MON[i]![1]} 2026 |\n| Salaire | ${21 + i},50 $ l’heure |\n\n## La tour\n\nLa tour a neuf cloches et une horloge.\n\n## Vos tâches\n\n1. ${D[i]![1]}\n2. ${E[i]![1]}\n\n## Votre profil\n\n1. ${Q[i]![1]}\n`,
}));
FORMS['no header'] = five((i) => ({
  en: `# ${JOBS[i]![0]}\n\nWe look for a person who likes to ${D[i]![0]}.\n\n## What you will do\n\n* ${E[i]![0]}\n* ${D[(i + 1) % 5]![0]}\n\n## What you bring\n\n* ${Q[i]![0]}\n\n## What we offer\n\nYou will work in a friendly house with forty colleagues.\n`,
  fr: `# ${JOBS[i]![1]}\n\nNous cherchons une personne qui aime ${D[i]![1]}.\n\n## Ce que vous ferez\n\n* ${E[i]![1]}\n* ${D[(i + 1) % 5]![1]}\n\n## Ce que vous apportez\n\n* ${Q[i]![1]}\n\n## Ce que nous offrons\n\nVous travaillerez dans une maison accueillante avec quarante collègues.\n`,
}));
const BB = ['BBB/BBB', 'CBC/CBC', 'BBB/BBB', 'CCC/CCC', 'CBC/CBC'];
FORMS['levels by skill and ranges of pay'] = five((i) => ({
  en: `# ${JOBS[i]![0]}\n\n**Classification:** AS-0${i + 1}\n\n**Salary:** $${60 + i},345 to $${66 + i},112\n\n**Language requirements:** Bilingual imperative ${BB[i]}\n\n**Closing date:** ${MON[i]![0]} ${3 + i}, 2026 – 23:59 Eastern Time\n\n## Essential qualifications\n\n- ${Q[i]![0]};\n- two years of experience.\n\n## Asset qualifications\n\n- knowledge of the valley.\n\n## Conditions of employment\n\nSecurity clearance: Reliability status\n\nThe person must be willing to travel and to work overtime when needed.\n`,
  fr: `# ${JOBS[i]![1]}\n\n**Classification :** AS-0${i + 1}\n\n**Salaire :** ${60 + i} 345 $ à ${66 + i} 112 $\n\n**Exigences linguistiques :** Bilingue à nomination impérative ${BB[i]}\n\n**Date limite :** le ${3 + i} ${MON[i]![1]} 2026, 23 h 59, heure de l’Est\n\n## Qualifications essentielles\n\n- ${Q[i]![1]};\n- deux ans d’expérience.\n\n## Qualifications constituant un atout\n\n- connaissance de la vallée.\n\n## Conditions d’emploi\n\nAttestation de sécurité : Cote de fiabilité\n\nLa personne doit accepter de voyager et de faire des heures supplémentaires au besoin.\n`,
}));
FORMS['a table with its labels in a row'] = five((i) => ({
  en: `# ${JOBS[i]![0]}\n\n| Reference | Grade | Closing date |\n|---|---|---|\n| TW-${100 + i} | ${G[i]} | ${4 + i} ${MON[i]![0]} 2026 |\n\n## Your tasks\n\n- ${D[i]![0]};\n- ${E[i]![0]}.\n\n## Your profile\n\n- ${Q[i]![0]}.\n`,
  fr: `# ${JOBS[i]![1]}\n\n| Référence | Grade | Date limite |\n|---|---|---|\n| TW-${100 + i} | ${G[i]} | ${4 + i} ${MON[i]![1]} 2026 |\n\n## Vos tâches\n\n- ${D[i]![1]} ;\n- ${E[i]![1]}.\n\n## Votre profil\n\n- ${Q[i]![1]}.\n`,
}));

const inputsOf = (form: string) =>
  FORMS[form]!.map(({ en, fr }, i) => [
    { path: `n${i}.en.md`, text: en },
    { path: `n${i}.fr.md`, text: fr },
  ]);

function drafted(form: string) {
  const notices = inputsOf(form).map((inputs) => parse(inputs, builtInProfile('generic')));
  const { profile } = draftProfile(notices, 'house', './house.notice-profile.json', []);
  const { value, errors } = readProfile(profile, 'house.notice-profile.json');
  assert.deepEqual(errors, undefined, profile);
  return { text: profile, profile: value! };
}

suite('five notices of a form give a profile', () => {
  for (const form of Object.keys(FORMS)) {
    test(`under which they are clean: ${form}`, () => {
      const { profile, text } = drafted(form);
      const found = inputsOf(form).flatMap(
        (inputs) => check(inputs, { profile, dictionaries: readDictionaries() }).problems,
      );
      assert.deepEqual(found.map(describe), [], text);
    });
  }

  for (const [form, expected] of [
    ['bold labels, numbered sections, competencies and contracts', /in 3 of 5 notices\n.*\n.*"id": "teamwork"/],
    ['bold labels, numbered sections, competencies and contracts', /"role": "contract"/],
    [
      'bold labels, numbered sections, competencies and contracts',
      /in 2 of 5 notices\n[^/]*"clause": \{ "en": \["Fixed-term contract"\]/,
    ],
    ['bold labels, numbered sections, competencies and contracts', /"listMarks": "required"/],
    [
      'plain text in capitals, with language levels',
      /"role": "languages"[\s\S]*\/\/ in \d of 5 notices\n\s*\{ "numeral": "C1" \}/,
    ],
    ['plain text in capitals, with language levels', /"vacancyNumber": \{ "digits": 5/],
    ['labels above their values', /"openings": \[\n.*\n\s*\{ "en": "General Information"/],
    ['levels by skill and ranges of pay', /"kind": "languages"[\s\S]*"en": "Bilingual imperative"/],
    ['a table with its labels in a row', /"id": "closing-date"[\s\S]*"kind": "deadline"/],
    ['no header', /"listMarks": "free"/],
  ] as const) {
    test(`which says ${String(expected).slice(0, 60)}: ${form}`, () => assert.match(drafted(form).text, expected));
  }

  test('under which slips are found', () => {
    const form = 'bold labels, numbered sections, competencies and contracts';
    const { profile } = drafted(form);
    const [en, fr] = inputsOf(form)[1]!;
    const slips: readonly (readonly [string, string, string])[] = [
      ['Souplesse', 'Flexibilité', 'competency-unknown'],
      ['Contrat à durée déterminée de trois ans', 'Contrat à durée indéterminée de trois ans', 'contract-mismatch'],
      ['Diffusion restreinte', 'Secret', 'field-mismatch'],
      ['MO-18', 'MO-81', 'field-mismatch'],
    ];
    for (const [from, to, rule] of slips) {
      const text = fr!.text.replace(from, to);
      if (text === fr!.text) continue;
      const found = check([en!, { ...fr!, text }], { profile }).problems.map((one) => one.rule);
      assert.ok(found.includes(rule), `${to}: ${found.join()}`);
    }
  });
});
