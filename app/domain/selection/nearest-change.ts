import { compositeOf } from "./composite.ts";
import type { ListCandidate } from "./list-candidate.ts";
import { compareRank, type RankKey } from "./rank-key.ts";
import { millionths } from "./rank-key-of.ts";
import { seatLineOf } from "./seat-line.ts";
import type { Caps } from "./seats.ts";
import type { Criterion, TieKey } from "./selection-rules.ts";
import { pointsValue } from "./value.ts";

/** `points`: hundredths, signed: a rise for who is not selected, a loss for who is. */
export type Change = { criterion: string; points: number };
/** `each`: one for every criterion in order, null where it alone does not suffice. `nearest`: the smallest of them. */
export type NearestChange = { nearest: Change | null; each: (Change | null)[] };

type Asked = {
  candidate: ListCandidate;
  /** What was valued in each criterion in order, hundredths. */
  points: readonly number[];
  /** Of the same list, the candidate among them or not. */
  candidates: readonly ListCandidate[];
  list: Caps;
  criteria: readonly Criterion[];
  tieKeys: readonly TieKey[];
};

/**
 * The smallest change in one criterion, everything else the same, with which the candidate would have crossed the line:
 * by composite order, tie keys and caps. A value never falls with more points, so that the line is found by halving. PURE.
 */
export function nearestChange(asked: Asked): NearestChange {
  const line = seatLineOf(asked);
  if (line.kind !== "person") return { nearest: null, each: asked.criteria.map(() => null) };
  const above = (rankKey: RankKey) => compareRank(rankKey, line.person.rankKey) < 0;
  const seated = above(asked.candidate.rankKey);
  const each = asked.criteria.map((criterion, at) => {
    const ends = { has: asked.points[at] ?? 0, to: farEnd({ criterion, seated }) };
    const points = crossing({
      ...ends,
      crosses: (points) => above(keyWith({ asked, at, points })) !== seated,
    });
    return points === null ? null : { criterion: criterion.key, points };
  });
  return { nearest: smallest(each), each };
}

/** Beyond the outermost anchors points change nothing. */
const farEnd = ({ criterion, seated }: { criterion: Criterion; seated: boolean }): number =>
  criterion.anchors.at(seated ? 0 : -1)?.points ?? 0;

/** The change of points nearest to `has`, towards `to`, that crosses; null: none does. */
function crossing(given: { has: number; to: number; crosses: (points: number) => boolean }): number | null {
  const { has, to, crosses } = given;
  if (!crosses(to)) return null;
  let [not, does] = [has, to];
  while (Math.abs(does - not) > 1) {
    const middle = Math.trunc((not + does) / 2);
    if (crosses(middle)) does = middle;
    else not = middle;
  }
  return does - has;
}

/** The candidate's rank with other points in the criterion `at`. */
function keyWith({ asked, at, points }: { asked: Asked; at: number; points: number }): RankKey {
  const { candidate, criteria, tieKeys } = asked;
  const changed = pointsValue({ anchors: criteria[at]?.anchors ?? [], points });
  const values = candidate.values.map((value, index) => (index === at ? changed : value));
  const composite = compositeOf(
    values.map((value, index) => ({ weight: criteria[index]?.weight ?? 0, value })),
  );
  const ties = candidate.rankKey.slice(1).map((entry, index) => {
    const tie = tieKeys[index];
    return tie?.kind === "criterion" && tie.key === criteria[at]?.key ? millionths(changed) : entry;
  });
  return [composite, ...ties];
}

function smallest(each: readonly (Change | null)[]): Change | null {
  return each.reduce<Change | null>(
    (best, change) =>
      change !== null && (best === null || Math.abs(change.points) < Math.abs(best.points)) ? change : best,
    null,
  );
}
