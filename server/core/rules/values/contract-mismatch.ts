import { isBlock } from '../../model/alignment.ts';
import { EDITION_NAME } from '../../model/messages.ts';
import { defineRule, type Localized, type Report } from '../../model/rule.ts';
import { type Language, otherLanguage } from '../../text/language.ts';
import { spanning, textOf } from '../../text/source.ts';
import {
  type DurationDifference,
  differingDurations,
  durationsOfOfferOnly,
  oddStatement,
  type Statement,
} from './contract.ts';

/** Offer sentence, contract clause and the other edition are of one kind and name the same durations. */
export const contractMismatch = defineRule({
  name: 'contract-mismatch',
  family: 'values',
  severity: 'error',
  tags: ['required', 'two-sided', 'whole-text'],
  documentation: {
    en: {
      summary:
        'The offer sentence, the contract clause and the other edition do not describe the same kind of contract, or their durations differ.',
      why: 'The contract binds the organisation, and a sentence left over from another notice promises something else than the rest. Find out which contract the post has, and correct what does not match.',
    },
    fr: {
      summary:
        'La phrase sur le contrat proposé, la clause contractuelle et l’autre version ne décrivent pas le même type de contrat, ou leurs durées diffèrent.',
      why: 'Le contrat engage l’Organisation. Une phrase restée d’un autre avis promet autre chose que le reste. Vérifiez de quel contrat relève le poste, et corrigez ce qui n’y correspond pas.',
    },
  },
  examples: [
    {
      notice: 'archives-assistant.notice.txt',
      right: 'possibility of an indefinite duration contract thereafter',
      beside: { fr: "qui pourra être suivi d'un contrat de durée indéterminée" },
      wrong: 'possibility of renewal, and of conversion to an indefinite duration contract',
    },
  ],
  messages: {
    en: {
      kind: 'The kind of contract is “{kind}” in {here} of the {own}, but “{otherKind}” in {there} of the {edition}. Correct the one that does not match the post.',
      kindOther: '“{otherKind}”: {there} of the {edition}.',
      duration: 'The duration is {fr} in the French edition but {en} in the English edition. Correct the wrong one.',
      durationOther: 'The English edition says {en}.',
      lone: 'The {edition} does not give this duration, {text}. Add it there, or delete it from the {own}.',
      lacking: 'The {edition} does not give it in this place.',
      offer:
        'The contract offered has a duration that the contract clause does not name: {text}. Correct the wrong one.',
      offerOther: 'The contract clause is here.',
    },
    fr: {
      kind: 'Le type de contrat est « {kind} » dans {here} de la {own}, mais « {otherKind} » dans {there} de la {edition}. Corrigez ce qui ne correspond pas au poste.',
      kindOther: '« {otherKind} » : {there} de la {edition}.',
      duration:
        'La durée est de {fr} dans la version française, mais de {en} dans la version anglaise. Corrigez celle qui est fausse.',
      durationOther: 'La version anglaise indique {en}.',
      lone: 'La {edition} n’indique pas cette durée, {text}. Ajoutez-la à la {edition}, ou supprimez-la de la {own}.',
      lacking: 'La {edition} ne l’indique pas à cet endroit.',
      offer:
        'Le contrat proposé a une durée que la clause contractuelle n’indique pas : {text}. Corrigez celle qui est fausse.',
      offerOther: 'La clause contractuelle se trouve ici.',
    },
  },
  visit: {
    notice(notice, { alignment, facts, report }) {
      const odd = oddStatement(facts);
      if (odd) return reportKind(odd, report);
      const different = differingDurations({ notice, alignment });
      for (const difference of different) reportDuration(difference, report);
      if (different.length > 0) return;
      for (const edition of [facts.en, facts.fr]) {
        const [duration] = edition ? durationsOfOfferOnly(edition) : [];
        if (!edition || !duration) continue;
        report({
          message: 'offer',
          args: { text: textOf(duration.span) },
          span: duration.span,
          related: [{ span: edition.standard.clause!.block.content, message: 'offerOther' }],
        });
        return;
      }
    },
  },
});

type Key = 'kind' | 'kindOther' | 'duration' | 'durationOther' | 'lone' | 'lacking';
type Reporter = (problem: Report<Key>) => void;

function reportDuration({ en, fr, bead }: DurationDifference, report: Reporter): void {
  if (en && fr) {
    const args = { en: textOf(en.span), fr: textOf(fr.span) };
    const related = [{ span: en.span, message: 'durationOther', args } as const];
    report({ message: 'duration', args, span: fr.span, related });
    return;
  }
  const at = (en ?? fr)!.span;
  const there: Language = en ? 'fr' : 'en';
  const args = { text: textOf(at), edition: EDITION_NAME[there], own: EDITION_NAME[otherLanguage(there)] };
  const rows = bead[there].filter(isBlock);
  const related = [{ span: spanning(rows[0]!.content, rows.at(-1)!.content), message: 'lacking', args } as const];
  report({ message: 'lone', args, span: at, related });
}

const PART_NAME: Readonly<Record<Statement['part'], Localized>> = {
  offer: { en: 'the offer sentence', fr: 'la phrase sur le contrat proposé' },
  clause: { en: 'the contract clause', fr: 'la clause contractuelle' },
};

function reportKind([odd, ...others]: readonly [Statement, ...Statement[]], report: Reporter): void {
  const against = (other: Statement) => ({
    kind: odd.contract.title,
    here: PART_NAME[odd.part],
    own: EDITION_NAME[odd.language],
    otherKind: other.contract.title,
    there: PART_NAME[other.part],
    edition: EDITION_NAME[other.language],
  });
  const isSure = [odd, ...others].every(({ contract }) => contract.attested);
  report({
    message: 'kind',
    args: against(others[0]!),
    // A kind that nobody has seen in print makes no error.
    ...(!isSure && { severity: 'warning' }),
    span: odd.span,
    related: others.map((other) => ({ span: other.span, message: 'kindOther', args: against(other) })),
  });
}
