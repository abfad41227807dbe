import { randomUUID } from "node:crypto";
import { checklistFor } from "#app/domain/rotation/handover-checklists.ts";
import { postAbsence, standIn } from "#db/schema/rotation.ts";
import { handover } from "#db/schema/rotation-use.ts";
import type { AccountActor, TestRuntime } from "#tests/support/commands.ts";
import {
  type MadeCadre,
  makeAccount,
  makeCadre,
  makeOrganisation,
} from "#tests/support/organisation-builders.ts";
import { makePlan, settingsFor } from "#tests/support/rotation-builders.ts";

/** 15 July 2026, 10:00 in Shanghai: period 0 of a plan that begins in July runs; in August members take over. */
export const IN_JULY = "2026-07-15T02:00:00.000Z";

/**
 * A community with four incumbents and four members, and its plan in force from July 2026: in period 0 incumbents lead, in
 * period 1 member i leads area i.
 */
export async function makeRotation(runtime: TestRuntime) {
  const organisation = await makeOrganisation(runtime);
  const [community] = organisation.communities;
  const people = async (count: number) => {
    const made: MadeCadre[] = [];
    for (let at = 0; at < count; at += 1) made.push(await makeCadre(runtime, { unit: community }));
    return made as [MadeCadre, MadeCadre, MadeCadre, MadeCadre];
  };
  const [incumbents, members] = [await people(4), await people(4)];
  const plan = await makePlan(runtime, {
    unit: organisation.subdistricts[0],
    settings: settingsFor({ community, incumbents, members }),
  });
  const holder = await makeAccount(runtime, {
    grants: [{ role: "subdistrictManager", unit: organisation.subdistricts[0] }],
  });
  const head = await makeAccount(runtime, { grants: [{ role: "communityManager", unit: community }] });
  return { organisation, community, incumbents, members, plan, holder, head };
}
export type MadeRotation = Awaited<ReturnType<typeof makeRotation>>;

/** The person's own account, without any role. */
export const own = (runtime: TestRuntime, cadre: MadeCadre): Promise<AccountActor> =>
  makeAccount(runtime, { cadre });

export async function makeAbsence(
  runtime: TestRuntime,
  given: { cadre: MadeCadre; fromOn: string; toOn: string; more?: Partial<typeof postAbsence.$inferInsert> },
): Promise<string> {
  const { cadre, more, ...days } = given;
  const id = randomUUID();
  await runtime.database.db.insert(postAbsence).values({
    ...{ id, cadreId: cadre.id, kind: "leave", ...days, reason: "年休假" },
    ...{ registeredAt: runtime.now(), ...more },
  });
  return id;
}

/** Who acts at the post of party building in the community, during an absence. */
export async function makeStandIn(
  runtime: TestRuntime,
  given: {
    made: MadeRotation;
    absenceId: string;
    acting: MadeCadre | null;
    fromOn: string;
    toOn: string;
  },
): Promise<void> {
  const { made, absenceId, acting, fromOn, toOn } = given;
  await runtime.database.db.insert(standIn).values({
    ...{ id: randomUUID(), absenceId, planId: made.plan.id, communityId: made.community.id },
    ...{ area: "partyBuilding", fromOn, toOn, actingId: acting?.id ?? null },
    ...{ way: acting === null ? "head" : "named", setAt: runtime.now() },
  });
}

/** The handover of party building into period 1: from the incumbent to the first member, due on 31 July; nothing is filled. */
export async function makeHandover(runtime: TestRuntime, more: Partial<typeof handover.$inferInsert> = {}) {
  const rotation = await makeRotation(runtime);
  const [id, checklist] = [randomUUID(), more.checklist ?? checklistFor("partyBuilding")];
  await runtime.database.db.insert(handover).values({
    ...{ id, planId: rotation.plan.id, kind: "rotation", communityId: rotation.community.id },
    ...{ area: "partyBuilding", period: 1, dueOn: "2026-07-31", openedAt: runtime.now(), checklist },
    ...{ fromId: rotation.incumbents[0].id, toId: rotation.members[0].id },
    ...more,
  });
  const [from, to] = [await own(runtime, rotation.incumbents[0]), await own(runtime, rotation.members[0])];
  return { id, rotation, from, to, head: rotation.head, lines: checklist };
}

/** The same with every line done: it can be signed. */
export const filledHandover = (runtime: TestRuntime, more: Partial<typeof handover.$inferInsert> = {}) =>
  makeHandover(runtime, {
    checklist: checklistFor("partyBuilding").map((line) => ({ ...line, done: true })),
    ...more,
  });
