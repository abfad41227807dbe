import type { DeskPerformance, DeskStage, DeskView, PlaceRow } from "#app/contracts/live.ts";
import { type RevealStep, stepReveal } from "#app/domain/contest/stage.ts";

/** What the operator is told of the next step, and the audience is not. */
export type RevealHint =
  | { kind: "notLocked" }
  | { kind: "step"; to: RevealStep; score?: string; place?: number }
  | { kind: "ended" }
  | { kind: "openPlace"; place: number; rows: PlaceRow[] }
  | { kind: "allOpen" }
  | { kind: "nobody" };

/** On the ranking the hint names who stands on the place that opens next; on a performer, what the next step shows. */
export function revealHint(input: {
  view: Pick<DeskView, "ranking">;
  stage: DeskStage;
  current: DeskPerformance | null;
}): RevealHint {
  const { view, stage, current } = input;
  if (stage.mode === "ranking") {
    if (stage.coveredPlaces === 0) return { kind: "allOpen" };
    const rows = view.ranking.filter((row) => row.place === stage.coveredPlaces);
    return { kind: "openPlace", place: stage.coveredPlaces, rows };
  }
  if (current === null) return { kind: "nobody" };
  if (current.lockedAt === undefined) return { kind: "notLocked" };
  const to = stepReveal(stage.reveal, "forward");
  if (to === null) return { kind: "ended" };
  const place = view.ranking.find((row) => row.contestantId === current.contestantId)?.place;
  return {
    kind: "step",
    to,
    ...(current.score === undefined ? {} : { score: current.score }),
    ...(place === undefined ? {} : { place }),
  };
}

/** Locked scores the audience does not have yet: the ranking in the hall leaves them out. */
export const hiddenScores = (view: DeskView): number =>
  Object.values(view.performances).filter(
    (row) => row.lockedAt !== undefined && row.revealedAt === undefined && row.status !== "disqualified",
  ).length;
