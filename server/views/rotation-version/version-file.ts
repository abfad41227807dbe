import { OnVersion } from "#app/contracts/rotation-version.ts";
import type { VersionFile } from "#app/contracts/rotation-version-views.ts";
import { monthOf } from "#app/domain/rotation/rotation-settings.ts";
import { defineView } from "#server/views/define-view.ts";
import { loadVersions, oversees } from "./load-versions.ts";
import { changeRows, listedVersion, shortageRows } from "./version-rows.ts";

/** All slots of a version by name, what it changes, and who cannot lead what. */
export const versionFile = defineView({
  name: "rotation-version.version-file",
  input: OnVersion,
  async load(context) {
    const facts = await loadVersions(context);
    return facts === null || facts.opened === null ? null : { ...facts, opened: facts.opened };
  },
  allow: oversees,
  project({ plan, inForce, opened, names, listed }): VersionFile {
    const { version, slots } = opened;
    const { people, communities } = names;
    const compared =
      inForce === null || inForce.version.id === version.id ? null : { inForce, opened, names };
    return {
      ...{ title: plan.title, number: version.number, status: version.status },
      versions: listed.map(listedVersion),
      rows: slots.map(({ communityId, area, period, a, b }) => ({
        ...{ communityName: communities.get(communityId) ?? "", area, period },
        month: monthOf(version.settings, period),
        ...{ a: people.get(a) ?? "", b: people.get(b) ?? "" },
      })),
      changes: compared === null ? [] : changeRows(compared),
      shortages: shortageRows(opened, names),
    };
  },
});
