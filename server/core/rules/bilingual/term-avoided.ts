import type { Term } from '../../../../schemas/terms.ts';
import { EDITION_NAME } from '../../model/messages.ts';
import { defineRule } from '../../model/rule.ts';
import { foreignBlocks } from '../../scan/foreign.ts';
import type { Language } from '../../text/language.ts';
import { likeWritten } from '../../text/letter-case.ts';
import { textOf } from '../../text/source.ts';
import { holdsIn, ownMessage, termsOf } from './terms.ts';

/** No wording stands in the text that the house avoids. */
export const termAvoided = defineRule({
  name: 'term-avoided',
  family: 'bilingual',
  severity: 'warning',
  fixable: 'yes',
  documentation: {
    en: {
      summary: 'The text uses a wording that the list of terms says to avoid.',
      why: 'The organisation has agreed on other words, because these exclude somebody, are out of date or mean something else. Use the wording that the list gives, or say it in another way.',
    },
    fr: {
      summary: 'Le texte emploie une expression que la liste de termes demande d’éviter.',
      why: 'L’organisation a retenu d’autres mots, parce que ceux-ci excluent certaines personnes, sont périmés ou ont un autre sens. Employez l’expression que donne la liste, ou dites-le autrement.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right: 'have worked for at least 4 years',
      wrong: 'be young and have worked for at least 4 years',
      profile: 'nato-is-with-terms',
    },
  ],
  messages: {
    en: {
      avoid: 'The list of terms says to avoid “{text}”. Say it in another way.',
      instead: 'The list of terms says to avoid “{text}”. Write “{use}” instead.',
      own: '{own}',
      use: 'Write “{use}”',
    },
    fr: {
      avoid: 'La liste de termes demande d’éviter « {text} ». Dites-le autrement.',
      instead: 'La liste de termes demande d’éviter « {text} ». Écrivez plutôt « {use} ».',
      own: '{own}',
      use: 'Écrire « {use} »',
    },
  },
  visit: {
    edition(edition, { notice, alignment, profile, report }) {
      const { language } = edition;
      for (const { term, use, span, isCovered, place, block } of termsOf(edition, profile)) {
        if (use !== 'avoided' || isCovered || !holdsIn(term, place)) continue;
        // A text in the wrong language is reported as such.
        if (block && foreignBlocks(notice, alignment).has(block)) continue;
        const text = textOf(span);
        const wordings = insteadOf(term, language).map((wording) => likeWritten(wording, text));
        const [first] = wordings;
        report({
          message: first === undefined ? 'avoid' : 'instead',
          args: { text, use: first ?? '', edition: EDITION_NAME[language] },
          ...ownMessage(term),
          ...(term.severity && { severity: term.severity }),
          span,
          fixes: () =>
            wordings.map((wording) => ({ title: 'use', args: { use: wording }, edits: [{ span, text: wording }] })),
        });
      }
    },
  },
});

/** What to write in place of an avoided wording. */
function insteadOf(term: Term, language: Language): readonly string[] {
  return term.use[language] ?? (term.avoid === true ? [] : (term[language] ?? []));
}
