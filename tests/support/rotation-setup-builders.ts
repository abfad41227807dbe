import type { RotationSettings } from "#app/domain/rotation/rotation-settings.ts";
import { makeCadre, makeOrganisation, makeOrganiser } from "#tests/support/organisation-builders.ts";
import type { TestRuntime } from "./commands.ts";
import { makeReserve } from "./rotation-builders.ts";

/** A subdistrict with two communities of three cadres each, two reserves of its own and one of the first community. */
export async function makeRotationDistrict(runtime: TestRuntime) {
  const org = await makeOrganisation(runtime);
  const [subdistrict] = org.subdistricts;
  const [east, west] = org.communities;
  const people = [];
  for (const unit of [east, west])
    for (const post of ["secretary", "communityWorker", "gridWorker"] as const)
      people.push(await makeCadre(runtime, { unit, post }));
  const reserves = [];
  for (const [unit, level] of [
    [east, "subdistrict"],
    [west, "subdistrict"],
    [east, "community"],
  ] as const) {
    const cadre = await makeCadre(runtime, { unit });
    const keeper = level === "community" ? unit : subdistrict;
    reserves.push({ ...cadre, reserveId: await makeReserve(runtime, { cadre, keeper, more: { level } }) });
  }
  return {
    org,
    subdistrict,
    east,
    west,
    people,
    reserves,
    holder: await makeOrganiser(runtime, subdistrict),
  };
}
export type RotationDistrict = Awaited<ReturnType<typeof makeRotationDistrict>>;

/** Settings as a page sends them. */
export const sentSettings = ({ members, ...settings }: RotationSettings) => ({
  ...settings,
  members: members.map(({ personId, areas, wishes }) => ({ personId, areas, wishes })),
});
