import type { CompetencyItem } from '../../facts/competencies.ts';
import { quote } from '../../model/messages.ts';
import { defineRule } from '../../model/rule.ts';
import { type CompiledProfile, compileProfile } from '../../profile/compile.ts';
import { foldPhrase } from '../../text/fold.ts';
import { type Language, otherLanguage } from '../../text/language.ts';
import { type Span, textOf } from '../../text/source.ts';
import { competencyDefects } from '../shared/competencies.ts';

/** Name and level of each competency are in the dictionary. */
export const competencyUnknown = defineRule({
  name: 'competency-unknown',
  family: 'values',
  severity: 'info',
  fixable: 'yes',
  tags: ['wording', 'whole-text'],
  documentation: {
    en: {
      summary: 'The name or the level of a competency is not in the dictionary of competencies.',
      why: 'Candidates are assessed against the competencies in the words of the dictionary. Use these words, or add the new competency to the profile.',
    },
    fr: {
      summary: 'Le nom ou le niveau d’une compétence n’est pas dans le répertoire des compétences.',
      why: 'Les candidatures sont évaluées d’après les compétences telles que le répertoire les formule. Reprenez sa formulation, ou ajoutez la nouvelle au profil.',
    },
  },
  examples: [
    {
      notice: 'programme-assistant.notice.md',
      right: 'Sees basic relationships',
      wrong: 'Sees basic relationship',
    },
  ],
  messages: {
    en: {
      name: 'The dictionary has no competency “{text}”. Use one that it has, or add this one to the profile.',
      nameNear: 'The competency dictionary has no competency “{text}”. Did you mean “{near}”?',
      level:
        'The competency dictionary does not have this level of {name}: “{text}”. Use one of its levels, or add this one to the profile.',
      levelNear: 'The competency dictionary has “{near}” for this level of {name}. Use its words.',
      use: 'Write “{near}”',
    },
    fr: {
      name: 'Le répertoire des compétences ne contient pas « {text} ». Prenez-en une qui y figure, ou ajoutez celle-ci au profil.',
      nameNear: 'Le répertoire des compétences ne contient pas « {text} ». Vouliez-vous dire « {near} » ?',
      level:
        'Le répertoire des compétences ne contient pas ce niveau pour {name} : « {text} ». Prenez-en un qui y figure, ou ajoutez celui-ci au profil.',
      levelNear: 'Dans le répertoire des compétences, ce niveau de {name} est « {near} ». Reprenez sa formulation.',
      use: 'Écrire « {near} »',
    },
  },
  visit: {
    edition({ language }, context) {
      const { facts, profile, report } = context;
      const dictionary = compileProfile(profile);
      const others = new Map(facts.competencyPairs.map((pair) => [pair[language], pair[otherLanguage(language)]]));
      const reported = new Set(competencyDefects(context).flatMap(({ item, other }) => [item, other]));
      for (const item of facts[language]?.competencies ?? []) {
        const found = unknownPart(item, others.get(item), reported.has(item), dictionary);
        if (!found) continue;
        const { kind, span, near } = found;
        report({
          message: near === undefined ? kind : `${kind}Near`,
          args: { text: quote(textOf(span)), name: quote(textOf(item.name)), near: near ?? '' },
          span,
          fixes: () => (near === undefined ? [] : [{ title: 'use', args: { near }, edits: [{ span, text: near }] }]),
        });
      }
    },
  },
});

interface UnknownPart {
  readonly kind: 'name' | 'level';
  readonly span: Span;
  /** The known wording that it is most like. */
  readonly near: string | undefined;
}

/**
 * @param other the item of the other edition
 * @param isReported another rule has said what is wrong with it
 */
function unknownPart(
  item: CompetencyItem,
  other: CompetencyItem | undefined,
  isReported: boolean,
  dictionary: CompiledProfile,
): UnknownPart | undefined {
  const { block, name, known, descriptor, level } = item;
  const { language } = block.edition;
  if (!known) {
    const near = dictionary.competencies.find(language, foldPhrase(textOf(name)))?.value;
    return { kind: 'name', span: name, near: near?.language === language ? near.text : undefined };
  }
  if (!descriptor || known.language !== language) return undefined;
  // The level of another competency; where the other edition has another one, that is the mistake.
  if (level) {
    const isOwn = level.item.competency === known.item;
    return isOwn || isReported ? undefined : { kind: 'level', span: descriptor, near: undefined };
  }
  const near = dictionary.competencyLevels.find(language, foldPhrase(textOf(descriptor)))?.value;
  const isNear = near?.language === language && near.item.competency === known.item;
  if (!isNear && !hasWording(language, other?.level)) return undefined;
  return { kind: 'level', span: descriptor, near: isNear ? near.text : undefined };
}

/** Whether the dictionary has a wording in a language for the level that the other edition names. */
function hasWording(language: Language, level: CompetencyItem['level']): boolean {
  return !level || level.item.level[language].length > 0;
}
