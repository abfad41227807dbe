import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { callBackSheet, objectionSheet } from "#app/features/records/beside-workbook.ts";
import { decideRecordObjection } from "#server/commands/record/decide-record-objection.ts";
import { recordCallBack } from "#server/commands/record/record-call-back.ts";
import { board } from "#server/views/record/board.ts";
import { allCallBacks, callBacks } from "#server/views/record/call-backs.ts";
import { allObjections, objections } from "#server/views/record/objections.ts";
import { recordPage } from "#server/views/record/record.ts";
import {
  execute,
  expectKind,
  expectOk,
  freshRuntime,
  publicActor,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import {
  makeCallBack,
  makeObjection,
  makeRecord,
  makeRecordDistrict,
  makeTerms,
  makeVerified,
  type RecordDistrict,
} from "#tests/support/record-builders.ts";

let runtime: TestRuntime;
let made: RecordDistrict;
let recordId: string;
let callBackId: string;
const SAID = "联系13812345678，三栋住户说的话";

/** One verified record with everything a record can have beside it: a twin, a call-back, an objection by a colleague. */
beforeAll(async () => {
  runtime = await freshRuntime();
  made = await makeRecordDistrict(runtime);
  await makeTerms(runtime, { unit: made.organisation.district, callBackShare: 0, objectionWorkingDays: 3 });
  recordId = await makeVerified(runtime, made, {
    kind: "activity",
    content: SAID,
    evidence: "签到表 07 号",
    details: { participants: 20 },
    enteredBy: made.by.person.accountId,
  });
  await makeRecord(runtime, { cadre: made.secretary, values: { kind: "activity", content: SAID } });
  callBackId = await makeCallBack(runtime, { recordId });
  await makeObjection(runtime, { recordId, accountId: made.by.colleague.accountId });
});
afterAll(() => runtime.close());

const page = (actor: Actor, id = recordId) =>
  read(runtime, { view: recordPage, actor, input: { recordId: id } });

/** What each field of the page shows to whom. `verify`: the obstacle in front of a record of the worker that waits. */
type Sees = {
  content: boolean;
  evidence: boolean;
  verifier: boolean;
  statement: boolean;
  filer: boolean;
  callBacks: boolean;
  twins: number;
  verify: string | null;
};
const ALL = { content: true, evidence: true, verifier: true, statement: true, filer: true, callBacks: true };
const SEES: Record<keyof RecordDistrict["by"] | "public", Sees | null> = {
  community: { ...ALL, twins: 1, verify: null },
  secretary: { ...ALL, twins: 1, verify: null },
  above: { ...ALL, twins: 1, verify: "anotherLevel" },
  district: { ...ALL, twins: 1, verify: "anotherLevel" },
  person: { ...ALL, filer: false, callBacks: false, twins: 0, verify: "own" },
  beside: null,
  colleague: null,
  administrator: null,
  auditor: null,
  public: null,
};

describe("the page of a record", () => {
  it.each(Object.entries(SEES))("shows %s the fields of their role", async (role, sees) => {
    const actor = role === "public" ? publicActor : made.by[role as keyof RecordDistrict["by"]];
    const answer = await page(actor);
    if (sees === null) return expectKind(answer, "missing");
    const view = expectOk(answer);
    const waiting = await makeRecord(runtime, { cadre: made.worker, values: { happenedOn: "2026-03-02" } });
    expect({
      content: view.content === SAID,
      evidence: view.evidence === "签到表 07 号",
      verifier: view.verified?.by === made.by.community.name,
      statement: view.objections.length === 1,
      filer: view.objections[0]?.filedBy === made.by.colleague.name,
      callBacks: view.callBacks !== null,
      twins: view.duplicates.length,
      verify: expectOk(await page(actor, waiting)).obstacle,
    }).toEqual(sees);
  });

  it("tells nobody whose it is what they may not read, not even in the data behind it", async () => {
    const text = JSON.stringify(expectOk(await page(made.by.person)));
    expect(text).not.toContain(made.by.colleague.name);
    expect(text).not.toContain(made.secretary.name);
    expect(text).not.toContain(callBackId);
  });

  it("is open to the unit it happened at, which does not see the twins of the person's own unit", async () => {
    const there = await makeRecord(runtime, {
      cadre: made.worker,
      values: { unitId: made.organisation.communities[2].id, happenedOn: "2026-05-13" },
    });
    await makeRecord(runtime, { cadre: made.worker, values: { happenedOn: "2026-05-13" } });
    expect(expectOk(await page(made.by.beside, there)).duplicates).toEqual([]);
  });
});

describe("the list of call-backs", () => {
  const list = (actor: Actor, state = "open") => read(runtime, { view: callBacks, actor, input: { state } });

  it("says who may ask", async () => {
    const obstacles = async (role: keyof RecordDistrict["by"]) =>
      expectOk(await list(made.by[role])).rows.map(({ obstacle }) => obstacle);
    expect(await obstacles("community")).toEqual(["verifiedByYou"]);
    expect(await obstacles("secretary")).toEqual([null]);
    expect(await obstacles("above")).toEqual([null]);
    expect(await obstacles("beside")).toEqual([]);
    for (const role of ["person", "colleague", "administrator", "auditor"] as const)
      expectKind(await list(made.by[role]), "missing");
  });

  it("keeps from a manager that the own record was drawn", async () => {
    const own = await makeRecord(runtime, { cadre: made.secretary, values: { status: "verified" } });
    await makeCallBack(runtime, { recordId: own });
    expect(expectOk(await list(made.by.secretary)).rows.map(({ record }) => record.id)).toEqual([recordId]);
    expect(expectOk(await list(made.by.above)).total).toBe(2);
  });

  it("moves what was asked to the state it is in", async () => {
    const tell = (outcome: string) =>
      execute(runtime, {
        command: recordCallBack,
        actor: made.by.secretary,
        input: { callBackId, outcome, note: "" },
      });
    expectOk(await tell("notReached"));
    expect(expectOk(await list(made.by.secretary)).total).toBe(0);
    expect(expectOk(await list(made.by.secretary, "notReached")).total).toBe(1);
    expectOk(await tell("satisfied"));
    const [row] = expectOk(await list(made.by.secretary, "done")).rows;
    expect(row).toMatchObject({ outcome: "satisfied", called: { by: made.by.secretary.name } });
  });
});

describe("the files of call-backs and objections", () => {
  it("hold what their lists show", async () => {
    const { above } = made.by;
    const asked = expectOk(
      await read(runtime, { view: allCallBacks, actor: above, input: { state: "done" } }),
    );
    const sheet = callBackSheet(asked, "zh-CN");
    expect(sheet.rows[0]).toHaveLength(sheet.columns.length);
    expect(sheet.rows[0]).toEqual(expect.arrayContaining(["周小敏", "东街社区", "活动", "属实，满意"]));
    const filed = expectOk(await read(runtime, { view: allObjections, actor: above, input: {} }));
    const objected = objectionSheet(filed, "en");
    expect(objected.rows[0]).toHaveLength(objected.columns.length);
    expect(objected.rows[0]).toEqual(expect.arrayContaining(["周小敏", "Activity", "东街社区"]));
    expect(JSON.stringify(objected)).not.toContain(made.by.colleague.name);
  });
});

describe("the list of objections", () => {
  const list = (actor: Actor, state = "open") => read(runtime, { view: objections, actor, input: { state } });

  it("names the level that decides, and says why others do not", async () => {
    const row = async (role: keyof RecordDistrict["by"]) => expectOk(await list(made.by[role])).rows[0];
    expect(await row("secretary")).toMatchObject({ obstacle: null, level: "东街社区", filedBy: "郑同事" });
    expect(await row("community")).toMatchObject({ obstacle: "verifiedByYou" });
    expect(await row("above")).toMatchObject({ obstacle: "anotherLevel" });
    expect(await row("beside")).toBeUndefined();
    for (const role of ["person", "colleague", "administrator", "auditor"] as const)
      expectKind(await list(made.by[role]), "missing");
  });

  it("does not tell a manager who objected to the own record", async () => {
    const own = await makeRecord(runtime, { cadre: made.secretary, values: { status: "verified" } });
    await makeObjection(runtime, { recordId: own, accountId: made.by.colleague.accountId });
    const rows = expectOk(await list(made.by.secretary)).rows;
    expect(rows.find(({ record }) => record.id === own)).toMatchObject({ filedBy: null, obstacle: "own" });
  });

  it("keeps what was decided, with the answer", async () => {
    const row = expectOk(await list(made.by.secretary)).rows.find(({ obstacle }) => obstacle === null);
    const input = { objectionId: row?.id, decision: "dismissed", answer: "经核对属实" };
    expectOk(await execute(runtime, { command: decideRecordObjection, actor: made.by.secretary, input }));
    expect(expectOk(await list(made.by.secretary, "decided")).rows[0]).toMatchObject({
      decision: "dismissed",
      answer: "经核对属实",
      decided: { by: made.by.secretary.name },
    });
  });
});

describe("the public board", () => {
  const [unitId, show] = [
    () => made.organisation.communities[0].id,
    (id: string, actor: Actor = publicActor) => read(runtime, { view: board, actor, input: { unitId: id } }),
  ];

  it("shows everybody what was verified, until when it may be objected to, and nobody's number", async () => {
    const view = expectOk(await show(unitId()));
    const row = view.rows.find(({ id }) => id === recordId);
    expect(row).toEqual({
      ...{ id: recordId, kind: "activity", happenedOn: "2026-05-14", place: "锦绣花园 3栋" },
      ...{ content: "联系＊＊＊，三栋住户说的话", name: "周小敏", until: "2026-05-20", open: true },
    });
    expect(view.signedInAs).toBeNull();
    expect(expectOk(await show(unitId(), made.by.colleague)).signedInAs).toBe("郑同事");
  });

  it.each([
    ["a leave", { kind: "leave" as const }],
    ["a complaint", { kind: "complaint" as const }],
  ])("does not show %s", async (_, values) => {
    const id = await makeVerified(runtime, made, values);
    expect(expectOk(await show(unitId())).rows.map((row) => row.id)).not.toContain(id);
  });

  it.each(["submitted", "returned", "struck", "withdrawn"] as const)(
    "does not show what is %s",
    async (status) => {
      const id = await makeRecord(runtime, {
        cadre: made.worker,
        values: { status, verifiedAt: runtime.now() },
      });
      expect(expectOk(await show(unitId())).rows.map((row) => row.id)).not.toContain(id);
    },
  );

  it("closes objections after their last day, and shows nothing after thirty days", async () => {
    runtime.clock.set("2026-05-21T02:00:00Z");
    expect(expectOk(await show(unitId())).rows.find(({ id }) => id === recordId)?.open).toBe(false);
    runtime.clock.set("2026-06-16T02:00:00Z");
    expect(expectOk(await show(unitId())).total).toBe(0);
  });

  it("is a community's, and no other unit's", async () => {
    expectKind(await show(made.organisation.subdistricts[0].id), "missing");
    expectKind(await show(recordId), "missing");
  });
});
