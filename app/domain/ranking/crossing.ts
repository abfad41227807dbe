/** Who would cross a line. PURE. */
export type Crossing = { enters: string[]; leaves: string[] };

/** null: nobody crosses. */
export const of = (input: { before: ReadonlySet<string>; after: ReadonlySet<string> }): Crossing | null => {
  const enters = [...input.after].filter((id) => !input.before.has(id));
  const leaves = [...input.before].filter((id) => !input.after.has(id));
  return enters.length + leaves.length === 0 ? null : { enters, leaves };
};
