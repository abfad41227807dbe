import { asc, eq } from "drizzle-orm";
import type { WorkArea } from "#app/domain/daily/work-record.ts";
import { notification } from "#db/schema/growth.ts";
import { standIn } from "#db/schema/rotation.ts";
import { registerAbsence } from "#server/commands/absence/register-absence.ts";
import type { Runtime } from "#server/runtime.ts";
import { type AccountActor, execute } from "#tests/support/commands.ts";
import {
  type MadeCadre,
  makeAccount,
  makeCadre,
  makeOrganisation,
  type Organisation,
} from "#tests/support/organisation-builders.ts";
import { type MadePlan, makePlan, settingsFor } from "#tests/support/rotation-builders.ts";

/** Monday of the second period: members lead, one each of the four areas, and each stands in where they lead next. */
export const IN_AUGUST = "2026-08-03T02:00:00.000Z";

export type MadeRotation = {
  organisation: Organisation;
  plan: MadePlan;
  members: MadeCadre[];
  incumbents: MadeCadre[];
  /** Manages the community. */
  head: AccountActor;
  own: (cadre: MadeCadre) => Promise<AccountActor>;
  /** Who leads and who stands in at an area in August. */
  holders: (area: WorkArea) => { a: MadeCadre; b: MadeCadre };
};

/** A plan in force of one community with its head. */
export async function makeRotation(runtime: Runtime): Promise<MadeRotation> {
  const organisation = await makeOrganisation(runtime);
  const [community] = organisation.communities;
  const people = (word: string) =>
    Promise.all(
      ["甲", "乙", "丙", "丁"].map((name) => makeCadre(runtime, { unit: community, name: `${word}${name}` })),
    );
  const [members, incumbents] = [await people("储备"), await people("原岗")];
  const settings = settingsFor({ community, incumbents, members });
  const plan = await makePlan(runtime, { unit: community, settings });
  const head = await makeAccount(runtime, {
    name: "社区负责人",
    grants: [{ role: "communityManager", unit: community }],
  });
  const of = (id: string) => [...members, ...incumbents].find((each) => each.id === id)!;
  return {
    ...{ organisation, plan, members, incumbents, head },
    own: (cadre) => makeAccount(runtime, { cadre }),
    holders: (area) => {
      const slot = plan.slots.find((each) => each.area === area && each.period === 1)!;
      return { a: of(slot.a), b: of(slot.b) };
    },
  };
}

export const register = (
  runtime: Runtime,
  { actor, cadre, ...more }: { actor: AccountActor; cadre: MadeCadre } & Record<string, unknown>,
) =>
  execute(runtime, {
    ...{ command: registerAbsence, actor },
    input: {
      ...{ cadreId: cadre.id, kind: "leave", fromOn: "2026-08-10", toOn: "2026-08-12", reason: "年休假" },
      ...more,
    },
  });

/** Stand-ins as from, to, area, way, who. */
export async function standInsOf(runtime: Runtime, planId: string) {
  const rows = await runtime.database.db
    .select()
    .from(standIn)
    .where(eq(standIn.planId, planId))
    .orderBy(asc(standIn.fromOn), asc(standIn.area));
  return rows.map(({ fromOn, toOn, area, way, actingId }) => [fromOn, toOn, area, way, actingId]);
}

/** Kinds somebody was told, the first first. */
export async function toldTo(runtime: Runtime, who: { cadreId?: string | null; accountId?: string }) {
  const { cadreId, accountId = "" } = who;
  const whose = cadreId ? eq(notification.cadreId, cadreId) : eq(notification.accountId, accountId);
  const rows = await runtime.database.db
    .select()
    .from(notification)
    .where(whose)
    .orderBy(asc(notification.at), asc(notification.id));
  return rows.map(({ kind, path, params }) => ({ kind, path, params }));
}
