import { AnswerOpinion } from "#app/contracts/ledger.ts";
import { mayReadEntry, maySettleEntry } from "#app/domain/access/ledger.ts";
import { refuseAction } from "#app/domain/daily/ledger-life.ts";
import { updateLedgerEntry } from "#db/queries/ledger.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadEntry, refuseStale } from "./ledger-facts.ts";

/** Explained without a deed: what was asked is done already, or cannot be done, and the resident was told why. */
export const answerOpinion = defineCommand({
  name: "ledger.answer-opinion",
  input: AnswerOpinion,
  load: async ({ tx, input, actor }) => {
    const found = await loadEntry(tx, input.opinionId);
    return found === null || !mayReadEntry(actor, found.right) ? null : found;
  },
  allow: ({ actor, facts }) => maySettleEntry(actor, facts.right),
  run: ({ input: { opinionId, text, revision }, facts: { entry }, now }) => {
    const no = refuseStale(entry, revision) ?? refuseAction({ status: entry.status, action: "answer" });
    if (no !== null) return no;
    return done(
      { opinionId },
      {
        write: (tx) => updateLedgerEntry(tx, opinionId, { status: "answered", result: text, closedAt: now }),
        audit: { contestId: null, details: { opinionId } },
        events: [],
      },
    );
  },
});
