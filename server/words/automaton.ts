import { ALPHABET, COMMON, Head } from '../core/words/dictionary.ts';

interface Node {
  readonly number: number;
  isWord: boolean;
  isCommon: boolean;
  /** By letter, in order. */
  readonly next: Map<string, Node>;
}

/**
 * Packs words into the minimal automaton that accepts them (Daciuk et al. 2000, for sorted words), as `Dictionary` reads it.
 * @param words each with whether it is a common one
 */
export function pack(words: ReadonlyMap<string, boolean>): Uint8Array {
  return edgesOf(minimal(words));
}

function minimal(words: ReadonlyMap<string, boolean>): Node {
  let count = 0;
  const create = (): Node => ({ number: count++, isWord: false, isCommon: false, next: new Map() });
  /** The states that are final, by what they lead to. */
  const known = new Map<string, Node>();
  const signature = ({ isWord, isCommon, next }: Node): string =>
    `${isWord}${isCommon}${[...next].map(([letter, { number }]) => letter + number).join('')}`;
  const root = create();
  /** The states along the last word that may still grow, with the letter that leads to each. */
  const open: { readonly parent: Node; readonly letter: string; readonly child: Node }[] = [];
  const closeTo = (length: number): void => {
    while (open.length > length) {
      const { parent, letter, child } = open.pop()!;
      const key = signature(child);
      const same = known.get(key);
      if (same) parent.next.set(letter, same);
      else known.set(key, child);
    }
  };
  let last = '';
  for (const [word, isCommon] of [...words].sort(([a], [b]) => (a < b ? -1 : 1))) {
    let shared = 0;
    while (shared < last.length && last[shared] === word[shared]) shared++;
    closeTo(shared);
    let node = open.at(-1)?.child ?? root;
    for (const letter of word.slice(shared)) {
      const child = create();
      node.next.set(letter, child);
      open.push({ parent: node, letter, child });
      node = child;
    }
    node.isWord = true;
    node.isCommon = isCommon;
    last = word;
  }
  closeTo(0);
  return root;
}

/** The edges of each state lie side by side, those of the beginning first; state 0 has none. */
function edgesOf(root: Node): Uint8Array {
  const places = new Map<Node, number>();
  let count = 1;
  const place = (node: Node): void => {
    if (places.has(node) || node.next.size === 0) return;
    places.set(node, count);
    count += node.next.size;
    for (const child of node.next.values()) place(child);
  };
  place(root);
  const bytes = new Uint8Array(4 * count);
  for (const [node, first] of places) {
    let at = first;
    for (const [letter, child] of node.next) {
      const target = places.get(child) ?? 0;
      const code = ALPHABET.indexOf(letter);
      if (code < 0) throw new Error(`No place in the alphabet for ${letter}`);
      bytes[at] = code | (at === first + node.next.size - 1 ? Head.Last : 0) | (child.isWord ? Head.Word : 0);
      bytes[count + at] = target & 0xff;
      bytes[2 * count + at] = (target >> 8) & 0xff;
      bytes[3 * count + at] = (target >> 16) | (child.isCommon ? COMMON : 0);
      at++;
    }
  }
  return bytes;
}
