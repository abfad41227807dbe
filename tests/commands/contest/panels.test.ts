import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listOffices } from "#db/queries/contest-offices.ts";
import { listPanels, listSeats } from "#db/queries/panels.ts";
import { listRecusals } from "#db/queries/recusals.ts";
import { session } from "#db/schema/access.ts";
import { contest } from "#db/schema/contest.ts";
import { addContestants } from "#server/commands/contest/add-contestants.ts";
import { declareRecusal } from "#server/commands/contest/declare-recusal.ts";
import { giveOffice } from "#server/commands/contest/give-office.ts";
import { removePanel } from "#server/commands/contest/remove-panel.ts";
import { removeSeat } from "#server/commands/contest/remove-seat.ts";
import { savePanel } from "#server/commands/contest/save-panel.ts";
import { saveSeat } from "#server/commands/contest/save-seat.ts";
import { takeOffice } from "#server/commands/contest/take-office.ts";
import type { Command } from "#server/commands/define-command.ts";
import {
  execute,
  expectInvalid,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { type MadeContest, makeContest } from "#tests/support/contest-builders.ts";
import { seatInput, setUpContest } from "#tests/support/contest-set-up.ts";
import {
  makeAccount,
  makeCadre,
  makeOrganisation,
  type Organisation,
} from "#tests/support/organisation-builders.ts";
import { lastAudit, lastEvent } from "#tests/support/records.ts";
import { itemOf, ruleSetOf } from "#tests/support/rule-set-builders.ts";

let runtime: TestRuntime;
let organisation: Organisation;
beforeAll(async () => {
  runtime = await freshRuntime();
  organisation = await makeOrganisation(runtime);
});
afterAll(() => runtime.close());

const two = ruleSetOf({ items: [itemOf({ key: "speech" }), itemOf({ key: "report" })] });
const as = <V>(made: MadeContest, command: Command<unknown, V>, input: object) =>
  execute(runtime, { command, actor: made.organiser, input: { contestId: made.id, ...input } });
const open = (given: object = {}) =>
  makeContest(runtime, { status: "open", organisation, ruleSet: two, ...given });
const judge = (name: string, given: object = {}) => ({
  ...seatInput({ role: "judge", scoring: "counts", name }),
  ...given,
});

describe("contest.save-panel", () => {
  test("makes a panel, then renames it and gives it its items", async () => {
    const made = await open({ panels: 0 });
    const { panelId } = expectOk(await as(made, savePanel, { panelId: null, name: "甲组", itemKeys: [] }));
    expectOk(await as(made, savePanel, { panelId, name: "乙组", itemKeys: ["report"] }));
    expect(await listPanels(runtime.database.db, made.id)).toMatchObject([
      { id: panelId, name: "乙组", itemKeys: ["report"], position: 1 },
    ]);
    expect(await lastEvent(runtime, made.id)).toMatchObject({ type: "panel-saved" });
    expect(await lastAudit(runtime, made.id)).toMatchObject({
      details: { panelId, name: "乙组", itemKeys: ["report"] },
    });
  });

  test("refuses a name that is taken and an item that does not exist", async () => {
    const made = await open({ panels: 1 });
    expectRefused(
      await as(made, savePanel, { panelId: null, name: "第1评委组", itemKeys: [] }),
      "contest.panel-name-taken",
    );
    expectRefused(
      await as(made, savePanel, { panelId: null, name: "乙组", itemKeys: ["chess"] }),
      "contest.item-unknown",
    );
    expectKind(
      await as(made, savePanel, { panelId: made.judges[0]!.id, name: "乙组", itemKeys: [] }),
      "missing",
    );
  });

  test("keeps the items of a panel that performances were drawn for, but may rename it", async () => {
    const { contestId, organiser, panelId } = await setUpContest(runtime, {
      until: "drawn",
      organisation,
      ruleSet: two,
    });
    const save = (input: object) =>
      execute(runtime, { command: savePanel, actor: organiser, input: { contestId, panelId, ...input } });
    expectRefused(await save({ name: "甲组", itemKeys: ["speech"] }), "contest.panel-drawn");
    expectOk(await save({ name: "甲组", itemKeys: [] }));
    expectRefused(
      await execute(runtime, { command: removePanel, actor: organiser, input: { contestId, panelId } }),
      "contest.panel-drawn",
    );
  });

  test("refuses once the contest is ready", async () => {
    const made = await makeContest(runtime, { status: "ready", organisation });
    expectRefused(
      await as(made, savePanel, { panelId: null, name: "乙组", itemKeys: [] }),
      "contest.panels-fixed",
    );
    expectRefused(await as(made, removePanel, { panelId: made.panels[0]!.id }), "contest.panels-fixed");
  });
});

test("contest.remove-panel takes the seats with it", async () => {
  const made = await open({ panels: 2 });
  expectOk(await as(made, removePanel, { panelId: made.panels[0]!.id }));
  expect((await listPanels(runtime.database.db, made.id)).map(({ id }) => id)).toEqual([made.panels[1]!.id]);
  expect(
    (await listSeats(runtime.database.db, made.id)).every(({ panelId }) => panelId === made.panels[1]!.id),
  ).toBe(true);
  expect(await lastEvent(runtime, made.id)).toMatchObject({ type: "panel-removed" });
});

describe("contest.save-seat", () => {
  test("seats people of the roster with their unit, and others by name; numbers follow by themselves", async () => {
    const made = await open({ judges: 2 });
    const panelId = made.panels[0]!.id;
    const person = await makeCadre(runtime, { unit: organisation.communities[0], name: "郑主任" });
    const roster = expectOk(
      await as(made, saveSeat, { ...judge("-"), panelId, holder: { kind: "cadre", cadreId: person.id } }),
    );
    const outside = expectOk(await as(made, saveSeat, { ...judge("王教授"), panelId }));
    expect([roster.number, outside.number]).toEqual([3, 4]);
    const seats = await listSeats(runtime.database.db, made.id);
    expect(seats.find(({ id }) => id === roster.seatId)).toMatchObject({
      cadreId: person.id,
      holderName: "郑主任",
      holderUnitName: "东街社区",
      holderUnitId: organisation.communities[0].id,
    });
    expect(seats.find(({ id }) => id === outside.seatId)).toMatchObject({
      cadreId: null,
      holderUnitName: "市委党校",
      scoring: "counts",
    });
    expect(JSON.stringify(await lastAudit(runtime, made.id))).not.toContain("王教授");
  });

  test.each([
    {
      why: "a timekeeper does not mark",
      given: { role: "timekeeper", scoring: "counts" },
      fields: { scoring: "contest.timekeeper-marks" },
    },
    { why: "seats count from one", given: { number: 0 }, fields: { number: "field.too-small" } },
    {
      why: "a name is needed",
      given: { holder: { kind: "outsider", name: " ", unitName: null, unitId: null } },
      fields: { "holder.name": "field.required" },
    },
  ])("refuses input: $why", async ({ given, fields }) => {
    const made = await open();
    expect(
      expectInvalid(await as(made, saveSeat, { ...judge("王教授"), panelId: made.panels[0]!.id, ...given })),
    ).toEqual(fields);
  });

  test("refuses who competes, by roster or by name and unit", async () => {
    const made = await open({ contestants: 0 });
    const panelId = made.panels[0]!.id;
    const person = await makeCadre(runtime, { unit: organisation.communities[0], name: "钱选手" });
    expectOk(await as(made, addContestants, { cadreIds: [person.id] }));
    const holder = { kind: "cadre", cadreId: person.id };
    expectRefused(await as(made, saveSeat, { ...judge("-"), panelId, holder }), "contest.holder-competes");
    const made2 = await open({ contestants: 1 });
    const namesake = { kind: "outsider", name: "选手01", unitName: "东街 社区", unitId: null };
    const refusal = await as(made2, saveSeat, {
      ...judge("-"),
      panelId: made2.panels[0]!.id,
      holder: namesake,
    });
    expectRefused(refusal, "contest.holder-competes");
  });

  test("refuses a second chair at one panel and a number that is taken", async () => {
    const made = await open({ panels: 2 });
    const [first, second] = made.panels;
    expectOk(await as(made, saveSeat, { ...judge("王教授"), panelId: first!.id }));
    expectRefused(
      await as(made, saveSeat, { ...judge("王教授"), panelId: first!.id }),
      "contest.holder-seated-twice",
    );
    expectOk(await as(made, saveSeat, { ...judge("王教授"), panelId: second!.id }));
    expectRefused(
      await as(made, saveSeat, { ...judge("李教授", { number: 1 }), panelId: first!.id }),
      "contest.seat-number-taken",
    );
  });

  test("refuses a judge who supervises the contest", async () => {
    const made = await open();
    const person = await makeCadre(runtime, { unit: organisation.communities[1] });
    const account = await makeAccount(runtime, { cadre: person });
    expectOk(await as(made, giveOffice, { accountId: account.accountId, office: "supervisor" }));
    const input = {
      ...judge("-"),
      panelId: made.panels[0]!.id,
      holder: { kind: "cadre", cadreId: person.id },
    };
    expectRefused(await as(made, saveSeat, input), "contest.office-apart");
  });

  test("takes devices and recusals of the one before when the chair changes hands", async () => {
    const made = await open({ contestants: 1 });
    const { id: seatId, panelId } = made.judges[0]!;
    const idHash = new Uint8Array(32).fill(7);
    await runtime.database.db.insert(session).values({ idHash, seatId, expiresAt: new Date("2030-01-01") });
    const pair = { seatId, contestantId: made.contestants[0]!.id };
    expectOk(await as(made, declareRecusal, { ...pair, ground: "kinship", note: null }));
    expectOk(
      await as(made, saveSeat, {
        ...judge("评委1", { seatId, number: 1 }),
        panelId,
        holder: { kind: "outsider", name: "评委1", unitName: "区委组织部", unitId: null },
      }),
    );
    expect(await listRecusals(runtime.database.db, made.id)).toHaveLength(1);
    expectOk(await as(made, saveSeat, { ...judge("新评委", { seatId, number: 1 }), panelId }));
    expect(await listRecusals(runtime.database.db, made.id)).toEqual([]);
    const [row] = await runtime.database.db.select().from(session).where(eq(session.seatId, seatId));
    expect(row?.revokedAt).toEqual(runtime.now());
    expect(runtime.disconnected).toContain("07".repeat(32));
  });

  test("fixes judges once the contest is ready, and lets head judge and timekeeper change until it is signed", async () => {
    const made = await makeContest(runtime, { status: "live", organisation });
    const panelId = made.panels[0]!.id;
    expectRefused(await as(made, saveSeat, { ...judge("王教授"), panelId }), "contest.panels-fixed");
    expectRefused(await as(made, removeSeat, { seatId: made.judges[0]!.id }), "contest.panels-fixed");
    const clock = seatInput({ role: "timekeeper", scoring: "none", name: "周计时" });
    expectOk(await as(made, saveSeat, { ...clock, panelId }));
    const turned = { ...judge("评委1", { seatId: made.judges[0]!.id, scoring: "none" }), panelId };
    expectRefused(await as(made, saveSeat, turned), "contest.panels-fixed");
    const signed = await makeContest(runtime, { status: "signed", organisation });
    expectRefused(
      await as(signed, saveSeat, { ...clock, panelId: signed.panels[0]!.id }),
      "contest.panels-fixed",
    );
  });
});

describe("contest.remove-seat", () => {
  test("takes the chair away", async () => {
    const made = await open({ judges: 3 });
    expectOk(await as(made, removeSeat, { seatId: made.judges[1]!.id }));
    const judges = (await listSeats(runtime.database.db, made.id)).filter(({ role }) => role === "judge");
    expect(judges.map(({ number }) => number)).toEqual([1, 3]);
    expect(await lastEvent(runtime, made.id)).toMatchObject({ type: "seat-removed" });
  });

  test("keeps a chair that has marked", async () => {
    const made = await makeContest(runtime, { status: "open", organisation });
    const live = await makeContest(runtime, {
      status: "live",
      organisation,
      markOf: ({ criterion }) => criterion.maximum,
    });
    const { db } = runtime.database;
    // A contest taken back to registration after a false start.
    await db.update(contest).set({ status: "open" }).where(eq(contest.id, live.id));
    expectRefused(await as(live, removeSeat, { seatId: live.judges[0]!.id }), "contest.seat-has-marked");
    expectRefused(
      await as(live, saveSeat, {
        ...judge("新评委", { seatId: live.judges[0]!.id }),
        panelId: live.panels[0]!.id,
      }),
      "contest.seat-has-marked",
    );
    expectOk(await as(made, removeSeat, { seatId: made.judges[0]!.id }));
  });
});

describe("offices", () => {
  const officesOf = async (contestId: string) =>
    (await listOffices(runtime.database.db, contestId)).map(({ role, accountId }) => ({ role, accountId }));

  test("are given and taken back", async () => {
    const made = await open();
    const { accountId } = await makeAccount(runtime);
    const office = { accountId, office: "tabulator" };
    expectOk(await as(made, giveOffice, office));
    expect(await officesOf(made.id)).toContainEqual({ role: "tabulator", accountId });
    expect(await lastAudit(runtime, made.id)).toMatchObject({
      command: "contest.give-office",
      details: office,
    });
    expectRefused(await as(made, giveOffice, office), "contest.office-held");
    expectOk(await as(made, takeOffice, office));
    expect(await officesOf(made.id)).not.toContainEqual({ role: "tabulator", accountId });
    expectRefused(await as(made, takeOffice, office), "contest.office-not-held");
  });

  test.each([
    { held: "supervisor", asked: "headJudge" },
    { held: "supervisor", asked: "host" },
    { held: "tabulator", asked: "headJudge" },
    { held: "host", asked: "supervisor" },
  ] as const)("$held and $asked lie apart", async ({ held, asked }) => {
    const made = await open();
    const { accountId } = await makeAccount(runtime, { grants: [{ role: held, contestId: made.id }] });
    expectRefused(await as(made, giveOffice, { accountId, office: asked }), "contest.office-apart");
  });

  test("are refused to who competes, who judges, and to the system's administrators", async () => {
    const made = await open({ contestants: 0 });
    const competitor = await makeCadre(runtime, { unit: organisation.communities[0] });
    expectOk(await as(made, addContestants, { cadreIds: [competitor.id] }));
    const competing = await makeAccount(runtime, { cadre: competitor });
    const give = (accountId: string, office: string) => as(made, giveOffice, { accountId, office });
    expectRefused(await give(competing.accountId, "host"), "contest.office-competes");
    const person = await makeCadre(runtime, { unit: organisation.communities[1] });
    const judging = await makeAccount(runtime, { cadre: person });
    expectOk(
      await as(made, saveSeat, {
        ...judge("-"),
        panelId: made.panels[0]!.id,
        holder: { kind: "cadre", cadreId: person.id },
      }),
    );
    expectRefused(await give(judging.accountId, "tabulator"), "contest.office-apart");
    const administrator = await makeAccount(runtime, {
      grants: [{ role: "systemAdministrator", unit: organisation.district }],
    });
    expectRefused(await give(administrator.accountId, "host"), "contest.office-apart-account");
  });

  test("may be held by one person where nothing keeps them apart", async () => {
    const made = await open();
    const { accountId } = await makeAccount(runtime, { grants: [{ role: "host", contestId: made.id }] });
    expectOk(await as(made, giveOffice, { accountId, office: "timekeeper" }));
  });

  test("are fixed once the results are signed", async () => {
    const made = await makeContest(runtime, { status: "signed", organisation });
    const input = { accountId: made.officers.host.accountId, office: "host" };
    expectRefused(await as(made, takeOffice, input), "contest.offices-fixed");
    expectRefused(await as(made, giveOffice, { ...input, office: "timekeeper" }), "contest.offices-fixed");
  });
});
