import { getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { Language } from '../text/language.ts';
import { LineIndex } from '../text/source.ts';
import { nameOf } from './extend.ts';
import { keyTwice, syntaxReason, tooDeep } from './reasons.ts';

/** One thing that is wrong in a profile or configuration file. */
export interface DataError {
  /** The path of the file, as the caller gave it. */
  readonly path: string;
  /** 1-based, in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** The place in the data (`fields[2].label.en.text`); empty for the file as a whole. */
  readonly at: string;
  /** What is wrong, in plain words. */
  readonly reason: Readonly<Record<Language, string>>;
}

export type DataPath = readonly PropertyKey[];

/** How much of a path a file has: the node where it ends, and how many steps lead to it. */
interface DataPlace {
  readonly node: Node | undefined;
  /** The steps as this file has them, where an entry may have another index than in the merged list. */
  readonly steps: DataPath;
}

/** The data of a JSON file with comments and trailing commas, and where each value stands. */
export class DataFile {
  readonly value: unknown;
  /** What is wrong with the file as such; undefined where the data could be read. */
  readonly error: DataError | undefined;
  readonly #root: Node | undefined;
  readonly #lines: LineIndex;

  constructor(
    text: string,
    readonly path: string,
  ) {
    // Editors do not count a byte order mark.
    const content = text.startsWith('\ufeff') ? text.slice(1) : text;
    this.#lines = new LineIndex(content);
    const syntax: ParseError[] = [];
    try {
      this.#root = parseTree(content, syntax, { allowTrailingComma: true, allowEmptyContent: true });
      this.value = this.#root && getNodeValue(this.#root);
    } catch {
      // The parser is recursive, and a file of nothing but brackets must not overflow its stack.
      this.error = this.#errorAt(0, [], tooDeep);
    }
    // One slip in the syntax makes many errors; only the first says where it is.
    if (syntax[0]) this.error = this.#errorAt(syntax[0].offset, [], syntaxReason(syntax[0].error));
    const twice = this.error ? undefined : repeatedKey(this.#root);
    if (twice) this.error = this.#errorAt(twice.offset, [], keyTwice(String(twice.value)));
  }

  /** An error at a path of the data, or at the name of a key there; where the file has less of the path, at what it has. */
  errorAt(at: DataPath, reason: DataError['reason'], key?: string): DataError {
    const { node, steps } = this.#placeOf(at, this.value);
    const name = key === undefined ? undefined : node && propertyOf(node, key)?.children?.[0];
    const path = [...steps, ...at.slice(steps.length), ...(key === undefined ? [] : [key])];
    return this.#errorAt((name ?? node ?? this.#root)?.offset ?? 0, path, reason);
  }

  /** How many steps of a path of merged data this file has itself. */
  depthOf(at: DataPath, merged: unknown): number {
    return this.#placeOf(at, merged).steps.length;
  }

  /** The path of merged data as this file has it. */
  ownPath(at: DataPath, merged: unknown): DataPath {
    const { steps } = this.#placeOf(at, merged);
    return [...steps, ...at.slice(steps.length)];
  }

  #placeOf(at: DataPath, data: unknown): DataPlace {
    let node = this.#root;
    let value: unknown = data;
    const steps: PropertyKey[] = [];
    for (const step of at) {
      value = (value as Record<PropertyKey, unknown> | null | undefined)?.[step];
      const next = node && stepInto(node, step, value);
      if (!next) break;
      steps.push(next.step);
      node = next.node;
    }
    return { node, steps };
  }

  #errorAt(offset: number, at: DataPath, reason: DataError['reason']): DataError {
    return { path: this.path, ...this.#lines.position(offset), at: written(at), reason };
  }
}

/** The value of a key or item; an entry of a merged list is found by its name. */
function stepInto(node: Node, step: PropertyKey, value: unknown): { node: Node; step: PropertyKey } | undefined {
  if (node.type === 'array') {
    const children = node.children ?? [];
    const name = nameOf(value);
    const isMeant = (child: Node | undefined) =>
      child !== undefined && (name === undefined || entryName(child) === name);
    const index = isMeant(children[Number(step)]) ? Number(step) : children.findIndex(isMeant);
    const item = name === undefined || index >= 0 ? children[index] : undefined;
    return item && { node: item, step: index };
  }
  const key = typeof step === 'number' ? nameOf(value) : String(step);
  const property = key === undefined ? undefined : propertyOf(node, key)?.children?.[1];
  return property && { node: property, step: key! };
}

function entryName(node: Node): string | undefined {
  return nameOf(getNodeValue(node));
}

function propertyOf(node: Node, key: string): Node | undefined {
  if (node.type !== 'object') return undefined;
  return node.children?.find((property) => property.children?.[0]?.value === key);
}

/** The first key that its object has already: all but one of its values would be lost without a word. */
function repeatedKey(node: Node | undefined): Node | undefined {
  const keys = new Set<string>();
  for (const child of node?.children ?? []) {
    const key = node?.type === 'object' ? child.children?.[0] : undefined;
    if (key && keys.has(key.value)) return key;
    if (key) keys.add(key.value);
    const below = repeatedKey(child);
    if (below) return below;
  }
  return undefined;
}

/** `fields[2].label.en.text` */
function written(path: DataPath): string {
  let result = '';
  for (const step of path) {
    if (typeof step === 'number') result += `[${step}]`;
    else if (/^[\w$-]+$/.test(String(step))) result += result ? `.${String(step)}` : String(step);
    else result += `[${JSON.stringify(step)}]`;
  }
  return result;
}
