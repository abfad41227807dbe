import type { Actor } from "#app/domain/access/actor.ts";
import type { Builder } from "./builder.ts";
import { type Accounts, signedIn } from "./load-accounts.ts";
import type { LoadedOrganisation, LoadedUnit } from "./load-organisation.ts";

export type ManagerOf = (community: LoadedUnit) => Actor;

/** Who manages a community's people: its own manager, its subdistrict's, or the district, whoever is nearest. */
export async function managersOf(
  builder: Builder,
  { organisation, accounts }: { organisation: LoadedOrganisation; accounts: Accounts },
): Promise<ManagerOf> {
  const [district, subdistrict, community] = await Promise.all([
    signedIn(builder, accounts.organiser),
    signedIn(builder, accounts.manager),
    signedIn(builder, accounts.community),
  ]);
  const [firstCommunity] = organisation.communities;
  const [firstSubdistrict] = organisation.subdistricts;
  return (unit) => {
    if (unit.id === firstCommunity?.id) return community;
    return firstSubdistrict !== undefined && unit.path.startsWith(firstSubdistrict.path)
      ? subdistrict
      : district;
  };
}
