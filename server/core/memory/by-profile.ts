/** What is made of a profile, or of a part of one: once, and kept for as long as the profile itself. */
export function byProfile<Part extends object, Value>(make: (part: Part) => Value): (part: Part) => Value {
  const made = new WeakMap<Part, { readonly value: Value }>();
  return (part) => {
    let known = made.get(part);
    if (!known) made.set(part, (known = { value: make(part) }));
    return known.value;
  };
}
