import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listContestants } from "#db/queries/contestants.ts";
import { performance } from "#db/schema/contest.ts";
import { addContestants } from "#server/commands/contest/add-contestants.ts";
import { importContestants } from "#server/commands/contest/import-contestants.ts";
import { removeContestants } from "#server/commands/contest/remove-contestants.ts";
import { restoreContestant } from "#server/commands/contest/restore-contestant.ts";
import { saveSeat } from "#server/commands/contest/save-seat.ts";
import { withdrawContestant } from "#server/commands/contest/withdraw-contestant.ts";
import type { Command } from "#server/commands/define-command.ts";
import {
  execute,
  expectInvalid,
  expectOk,
  expectRefused,
  freshRuntime,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { type MadeContest, makeContest } from "#tests/support/contest-builders.ts";
import { setUpContest } from "#tests/support/contest-set-up.ts";
import {
  makeCadre,
  makeOrganisation,
  makeUnit,
  type Organisation,
} from "#tests/support/organisation-builders.ts";
import { lastAudit, lastEvent } from "#tests/support/records.ts";

let runtime: TestRuntime;
let organisation: Organisation;
beforeAll(async () => {
  runtime = await freshRuntime();
  organisation = await makeOrganisation(runtime);
});
afterAll(() => runtime.close());

const as = <V>(made: MadeContest, command: Command<unknown, V>, input: object) =>
  execute(runtime, { command, actor: made.organiser, input: { contestId: made.id, ...input } });
const open = (given: object = {}) =>
  makeContest(runtime, { status: "open", contestants: 0, organisation, ...given });
const namesIn = async (contestId: string) =>
  (await listContestants(runtime.database.db, contestId)).map(({ name }) => name).sort();

describe("contest.add-contestants", () => {
  test("takes cadres of the roster with their unit's name", async () => {
    const made = await open();
    const person = await makeCadre(runtime, { unit: organisation.communities[0], name: "许静" });
    expect(expectOk(await as(made, addContestants, { cadreIds: [person.id, person.id] }))).toEqual({
      added: 1,
      refused: [],
    });
    const [row] = await listContestants(runtime.database.db, made.id);
    expect(row).toMatchObject({
      cadreId: person.id,
      name: "许静",
      unitName: "东街社区",
      status: "registered",
      number: null,
    });
    expect(await lastEvent(runtime, made.id)).toMatchObject({ type: "contestants-added" });
    expect(JSON.stringify(await lastAudit(runtime, made.id))).not.toContain("许静");
  });

  test("adds the good and names the others with their rule", async () => {
    const { contestId, run, panelId } = await setUpContest(runtime, {
      until: "seated",
      contestants: 0,
      organisation,
    });
    const [good, twice, judge] = [
      await makeCadre(runtime, { unit: organisation.communities[0] }),
      await makeCadre(runtime, { unit: organisation.communities[1] }),
      await makeCadre(runtime, { unit: organisation.communities[2] }),
    ];
    const elsewhere = await makeCadre(runtime, {
      unit: await makeUnit(runtime, { kind: "district", name: "叙州区" }),
    });
    await run(addContestants, { contestId, cadreIds: [twice.id] });
    const holder = { kind: "cadre", cadreId: judge.id };
    await run(saveSeat, {
      contestId,
      panelId,
      seatId: null,
      number: null,
      role: "judge",
      scoring: "counts",
      holder,
    });
    const answer = await run(addContestants, {
      contestId,
      cadreIds: [good.id, twice.id, judge.id, elsewhere.id],
    });
    expect(answer).toEqual({
      added: 1,
      refused: [
        { cadreId: twice.id, rule: "contest.contestant-twice" },
        { cadreId: judge.id, rule: "contest.judges-here" },
        { cadreId: elsewhere.id, rule: "contest.cadre-unknown" },
      ],
    });
  });

  test("refuses when the order is drawn, and when the contest is ready", async () => {
    const person = await makeCadre(runtime, { unit: organisation.communities[0] });
    const drawn = await setUpContest(runtime, { until: "drawn", organisation });
    const call = { command: addContestants, actor: drawn.organiser };
    const input = { contestId: drawn.contestId, cadreIds: [person.id] };
    expectRefused(await execute(runtime, { ...call, input }), "contest.already-drawn");
    const ready = await makeContest(runtime, { status: "ready", organisation });
    expectRefused(await as(ready, addContestants, { cadreIds: [person.id] }), "contest.contestants-fixed");
  });
});

describe("contest.import-contestants", () => {
  test("matches the roster by name and unit, takes others as people from elsewhere, and refuses bad rows one by one", async () => {
    const made = await open();
    const known = await makeCadre(runtime, { unit: organisation.communities[3], name: "冯春燕" });
    await as(made, addContestants, { cadreIds: [known.id] });
    await makeCadre(runtime, { unit: organisation.communities[2], name: "褚文博" });
    const rows = [
      { name: "褚 文博", unitName: "南街社区" },
      { name: "陈远", unitName: "宜宾学院" },
      { name: "冯春燕", unitName: "北街社区" },
      { name: "陈远", unitName: "宜宾学院" },
      { name: "", unitName: "南街社区" },
      { name: "卫青", unitName: " " },
    ];
    const answer = expectOk(await as(made, importContestants, { rows }));
    expect(answer).toEqual({
      added: 2,
      refused: [
        { row: 2, rule: "contest.contestant-twice" },
        { row: 3, rule: "contest.row-twice" },
        { row: 4, rule: "contest.row-without-name" },
        { row: 5, rule: "contest.row-without-unit" },
      ],
    });
    const people = await listContestants(runtime.database.db, made.id);
    expect(people.find(({ name }) => name === "褚文博")?.cadreId).not.toBeNull();
    expect(people.find(({ name }) => name === "陈远")).toMatchObject({
      cadreId: null,
      unitId: null,
      unitName: "宜宾学院",
    });
  });
});

describe("contest.remove-contestants", () => {
  test("takes out who was added by mistake", async () => {
    const made = await open({ contestants: 3 });
    expectOk(await as(made, removeContestants, { contestantIds: [made.contestants[1]!.id] }));
    expect(await namesIn(made.id)).toEqual(["选手01", "选手03"]);
    expect(await lastAudit(runtime, made.id)).toMatchObject({
      details: { contestantIds: [made.contestants[1]!.id] },
    });
  });

  test("refuses somebody of another contest", async () => {
    const [made, other] = [await open({ contestants: 1 }), await open({ contestants: 1 })];
    const contestantIds = [made.contestants[0]!.id, other.contestants[0]!.id];
    expectRefused(await as(made, removeContestants, { contestantIds }), "contest.contestant-unknown");
    expect(await namesIn(made.id)).toHaveLength(1);
  });
});

describe("contest.withdraw-contestant", () => {
  const statesOf = async (contestantId: string) =>
    (
      await runtime.database.db.select().from(performance).where(eq(performance.contestantId, contestantId))
    ).map(({ status, statusReason }) => [status, statusReason]);

  test("puts the waiting performances aside with the reason, and restoring brings them back", async () => {
    const made = await makeContest(runtime, { status: "live", contestants: 2, organisation });
    const contestantId = made.contestants[0]!.id;
    expectOk(await as(made, withdrawContestant, { contestantId, reason: "突发疾病" }));
    expect(await statesOf(contestantId)).toEqual([["absent", "突发疾病"]]);
    expect((await listContestants(runtime.database.db, made.id))[0]).toMatchObject({
      status: "withdrawn",
      statusReason: "突发疾病",
    });
    expect(await lastEvent(runtime, made.id)).toMatchObject({ type: "contestant-withdrawn" });
    expectRefused(
      await as(made, withdrawContestant, { contestantId, reason: "再次" }),
      "contest.not-registered",
    );
    expectOk(await as(made, restoreContestant, { contestantId }));
    expect(await statesOf(contestantId)).toEqual([["waiting", null]]);
    expectRefused(await as(made, restoreContestant, { contestantId }), "contest.not-withdrawn");
  });

  test.each(["called", "onStage", "scoring", "technicalFault"] as const)(
    "refuses while a performance is %s",
    async (state) => {
      const made = await makeContest(runtime, {
        status: "live",
        contestants: 1,
        performanceStatus: state,
        organisation,
      });
      const input = { contestantId: made.contestants[0]!.id, reason: "离场" };
      expectRefused(await as(made, withdrawContestant, input), "contest.on-stage-now");
    },
  );

  test("leaves what is complete as it is", async () => {
    const made = await makeContest(runtime, {
      status: "live",
      contestants: 1,
      performanceStatus: "complete",
      organisation,
    });
    const contestantId = made.contestants[0]!.id;
    expectOk(await as(made, withdrawContestant, { contestantId, reason: "离场" }));
    expect(await statesOf(contestantId)).toEqual([["complete", null]]);
  });

  test("wants a reason, and refuses after the contest", async () => {
    const made = await makeContest(runtime, { status: "review", contestants: 1, organisation });
    const contestantId = made.contestants[0]!.id;
    expect(expectInvalid(await as(made, withdrawContestant, { contestantId, reason: "" }))).toHaveProperty(
      "reason",
    );
    expectRefused(
      await as(made, withdrawContestant, { contestantId, reason: "离场" }),
      "contest.withdrawal-not-now",
    );
  });
});
