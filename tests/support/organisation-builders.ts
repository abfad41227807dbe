import { randomUUID } from "node:crypto";
import type { Grant } from "#app/domain/access/actor.ts";
import type { Role } from "#app/domain/access/roles.ts";
import type { OrgUnitKind, PostKind } from "#app/domain/people/organisation.ts";
import { roleGrant } from "#db/schema/access.ts";
import { account, appointment, cadre, orgUnit } from "#db/schema/people.ts";
import type { Runtime } from "#server/runtime.ts";
import type { AccountActor } from "#tests/support/commands.ts";

export type Unit = { id: string; name: string; path: string };
export type Organisation = {
  district: Unit;
  /** Two subdistricts with two communities each: `communities[0]` and `[1]` lie in `subdistricts[0]`. */
  subdistricts: [Unit, Unit];
  communities: [Unit, Unit, Unit, Unit];
};

let made = 0;

/** A unit below the parent given; a root without one. */
export async function makeUnit(
  runtime: Runtime,
  given: { kind: OrgUnitKind; name: string; parent?: Unit },
): Promise<Unit> {
  made += 1;
  const id = randomUUID();
  const path = `${given.parent?.path ?? ""}${id}/`;
  const row = {
    id,
    parentId: given.parent?.id ?? null,
    kind: given.kind,
    name: given.name,
    code: `U${made}`,
    path,
  };
  await runtime.database.db.insert(orgUnit).values({ ...row, position: made });
  return { id, name: given.name, path };
}

export async function makeOrganisation(runtime: Runtime): Promise<Organisation> {
  const district = await makeUnit(runtime, { kind: "district", name: "翠屏区" });
  const first = await makeUnit(runtime, { kind: "subdistrict", name: "合江门街道", parent: district });
  const second = await makeUnit(runtime, { kind: "subdistrict", name: "大观楼街道", parent: district });
  const community = (name: string, parent: Unit) => makeUnit(runtime, { kind: "community", name, parent });
  return {
    district,
    subdistricts: [first, second],
    communities: [
      await community("东街社区", first),
      await community("西街社区", first),
      await community("南街社区", second),
      await community("北街社区", second),
    ],
  };
}

export type MadeCadre = { id: string; name: string; unit: Unit };

/** A person of the roster, in a post when one is given. */
export async function makeCadre(
  runtime: Runtime,
  given: { unit: Unit; name?: string; post?: PostKind },
): Promise<MadeCadre> {
  made += 1;
  const id = randomUUID();
  const name = given.name ?? `干部${made}`;
  await runtime.database.db.insert(cadre).values({
    id,
    unitId: given.unit.id,
    name,
    sex: "female",
    birthMonth: "1990-05",
    politicalStatus: "partyMember",
    fullTimeEducation: "bachelor",
  });
  if (given.post !== undefined) {
    const held = {
      id: randomUUID(),
      cadreId: id,
      unitId: given.unit.id,
      post: given.post,
      fromOn: "2024-01-01",
    };
    await runtime.database.db.insert(appointment).values(held);
  }
  return { id, name, unit: given.unit };
}

export type GivenGrant = { role: Role; unit?: Unit; contestId?: string };

/** An account in the database, with its grants, as the actor a session would make of it. Its password is unusable. */
export async function makeAccount(
  runtime: Runtime,
  given: { grants?: readonly GivenGrant[]; name?: string; cadre?: MadeCadre } = {},
): Promise<AccountActor> {
  made += 1;
  const accountId = randomUUID();
  const name = given.name ?? given.cadre?.name ?? `账号${made}`;
  await runtime.database.db.insert(account).values({
    id: accountId,
    userName: `user${made}`,
    displayName: name,
    cadreId: given.cadre?.id ?? null,
    passwordHash: "-",
    mustChangePassword: false,
  });
  const grants: Grant[] = [];
  for (const grant of given.grants ?? []) grants.push(await saveGrant(runtime, accountId, grant));
  return { kind: "account", accountId, cadreId: given.cadre?.id ?? null, name, grants };
}

async function saveGrant(runtime: Runtime, accountId: string, given: GivenGrant): Promise<Grant> {
  const scope = { unitId: given.unit?.id ?? null, contestId: given.contestId ?? null };
  await runtime.database.db
    .insert(roleGrant)
    .values({ id: randomUUID(), accountId, role: given.role, ...scope });
  return { role: given.role, ...scope, unitPath: given.unit?.path ?? null };
}

/** The organiser of a unit and of everything below it. */
export const makeOrganiser = (runtime: Runtime, unit: Unit): Promise<AccountActor> =>
  makeAccount(runtime, { name: "组织者", grants: [{ role: "districtOrganiser", unit }] });
