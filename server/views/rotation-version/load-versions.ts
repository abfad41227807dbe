import type { Actor } from "#app/domain/access/actor.ts";
import { mayReadRotation } from "#app/domain/access/rotation.ts";
import type { Slot } from "#app/domain/rotation/rotation-problem.ts";
import type { Db } from "#db/client.ts";
import { findPlan, type VersionRow } from "#db/queries/rotation-plans.ts";
import { listCommunityNames, listPersonNames, listVersions } from "#db/queries/rotation-versions.ts";
import { type PlanFacts, placeFacts, readVersion } from "#server/commands/rotation-version/version-facts.ts";

export type Read = { version: VersionRow; slots: Slot[] };
export type Names = { people: ReadonlyMap<string, string>; communities: ReadonlyMap<string, string> };
export type VersionFacts = PlanFacts & {
  listed: Awaited<ReturnType<typeof listVersions>>;
  opened: Read | null;
  names: Names;
};

/** Pages with what is said about others are for who oversees the plan, not for who only rotates by it. */
export const oversees = ({ actor, facts }: { actor: Actor; facts: PlanFacts }): boolean =>
  mayReadRotation(actor, { ...facts, memberIds: [] });

/** Versions of a plan, one of them opened: the one asked for, else the newest draft, else the one in force. */
export async function loadVersions(context: {
  db: Db;
  input: { planId: string; versionId: string | null };
  actor: Actor;
}): Promise<VersionFacts | null> {
  const { db, input, actor } = context;
  const facts = await placeFacts(db, { found: await findPlan(db, input.planId), actor });
  if (facts === null) return null;
  const listed = await listVersions(db, input.planId);
  const draft = listed.find(({ status }) => status === "draft");
  const versionId = input.versionId ?? draft?.id ?? facts.inForce?.version.id ?? listed[0]?.id ?? null;
  const opened = versionId === null ? null : await readVersion(db, { planId: input.planId, versionId });
  if (input.versionId !== null && opened === null) return null;
  return { ...facts, listed, opened, names: await readNames(db, { facts, opened }) };
}

async function readNames(db: Db, given: { facts: PlanFacts; opened: Read | null }): Promise<Names> {
  const slots = [...(given.opened?.slots ?? []), ...(given.facts.inForce?.slots ?? [])];
  const missing = given.opened?.version.shortages.map(({ personId }) => personId) ?? [];
  const { members = [] } = given.opened?.version.problem ?? {};
  const rotating = members.flatMap(({ personId, mentorId }) => [
    personId,
    ...(mentorId === null ? [] : [mentorId]),
  ]);
  const people = new Set([...slots.flatMap(({ a, b }) => [a, b]), ...missing, ...rotating]);
  const communities = new Set(slots.map(({ communityId }) => communityId));
  return {
    people: await listPersonNames(db, [...people]),
    communities: await listCommunityNames(db, [...communities]),
  };
}
