import { uuidv7 } from "uuidv7";
import { CloseDeed } from "#app/contracts/ledger.ts";
import { mayReadRecord, mayVerifyRecord } from "#app/domain/access/daily.ts";
import { refuseAction, statusAfterCall } from "#app/domain/daily/ledger-life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import { lockDeed, saveCallBack, updateDeed, updateLedgerEntry } from "#db/queries/ledger.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { dueDate, loadDue, loadEntry, refuseStale } from "./ledger-facts.ts";

async function load({ tx, opinionId, now }: { tx: Tx; opinionId: string; now: Date }) {
  const found = await loadEntry(tx, opinionId);
  if (found === null) return null;
  const { entry, record, unitPath, right } = found;
  // Before a deed is reported there is nothing to call back for: the rule says so, to whoever may read the opinion.
  const deed = entry.deedId === null ? null : await lockDeed(tx, entry.deedId);
  const recordRight = {
    cadreId: deed?.record.cadreId ?? record.cadreId,
    personPath: deed?.personPath ?? unitPath,
    unitPath,
    enteredBy: deed?.record.enteredBy ?? null,
    managers: right.managers,
  };
  return { ...found, deed, recordRight, due: await loadDue(tx, { unitPath, now }) };
}

/**
 * The resident is asked. Satisfied: the deed is verified by whoever called and counts. Not satisfied: it goes back with
 * a new due date and does not count. Not reached: noted, to be called again.
 */
export const closeDeed = defineCommand({
  name: "ledger.close-deed",
  input: CloseDeed,
  load: async ({ tx, input, actor, now }) => {
    const found = await load({ tx, opinionId: input.opinionId, now });
    return found === null || !(actor.kind === "system" || mayReadRecord(actor, found.recordRight))
      ? null
      : found;
  },
  allow: ({ actor, facts }) => mayVerifyRecord(actor, facts.recordRight),
  run: ({ input: { opinionId, outcome, note, revision }, facts, actor, now }) => {
    const { entry, deed } = facts;
    const no = refuseStale(entry, revision) ?? refuseAction({ status: entry.status, action: "close" });
    if (no !== null) return no;
    if (deed === null) return refused("ledger.not-to-close");
    const due = dueDate(facts.due, { urgency: entry.urgency, now });
    if (outcome === "notSatisfied" && !due.ok) return due;
    const by = actor.kind === "account" ? actor.accountId : null;
    const deedId = deed.record.id;
    const status = statusAfterCall(outcome);
    const change = {
      satisfied: { closedAt: now },
      notSatisfied: {
        reopened: entry.reopened + 1,
        doneAt: null,
        dueAt: due.ok ? due.value : entry.dueAt,
      },
      notReached: {},
    }[outcome];
    return done(
      { status },
      {
        write: async (tx) => {
          const call = { calledBy: by, calledAt: now, drawnAt: now, outcome, note: note || null };
          await saveCallBack(tx, { id: uuidv7(), recordId: deedId, purpose: "deed", ...call });
          await updateLedgerEntry(tx, opinionId, { status, ...change });
          await settleDeed(tx, { deedId, status: deed.record.status, outcome, note, by, now });
        },
        audit: { contestId: null, details: { opinionId, deedId, callOutcome: outcome, status } },
        events: [],
      },
    );
  },
});

type Settled = {
  deedId: string;
  status: string;
  outcome: "satisfied" | "notSatisfied" | "notReached";
  note: string | null;
  by: string | null;
  now: Date;
};

/** A deed that was struck by an objection meanwhile stays struck. */
async function settleDeed(tx: Tx, { deedId, status, outcome, note, by, now }: Settled): Promise<void> {
  if (status === "struck" || outcome === "notReached") return;
  if (outcome === "notSatisfied") {
    const settled = { reason: note, settledBy: by, settledAt: now };
    await updateDeed(tx, deedId, { status: "returned", ...settled, verifiedBy: null, verifiedAt: null });
  } else if (status !== "verified") {
    await updateDeed(tx, deedId, { status: "verified", verifiedBy: by, verifiedAt: now });
  }
}
