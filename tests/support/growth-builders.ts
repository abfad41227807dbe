import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { WORK_AREAS, type WorkArea } from "#app/domain/daily/work-record.ts";
import { growthEntry, mentorship, trialPost } from "#db/schema/growth.ts";
import { cadre as cadreTable } from "#db/schema/people.ts";
import { stintAssessment } from "#db/schema/rotation-use.ts";
import type { Runtime } from "#server/runtime.ts";
import {
  type MadeCadre,
  makeAccount,
  makeCadre,
  makeOrganisation,
} from "#tests/support/organisation-builders.ts";
import { makeMentorship, makePlan, makeReserve, settingsFor } from "#tests/support/rotation-builders.ts";

/** A file with everybody who has to do with it. */
export async function makeFile(runtime: Runtime) {
  const organisation = await makeOrganisation(runtime);
  const [community] = organisation.communities;
  const [subdistrict, other] = organisation.subdistricts;
  const person = await makeCadre(runtime, { unit: community, name: "江燕" });
  const mentorCadre = await makeCadre(runtime, { unit: community, name: "何书记" });
  const reserveId = await makeReserve(runtime, { cadre: person, keeper: subdistrict });
  const keeperOf = (unit: typeof subdistrict, name: string) =>
    makeAccount(runtime, { name, grants: [{ role: "subdistrictManager", unit }] });
  return {
    ...{ organisation, community, subdistrict, person, mentorCadre, reserveId },
    keeper: await keeperOf(subdistrict, "街道组织委员"),
    second: await keeperOf(subdistrict, "街道组织干事"),
    foreign: await keeperOf(other, "别的街道"),
    own: await makeAccount(runtime, { cadre: person, grants: [{ role: "cadre", unit: community }] }),
    mentor: await makeAccount(runtime, { cadre: mentorCadre, grants: [{ role: "mentor", unit: community }] }),
    head: await makeAccount(runtime, {
      name: "社区负责人",
      grants: [{ role: "communityManager", unit: community }],
    }),
  };
}
export type MadeFile = Awaited<ReturnType<typeof makeFile>>;

export async function makeTrial(
  runtime: Runtime,
  file: Pick<MadeFile, "reserveId" | "community">,
  more: Partial<typeof trialPost.$inferInsert> = {},
): Promise<string> {
  const id = randomUUID();
  await runtime.database.db.insert(trialPost).values({
    ...{
      id,
      reserveId: file.reserveId,
      communityId: file.community.id,
      post: "secretary",
      status: "underWay",
    },
    ...{ fromOn: "2026-07-01", toOn: "2026-07-31", goals: "牵头一次议事会" },
    createdAt: new Date("2026-06-20T01:00:00Z"),
    ...more,
  });
  return id;
}

export async function makeEntry(
  runtime: Runtime,
  reserveId: string,
  more: Partial<typeof growthEntry.$inferInsert>,
): Promise<string> {
  const id = randomUUID();
  await runtime.database.db.insert(growthEntry).values({
    ...{ id, reserveId, kind: "opinion", onDay: "2026-07-01", text: "表现稳定" },
    at: new Date("2026-07-01T02:00:00Z"),
    ...more,
  });
  return id;
}

/** Who leads the four areas one after the other, from August 2026 on, with the incumbents beside. */
export async function makeRotation(
  runtime: Runtime,
  { file, people }: { file: Pick<MadeFile, "community" | "subdistrict">; people: readonly MadeCadre[] },
) {
  const { community } = file;
  const incumbents = await Promise.all(
    WORK_AREAS.map((_, at) => makeCadre(runtime, { unit: community, name: `现任${at + 1}` })),
  );
  const settings = settingsFor({ community, incumbents, members: people });
  return makePlan(runtime, { unit: file.subdistrict, settings });
}

export async function makeAssessment(
  runtime: Runtime,
  given: {
    planId: string;
    cadre: MadeCadre;
    area: WorkArea;
    rater: "head" | "mentor";
    total?: number;
    period?: number;
  },
): Promise<void> {
  const { planId, cadre, area, rater, total = 8_000, period = 1 } = given;
  await runtime.database.db.insert(stintAssessment).values({
    ...{ id: randomUUID(), planId, cadreId: cadre.id, communityId: cadre.unit.id, area, period, rater },
    ...{ points: {}, total, statement: "能独当一面", at: new Date("2026-12-01T02:00:00Z") },
  });
}

/** Everything a community worker's profile requires, except what the clock and the roster say. */
export async function completeFile(runtime: Runtime, file: MadeFile): Promise<void> {
  const { db } = runtime.database;
  await db
    .update(cadreTable)
    .set({ communityWorkStartedOn: "2018-03", appraisals: "2024称职;2025优秀" })
    .where(eq(cadreTable.id, file.person.id));
  const { id } = await makeMentorship(runtime, {
    ...{ reserveId: file.reserveId, cadre: file.mentorCadre, unit: file.subdistrict },
  });
  await db.update(mentorship).set({ status: "completed" }).where(eq(mentorship.id, id));
  const plan = await makeRotation(runtime, { file, people: [file.person] });
  for (const area of WORK_AREAS)
    for (const rater of ["head", "mentor"] as const)
      await makeAssessment(runtime, { planId: plan.id, cadre: file.person, area, rater });
  await makeTrial(runtime, file, { status: "passed", points: 8_800, report: "完成" });
}
