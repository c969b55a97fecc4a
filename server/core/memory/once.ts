/** A value that is made when it is first asked for, and only once. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * What is made of an object that stays as it is (a profile or a part of it, an entry of a table, an earlier revision): once, and kept for as
 * long as the object itself.
 */
export function onceFor<Part extends object, Value>(make: (part: Part) => Value): (part: Part) => Value {
  const made = new WeakMap<Part, { readonly value: Value }>();
  return (part) => {
    let known = made.get(part);
    if (!known) made.set(part, (known = { value: make(part) }));
    return known.value;
  };
}
