/** A resident's name as lists show it: the first character, a star for each of the others. PURE. */
export function maskName(name: string): string {
  const [first = "", ...rest] = [...name.trim()];
  return first + "*".repeat(Math.max(1, Math.min(rest.length, 3)));
}
