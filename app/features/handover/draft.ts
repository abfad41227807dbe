import type { HandoverView, ShownLine } from "#app/contracts/handover-views.ts";
import type { HandoverPart } from "#app/domain/rotation/rotation-life.ts";

/** `id`: of the row on the page; a line that is not saved yet has no key. */
export type DraftLine = Omit<ShownLine, "key"> & { id: string; key: string | null };
export type Draft = { lines: readonly DraftLine[]; note: string };

export const draftOf = ({ lines, note }: HandoverView): Draft => ({
  lines: lines.map((line) => ({ ...line, id: line.key })),
  note: note ?? "",
});

/** As the command takes them; own lines left empty are nothing. */
export const linesOf = ({ lines }: Draft) =>
  lines
    .filter(({ own, label }) => !own || label.trim() !== "")
    .map(({ part, key, label, done, note }) => ({ part, key, label, done, note }));

export function isDirty(draft: Draft, view: HandoverView): boolean {
  const stored = draftOf(view);
  return draft.note !== stored.note || JSON.stringify(linesOf(draft)) !== JSON.stringify(linesOf(stored));
}

export const newLine = (part: HandoverPart, id: string): DraftLine => ({
  ...{ id, key: null, part, label: "", done: false, note: "", english: null, own: true },
});
