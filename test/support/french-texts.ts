// The French texts that the sources hold for people: messages, titles, documentation, what the client and its guides say.

import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type AnyNode, type Node, parse } from 'acorn';
import { transformSync } from 'esbuild';

export interface FrenchText {
  readonly file: string;
  readonly text: string;
}

/** All of them. What stands in notices (examples, profiles, snippets, placeholders) is none: there the spaces are the writer's. */
export function frenchTexts(): readonly FrenchText[] {
  const sources = ['server', 'client', 'schemas'].flatMap((folder) => filesIn(folder, '.ts'));
  const guides = ['server', 'client'].flatMap((folder) => filesIn(folder, '.fr.md'));
  const catalogues = ['package.nls.fr.json', 'client/l10n/bundle.l10n.fr.json'];
  return [
    ...sources.flatMap((file) => textsInSource(readFileSync(file, 'utf8')).map((text) => ({ file, text }))),
    ...guides.flatMap((file) => proseOf(readFileSync(file, 'utf8')).map((text) => ({ file, text }))),
    ...catalogues.flatMap((file) =>
      Object.values(JSON.parse(readFileSync(file, 'utf8'))).map((text) => ({ file, text: String(text) })),
    ),
  ];
}

function filesIn(folder: string, ending: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file).split(sep).join('/'));
}

/** Paragraphs without code, which stands as it is typed. */
function proseOf(markdown: string): readonly string[] {
  return markdown
    .replace(/^```.*?^```$/gms, '')
    .replace(/`[^`\n]*`/g, '')
    .split(/\n{2,}/);
}

/** The strings in whatever is called `fr`; acorn reads no types, which are taken out first. */
export function textsInSource(source: string): readonly string[] {
  const { code } = transformSync(source, { loader: 'ts', target: 'es2022' });
  const texts: string[] = [];
  visit(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), false, texts);
  return texts.filter((text) => !REGULAR_EXPRESSION.test(text));
}

/** In an expression, `?` is no mark. */
const REGULAR_EXPRESSION = /\(\?[:=!<]|\\[bdpsw]/;

function visit(node: AnyNode, isFrench: boolean, texts: string[]): void {
  if (isFrench && node.type === 'Literal' && typeof node.value === 'string') texts.push(node.value);
  if (isFrench && node.type === 'TemplateElement') texts.push(node.value.cooked ?? '');
  const name = nameOf(node);
  if (name === 'examples') return;
  const inside = isFrench || name === 'fr';
  for (const part of Object.values(node).flat()) if (isNode(part)) visit(part, inside, texts);
}

function nameOf(node: AnyNode): string | undefined {
  const named = node.type === 'Property' ? node.key : node.type === 'VariableDeclarator' ? node.id : undefined;
  return named?.type === 'Identifier' ? named.name : undefined;
}

function isNode(value: unknown): value is AnyNode {
  return typeof (value as Node | null)?.type === 'string' && typeof (value as Node).start === 'number';
}
