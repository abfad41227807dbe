/**
 * A part of a view, made once for one state of what it is made of and the same object from then on: rooms share it, and
 * the patch between two views passes over it at a glance. The source must not change after it was read, nor the part.
 */
export function oncePer<K extends object, V>(make: (source: K) => V): (source: K) => V {
  const made = new WeakMap<K, { part: V }>();
  return (source) => {
    let known = made.get(source);
    if (known === undefined) {
      known = { part: make(source) };
      made.set(source, known);
    }
    return known.part;
  };
}
