import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Criterion, SelectionRules } from "#app/domain/selection/selection-rules.ts";
import { contest, contestant } from "#db/schema/contest.ts";
import { cadre } from "#db/schema/people.ts";
import { drawScores } from "#server/selection/draw-scores.ts";
import { freshRuntime, type TestRuntime } from "#tests/support/commands.ts";
import type { MadeContest } from "#tests/support/contest-builders.ts";
import { makeRecords, makeScheme } from "#tests/support/daily-builders.ts";
import { type MadeCadre, makeCadre } from "#tests/support/organisation-builders.ts";
import { makePublished } from "#tests/support/results-builders.ts";
import { rulesWith } from "#tests/support/selection-builders.ts";

let runtime: TestRuntime;
let made: MadeContest;
let people: MadeCadre[];

/** Four contestants with known totals by three judges: 60, 70, 80, 90 and each judge half a point apart. */
beforeAll(async () => {
  runtime = await freshRuntime();
  made = await makePublished(runtime, {
    contestants: 4,
    judges: 3,
    markOf: ({ contestant: at, judge }) => 3000 + at * 500 + (judge === 1 && at % 2 === 0 ? 100 : 0),
  });
  people = [];
  for (const { id, name, unit } of made.contestants) {
    const person = await makeCadre(runtime, { unit, name });
    await runtime.database.db.update(contestant).set({ cadreId: person.id }).where(eq(contestant.id, id));
    people.push(person);
  }
}, 60_000);
afterAll(() => runtime.close());

const anchors = [
  { points: 6_000, value: 0 },
  { points: 10_000, value: 10_000 },
];
const criterion = (source: Criterion["source"], more: Partial<Criterion> = {}): Criterion => ({
  ...{ key: "c", name: "大练兵", weight: 10_000, anchors, missing: { treat: "out" }, standardError: 300 },
  source,
  ...more,
});
const ofContest = (more: object = {}) =>
  criterion({ kind: "contest", contestIds: [made.id], several: "best", shrink: false, ...more });

async function drawn(given: Criterion, more: { person?: MadeCadre; votes?: object } = {}) {
  const rules: SelectionRules = rulesWith({ criteria: [given] });
  const person = more.person ?? people[3]!;
  const { scores, contests } = await drawScores(runtime.database.db, {
    rules,
    people: [{ cadreId: person.id, unitPath: person.unit.path, ...more } as never],
  });
  return { score: scores.get(person.id)?.[0], contests };
}

describe("drawScores", () => {
  it("takes the official score of a signed contest and values it on the anchors", async () => {
    const { score } = await drawn(ofContest());
    expect(score).toMatchObject({ raw: 9_000, used: 9_000, how: "measured", value: 7_500 });
    expect(score?.evidence).toEqual([
      { kind: "contest", contestId: made.id, points: 9_000, reliability: null, mean: null },
    ]);
  });

  it("draws the estimate towards the mean of the event where the rules say so", async () => {
    const { score, contests } = await drawn(ofContest({ shrink: true }));
    const [measured] = contests;
    expect(measured).toMatchObject({ contestId: made.id, people: 4 });
    const { reliability, mean } = measured!;
    expect(reliability).toBeGreaterThan(9_000);
    expect(reliability).toBeLessThan(10_000);
    const estimate = (reliability! * 9_000 + (10_000 - reliability!) * mean) / 10_000;
    expect(score).toMatchObject({ raw: 9_000, how: "estimated", used: Math.floor(estimate + 0.5) });
    expect(score?.evidence[0]).toMatchObject({ reliability, mean });
  });

  it("gives whoever took no part the declared default, or nothing where the rules say out", async () => {
    const stranger = await makeCadre(runtime, { unit: people[0]!.unit });
    expect((await drawn(ofContest(), { person: stranger })).score).toBeUndefined();
    const declared = { ...ofContest(), missing: { treat: "default" as const, points: 7_000 } };
    const { score } = await drawn(declared, { person: stranger });
    expect(score).toMatchObject({ raw: null, used: 7_000, how: "default", value: 2_500, evidence: [] });
  });

  it("knows nothing of a contest under revision", async () => {
    const { db } = runtime.database;
    await db.update(contest).set({ status: "review" }).where(eq(contest.id, made.id));
    const { score, contests } = await drawn(ofContest());
    await db.update(contest).set({ status: "published" }).where(eq(contest.id, made.id));
    expect([score, contests]).toEqual([undefined, []]);
  });

  it("takes the mean of the months that have a scheme", async () => {
    const person = people[0]!;
    const source = { kind: "daily" as const, fromMonth: "2026-04", toMonth: "2026-05" };
    expect((await drawn(criterion(source), { person })).score).toBeUndefined();
    await makeScheme(runtime, { unit: made.organisation.district, fromMonth: "2026-05" });
    await makeRecords(runtime, { cadre: person, count: 3 });
    const { score } = await drawn(criterion(source), { person });
    expect(score?.evidence).toEqual([{ kind: "daily", month: "2026-05", points: score?.raw }]);
    expect(score?.standardError).toBe(300);
  });

  it("takes the mean of the last yearly grades that have points", async () => {
    const person = people[0]!;
    const words = "2022不称职;2023称职;2024优秀;2025不定等次";
    await runtime.database.db.update(cadre).set({ appraisals: words }).where(eq(cadre.id, person.id));
    const source = {
      kind: "appraisal" as const,
      years: 3,
      points: { excellent: 9_500, competent: 8_000, incompetent: 0 },
    };
    const { score } = await drawn(criterion(source), { person });
    expect(score).toMatchObject({ raw: 8_750, used: 8_750 });
    expect(score?.evidence).toEqual([
      { kind: "appraisal", year: 2023, grade: "competent", points: 8_000 },
      { kind: "appraisal", year: 2024, grade: "excellent", points: 9_500 },
    ]);
  });

  it("weighs each answer of the democratic appraisal by its share", async () => {
    const points = { excellent: 10_000, competent: 8_000, basicallyCompetent: 6_000, incompetent: 0 };
    const given = criterion({ kind: "democratic", points });
    const votes = { excellent: 2, competent: 1, basicallyCompetent: 0, incompetent: 0 };
    expect((await drawn(given, { votes })).score).toMatchObject({ raw: 9_333, used: 9_333 });
    const nobody = { excellent: 0, competent: 0, basicallyCompetent: 0, incompetent: 0 };
    expect((await drawn(given, { votes: nobody })).score).toBeUndefined();
  });
});
