import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { workRecord } from "#db/schema/daily.ts";
import { entryDesk } from "#server/views/record/entry-desk.ts";
import { myRecords, myRecordsForFile } from "#server/views/record/my-records.ts";
import {
  type AccountActor,
  accountActor,
  expectKind,
  expectOk,
  freshRuntime,
  publicActor,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import {
  type MadeCadre,
  makeAccount,
  makeCadre,
  makeOrganisation,
  makeUnit,
  type Organisation,
} from "#tests/support/organisation-builders.ts";
import { enter, makePhoto, opinion, visit } from "#tests/support/record-entry-builders.ts";

let runtime: TestRuntime;
let organisation: Organisation;
let cadre: MadeCadre;
let worker: AccountActor;
let manager: AccountActor;

beforeAll(async () => {
  runtime = await freshRuntime();
  organisation = await makeOrganisation(runtime);
  const [east] = organisation.communities;
  await makeUnit(runtime, { kind: "compound", name: "锦绣苑", parent: east });
  cadre = await makeCadre(runtime, { unit: east, name: "李干事" });
  worker = await makeAccount(runtime, { cadre });
  manager = await makeAccount(runtime, { grants: [{ role: "communityManager", unit: east }] });
  for (const day of ["2026-05-01", "2026-05-16", "2026-04-30"])
    await enter(runtime, worker, visit({ happenedOn: day }));
  await enter(runtime, worker, opinion({ urgency: "urgent" }));
  await enter(runtime, manager, visit({ kind: "complaint", cadreId: cadre.id, details: { source: "居民" } }));
  const other = await makeAccount(runtime, { cadre: await makeCadre(runtime, { unit: east }) });
  await enter(runtime, other, visit({ content: "别人的走访" }));
});
afterAll(() => runtime.close());

const mine = async (input: object = {}, actor = worker) =>
  expectOk(await read(runtime, { view: myRecords, actor, input }));

describe("one's own records", () => {
  it("are all of the person's and nobody else's, newest day first", async () => {
    const { rows, total } = await mine();
    expect(total).toBe(5);
    expect(rows.map(({ happenedOn }) => happenedOn)).toEqual(
      [...rows.map((row) => row.happenedOn)].sort().reverse(),
    );
    expect(JSON.stringify(rows)).not.toContain("别人的走访");
  });

  it.each([
    [{ month: "2026-05" }, 4],
    [{ month: "2026-04" }, 1],
    [{ month: "2026-13" }, 5],
    [{ kind: "visit" }, 3],
    [{ kind: "visit", month: "2026-05" }, 2],
    [{ status: "returned" }, 0],
    [{ kind: "nonsense", page: "x" }, 5],
  ])("are filtered by %j", async (filter, total) => {
    expect((await mine(filter)).total).toBe(total);
    expect(
      expectOk(await read(runtime, { view: myRecordsForFile, actor: worker, input: filter })),
    ).toHaveLength(total);
  });

  it("may be changed while nobody has verified them, but not what others said of one", async () => {
    const { rows } = await mine();
    const of = (kind: string) => rows.find((row) => row.kind === kind);
    expect(of("complaint")).toMatchObject({ byOther: true, may: { revise: false, withdraw: false } });
    expect(of("opinion")).toMatchObject({ urgency: "urgent", may: { revise: true, withdraw: true } });
    const [visited] = rows.filter(({ kind }) => kind === "visit");
    await runtime.database.db
      .update(workRecord)
      .set({ status: "verified" })
      .where(eq(workRecord.id, visited!.id));
    const after = (await mine()).rows.find(({ id }) => id === visited!.id);
    expect(after?.may).toEqual({ revise: false, withdraw: false });
  });

  it("say why they came back, how many wait, and how many photos they have", async () => {
    const photoIds = [await makePhoto(runtime, worker)];
    const id = await enter(runtime, worker, visit({ photoIds, happenedOn: "2026-05-02" }));
    await runtime.database.db
      .update(workRecord)
      .set({ status: "returned", reason: "写明单元" })
      .where(eq(workRecord.id, id));
    const { rows, counts } = await mine({ status: "returned" });
    expect(rows).toMatchObject([{ id, reason: "写明单元", photos: 1 }]);
    expect(counts.returned).toBe(1);
  });

  it("tell nothing of a resident", async () => {
    expect(JSON.stringify(await mine())).not.toMatch(/王某|138/);
  });

  it("are for whoever is somebody of the roster", async () => {
    for (const actor of [manager, publicActor])
      expectKind(await read(runtime, { view: myRecords, actor, input: {} }), "missing");
  });
});

describe("the desk to enter at", () => {
  it("knows the person, the unit and its compounds", async () => {
    const desk = expectOk(await read(runtime, { view: entryDesk, actor: worker, input: {} }));
    expect(desk).toEqual({
      accountId: worker.accountId,
      name: "李干事",
      own: {
        cadreId: cadre.id,
        name: "李干事",
        unitId: cadre.unit.id,
        unitName: "东街社区",
        compounds: ["锦绣苑"],
      },
      people: [],
      today: "2026-05-16",
    });
  });

  it("lets a manager choose among those of the unit, and nobody else", async () => {
    const desk = expectOk(await read(runtime, { view: entryDesk, actor: manager, input: {} }));
    expect(desk.own).toBeNull();
    expect(desk.people.map(({ unitName }) => unitName)).toEqual(["东街社区", "东街社区"]);
  });

  it("is closed to others", async () => {
    expectKind(
      await read(runtime, { view: entryDesk, actor: accountActor({ grants: [] }), input: {} }),
      "missing",
    );
  });
});
