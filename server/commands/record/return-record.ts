import { ReturnRecord } from "#app/contracts/record-life.ts";
import { mayReadRecord } from "#app/domain/access/daily.ts";
import { verifyObstacle } from "#app/domain/access/record-life.ts";
import { listManagers } from "#db/queries/org.ts";
import { lockPlacedRecords, settleRecord } from "#db/queries/record-life.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { accountIdOf, lifeOf } from "./placed-life.ts";
import { refuseToVerify } from "./verify-records.ts";

/** Back to the person with the reason, by whoever could have verified it; only while it waits. */
export const returnRecord = defineCommand({
  name: "record.return-record",
  input: ReturnRecord,
  load: async ({ tx, input }) => {
    const [[record], managers] = await Promise.all([
      lockPlacedRecords(tx, [input.recordId]),
      listManagers(tx),
    ]);
    return record === undefined ? null : { record, life: lifeOf(record, managers) };
  },
  allow: ({ actor, facts }) => actor.kind === "system" || mayReadRecord(actor, facts.life),
  run: ({ input, facts, actor, now }) => {
    const obstacle = verifyObstacle(actor, facts.life);
    if (obstacle !== null) return refuseToVerify({ record: facts.record, obstacle });
    const { recordId, reason } = input;
    return done(null, {
      write: (tx) =>
        settleRecord(tx, { recordId, status: "returned", reason, by: accountIdOf(actor), at: now }),
      // The reason may speak of people: it stays with the record.
      audit: { contestId: null, details: { recordId } },
      events: [],
    });
  },
});
