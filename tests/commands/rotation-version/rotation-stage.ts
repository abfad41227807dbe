import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { RotationSettings } from "#app/domain/rotation/rotation-settings.ts";
import { rotationPlan } from "#db/schema/rotation.ts";
import { type AccountActor, freshRuntime, type TestRuntime } from "#tests/support/commands.ts";
import {
  type MadeCadre,
  makeCadre,
  makeOrganisation,
  makeOrganiser,
  type Organisation,
} from "#tests/support/organisation-builders.ts";
import { type MadePlan, makePlan, settingsFor } from "#tests/support/rotation-builders.ts";

export type Stage = {
  runtime: TestRuntime;
  organisation: Organisation;
  organiser: AccountActor;
  incumbents: MadeCadre[];
  members: MadeCadre[];
  settings: RotationSettings;
};

/** A community with four incumbents and four members of its subdistrict; the day is before the first period. */
export async function setStage(): Promise<Stage> {
  const runtime = await freshRuntime();
  const organisation = await makeOrganisation(runtime);
  const organiser = await makeOrganiser(runtime, organisation.district);
  const [unit] = organisation.communities;
  const people = async (count: number) => {
    const made: MadeCadre[] = [];
    for (let at = 0; at < count; at += 1) made.push(await makeCadre(runtime, { unit }));
    return made;
  };
  const [incumbents, members] = [await people(4), await people(4)];
  const settings = settingsFor({ community: unit, incumbents, members });
  return { runtime, organisation, organiser, incumbents, members, settings };
}

/** A plan whose settings are written and that has no version yet. */
export async function makePrepared(
  { runtime, organisation, settings }: Stage,
  more: Partial<RotationSettings> = {},
): Promise<string> {
  const id = randomUUID();
  await runtime.database.db.insert(rotationPlan).values({
    ...{ id, unitId: organisation.subdistricts[0].id, title: "AB 岗轮值", status: "prepared" },
    settings: { ...settings, ...more },
    createdAt: new Date("2026-06-10T01:00:00Z"),
  });
  return id;
}

export const makeInForce = ({ runtime, organisation, settings }: Stage): Promise<MadePlan> =>
  makePlan(runtime, { unit: organisation.subdistricts[0], settings });

export const changeSettings = (
  { runtime }: Stage,
  { planId, settings }: { planId: string; settings: RotationSettings },
) =>
  runtime.database.db.update(rotationPlan).set({ settings, revision: 2 }).where(eq(rotationPlan.id, planId));
