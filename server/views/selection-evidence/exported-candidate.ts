import type { PlacedCandidate } from "#db/queries/selection-candidates.ts";
import type { listReviewsOf } from "#db/queries/selection-evidence.ts";
import type { ExportDocument } from "./round-export.ts";

type Review = Awaited<ReturnType<typeof listReviewsOf>>[number];

/** One candidate as an export tells of them; a person is a reference, a name only where asked for. */
export function candidateOf({
  placed,
  reviews,
  names,
}: {
  placed: PlacedCandidate;
  reviews: readonly Review[];
  names: boolean;
}): ExportDocument["candidates"][number] {
  const { candidate, name } = placed;
  return {
    id: candidate.id,
    person: candidate.cadreId,
    ...(names ? { name } : {}),
    unitId: candidate.unitId,
    post: candidate.post,
    selfNominated: candidate.nominatedBy === null,
    nominatedAt: candidate.nominatedAt.toISOString(),
    withdrawnAt: candidate.withdrawnAt?.toISOString() ?? null,
    votes: candidate.votes,
    facts: candidate.facts,
    reviews: reviews.map(({ id, department, outcome, document, at }) => ({
      ...{ id, department, outcome, document, at: at.toISOString() },
    })),
    gates: candidate.gates,
    eligible: candidate.eligible,
    scores: candidate.scores,
    composite: candidate.composite,
    rankKey: candidate.rankKey,
    place: candidate.place,
    advised: candidate.advised,
    blocked: candidate.blocked,
    acceptability: candidate.acceptability,
    selected: candidate.selected,
    replacement: candidate.replacement,
  };
}
