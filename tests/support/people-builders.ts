import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/access/actor.ts";
import { cadre } from "#db/schema/people.ts";
import { applyRosterImport } from "#server/commands/people/apply-roster-import.ts";
import { checkRosterImport } from "#server/commands/people/check-roster-import.ts";
import { uploadRoster } from "#server/commands/people/upload-roster.ts";
import type { Runtime } from "#server/runtime.ts";
import { inventedIdentityNumber, inventedPhone, UNITS } from "#tests/fixtures/roster/people.ts";
import { execute, expectOk } from "#tests/support/commands.ts";
import { makeUnit, type Unit } from "#tests/support/organisation-builders.ts";

export type RosterTree = {
  district: Unit;
  west: Unit;
  east: Unit;
  zoumajie: Unit;
  linjiang: Unit;
  hangtian: Unit;
  linjiangEast: Unit;
};

/** The tree the roster files speak of. */
export async function makeRosterTree(runtime: Runtime): Promise<RosterTree> {
  const made = new Map<string, Unit>();
  for (const { id, kind, name, parentId } of UNITS) {
    const parent = parentId === null ? undefined : made.get(parentId);
    made.set(id, await makeUnit(runtime, { kind, name, ...(parent === undefined ? {} : { parent }) }));
  }
  const unit = (id: string): Unit => made.get(id)!;
  return {
    district: unit("d1"),
    west: unit("s1"),
    east: unit("s2"),
    zoumajie: unit("c1"),
    linjiang: unit("c2"),
    hangtian: unit("c3"),
    linjiangEast: unit("c4"),
  };
}

export const rosterFile = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixtures/roster/${name}`, import.meta.url)));

export const NO_SETTINGS = { sheet: 0, overrides: {}, constants: {} };

export const upload = (runtime: Runtime, { actor, fileName }: { actor: Actor; fileName: string }) =>
  execute(runtime, { command: uploadRoster, actor, input: { fileName, bytes: rosterFile(fileName) } });

export const check = (
  runtime: Runtime,
  { actor, importId, settings = NO_SETTINGS }: { actor: Actor; importId: string; settings?: object },
) => execute(runtime, { command: checkRosterImport, actor, input: { importId, settings } });

export const apply = (
  runtime: Runtime,
  { actor, importId, withoutRejected = false }: { actor: Actor; importId: string; withoutRejected?: boolean },
) => execute(runtime, { command: applyRosterImport, actor, input: { importId, withoutRejected } });

/** Upload, dry run and confirmation of one file; the counts of its report. */
export async function bringIn(
  runtime: Runtime,
  { actor, fileName, withoutRejected = false }: { actor: Actor; fileName: string; withoutRejected?: boolean },
) {
  const { importId } = expectOk(await upload(runtime, { actor, fileName }));
  expectOk(await check(runtime, { actor, importId }));
  const { counts } = expectOk(await apply(runtime, { actor, importId, withoutRejected }));
  return { importId, counts };
}

export const allCadres = (runtime: Runtime) => runtime.database.db.select().from(cadre).orderBy(cadre.name);

export async function cadreNamed(runtime: Runtime, name: string) {
  const rows = await runtime.database.db.select().from(cadre).where(eq(cadre.name, name));
  return rows[0]!;
}

/** A whole form of a cadre; `index` tells people apart. */
export const cadreForm = (given: { unit: Unit; index?: number; name?: string; fields?: object }) => ({
  unitId: given.unit.id,
  identityNumber: inventedIdentityNumber({ birth: "19900501", sequence: 101 + 2 * (given.index ?? 0) }),
  phone: inventedPhone(given.index ?? 0),
  fields: {
    name: given.name ?? "赵试用",
    sex: "male",
    birthMonth: "1990-05",
    politicalStatus: "partyMember",
    fullTimeEducation: "bachelor",
    communityWorkStartedOn: "2018-03",
    partyPost: "secretary",
    committeePost: "director",
    postSince: "2021-06-01",
    lineOfWork: "党建",
    ...given.fields,
  },
});
