import { eq } from "drizzle-orm";
import type { RotationProblem, Slot } from "#app/domain/rotation/rotation-problem.ts";
import { rotationVersion } from "#db/schema/rotation.ts";
import type { Runtime } from "#server/runtime.ts";
import type { AccountActor } from "#tests/support/commands.ts";
import {
  type MadeCadre,
  makeAccount,
  makeCadre,
  makeOrganisation,
  makeOrganiser,
  type Organisation,
} from "./organisation-builders.ts";
import { type MadePlan, makePlan, settingsFor } from "./rotation-builders.ts";

export type MadeCalendar = {
  organisation: Organisation;
  plan: MadePlan;
  /** Manages the subdistrict that holds the plan. */
  holder: AccountActor;
  members: MadeCadre[];
  incumbents: MadeCadre[];
  member: AccountActor;
  slots: Slot[];
};

/** Four reserves who rotate in one community over six months from July 2026, by a valid plan. */
export async function makeCalendar(
  runtime: Runtime,
  given: { status?: "draft" | "published"; problem?: Partial<RotationProblem> } = {},
): Promise<MadeCalendar> {
  const organisation = await makeOrganisation(runtime);
  const [community] = organisation.communities;
  const four = () => Promise.all([0, 1, 2, 3].map(() => makeCadre(runtime, { unit: community })));
  const [members, incumbents] = [await four(), await four()];
  const settings = settingsFor({ community, incumbents, members });
  const [unit] = organisation.subdistricts;
  const plan = await makePlan(runtime, { unit, settings, status: "draft", ...given });
  return {
    ...{ organisation, plan, members, incumbents, slots: plan.slots },
    holder: await makeOrganiser(runtime, unit),
    member: await makeAccount(runtime, { cadre: members[0] as MadeCadre }),
  };
}

export async function versionOf(runtime: Runtime, versionId: string) {
  const [row] = await runtime.database.db
    .select()
    .from(rotationVersion)
    .where(eq(rotationVersion.id, versionId));
  return row;
}
