import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { confirmPaperSheet } from "#server/commands/score/confirm-paper-sheet.ts";
import { enterPaperSheet } from "#server/commands/score/enter-paper-sheet.ts";
import {
  execute,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  publicActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { deviceOf, type MadeContest, makeContest } from "#tests/support/contest-builders.ts";
import { makeAccount } from "#tests/support/organisation-builders.ts";
import { eventsOf, lastAudit } from "#tests/support/records.ts";
import { FULL, opOf, opsOf, send, sheetOf } from "#tests/support/score-builders.ts";

let runtime: TestRuntime;
let made: MadeContest;
let second: Actor;
let at: { seat: MadeContest["judges"][number]; performance: MadeContest["performances"][number] };

beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());
beforeEach(async () => {
  made = await makeContest(runtime, { contestants: 1 });
  at = { seat: made.judges[0]!, performance: made.performances[0]! };
  second = await makeAccount(runtime, { grants: [{ role: "tabulator", contestId: made.id }] });
});

const key = () => ({ seatId: at.seat.id, performanceId: at.performance.id });
const enter = (given: { actor?: Actor; marks?: Record<string, number> } = {}) =>
  execute(runtime, {
    command: enterPaperSheet,
    actor: given.actor ?? made.officers.tabulator,
    input: { ...key(), marks: given.marks ?? FULL },
  });
const confirm = (given: { actor?: Actor; marks?: Record<string, number> } = {}) =>
  execute(runtime, {
    command: confirmPaperSheet,
    actor: given.actor ?? second,
    input: { ...key(), marks: given.marks ?? FULL },
  });
const tablet = (given: Parameters<typeof opOf>[1] = {}) =>
  send(runtime, { made, seat: at.seat, op: opOf(at, given) });

describe("a paper sheet does", () => {
  it("count only once a second person has typed the same", async () => {
    expectOk(await enter());
    expect(await sheetOf(runtime, key())).toMatchObject({
      status: "draft",
      source: "paper",
      confirmedBy: null,
    });
    const { receipt } = expectOk(await confirm());
    expect(await sheetOf(runtime, key())).toMatchObject({
      status: "received",
      source: "paper",
      marks: FULL,
      receipt,
      enteredBy: made.officers.tabulator.accountId,
    });
    expect(await opsOf(runtime, key())).toMatchObject([{ kind: "paper", marks: FULL, receipt }]);
  });

  it("be typed anew by a third person when two entries differ", async () => {
    expectOk(await enter({ marks: { ...FULL, content: 40_00 } }));
    expectRefused(await confirm(), "score.paper-mismatch");
    const third = await makeAccount(runtime, { grants: [{ role: "tabulator", contestId: made.id }] });
    expectOk(await enter({ actor: third }));
    expectOk(await confirm());
  });

  it("give way to the judge's own submission while unconfirmed", async () => {
    expectOk(await enter());
    expect(await tablet({ marks: { content: 0, delivery: 0 } })).toMatchObject({
      ok: true,
      status: "received",
    });
    expectRefused(await confirm(), "score.sheet-exists");
    expect(await sheetOf(runtime, key())).toMatchObject({ source: "tablet", enteredBy: null });
  });

  it("stand against a late tablet once confirmed", async () => {
    expectOk(await enter());
    expectOk(await confirm());
    expect(await tablet()).toMatchObject({ ok: false, refusal: { rule: "score.paper-stands" } });
    expect(await tablet({ kind: "draft", seq: 7 })).toMatchObject({ ok: true, superseded: true });
  });

  it("not get into the way of the numbers of the tablet", async () => {
    await tablet({ kind: "draft", seq: 1, marks: {} });
    expectOk(await enter());
    expect(await tablet({ seq: 2 })).toMatchObject({ ok: true, superseded: false });
  });
});

describe("a paper sheet is refused", () => {
  it("where the judge has submitted", async () => {
    await tablet();
    expectRefused(await enter(), "score.sheet-exists");
  });
  it.each([
    ["score.out-of-range", { ...FULL, content: 51_00 }],
    ["score.off-step", { ...FULL, content: 10 }],
    ["score.incomplete", { content: 10_00 }],
    ["score.unknown-criterion", { ...FULL, other: 0 }],
  ])("%s", async (rule, marks) => {
    expectRefused(await enter({ marks }), rule);
    expect(await sheetOf(runtime, key())).toBeNull();
  });
  it("a confirmation of nothing", async () => {
    expectRefused(await confirm(), "score.paper-nothing");
  });
  it("a confirmation by whoever entered it", async () => {
    expectOk(await enter());
    expectRefused(await confirm({ actor: made.officers.tabulator }), "score.paper-same-person");
  });
  it("a confirmation that differs, with the criteria named", async () => {
    expectOk(await enter());
    const facts = expectRefused(await confirm({ marks: { ...FULL, delivery: 0 } }), "score.paper-mismatch");
    expect(facts.criteria).toEqual(["评分项 delivery"]);
    expect(await sheetOf(runtime, key())).toMatchObject({ status: "draft" });
  });
});

describe("who may put paper sheets in", () => {
  it.each([
    ["the tabulator", () => made.officers.tabulator, true],
    ["the organiser", () => made.organiser, true],
    ["the host", () => made.officers.host, false],
    ["the head judge", () => made.officers.headJudge, false],
    ["the timekeeper", () => made.officers.timekeeper, false],
    ["the supervisor", () => made.officers.supervisor, false],
    ["the judge's device", () => deviceOf(made, at.seat), false],
    ["the public", () => publicActor, false],
  ])("%s: %s", async (_who, actor, may) => {
    const result = await enter({ actor: actor() });
    if (may) expectOk(result);
    else expectKind(result, "forbidden");
  });
});

describe("a paper sheet records", () => {
  it("both entries", async () => {
    expectOk(await enter());
    expect((await lastAudit(runtime, made.id))?.command).toBe("score.enter-paper-sheet");
    expectOk(await confirm());
    expect(await lastAudit(runtime, made.id)).toMatchObject({
      command: "score.confirm-paper-sheet",
      details: { marks: FULL, ...key() },
    });
    const types = (await eventsOf(runtime, made.id)).map(({ type }) => type);
    expect(types).toEqual(["paper-sheet-entered", "paper-sheet-confirmed"]);
  });
});
