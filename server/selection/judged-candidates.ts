import type { ReserveKind } from "#app/domain/people/enumerations.ts";
import type { CandidateFacts, GateOutcome, Review } from "#app/domain/selection/candidate-facts.ts";
import { judgeGates } from "#app/domain/selection/gates.ts";
import { gatesOf, type SelectionRules } from "#app/domain/selection/selection-rules.ts";
import type { DbOrTx } from "#db/client.ts";
import { listReviews } from "#db/queries/selection-nominations.ts";
import { loadCandidateFacts } from "./candidate-facts.ts";

export type JudgedNow = { facts: CandidateFacts; gates: GateOutcome[] };

/** The gates of these candidates as they stand now, by candidate. Somebody whose record is gone has no entry. */
export async function judgeCandidates(
  db: DbOrTx,
  given: {
    roundId: string;
    rules: SelectionRules;
    candidates: readonly { id: string; cadreId: string; post: ReserveKind }[];
  },
): Promise<Map<string, JudgedNow>> {
  const { roundId, rules, candidates } = given;
  const cadreIds = candidates.map(({ cadreId }) => cadreId);
  const [facts, statements] = await Promise.all([
    loadCandidateFacts(db, { cadreIds, rules }),
    listReviews(db, roundId),
  ]);
  const reviewsOf = new Map<string, Review[]>();
  for (const { candidateId, note: _, at: __, ...review } of statements)
    reviewsOf.set(candidateId, [...(reviewsOf.get(candidateId) ?? []), review]);
  return new Map(
    candidates.flatMap(({ id, cadreId, post }) => {
      const known = facts.get(cadreId);
      if (known === undefined) return [];
      const reviews = reviewsOf.get(id) ?? [];
      const gates = judgeGates({ facts: known, reviews, gates: gatesOf(rules, post), asOf: rules.asOf });
      return [[id, { facts: known, gates }]];
    }),
  );
}
