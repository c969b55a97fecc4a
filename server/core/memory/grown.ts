/** The array, or a longer copy of it where it has fewer than `least` places; twice as long at least, so that many calls copy little. */
export function grown<Numbers extends Uint8Array | Int32Array | Float64Array>(
  numbers: Numbers,
  least: number,
): Numbers {
  if (numbers.length >= least) return numbers;
  const longer = new (numbers.constructor as new (length: number) => Numbers)(Math.max(least, 2 * numbers.length));
  longer.set(numbers);
  return longer;
}
