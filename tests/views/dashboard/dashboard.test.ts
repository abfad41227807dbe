import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { shown } from "#app/domain/daily/figure-value.ts";
import { FIGURE_KEYS, type FigureKey, figureOf } from "#app/domain/daily/figures.ts";
import { contest, contestant } from "#db/schema/contest.ts";
import { exam, secondment, studyTour, studyTourMember } from "#db/schema/development.ts";
import { appointment } from "#db/schema/people.ts";
import { dashboard } from "#server/views/dashboard/dashboard.ts";
import { figureList } from "#server/views/dashboard/figure-list.ts";
import {
  type AccountActor,
  expectInvalid,
  expectKind,
  expectOk,
  freshRuntime,
  publicActor,
  read,
  systemActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { changePerson, makeLedgerEntry, makePerson, makeRecord } from "#tests/support/dashboard-builders.ts";
import { makeAccount, makeOrganisation, type Organisation } from "#tests/support/organisation-builders.ts";

/** A year of a small district that can be counted by hand: three days, four communities, eight people. */
const DAYS = { spring: "2025-04-01", summer: "2025-08-01", winter: "2026-02-01" } as const;

let runtime: TestRuntime;
let organisation: Organisation;
let people: Record<"zhao" | "qian" | "sun" | "li" | "zhou" | "wu" | "zheng" | "wang", string>;
let viewers: Record<"district" | "subdistrict" | "community", AccountActor>;

const on = (day: string) => ({ on: day });

async function makePeople(): Promise<typeof people> {
  const [east, west, south, north] = organisation.communities;
  const make = (given: Parameters<typeof makePerson>[1]) => makePerson(runtime, given);
  const secretary = (fields: object) => ({ post: "secretary" as const, fields });
  return {
    // Born 1985-04: 40 in April 2025, 40 in February 2026.
    zhao: await make({
      ...{ unit: east, ...on("2025-01-01"), name: "赵一" },
      ...secretary({ birthMonth: "1985-04", fullTimeEducation: "college", sourceGroup: "veteran" }),
    }),
    // Born 1965-02: 60 in April 2025.
    qian: await make({
      ...{ unit: west, ...on("2025-01-01"), name: "钱二" },
      ...secretary({ birthMonth: "1965-02", fullTimeEducation: "seniorHigh" }),
    }),
    sun: await make({
      ...{ unit: south, ...on("2025-01-01"), name: "孙三" },
      ...secretary({ birthMonth: "1980-01", fullTimeEducation: "bachelor", politicalStatus: "partyMember" }),
    }),
    li: await make({
      ...{ unit: east, ...on("2025-01-01"), name: "李四", post: "communityWorker" },
      fields: { fullTimeEducation: "college" },
    }),
    zhou: await make({
      ...{ unit: east, ...on("2025-01-01"), name: "周五", post: "gridWorker" },
      fields: { socialWorkCertificate: "none", inPost: "sickLeave" },
    }),
    wu: await make({
      ...{ unit: west, ...on("2025-01-01"), name: "吴六" },
      fields: { inPost: "retired" },
    }),
    // Joins in summer.
    zheng: await make({
      ...{ unit: north, ...on("2025-07-01"), name: "郑七" },
      ...secretary({ birthMonth: "1990-12", fullTimeEducation: "master", sourceGroup: "gridWorker" }),
    }),
    wang: await make({
      ...{ unit: organisation.subdistricts[1], ...on("2025-01-01"), name: "王八" },
      fields: { reserveKind: "secretary", fullTimeEducation: "bachelor" },
    }),
  };
}

/** What changed between spring and winter. */
async function makeHistory(): Promise<void> {
  const { communities } = organisation;
  const change = (cadreId: string, day: string, fields: object) =>
    changePerson(runtime, { cadreId, on: day, change: fields });
  await change(people.li, "2025-06-01", {
    partTimeEducation: "bachelor",
    socialWorkCertificate: "assistant",
  });
  await change(people.li, "2025-12-01", { unitId: communities[2].id });
  // The secretary of the west leaves on 1 September and is archived; the appointment ends with it.
  await change(people.qian, "2025-09-01", { archivedAt: new Date("2025-09-01T00:00:00Z") });
  await runtime.database.db
    .update(appointment)
    .set({ toOn: "2025-09-01" })
    .where(eq(appointment.cadreId, people.qian));
}

async function makeWork(): Promise<void> {
  const [east, west, south] = organisation.communities;
  const record = (given: Parameters<typeof makeRecord>[1]) => makeRecord(runtime, given);
  const visit = { kind: "visit" as const, unit: east, cadreId: people.li };
  await record({ ...visit, ...on("2025-03-15") });
  await record({ ...visit, ...on("2025-03-20") });
  await record({ ...visit, ...on("2025-03-21"), status: "submitted" });
  await record({ ...visit, ...on("2025-03-22"), status: "returned" });
  await record({ ...visit, ...on("2025-03-23"), status: "struck" });
  await record({ ...visit, ...on("2025-03-24"), status: "withdrawn" });
  // After moving south, a visit in the community that was left: the visit lies there, the person elsewhere.
  await record({ ...visit, ...on("2025-12-20") });
  await record({ ...visit, unit: west, cadreId: people.qian, ...on("2025-08-01") });
  await record({ ...visit, unit: south, cadreId: people.sun, ...on("2025-08-02") });
  await record({ kind: "activity", unit: east, cadreId: people.zhao, ...on("2025-05-01"), participants: 30 });
  await record({ kind: "activity", unit: south, cadreId: people.sun, ...on("2026-01-01"), participants: 12 });
  await record({ kind: "activity", unit: south, cadreId: people.sun, ...on("2026-01-02") });
  await makeLedger();
}

async function makeLedger(): Promise<void> {
  const [east, west, south] = organisation.communities;
  const record = (given: Parameters<typeof makeRecord>[1]) => makeRecord(runtime, given);
  const opinion = { kind: "opinion" as const, unit: east, cadreId: people.zhao };
  const first = await record({ ...opinion, ...on("2025-03-01") });
  const second = await record({ ...opinion, ...on("2025-07-10") });
  const third = await record({ ...opinion, unit: south, cadreId: people.sun, ...on("2026-01-10") });
  const struck = await record({ ...opinion, unit: west, ...on("2025-07-11"), status: "struck" });
  const deed = { kind: "deed" as const, unit: east, cadreId: people.zhao };
  const closed = await record({ ...deed, ...on("2025-07-20") });
  const open = await record({ ...deed, ...on("2025-07-21") });
  await record({ ...deed, ...on("2025-07-22") });
  await makeLedgerEntry(runtime, {
    ...{ opinionId: first, status: "closed", deedId: closed },
    // 1 August in Shanghai.
    closedAt: new Date("2025-07-31T16:30:00Z"),
  });
  await makeLedgerEntry(runtime, { opinionId: second, status: "done", deedId: open });
  await makeLedgerEntry(runtime, { opinionId: third, status: "registered" });
  await makeLedgerEntry(runtime, {
    opinionId: struck,
    status: "closed",
    closedAt: new Date("2025-07-20T04:00:00Z"),
  });
}

async function makeGrowth(): Promise<void> {
  const { db } = runtime.database;
  const tour = (fromOn: string, toOn: string) => ({
    ...{ id: randomUUID(), unitId: organisation.district.id, topic: "社区治理", place: "成都" },
    ...{ fromOn, toOn },
  });
  const tours = [tour("2025-03-01", "2025-03-03"), tour("2025-07-28", "2025-08-03")];
  await db.insert(studyTour).values(tours);
  await db.insert(studyTourMember).values([
    { tourId: tours[0]!.id, cadreId: people.zhao },
    { tourId: tours[1]!.id, cadreId: people.zhao },
    { tourId: tours[1]!.id, cadreId: people.sun },
  ]);
  const away = { host: "区住建局", post: "干事", fromUnitId: organisation.communities[0].id };
  await db.insert(secondment).values([
    { ...away, id: randomUUID(), cadreId: people.li, fromOn: "2025-02-01", toOn: "2025-05-01" },
    { ...away, id: randomUUID(), cadreId: people.li, fromOn: "2025-10-01" },
  ]);
  const sits = { id: "", cadreId: people.li, status: "applied" as const, appliedOn: "2025-03-10" };
  await db.insert(exam).values([
    { ...sits, id: randomUUID(), kind: "degree", education: "bachelor" },
    { ...sits, id: randomUUID(), kind: "certificate", certificate: "assistant", status: "passed" },
    { ...sits, id: randomUUID(), kind: "certificate", cadreId: people.sun, status: "refused" },
    { ...sits, id: randomUUID(), kind: "certificate", cadreId: people.zhou, appliedOn: "2025-12-12" },
  ]);
}

async function makeContests(): Promise<void> {
  const { district, communities } = organisation;
  const { db } = runtime.database;
  const held = (heldOn: string, given: object = {}) => ({
    ...{
      id: randomUUID(),
      unitId: district.id,
      kind: "bigDrill" as const,
      title: `大练兵 ${heldOn}`,
      heldOn,
    },
    ...{ status: "published" as const, ruleVersion: 1, publicCode: randomUUID().slice(0, 8), ...given },
  });
  const contests = [
    held("2025-03-05"),
    held("2025-11-11", { status: "signed" as const, unitId: organisation.subdistricts[0].id }),
    held("2025-11-12", { rehearsal: true }),
    held("2025-11-13", { status: "live" as const }),
  ];
  await db.insert(contest).values(contests);
  const competes = (at: number, cadreId: string, given: object = {}) => ({
    ...{ id: randomUUID(), contestId: contests[at]!.id, cadreId, name: "选手", unitName: "社区" },
    ...{ unitId: communities[0].id, ...given },
  });
  await db
    .insert(contestant)
    .values([
      competes(0, people.zhao),
      competes(0, people.qian),
      competes(0, people.sun, { status: "withdrawn" }),
      competes(1, people.zhao),
      competes(2, people.li),
      competes(3, people.li),
    ]);
}

beforeAll(async () => {
  runtime = await freshRuntime({ start: "2026-02-01T02:00:00.000Z" });
  organisation = await makeOrganisation(runtime);
  people = await makePeople();
  await makeHistory();
  await makeWork();
  await makeGrowth();
  await makeContests();
  const { district, subdistricts, communities } = organisation;
  viewers = {
    district: await makeAccount(runtime, { grants: [{ role: "districtOrganiser", unit: district }] }),
    subdistrict: await makeAccount(runtime, {
      grants: [{ role: "subdistrictManager", unit: subdistricts[1] }],
    }),
    community: await makeAccount(runtime, { grants: [{ role: "communityManager", unit: communities[0] }] }),
  };
});
afterAll(() => runtime.close());

const look = async (input: object, actor: Actor = viewers.district) =>
  expectOk(await read(runtime, { view: dashboard, actor, input }));
const behind = async (input: object, actor: Actor = viewers.district) =>
  expectOk(await read(runtime, { view: figureList, actor, input }));

type View = Awaited<ReturnType<typeof look>>;
const figure = (view: View, key: FigureKey) => view.figures.find((each) => each.key === key)!;
const text = (view: View, key: FigureKey) => shown(figureOf(key).unit, figure(view, key).now);

describe("the figures of a small district", () => {
  it.each<[keyof typeof DAYS, Partial<Record<FigureKey, string>>]>([
    [
      "spring",
      {
        ...{ people: "6", secretaries: "3", communityWorkers: "1", gridWorkers: "1" },
        // 40, 60 and 45 years and 3 months: 1745 months among three.
        ...{ fiveKindsShare: "33.3", secretaryMeanAge: "48.5", secretariesTo45: "2", secretariesOver55: "1" },
        ...{ bachelorShare: "33.3", certificateShare: "0.0", partyShare: "16.7", reservePosts: "1" },
        ...{ contests: "1", contestants: "2", studyTours: "1", secondments: "1" },
        ...{ exams: "1", degreeExams: "1", certificateExams: "1" },
        ...{ visitors: "1", visits: "2", opinions: "1", ledgers: "1", deeds: "0", closedEntries: "0" },
        ...{ activities: "0", participants: "0" },
      },
    ],
    [
      "summer",
      {
        ...{ people: "7", secretaries: "4", fiveKindsShare: "50.0", fiveKindsGridWorker: "1" },
        ...{ bachelorShare: "57.1", certificateShare: "14.3", secretariesTo35: "1", educationMaster: "1" },
        ...{ contests: "1", contestants: "2", studyTours: "2", secondments: "1", exams: "1" },
        ...{ visitors: "2", visits: "3", opinions: "2", ledgers: "1", deeds: "2", closedEntries: "1" },
        ...{ activities: "1", participants: "30" },
      },
    ],
    [
      "winter",
      {
        ...{ people: "6", secretaries: "3", fiveKindsShare: "66.7", bachelorShare: "66.7" },
        ...{ contests: "2", contestants: "2", visitors: "3", visits: "5", exams: "2", certificateExams: "2" },
        ...{ opinions: "3", ledgers: "2", deeds: "2", activities: "3", participants: "42" },
      },
    ],
  ])("are what counting by hand gives in %s", async (season, expected) => {
    const view = await look({ day: DAYS[season] });
    const found = Object.fromEntries(Object.keys(expected).map((key) => [key, text(view, key as FigureKey)]));
    expect(found).toEqual(expected);
  });

  it("count only the chosen window", async () => {
    const counts = async (window: string) => {
      const view = await look({ day: DAYS.winter, window });
      return [text(view, "visits"), text(view, "activities"), text(view, "secretaries")];
    };
    expect(await counts("months3")).toEqual(["1", "2", "3"]);
    expect(await counts("months6")).toEqual(["2", "2", "3"]);
    expect(await counts("year")).toEqual(["0", "2", "3"]);
    expect(await counts("all")).toEqual(["5", "3", "3"]);
  });

  it("are compared with another day, and with none before the first record", async () => {
    const view = await look({ day: DAYS.winter, compare: DAYS.spring });
    expect(figure(view, "bachelorShare").before).toEqual({ part: 2, whole: 6 });
    expect(figure(view, "visits").before).toEqual({ part: 2, whole: null });
    const early = await look({ day: DAYS.winter, compare: "2025-02-15" });
    expect(figure(early, "secretaries").before).toEqual({ part: 3, whole: null });
    expect(figure(early, "visits").before).toBeNull();
    expect(figure(await look({ day: DAYS.winter }), "people").before).toEqual({ part: 6, whole: null });
    expect(figure(await look({ day: DAYS.spring }), "people").before).toBeNull();
  });

  it("count a person who moved in the new place and a record in the old one", async () => {
    const row = async (day: string, index: 0 | 1) => {
      const { rows } = await look({ day });
      const { values } = rows.find(({ unitId }) => unitId === organisation.subdistricts[index].id)!;
      return [values.people?.part, values.visits?.part, values.visitors?.part];
    };
    expect(await row("2025-11-30", 0)).toEqual([3, 3, 2]);
    expect(await row(DAYS.winter, 0)).toEqual([2, 4, 1]);
    expect(await row(DAYS.winter, 1)).toEqual([4, 1, 2]);
  });

  it("say which typed day is wrong and are shown for today", async () => {
    const { asked } = await look({ day: "2026-02-30", compare: "x" });
    expect(asked.problems).toEqual({ day: "notADay", compare: "notADay" });
    expect([asked.day, asked.compare]).toEqual(["2026-02-01", "2025-02-01"]);
    expect((await look({ day: "2026-02-02" })).asked.problems.day).toBe("inFuture");
    expect((await look({ day: DAYS.spring, compare: DAYS.summer })).asked.problems.compare).toBe(
      "notEarlier",
    );
  });
});

describe("the list behind a figure", () => {
  const seen = new Map<string, View>();
  const lookOnce = async (input: object) => {
    const key = JSON.stringify(input);
    const view = seen.get(key) ?? (await look(input));
    seen.set(key, view);
    return view;
  };
  const places = () => [undefined, organisation.subdistricts[0].id, organisation.communities[2].id];

  it.each(FIGURE_KEYS)("has as many rows as %s says, everywhere and on every day", async (key) => {
    for (const day of Object.values(DAYS)) {
      for (const unit of places()) {
        const list = await behind({ figure: key, day, unit });
        const value = figure(await lookOnce({ day, unit }), key).now;
        const { unit: of } = figureOf(key);
        expect(list.value).toEqual(value);
        expect(list.list.rows).toHaveLength(list.total);
        if (of !== "years" && of !== "times") expect(list.total).toBe(value.part);
        if (key === "participants" && list.list.kind === "records")
          expect(list.list.rows.reduce((sum, { amount }) => sum + amount, 0)).toBe(value.part);
        if (of === "years") expect(list.total).toBe(value.whole);
      }
    }
  });

  it("names the people, with what they are counted by", async () => {
    const { list } = await behind({ figure: "fiveKindsShare", day: DAYS.winter });
    expect(list).toMatchObject({
      kind: "people",
      rows: [
        { name: "赵一", unitName: "东街社区", aboveName: "合江门街道", posts: ["secretary"], age: 40 },
        { name: "郑七", unitName: "北街社区", education: "master", sourceGroup: "gridWorker", open: true },
      ],
    });
  });

  it("tells how often somebody took part and in what", async () => {
    const { list } = await behind({ figure: "contestants", day: DAYS.winter });
    expect(list).toMatchObject({
      rows: [
        { name: "赵一", times: 2, lastOn: "2025-11-11", what: ["大练兵 2025-03-05", "大练兵 2025-11-11"] },
        { name: "钱二", times: 1, open: false },
      ],
    });
  });

  it("shows the records, the ledgers, the closed entries and the contests", async () => {
    const of = async (key: FigureKey) => (await behind({ figure: key, day: DAYS.summer })).list;
    expect(await of("participants")).toMatchObject({ rows: [{ name: "赵一", amount: 30 }] });
    expect(await of("ledgers")).toMatchObject({ rows: [{ unitName: "东街社区", entries: 2, closed: 1 }] });
    expect(await of("closedEntries")).toMatchObject({ rows: [{ closedOn: "2025-08-01" }] });
    expect(await of("contests")).toMatchObject({ rows: [{ heldOn: "2025-03-05", contestants: 2 }] });
  });

  it("is not there for a figure nobody has heard of", async () => {
    const answer = await read(runtime, { view: figureList, actor: systemActor, input: { figure: "luck" } });
    expect(expectInvalid(answer)).toHaveProperty("figure");
  });
});

describe("graded management of the figures", () => {
  it.each<[keyof typeof viewers, string, string]>([
    ["district", "6", "5"],
    ["subdistrict", "4", "1"],
    ["community", "2", "3"],
  ])("shows the %s its own part and nothing of another", async (viewer, inService, visits) => {
    const view = await look({ day: DAYS.winter }, viewers[viewer]);
    expect([text(view, "people"), text(view, "visits")]).toEqual([inService, visits]);
    const foreign = viewer === "community" ? organisation.district.id : undefined;
    const asked = await look({ day: DAYS.winter, unit: foreign }, viewers[viewer]);
    expect(text(asked, "people")).toBe(inService);
  });

  it("shows a person who has moved on in the past, without the way into their record", async () => {
    const { list } = await behind({ figure: "communityWorkers", day: DAYS.spring }, viewers.community);
    expect(list).toMatchObject({ rows: [{ name: "李四", open: false }] });
  });

  it.each(["dashboard", "list"] as const)(
    "does not show the %s to those who manage nobody",
    async (which) => {
      const { district } = organisation;
      const nobody: Actor[] = [
        publicActor,
        await makeAccount(runtime, { grants: [{ role: "cadre", unit: district }] }),
        await makeAccount(runtime, { grants: [{ role: "auditor", unit: district }] }),
        await makeAccount(runtime, { grants: [{ role: "systemAdministrator", unit: district }] }),
      ];
      for (const actor of nobody) {
        const answer =
          which === "dashboard"
            ? await read(runtime, { view: dashboard, actor, input: {} })
            : await read(runtime, { view: figureList, actor, input: { figure: "people" } });
        expectKind(answer, "missing");
      }
    },
  );

  it("adds up: the parts of the district, with what lies in none of them, are the district", async () => {
    for (const day of Object.values(DAYS)) {
      for (const unit of [organisation.district.id, ...organisation.subdistricts.map(({ id }) => id)]) {
        const view = await look({ day, unit });
        for (const key of Object.keys(view.rows[0]!.values) as FigureKey[]) {
          const sum = view.rows.reduce((total, { values }) => total + values[key]!.part, 0);
          expect([key, sum]).toEqual([key, figure(view, key).now.part]);
        }
      }
    }
  });

  it("opens what lies in a subdistrict itself apart from its communities", async () => {
    const unit = organisation.subdistricts[1].id;
    const { list, total } = await behind({ figure: "people", day: DAYS.winter, unit, own: "1" });
    expect([total, list.rows.map((row) => "name" in row && row.name)]).toEqual([1, ["王八"]]);
  });
});
