import type { RotationMember } from "./rotation-problem.ts";
import type { RotationSettings } from "./rotation-settings.ts";
import { problem, type SettingsProblem } from "./settings-problem.ts";
import { overlaps } from "./settings-proposal.ts";
import { type SettingsScope, servedBy } from "./settings-scope.ts";

/** What is wrong with those who rotate and with their wishes. PURE. */
export function memberProblems(settings: RotationSettings, scope: SettingsScope): SettingsProblem[] {
  const { members } = settings;
  if (members.length === 0) return [problem("members", "no-members")];
  const seen = new Set<string>();
  return members.flatMap((member) => {
    const twice = seen.has(member.personId);
    seen.add(member.personId);
    if (twice) return [problem(`members.${member.personId}`, "member-twice")];
    return [...standing(member, settings, scope), ...areaProblems(member), ...wishProblems(member, settings)];
  });
}

function standing(
  { personId }: RotationMember,
  settings: RotationSettings,
  scope: SettingsScope,
): SettingsProblem[] {
  const path = `members.${personId}`;
  const reserve = scope.reserves.find((each) => each.personId === personId);
  if (reserve === undefined) return [problem(path, "member-unknown")];
  if (reserve.elsewhere.some((plan) => overlaps(settings, plan))) return [problem(path, "member-elsewhere")];
  const served = servedBy(reserve, settings);
  const closed = new Set(
    settings.barred.filter((each) => each.personId === personId).map(({ communityId }) => communityId),
  );
  if (served.length === 0 && settings.posts.length > 0) return [problem(path, "member-nowhere")];
  return served.length > 0 && served.every((each) => closed.has(each))
    ? [problem(path, "member-barred-everywhere")]
    : [];
}

const areaProblems = ({ personId, areas }: RotationMember): SettingsProblem[] =>
  areas.length === 0 || new Set(areas).size < areas.length
    ? [problem(`members.${personId}.areas`, "areas-missing")]
    : [];

function wishProblems(member: RotationMember, settings: RotationSettings): SettingsProblem[] {
  const { wishes, areas, communityIds, personId } = member;
  return wishes.flatMap((wish, at) => {
    const path = `members.${personId}.wishes.${at}`;
    if (wish.period < 0 || wish.period >= settings.periods) return [problem(path, "period-outside")];
    if (!areas.includes(wish.area)) return [problem(path, "wish-area")];
    if (wish.communityId !== null && !communityIds.includes(wish.communityId))
      return [problem(path, "wish-community")];
    return wishes.slice(0, at).some(({ period, area }) => period === wish.period || area === wish.area)
      ? [problem(path, "wish-twice")]
      : [];
  });
}
