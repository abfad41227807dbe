import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DEFAULT_DEADLINES } from "#app/domain/daily/scheme.ts";
import { callBack, ledgerEntry, scheme, storedFile, workRecord } from "#db/schema/daily.ts";
import { answerOpinion } from "#server/commands/ledger/answer-opinion.ts";
import { assignDeed } from "#server/commands/ledger/assign-deed.ts";
import { closeDeed } from "#server/commands/ledger/close-deed.ts";
import { registerOpinion } from "#server/commands/ledger/register-opinion.ts";
import { reportDone } from "#server/commands/ledger/report-done.ts";
import { revealResident } from "#server/commands/ledger/reveal-resident.ts";
import {
  type AccountActor,
  execute,
  expectInvalid,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  systemActor,
  TEST_START,
  type TestRuntime,
} from "#tests/support/commands.ts";
import {
  type LedgerSetting,
  makeLedgerSetting,
  makeOpinion,
  opinionOf,
} from "#tests/support/ledger-builders.ts";
import { makeAccount } from "#tests/support/organisation-builders.ts";
import { lastAudit } from "#tests/support/records.ts";

let runtime: TestRuntime;
let set: LedgerSetting;
beforeAll(async () => {
  runtime = await freshRuntime();
  set = await makeLedgerSetting(runtime);
});
beforeEach(() => runtime.clock.set(TEST_START));
afterAll(() => runtime.close());

const entryOf = async (opinionId: string) => {
  const [row] = await runtime.database.db
    .select()
    .from(ledgerEntry)
    .where(eq(ledgerEntry.opinionId, opinionId));
  return row!;
};
const recordOf = async (id: string) => {
  const [row] = await runtime.database.db.select().from(workRecord).where(eq(workRecord.id, id));
  return row!;
};
const act = {
  register: (input: object, actor: AccountActor = set.secretary) =>
    execute(runtime, { command: registerOpinion, actor, input }),
  assign: async (opinionId: string, change: object = {}, actor: AccountActor = set.secretary) => {
    const { revision } = await entryOf(opinionId);
    const input = { opinionId, responsibleId: set.doer.id, revision, ...change };
    return execute(runtime, { command: assignDeed, actor, input });
  },
  answer: async (opinionId: string, actor: AccountActor = set.secretary) => {
    const { revision } = await entryOf(opinionId);
    const input = { opinionId, text: "属业主自治事项，已当面说明。", revision };
    return execute(runtime, { command: answerOpinion, actor, input });
  },
  report: (opinionId: string, change: object = {}, actor: AccountActor = set.doerAccount) =>
    execute(runtime, { command: reportDone, actor, input: { opinionId, result: "已换灯。", ...change } }),
  close: (
    opinionId: string,
    outcome: string,
    actor: AccountActor = set.secretary,
    note: string | null = "回访",
  ) => execute(runtime, { command: closeDeed, actor, input: { opinionId, outcome, note } }),
  reveal: (opinionId: string, actor: AccountActor = set.secretary) =>
    execute(runtime, { command: revealResident, actor, input: { opinionId, reason: "电话回访" } }),
};

describe("an opinion is registered", () => {
  it("as a record and a line of the ledger; the phone is sealed and masked", async () => {
    const { opinionId } = expectOk(await act.register(opinionOf(set.author.id)));
    expect(await recordOf(opinionId)).toMatchObject({
      kind: "opinion",
      status: "submitted",
      cadreId: set.author.id,
      unitId: set.author.unit.id,
      enteredBy: set.secretary.accountId,
    });
    const entry = await entryOf(opinionId);
    expect(entry).toMatchObject({ status: "registered", residentPhoneMasked: "138****8000", dueAt: null });
    expect(runtime.personalData.open(entry.residentPhoneCipher!)).toBe("13800138000");
    const recorded = await lastAudit(runtime, null);
    expect(recorded).toMatchObject({ command: "ledger.register-opinion", details: { opinionId } });
    expect(JSON.stringify(recorded!.details)).not.toMatch(/居民|138/);
  });

  it("refuses a day to come, a phone that is none, and words that are missing", async () => {
    expectRefused(
      await act.register(opinionOf(set.author.id, { happenedOn: "2026-05-17" })),
      "ledger.day-in-future",
    );
    const phone = await act.register(opinionOf(set.author.id, { residentPhone: "12345" }));
    expect(expectInvalid(phone)).toEqual({ residentPhone: "ledger.phone-unreadable" });
    expect(expectInvalid(await act.register(opinionOf(set.author.id, { content: " " })))).toEqual({
      content: "field.required",
    });
  });
});

describe("a deed is given out", () => {
  it("ordinary: due at 18:00 of the fifth working day, holidays passed over", async () => {
    runtime.clock.set("2026-09-28T02:00:00.000Z");
    const opinionId = await makeOpinion(runtime, set, { until: "assigned" });
    expect(await entryOf(opinionId)).toMatchObject({
      status: "assigned",
      responsibleId: set.doer.id,
      dueAt: new Date("2026-10-10T10:00:00.000Z"),
    });
    expect(await lastAudit(runtime, null)).toMatchObject({
      command: "ledger.assign-deed",
      details: { opinionId, responsibleId: set.doer.id, dueAt: "2026-10-10T10:00:00.000Z" },
    });
  });

  it("urgent: due after 24 hours, holiday or not", async () => {
    const opinionId = await makeOpinion(runtime, set, { until: "assigned", change: { urgency: "urgent" } });
    expect((await entryOf(opinionId)).dueAt).toEqual(new Date("2026-05-17T02:00:00.000Z"));
  });

  it("by the scheme in force for the nearest unit, this month", async () => {
    const deadlines = { ...DEFAULT_DEADLINES, ordinaryWorkingDays: 2 };
    const id = "0190a000-0000-7000-8000-000000000001";
    await runtime.database.db.insert(scheme).values({
      ...{ id, unitId: set.organisation.district.id, name: "办法", status: "inForce", fromMonth: "2026-05" },
      body: { deadlines } as never,
    });
    const opinionId = await makeOpinion(runtime, set, { until: "assigned" });
    // Saturday: Monday and Tuesday are the two working days.
    expect((await entryOf(opinionId)).dueAt).toEqual(new Date("2026-05-19T10:00:00.000Z"));
    runtime.clock.set("2026-04-13T02:00:00.000Z");
    const before = expectOk(await act.register(opinionOf(set.author.id, { happenedOn: "2026-04-13" })));
    expectOk(await act.assign(before.opinionId));
    expect((await entryOf(before.opinionId)).dueAt).toEqual(new Date("2026-04-20T10:00:00.000Z"));
    await runtime.database.db.execute("alter table scheme disable trigger user");
    await runtime.database.db.delete(scheme);
    await runtime.database.db.execute("alter table scheme enable trigger user");
  });

  it("to somebody else later without gaining time", async () => {
    const opinionId = await makeOpinion(runtime, set, { until: "assigned" });
    const { dueAt } = await entryOf(opinionId);
    runtime.clock.advance(3 * 86_400_000);
    expectOk(await act.assign(opinionId, { responsibleId: set.officer.id }));
    expect(await entryOf(opinionId)).toMatchObject({ responsibleId: set.officer.id, dueAt });
    expectRefused(
      await act.assign(opinionId, { responsibleId: set.officer.id }),
      "ledger.responsible-already",
    );
  });

  it("refuses a year that is not loaded", async () => {
    const opinionId = await makeOpinion(runtime, set);
    runtime.clock.set("2026-12-30T02:00:00.000Z");
    expect(expectRefused(await act.assign(opinionId), "calendar.year-not-loaded")).toEqual({ year: "2027" });
  });

  it("refuses a stranger as responsible, somebody from beside, and what is settled", async () => {
    const opinionId = await makeOpinion(runtime, set);
    const nobody = "0190a000-0000-7000-8000-0000000000ff";
    expectRefused(await act.assign(opinionId, { responsibleId: nobody }), "ledger.responsible-unknown");
    const beside = await makeAccount(runtime, {});
    expect(beside.cadreId).toBeNull();
    const [other] = await runtime.database.db
      .insert((await import("#db/schema/people.ts")).cadre)
      .values({
        ...{ id: "0190a000-0000-7000-8000-0000000000aa", unitId: set.organisation.communities[1].id },
        ...{ name: "邻社区", sex: "male", birthMonth: "1990-01" },
        ...{ politicalStatus: "partyMember", fullTimeEducation: "bachelor" },
      })
      .returning();
    expectRefused(await act.assign(opinionId, { responsibleId: other!.id }), "ledger.responsible-elsewhere");
    expectKind(await act.assign(opinionId, { revision: 9 }), "conflict");
    const closed = await makeOpinion(runtime, set, { until: "closed" });
    expectRefused(await act.assign(closed), "ledger.not-to-assign");
  });
});

describe("an opinion is answered without a deed", () => {
  it("with the words the resident was told; afterwards nothing more is done", async () => {
    const opinionId = await makeOpinion(runtime, set);
    expectOk(await act.answer(opinionId));
    expect(await entryOf(opinionId)).toMatchObject({ status: "answered", closedAt: new Date(TEST_START) });
    expect(await lastAudit(runtime, null)).toMatchObject({
      command: "ledger.answer-opinion",
      details: { opinionId },
    });
    expectRefused(await act.answer(opinionId), "ledger.not-to-answer");
    expectRefused(await act.assign(opinionId), "ledger.not-to-assign");
  });
});

describe("a deed is reported done", () => {
  it("and becomes a record of the responsible person, at the place of the opinion", async () => {
    const opinionId = await makeOpinion(runtime, set, { until: "assigned" });
    const { deedId } = expectOk(await act.report(opinionId));
    expect(await recordOf(deedId)).toMatchObject({
      ...{ kind: "deed", status: "submitted", cadreId: set.doer.id, unitId: set.author.unit.id },
      ...{ compound: "滨江小区", building: "3栋", content: "已换灯。", happenedOn: "2026-05-16" },
      enteredBy: set.doerAccount.accountId,
    });
    expect(await entryOf(opinionId)).toMatchObject({ status: "done", deedId, result: "已换灯。" });
    expect(await lastAudit(runtime, null)).toMatchObject({
      command: "ledger.report-done",
      details: { photos: 0 },
    });
    expectRefused(await act.report(opinionId), "ledger.not-to-report");
  });

  it("with photos of the reporter's own, and with nobody else's", async () => {
    const file = (id: string, accountId: string) =>
      runtime.database.db.insert(storedFile).values({
        ...{ id, accountId, hash: Buffer.alloc(32), contentType: "image/jpeg", size: 1, width: 1, height: 1 },
      });
    const [own, foreign] = ["0190a000-0000-7000-8000-0000000000b1", "0190a000-0000-7000-8000-0000000000b2"];
    await file(own, set.doerAccount.accountId);
    await file(foreign, set.secretary.accountId);
    const opinionId = await makeOpinion(runtime, set, { until: "assigned" });
    expectRefused(await act.report(opinionId, { photoIds: [foreign] }), "ledger.photo-unknown");
    expectOk(await act.report(opinionId, { photoIds: [own] }));
    const other = await makeOpinion(runtime, set, { until: "assigned" });
    expectRefused(await act.report(other, { photoIds: [own] }), "ledger.photo-unknown");
  });

  it("refuses before it is given out", async () => {
    const opinionId = await makeOpinion(runtime, set);
    expectRefused(await act.report(opinionId, {}, set.secretary), "ledger.not-to-report");
  });
});

describe("the resident is called back", () => {
  it("satisfied: the deed is verified by whoever called, and the line is closed", async () => {
    const opinionId = await makeOpinion(runtime, set, { until: "done" });
    const { deedId } = await entryOf(opinionId);
    expect(expectOk(await act.close(opinionId, "satisfied"))).toEqual({ status: "closed" });
    expect(await recordOf(deedId!)).toMatchObject({
      status: "verified",
      verifiedBy: set.secretary.accountId,
    });
    const calls = await runtime.database.db.select().from(callBack).where(eq(callBack.recordId, deedId!));
    expect(calls).toMatchObject([
      { purpose: "deed", outcome: "satisfied", calledBy: set.secretary.accountId },
    ]);
    const recorded = await lastAudit(runtime, null);
    expect(recorded).toMatchObject({ command: "ledger.close-deed", details: { callOutcome: "satisfied" } });
    expect(recorded!.details).not.toHaveProperty("note");
  });

  it("not satisfied: the deed goes back with a new due date, does not count, and comes again as the same record", async () => {
    const opinionId = await makeOpinion(runtime, set, { until: "done" });
    runtime.clock.set("2026-05-25T02:00:00.000Z");
    expect(expectOk(await act.close(opinionId, "notSatisfied"))).toEqual({ status: "assigned" });
    const { deedId, dueAt, reopened, doneAt } = await entryOf(opinionId);
    expect({ dueAt, reopened, doneAt }).toEqual({
      dueAt: new Date("2026-06-01T10:00:00.000Z"),
      reopened: 1,
      doneAt: null,
    });
    expect(await recordOf(deedId!)).toMatchObject({ status: "returned", reason: "回访" });
    expectOk(await act.assign(opinionId, { responsibleId: set.officer.id }));
    expectOk(await act.report(opinionId, {}, set.secretary));
    expect(await recordOf(deedId!)).toMatchObject({
      status: "submitted",
      revision: 2,
      cadreId: set.officer.id,
    });
  });

  it("not reached: it is noted, and called again", async () => {
    const opinionId = await makeOpinion(runtime, set, { until: "done" });
    expect(expectOk(await act.close(opinionId, "notReached"))).toEqual({ status: "done" });
    expect(expectOk(await act.close(opinionId, "satisfied"))).toEqual({ status: "closed" });
  });

  it("refuses before it is reported done, and a resident who is not satisfied without saying why", async () => {
    const opinionId = await makeOpinion(runtime, set, { until: "assigned" });
    expectRefused(await act.close(opinionId, "satisfied"), "ledger.not-to-close");
    const silent = await act.close(opinionId, "notSatisfied", set.secretary, null);
    expect(expectInvalid(silent)).toEqual({ note: "field.required" });
  });
});

describe("the resident is shown in full", () => {
  it("to the managing level, with a reason that is recorded; the stored answer is sealed", async () => {
    const opinionId = await makeOpinion(runtime, set);
    const { sealedName, sealedPhone } = expectOk(await act.reveal(opinionId));
    const open = (sealed: string | null) => runtime.personalData.open(Buffer.from(sealed!, "base64"));
    expect([open(sealedName), open(sealedPhone)]).toEqual(["欧阳居民", "13800138000"]);
    expect(await lastAudit(runtime, null)).toMatchObject({
      command: "ledger.reveal-resident",
      details: { opinionId, reason: "电话回访" },
    });
  });
});

describe("who may", () => {
  type Who = "secretary" | "subdistrict" | "district" | "neighbour" | "authorAccount" | "doerAccount";
  const outcomeOf = (result: { ok: true } | { ok: false; refusal: { kind: string } }) =>
    result.ok ? "may" : result.refusal.kind;

  it.each<[Who, Record<"register" | "assign" | "answer" | "report" | "reveal", string>]>([
    ["secretary", { register: "may", assign: "may", answer: "may", report: "may", reveal: "may" }],
    [
      "subdistrict",
      {
        register: "forbidden",
        assign: "forbidden",
        answer: "forbidden",
        report: "forbidden",
        reveal: "forbidden",
      },
    ],
    [
      "district",
      {
        register: "forbidden",
        assign: "forbidden",
        answer: "forbidden",
        report: "forbidden",
        reveal: "forbidden",
      },
    ],
    [
      "neighbour",
      { register: "missing", assign: "missing", answer: "missing", report: "missing", reveal: "missing" },
    ],
    [
      "authorAccount",
      { register: "may", assign: "forbidden", answer: "forbidden", report: "forbidden", reveal: "forbidden" },
    ],
    [
      "doerAccount",
      { register: "missing", assign: "missing", answer: "missing", report: "may", reveal: "forbidden" },
    ],
  ])("%s", async (who, expected) => {
    const actor = set[who];
    const registered = await makeOpinion(runtime, set);
    const assigned = await makeOpinion(runtime, set, { until: "assigned" });
    expect({
      register: outcomeOf(await act.register(opinionOf(set.author.id), actor)),
      assign: outcomeOf(await act.assign(registered, {}, actor)),
      answer: outcomeOf(await act.answer(await makeOpinion(runtime, set), actor)),
      report: outcomeOf(await act.report(assigned, {}, actor)),
      reveal: outcomeOf(await act.reveal(assigned, actor)),
    }).toEqual(expected);
  });

  it("call back: whoever verifies the deed, never who did it or reported it", async () => {
    const done = await makeOpinion(runtime, set, { until: "done" });
    for (const who of ["subdistrict", "district", "authorAccount", "doerAccount", "neighbour"] as const)
      expect(outcomeOf(await act.close(done, "satisfied", set[who]))).not.toBe("may");
    const reported = await makeOpinion(runtime, set, { until: "assigned" });
    expectOk(await act.report(reported, {}, set.secretary));
    expectKind(await act.close(reported, "satisfied", set.secretary), "forbidden");
    expectOk(await act.close(reported, "satisfied", set.subdistrict));
    expectOk(
      await execute(runtime, {
        command: closeDeed,
        actor: systemActor,
        input: { opinionId: done, outcome: "satisfied" },
      }),
    );
  });
});
