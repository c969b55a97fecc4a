import { readFileSync } from 'node:fs';

/** What a reader can copy from a guide: a fenced block, or code within a sentence. */
export interface Code {
  /** Of a fenced block; undefined within a sentence. */
  readonly language: string | undefined;
  readonly text: string;
  /** The headings above it, the nearest one last. */
  readonly section: readonly string[];
}

/** The code of a guide, in its order. */
export function codeOf(file: string): readonly Code[] {
  const codes: Code[] = [];
  let section: readonly string[] = [];
  const parts = /^```(\w+)\n([\s\S]*?)^```$|^(#+) (.+)$|(?<!`)`([^`\n]+)`(?!`)/gm;
  for (const [, language, block, level, heading, inline] of readFileSync(file, 'utf8').matchAll(parts)) {
    if (heading !== undefined) section = [...section.slice(0, level!.length - 1), heading];
    else codes.push({ language, text: block ?? inline!, section });
  }
  return codes;
}

/** The fenced blocks of a language, in their order. */
export function blocksOf(file: string, language: string): readonly string[] {
  return codeOf(file)
    .filter((code) => code.language === language)
    .map(({ text }) => text);
}

/** The places of a guide's links within the project: path and fragment, as they are written. */
export function linksOf(file: string): readonly { readonly path: string; readonly fragment: string | undefined }[] {
  const text = readFileSync(file, 'utf8').replace(/^```[\s\S]*?^```$/gm, '');
  return [...text.matchAll(/\]\((?!\w+:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].map(([, path, fragment]) => ({
    path: path!,
    fragment,
  }));
}

/** What GitHub makes of headings to lead to them. */
export function fragmentsOf(file: string): readonly string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
}
