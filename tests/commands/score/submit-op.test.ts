import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { OpAnswer } from "#app/contracts/live.ts";
import { contest, performance, recusal, seat as seatTable } from "#db/schema/contest.ts";
import { submitOp } from "#server/commands/score/submit-op.ts";
import { freshRuntime, publicActor, type TestRuntime } from "#tests/support/commands.ts";
import { deviceOf, type MadeContest, makeContest } from "#tests/support/contest-builders.ts";
import { eventsOf, lastAudit } from "#tests/support/records.ts";
import { FULL, opOf, opsOf, send, sheetOf } from "#tests/support/score-builders.ts";

let runtime: TestRuntime;
let made: MadeContest;
let at: { seat: MadeContest["judges"][number]; performance: MadeContest["performances"][number] };

beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());
beforeEach(async () => {
  made = await makeContest(runtime, { contestants: 2 });
  at = { seat: made.judges[0]!, performance: made.performances[0]! };
});

const key = () => ({ seatId: at.seat.id, performanceId: at.performance.id });
const sendOp = (given: Parameters<typeof opOf>[1] = {}) =>
  send(runtime, { made, seat: at.seat, op: opOf(at, given) });
const ruleOf = (answer: OpAnswer) =>
  answer.ok || answer.refusal.kind !== "refused" ? null : answer.refusal.rule;

describe("submit-op does", () => {
  it("receives a sheet and answers with its receipt and time", async () => {
    const answer = await sendOp({ comments: { content: "条理清楚" } });
    expect(answer).toMatchObject({
      ours: "yanzhen",
      ok: true,
      status: "received",
      superseded: false,
      at: runtime.now().getTime(),
    });
    const saved = await sheetOf(runtime, key());
    expect(saved).toMatchObject({
      status: "received",
      marks: FULL,
      comments: { content: "条理清楚" },
      revision: 1,
      source: "tablet",
    });
    expect(answer).toMatchObject({ receipt: saved?.receipt });
    expect(saved?.receipt).toMatch(/^[0-9A-F]{4}$/);
  });

  it("answers the same operation sent again with the first answer, and keeps it once", async () => {
    const op = opOf(at);
    const first = await send(runtime, { made, seat: at.seat, op });
    runtime.clock.advance(60_000);
    const second = await send(runtime, { made, seat: at.seat, op });
    expect(second).toEqual(first);
    expect(await opsOf(runtime, key())).toHaveLength(1);
  });

  it("does so also when the same operation arrives several times at once", async () => {
    const op = opOf(at);
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => send(runtime, { made, seat: at.seat, op })),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ ok: true, superseded: false });
    expect(await opsOf(runtime, key())).toHaveLength(1);
    expect(await eventsOf(runtime, made.id)).toHaveLength(1);
  });

  it("refuses an operation's id for other marks", async () => {
    const op = opOf(at);
    await send(runtime, { made, seat: at.seat, op });
    const answer = await send(runtime, {
      made,
      seat: at.seat,
      op: { ...op, marks: { ...FULL, content: 1_00 } },
    });
    expect(answer).toMatchObject({ ok: false, again: false, refusal: { rule: "request.reused-id" } });
    expect((await sheetOf(runtime, key()))?.marks).toEqual(FULL);
  });

  it("keeps a late older submission without effect", async () => {
    await sendOp({ seq: 3 });
    const late = await sendOp({ seq: 1, marks: { content: 0, delivery: 0 } });
    expect(late).toMatchObject({ ok: true, superseded: true, status: "received" });
    expect(await sheetOf(runtime, key())).toMatchObject({ marks: FULL, seq: 3 });
    expect((await opsOf(runtime, key())).map(({ seq, applied }) => [seq, applied])).toEqual([
      [1, "superseded"],
      [3, "yes"],
    ]);
    expect(await eventsOf(runtime, made.id)).toHaveLength(1);
  });

  it("takes a submission back and keeps both operations", async () => {
    await sendOp();
    expect(await sendOp({ seq: 2, kind: "takeBack" })).toMatchObject({ ok: true, status: "draft" });
    expect(await sheetOf(runtime, key())).toMatchObject({
      status: "draft",
      marks: FULL,
      receipt: null,
      submittedAt: null,
    });
    expect((await opsOf(runtime, key())).map(({ kind }) => kind)).toEqual(["submit", "takeBack"]);
  });

  it("counts the submitted versions", async () => {
    await sendOp();
    await sendOp({ seq: 2, kind: "takeBack" });
    await sendOp({ seq: 3 });
    expect((await sheetOf(runtime, key()))?.revision).toBe(2);
  });

  it("stores a draft beside nothing, newest first, and never over a submission", async () => {
    await sendOp({ kind: "draft", seq: 2, marks: { content: 10_00 } });
    expect(await sendOp({ kind: "draft", seq: 1, marks: {} })).toMatchObject({ ok: true, superseded: true });
    expect(await sheetOf(runtime, key())).toMatchObject({ status: "draft", marks: { content: 10_00 } });
    await sendOp({ seq: 3 });
    expect(await sendOp({ kind: "draft", seq: 4, marks: {} })).toMatchObject({
      superseded: true,
      status: "received",
    });
    expect(await sheetOf(runtime, key())).toMatchObject({ status: "received", marks: FULL });
    expect((await opsOf(runtime, key())).map(({ kind }) => kind)).toEqual(["submit"]);
  });

  it("takes an abstention with its reason", async () => {
    expect(await sendOp({ kind: "abstain", marks: {}, reason: "临时离席" })).toMatchObject({
      ok: true,
      status: "abstained",
    });
    expect((await opsOf(runtime, key()))[0]?.reason).toBe("临时离席");
  });

  it("lets the sheets of a panel in side by side", async () => {
    const answers = await Promise.all(
      made.judges.flatMap((seat) =>
        made.performances.map((each) => send(runtime, { made, seat, op: opOf({ seat, performance: each }) })),
      ),
    );
    expect(answers.every((answer) => answer.ok)).toBe(true);
    const versions = (await eventsOf(runtime, made.id)).map(({ version }) => version);
    expect(versions).toEqual(answers.map((_, index) => index + 1));
  });

  it("gives the same sheet for one seat's operations in any order at once", async () => {
    const ops = [
      opOf(at, { seq: 1 }),
      opOf(at, { seq: 2, kind: "takeBack" }),
      opOf(at, { seq: 3, marks: { content: 50_00, delivery: 50_00 } }),
    ];
    const sent = [ops[2]!, ops[0]!, ops[1]!, ops[0]!, ops[2]!];
    await Promise.all(sent.map((op) => send(runtime, { made, seat: at.seat, op })));
    expect(await sheetOf(runtime, key())).toMatchObject({
      status: "received",
      seq: 3,
      marks: { content: 50_00, delivery: 50_00 },
    });
    expect(await opsOf(runtime, key())).toHaveLength(3);
  });
});

describe("submit-op refuses", () => {
  const set = {
    performance: (values: Partial<typeof performance.$inferInsert>) =>
      runtime.database.db.update(performance).set(values).where(eq(performance.id, at.performance.id)),
    contest: (status: "ready" | "review" | "signed") =>
      runtime.database.db.update(contest).set({ status }).where(eq(contest.id, made.id)),
  };
  const cases: { rule: string; before?: () => Promise<unknown>; op?: Parameters<typeof opOf>[1] }[] = [
    { rule: "score.locked", before: () => set.performance({ lockedAt: runtime.now(), status: "complete" }) },
    { rule: "score.absent-contestant", before: () => set.performance({ status: "absent" }) },
    { rule: "score.disqualified-contestant", before: () => set.performance({ status: "disqualified" }) },
    { rule: "score.contest-not-live", before: () => set.contest("ready") },
    { rule: "score.contest-not-live", before: () => set.contest("review") },
    { rule: "score.signed", before: () => set.contest("signed") },
    {
      rule: "score.recused",
      before: () =>
        runtime.database.db.insert(recusal).values({
          id: randomUUID(),
          contestId: made.id,
          seatId: at.seat.id,
          contestantId: at.performance.contestantId,
          ground: "sameCommunity",
          status: "confirmed",
        }),
    },
    {
      rule: "score.seat-removed",
      before: () =>
        runtime.database.db
          .update(seatTable)
          .set({ removedAt: runtime.now() })
          .where(eq(seatTable.id, at.seat.id)),
    },
    { rule: "score.out-of-range", op: { marks: { ...FULL, content: 50_50 } } },
    { rule: "score.off-step", op: { marks: { ...FULL, content: 33 } } },
    { rule: "score.unknown-criterion", op: { marks: { ...FULL, other: 0 } } },
    { rule: "score.incomplete", op: { marks: { content: 0 } } },
    { rule: "score.reason-missing", op: { kind: "abstain", marks: {} } },
  ];
  it.each(cases)("$rule", async ({ rule, before, op }) => {
    await before?.();
    const answer = await sendOp(op);
    expect(ruleOf(answer)).toBe(rule);
    expect(answer).toMatchObject({ ok: false, again: false });
    expect(await opsOf(runtime, key())).toHaveLength(0);
    expect(await sheetOf(runtime, key())).toBeNull();
    expect(await eventsOf(runtime, made.id)).toHaveLength(0);
  });

  it("a proposed recusal does not stop a judge", async () => {
    await runtime.database.db.insert(recusal).values({
      id: randomUUID(),
      contestId: made.id,
      seatId: at.seat.id,
      contestantId: at.performance.contestantId,
      ground: "mentor",
      status: "proposed",
    });
    expect(await sendOp()).toMatchObject({ ok: true });
  });

  it("another panel's performance", async () => {
    const two = await makeContest(runtime, { panels: 2, contestants: 2 });
    const seat = two.judges[0]!;
    const other = two.performances.find(({ panelId }) => panelId !== seat.panelId)!;
    const answer = await send(runtime, { made: two, seat, op: opOf({ seat, performance: other }) });
    expect(ruleOf(answer)).toBe("score.not-your-seat");
  });

  it.each([
    ["an unknown form", { form: 2 }, { rule: "score.form" }],
    ["half a mark", { marks: { content: 0.5, delivery: 1 } }, { kind: "invalid" }],
    ["a number that is none", { seq: 0 }, { kind: "invalid" }],
    ["fields nobody knows", { total: 100_00 }, { kind: "invalid" }],
  ])("%s, for good", async (_why, wrong, refusal) => {
    const answer = await send(runtime, { made, seat: at.seat, op: { ...opOf(at), ...wrong } });
    expect(answer).toMatchObject({ ok: false, again: false, refusal });
  });

  it.each([null, "text", 7, [], {}])("what is no envelope: %j", async (envelope) => {
    expect(await send(runtime, { made, seat: at.seat, op: envelope })).toMatchObject({
      ours: "yanzhen",
      ok: false,
    });
  });

  it("a performance that is not there", async () => {
    const op = { ...opOf(at), performanceId: randomUUID() };
    expect(await send(runtime, { made, seat: at.seat, op })).toMatchObject({
      ok: false,
      refusal: { kind: "missing" },
    });
  });

  it("asks to try again when the database is away", async () => {
    const away = await freshRuntime();
    await away.database.close();
    const answer = await submitOp({ runtime: away, actor: deviceOf(made, at.seat) }, opOf(at));
    expect(answer).toMatchObject({ ok: false, again: true, refusal: { rule: "score.unavailable" } });
    await away.close();
  });
});

describe("who may submit-op", () => {
  it.each([
    ["the device of the seat", () => deviceOf(made, at.seat), null],
    ["another judge's device", () => deviceOf(made, made.judges[1]!), "score.not-your-seat"],
    [
      "the head judge's device, which does not mark",
      () => deviceOf(made, made.headSeats[0]!),
      "score.not-your-seat",
    ],
    ["the timekeeper's device", () => deviceOf(made, made.clockSeats[0]!), "score.not-your-seat"],
    ["the organiser", () => made.organiser, "score.not-paired"],
    ["the tabulator", () => made.officers.tabulator, "score.not-paired"],
    ["the public", () => publicActor, "score.not-paired"],
  ])("%s", async (_who, actor, rule) => {
    const answer = await submitOp({ runtime, actor: actor() }, opOf(at));
    expect(ruleOf(answer)).toBe(rule);
    expect(answer.ok).toBe(rule === null);
  });

  it("a tablet that is no longer paired is told to try again, for its marks are not lost", async () => {
    expect(await submitOp({ runtime, actor: publicActor }, opOf(at))).toMatchObject({
      ok: false,
      again: true,
    });
  });
});

describe("submit-op records", () => {
  it.each([
    ["submit", "sheet-submitted"],
    ["takeBack", "sheet-taken-back"],
    ["abstain", "sheet-abstained"],
  ] as const)("%s as %s, with the marks but not the words in the audit log", async (kind, type) => {
    await sendOp({ kind, reason: "离席", comments: { content: "声音太小" } });
    expect(await eventsOf(runtime, made.id)).toEqual([
      { version: 1, type, performanceIds: [at.performance.id] },
    ]);
    const row = await lastAudit(runtime, made.id);
    expect(row).toMatchObject({
      actor: `seat:${at.seat.id}`,
      command: "score.submit-op",
      details: { kind, seq: 1, marks: FULL, applied: true, performanceId: at.performance.id },
    });
    expect(JSON.stringify(row?.details)).not.toContain("声音太小");
    expect(runtime.woken.at(-1)).toBe(made.id);
  });

  it("a superseded operation in the audit log only", async () => {
    await sendOp({ seq: 2 });
    await sendOp({ seq: 1 });
    expect((await lastAudit(runtime, made.id))?.details).toMatchObject({ seq: 1, applied: false });
    expect(await eventsOf(runtime, made.id)).toHaveLength(1);
  });

  it("nothing of a draft", async () => {
    await sendOp({ kind: "draft" });
    expect(await eventsOf(runtime, made.id)).toHaveLength(0);
    expect(await lastAudit(runtime, made.id)).toBeNull();
  });
});
