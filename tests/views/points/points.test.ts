import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PRESETS } from "#app/domain/daily/scheme-presets.ts";
import { appraisal, appraisalSubject } from "#db/schema/appraisal.ts";
import { cadre, cadreVersion } from "#db/schema/people.ts";
import { personPerformance } from "#server/views/points/person-performance.ts";
import { unitMonth } from "#server/views/points/unit-month.ts";
import {
  type AccountActor,
  expectKind,
  expectOk,
  freshRuntime,
  publicActor,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { makeRecords, makeScheme } from "#tests/support/daily-builders.ts";
import {
  type MadeCadre,
  makeAccount,
  makeCadre,
  makeOrganisation,
  makeOrganiser,
  type Organisation,
} from "#tests/support/organisation-builders.ts";

/** Views are read on Saturday 16 May 2026. */
let runtime: TestRuntime;
let organisation: Organisation;
let organiser: AccountActor;
let schemeId: string;
beforeAll(async () => {
  runtime = await freshRuntime();
  organisation = await makeOrganisation(runtime);
  organiser = await makeOrganiser(runtime, organisation.district);
  schemeId = await makeScheme(runtime, { unit: organisation.district });
});
afterAll(() => runtime.close());

const makeWorker = (index: 0 | 1 | 2 | 3 = 0) =>
  makeCadre(runtime, { unit: organisation.communities[index], post: "communityWorker" });
const person = async (made: MadeCadre, input: object = {}) =>
  expectOk(
    await read(runtime, { view: personPerformance, actor: organiser, input: { cadreId: made.id, ...input } }),
  );

describe("a person's performance", () => {
  test("says of each verified record what it gave, and lists what waits", async () => {
    const worker = await makeWorker();
    await makeRecords(runtime, { cadre: worker, count: 3 });
    await makeRecords(runtime, {
      cadre: worker,
      count: 1,
      more: { status: "submitted", content: "待核实的走访" },
    });
    await makeRecords(runtime, { cadre: worker, count: 1, more: { status: "struck" } });
    await makeRecords(runtime, { cadre: worker, count: 1, more: { status: "withdrawn" } });
    await makeRecords(runtime, { cadre: worker, count: 2, more: { happenedOn: "2026-04-30" } });
    const view = await person(worker);
    expect(view.trace).toMatchObject({ base: 7_000, total: 7_150 });
    expect(view.lines.map(({ content }) => content)).toEqual(Array(3).fill("入户走访"));
    expect(view.waiting.map(({ status }) => status).sort()).toEqual(["struck", "submitted"]);
    expect(view.months.at(-2)).toMatchObject({ month: "2026-04", total: 7_100 });
    expect((await person(worker, { month: "2026-04" })).trace).toMatchObject({ total: 7_100 });
  });

  test("never looks into a month to come", async () => {
    expect((await person(await makeWorker(), { month: "2027-01" })).month).toBe("2026-05");
  });

  test("counts a month by the unit of that month, not of today", async () => {
    const body = { ...PRESETS.district, monthBase: 5_000 };
    await makeScheme(runtime, { unit: organisation.subdistricts[1], body, name: "街道方案" });
    const worker = await makeWorker(0);
    const to = organisation.communities[2];
    await runtime.database.db.update(cadre).set({ unitId: to.id }).where(eq(cadre.id, worker.id));
    const held = { politicalStatus: "masses", fullTimeEducation: "bachelor", cadreId: worker.id };
    await runtime.database.db.insert(cadreVersion).values([
      { ...held, fromOn: "2026-01-01", toOn: "2026-04-10", unitId: worker.unit.id, archived: false },
      { ...held, fromOn: "2026-04-10", toOn: null, unitId: to.id, archived: false },
    ]);
    const { months } = await person(worker);
    expect(months.map(({ total }) => total)).toEqual([7_000, 7_000, 7_000, 5_000, 5_000]);
  });

  test("compares with the median of the post in the subdistrict from five people on", async () => {
    const fresh = await makeOrganisation(runtime);
    await makeScheme(runtime, { unit: fresh.district });
    const lead = await makeOrganiser(runtime, fresh.district);
    const hire = () => makeCadre(runtime, { unit: fresh.communities[0], post: "gridWorker" });
    const people = [await hire(), await hire(), await hire(), await hire()];
    const seen = async () =>
      expectOk(
        await read(runtime, { view: personPerformance, actor: lead, input: { cadreId: people[0]!.id } }),
      ).comparison;
    expect(await seen()).toBeNull();
    people.push(await hire());
    for (const [index, each] of people.entries()) await makeRecords(runtime, { cadre: each, count: index });
    expect(await seen()).toMatchObject({ people: 5, median: 7_100, post: "gridWorker" });
  });

  test("takes told appraisals into the year and names the newest; others stay unseen", async () => {
    const worker = await makeWorker();
    const row = (status: "told" | "closed") => ({
      id: randomUUID(),
      unitId: organisation.district.id,
      schemeId,
      title: `${status} 考核`,
      period: "2026",
      status,
      opensOn: "2026-05-01",
      closesOn: "2026-05-10",
      toldAt: status === "told" ? runtime.now() : null,
    });
    for (const status of ["told", "closed"] as const) {
      const made = row(status);
      await runtime.database.db.insert(appraisal).values(made);
      await runtime.database.db.insert(appraisalSubject).values({
        appraisalId: made.id,
        cadreId: worker.id,
        unitId: worker.unit.id,
        components: [{ source: "peers", weight: 1_000, points: status === "told" ? 9_000 : 100 }],
        grade: "competent",
        total: 8_000,
      });
    }
    const view = await person(worker);
    expect(view.told).toMatchObject({ title: "told 考核", grade: "competent", total: 8_000 });
    expect(view.year).toMatchObject({ countedWeight: 7_000, total: 7_286 });
  });

  test.each([
    ["the person", "own", true],
    ["another person", "other", false],
    ["the community's manager", "community", true],
    ["the subdistrict's manager", "subdistrict", true],
    ["the manager beside", "beside", false],
    ["the district's organiser", "organiser", true],
    ["an auditor", "auditor", false],
    ["the public", "public", false],
  ] as const)("%s reads it: %3$s", async (_, who, may) => {
    const worker = await makeWorker();
    const { communities, subdistricts, district } = organisation;
    const actors = {
      own: () => makeAccount(runtime, { cadre: worker }),
      other: async () => makeAccount(runtime, { cadre: await makeWorker() }),
      community: () => makeAccount(runtime, { grants: [{ role: "communityManager", unit: communities[0] }] }),
      subdistrict: () =>
        makeAccount(runtime, { grants: [{ role: "subdistrictManager", unit: subdistricts[0] }] }),
      beside: () => makeAccount(runtime, { grants: [{ role: "subdistrictManager", unit: subdistricts[1] }] }),
      organiser: async () => organiser,
      auditor: () => makeAccount(runtime, { grants: [{ role: "auditor", unit: district }] }),
      public: async () => publicActor,
    };
    const result = await read(runtime, {
      view: personPerformance,
      actor: await actors[who](),
      input: { cadreId: worker.id },
    });
    if (may) expectOk(result);
    else expectKind(result, "missing");
  });
});

describe("a unit's month", () => {
  test("lists the people of the reader's subtree with points by kind, and nobody else", async () => {
    const fresh = await makeOrganisation(runtime);
    await makeScheme(runtime, { unit: fresh.district });
    const [first, , third] = fresh.communities;
    const inside = await makeCadre(runtime, { unit: first, name: "甲" });
    const outside = await makeCadre(runtime, { unit: third, name: "乙" });
    await makeRecords(runtime, { cadre: inside, count: 2 });
    await makeRecords(runtime, { cadre: inside, count: 1, more: { kind: "deed" } });
    await makeRecords(runtime, { cadre: outside, count: 1 });
    const manager = await makeAccount(runtime, {
      grants: [{ role: "subdistrictManager", unit: fresh.subdistricts[0] }],
    });
    const seen = async (input: object) =>
      expectOk(await read(runtime, { view: unitMonth, actor: manager, input }));
    const view = await seen({});
    expect(view.rows).toMatchObject([
      { name: "甲", byKind: { visit: 100, deed: 300 }, total: 7_400, base: 7_000 },
    ]);
    expect(view).toMatchObject({ kinds: ["visit", "deed"], total: 1, filter: { month: "2026-05" } });
    expect((await seen({ unit: fresh.subdistricts[1].id })).rows.map(({ name }) => name)).toEqual(["甲"]);
    expect((await seen({ search: "乙" })).rows).toEqual([]);
  });

  test("is not there for who manages nobody", async () => {
    const worker = await makeWorker();
    const actor = await makeAccount(runtime, { cadre: worker });
    expectKind(await read(runtime, { view: unitMonth, actor, input: {} }), "missing");
  });
});
