import { type CadreFields, postOf } from "#app/domain/people/cadre.ts";
import type { SourceGroup } from "#app/domain/people/enumerations.ts";
import { COMMUNITY_KINDS, type PostKind } from "#app/domain/people/organisation.ts";
import { SUBDISTRICTS } from "#db/seed/district-words.ts";
import { type InventedCadre, inventCadre } from "#db/seed/people.ts";
import { createUnit } from "#server/commands/people/create-unit.ts";
import { renameUnit } from "#server/commands/people/rename-unit.ts";
import { saveCadre } from "#server/commands/people/save-cadre.ts";
import { type Builder, SYSTEM } from "./builder.ts";
import { type Change, districtOfLongAgo } from "./district-of-long-ago.ts";

export type LoadedUnit = { id: string; name: string; path: string };
export type LoadedCadre = {
  id: string;
  name: string;
  post: PostKind;
  community: LoadedUnit;
  subdistrict: LoadedUnit;
  /** As the record stands today. */
  fields: CadreFields;
  /** Has got a degree since, by an exam that is still to be recorded. */
  examined: boolean;
};
export type LoadedOrganisation = {
  district: LoadedUnit;
  subdistricts: LoadedUnit[];
  communities: (LoadedUnit & { subdistrict: LoadedUnit })[];
  cadres: LoadedCadre[];
};

export const DISTRICT = { name: "翠屏区（演示）", code: "DEMO" } as const;

const DAY_MS = 86_400_000;
/** When the roster was made: long enough ago that a year's change can be counted. */
const ROSTER_DAYS_AGO = 600;
const WORKERS = 263;
/** 33 of 56 secretaries come from the five kinds of people: 58.9 %. */
const SECRETARIES_FROM_GROUPS = 33;
const GROUPS: readonly SourceGroup[] = [
  "veteran",
  "gridWorker",
  "socialWorkTalent",
  "districtFirst",
  "districtSecond",
];
/** Besides the workers: who leads a community, and its grids. */
const LEADERS: readonly PostKind[] = ["secretary", "deputySecretary", "deputyDirector"];

/** Eight subdistricts, 56 communities, and everybody who works there: as they were long ago, and what changed since. */
export async function loadOrganisation(builder: Builder): Promise<LoadedOrganisation> {
  const today = builder.clock.now();
  builder.clock.set(new Date(today.getTime() - ROSTER_DAYS_AGO * DAY_MS));
  const unit = (parent: LoadedUnit | null, kind: string, name: string, code?: string) =>
    makeUnit(builder, { parentId: parent?.id ?? null, kind, name, ...(code === undefined ? {} : { code }) });
  const district = await unit(null, "district", DISTRICT.name, DISTRICT.code);
  const made: LoadedOrganisation = { district, subdistricts: [], communities: [], cadres: [] };
  for (const { name, communities } of SUBDISTRICTS) {
    const subdistrict = await unit(district, "subdistrict", name);
    made.subdistricts.push(subdistrict);
    for (const community of communities) {
      const place = await unit(subdistrict, "community", community);
      const communityKind = COMMUNITY_KINDS[made.communities.length % COMMUNITY_KINDS.length];
      await builder.run(renameUnit, SYSTEM, { unitId: place.id, name: community, communityKind });
      made.communities.push({ ...place, subdistrict });
    }
  }
  await loadCadres(builder, { made, today });
  builder.clock.set(today);
  return made;
}

async function makeUnit(
  builder: Builder,
  input: { name: string; parentId: string | null; kind: string; code?: string },
) {
  const { unitId, path } = await builder.run(createUnit, SYSTEM, input);
  return { id: unitId, name: input.name, path };
}

async function loadCadres(
  builder: Builder,
  { made, today }: { made: LoadedOrganisation; today: Date },
): Promise<void> {
  const people = inventPeople(builder, { made, today });
  const { atFirst, changes, examined } = districtOfLongAgo({ people, today, random: builder.random });
  const ids = new Map<InventedCadre, string>();
  for (const { place, person, fields } of atFirst) {
    const input = { unitId: place.community.id, ...person, fields };
    const { cadreId } = await builder.run(saveCadre, SYSTEM, input);
    ids.set(person, cadreId);
    const { community, post } = place;
    // Whoever has left since is in the records, and in nobody's list of today.
    if (post === null) continue;
    const { name } = fields;
    const { subdistrict } = community;
    made.cadres.push({
      ...{ id: cadreId, name, post, community, subdistrict },
      ...{ fields: person.fields, examined: examined.has(person) },
    });
  }
  await carryOut(builder, { changes, ids });
}

async function carryOut(
  builder: Builder,
  { changes, ids }: { changes: readonly Change[]; ids: Map<InventedCadre, string> },
): Promise<void> {
  for (const { at, unitId, person, fields } of changes) {
    builder.clock.set(at);
    await builder.run(saveCadre, SYSTEM, { cadreId: ids.get(person), unitId, fields });
  }
}

/** Somebody's place today; no post: left since. */
export type Place = { community: LoadedUnit & { subdistrict: LoadedUnit }; post: PostKind | null };
export type Placed = { place: Place; person: InventedCadre };

/** Who works where today. */
function inventPeople(
  builder: Builder,
  { made, today }: { made: LoadedOrganisation; today: Date },
): { placed: Placed[]; leavers: (post: PostKind) => InventedCadre } {
  const { random } = builder;
  // Nobody's post begins after the roster was made: what changed since is told by the changes.
  const rosterOn = new Date(today.getTime() - ROSTER_DAYS_AGO * DAY_MS);
  const taken = new Set<string>();
  const invent = (post: PostKind): InventedCadre => inventCadre(random, { post, today, rosterOn, taken });
  const posts = made.communities.flatMap((community, at) => [
    ...LEADERS.map((post) => ({ community, post })),
    ...workersOf(at, made.communities.length).map((post) => ({ community, post })),
  ]);
  const placed = posts.map((place) => ({ place, person: invent(place.post) }));
  const secretaries = placed.filter(({ person }) => postOf(person.fields) === "secretary");
  for (const [at, { person }] of random.shuffled(secretaries).entries()) {
    const kind = GROUPS[at % GROUPS.length] ?? "gridWorker";
    person.fields.sourceGroup = at < SECRETARIES_FROM_GROUPS ? kind : null;
  }
  return { placed, leavers: invent };
}

/** The workers spread over the communities as evenly as they go, and one grid worker each. */
function workersOf(at: number, communities: number): PostKind[] {
  const workers = Math.floor(WORKERS / communities) + (at < WORKERS % communities ? 1 : 0);
  return [...Array<PostKind>(workers).fill("communityWorker"), "gridWorker"];
}

const COMMUNITIES_PER_SUBDISTRICT = 7;
/** Of each subdistrict's seven communities these have entered their people. */
const COMMUNITIES_ENTERED = 5;

/** Secretaries and deputies: 120 of them. */
export const drillContestants = ({ cadres, communities }: LoadedOrganisation): LoadedCadre[] => {
  const entered = new Set(
    communities.filter((_, at) => at % COMMUNITIES_PER_SUBDISTRICT < COMMUNITIES_ENTERED).map(({ id }) => id),
  );
  return cadres.filter(
    ({ post, community }) =>
      entered.has(community.id) &&
      (post === "secretary" || post === "deputySecretary" || post === "deputyDirector"),
  );
};
