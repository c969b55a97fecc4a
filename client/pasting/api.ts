import * as vscode from 'vscode';

// VS Code's interface for pasting, which is newer than the oldest version that we support, and than its types.

export interface DataTransfer {
  get(type: string): { asString(): Thenable<string> } | undefined;
}

export interface PasteKind {
  append(...parts: readonly string[]): PasteKind;
}

export interface PasteEdit {
  readonly title: string;
}

interface PasteProvider {
  provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    clipboard: DataTransfer,
  ): Promise<PasteEdit[] | undefined>;
}

interface PasteMetadata {
  readonly providedPasteEditKinds: readonly PasteKind[];
  readonly pasteMimeTypes: readonly string[];
}

interface Languages {
  registerDocumentPasteEditProvider?(
    selector: vscode.DocumentSelector,
    provider: PasteProvider,
    metadata: PasteMetadata,
  ): vscode.Disposable;
}

interface Classes {
  readonly DocumentPasteEdit: new (text: string, title: string, kind: PasteKind) => PasteEdit;
  readonly DocumentDropOrPasteEditKind: { readonly Text: PasteKind };
}

/** Undefined before VS Code 1.97. */
export const PASTE_EDITS = read();

function read() {
  const languages = vscode.languages as Languages;
  const classes = vscode as unknown as Partial<Classes>;
  const { DocumentPasteEdit: Edit, DocumentDropOrPasteEditKind: Kind } = classes;
  // In older versions it is there, and throws.
  const [major = 0, minor = 0] = vscode.version.split('.').map(Number);
  const isReleased = major > 1 || minor >= 97;
  if (!isReleased || !languages.registerDocumentPasteEditProvider || !Edit || !Kind) return undefined;
  const register: NonNullable<Languages['registerDocumentPasteEditProvider']> = (...all) =>
    languages.registerDocumentPasteEditProvider!(...all);
  return { Edit, Kind, register };
}
