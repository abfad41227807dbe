import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { recordObjection } from "#db/schema/daily.ts";
import { account } from "#db/schema/people.ts";
import { decideRecordObjection } from "#server/commands/record/decide-record-objection.ts";
import { fileRecordObjection } from "#server/commands/record/file-record-objection.ts";
import { objectPublicly } from "#server/commands/record/object-publicly.ts";
import {
  execute,
  expectInvalid,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  publicActor,
  TEST_START,
  type TestRuntime,
} from "#tests/support/commands.ts";
import {
  makeObjection,
  makeRecord,
  makeRecordDistrict,
  makeTerms,
  makeVerified,
  objectionOf,
  type RecordDistrict,
  recordOf,
} from "#tests/support/record-builders.ts";
import { lastAudit } from "#tests/support/records.ts";

let runtime: TestRuntime;
let made: RecordDistrict;
beforeAll(async () => {
  runtime = await freshRuntime();
  made = await makeRecordDistrict(runtime);
  await makeTerms(runtime, {
    unit: made.organisation.district,
    callBackShare: 0,
    objectionWorkingDays: 3,
  });
});
// Saturday: the three working days end on Wednesday, 20 May.
beforeEach(() => runtime.clock.set(TEST_START));
afterAll(() => runtime.close());

const STATEMENT = "当天没有人来过我们这一栋楼";
const file = (recordId: string, actor: Actor = publicActor, statement = STATEMENT) =>
  execute(runtime, { command: fileRecordObjection, actor, input: { recordId, statement } });
const decide = (
  objectionId: string,
  given: { actor?: Actor; decision?: "upheld" | "dismissed"; answer?: string } = {},
) => {
  const { actor = made.by.secretary, decision = "dismissed", answer = "经核对签到表，属实" } = given;
  return execute(runtime, {
    command: decideRecordObjection,
    actor,
    input: { objectionId, decision, answer },
  });
};

describe("an objection", () => {
  it("from the public board names nobody, and its words are not in the audit log", async () => {
    const recordId = await makeVerified(runtime, made);
    const { objectionId } = expectOk(await file(recordId));
    expect(await objectionOf(runtime, objectionId)).toMatchObject({
      ...{ recordId, accountId: null, statement: STATEMENT, decision: null },
    });
    expect(await lastAudit(runtime, null)).toMatchObject({
      actor: "public",
      details: { objectionId, recordId },
    });
  });

  it("of a colleague who is signed in is kept with the account", async () => {
    const { objectionId } = expectOk(await file(await makeVerified(runtime, made), made.by.colleague));
    expect((await objectionOf(runtime, objectionId)).accountId).toBe(made.by.colleague.accountId);
  });

  it("is taken to the end of the last working day of the time the scheme gives", async () => {
    const recordId = await makeVerified(runtime, made);
    runtime.clock.set("2026-05-20T15:59:00Z");
    expectOk(await file(recordId));
    runtime.clock.set("2026-05-20T16:00:00Z");
    expect(expectRefused(await file(recordId), "record-objection.too-late")).toEqual({ until: "2026-05-20" });
  });

  it("is refused where the days would run into a year that is not loaded", async () => {
    runtime.clock.set("2040-12-28T02:00:00Z");
    const recordId = await makeVerified(runtime, made);
    expect(expectRefused(await file(recordId), "calendar.year-not-loaded")).toEqual({ year: "2040" });
  });

  it("is refused of what is not verified, and of one's own", async () => {
    const waiting = await makeRecord(runtime, { cadre: made.worker });
    expectRefused(await file(waiting, made.by.above), "record-objection.not-verified");
    expectRefused(await file(await makeVerified(runtime, made), made.by.person), "record-objection.own");
  });

  it.each(["leave", "complaint"] as const)(
    "to a %s, which no board shows, is for those who read it",
    async (kind) => {
      const recordId = await makeVerified(runtime, made, { kind });
      expectKind(await file(recordId), "forbidden");
      expectKind(await file(recordId, made.by.colleague), "forbidden");
      expectOk(await file(recordId, made.by.above));
    },
  );

  it("does not tell the public of a record that waits", async () => {
    expectKind(await file(await makeRecord(runtime, { cadre: made.worker })), "forbidden");
  });

  it("says something: ten to five hundred characters", async () => {
    const recordId = await makeVerified(runtime, made);
    expect(expectInvalid(await file(recordId, publicActor, "不是真的"))).toEqual({
      statement: "field.statement",
    });
    expect(expectInvalid(await file(recordId, publicActor, "长".repeat(501)))).toEqual({
      statement: "field.too-long",
    });
    expectOk(await file(recordId, publicActor, "长".repeat(500)));
  });

  it("from one address is taken six times an hour; a form filled in wrongly is not counted", async () => {
    const recordId = await makeVerified(runtime, made);
    const send = (address: string, statement = STATEMENT) =>
      objectPublicly(
        { runtime, actor: publicActor, requestId: crypto.randomUUID(), address },
        { recordId, statement },
      );
    expectInvalid(await send("192.0.2.1", "短"));
    for (let sent = 0; sent < 6; sent += 1) expectOk(await send("192.0.2.1"));
    expectRefused(await send("192.0.2.1"), "record-objection.too-many");
    expectOk(await send("192.0.2.2"));
    runtime.clock.advance(3_600_001);
    expectOk(await send("192.0.2.1"));
  });
});

describe("deciding an objection", () => {
  it("upheld, strikes the record for the reason answered", async () => {
    const recordId = await makeVerified(runtime, made);
    const objectionId = await makeObjection(runtime, { recordId });
    const upheld = { decision: "upheld", answer: "核实后情况不符" } as const;
    expect(expectOk(await decide(objectionId, upheld))).toEqual({ struck: true });
    expect(await recordOf(runtime, recordId)).toMatchObject({ status: "struck", reason: upheld.answer });
    expect(await objectionOf(runtime, objectionId)).toMatchObject({
      ...upheld,
      decidedBy: made.by.secretary.accountId,
    });
    expect((await lastAudit(runtime, null))?.details).toEqual({ objectionId, recordId, decision: "upheld" });
  });

  it("dismissed, leaves it counted, and is final", async () => {
    const recordId = await makeVerified(runtime, made);
    const objectionId = await makeObjection(runtime, { recordId });
    expect(expectOk(await decide(objectionId))).toEqual({ struck: false });
    expect((await recordOf(runtime, recordId)).status).toBe("verified");
    expectRefused(await decide(objectionId), "record-objection.decided");
    expectInvalid(await decide(objectionId, { answer: "不" }));
  });

  it("strikes a record once: a second upheld objection changes it no more", async () => {
    const recordId = await makeVerified(runtime, made);
    const [one, two] = [
      await makeObjection(runtime, { recordId }),
      await makeObjection(runtime, { recordId }),
    ];
    expectOk(await decide(one, { decision: "upheld", answer: "第一次的理由" }));
    expect(expectOk(await decide(two, { decision: "upheld", answer: "第二次的理由" }))).toEqual({
      struck: false,
    });
    expect((await recordOf(runtime, recordId)).reason).toBe("第一次的理由");
  });
});

/** Who decides an objection from the board to a record of the worker that the clerk verified; null: they do. */
const ROLES: Record<keyof RecordDistrict["by"], string | null> = {
  person: "record-objection.decide-own",
  community: "record-objection.decide-verified-by-you",
  secretary: null,
  above: "record-objection.decide-another-level",
  district: "record-objection.decide-another-level",
  beside: "forbidden",
  colleague: "forbidden",
  administrator: "forbidden",
  auditor: "forbidden",
};

describe("who decides an objection", () => {
  it.each(Object.entries(ROLES))("%s", async (role, rule) => {
    const objectionId = await makeObjection(runtime, { recordId: await makeVerified(runtime, made) });
    const answer = await decide(objectionId, { actor: made.by[role as keyof RecordDistrict["by"]] });
    if (rule === null) expectOk(answer);
    else if (rule === "forbidden") expectKind(answer, "forbidden");
    else expectRefused(answer, rule);
  });

  it("is the next level where the others at the person's own had a hand in it, and it is named", async () => {
    const recordId = await makeVerified(runtime, made, { enteredBy: made.by.secretary.accountId });
    const objectionId = await makeObjection(runtime, { recordId });
    expectRefused(await decide(objectionId), "record-objection.decide-entered-by-you");
    const facts = expectRefused(
      await decide(objectionId, { actor: made.by.community }),
      "record-objection.decide-verified-by-you",
    );
    expect(facts.level).toBe(made.organisation.subdistricts[0].name);
    expectOk(await decide(objectionId, { actor: made.by.above }));
  });

  it("is not who filed it", async () => {
    const recordId = await makeVerified(runtime, made);
    const objectionId = await makeObjection(runtime, { recordId, accountId: made.by.secretary.accountId });
    expectRefused(await decide(objectionId), "record-objection.decide-filed-by-you");
  });

  it("is who verified the record only where nobody else manages there or above", async () => {
    const { db } = runtime.database;
    const recordId = await makeVerified(runtime, made);
    const objectionId = await makeObjection(runtime, { recordId });
    const others = [made.by.secretary, made.by.above, made.by.district];
    const set = async (disabledAt: Date | null) => {
      for (const { accountId } of others)
        await db.update(account).set({ disabledAt }).where(eq(account.id, accountId));
    };
    await set(runtime.now());
    expectOk(await decide(objectionId, { actor: made.by.community }));
    await set(null);
    const rows = await db.select().from(recordObjection).where(eq(recordObjection.id, objectionId));
    expect(rows[0]?.decidedBy).toBe(made.by.community.accountId);
  });
});
