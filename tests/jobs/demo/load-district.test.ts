import { isNotNull } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DashboardView } from "#app/contracts/dashboard-views.ts";
import { SelectionExport } from "#app/contracts/selection-export.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { changeOf, shown } from "#app/domain/daily/figure-value.ts";
import { type FigureKey, figureOf } from "#app/domain/daily/figures.ts";
import { handover, stintAssessment } from "#db/schema/rotation-use.ts";
import { selectionRound } from "#db/schema/selection.ts";
import { seeded } from "#db/seed/random.ts";
import { builderOn } from "#server/jobs/demo/builder.ts";
import { loadAccounts, signedIn } from "#server/jobs/demo/load-accounts.ts";
import { loadContests } from "#server/jobs/demo/load-contests.ts";
import { loadOrganisation } from "#server/jobs/demo/load-organisation.ts";
import { loadRotation } from "#server/jobs/demo/load-rotation.ts";
import { loadLaterRounds, loadLeadersRound } from "#server/jobs/demo/load-selection.ts";
import { loadYear } from "#server/jobs/demo/load-year.ts";
import { recomputeExport } from "#server/jobs/selection-verify/recompute-export.ts";
import { dashboard } from "#server/views/dashboard/dashboard.ts";
import { roundExport } from "#server/views/selection-evidence/round-export.ts";
import { expectOk, freshRuntime, read, type TestRuntime } from "#tests/support/commands.ts";

/** The published figures of the model district, from a newspaper report. */
const LOADING_MS = 300_000;

let runtime: TestRuntime;
let view: DashboardView;
let actor: Actor;

beforeAll(async () => {
  runtime = await freshRuntime({ start: "2026-11-23T02:00:00.000Z" });
  const builder = builderOn(runtime, seeded(20_260_516));
  const organisation = await loadOrganisation(builder);
  const accounts = await loadAccounts(builder, organisation);
  const today = builder.clock.now();
  await loadContests(builder, { organisation, accounts, allPost: true });
  await loadYear(builder, { organisation, accounts, today });
  await loadLeadersRound(builder, { organisation, accounts, today });
  await loadRotation(builder, { organisation, accounts, today });
  await loadLaterRounds(builder, { organisation, accounts, today });
  actor = await signedIn(builder, accounts.organiser);
  view = expectOk(await read(runtime, { view: dashboard, actor, input: { unit: organisation.district.id } }));
}, LOADING_MS);
afterAll(() => runtime.close());

const figure = (key: FigureKey) => {
  const found = view.figures.find((each) => each.key === key);
  if (found === undefined) throw new Error(`no figure ${key}`);
  return found;
};
const count = (key: FigureKey): number => figure(key).now.part;
const text = (key: FigureKey) => shown(figureOf(key).unit, figure(key).now);
const change = (key: FigureKey) => {
  const { now, before } = figure(key);
  return before === null ? null : changeOf(figureOf(key).unit, { now, before })?.difference;
};

describe("the demonstration district, counted from its records", () => {
  it.each<[string, FigureKey, number]>([
    ["full-time community workers", "communityWorkers", 263],
    ["who made a visit", "visitors", 263],
    ["communities with an opinion list and deed ledger", "ledgers", 56],
    ["activities", "activities", 287],
    ["people in degree and certificate exams", "exams", 88],
    ["people in the reserve of leading posts", "reservePosts", 120],
    ["grid workers in the reserve of community workers", "reserveCommunityWorker", 4],
  ])("has the published number of %s", (_, key, published) => {
    expect(count(key)).toBe(published);
  });

  it.each<[string, FigureKey, number]>([
    ["deeds done", "closedEntries", 180],
    ["people on study tours", "studyTours", 200],
    ["people seconded", "secondments", 50],
  ])("has more than the published number of %s", (_, key, published) => {
    expect(count(key)).toBeGreaterThan(published);
  });

  it("has 58.9 % of its secretaries from the five kinds of people", () => {
    expect(figure("fiveKindsShare").now).toEqual({ part: 33, whole: 56 });
    expect(text("fiveKindsShare")).toBe("58.9");
  });

  it("has more than a third of its people with a certificate of social work", () => {
    const { part, whole } = figure("certificateShare").now;
    expect(part * 3).toBeGreaterThan(whole ?? 0);
  });

  it("has secretaries 2.6 years younger and a share of degrees 26.8 points higher than a year before", () => {
    expect(change("secretaryMeanAge")).toBe("−2.6");
    expect(change("bachelorShare")).toBe("+26.8");
  });
});

describe("the demonstration's rotation", () => {
  it("has stints that both assessed, some that wait for the mentor, and handovers that are closed", async () => {
    const { db } = runtime.database;
    const written = await db.select({ rater: stintAssessment.rater }).from(stintAssessment);
    const by = (who: "head" | "mentor") => written.filter(({ rater }) => rater === who).length;
    expect(by("mentor")).toBeGreaterThan(60);
    expect(by("head")).toBeGreaterThan(by("mentor"));
    const closed = await db.$count(handover, isNotNull(handover.headSignedAt));
    expect(closed).toBeGreaterThan(100);
  });
});

describe("the demonstration's selections", () => {
  it("are three: two led into the reserve, one waits for its meeting", async () => {
    const rounds = await runtime.database.db.select().from(selectionRound).orderBy(selectionRound.createdAt);
    expect(rounds.map(({ status }) => status)).toEqual(["inReserve", "inReserve", "ranked"]);
  });

  it("are what the verifier computes from their exports", async () => {
    const rounds = await runtime.database.db.select({ id: selectionRound.id }).from(selectionRound);
    for (const { id: roundId } of rounds) {
      const exported = expectOk(await read(runtime, { view: roundExport, actor, input: { roundId } }));
      const file = SelectionExport.parse(JSON.parse(JSON.stringify(exported)));
      expect(recomputeExport(file).flatMap(({ differences }) => differences)).toEqual([]);
    }
  });
});
