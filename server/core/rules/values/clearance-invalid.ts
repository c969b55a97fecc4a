import { partSpan } from '../../facts/header.ts';
import { quote } from '../../model/messages.ts';
import { defineRule } from '../../model/rule.ts';
import { otherLanguage } from '../../text/language.ts';
import { textOf } from '../../text/source.ts';
import { hasPlaceholder } from '../../writing/placeholder.ts';

/** The clearance is one of the profile's. */
export const clearanceInvalid = defineRule({
  name: 'clearance-invalid',
  family: 'values',
  severity: 'error',
  fixable: 'yes',
  documentation: {
    en: {
      summary: 'The clearance level does not exist.',
      why: 'The clearance decides who can be appointed, and when. Write its code, such as “NS” or “CTS”, which is the same in both editions.',
    },
    fr: {
      summary: 'Le niveau d’habilitation n’existe pas.',
      why: 'L’habilitation détermine qui peut être nommé, et à partir de quand. Écrivez son sigle, par exemple « NS » ou « CTS », qui est le même dans les deux versions.',
    },
  },
  examples: [
    {
      notice: 'data-engineer.fr.notice.md',
      right: "**Niveau de l'habilitation de sécurité :** NS",
      wrong: "**Niveau de l'habilitation de sécurité :** NSS",
    },
  ],
  messages: {
    en: {
      unknown: '“{text}” is not a clearance level. Write one of these: {codes}.',
      near: '“{text}” is not a clearance level. Did you mean {code}?',
      other: 'The other edition says {code}.',
      use: 'Write {code}',
    },
    fr: {
      unknown: '« {text} » n’est pas un niveau d’habilitation. Écrivez l’un de ceux-ci : {codes}.',
      near: '« {text} » n’est pas un niveau d’habilitation. Vouliez-vous dire {code} ?',
      other: 'L’autre version indique {code}.',
      use: 'Écrire {code}',
    },
  },
  visit: {
    edition({ language }, { facts, profile, report }) {
      const clearance = facts[language]?.clearance;
      if (clearance?.value.kind !== 'invalid' || hasPlaceholder(textOf(clearance.field.value))) return;
      const { field, value } = clearance;
      const span = partSpan(field, value.span);
      const other = facts[otherLanguage(language)]?.clearance;
      const told = other?.value.kind === 'known' ? other.value.clearance.code : undefined;
      const code = value.meant?.code;
      report({
        message: code === undefined ? 'unknown' : 'near',
        args: {
          text: quote(textOf(span)),
          code: code ?? '',
          codes: profile.clearances.map((known) => known.code).join(', '),
        },
        span,
        related:
          other && told !== undefined
            ? [{ span: partSpan(other.field, other.value.span), message: 'other', args: { code: told } }]
            : [],
        fixes: () =>
          [...new Set([told, code])].flatMap((right) =>
            right === undefined
              ? []
              : [{ title: 'use' as const, args: { code: right }, edits: [{ span, text: right }] }],
          ),
      });
    },
  },
});
