import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { textOf } from '../../server/core/text/source.ts';
import { checkNotice } from '../support/check.ts';

/** What `title-mention` reports in a notice of this title whose text is one paragraph. */
function mentionsIn(title: string, text: string, language: 'en' | 'fr'): readonly string[] {
  const label = language === 'en' ? 'Primary Location: Belgium-Brussels' : 'Emplacement principal : Belgique-Bruxelles';
  const notice = `${title} - 261001\n\n${label}\n\nDescription\n\n${text}\n`;
  const { problems } = checkNotice([{ path: `x.${language}.notice.md`, text: notice }]);
  return problems.filter(({ rule }) => rule === 'title-mention').map(({ span }) => textOf(span));
}

/** A title, a text, and what is found in it. */
type Case = readonly [title: string, text: string, ...found: string[]];

const ENGLISH: readonly Case[] = [
  // The post itself.
  ['Officer, Physical Security', 'The Officer, Physical Security reports to the Head.'],
  ['Officer, Physical Security', 'The officer, physical security, reports to the Head.'],
  ['Officer, Policy and Planning', 'The Officer, Policy & Planning drafts papers.'],
  ['Digital Officer', 'The Digital Officer drafts papers.'],
  ['Officer', 'The Officer drafts papers with Officers of other Divisions.'],
  // Near names.
  [
    'Digital Transformation Officer',
    'The Digital Information Transformation Officer drafts.',
    'Digital Information Transformation Officer',
  ],
  [
    'Digital Transformation Officer',
    'Papers are sent by the Digital Transfromation Officer each week.',
    'Digital Transfromation Officer',
  ],
  ['Digital Transformation Officer', 'The Transformation Officer drafts papers.', 'Transformation Officer'],
  ['Digital Transformation Officer', 'The Digital Transition Officer drafts papers.', 'Digital Transition Officer'],
  ['Officer, Cyber Threat Analysis', 'All of this falls to the Officer, Cyber Analysis.', 'Officer, Cyber Analysis'],
  [
    'Officer, Cyber Threat Analysis',
    'Staff help. The Officer, Cyber Threat Assessment drafts.',
    'Officer, Cyber Threat Assessment',
  ],
  [
    'Senior Officer, Cyber Defence',
    'The Senior Officer, Cyber and Space Defence drafts.',
    'Senior Officer, Cyber and Space Defence',
  ],
  ['Head of Budget and Finance', 'The Head of Budgets and Finance chairs the board.', 'Head of Budgets and Finance'],
  // Other posts.
  ['Assistant, Physical Security and Technical Access', 'They report to the Officer, Physical Security.'],
  ['Assistant, Physical Security and Technical Access', 'They report to the Head, Physical Security.'],
  ['Assistant, Physical Security and Technical Access', 'The Assistant Secretary General (ASG) for Security decides.'],
  ['Officer, Physical Security', 'They work with the Officer, Information Security.'],
  ['Officer, Physical Security', 'They replace the Officer, Security Policy.'],
  ['Officer, Physical Security', 'They report to the Senior Officer, Physical Security.'],
  ['Senior Officer, Physical Security', 'They guide the Officer, Physical Security.'],
  ['Officer, Physical Security', 'Officers in charge of physical and personnel security meet.'],
  ['Analyst, Energy Resilience', 'They work with the 11 analysts of the Section, on energy and its resilience.'],
  ['Analyst, Energy Resilience', 'They work with Analysts, Energy Markets.'],
  ['Conference Interpreter', 'They work as an interpreter at press conferences.'],
  ['Conference Interpreter', 'The Interpreter works in teams.'],
  ['Project Manager', 'The Project Board is assisted by a Programme Manager.'],
  [
    'IKM Digital Transformation Officer',
    'The incumbent reports to the Head IKM Competency Centre and to other officers of ICTM.',
  ],
  ['Head, Budget', 'The Head of the Office and the Head, Finance agree.'],
];

const FRENCH: readonly Case[] = [
  // The post itself.
  ['Assistant(e)* (sécurité physique)', "L'assistant(e) (sécurité physique) relève de la/du chef."],
  [
    'Administratrice/Administrateur IKM (transformation numérique)',
    "L'administratrice/administrateur IKM (transformation numérique) apporte son concours.",
  ],
  ['Administratrice/Administrateur (budget)', "L'administrateur/administratrice (budget) apporte son concours."],
  ['Interprète de conférence', "L'interprète de conférence travaille en cabine."],
  // Near names.
  [
    'Assistant(e) (sécurité physique et accès technique)',
    "L'assistant(e) (sécurité physique et accès) relève de la/du chef.",
    'assistant(e) (sécurité physique et accès)',
  ],
  [
    'Assistant(e) (sécurité physique et accès technique)',
    "L'assistant (sécurité physique et accès technique) relève de la/du chef.",
    'assistant (sécurité physique et accès technique)',
  ],
  [
    'Administratrice/Administrateur IKM (transformation numérique)',
    "L'administratrice/administrateur IKM (transformation digitale) aide.",
    'administratrice/administrateur IKM (transformation digitale)',
  ],
  [
    'Administratrice/Administrateur IKM (transformation numérique)',
    'Le rôle de l’administratrice/administrateur IKM (transformations numérique) est central.',
    'administratrice/administrateur IKM (transformations numérique)',
  ],
  [
    'Directrice/Directeur adjoint(e) des finances',
    'La directrice/directeur adjoint(e) des finance préside.',
    'directrice/directeur adjoint(e) des finance',
  ],
  // Other posts.
  [
    'Assistant(e) (sécurité physique et accès technique)',
    "Elle relève de l'administratrice/administrateur (sécurité physique).",
  ],
  [
    'Assistant(e) (sécurité physique et accès technique)',
    "L'assistant(e) de direction et l'assistant(e) (budget) sont consulté(e)s.",
  ],
  [
    'Administratrice/Administrateur (sécurité physique)',
    "Elle relève de l'administratrice/administrateur principal(e) (sécurité physique).",
  ],
  [
    'Administratrice/Administrateur (sécurité physique)',
    'Avec les administrateurs (sécurité physique), elle veille à la sécurité.',
  ],
  [
    'Administratrice/Administrateur (sécurité physique)',
    "Elle consulte l'administratrice/administrateur (sécurité des informations).",
  ],
  ['Interprète de conférence', 'Interprète fidèlement les débats, les conférences de presse et les entretiens.'],
  ['Analyste (résilience énergétique)', "Une expérience d'analyste dans l'énergie et de la résilience est un atout."],
];

for (const [language, cases] of [
  ['en', ENGLISH],
  ['fr', FRENCH],
] as const) {
  suite(`the post of this title is named, ${language}`, () => {
    for (const [title, text, ...found] of cases) {
      test(`${title}: ${text}`, () => assert.deepEqual(mentionsIn(title, text, language), found));
    }
  });
}
