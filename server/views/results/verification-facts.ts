import type { Actor } from "#app/domain/access/actor.ts";
import type { VerificationFacts } from "#app/domain/contest/verification.ts";
import type { ContestFacts, PerformanceFacts } from "#db/queries/contest-facts.ts";
import { standingsOf } from "#server/views/live/standings.ts";
import { enteredBy, markedBy, whoOf } from "./people.ts";

/** What the rule of verification asks of one performance and one verifier. PURE. */
export function verificationFacts(input: {
  facts: ContestFacts;
  row: PerformanceFacts;
  actor: Actor;
}): VerificationFacts {
  const { facts, row, actor } = input;
  const outcome = standingsOf(facts, "locked").performances.find((each) => each.facts.id === row.id)?.outcome;
  const accountId = actor.kind === "account" ? actor.accountId : null;
  return {
    contestStatus: facts.contest.status,
    who: whoOf(facts, row.contestantId),
    status: row.status,
    verified: row.verifiedAt !== null,
    waiting: outcome?.kind === "waiting",
    enteredByVerifier: accountId !== null && enteredBy(row, accountId),
    markedByVerifier: accountId !== null && markedBy(facts, row, accountId),
    returnAsked: row.sheets.some(
      ({ status, returnReason }) => status === "returned" || returnReason !== null,
    ),
  };
}
