import { DecideObjection } from "#app/contracts/record-life.ts";
import { mayReadRecord } from "#app/domain/access/daily.ts";
import { type DecisionObstacle, decidingPathOf, decisionObstacle } from "#app/domain/access/record-life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import { listManagers, listUnitsWithin } from "#db/queries/org.ts";
import { lockPlacedRecords, settleRecord } from "#db/queries/record-life.ts";
import { lockObjection, settleObjection } from "#db/queries/record-objections.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { accountIdOf, lifeOf, nameOf } from "./placed-life.ts";

const RULES = {
  own: "record-objection.decide-own",
  enteredByYou: "record-objection.decide-entered-by-you",
  filedByYou: "record-objection.decide-filed-by-you",
  verifiedByYou: "record-objection.decide-verified-by-you",
  anotherLevel: "record-objection.decide-another-level",
} as const satisfies Record<DecisionObstacle, string>;

async function load({ tx, input }: { tx: Tx; input: { objectionId: string } }) {
  const objection = await lockObjection(tx, input.objectionId);
  if (objection === null) return null;
  const [[record], managers] = await Promise.all([
    lockPlacedRecords(tx, [objection.recordId]),
    listManagers(tx),
  ]);
  if (record === undefined) return null;
  const objected = { ...lifeOf(record, managers), filedBy: objection.accountId };
  const path = decidingPathOf(objected);
  const [unit] = path === null ? [] : await listUnitsWithin(tx, [path]);
  return { objection, record, objected, level: unit?.name ?? null };
}

/** Upheld: the record is struck for the reason answered. Dismissed: whoever objected gets the answer. */
export const decideRecordObjection = defineCommand({
  name: "record.decide-objection",
  input: DecideObjection,
  load,
  allow: ({ actor, facts }) => actor.kind === "system" || mayReadRecord(actor, facts.objected),
  run: ({ input, facts, actor, now }) => {
    const { objection, record, objected, level } = facts;
    const obstacle = decisionObstacle(actor, objected);
    if (obstacle !== null) return refused(RULES[obstacle], { record: nameOf(record), level: level ?? "—" });
    if (objection.decision !== null) return refused("record-objection.decided", { record: nameOf(record) });
    const { objectionId, decision, answer } = input;
    const by = accountIdOf(actor);
    const recordId = record.record.id;
    const strikes = decision === "upheld" && record.record.status === "verified";
    return done(
      { struck: strikes },
      {
        write: async (tx) => {
          await settleObjection(tx, { objectionId, decision, answer, decidedBy: by, decidedAt: now });
          if (strikes) await settleRecord(tx, { recordId, status: "struck", reason: answer, by, at: now });
        },
        audit: { contestId: null, details: { objectionId, recordId, decision } },
        events: [],
      },
    );
  },
});
