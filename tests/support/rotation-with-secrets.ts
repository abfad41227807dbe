import { randomUUID } from "node:crypto";
import { checklistFor } from "#app/domain/rotation/handover-checklists.ts";
import { calendarFeed, handover } from "#db/schema/rotation-use.ts";
import { feedHash } from "#server/commands/feed/make-feed.ts";
import type { Runtime } from "#server/runtime.ts";
import { type MadeCadre, makeCadre, type Organisation } from "#tests/support/organisation-builders.ts";
import { makeMentorship, makePlan, makeReserve, settingsFor } from "#tests/support/rotation-builders.ts";

/** A rotation in force, a handover to the person who looks, two growth files, a mentorship, and the address of a calendar. */
export async function makeRotating(
  runtime: Runtime,
  { organisation, own }: { organisation: Organisation; own: MadeCadre },
): Promise<Readonly<Record<string, string>>> {
  const { communities, subdistricts } = organisation;
  const [community] = communities;
  const people: MadeCadre[] = [];
  for (let at = 0; at < 6; at += 1) people.push(await makeCadre(runtime, { unit: community }));
  const [first, second, third, fourth, fifth, sixth] = people;
  const members = [fifth, sixth].flatMap((member) => member ?? []);
  const incumbents = [first, second, third, fourth].flatMap((incumbent) => incumbent ?? []);
  const settings = settingsFor({ community, incumbents, members });
  const plan = await makePlan(runtime, { unit: subdistricts[0], settings });
  const [member] = members;
  const [giver] = incumbents;
  if (member === undefined || giver === undefined) throw new Error("people were made");
  const reserveId = await makeReserve(runtime, { cadre: member, keeper: subdistricts[0] });
  await makeReserve(runtime, { cadre: own, keeper: subdistricts[1] });
  const mentorship = await makeMentorship(runtime, { reserveId, cadre: giver, unit: subdistricts[0] });
  const [handoverId, feedCode] = [randomUUID(), randomUUID()];
  const { db } = runtime.database;
  await db.insert(handover).values({
    ...{ id: handoverId, planId: plan.id, kind: "rotation", communityId: community.id, period: 1 },
    ...{ area: "partyBuilding", fromId: giver.id, toId: own.id, dueOn: "2026-07-31" },
    ...{ checklist: checklistFor("partyBuilding"), openedAt: runtime.now() },
  });
  const at = runtime.now();
  await db
    .insert(calendarFeed)
    .values({ id: randomUUID(), cadreId: own.id, codeHash: feedHash(feedCode), createdAt: at });
  const mentorshipId = mentorship.id;
  return { planId: plan.id, versionId: plan.versionId, reserveId, mentorshipId, handoverId, feedCode };
}
