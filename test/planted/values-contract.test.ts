import { describe as suite } from 'node:test';
import type { ClauseDefinition } from '../../schemas/profile.ts';
import { isBlock } from '../../server/core/model/alignment.ts';
import { type Block, sectionOf } from '../../server/core/model/notice.ts';
import { textOf } from '../../server/core/text/source.ts';
import { durationsIn } from '../../server/core/values/date/durations.ts';
import { lineOf } from '../support/places.ts';
import { change, deletion, isFirst, type Place, PROFILE, plantEverywhere, put, within } from './values.ts';

suite('contract-mismatch', () => {
  const KINDS = {
    rotational: {
      offer: {
        en: 'Contract offered: Definite duration contract of three years; possibility of renewal for up to three years, during which the incumbent may apply for conversion to an indefinite duration contract.',
        fr: "Contrat proposé : contrat d'une durée déterminée de trois ans, renouvelable pour une période de trois ans maximum, au cours de laquelle le/la titulaire pourra demander qu'il soit transformé en contrat de durée indéterminée.",
      },
      clause: {
        en: 'This is a post in which turnover is desirable for political reasons, so that the mix of skills can follow the tasks of the Organization.',
        fr: "Il s'agit d'un poste auquel il est souhaitable, pour des raisons politiques, d'assurer une rotation, afin que l'éventail des compétences puisse suivre les tâches de l'Organisation.",
      },
    },
    'non-rotational': {
      offer: {
        en: "Contract offered: Definite duration contract of three years' duration; possibility of an indefinite duration contract thereafter.",
        fr: "Contrat proposé : contrat d'une durée déterminée de trois ans, qui pourra être suivi d'un contrat de durée indéterminée.",
      },
      clause: {
        en: 'Under the rules on contracts, the person will receive a definite duration contract, which may be followed by an indefinite duration contract.',
        fr: "Selon les règles relatives aux contrats, la personne se verra offrir un contrat d'une durée déterminée, qui pourra être suivi d'un contrat de durée indéterminée.",
      },
    },
    project: {
      offer: {
        en: "Contract offered: Definite duration contract of three years' duration, which may be renewed for a period of up to three years if required to support this project.",
        fr: "Contrat proposé : contrat d'une durée déterminée de trois ans, qui pourra être renouvelé pour une période de trois ans au plus si ce projet le requiert.",
      },
      clause: {
        en: 'This is a project post. Project posts are required for a limited period of time to support a given project, and end with it.',
        fr: "Il s'agit d'un poste lié à un projet. Un poste lié à un projet répond, pour une durée limitée, aux besoins d'un projet donné, et prend fin avec lui.",
      },
    },
  } as const;
  /** Elsewhere in a rotational clause. */
  const ALSO = { en: /maximum period of service foreseen/, fr: /durée de service maximale prévue/ };

  for (const part of ['offer', 'clause'] as const) {
    for (const kind of ['rotational', 'non-rotational', 'project'] as const) {
      plantEverywhere(`${part} of kind ${kind}`, ({ own, language }) => {
        const statement = part === 'offer' ? own.standard.offered! : own.standard.clause!;
        const known = statement.contract.id;
        if (known === kind) return undefined;
        const edits = [put(statement.block.content, KINDS[kind][part][language])];
        if (part === 'clause' && known === 'rotational') {
          const rest = statement.block.section.allBlocks.find(({ content }) => ALSO[language].test(textOf(content)))!;
          edits.push(change(rest.content, ALSO[language], { en: 'maximum period', fr: 'durée maximale' }[language]));
        }
        // Nobody has seen a French project contract in print.
        const severity = kind === 'project' || known === 'project' ? 'warning' : 'error';
        return { rule: 'contract-mismatch', severity, edits };
      });
    }
  }

  const durationsOf = (blocks: readonly Block[]) =>
    blocks.flatMap((block) =>
      durationsIn(block.content.source, block.firstToken, block.endToken, block.edition.language).map((duration) => ({
        ...duration,
        block,
      })),
    );
  for (let index = 0; index < 10; index++) {
    plantEverywhere(`duration ${index + 1}`, ({ edition, language, alignment }) => {
      const all = sectionOf(edition, 'contract')!.allBlocks;
      const duration = durationsOf(all)[index];
      if (!duration) return undefined;
      const { number, block } = duration;
      const at = within(block, number.start, duration.end);
      const nine = /^\d/.test(textOf(at)) ? '9' : { en: 'nine', fr: 'neuf' }[language];
      // Of one year, nine years are made.
      const unit = textOf(within(block, number.end, duration.end)).replace(/(?:year|an)$/, '$&s');
      // It is reported in the French edition, in the same place.
      const bead = alignment.beadOf(block)!;
      const place = durationsOf(bead[language].filter(isBlock)).findIndex(({ start }) => start === duration.start);
      const french = durationsOf(bead.fr.filter(isBlock))[place]!;
      return {
        rule: 'contract-mismatch',
        severity: 'error',
        line: lineOf(within(french.block, french.start, french.end)),
        edits: [put(at, nine + unit)],
      };
    });
  }
});

/** Both blocks of a standard paragraph; undefined where it shares one with another paragraph, or stands in one edition only. */
function clauseBlocks({ own, other }: Place, clause: ClauseDefinition): readonly Block[] | undefined {
  const blocks = [own, other].map(({ standard }) => standard.blockOf(clause));
  const shared = PROFILE.clauses.some(
    (one) => one !== clause && [own, other].some(({ standard }, i) => blocks[i] && standard.blockOf(one) === blocks[i]),
  );
  return shared || blocks.includes(undefined) ? undefined : (blocks as Block[]);
}

suite('clause-missing', () => {
  const year = ({ facts }: Place) => {
    const { value } = facts.en!.deadline!;
    return value.kind === 'date' ? value.year : 0;
  };
  for (const clause of PROFILE.clauses) {
    if (clause.presence === 'optional') continue;
    plantEverywhere(clause.id, (place) => {
      const blocks = isFirst(place) ? clauseBlocks(place, clause) : undefined;
      if (!blocks || (clause.presence === 'some-years' && year(place) < 2026)) return undefined;
      const line = lineOf(sectionOf(place.edition, clause.section)!.heading!.span);
      const severity = clause.presence === 'always' ? 'warning' : 'info';
      const edits = blocks.map(({ span: whole }) => deletion(whole));
      return { rule: 'clause-missing', severity, line, edits, afterFix: ['placeholder-left'] };
    });
  }
});

suite('clause-wording', () => {
  for (const clause of PROFILE.clauses) {
    plantEverywhere(clause.id, (place) => {
      const blocks = clauseBlocks(place, clause);
      if (!blocks) return undefined;
      const [own, other] = blocks.map(({ content }) => textOf(content)) as [string, string];
      const text = place.language === 'en' ? { en: own, fr: other } : { en: other, fr: own };
      const profile = { ...PROFILE, clauses: PROFILE.clauses.map((one) => (one === clause ? { ...one, text } : one)) };
      const edits = [change(blocks[0]!.content, /(\P{L}*)$/u, ` ${{ en: 'again', fr: 'encore' }[place.language]}$1`)];
      return { rule: 'clause-wording', severity: 'warning', edits, profile };
    });
  }
});
