import { VerifyPerformances } from "#app/contracts/results.ts";
import { mayVerify } from "#app/domain/access/results.ts";
import { refusalOf, verifiedStatus } from "#app/domain/contest/verification.ts";
import { saveVerified } from "#db/queries/results.ts";
import { verificationFacts } from "#server/views/results/verification-facts.ts";
import { defineCommand, done } from "../define-command.ts";
import { lockSomeAndRead } from "./result-facts.ts";

/**
 * The tabulator has compared marks, clock and deductions of these performances; all of them or none. Their sheets are
 * verified with them. Refuses: results.* of `Verification`, for the first performance that cannot be verified.
 */
export const verifyPerformances = defineCommand({
  name: "results.verify-performances",
  input: VerifyPerformances,
  async load({ tx, input }) {
    const locked = await lockSomeAndRead(tx, input);
    if (locked === null) return null;
    const rows = input.performanceIds.flatMap((id) => locked.facts.performances.get(id) ?? []);
    return rows.length === new Set(input.performanceIds).size ? { ...locked, rows } : null;
  },
  allow: ({ actor, facts }) => mayVerify(actor, facts.scope),
  run({ facts: { facts, rows, scope }, actor, now }) {
    const accountId = actor.kind === "account" ? actor.accountId : "";
    for (const row of rows) {
      const refusal = refusalOf(verificationFacts({ facts, row, actor }));
      if (refusal !== null) return refusal;
    }
    const ids = (status: "verified" | "revealed") =>
      rows
        .filter(({ revealedAt }) => verifiedStatus({ revealed: revealedAt !== null }) === status)
        .map(({ id }) => id);
    const performanceIds = rows.map(({ id }) => id);
    return done(
      { verified: performanceIds.length },
      {
        write: (tx) =>
          saveVerified(tx, { verified: ids("verified"), shown: ids("revealed"), by: accountId, at: now }),
        audit: {
          contestId: scope.contestId,
          details: { performances: rows.map(({ id, revision }) => ({ id, revision })) },
        },
        events: [{ contestId: scope.contestId, type: "performances-verified", performanceIds }],
      },
    );
  },
});
