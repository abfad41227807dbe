import type { RotationSettings } from "./rotation-settings.ts";
import { problem, type SettingsProblem } from "./settings-problem.ts";
import { communitiesOf } from "./settings-scope.ts";

/** What is wrong with periods in which somebody is away, with recusals and with periods without handover. PURE. */
export function listProblems(settings: RotationSettings): SettingsProblem[] {
  const { members, posts, periods } = settings;
  const memberIds = new Set(members.map(({ personId }) => personId));
  const everybody = new Set([
    ...memberIds,
    ...posts.flatMap(({ incumbentA, incumbentB }) => [incumbentA, incumbentB]),
  ]);
  const outside = (period: number) => period < 0 || period >= periods;
  const communities = communitiesOf(settings);
  return [
    ...settings.blocked.flatMap(({ personId, period, reason }, at) => {
      const path = `blocked.${at}`;
      if (!everybody.has(personId)) return [problem(path, "person-not-in-plan")];
      if (outside(period)) return [problem(path, "period-outside")];
      if (reason.trim() === "") return [problem(path, "reason-missing")];
      const same = (each: { personId: string; period: number }) =>
        each.personId === personId && each.period === period;
      return settings.blocked.slice(0, at).some(same) ? [problem(path, "blocked-twice")] : [];
    }),
    ...settings.barred.flatMap(({ personId, communityId, reason }, at) => {
      const path = `barred.${at}`;
      if (!memberIds.has(personId)) return [problem(path, "barred-no-member")];
      if (!communities.includes(communityId)) return [problem(path, "community-unknown")];
      if (reason.trim() === "") return [problem(path, "reason-missing")];
      const same = (each: { personId: string; communityId: string }) =>
        each.personId === personId && each.communityId === communityId;
      return settings.barred.slice(0, at).some(same) ? [problem(path, "barred-twice")] : [];
    }),
    ...settings.frozen.flatMap(({ period, reason }, at) => {
      const path = `frozen.${at}`;
      if (outside(period)) return [problem(path, "period-outside")];
      if (reason.trim() === "") return [problem(path, "reason-missing")];
      return settings.frozen.slice(0, at).some((each) => each.period === period)
        ? [problem(path, "frozen-twice")]
        : [];
    }),
  ];
}
