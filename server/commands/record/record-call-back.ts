import { RecordCallBack } from "#app/contracts/record-life.ts";
import { mayReadRecord } from "#app/domain/access/daily.ts";
import { type CallBackObstacle, callBackObstacle } from "#app/domain/access/record-life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { lockCallBack, settleCallBack } from "#db/queries/call-backs.ts";
import { listManagers } from "#db/queries/org.ts";
import { lockPlacedRecords, settleRecord } from "#db/queries/record-life.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { accountIdOf, lifeOf, nameOf } from "./placed-life.ts";

const RULES = {
  own: "call-back.own",
  enteredByYou: "call-back.entered-by-you",
  verifiedByYou: "call-back.verified-by-you",
  anotherArea: "call-back.another-area",
} as const satisfies Record<CallBackObstacle, string>;

/** What a resident said of a record drawn by lot. Untrue: the record is struck, for the reason told. */
export const recordCallBack = defineCommand({
  name: "record.record-call-back",
  input: RecordCallBack,
  load: async ({ tx, input }) => {
    const callBack = await lockCallBack(tx, input.callBackId);
    if (callBack === null) return null;
    const [[record], managers] = await Promise.all([
      lockPlacedRecords(tx, [callBack.recordId]),
      listManagers(tx),
    ]);
    return record === undefined ? null : { callBack, record, life: lifeOf(record, managers) };
  },
  allow: ({ actor, facts }) => actor.kind === "system" || mayReadRecord(actor, facts.life),
  run: ({ input, facts, actor, now }) => {
    const { callBack, record, life } = facts;
    const told = { record: nameOf(record) };
    const obstacle = actor.kind === "system" ? null : callBackObstacle(actor, life);
    if (obstacle !== null) return refused(RULES[obstacle], told);
    if (callBack.purpose !== "sample") return refused("call-back.by-ledger", told);
    if (callBack.outcome !== null && callBack.outcome !== "notReached")
      return refused("call-back.done", told);
    if (record.record.status !== "verified") return refused("call-back.not-counted", told);
    const { callBackId, outcome, note } = input;
    const by = accountIdOf(actor);
    const recordId = record.record.id;
    return done(
      { struck: outcome === "untrue" },
      {
        write: async (tx) => {
          await settleCallBack(tx, {
            ...{ callBackId, outcome, calledBy: by, calledAt: now },
            note: note === "" ? null : note,
          });
          if (outcome === "untrue")
            await settleRecord(tx, { recordId, status: "struck", reason: note, by, at: now });
        },
        audit: { contestId: null, details: { callBackId, recordId, outcome } },
        events: [],
      },
    );
  },
});
