import type { Profile } from '../../../../schemas/profile.ts';
import { EDITION_NAME } from '../../model/messages.ts';
import type { Heading, Subsection } from '../../model/notice.ts';
import { defineRule } from '../../model/rule.ts';
import { compileProfile } from '../../profile/compile.ts';
import { inCaseOf } from '../../text/letter-case.ts';
import { type Span, span, textOf } from '../../text/source.ts';
import { SLIPS } from './slips.ts';

/** Headings are written as the profile has them, and say the same in both editions. */
export const sectionHeading = defineRule({
  name: 'section-heading',
  family: 'structure',
  severity: 'warning',
  fixable: 'safe',
  tags: ['wording'],
  documentation: {
    en: {
      summary:
        'A heading is misspelt, in the wrong language, no longer used, or not the translation of the heading in the other edition.',
      why: 'The headings are the same in all notices: readers look for them, and the comparison of the two editions relies on them. Letter case does not matter.',
    },
    fr: {
      summary:
        'Un titre est mal orthographié, dans la mauvaise langue, périmé, ou n’est pas la traduction de celui de l’autre version.',
      why: 'Les titres sont les mêmes dans tous les avis : on les cherche du regard, et la comparaison des deux versions s’appuie sur eux. La casse n’a pas d’importance.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right: '## 5. COMPÉTENCES',
      beside: { en: '## 5. COMPETENCIES' },
      wrong: '## 5. COMPETENCES',
    },
    {
      notice: 'energy-analyst.notice.md',
      right: "### Développement de l'expertise",
      beside: { en: '### Expertise Development' },
      wrong: '### Gestion financière',
    },
  ],
  messages: {
    en: {
      accent: 'The heading “{heading}” has lost an accent. Write “{expected}”.',
      misspelt: 'The heading “{heading}” is misspelt. Write “{expected}”.',
      superseded: 'The heading “{heading}” is no longer used. Write “{expected}”.',
      language: 'The heading “{heading}” is not in the language of the {edition}. Write “{expected}”.',
      place: '“{heading}” appears twice in the {edition}. In this place, write “{expected}”.',
      unknown:
        '“{heading}” is not the heading of the section with this number, which is “{expected}”. Correct the heading or the number.',
      translation:
        '“{heading}” is not the translation of the heading “{other}” of the {edition}. Write “{expected}”, or correct that heading.',
      other: 'The heading in the {edition}.',
      use: 'Write “{expected}” in the {edition}',
    },
    fr: {
      accent: 'Le titre « {heading} » a perdu un accent. Écrivez « {expected} ».',
      misspelt: 'Le titre « {heading} » est mal orthographié. Écrivez « {expected} ».',
      superseded: 'Le titre « {heading} » n’est plus employé. Écrivez « {expected} ».',
      language: 'Le titre « {heading} » n’est pas dans la langue de la {edition}. Écrivez « {expected} ».',
      place: '« {heading} » figure deux fois dans la {edition}. À cette place, écrivez « {expected} ».',
      unknown:
        '« {heading} » n’est pas le titre de la section qui porte ce numéro, qui est « {expected} ». Corrigez le titre ou le numéro.',
      translation:
        '« {heading} » n’est pas la traduction du titre « {other} » de la {edition}. Écrivez « {expected} », ou corrigez ce titre.',
      other: 'Le titre dans la {edition}.',
      use: 'Écrire « {expected} » dans la {edition}',
    },
  },
  visit: {
    heading(heading, { report }) {
      const slip = heading.recognition && HEADING_SLIPS[heading.recognition.form];
      if (!slip) return;
      const at = withoutColon(heading.text);
      const written = textOf(at);
      const expected = inCaseOf(heading.recognition.expected, written);
      const edition = EDITION_NAME[heading.edition.language];
      report({
        message: slip === 'unknown' && !heading.number ? 'place' : slip,
        args: { heading: written, expected, edition },
        span: at,
        fixes: () => [
          {
            title: 'use',
            args: { expected, edition },
            safe: slip !== 'unknown',
            edits: [{ span: at, text: expected }],
          },
        ],
      });
    },
    subsection(subsection, { alignment, profile, report }) {
      if (subsection.edition.language !== 'fr') return;
      const other = alignment.subsectionCounterpart(subsection);
      if (!other || other.id === subsection.id || hasSlip(other.heading) || hasSlip(subsection.heading)) return;
      // A heading that the profile does not know is the one to be changed; of two that it knows it may be either.
      const [target, source] =
        subsection.id !== undefined && other.id === undefined ? [other, subsection] : [subsection, other];
      const expected = translation(source, target, profile);
      if (expected === undefined) return;
      const at = withoutColon(target.heading.text);
      report({
        message: 'translation',
        args: {
          heading: textOf(at),
          other: textOf(source.heading.text),
          edition: EDITION_NAME[source.edition.language],
          expected,
        },
        span: at,
        related: [
          { span: source.heading.span, message: 'other', args: { edition: EDITION_NAME[source.edition.language] } },
        ],
        fixes: () => [...translationFix(source, target, profile), ...translationFix(target, source, profile)],
      });
    },
  },
});

/** What a subsection's heading is in the edition of another one, by the profile; undefined where nobody has seen it in print. */
function translation({ id }: Subsection, { edition }: Subsection, profile: Profile): string | undefined {
  const definition = id === undefined ? undefined : compileProfile(profile).subsections.get(id)?.definition;
  return definition?.attested ? definition.heading[edition.language].text : undefined;
}

function translationFix(from: Subsection, to: Subsection, profile: Profile) {
  const at = withoutColon(to.heading.text);
  const wording = translation(from, to, profile);
  if (wording === undefined) return [];
  const text = inCaseOf(wording, textOf(at));
  const args = { expected: text, edition: EDITION_NAME[to.edition.language] };
  return [{ title: 'use', args, edits: [{ span: at, text }] }] as const;
}

/** A heading has the number to say which wording was meant, so an unknown one is a slip as well. */
const HEADING_SLIPS = { ...SLIPS, unknown: 'unknown' } as const;

function hasSlip({ recognition }: Heading): boolean {
  return recognition !== undefined && HEADING_SLIPS[recognition.form] !== undefined;
}

/** Without the colon that some writers put after a heading. */
function withoutColon(text: Span): Span {
  const written = textOf(text).trimEnd();
  return written.endsWith(':')
    ? span(text.source, text.start, text.start + written.slice(0, -1).trimEnd().length)
    : text;
}
