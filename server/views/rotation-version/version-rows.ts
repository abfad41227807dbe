import { MOST_BREACHES, MOST_CHANGES, MOST_SHORTAGES } from "#app/contracts/rotation-version-choices.ts";
import type {
  ChangeRow,
  VersionRow as ListedVersion,
  OpenedVersion,
  ShortageRow,
} from "#app/contracts/rotation-version-views.ts";
import { WORK_AREAS } from "#app/domain/daily/work-record.ts";
import { peopleTold, slotsOfIncumbents } from "#app/domain/rotation/people-told.ts";
import { diffOf } from "#app/domain/rotation/plan-diff.ts";
import type { Slot } from "#app/domain/rotation/rotation-problem.ts";
import { monthOf } from "#app/domain/rotation/rotation-settings.ts";
import { verifyRotation } from "#app/domain/rotation-verifier/verify.ts";
import { currentPeriod, sameSettings } from "#server/commands/rotation-version/version-facts.ts";
import type { Names, Read, VersionFacts } from "./load-versions.ts";

export const listedVersion = (row: VersionFacts["listed"][number]): ListedVersion => ({
  ...{ id: row.id, number: row.number, status: row.status, reason: row.reason, createdBy: row.createdBy },
  ...{ createdAt: row.createdAt.getTime(), publishedAt: row.publishedAt?.getTime() ?? null },
  length: row.report.length,
  missing: row.report.goals.find(({ goal }) => goal === "breadthMissing")?.value ?? 0,
});

/** `today`: YYYY-MM-DD. */
export function openedVersion(facts: VersionFacts, today: string): OpenedVersion | null {
  const { opened, inForce, names, plan } = facts;
  const listed = facts.listed.find(({ id }) => id === opened?.version.id);
  if (opened === null || listed === undefined) return null;
  const { version } = opened;
  const { problem, report, settings } = version;
  const isDraft = version.status === "draft";
  const short = shortageRows(opened, names);
  return {
    ...listedVersion(listed),
    ...{ report, members: problem.members.length, posts: problem.posts.length },
    ...{ periods: problem.periods, from: problem.from, isFirst: problem.published === null },
    allAreas: problem.members.every(({ areas }) => WORK_AREAS.every((area) => areas.includes(area))),
    months: Array.from({ length: problem.periods }, (_, period) => monthOf(settings, period)),
    shortages: { people: short.length, rows: short.slice(0, MOST_SHORTAGES) },
    breaches: breachesOf(opened, names),
    told: isDraft ? toldOf({ facts, opened, today }) : null,
    changes: inForce === null ? null : changesAgainst({ inForce, opened, names }),
    outdated: isDraft && !sameSettings(settings, plan.settings),
  };
}

/** Only a draft can be mended. */
function breachesOf({ version, slots }: Read, names: Names): OpenedVersion["breaches"] {
  const { problem, shortages } = version;
  const allowed = shortages.flatMap(({ personId, missing }) => missing.map((area) => ({ personId, area })));
  const all = version.status === "draft" ? verifyRotation({ problem, slots, allowed }) : [];
  const rows = all.slice(0, MOST_BREACHES);
  return {
    ...{ total: all.length, rows },
    people: namesFor(
      rows.flatMap(({ personIds }) => personIds),
      names.people,
    ),
    communities: namesFor(
      rows.flatMap(({ communityId }) => communityId ?? []),
      names.communities,
    ),
  };
}

const namesFor = (ids: readonly string[], names: ReadonlyMap<string, string>): Record<string, string> =>
  Object.fromEntries(ids.map((id) => [id, names.get(id) ?? ""]));

function toldOf(given: { facts: VersionFacts; opened: Read; today: string }): number {
  const { facts, opened, today } = given;
  const { settings } = opened.version;
  const before = facts.inForce?.slots ?? slotsOfIncumbents(settings.posts, settings.periods);
  return peopleTold({ before, after: opened.slots, current: currentPeriod(settings, today) }).length;
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
