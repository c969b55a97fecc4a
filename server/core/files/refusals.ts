import type { Localized } from '../model/rule.ts';

const PERMISSION: Localized = { en: 'you have no permission to do so', fr: 'vous n’en avez pas le droit' };
const FOLDER: Localized = { en: 'it is a folder', fr: 'c’est un dossier' };
const MISSING: Localized = { en: 'it does not exist', fr: 'il n’existe pas' };
const FULL: Localized = { en: 'the disk is full', fr: 'le disque est plein' };
const TAKEN: Localized = { en: 'something else has this name', fr: 'autre chose porte ce nom' };
const NOT_EMPTY: Localized = { en: 'it holds other files', fr: 'il contient d’autres fichiers' };

const REASONS: Readonly<Record<string, Localized>> = {
  EACCES: PERMISSION,
  EPERM: PERMISSION,
  EROFS: PERMISSION,
  EISDIR: FOLDER,
  EEXIST: TAKEN,
  ENOENT: MISSING,
  ENOTDIR: MISSING,
  ENOTEMPTY: NOT_EMPTY,
  ENOSPC: FULL,
};

/** Why a file could not be opened or written, in plain words where they are known. @param error what the operating system's call threw */
export function refusalReason(error: unknown): string | Localized {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (typeof code !== 'string') return error instanceof Error ? error.message : String(error);
  return REASONS[code] ?? code;
}
