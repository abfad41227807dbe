import { WORK_AREAS } from "../daily/work-record.ts";
import { listProblems } from "./list-problems.ts";
import { memberProblems } from "./member-problems.ts";
import { periodsNeeded } from "./periods-needed.ts";
import type { RotationSettings } from "./rotation-settings.ts";
import { problem, type SettingsProblem, warning } from "./settings-problem.ts";
import { communitiesOf, type SettingsScope } from "./settings-scope.ts";

export const MONTHS_PER_PERIOD = { least: 1, most: 3 } as const;
export const PERIODS = { least: 2, most: 36 } as const;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

const within = (value: number, { least, most }: { least: number; most: number }): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

/** PURE. */
export function settingsProblems(settings: RotationSettings, scope: SettingsScope): SettingsProblem[] {
  return [
    ...timeProblems(settings),
    ...postProblems(settings, scope),
    ...memberProblems(settings, scope),
    ...listProblems(settings),
    ...shortOfPeriods(settings, scope),
  ];
}

function timeProblems(settings: RotationSettings): SettingsProblem[] {
  const { firstMonth, monthsPerPeriod, periods, longestStint } = settings;
  const found: SettingsProblem[] = [];
  if (!MONTH.test(firstMonth)) found.push(problem("firstMonth", "month"));
  if (!within(monthsPerPeriod, MONTHS_PER_PERIOD))
    found.push(problem("monthsPerPeriod", "months-per-period"));
  if (!within(periods, PERIODS)) found.push(problem("periods", "periods"));
  if (!within(longestStint, { least: 1, most: PERIODS.most })) found.push(problem("longestStint", "stint"));
  return found;
}

function postProblems(settings: RotationSettings, scope: SettingsScope): SettingsProblem[] {
  const { posts } = settings;
  const known = new Set(scope.communities.map(({ id }) => id));
  const found: SettingsProblem[] = posts.length === 0 ? [problem("posts", "no-posts")] : [];
  for (const communityId of communitiesOf(settings)) {
    const path = `posts.${communityId}`;
    const own = posts.filter((post) => post.communityId === communityId);
    if (!known.has(communityId)) found.push(problem(path, "community-unknown"));
    else if (!WORK_AREAS.every((area) => own.filter((post) => post.area === area).length === 1))
      found.push(problem(path, "posts-incomplete"));
    else found.push(...manyLeads(settings, communityId));
  }
  return [...found, ...incumbentProblems(settings, scope)];
}

function incumbentProblems({ posts, members }: RotationSettings, scope: SettingsScope): SettingsProblem[] {
  const memberIds = new Set(members.map(({ personId }) => personId));
  const workIn = new Map(scope.cadres.map(({ personId, communityId }) => [personId, communityId]));
  return posts.flatMap(({ communityId, area, incumbentA, incumbentB }) => {
    const ofOne = (role: "incumbentA" | "incumbentB", personId: string): SettingsProblem[] => {
      const path = `posts.${communityId}.${area}.${role}`;
      if (personId === "") return [problem(path, "incumbent-missing")];
      if (memberIds.has(personId)) return [problem(path, "incumbent-is-member")];
      if (workIn.get(personId) !== communityId) return [problem(path, "incumbent-outside")];
      return role === "incumbentB" && incumbentA === incumbentB ? [problem(path, "incumbents-same")] : [];
    };
    return [...ofOne("incumbentA", incumbentA), ...ofOne("incumbentB", incumbentB)];
  });
}

/** Fewer than four people for four posts: somebody leads two of them whenever no reserve does. */
function manyLeads({ posts }: RotationSettings, communityId: string): SettingsProblem[] {
  const leads = new Map<string, number>();
  for (const post of posts)
    if (post.communityId === communityId && post.incumbentA !== "")
      leads.set(post.incumbentA, (leads.get(post.incumbentA) ?? 0) + 1);
  const most = Math.max(0, ...leads.values());
  return most > 1 ? [warning(`posts.${communityId}`, "incumbent-many", { n: most })] : [];
}

function shortOfPeriods(settings: RotationSettings, scope: SettingsScope): SettingsProblem[] {
  if (settings.members.length === 0 || settings.posts.length === 0) return [];
  const need = periodsNeeded(settings);
  const { periods } = settings;
  if (periods >= need.periods) return [];
  const facts = { needed: need.periods, periods };
  if (need.kind === "areas") return [warning("periods", "short-areas", { ...facts, areas: need.areas })];
  const { people } = need;
  if (need.kind === "people")
    return [warning("periods", "short-people", { ...facts, people, communities: need.communities })];
  const community = scope.communities.find(({ id }) => id === need.communityId)?.name ?? "";
  return [warning("periods", "short-community", { ...facts, people, community })];
}
