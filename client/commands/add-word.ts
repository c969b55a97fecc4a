import * as vscode from 'vscode';
import { changeConfiguration } from './configuration.ts';

const { t } = vscode.l10n;

/** "Add to the house's words": writes a word into the nearest configuration, so that the check outside the editor knows it too. */
export function registerAddWord(): vscode.Disposable {
  return vscode.commands.registerCommand(
    'vacancyNotice.addWord',
    async (word: unknown, language: unknown, uri: unknown) => {
      if (typeof word !== 'string' || typeof uri !== 'string' || (language !== 'en' && language !== 'fr')) return;
      await changeConfiguration(
        vscode.Uri.parse(uri),
        ['words', language],
        (words) => {
          const known = Array.isArray(words)
            ? (words as readonly unknown[]).filter((one) => typeof one === 'string')
            : [];
          return known.includes(word) ? undefined : [...known, word].sort((a, b) => a.localeCompare(b, language));
        },
        (file) => t('“{0}” was added to the house’s words, in {1}.', word, file),
      );
    },
  );
}
