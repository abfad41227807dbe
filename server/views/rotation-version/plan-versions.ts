import { ReadVersions } from "#app/contracts/rotation-version.ts";
import type { PlanVersions } from "#app/contracts/rotation-version-views.ts";
import { mayHoldRotation } from "#app/domain/access/rotation.ts";
import { monthOf } from "#app/domain/rotation/rotation-settings.ts";
import { dayOf } from "#app/text/time.ts";
import { currentPeriod } from "#server/commands/rotation-version/version-facts.ts";
import { defineView } from "#server/views/define-view.ts";
import { loadVersions, oversees, type VersionFacts } from "./load-versions.ts";
import { listedVersion, openedVersion } from "./version-rows.ts";

/** All versions of a plan, and one of them with its report, its shortages and what it changes. */
export const planVersions = defineView({
  name: "rotation-version.plan-versions",
  input: ReadVersions,
  load: loadVersions,
  allow: oversees,
  project(facts, { viewer, now }): PlanVersions {
    const { plan, inForce, listed } = facts;
    return {
      ...{ planId: plan.id, title: plan.title, status: plan.status, revision: plan.revision },
      may: { hold: plan.status !== "ended" && mayHoldRotation(viewer, facts) },
      inForce: inForce?.version.number ?? null,
      choices: choicesOf(facts, dayOf(now)),
      versions: listed.map(listedVersion),
      opened: openedVersion(facts, dayOf(now)),
    };
  },
});

function choicesOf({ inForce, plan }: VersionFacts, today: string): PlanVersions["choices"] {
  if (inForce === null) return [];
  const current = currentPeriod(inForce.version.settings, today);
  const { settings } = plan;
  return Array.from({ length: settings.periods }, (_, period) => period)
    .filter((period) => period >= current)
    .map((period) => ({ period, month: monthOf(settings, period), running: period === current }));
}
