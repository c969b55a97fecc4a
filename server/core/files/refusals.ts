import type { Localized } from '../model/rule.ts';

const PERMISSION: Localized = { en: 'you have no permission to do so', fr: 'vous n’en avez pas le droit' };
const MISSING: Localized = { en: 'it does not exist', fr: 'il n’existe pas' };
const FULL: Localized = { en: 'the disk is full', fr: 'le disque est plein' };

const REASONS: Readonly<Record<string, Localized>> = {
  EACCES: PERMISSION,
  EPERM: PERMISSION,
  EROFS: PERMISSION,
  EISDIR: { en: 'it is a folder', fr: 'c’est un dossier' },
  EEXIST: { en: 'something else has this name', fr: 'autre chose porte ce nom' },
  ENOENT: MISSING,
  ENOTDIR: MISSING,
  ENOTEMPTY: { en: 'it holds other files', fr: 'il contient d’autres fichiers' },
  ENOSPC: FULL,
  EDQUOT: FULL,
  EIO: { en: 'the disk reports a failure', fr: 'le disque signale une défaillance' },
  ELOOP: { en: 'it is a link that leads back to itself', fr: 'c’est un lien qui ramène à lui-même' },
  ENAMETOOLONG: { en: 'its name is too long', fr: 'son nom est trop long' },
  ENXIO: { en: 'nobody reads it', fr: 'personne ne le lit' },
  ERR_FS_FILE_TOO_LARGE: { en: 'it is too large', fr: 'il est trop grand' },
  // Our own: see `refusal`.
  ENOTFILE: { en: 'it is a pipe or a device, not a file', fr: 'c’est un tube ou un périphérique, et non un fichier' },
  ECHANGED: {
    en: 'somebody else saved it meanwhile',
    fr: 'quelqu’un d’autre l’a enregistré entre-temps',
  },
  ENOTICE: { en: 'it is a notice, which would be lost', fr: 'c’est un avis, qui serait perdu' },
  ESETTINGS: { en: 'it is a configuration, which would be lost', fr: 'c’est une configuration, qui serait perdue' },
};

/** What we refuse ourselves, in the form in which the operating system refuses. @param code a key of the reasons above */
export function refusal(
  code: 'EEXIST' | 'EISDIR' | 'ENOTEMPTY' | 'ENOTFILE' | 'ECHANGED' | 'ENOTICE' | 'ESETTINGS',
  path: string,
): Error & { readonly code: string } {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}

/** Whether an operation was refused, by the operating system or by us, as opposed to a fault of the program. */
export function isRefusal(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

/** Why a file could not be opened or written, in plain words where they are known. @param error what the operating system's call threw */
export function refusalReason(error: unknown): string | Localized {
  if (!isRefusal(error)) return error instanceof Error ? error.message : String(error);
  return REASONS[error.code] ?? error.code;
}
