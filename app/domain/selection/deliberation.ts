import { type Refusal, refused } from "../shared/refusal.ts";
import { brokenCap, brokenFloor, type FloorCount, type Seated } from "./list-quota.ts";
import type { RoundReport } from "./list-report.ts";
import type { Blocked } from "./seats.ts";
import type { PostList } from "./selection-rules.ts";

/**
 * The meeting's moves against the advised list (domain "Deliberation": every move in or out needs a reason and two people).
 * Caps hold after every move. A floor may stand open while the move that mends it still waits for its second, so that two
 * people of one group can change places on a full list; nothing is closed while one is open. PURE.
 */
export type Direction = "in" | "out";
export type MoveState = "waiting" | "inForce" | "takenBack";
export type Move = { id: string; candidateId: string; direction: Direction; state: MoveState };
export type Listed = Seated & { advised: boolean };

/** Everybody of one list whom the rules ranked and who has not withdrawn, in rank order, and the announced quotas. */
export type ListFacts = {
  list: PostList;
  asOf: string;
  candidates: readonly Listed[];
  moves: readonly Move[];
  unitName: (unitId: string) => string;
};
type No = { ok: false; refusal: Refusal };

export const MEETING_LEAST = 3;
export const REASON_LEAST = 10;

export function stateOfMove(move: { secondedBy: string | null; takenBackAt: unknown }): MoveState {
  if (move.takenBackAt !== null) return "takenBack";
  return move.secondedBy === null ? "waiting" : "inForce";
}

/** The advised list with the moves in force: those advised in their order, then those moved in. */
export function decidedList<C extends { id: string; advised: boolean }>({
  candidates,
  moves,
}: {
  candidates: readonly C[];
  moves: readonly Move[];
}): C[] {
  const [movedIn, movedOut] = (["in", "out"] as const).map(
    (wanted) =>
      new Set(
        moves
          .filter(({ direction, state }) => state === "inForce" && direction === wanted)
          .map(({ candidateId }) => candidateId),
      ),
  );
  return [
    ...candidates.filter(({ id, advised }) => advised && movedOut?.has(id) !== true),
    ...candidates.filter(({ id, advised }) => !advised && movedIn?.has(id) === true),
  ];
}

const withWaiting = (moves: readonly Move[]): Move[] =>
  moves.map((move) => (move.state === "waiting" ? { ...move, state: "inForce" } : move));

/** Against the present list, one move for a person; a move in needs a seat when all that is proposed is done. */
export function refuseProposal(
  facts: ListFacts,
  { candidateId, direction }: { candidateId: string; direction: Direction },
): No | null {
  const { candidates, moves } = facts;
  const candidate = candidates.find(({ id }) => id === candidateId);
  if (candidate === undefined) return refused("deliberation.not-ranked");
  const own = moves.find((move) => move.candidateId === candidateId && move.state !== "takenBack");
  if (own?.state === "waiting") return refused("deliberation.move-waiting");
  if (own !== undefined) return refused("deliberation.move-in-force");
  if (direction === "in" && candidate.advised) return refused("deliberation.on-list");
  if (direction === "out" && !candidate.advised) return refused("deliberation.not-on-list");
  if (direction === "out") return null;
  const proposed: Move = { id: "", candidateId, direction, state: "inForce" };
  return refuseCap({ ...facts, moves: withWaiting([...moves, proposed]) });
}

/** Caps with what is in force already; the floors with what is proposed besides. */
export function refuseSeconding(facts: ListFacts, { moveId }: { moveId: string }): No | null {
  const move = facts.moves.find(({ id }) => id === moveId);
  if (move === undefined || move.state === "takenBack") return refused("deliberation.move-taken-back");
  if (move.state === "inForce") return refused("deliberation.move-seconded");
  if (!facts.candidates.some(({ id }) => id === move.candidateId)) return refused("deliberation.not-ranked");
  const moves = facts.moves.map((each): Move => (each.id === moveId ? { ...each, state: "inForce" } : each));
  return move.direction === "in"
    ? refuseCap({ ...facts, moves })
    : refuseFloor({ ...facts, moves: withWaiting(moves) });
}

/** What remains must keep the caps: somebody may sit in the seat meanwhile. Floors are held at the close. */
export function refuseTakingBack(facts: ListFacts, { moveId }: { moveId: string }): No | null {
  const move = facts.moves.find(({ id }) => id === moveId);
  if (move === undefined || move.state === "takenBack") return refused("deliberation.move-taken-back");
  const moves = facts.moves.filter(({ id }) => id !== moveId);
  return move.state === "inForce" && move.direction === "out" ? refuseCap({ ...facts, moves }) : null;
}

export function refuseCap(facts: ListFacts): No | null {
  const chosen = decidedList(facts);
  // Who came in last is blamed: the advised list itself keeps every cap.
  const broken = brokenCap({ list: facts.list, chosen });
  return broken === null ? null : capRefusal(broken, facts.unitName);
}

function capRefusal(broken: Blocked, unitName: ListFacts["unitName"]): No {
  const n = broken.atMost;
  if (broken.level === "total") return refused("deliberation.list-full", { n });
  const unit = unitName(broken.unitId);
  return broken.level === "subdistrict"
    ? refused("deliberation.subdistrict-full", { unit, n })
    : refused("deliberation.community-full", { unit, n });
}

/** The floor that the moves leave open; null: none. */
export function openFloor(facts: Omit<ListFacts, "unitName">): FloorCount | null {
  const { list, asOf, candidates } = facts;
  const before = candidates.filter(({ advised }) => advised);
  return brokenFloor({ list, asOf, before, chosen: decidedList(facts), pool: candidates });
}

export function refuseFloor(facts: ListFacts): No | null {
  const open = openFloor(facts);
  if (open === null) return null;
  const { floor } = open;
  const n = floor.atLeast;
  switch (floor.kind) {
    case "youngerThan":
      return refused("deliberation.floor-younger", { age: floor.age, n });
    case "sex":
      return floor.sex === "female"
        ? refused("deliberation.floor-female", { n })
        : refused("deliberation.floor-male", { n });
    default:
      return refused("deliberation.floor-unit", { unit: facts.unitName(floor.unitId), n });
  }
}

/** Every list with somebody on it has its share of draws: without it nobody knows what to deliberate on. */
export const isFirmnessKnown = (report: RoundReport | null): boolean =>
  report?.lists.every(({ eligible, firmness }) => eligible === 0 || firmness !== null) ?? false;

/** What keeps a deliberation from being closed, but for the quotas. */
export const CLOSE_BLOCKERS = ["noMeeting", "noFirmness", "waiting"] as const;
export type CloseBlocker = (typeof CLOSE_BLOCKERS)[number];

export function closeBlockers(given: {
  meetings: number;
  report: RoundReport | null;
  moves: readonly Move[];
}): CloseBlocker[] {
  const holds: Record<CloseBlocker, boolean> = {
    noMeeting: given.meetings === 0,
    noFirmness: !isFirmnessKnown(given.report),
    waiting: given.moves.some(({ state }) => state === "waiting"),
  };
  return CLOSE_BLOCKERS.filter((blocker) => holds[blocker]);
}
