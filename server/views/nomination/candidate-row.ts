import type { CandidateRow } from "#app/contracts/nomination-views.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { mayWithdraw } from "#app/domain/access/nomination.ts";
import { candidateState } from "#app/domain/selection/candidate-state.ts";
import { isEligible } from "#app/domain/selection/gates.ts";
import { mayStillWithdraw } from "#app/domain/selection/nomination-life.ts";
import { hasReached } from "#app/domain/selection/round-life.ts";
import type { PlacedCandidate } from "#db/queries/selection-candidates.ts";
import type { CandidatesFacts } from "./candidates.ts";

/** One candidate as the page shows them. Before eligibility is settled, the gates as they would be judged now. */
export function candidateRow({
  facts,
  placed,
  viewer,
}: {
  facts: CandidatesFacts;
  placed: PlacedCandidate;
  viewer: Actor;
}): CandidateRow {
  const { candidate, name, unitName } = placed;
  const { id, cadreId, post, basis, unitId, withdrawnAt, withdrawReason, votes } = candidate;
  const now = facts.judged.get(id)?.gates ?? [];
  const settled = hasReached(facts.round.status, "eligible") && candidate.gates !== null;
  const gates = settled ? (candidate.gates ?? []) : now;
  const eligible = settled ? candidate.eligible : null;
  return {
    ...{ id, cadreId, name, unitId, unitName, post, basis, votes, gates },
    nominatedBy: candidate.nominatedBy === null ? null : (facts.nominators.get(candidate.nominatedBy) ?? "—"),
    nominatedAt: candidate.nominatedAt.getTime(),
    withdrawn: withdrawnAt === null ? null : { at: withdrawnAt.getTime(), reason: withdrawReason ?? "" },
    state: candidateState({ withdrawn: withdrawnAt !== null, eligible, gates }),
    differs:
      withdrawnAt === null &&
      facts.round.status === "eligible" &&
      facts.judged.has(id) &&
      isEligible(now) !== candidate.eligible,
    statements: (facts.reviewsOf.get(id) ?? []).map(({ id: _, candidateId: __, at, ...statement }) => ({
      ...statement,
      at: at.getTime(),
    })),
    elsewhere: (facts.elsewhereOf.get(cadreId) ?? []).map(({ title }) => title),
    may: {
      withdraw:
        withdrawnAt === null && mayStillWithdraw(facts.round.status) && mayWithdraw(viewer, candidate),
    },
  };
}
