import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { selectionCandidate, selectionNotice, selectionRound } from "#db/schema/selection.ts";
import { closeNotice } from "#server/commands/notice/close-notice.ts";
import { confirmRound } from "#server/commands/notice/confirm-round.ts";
import { openNotice } from "#server/commands/notice/open-notice.ts";
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
import { type MadeNoticeRound, makeNotice, makeNoticeRound } from "#tests/support/notice-builders.ts";
import { makeAccount } from "#tests/support/organisation-builders.ts";
import { lastAudit } from "#tests/support/records.ts";

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await freshRuntime();
});
beforeEach(() => runtime.clock.set(TEST_START));
afterAll(() => runtime.close());

const open = (made: MadeNoticeRound, more: object = {}, actor = made.holder) =>
  execute(runtime, {
    ...{ command: openNotice, actor },
    input: { roundId: made.round.id, opensOn: "2026-05-16", contact: "区委组织部 0831-8220000", ...more },
  });
const close = (made: MadeNoticeRound, noticeId: string, actor = made.holder) =>
  execute(runtime, { command: closeNotice, actor, input: { noticeId } });
const confirm = (made: MadeNoticeRound, actor = made.holder) =>
  execute(runtime, {
    command: confirmRound,
    actor,
    input: { roundId: made.round.id, document: "翠委发〔2026〕18号" },
  });
const noticesOf = (made: MadeNoticeRound) =>
  runtime.database.db.select().from(selectionNotice).where(eq(selectionNotice.roundId, made.round.id));
const roundOf = async (made: MadeNoticeRound) => {
  const rows = await runtime.database.db
    .select()
    .from(selectionRound)
    .where(eq(selectionRound.id, made.round.id));
  return rows[0]!;
};
const change = (candidateId: string, set: Partial<typeof selectionCandidate.$inferInsert>) =>
  runtime.database.db.update(selectionCandidate).set(set).where(eq(selectionCandidate.id, candidateId));

describe("opening a notice does", () => {
  it("name the selected for five working days, the opening day not counted", async () => {
    const made = await makeNoticeRound(runtime);
    expect(expectOk(await open(made))).toMatchObject({ closesOn: "2026-05-22", people: 2 });
    const [notice] = await noticesOf(made);
    expect(notice).toMatchObject({ opensOn: "2026-05-16", closesOn: "2026-05-22", workingDays: 5 });
    expect(notice!.candidateIds.sort()).toEqual(
      made.standing
        .slice(0, 2)
        .map(({ id }) => id)
        .sort(),
    );
    expect((await roundOf(made)).status).toBe("notice");
  });

  it.each([
    ["over National Day", "2026-09-28", 5, "2026-10-10"],
    ["over Spring Festival, by seven days", "2026-02-12", 7, "2026-02-28"],
    ["never shorter than five days", "2026-05-18", 2, "2026-05-25"],
  ])("count %s", async (_, opensOn, noticeWorkingDays, closesOn) => {
    runtime.clock.set(`${opensOn}T02:00:00.000Z`);
    const made = await makeNoticeRound(runtime, { rules: { noticeWorkingDays } });
    expect(expectOk(await open(made, { opensOn })).closesOn).toBe(closesOn);
  });

  it("name a replacement anew, alone, for the full days", async () => {
    const made = await makeNoticeRound(runtime, { status: "notice" });
    await makeNotice(runtime, made, { opensOn: "2026-05-11", closesOn: "2026-05-18" });
    await change(made.standing[1]!.id, { selected: false, replacement: "removed" });
    await change(made.standing[2]!.id, { selected: true, replacement: "offered" });
    expect(expectOk(await open(made))).toMatchObject({ closesOn: "2026-05-22", people: 1 });
    const further = (await noticesOf(made)).find(({ opensOn }) => opensOn === "2026-05-16");
    expect(further!.candidateIds).toEqual([made.standing[2]!.id]);
  });

  it("leave out who has withdrawn since", async () => {
    const made = await makeNoticeRound(runtime);
    await change(made.standing[0]!.id, { withdrawnAt: runtime.now(), withdrawReason: "家庭原因" });
    expect(expectOk(await open(made)).people).toBe(1);
  });

  it("record it without names", async () => {
    const made = await makeNoticeRound(runtime);
    const { noticeId } = expectOk(await open(made));
    expect(await lastAudit(runtime, null)).toMatchObject({
      command: "notice.open-notice",
      details: { roundId: made.round.id, noticeId, people: 2, workingDays: 5 },
    });
  });
});

describe("opening a notice refuses", () => {
  it.each([
    ["a list that is not decided", { status: "deliberated" }, {}, "notice.not-decided"],
    ["a round that was cancelled", { status: "cancelled" }, {}, "notice.round-cancelled"],
    ["a round that is confirmed", { status: "confirmed" }, {}, "notice.confirmed-already"],
    ["a round whose people are in the reserve", { status: "inReserve" }, {}, "reserve.entered-already"],
    ["a day that is over", {}, { opensOn: "2026-05-15" }, "notice.opens-in-past"],
    ["a year that is not loaded", {}, { opensOn: "2026-12-29" }, "calendar.year-not-loaded"],
  ] as const)("%s", async (_, given, input, rule) => {
    const made = await makeNoticeRound(runtime);
    if ("status" in given)
      await runtime.database.db
        .update(selectionRound)
        .set({ status: given.status })
        .where(eq(selectionRound.id, made.round.id));
    expectRefused(await open(made, input), rule);
    expect(await noticesOf(made)).toEqual([]);
  });

  it("an empty list", async () => {
    const made = await makeNoticeRound(runtime, { units: [] });
    expectRefused(await open(made), "notice.nobody-selected");
  });

  it("a second notice without a new name", async () => {
    const made = await makeNoticeRound(runtime);
    expectOk(await open(made));
    expectRefused(await open(made, { contact: "区委组织部" }), "notice.nobody-new");
  });

  it("a missing day or contact, at its field", async () => {
    const made = await makeNoticeRound(runtime);
    const fields = expectInvalid(await open(made, { opensOn: "下周一", contact: " " }));
    expect(fields).toEqual({ opensOn: "notice.day-missing", contact: "field.required" });
  });
});

describe("closing a notice", () => {
  it.each([
    ["on its first day", "2026-05-16T02:00:00Z"],
    ["on its last day, one minute before midnight", "2026-05-22T15:59:00Z"],
  ])("is refused %s", async (_, now) => {
    const made = await makeNoticeRound(runtime);
    const { noticeId } = expectOk(await open(made));
    runtime.clock.set(now);
    expect(expectRefused(await close(made, noticeId), "notice.too-early")).toEqual({
      day: "2026-05-22",
      n: 5,
    });
  });

  it("is done from the day after, once", async () => {
    const made = await makeNoticeRound(runtime);
    const { noticeId } = expectOk(await open(made));
    runtime.clock.set("2026-05-22T16:00:00Z");
    expectOk(await close(made, noticeId));
    expect((await noticesOf(made))[0]!.closedAt).toEqual(runtime.now());
    expect(await lastAudit(runtime, null)).toMatchObject({
      command: "notice.close-notice",
      details: { noticeId },
    });
    expectRefused(await close(made, noticeId), "notice.closed-already");
  });

  it("is refused after the round was confirmed", async () => {
    const made = await makeNoticeRound(runtime, { status: "confirmed" });
    const noticeId = await makeNotice(runtime, made, { opensOn: "2026-05-04", closesOn: "2026-05-12" });
    expectRefused(await close(made, noticeId), "notice.confirmed-already");
  });
});

describe("confirming a round does", () => {
  it("keep document and time once the notice is closed", async () => {
    const made = await makeNoticeRound(runtime, { status: "notice" });
    await makeNotice(runtime, made, { opensOn: "2026-05-04", closesOn: "2026-05-12", closed: true });
    expect(expectOk(await confirm(made))).toEqual({ people: 2 });
    expect(await roundOf(made)).toMatchObject({
      ...{ status: "confirmed", confirmationDocument: "翠委发〔2026〕18号" },
      confirmedAt: runtime.now(),
    });
    expect(await lastAudit(runtime, null)).toMatchObject({
      command: "notice.confirm-round",
      details: { people: 2 },
    });
  });
});

describe("confirming a round refuses", () => {
  it("while a notice runs, and after its last day until it is closed", async () => {
    const made = await makeNoticeRound(runtime);
    const { noticeId } = expectOk(await open(made));
    expectRefused(await confirm(made), "notice.still-running");
    runtime.clock.set("2026-05-23T02:00:00Z");
    expectRefused(await confirm(made), "notice.still-running");
    expectOk(await close(made, noticeId));
    expectOk(await confirm(made));
  });

  it("a replacement that was not noticed", async () => {
    const made = await makeNoticeRound(runtime, { status: "notice" });
    await makeNotice(runtime, made, { opensOn: "2026-05-04", closesOn: "2026-05-12", closed: true });
    await change(made.standing[0]!.id, { selected: false, replacement: "declined" });
    await change(made.standing[2]!.id, { selected: true, replacement: "offered" });
    expect(expectRefused(await confirm(made), "notice.not-noticed")).toEqual({ n: 1 });
  });

  it.each([
    ["before a notice was opened", "decided", "notice.not-opened"],
    ["a second time", "confirmed", "notice.confirmed-already"],
  ] as const)("%s", async (_, status, rule) => {
    const made = await makeNoticeRound(runtime, { status });
    expectRefused(await confirm(made), rule);
  });
});

describe("who may open, close and confirm", () => {
  it.each([
    ["the district's organiser", "holder", "ok"],
    ["the manager of a subdistrict, who reads", "subdistrict", "forbidden"],
    ["an organiser who stands on the list", "standing", "forbidden"],
    ["the person on the list", "person", "missing"],
    ["the public", "public", "missing"],
  ] as const)("%s", async (_, who, outcome) => {
    const made = await makeNoticeRound(runtime);
    const { district, subdistricts } = made.organisation;
    const { cadre } = made.standing[0]!;
    const actors = {
      holder: made.holder,
      subdistrict: await makeAccount(runtime, {
        grants: [{ role: "subdistrictManager", unit: subdistricts[0] }],
      }),
      standing: await makeAccount(runtime, {
        cadre,
        grants: [{ role: "districtOrganiser", unit: district }],
      }),
      person: await makeAccount(runtime, { grants: [{ role: "cadre", unit: cadre.unit }] }),
      public: publicActor,
    };
    const actor = actors[who];
    const tried = await execute(runtime, {
      ...{ command: openNotice, actor },
      input: { roundId: made.round.id, opensOn: "2026-05-16", contact: "区委组织部" },
    });
    if (outcome === "ok") return void expectOk(tried);
    expectKind(tried, outcome);
    const { noticeId } = expectOk(await open(made));
    runtime.clock.set("2026-05-25T02:00:00Z");
    expectKind(await execute(runtime, { command: closeNotice, actor, input: { noticeId } }), outcome);
    const document = { roundId: made.round.id, document: "翠委发〔2026〕18号" };
    expectKind(await execute(runtime, { command: confirmRound, actor, input: document }), outcome);
  });

  it("a subdistrict's manager the notice of its own round", async () => {
    const made = await makeNoticeRound(runtime, { of: "subdistrict", units: [0, 1, 0] });
    expectOk(await open(made));
  });
});
