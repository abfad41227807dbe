import type { RotationSettings } from "#app/domain/rotation/rotation-settings.ts";
import { proposedSettings } from "#app/domain/rotation/settings-proposal.ts";
import type { ScopeReserve, SettingsScope } from "#app/domain/rotation/settings-scope.ts";

/** East has four people who do not rotate, west two, south one; ann and bob are the subdistrict's, cai belongs to east only. */
export const reserve = (personId: string, more: Partial<ScopeReserve> = {}): ScopeReserve => ({
  ...{ personId, name: personId, level: "subdistrict", communityId: "east", elsewhere: [] },
  ...more,
});
const cadre = (communityId: string) => (personId: string) => ({ personId, name: personId, communityId });

export const SCOPE: SettingsScope = {
  communities: ["east", "west", "south"].map((id) => ({ id, name: id })),
  reserves: [reserve("ann"), reserve("bob", { communityId: "west" }), reserve("cai", { level: "community" })],
  cadres: [
    ...["ann", "cai", "e1", "e2", "e3", "e4"].map(cadre("east")),
    ...["bob", "w1", "w2"].map(cadre("west")),
    cadre("south")("s1"),
  ],
};

export const MONTHS = { firstMonth: "2027-01", monthsPerPeriod: 1, periods: 12 };

export const proposed = (more: Partial<RotationSettings> = {}): RotationSettings => ({
  ...proposedSettings({ scope: SCOPE, months: MONTHS }),
  ...more,
});
