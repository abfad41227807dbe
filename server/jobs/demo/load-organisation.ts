import type { PostKind } from "#app/domain/people/organisation.ts";
import { SUBDISTRICTS } from "#db/seed/district-words.ts";
import { inventCadre } from "#db/seed/people.ts";
import { createUnit } from "#server/commands/people/create-unit.ts";
import { saveCadre } from "#server/commands/people/save-cadre.ts";
import { type Builder, SYSTEM } from "./builder.ts";

export type LoadedUnit = { id: string; name: string; path: string };
export type LoadedCadre = {
  id: string;
  name: string;
  post: PostKind;
  community: LoadedUnit;
  subdistrict: LoadedUnit;
};
export type LoadedOrganisation = {
  district: LoadedUnit;
  subdistricts: LoadedUnit[];
  communities: (LoadedUnit & { subdistrict: LoadedUnit })[];
  cadres: LoadedCadre[];
};

export const DISTRICT = { name: "翠屏区（演示）", code: "DEMO" } as const;

const WORKERS = 263;
/** Besides the workers: who leads a community, and its grids. */
const LEADERS: readonly PostKind[] = ["secretary", "deputySecretary", "deputyDirector"];

/** Eight subdistricts, forty communities, and everybody who works there. */
export async function loadOrganisation(builder: Builder): Promise<LoadedOrganisation> {
  const unit = (parent: LoadedUnit | null, kind: string, name: string, code?: string) =>
    makeUnit(builder, { parentId: parent?.id ?? null, kind, name, ...(code === undefined ? {} : { code }) });
  const district = await unit(null, "district", DISTRICT.name, DISTRICT.code);
  const made: LoadedOrganisation = { district, subdistricts: [], communities: [], cadres: [] };
  for (const { name, communities } of SUBDISTRICTS) {
    const subdistrict = await unit(district, "subdistrict", name);
    made.subdistricts.push(subdistrict);
    for (const community of communities) {
      made.communities.push({ ...(await unit(subdistrict, "community", community)), subdistrict });
    }
  }
  await loadCadres(builder, made);
  return made;
}

async function makeUnit(
  builder: Builder,
  input: { name: string; parentId: string | null; kind: string; code?: string },
) {
  const { unitId, path } = await builder.run(createUnit, SYSTEM, input);
  return { id: unitId, name: input.name, path };
}

async function loadCadres(builder: Builder, made: LoadedOrganisation): Promise<void> {
  const { random } = builder;
  const names = new Set<string>();
  const phones = new Set<string>();
  const places = made.communities.flatMap((community, at) => [
    ...LEADERS.map((post) => ({ community, post })),
    ...workersOf(at, made.communities.length).map((post) => ({ community, post })),
  ]);
  for (const { community, post } of places) {
    const person = inventCadre(random, { post, today: builder.clock.now(), names });
    while (phones.has(person.phone)) person.phone = `199${random.between(10_000_000, 99_999_999)}`;
    phones.add(person.phone);
    const { cadreId } = await builder.run(saveCadre, SYSTEM, { unitId: community.id, ...person });
    const { name } = person.fields;
    made.cadres.push({ id: cadreId, name, post, community, subdistrict: community.subdistrict });
  }
}

/** The workers spread over the communities as evenly as they go, and one grid worker each. */
function workersOf(at: number, communities: number): PostKind[] {
  const workers = Math.floor(WORKERS / communities) + (at < WORKERS % communities ? 1 : 0);
  return [...Array<PostKind>(workers).fill("communityWorker"), "gridWorker"];
}
