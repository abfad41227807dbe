import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import { VerifyRecords } from "#app/contracts/record-life.ts";
import { mayReadRecord } from "#app/domain/access/daily.ts";
import { type VerifyObstacle, verifyObstacle } from "#app/domain/access/record-life.ts";
import { DRAW_BYTES, isDrawn, termsFor } from "#app/domain/daily/call-back-sample.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import { listManagers } from "#db/queries/org.ts";
import {
  listSchemeTerms,
  lockPlacedRecords,
  markVerified,
  type PlacedRecord,
  saveCallBacks,
} from "#db/queries/record-life.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import type { Runtime } from "#server/runtime.ts";
import { accountIdOf, lifeOf, nameOf } from "./placed-life.ts";

type Input = z.output<typeof VerifyRecords>;

async function load({ tx, input }: { tx: Tx; input: Input }) {
  const ids = [...new Set(input.recordIds)];
  const [records, managers, terms] = await Promise.all([
    lockPlacedRecords(tx, ids),
    listManagers(tx),
    listSchemeTerms(tx),
  ]);
  return records.length === ids.length ? { records, managers, terms } : null;
}

type Facts = NonNullable<Awaited<ReturnType<typeof load>>>;

const RULES = {
  notSubmitted: "verify.not-submitted",
  byLedger: "verify.by-ledger",
  own: "verify.own",
  enteredByYou: "verify.entered-by-you",
  anotherLevel: "verify.another-level",
  nobody: "verify.nobody",
} as const satisfies Record<VerifyObstacle, string>;

export const refuseToVerify = ({ record, obstacle }: { record: PlacedRecord; obstacle: VerifyObstacle }) =>
  refused(RULES[obstacle], { record: nameOf(record) });

/** Which of the records are asked about again, each with the probability its scheme says. */
function drawn({ records, facts, runtime }: { records: PlacedRecord[]; facts: Facts; runtime: Runtime }) {
  const bytes = runtime.random(records.length * DRAW_BYTES);
  return records.filter(({ record, personPath }, index) => {
    const { callBackShare } = termsFor(facts.terms, {
      path: personPath,
      month: record.happenedOn.slice(0, 7),
    });
    const at = index * DRAW_BYTES;
    return isDrawn({ share: callBackShare, bytes: bytes.subarray(at, at + DRAW_BYTES) });
  });
}

/**
 * Verifies all of the records or none. What is verified already stays as it is, with who verified it and when: the
 * order of batches does not matter, and no record is counted twice.
 */
export const verifyRecords = defineCommand({
  name: "record.verify-records",
  input: VerifyRecords,
  load,
  // Who may not read one of them is not told what it is; why a reader may not verify is said by `run`.
  allow: ({ actor, facts }) =>
    actor.kind === "system" ||
    facts.records.every((record) => mayReadRecord(actor, lifeOf(record, facts.managers))),
  run: ({ facts, actor, now, runtime }) => {
    const waiting = facts.records.filter(({ record }) => record.status !== "verified");
    for (const record of waiting) {
      const obstacle = verifyObstacle(actor, lifeOf(record, facts.managers));
      if (obstacle !== null) return refuseToVerify({ record, obstacle });
    }
    const sample = drawn({ records: waiting, facts, runtime });
    const ids = waiting.map(({ record }) => record.id);
    return done(
      { verified: ids.length, drawn: sample.length },
      {
        write: async (tx) => {
          if (ids.length > 0) await markVerified(tx, { ids, by: accountIdOf(actor), at: now });
          if (sample.length > 0)
            await saveCallBacks(
              tx,
              sample.map(({ record }) => ({
                id: uuidv7(),
                recordId: record.id,
                purpose: "sample" as const,
                drawnAt: now,
              })),
            );
        },
        audit: { contestId: null, details: { recordIds: ids, drawn: sample.length } },
        events: [],
      },
    );
  },
});
