import type { Tokens } from '../text/tokens.ts';

/** Words of the Latin that designers fill pages with, which neither language has in such numbers. */
const WORDS: ReadonlySet<string> = new Set(
  `lorem ipsum dolor amet consectetur adipiscing elit eiusmod tempor incididunt labore dolore magna aliqua enim minim veniam quis nostrud
  exercitation ullamco laboris nisi aliquip commodo consequat duis aute irure reprehenderit voluptate velit esse cillum fugiat nulla pariatur
  excepteur sint occaecat cupidatat proident sunt culpa officia deserunt mollit anim laborum pellentesque habitant morbi tristique senectus
  netus malesuada fames turpis egestas vestibulum mauris vivamus curabitur suspendisse phasellus vitae eget nec ultrices faucibus praesent
  cras donec fusce integer maecenas nam nunc proin quisque sed tellus sapien tortor risus libero lectus ligula vel ut aliquam`.split(
    /\s+/,
  ),
);

const LEAST = 3;
const LEAST_SHARE = 0.25;

/** Whether the tokens `[first, end)` are Latin filler text: in the place of what is still to be written, and in no language to be checked. */
export function isFiller({ words }: Tokens, first: number, end: number): boolean {
  let count = 0;
  let filler = 0;
  for (let i = first; i < end; i++) {
    const word = words[i];
    if (!word) continue;
    count++;
    if (WORDS.has(word.folded)) filler++;
  }
  return filler >= LEAST && filler >= LEAST_SHARE * count;
}
