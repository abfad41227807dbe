import { MySelection } from "#app/contracts/nomination.ts";
import type { MySelectionView, OpenRound, OwnCandidacy } from "#app/contracts/nomination-views.ts";
import { daysBetween } from "#app/domain/daily/day-count.ts";
import type { CandidateFacts, GateOutcome } from "#app/domain/selection/candidate-facts.ts";
import { candidateState } from "#app/domain/selection/candidate-state.ts";
import { judgeGates } from "#app/domain/selection/gates.ts";
import { mayStillWithdraw, takesStatements } from "#app/domain/selection/nomination-life.ts";
import { hasReached } from "#app/domain/selection/round-life.ts";
import { gatesOf, type SelectionRules } from "#app/domain/selection/selection-rules.ts";
import { dayOf } from "#app/text/time.ts";
import type { Db } from "#db/client.ts";
import { findCadreWithUnit } from "#db/queries/people.ts";
import { findOwnReserve, type ReserveRow } from "#db/queries/reserve.ts";
import { listCandidaciesOf, type PlacedCandidate } from "#db/queries/selection-candidates.ts";
import { listContestTitles, listOpenToSelf } from "#db/queries/selection-nominations.ts";
import { listRoundsById, type PlacedRound } from "#db/queries/selection-rounds.ts";
import { loadCandidateFacts } from "#server/selection/candidate-facts.ts";
import { judgeCandidates } from "#server/selection/judged-candidates.ts";
import { defineView } from "#server/views/define-view.ts";

type Titles = { id: string; title: string }[];
type Open = { placed: PlacedRound; facts: CandidateFacts; contests: Titles };
type Own = {
  placed: PlacedCandidate;
  round: PlacedRound;
  gates: GateOutcome[];
  contests: Titles;
  entry: ReserveRow | null;
};

const contestsOf = (db: Db, { gates }: SelectionRules) =>
  listContestTitles(
    db,
    gates.flatMap((gate) => (gate.kind === "contest" ? gate.contestIds : [])),
  );

async function loadOpen(db: Db, { cadreId, path }: { cadreId: string; path: string }): Promise<Open[]> {
  const open: Open[] = [];
  for (const placed of await listOpenToSelf(db, path)) {
    const { rules } = placed.round;
    const facts = (await loadCandidateFacts(db, { cadreIds: [cadreId], rules })).get(cadreId);
    if (facts !== undefined) open.push({ placed, facts, contests: await contestsOf(db, rules) });
  }
  return open;
}

async function loadOwn(db: Db, cadreId: string): Promise<Own[]> {
  const candidacies = await listCandidaciesOf(db, cadreId);
  const rounds = await listRoundsById(
    db,
    candidacies.map(({ candidate }) => candidate.roundId),
  );
  const entries = await findOwnReserve(db, cadreId);
  const own: Own[] = [];
  for (const placed of candidacies) {
    const { candidate } = placed;
    const round = rounds.find((each) => each.round.id === candidate.roundId);
    if (round === undefined) continue;
    const { rules } = round.round;
    const judged = takesStatements(round.round.status)
      ? await judgeCandidates(db, { roundId: round.round.id, rules, candidates: [candidate] })
      : null;
    const gates = judged?.get(candidate.id)?.gates ?? [];
    const entry = entries.find(({ reserve }) => reserve.candidateId === candidate.id)?.reserve ?? null;
    own.push({ placed, round, gates, entry, contests: await contestsOf(db, rules) });
  }
  return own;
}

/** Rounds somebody may put themselves forward for, their own candidacies, and what the gates say of them. Nobody else's. */
export const mySelection = defineView({
  name: "nomination.mine",
  input: MySelection,
  async load({ db, actor }) {
    const cadreId = actor.kind === "account" ? actor.cadreId : null;
    const person = cadreId === null ? null : await findCadreWithUnit(db, cadreId);
    if (cadreId === null || person === null) return { known: false, open: [], own: [] };
    const [open, own] = await Promise.all([
      loadOpen(db, { cadreId, path: person.unitPath }),
      loadOwn(db, cadreId),
    ]);
    return { known: true, open, own };
  },
  allow: ({ actor }) => actor.kind === "account",
  project({ known, open, own }, { now }): MySelectionView {
    const today = dayOf(now);
    const standing = new Set(
      own.flatMap(({ placed: { candidate } }) => (candidate.withdrawnAt === null ? [candidate.roundId] : [])),
    );
    return {
      known,
      open: open
        .filter(({ placed: { round } }) => !standing.has(round.id))
        .filter(({ placed: { round } }) => round.nominationsUntil === null || today <= round.nominationsUntil)
        .map((each) => openRound(each, today)),
      own: own.map(ownCandidacy),
    };
  },
});

/** What a department has stated is told with the settled outcome, not while it is still being collected. */
const unsaid = (gate: GateOutcome): GateOutcome =>
  gate.kind === "jointReview" || gate.kind === "noDiscipline"
    ? { ...gate, passed: false, found: null, missing: ["—"], reviewIds: [] }
    : gate;

function openRound({ placed, facts, contests }: Open, today: string): OpenRound {
  const { id, title, rules, nominationsUntil } = placed.round;
  const { asOf, pool } = rules;
  const left = nominationsUntil === null ? null : daysBetween({ from: today, to: nominationsUntil });
  return {
    ...{ id, title, pool, asOf, unitName: placed.unitName, until: nominationsUntil, contests },
    daysLeft: left === null ? null : left + 1,
    gates: rules.gates,
    lists: rules.lists.map(({ post, total }) => ({
      ...{ post, total },
      outcomes: judgeGates({ facts, reviews: [], gates: gatesOf(rules, post), asOf }).map(unsaid),
    })),
  };
}

function ownCandidacy({
  placed: { candidate },
  round: { round, unitName },
  gates,
  contests,
  entry,
}: Own): OwnCandidacy {
  const { id, roundId, post, basis, withdrawnAt, withdrawReason } = candidate;
  const settled = hasReached(round.status, "eligible") && candidate.gates !== null;
  const outcomes = settled ? (candidate.gates ?? []) : gates.map(unsaid);
  const eligible = settled ? candidate.eligible : null;
  return {
    ...{ id, roundId, post, basis, unitName, contests, settled, outcomes },
    ...{ title: round.title, status: round.status, asOf: round.rules.asOf },
    gates: gatesOf(round.rules, post),
    self: candidate.nominatedBy === null,
    withdrawn: withdrawnAt === null ? null : { at: withdrawnAt.getTime(), reason: withdrawReason ?? "" },
    state: candidateState({ withdrawn: withdrawnAt !== null, eligible, gates: outcomes }),
    explained: hasReached(round.status, "ranked"),
    entered: entry === null ? null : { fromOn: entry.fromOn, leftOn: entry.leftOn },
    may: { withdraw: withdrawnAt === null && mayStillWithdraw(round.status) },
  };
}
