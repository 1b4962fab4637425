/** Works out once what depends on two things alone, which are compared by identity, and forgets it with them. */
export function oncePer<One extends object, Other extends object, T>(
  make: (one: One, other: Other) => T,
): (one: One, other: Other) => T {
  const known = new WeakMap<One, WeakMap<Other, { readonly value: T }>>();
  return (one, other) => {
    const ofOne = known.get(one) ?? new WeakMap<Other, { readonly value: T }>();
    known.set(one, ofOne);
    const found = ofOne.get(other) ?? { value: make(one, other) };
    ofOne.set(other, found);
    return found.value;
  };
}
