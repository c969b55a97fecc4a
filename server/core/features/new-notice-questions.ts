import type { Profile } from '../../../schemas/profile.ts';
import type { Localized } from '../model/rule.ts';
import { readSalary } from '../values/money/salary.ts';

/** What is asked about a new notice, in this order. The editor and the command line ask in the same words. */
export const NEW_NOTICE_QUESTIONS = {
  titleEn: { en: 'Title of the post in English', fr: 'Intitulé du poste en anglais' },
  titleFr: {
    en: 'Title of the post in French; leave it empty to write it later',
    fr: 'Intitulé du poste en français ; laissez vide pour l’écrire plus tard',
  },
  number: { en: 'Vacancy number', fr: 'Numéro de l’avis' },
  grade: { en: 'Grade', fr: 'Grade' },
  deadline: {
    en: 'Application deadline, as year-month-day',
    fr: 'Date limite de candidature, sous la forme année-mois-jour',
  },
  salary: {
    en: 'Salary as in the English edition; leave it empty to write it later',
    fr: 'Salaire, sous la forme de la version anglaise ; laissez vide pour l’écrire plus tard',
  },
  clearance: { en: 'Security clearance', fr: 'Habilitation de sécurité' },
} as const satisfies Readonly<Record<string, Localized>>;

/** What an answer looks like, where this is not plain. */
export const NEW_NOTICE_EXAMPLES = {
  titleEn: { en: 'For example: Officer, Harbours', fr: 'Par exemple : Officer, Harbours' },
  titleFr: {
    en: 'For example: Administratrice/Administrateur (ports)',
    fr: 'Par exemple : Administratrice/Administrateur (ports)',
  },
  number: { en: 'For example: 261001', fr: 'Par exemple : 261001' },
} as const satisfies Partial<Record<keyof typeof NEW_NOTICE_QUESTIONS, Localized>>;

/** What is said of an answer that cannot be used. */
export const NEW_NOTICE_COMPLAINTS = {
  title: {
    en: 'Write something; you can change it later.',
    fr: 'Écrivez quelque chose ; vous pourrez le modifier ensuite.',
  },
  number: {
    en: 'A vacancy number has {digits} digits. Correct it.',
    fr: 'Un numéro d’avis a {digits} chiffres. Corrigez-le.',
  },
  date: {
    en: 'Write the date as year-month-day, such as 2026-11-19.',
    fr: 'Écrivez la date sous la forme année-mois-jour, par exemple 2026-11-19.',
  },
  past: {
    en: 'This date is past. The deadline lies in the future.',
    fr: 'Cette date est passée. La date limite doit être à venir.',
  },
  salary: {
    en: 'This is not a salary with currency and period, such as 6,713.06Euro (EUR) Monthly.',
    fr: 'Ce n’est pas un salaire avec devise et période, comme 6,713.06Euro (EUR) Monthly.',
  },
} as const satisfies Readonly<Record<string, Localized>>;

/** Whether a typed number can be that of a vacancy. @param digits how many it has; undefined where notices have numbers of any form */
export function isVacancyNumber(text: string, digits: number | undefined): boolean {
  return digits === undefined ? text !== '' : /^\d+$/.test(text) && text.length === digits;
}

/** Whether a typed salary, in its English form, can be written in both editions. */
export function isWholeSalary(text: string, profile: Profile): boolean {
  const read = readSalary(text, 'en', profile);
  return read?.amount?.cents !== undefined && read.currency !== undefined && read.period !== undefined;
}
