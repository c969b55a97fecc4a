import { quote } from '../../model/messages.ts';
import type { Title } from '../../model/notice.ts';
import { defineRule } from '../../model/rule.ts';
import { isSmallLetter } from '../../text/letters.ts';
import { type Span, textOf } from '../../text/source.ts';
import { hasPlaceholder } from '../../writing/placeholder.ts';
import { findNearNames } from './near-names.ts';

/** The text names the post with the title of the header. */
export const titleMention = defineRule({
  name: 'title-mention',
  family: 'structure',
  severity: 'warning',
  fixable: 'yes',
  tags: ['wording'],
  documentation: {
    en: {
      summary: 'The text names the post with nearly, but not exactly, the title of the header.',
      why: 'Candidates wonder whether another post is meant; most often, the text was copied from an earlier notice. Use the title of the header, or correct the header.',
    },
    fr: {
      summary: 'Le texte désigne le poste par un intitulé presque identique à celui de l’en-tête.',
      why: 'On se demande s’il s’agit d’un autre poste ; le plus souvent, le texte a été repris d’un avis antérieur. Employez l’intitulé de l’en-tête, ou corrigez celui-ci.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right: 'The Analyst, Energy Resilience prepares',
      wrong: 'The Analyst, Energy Supply Resilience prepares',
    },
    {
      notice: 'energy-analyst.notice.md',
      right: "L'Analyste (résilience énergétique) prépare",
      wrong: "L'Analyste (résilience énergetiqe) prépare",
    },
  ],
  messages: {
    en: {
      near: 'The text calls the post “{mention}”, but its title is “{name}”. Use the title, so that nobody thinks of another post.',
      title: 'The title is here.',
      use: 'Write “{name}”',
    },
    fr: {
      near: 'Le texte appelle le poste « {mention} », mais son intitulé est « {name} ». Employez cet intitulé, pour que personne ne pense à un autre poste.',
      title: 'L’intitulé figure ici.',
      use: 'Écrire « {name} »',
    },
  },
  visit: {
    edition(edition, { report }) {
      const { title } = edition;
      // A title that is still to be translated names no post yet.
      if (!title || hasPlaceholder(textOf(title.name))) return;
      for (const mention of findNearNames(edition)) {
        const name = nameIn(title, mention);
        report({
          message: 'near',
          args: { mention: quote(textOf(mention), 100), name: quote(name, 100) },
          span: mention,
          related: [{ span: title.name, message: 'title' }],
          fixes: () => [{ title: 'use', args: { name }, edits: [{ span: mention, text: name }] }],
        });
      }
    },
  },
});

/** The title's name as it stands in running text: without the marker of a note, and with a small letter where the mention has one. */
function nameIn({ name, marker }: Title, mention: Span): string {
  const { text } = name.source;
  const whole = marker
    ? text.slice(name.start, marker.start) + text.slice(marker.end, name.end)
    : text.slice(name.start, name.end);
  if (!isSmallLetter(textOf(mention))) return whole;
  // Both genders of the first word: `administratrice/administrateur`.
  return whole.replace(/^[^\s(]+/, (first) => first.toLowerCase());
}
