import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { growthSections } from "#app/features/growth/file-sections.ts";
import { contest, contestant } from "#db/schema/contest.ts";
import { loadGrowthFacts } from "#server/growth/growth-facts.ts";
import { growthFile } from "#server/views/growth/growth-file.ts";
import { growthList } from "#server/views/growth/growth-list.ts";
import { myGrowth } from "#server/views/growth/my-growth.ts";
import { expectKind, expectOk, freshRuntime, read, type TestRuntime } from "#tests/support/commands.ts";
import {
  type MadeFile,
  makeAssessment,
  makeEntry,
  makeFile,
  makeRotation,
  makeTrial,
} from "#tests/support/growth-builders.ts";
import { makeAccount, makeCadre } from "#tests/support/organisation-builders.ts";
import { makePublished } from "#tests/support/results-builders.ts";
import { makeMentorship, makeReserve } from "#tests/support/rotation-builders.ts";

const NOTE = "民主生活会上的批评意见另册保存";
/** Written by the head, while the mentor still writes. */
const HALF = 9_123;
let runtime: TestRuntime;
let file: MadeFile;
beforeAll(async () => {
  runtime = await freshRuntime({ start: "2026-10-15T02:00:00Z" });
  file = await makeFile(runtime);
  await makeMentorship(runtime, {
    reserveId: file.reserveId,
    cadre: file.mentorCadre,
    unit: file.subdistrict,
  });
  const by = { accountId: file.keeper.accountId };
  await makeEntry(runtime, file.reserveId, { kind: "appraisalNote", text: NOTE, ...by });
  await makeEntry(runtime, file.reserveId, { kind: "opinion", text: "建议重点培养", ...by });
  await makeTrial(runtime, file);
  const plan = await makeRotation(runtime, { file, people: [file.person] });
  const first = { planId: plan.id, cadre: file.person, area: "partyBuilding" as const };
  await makeAssessment(runtime, { ...first, rater: "head", total: 8_200 });
  await makeAssessment(runtime, { ...first, rater: "mentor", total: 7_600 });
  await makeAssessment(runtime, { ...first, area: "communityManagement", rater: "head", total: HALF });
});
afterAll(() => runtime.close());

const open = (actor: Parameters<typeof read>[1]["actor"]) =>
  read(runtime, { view: growthFile, actor, input: { reserveId: file.reserveId } });

describe("a growth file", () => {
  it("opens for its keeper with every section, live", async () => {
    const view = expectOk(await open(file.keeper));
    expect(view.entries.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["opened", "appraisalNote", "opinion"]),
    );
    expect(view.mentorships).toMatchObject([{ mentorName: "何书记", status: "agreed" }]);
    expect(
      view.rotation.assessments
        .map(({ total }) => total)
        .sort()
        .reverse(),
    ).toEqual([8_200, 7_600]);
    expect(view.trials).toMatchObject([
      { status: "underWay", may: { decide: false, end: true, report: false } },
    ]);
    expect(view.readiness).toMatchObject({ ready: false, next: "areas" });
    expect(view.communities.map(({ name }) => name)).toEqual(["东街社区", "西街社区"]);
    expect(view.may).toMatchObject({ keep: true, leave: true, review: false, object: false });
  });

  it("says who led which area when, and who stood beside", async () => {
    const { rotation, readiness } = expectOk(await open(file.keeper));
    const led = rotation.stints.filter(({ role }) => role === "a");
    expect(led.map(({ area, fromOn, state }) => [area, fromOn, state])).toEqual([
      ["partyBuilding", "2026-08-01", "done"],
      ["communityManagement", "2026-09-01", "done"],
      ["propertyRegulation", "2026-10-01", "underWay"],
      ["compoundGovernance", "2026-11-01", "planned"],
    ]);
    const areas = readiness?.lines.flatMap(({ fact }) => (fact.kind === "areas" ? fact.areas : []));
    expect(areas?.map(({ stage }) => stage)).toEqual(["assessed", "led", "underWay", "planned"]);
    expect(rotation.stints.filter(({ role }) => role === "b")[0]?.beside).toHaveLength(1);
  });

  it.each(["own", "mentor", "keeper"] as const)(
    "keeps what one of head and mentor gave from the %s until both have assessed",
    async (who) => {
      const answer = JSON.stringify(expectOk(await open(file[who])));
      expect(answer).toContain("8200");
      expect(answer).not.toContain(String(HALF));
    },
  );

  it.each(["own", "mentor"] as const)("keeps its confidential notes from the %s", async (who) => {
    const answer = expectOk(await open(file[who]));
    expect(answer.entries.map(({ kind }) => kind)).toContain("opinion");
    expect(JSON.stringify(answer)).not.toContain(NOTE);
    expect(answer.may).toMatchObject({ keep: false, leave: false, answer: false });
  });

  it("keeps them also from a mentor who manages the unit that keeps the file", async () => {
    const grants = [{ role: "subdistrictManager" as const, unit: file.subdistrict }];
    const both = await makeAccount(runtime, { name: "兼任导师", grants });
    const answer = expectOk(await open({ ...both, cadreId: file.mentorCadre.id }));
    expect(JSON.stringify(answer)).not.toContain(NOTE);
  });

  it("is not there for keepers beside, the head below, and people of no concern", async () => {
    const stranger = await makeAccount(runtime, {
      cadre: await makeCadre(runtime, { unit: file.community }),
      grants: [{ role: "cadre", unit: file.community }],
    });
    for (const actor of [file.foreign, file.head, stranger]) expectKind(await open(actor), "missing");
  });

  it("shows places of published results, and nothing of a contest that is not published", async () => {
    const made = await makePublished(runtime);
    const { db } = runtime.database;
    const [first] = await db.select().from(contestant).where(eq(contestant.contestId, made.id));
    await db
      .update(contestant)
      .set({ cadreId: file.person.id })
      .where(eq(contestant.id, first?.id ?? ""));
    const own = expectOk(await open(file.own));
    const shown = own.contests;
    expect(shown).toMatchObject([{ contestId: made.id, ranked: expect.any(Number) }]);
    expect(shown[0]?.criteria.length).toBeGreaterThan(0);
    const section = growthSections(own, "zh-CN").find((one) => one.section === "contests");
    expect(section?.blocks[0]?.lines[0]?.texts[0]).toMatch(/ 49\.50 \/ 50、/);
    await db.update(contest).set({ status: "review" }).where(eq(contest.id, made.id));
    expect(expectOk(await open(file.own)).contests).toEqual([]);
  });
});

describe("the own file", () => {
  it("is found without an address, without notes, and may be written into", async () => {
    const { file: own } = expectOk(await read(runtime, { view: myGrowth, actor: file.own, input: {} }));
    expect(own).toMatchObject({ reserveId: file.reserveId, own: true, may: { review: true, object: true } });
    expect(own?.trials[0]?.may).toMatchObject({ report: true, decide: false, end: false });
    expect(JSON.stringify(own)).not.toContain(NOTE);
  });

  it("is none for who was never in a reserve", async () => {
    expect(expectOk(await read(runtime, { view: myGrowth, actor: file.keeper, input: {} })).file).toBeNull();
  });
});

describe("the list", () => {
  const list = (more: object = {}, actor = file.keeper) =>
    read(runtime, {
      view: growthList,
      actor,
      input: { search: "", post: "", unitId: "", state: "", ...more },
    });

  it("shows how far each is and what comes next", async () => {
    const { rows, totals } = expectOk(await list());
    expect(rows).toMatchObject([
      {
        name: "江燕",
        complete: false,
        declared: false,
        areas: 1,
        mentorName: "何书记",
        next: { fact: { kind: "areas" } },
      },
    ]);
    expect(totals).toMatchObject({ people: 1, withMentor: 1, complete: 0 });
  });

  it.each([
    ["another post", { post: "deputyDirector" }, 0],
    ["the person's community", { unitId: "community" }, 1],
    ["who lacks something", { state: "open" }, 1],
    ["who is declared ready", { state: "ready" }, 0],
    ["a name", { search: "江" }, 1],
  ])("is filtered by %s", async (_, more, people) => {
    const unitId = "unitId" in more ? file.community.id : "";
    expect(expectOk(await list({ ...more, unitId })).rows).toHaveLength(people);
  });

  it("is empty beside, and closed to who manages nobody", async () => {
    expect(expectOk(await list({}, file.foreign)).rows).toEqual([]);
    expectKind(await list({}, file.own), "missing");
  });

  it("asks the database the same number of times for one file as for many", async () => {
    const people = await Promise.all(
      Array.from({ length: 20 }, () => makeCadre(runtime, { unit: file.community })),
    );
    for (const cadre of people) await makeReserve(runtime, { cadre, keeper: file.subdistrict });
    const { rows } = expectOk(await list());
    const files = rows.map(({ reserveId }, at) => ({
      ...{ reserveId, cadreId: people[at]?.id ?? file.person.id, personPath: file.community.path },
    }));
    const one = await statements((db) =>
      loadGrowthFacts(db, { files: files.slice(0, 1), today: "2026-10-15" }),
    );
    const all = await statements((db) => loadGrowthFacts(db, { files, today: "2026-10-15" }));
    expect(rows).toHaveLength(21);
    expect(all).toBeLessThanOrEqual(one + 1);
  });
});

/** Counts what is asked for through the handle. */
async function statements(run: (db: TestRuntime["database"]["db"]) => Promise<unknown>): Promise<number> {
  let asked = 0;
  const counting = new Proxy(runtime.database.db, {
    get(db, key) {
      if (key === "select" || key === "execute" || key === "selectDistinct") asked += 1;
      const value = Reflect.get(db, key);
      return typeof value === "function" ? value.bind(db) : value;
    },
  });
  await run(counting);
  return asked;
}
