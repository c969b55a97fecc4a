import { partSpan } from '../../facts/header.ts';
import { defineRule } from '../../model/rule.ts';
import { textOf } from '../../text/source.ts';
import { bothWays } from '../../writing/both-ways.ts';

/** Both editions name the same clearance. */
export const clearanceMismatch = defineRule({
  name: 'clearance-mismatch',
  family: 'values',
  severity: 'error',
  fixable: 'yes',
  tags: ['required', 'two-sided'],
  documentation: {
    en: {
      summary: 'The clearance level differs between the editions.',
      why: 'The clearance decides who can be appointed, and its code is the same in both languages. Find out which one is right and use it in both editions.',
    },
    fr: {
      summary: 'Le niveau d’habilitation diffère d’une version à l’autre.',
      why: 'L’habilitation détermine qui peut être nommé, et son sigle est le même dans les deux langues. Vérifiez lequel est exact et reportez-le dans l’autre version.',
    },
  },
  examples: [
    {
      notice: 'data-engineer.fr.notice.md',
      right: "**Niveau de l'habilitation de sécurité :** NS",
      beside: { en: '**Clearance Level:** NS' },
      wrong: "**Niveau de l'habilitation de sécurité :** CTS",
    },
  ],
  messages: {
    en: {
      different:
        'The clearance level is {fr} in the French edition but {en} in the English edition. Correct the wrong one.',
      other: 'The English edition says {en}.',
      take: 'Use the clearance level of the English edition: {text}',
      give: 'Use the clearance level of the French edition: {text}',
    },
    fr: {
      different:
        'Le niveau d’habilitation est {fr} dans la version française, mais {en} dans la version anglaise. Corrigez celui qui est faux.',
      other: 'La version anglaise indique {en}.',
      take: 'Reprendre le niveau de la version anglaise : {text}',
      give: 'Reprendre le niveau de la version française : {text}',
    },
  },
  visit: {
    notice(_notice, { facts, report }) {
      const en = facts.en?.clearance;
      const fr = facts.fr?.clearance;
      if (en?.value.kind !== 'known' || fr?.value.kind !== 'known') return;
      const codes = { en: en.value.clearance.code, fr: fr.value.clearance.code };
      if (codes.en === codes.fr) return;
      const at = { en: partSpan(en.field, en.value.span), fr: partSpan(fr.field, fr.value.span) };
      const args = { en: textOf(at.en), fr: textOf(at.fr) };
      report({
        message: 'different',
        args,
        span: at.fr,
        related: [{ span: at.en, message: 'other', args }],
        fixes: () => bothWays({ span: at.en, text: () => codes.en }, { span: at.fr, text: () => codes.fr }),
      });
    },
  },
});
