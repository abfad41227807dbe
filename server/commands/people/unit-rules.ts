import { type Actor, holdsFor } from "#app/domain/access/actor.ts";
import type { OrgUnitKind } from "#app/domain/people/organisation.ts";

/** What stands under what in the tree. */
const PARENTS: Readonly<Record<OrgUnitKind, readonly OrgUnitKind[]>> = {
  district: [],
  subdistrict: ["district"],
  community: ["subdistrict"],
  compound: ["community"],
  grid: ["community", "compound"],
};

export const fitsUnder = (kind: OrgUnitKind, parent: OrgUnitKind | null): boolean =>
  parent === null ? kind === "district" : PARENTS[kind].includes(parent);

export const mayChangeUnits = (actor: Actor, path: string): boolean =>
  actor.kind === "system" || holdsFor(actor, ["systemAdministrator", "districtOrganiser"], path);
