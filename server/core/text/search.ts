/**
 * The place in a sorted list at which something belongs, by binary search.
 * @param isBefore whether the element at an index stands before that place; false for all elements after the first for which it is
 * @returns the first index for which it is false, or the length
 */
export function placeIn(length: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index of an element of a list whose elements stand in the order of the text; -1 where it is not in it. */
export function indexInOrder<Element extends { readonly span: { readonly start: number } }>(
  list: readonly Element[],
  element: Element,
): number {
  const at = placeIn(list.length, (i) => list[i]!.span.start < element.span.start);
  return list[at] === element ? at : list.indexOf(element);
}
