import { ROLE_UNIT_KINDS, roleApartFrom } from "#app/domain/access/account.ts";
import type { Role, UnitRole } from "#app/domain/access/roles.ts";
import type { OrgUnitKind } from "#app/domain/people/organisation.ts";
import { type Refusal, refused } from "#app/domain/shared/refusal.ts";

type Held = { role: Role; unitId: string | null; contestId: string | null };
type Asked = {
  grant: { role: UnitRole; unitId: string };
  unit: { kind: OrgUnitKind; name: string } | null;
  held: readonly Held[];
};

/** Why a role may not be granted for a unit; null: it may. */
export function grantProblem({ grant, unit, held }: Asked): { ok: false; refusal: Refusal } | null {
  if (unit === null) return { ok: false, refusal: { kind: "missing", what: "unit" } };
  if (!ROLE_UNIT_KINDS[grant.role].includes(unit.kind))
    return refused("account.role-unit", { unit: unit.name });
  if (held.some(({ role, unitId }) => role === grant.role && unitId === grant.unitId))
    return refused("account.role-held");
  const apart = roleApartFrom({ role: grant.role, held: held.map(({ role }) => role) });
  return apart === null ? null : refused("account.roles-apart");
}
