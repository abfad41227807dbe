import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { WORK_AREAS } from "#app/domain/daily/work-record.ts";
import type { PlanReport, RotationProblem, Slot } from "#app/domain/rotation/rotation-problem.ts";
import { EMPTY_SETTINGS, type RotationSettings } from "#app/domain/rotation/rotation-settings.ts";
import { growthEntry, mentor, mentorship } from "#db/schema/growth.ts";
import { rotationPlan, rotationSlot, rotationVersion } from "#db/schema/rotation.ts";
import { reserveCandidate } from "#db/schema/selection.ts";
import type { Runtime } from "#server/runtime.ts";
import type { MadeCadre, Unit } from "#tests/support/organisation-builders.ts";
import { makeCandidate, makeRound } from "#tests/support/selection-builders.ts";

/** Somebody in the reserve, with the round the entry came from and the opened file; written straight into the database. */
export async function makeReserve(
  runtime: Runtime,
  given: {
    cadre: MadeCadre;
    /** The unit that keeps the file. */
    keeper: Unit;
    more?: Partial<typeof reserveCandidate.$inferInsert>;
  },
): Promise<string> {
  const { cadre, keeper, more } = given;
  const round = await makeRound(runtime, { unit: keeper, status: "inReserve" });
  const candidateId = await makeCandidate(runtime, { round, cadre, more: { selected: true } });
  const id = randomUUID();
  const { db } = runtime.database;
  await db.insert(reserveCandidate).values({
    ...{ id, cadreId: cadre.id, candidateId, unitId: keeper.id, fromOn: "2026-06-01" },
    ...{ post: "secretary", pool: "leadingPost", level: "subdistrict" },
    ...more,
  });
  await db.insert(growthEntry).values({
    ...{ id: randomUUID(), reserveId: id, kind: "opened", onDay: "2026-06-01", text: "" },
    at: new Date("2026-06-01T01:00:00Z"),
  });
  return id;
}

/** A mentor and the agreed mentorship of a reserve. */
export async function makeMentorship(
  runtime: Runtime,
  given: {
    reserveId: string;
    cadre: MadeCadre;
    unit: Unit;
    more?: Partial<typeof mentorship.$inferInsert>;
  },
): Promise<{ id: string; mentorId: string }> {
  const [id, mentorId] = [randomUUID(), randomUUID()];
  const { reserveId, cadre, unit, more } = given;
  const { db } = runtime.database;
  const at = new Date("2026-06-02T01:00:00Z");
  await db.insert(mentor).values({
    ...{ id: mentorId, cadreId: cadre.id, unitId: unit.id, capacity: 3, strengths: {} },
    ...{ title: "明星书记", createdAt: at },
  });
  await db.insert(mentorship).values({
    ...{ id, reserveId, mentorId, status: "agreed", basis: "长于物业协调", proposedAt: at },
    ...{ goals: "独立主持一次居民议事会", perMonth: 1, fromOn: "2026-06-02", toOn: "2027-05-31" },
    ...{ mentorSignedAt: at, menteeSignedAt: at },
    ...more,
  });
  return { id, mentorId };
}

/** One community, four areas; each incumbent leads one area and stands in at the next. */
export function settingsFor(given: {
  community: Unit;
  /** Four people who hold the areas in the order of WORK_AREAS. */
  incumbents: readonly MadeCadre[];
  members: readonly MadeCadre[];
  more?: Partial<RotationSettings>;
}): RotationSettings {
  const { community, incumbents, members, more } = given;
  const incumbent = (at: number) => incumbents[at % incumbents.length]?.id ?? "";
  return {
    ...EMPTY_SETTINGS,
    ...{ firstMonth: "2026-07", periods: 6 },
    posts: WORK_AREAS.map((area, at) => ({
      ...{ communityId: community.id, area, hard: area === "compoundGovernance" },
      ...{ incumbentA: incumbent(at), incumbentB: incumbent(at + 1) },
    })),
    members: members.map(({ id }) => ({
      ...{ personId: id, communityIds: [community.id], areas: WORK_AREAS, wishes: [], mentorId: null },
    })),
    ...more,
  };
}

/** The problem of settings, with nobody away and nothing before. */
export const problemFor = (
  settings: RotationSettings,
  more: Partial<RotationProblem> = {},
): RotationProblem => ({
  periods: settings.periods,
  posts: settings.posts,
  members: settings.members,
  away: settings.blocked.map(({ personId, period }) => ({ personId, period })),
  barred: settings.barred.map(({ personId, communityId }) => ({ personId, communityId })),
  apart: [],
  frozen: settings.frozen.map(({ period }) => period),
  longestStint: settings.longestStint,
  ...{ past: [], from: 0, published: null },
  ...more,
});

/**
 * A valid plan for up to four members of one community by hand: the first period is led by incumbents, then member i leads
 * area (period − 1 + i) mod 4 and stands in one period before.
 */
export function slotsFor(settings: RotationSettings): Slot[] {
  const slots: Slot[] = [];
  for (let period = 0; period < settings.periods; period += 1) {
    for (const [at, post] of settings.posts.entries()) {
      const leading = (of: number): string | undefined => {
        if (of < 1 || of > settings.posts.length) return undefined;
        const member = (at - (of - 1) + 4 * settings.posts.length) % settings.posts.length;
        return settings.members[member]?.personId;
      };
      const a = leading(period) ?? post.incumbentA;
      const b = leading(period + 1) ?? (a === post.incumbentA ? post.incumbentB : post.incumbentA);
      slots.push({ communityId: post.communityId, area: post.area, period, a, b });
    }
  }
  return slots;
}

const REPORT: PlanReport = {
  length: { bound: 5, value: 5 },
  goals: [],
  method: "construction",
  proven: true,
};

export type MadePlan = {
  id: string;
  versionId: string;
  unit: Unit;
  settings: RotationSettings;
  slots: Slot[];
};

/** A plan with its first version, in force unless told otherwise, written straight into the database. */
export async function makePlan(
  runtime: Runtime,
  given: {
    unit: Unit;
    settings: RotationSettings;
    slots?: Slot[];
    status?: "draft" | "published";
    problem?: Partial<RotationProblem>;
  },
): Promise<MadePlan> {
  const [id, versionId] = [randomUUID(), randomUUID()];
  const { unit, settings, slots = slotsFor(settings), status = "published", problem } = given;
  const { db } = runtime.database;
  const at = new Date("2026-06-10T01:00:00Z");
  await db.insert(rotationPlan).values({
    ...{ id, unitId: unit.id, title: "2026 年下半年 AB 岗轮值", settings, createdAt: at },
    status: status === "draft" ? "prepared" : "published",
  });
  await db.insert(rotationVersion).values({
    ...{ id: versionId, planId: id, number: 1, status: "draft", settings, reason: "首次排班" },
    ...{ problem: problemFor(settings, problem), report: REPORT, shortages: [], createdAt: at },
  });
  await db
    .insert(rotationSlot)
    .values(slots.map(({ a, b, ...slot }) => ({ ...slot, versionId, aId: a, bId: b })));
  if (status === "published")
    await db
      .update(rotationVersion)
      .set({ status, publishedAt: at })
      .where(eq(rotationVersion.id, versionId));
  return { id, versionId, unit, settings, slots };
}
