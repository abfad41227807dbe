import { MOST_CHANGES } from "#app/contracts/rotation-version-choices.ts";
import type {
  ChangeRow,
  VersionRow as ListedVersion,
  OpenedVersion,
  ShortageRow,
} from "#app/contracts/rotation-version-views.ts";
import { diffOf } from "#app/domain/rotation/plan-diff.ts";
import type { Slot } from "#app/domain/rotation/rotation-problem.ts";
import { monthOf } from "#app/domain/rotation/rotation-settings.ts";
import { verifyRotation } from "#app/domain/rotation-verifier/verify.ts";
import { sameSettings } from "#server/commands/rotation-version/version-facts.ts";
import type { Names, Read, VersionFacts } from "./load-versions.ts";

export const listedVersion = (row: VersionFacts["listed"][number]): ListedVersion => ({
  ...{ id: row.id, number: row.number, status: row.status, reason: row.reason, createdBy: row.createdBy },
  ...{ createdAt: row.createdAt.getTime(), publishedAt: row.publishedAt?.getTime() ?? null },
  length: row.report.length,
  missing: row.report.goals.find(({ goal }) => goal === "breadthMissing")?.value ?? 0,
});

export function openedVersion(facts: VersionFacts): OpenedVersion | null {
  const { opened, inForce, names, plan } = facts;
  const listed = facts.listed.find(({ id }) => id === opened?.version.id);
  if (opened === null || listed === undefined) return null;
  const { version, slots } = opened;
  const { problem, report, shortages } = version;
  const allowed = shortages.flatMap(({ personId, missing }) => missing.map((area) => ({ personId, area })));
  return {
    ...listedVersion(listed),
    ...{ report, members: problem.members.length, posts: problem.posts.length },
    ...{ periods: problem.periods, from: problem.from },
    shortages: shortageRows(opened, names),
    breaches: version.status === "draft" ? verifyRotation({ problem, slots, allowed }).length : 0,
    changes: inForce === null ? null : changesAgainst({ inForce, opened, names }),
    outdated: version.status === "draft" && !sameSettings(version.settings, plan.settings),
  };
}

export const shortageRows = ({ version }: Read, { people }: Names): ShortageRow[] =>
  version.shortages.map(({ personId, missing, reason }) => ({
    ...{ personId, missing, reason },
    name: people.get(personId) ?? "",
  }));

function changesAgainst(given: { inForce: Read; opened: Read; names: Names }): OpenedVersion["changes"] {
  const { inForce, opened } = given;
  if (inForce.version.id === opened.version.id) return null;
  const rows = changeRows(given);
  const people = new Set(changesOf(given).flatMap(({ went, came }) => [...went, ...came]));
  return {
    ...{ against: inForce.version.number, slots: rows.length, people: people.size },
    rows: rows.slice(0, MOST_CHANGES),
  };
}

type Compared = { inForce: Read; opened: Read };

/** From a superseded version to the one in force, to a draft from the one in force. */
function changesOf({ inForce, opened }: Compared) {
  const isEarlier = opened.version.number < inForce.version.number;
  const [before, after] = isEarlier ? [opened, inForce] : [inForce, opened];
  return diffOf({ before: before.slots, after: after.slots });
}

export function changeRows({ inForce, opened, names }: Compared & { names: Names }): ChangeRow[] {
  const { people, communities } = names;
  const named = (pair: Pick<Slot, "a" | "b"> | null) =>
    pair === null ? null : { a: people.get(pair.a) ?? "", b: people.get(pair.b) ?? "" };
  const all = (ids: readonly string[]) => ids.map((id) => people.get(id) ?? "");
  return changesOf({ inForce, opened }).map(({ communityId, area, period, ...change }) => ({
    ...{ key: `${communityId} ${area} ${period}`, communityName: communities.get(communityId) ?? "" },
    ...{ area, period, month: monthOf(opened.version.settings, period) },
    ...{ before: named(change.before), after: named(change.after) },
    ...{ went: all(change.went), came: all(change.came) },
  }));
}
