import type { HandoverEntry, HandoverView, ShownLine } from "#app/contracts/handover-views.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { handoverSide, mayCloseHandover } from "#app/domain/access/handover.ts";
import { englishLine } from "#app/domain/rotation/handover-checklists.ts";
import { handoverState, isLate, isOwnLine, unsettledLines } from "#app/domain/rotation/handover-life.ts";
import type { HandoverLine } from "#app/domain/rotation/rotation-life.ts";
import { dayOf } from "#app/text/time.ts";
import type { PlacedHandover } from "#db/queries/handovers.ts";

export function handoverEntry(placed: PlacedHandover, today: string): HandoverEntry {
  const { id, planId, kind, area, communityId, period, dueOn, headSignedAt } = placed.handover;
  const closedOn = headSignedAt === null ? null : dayOf(headSignedAt);
  return {
    ...{ id, planId, kind, area, communityId, period, dueOn, closedOn },
    ...{ community: placed.communityName, from: placed.fromName, to: placed.toName },
    state: handoverState(placed.handover),
    late: isLate({ dueOn, closedOn, today }),
  };
}

const shownLine = (line: HandoverLine): ShownLine => ({
  ...line,
  ...{ english: englishLine(line.key), own: isOwnLine(line) },
});

const at = (instant: Date | null): number | null => instant?.getTime() ?? null;

export function handoverDetail(
  placed: PlacedHandover,
  { viewer, today }: { viewer: Actor; today: string },
): Omit<HandoverView, "planTitle" | "unitName" | "absence"> {
  const { handover, communityPath, headName } = placed;
  const { fromId, toId, checklist, note, revision, fromSignedAt, toSignedAt, headSignedAt } = handover;
  const side = handoverSide(viewer, handover);
  const state = handoverState(handover);
  const signedByViewer = (side === "from" ? fromSignedAt : toSignedAt) !== null;
  return {
    ...handoverEntry(placed, today),
    ...{ lines: checklist.map(shownLine), note, revision, headName, side },
    signed: { from: at(fromSignedAt), to: at(toSignedAt), head: at(headSignedAt) },
    unsettled: unsettledLines(checklist).length,
    may: {
      fill: side !== null && state !== "closed",
      sign: side !== null && state !== "closed" && !signedByViewer,
      close: state === "signedByBoth" && mayCloseHandover(viewer, { fromId, toId, communityPath }),
    },
  };
}

/** What is open by its day, then what is closed, the latest first. */
export const byDue = (one: HandoverEntry, other: HandoverEntry): number => {
  const closed = Number(one.state === "closed") - Number(other.state === "closed");
  if (closed !== 0) return closed;
  const order = one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0;
  return one.state === "closed" ? -order : order;
};
