import type { PersonScore } from "./paper-scores.ts";

/** Who moves when a paper is scored again: after a question was voided, or another wording of the rules. PURE. Hundredths. */
export type Move = {
  contestantId: string;
  before: number;
  after: number;
  placeBefore: number;
  placeAfter: number;
};

/** Everybody whose points or place on this paper change, largest change of points first; equal totals share a place (1224). */
export function of(input: { before: readonly PersonScore[]; after: readonly PersonScore[] }): Move[] {
  const [before, after] = [placed(input.before), placed(input.after)];
  const moves = [...after].flatMap(([contestantId, now]): Move[] => {
    const was = before.get(contestantId);
    if (was === undefined || (was.total === now.total && was.place === now.place)) return [];
    return [
      { contestantId, before: was.total, after: now.total, placeBefore: was.place, placeAfter: now.place },
    ];
  });
  return moves.sort(
    (a, b) =>
      Math.abs(b.after - b.before) - Math.abs(a.after - a.before) ||
      a.placeAfter - b.placeAfter ||
      (a.contestantId < b.contestantId ? -1 : 1),
  );
}

function placed(scores: readonly PersonScore[]): Map<string, { total: number; place: number }> {
  const sat = scores.filter((score) => score.sat);
  return new Map(
    sat.map(({ contestantId, total }) => [
      contestantId,
      { total, place: 1 + sat.filter((other) => other.total > total).length },
    ]),
  );
}
