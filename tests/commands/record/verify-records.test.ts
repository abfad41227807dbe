import { inArray } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callBack, workRecord } from "#db/schema/daily.ts";
import { returnRecord } from "#server/commands/record/return-record.ts";
import { verifyRecords } from "#server/commands/record/verify-records.ts";
import {
  type AccountActor,
  execute,
  expectInvalid,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  publicActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { makeCadre } from "#tests/support/organisation-builders.ts";
import {
  callBacksOf,
  makeRecord,
  makeRecordDistrict,
  makeTerms,
  type RecordDistrict,
  recordOf,
} from "#tests/support/record-builders.ts";
import { lastAudit } from "#tests/support/records.ts";

let runtime: TestRuntime;
let made: RecordDistrict;
beforeAll(async () => {
  runtime = await freshRuntime();
  made = await makeRecordDistrict(runtime);
  await makeTerms(runtime, { unit: made.organisation.communities[1], callBackShare: 10_000 });
  await makeTerms(runtime, { unit: made.organisation.communities[0], callBackShare: 0 });
});
afterAll(() => runtime.close());

const verify = (recordIds: string[], actor: AccountActor | typeof publicActor = made.by.community) =>
  execute(runtime, { command: verifyRecords, actor, input: { recordIds } });
const giveBack = (recordId: string, actor = made.by.community, reason = "日期写错了，请核对") =>
  execute(runtime, { command: returnRecord, actor, input: { recordId, reason } });
const record = (values: object = {}, cadre = made.worker) => makeRecord(runtime, { cadre, values });

describe("verifying records", () => {
  it("makes them count, with who verified them and when, and is recorded without names", async () => {
    const ids = [await record(), await record()];
    expect(expectOk(await verify(ids))).toEqual({ verified: 2, drawn: 0 });
    expect(await recordOf(runtime, ids[0]!)).toMatchObject({
      status: "verified",
      verifiedBy: made.by.community.accountId,
      verifiedAt: runtime.now(),
    });
    const audited = await lastAudit(runtime, null);
    expect(audited).toMatchObject({ command: "record.verify-records", details: { drawn: 0 } });
    expect(JSON.stringify(audited?.details)).not.toContain(made.worker.name);
  });

  it("changes nothing the second time: one record counts once", async () => {
    const id = await record();
    expectOk(await verify([id, id]));
    const first = await recordOf(runtime, id);
    runtime.clock.advance(60_000);
    expect(expectOk(await verify([id], made.by.secretary))).toEqual({ verified: 0, drawn: 0 });
    expect(await recordOf(runtime, id)).toEqual(first);
  });

  it("draws records to be asked about again with the share of the scheme of the person's unit", async () => {
    const { communities } = made.organisation;
    const elsewhere = await record({ unitId: communities[1].id });
    expect(expectOk(await verify([elsewhere])).drawn).toBe(0);
    const person = await makeCadre(runtime, { unit: communities[1] });
    const id = await record({}, person);
    expect(expectOk(await verify([id], made.by.above)).drawn).toBe(1);
    expect(await callBacksOf(runtime, id)).toMatchObject([{ purpose: "sample", outcome: null }]);
  });

  it("is all or nothing", async () => {
    const [good, returned] = [await record(), await record({ status: "returned" })];
    expectRefused(await verify([good, returned]), "verify.not-submitted");
    expect((await recordOf(runtime, good)).status).toBe("submitted");
  });

  it.each<[string, () => Promise<string>, () => AccountActor, string]>([
    ["one's own", () => record({}, made.secretary), () => made.by.secretary, "verify.own"],
    [
      "what one entered",
      () => record({ enteredBy: made.by.community.accountId }),
      () => made.by.community,
      "verify.entered-by-you",
    ],
    ["as the person", () => record(), () => made.by.person, "verify.own"],
    ["as the level above", () => record(), () => made.by.above, "verify.another-level"],
    ["a deed", () => record({ kind: "deed" }), () => made.by.community, "verify.by-ledger"],
    ["what was struck", () => record({ status: "struck" }), () => made.by.community, "verify.not-submitted"],
    [
      "what was taken back",
      () => record({ status: "withdrawn" }),
      () => made.by.community,
      "verify.not-submitted",
    ],
  ])("refuses %s", async (_, make, actor, rule) => {
    const id = await make();
    expectRefused(await verify([id], actor()), rule);
    if (rule !== "verify.not-submitted") expectRefused(await giveBack(id, actor()), rule);
  });

  it("takes at most two hundred, and not none", async () => {
    expectInvalid(await verify([]));
    expectInvalid(await verify(Array.from({ length: 201 }, () => made.worker.id)));
  });

  it("does not tell others that there is a record", async () => {
    const id = await record();
    for (const actor of [
      made.by.beside,
      made.by.administrator,
      made.by.auditor,
      made.by.colleague,
      publicActor,
    ])
      expectKind(await verify([id], actor), "forbidden");
    expectKind(await verify([made.worker.id]), "missing");
  });
});

/** Who may verify a record of the worker, of the secretary, and what the clerk entered. */
const ROLES: Record<keyof RecordDistrict["by"], [worker: boolean, secretary: boolean, entered: boolean]> = {
  person: [false, false, false],
  colleague: [false, false, false],
  secretary: [true, false, true],
  community: [true, true, false],
  above: [false, false, false],
  beside: [false, false, false],
  district: [false, false, false],
  administrator: [false, false, false],
  auditor: [false, false, false],
};

describe("who may verify", () => {
  it.each(Object.entries(ROLES))(
    "%s: the worker's, the secretary's, what the clerk entered",
    async (role, may) => {
      const actor = made.by[role as keyof RecordDistrict["by"]];
      const records = [
        await record(),
        await record({}, made.secretary),
        await record({ enteredBy: made.by.community.accountId }),
      ];
      const done = [];
      for (const id of records) done.push((await verify([id], actor)).ok);
      expect(done).toEqual(may);
    },
  );

  it("is the next level above where nobody else is left at the person's own", async () => {
    const id = await record({ enteredBy: made.by.community.accountId }, made.secretary);
    expectRefused(await verify([id], made.by.community), "verify.entered-by-you");
    expectRefused(await verify([id], made.by.secretary), "verify.own");
    expectRefused(await verify([id], made.by.district), "verify.another-level");
    expectOk(await verify([id], made.by.above));
  });
});

describe("returning a record", () => {
  it("sends it back with the reason, which is not in the audit log", async () => {
    const id = await record();
    expectOk(await giveBack(id));
    expect(await recordOf(runtime, id)).toMatchObject({
      status: "returned",
      reason: "日期写错了，请核对",
      settledBy: made.by.community.accountId,
    });
    expect((await lastAudit(runtime, null))?.details).toEqual({ recordId: id });
  });

  it("needs a reason, and a record that waits", async () => {
    const id = await record();
    expect(expectInvalid(await giveBack(id, made.by.community, " 错 "))).toEqual({ reason: "field.say-why" });
    expectOk(await verify([id]));
    expectRefused(await giveBack(id), "verify.not-submitted");
  });
});

describe("the order of verifying", () => {
  it("does not matter: any batches in any order end with the same records, each verified once", async () => {
    const { db } = runtime.database;
    const batches = fc.array(fc.uniqueArray(fc.nat(5), { minLength: 1 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(
        batches.chain((plan) =>
          fc.tuple(fc.constant(plan), fc.shuffledSubarray(plan, { minLength: plan.length })),
        ),
        async ([plan, shuffled]) => {
          const outcomes = [];
          for (const order of [plan, shuffled]) {
            const ids = await Promise.all(
              Array.from({ length: 6 }, (_, at) => record({ status: at === 5 ? "returned" : "submitted" })),
            );
            let verified = 0;
            for (const batch of order) {
              const answer = await verify(batch.map((at) => ids[at]!));
              if (answer.ok) verified += answer.value.verified;
            }
            const rows = await db.select().from(workRecord).where(inArray(workRecord.id, ids));
            const statuses = ids.map((id) => rows.find((row) => row.id === id)?.status);
            expect(verified).toBe(statuses.filter((status) => status === "verified").length);
            outcomes.push(statuses);
          }
          expect(outcomes[0]).toEqual(outcomes[1]);
        },
      ),
      { numRuns: 15 },
    );
  });

  it("leaves one call-back at most for a record drawn, however often it was asked to be verified", async () => {
    const person = await makeCadre(runtime, { unit: made.organisation.communities[1] });
    const ids = [await record({}, person), await record({}, person)];
    await Promise.all([verify(ids, made.by.above), verify([...ids].reverse(), made.by.above)]);
    const drawn = await runtime.database.db.select().from(callBack).where(inArray(callBack.recordId, ids));
    expect(drawn).toHaveLength(2);
  });
});
