import type { Input } from '../../server/core/parse/model.ts';

/** Checks of one text that it may take to make it smaller. */
const MAX_TRIES = 3000;

/**
 * Makes a text that fails as small as it gets by leaving parts of it out, ever smaller ones: delta debugging.
 * @param fails whether a text still fails in the same way
 */
export function minimise(inputs: readonly Input[], fails: (inputs: readonly Input[]) => boolean): readonly Input[] {
  let smallest = inputs;
  let tries = 0;
  for (let file = 0; file < inputs.length; file++) {
    for (
      let size = Math.ceil(inputs[file]!.text.length / 2);
      size >= 1 && tries < MAX_TRIES;
      size = size === 1 ? 0 : Math.ceil(size / 2)
    ) {
      for (let at = 0; at < smallest[file]!.text.length && tries < MAX_TRIES; ) {
        const shorter = smallest.map((input, i) =>
          i === file ? { ...input, text: input.text.slice(0, at) + input.text.slice(at + size) } : input,
        );
        tries++;
        if (fails(shorter)) smallest = shorter;
        else at += size;
      }
    }
  }
  return smallest;
}
