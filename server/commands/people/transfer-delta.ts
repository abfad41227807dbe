import type { PostKind } from "#app/domain/people/organisation.ts";
import type { Held } from "./appointment-delta.ts";

/**
 * What a move means for the history of posts: every post held at the old unit ends on the day and the same post begins
 * at the new one. A post that began on the day or after it was the new unit's from the start. Posts held elsewhere stay.
 */
export type TransferDelta = {
  end: { id: string; toOn: string }[];
  correct: { id: string; unitId: string }[];
  start: { unitId: string; post: PostKind; fromOn: string; documentNumber: string | null }[];
};

export function transferDelta(move: {
  held: readonly Held[];
  fromUnitId: string;
  toUnitId: string;
  onDay: string;
  documentNumber: string | null;
}): TransferDelta {
  const { held, fromUnitId, toUnitId, onDay, documentNumber } = move;
  const delta: TransferDelta = { end: [], correct: [], start: [] };
  for (const { id, unitId, post, fromOn } of held) {
    if (unitId !== fromUnitId) continue;
    const stands = held.some((one) => one.unitId === toUnitId && one.post === post);
    if (fromOn >= onDay && !stands) {
      delta.correct.push({ id, unitId: toUnitId });
      continue;
    }
    delta.end.push({ id, toOn: fromOn > onDay ? fromOn : onDay });
    if (!stands) delta.start.push({ unitId: toUnitId, post, fromOn: onDay, documentNumber });
  }
  return delta;
}
