import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { updateCadres } from "#db/queries/people.ts";
import { endSecondment } from "#server/commands/development/end-secondment.ts";
import { paySubsidy } from "#server/commands/development/pay-subsidy.ts";
import { saveSecondment } from "#server/commands/development/save-secondment.ts";
import { saveStudyTour } from "#server/commands/development/save-study-tour.ts";
import { setAllowanceRate } from "#server/commands/development/set-allowance-rate.ts";
import { transferCadre } from "#server/commands/people/transfer-cadre.ts";
import type { View } from "#server/views/define-view.ts";
import { allowances } from "#server/views/development/allowances.ts";
import { exams } from "#server/views/development/exams.ts";
import { peopleChoices } from "#server/views/development/people-choices.ts";
import { secondments } from "#server/views/development/secondments.ts";
import { studyTours } from "#server/views/development/study-tours.ts";
import { type AccountActor, expectKind, expectOk, read } from "#tests/support/commands.ts";
import { type Managed, makeExam, makeManaged } from "#tests/support/development-builders.ts";
import { makeCadre } from "#tests/support/organisation-builders.ts";

let managed: Managed;
let faraway: string;
beforeAll(async () => {
  managed = await makeManaged();
  const { run, organisation, person, colleague } = managed;
  const [east, , south] = organisation.communities;
  faraway = (await makeCadre(managed.runtime, { unit: south, name: "赵远处" })).id;
  const tour = (unitId: string, fromOn: string, toOn: string, report: string | null, cadreIds: string[]) =>
    run(saveStudyTour, { unitId, topic: `${fromOn}学习`, place: "成都", fromOn, toOn, report, cadreIds });
  expectOk(await tour(organisation.district.id, "2025-09-01", "2025-09-03", "小结", [person.id, faraway]));
  expectOk(await tour(east.id, "2026-04-01", "2026-04-02", null, [person.id, colleague.id]));
  expectOk(await tour(east.id, "2026-05-15", "2026-05-17", null, [colleague.id]));
  expectOk(await tour(south.id, "2026-06-15", "2026-06-17", null, [faraway]));
  const away = { cadreId: person.id, host: "区民政局", post: "科员（挂职）", fromOn: "2025-11-01" };
  const { secondmentId } = expectOk(await run(saveSecondment, away));
  expectOk(await run(endSecondment, { secondmentId, toOn: "2026-02-28", report: "小结" }));
  expectOk(await run(saveSecondment, { ...away, cadreId: faraway, fromOn: "2026-03-01" }));
  const passed = await makeExam(managed, { cadreId: colleague.id, to: "passed" });
  expectOk(await run(paySubsidy, { examId: passed, amount: 50_000 }));
  await makeExam(managed, { cadreId: person.id, fields: { kind: "degree", education: "master" } });
  await makeExam(managed, { cadreId: faraway, to: "passed", fields: { certificate: "socialWorker" } });
  const rate = (unitId: string, certificate: string, monthly: number) =>
    run(setAllowanceRate, { unitId, certificate, monthly, fromOn: "2026-01-01", documentNumber: null });
  expectOk(await rate(organisation.district.id, "assistant", 20_000));
  expectOk(await rate(east.id, "assistant", 26_000));
});
afterAll(() => managed.runtime.close());

const ask = async <V>(view: View<V>, input: object = {}, actor: AccountActor = managed.actors.district) =>
  expectOk(await read(managed.runtime, { view, actor, input }));

describe("the list of study tours", () => {
  it.each<[string, () => object, string[]]>([
    ["all of them, latest first", () => ({}), ["2026-06-15", "2026-05-15", "2026-04-01", "2025-09-01"]],
    ["of a year", () => ({ year: "2025" }), ["2025-09-01"]],
    ["of a unit and below", () => ({ unit: managed.organisation.subdistricts[1].id }), ["2026-06-15"]],
    ["not begun", () => ({ state: "planned" }), ["2026-06-15"]],
    ["under way", () => ({ state: "underway" }), ["2026-05-15"]],
    ["without a report", () => ({ state: "unreported" }), ["2026-04-01"]],
    ["with one", () => ({ state: "reported" }), ["2025-09-01"]],
  ])("shows %s", async (_, filter, expected) => {
    const view = await ask(studyTours, filter());
    expect(view.rows.map(({ fromOn }) => fromOn)).toEqual(expected);
    expect(view.total).toBe(expected.length);
  });

  it("names who was on each, and says who may change it", async () => {
    const view = await ask(studyTours, { year: "2025" });
    expect(view.rows[0]).toMatchObject({
      members: expect.arrayContaining([
        expect.objectContaining({ name: "赵远处" }),
        expect.objectContaining({ name: "李培养" }),
      ]),
      may: { change: true },
    });
    const [later] = (await ask(studyTours, { state: "unreported" })).rows;
    expect(later?.may.change).toBe(false);
  });
});

describe("the list of secondments", () => {
  it.each<[string, object, string[]]>([
    ["all of them", {}, ["赵远处", "李培养"]],
    ["of a year they touch", { year: "2025" }, ["李培养"]],
    ["under way", { state: "underway" }, ["赵远处"]],
    ["ended", { state: "ended" }, ["李培养"]],
  ])("shows %s", async (_, filter, expected) => {
    expect((await ask(secondments, filter)).rows.map(({ name }) => name)).toEqual(expected);
  });
});

describe("the list of exams", () => {
  it.each<[string, object, string[], number]>([
    ["all of them, with what was paid", {}, ["王同事", "李培养", "赵远处"], 50_000],
    ["of a kind", { kind: "degree" }, ["李培养"], 0],
    ["in a state", { state: "passed" }, ["赵远处"], 0],
    ["of another year", { year: "2024" }, [], 0],
  ])("shows %s", async (_, filter, expected, subsidies) => {
    const view = await ask(exams, filter);
    expect(view.rows.map(({ name }) => name).toSorted()).toEqual(expected.toSorted());
    expect(view.subsidies).toBe(subsidies);
  });

  it("says which steps the reader may take: those of the managing level, not of the one above", async () => {
    const of = async (actor: AccountActor) => (await ask(exams, { kind: "degree" }, actor)).rows[0]?.may;
    expect(await of(managed.actors.community)).toEqual({ decide: true, withdraw: true });
    expect(await of(managed.actors.district)).toEqual({ decide: false, withdraw: false });
  });
});

describe("the list of allowances", () => {
  it("shows each holder's rate, the nearest one, and the sum of them", async () => {
    const view = await ask(allowances);
    expect(view.rows.map(({ name, monthly, rateUnitName }) => [name, monthly, rateUnitName])).toEqual([
      ["王同事", 26_000, managed.organisation.communities[0].name],
      ["赵远处", null, null],
    ]);
    expect(view).toMatchObject({ sum: 26_000, withoutRate: 1, total: 2 });
  });

  it("is as of a day: before the certificate there was none", async () => {
    expect((await ask(allowances, { day: "2026-03-09" })).total).toBe(0);
    expect((await ask(allowances, { day: "2026-03-10" })).total).toBe(2);
  });

  it("leaves out who has left", async () => {
    const { db } = managed.runtime.database;
    const { id } = await makeCadre(managed.runtime, { unit: managed.organisation.district });
    await makeExam(managed, { cadreId: id, to: "passed" });
    expect((await ask(allowances)).total).toBe(3);
    await db.transaction((tx) =>
      updateCadres(tx, { changes: [{ cadreId: id, change: { inPost: "left" } }], on: "2026-05-01" }),
    );
    expect((await ask(allowances)).total).toBe(2);
    expect((await ask(allowances, { day: "2026-04-30" })).total).toBe(3);
  });

  it("shows a community the rates above it, and not those beside", async () => {
    const view = await ask(allowances, {}, managed.actors.otherCommunity);
    expect(view.rates.map(({ unitName }) => unitName)).toEqual(["翠屏区"]);
  });
});

const LISTS: [string, View<{ total: number }>][] = [
  ["study tours", studyTours],
  ["secondments", secondments],
  ["exams", exams],
  ["allowances", allowances],
];
describe("who reads which list", () => {
  it.each(LISTS)("%s: the own subtree, nothing beside it", async (_, view) => {
    const totals = async (who: keyof Managed["actors"]) => (await ask(view, {}, managed.actors[who])).total;
    expect(await totals("district")).toBeGreaterThanOrEqual(2);
    expect(await totals("community")).toBe(await totals("subdistrict"));
    expect(await totals("otherSubdistrict")).toBe(await totals("otherCommunity"));
    expect(await totals("otherCommunity")).toBe(1);
  });

  it.each(LISTS)("%s are not there for a cadre, an auditor or an administrator", async (_, view) => {
    for (const who of ["own", "auditor", "administrator"] as const)
      expectKind(await read(managed.runtime, { view, actor: managed.actors[who], input: {} }), "missing");
  });

  it.each(LISTS)("%s ask for a unit beside: as if none was asked for", async (_, view) => {
    const unit = managed.organisation.communities[2].id;
    const beside = await ask(view, { unit }, managed.actors.community);
    expect(beside.total).toBe((await ask(view, {}, managed.actors.community)).total);
  });

  it("people to choose from: of the own subtree only", async () => {
    const choose = (unitId: string, actor: AccountActor) =>
      read(managed.runtime, { view: peopleChoices, actor, input: { unitId } });
    const [east, , south] = managed.organisation.communities;
    const people = expectOk(await choose(east.id, managed.actors.community));
    expect(people.map(({ name }) => name).toSorted()).toEqual(["张书记", "李培养", "王同事"].toSorted());
    expectKind(await choose(south.id, managed.actors.community), "missing");
    expectKind(await choose(east.id, managed.actors.own), "missing");
  });
});

describe("after somebody went to another unit", () => {
  it("their exams go with them, a secondment is still read where it began, and a tour stays with its unit", async () => {
    const { runtime, organisation, actors, run } = managed;
    const moved = await makeCadre(runtime, { unit: organisation.communities[0], name: "钱调动" });
    await makeExam(managed, { cadreId: moved.id });
    const away = { cadreId: moved.id, host: "区民政局", post: "科员（挂职）", fromOn: "2026-04-01" };
    expectOk(await run(saveSecondment, away));
    const unitId = organisation.communities[2].id;
    expectOk(await run(transferCadre, { cadreId: moved.id, unitId, onDay: "2026-05-10" }));
    const named = async (view: View<{ rows: { name: string }[] }>, actor: AccountActor) =>
      (await ask(view, {}, actor)).rows.filter(({ name }) => name === "钱调动").length;
    expect(await named(exams, actors.community)).toBe(0);
    expect(await named(exams, actors.otherCommunity)).toBe(1);
    expect(await named(secondments, actors.community)).toBe(1);
    expect(await named(secondments, actors.otherCommunity)).toBe(1);
    const row = (await ask(secondments, {}, actors.community)).rows.find(({ name }) => name === "钱调动");
    expect(row).toMatchObject({ fromUnitName: "东街社区", unitName: "南街社区", may: { change: false } });
  });
});
