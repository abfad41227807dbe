import type { WorkArea } from "../daily/work-record.ts";
import type { ProfileItem } from "./growth-entry.ts";

/**
 * The form on which the leading of an area is assessed at a stint's end (domain "period-end assessment by head and mentor on
 * the area's profile"): three parts of the area itself and two that are the same everywhere; 100 in all. English labels:
 * app/text/assessment.ts. PURE.
 */
const EVERYWHERE: readonly ProfileItem[] = [
  { key: "teamwork", label: "AB角配合与交接", maximum: 15 },
  { key: "residents", label: "群众评价与作风", maximum: 15 },
];

export const AREA_PROFILES: Readonly<Record<WorkArea, readonly ProfileItem[]>> = {
  partyBuilding: [
    { key: "organisationLife", label: "组织生活规范开展", maximum: 30 },
    { key: "memberService", label: "党员教育管理和服务", maximum: 20 },
    { key: "jointBuilding", label: "共建单位和“双报到”落实", maximum: 20 },
    ...EVERYWHERE,
  ],
  communityManagement: [
    { key: "households", label: "居民底数清楚、走访到户", maximum: 25 },
    { key: "serviceMatters", label: "服务事项办理及时", maximum: 25 },
    { key: "selfGovernance", label: "居民议事和自治", maximum: 20 },
    ...EVERYWHERE,
  ],
  propertyRegulation: [
    { key: "propertySupervision", label: "物业服务监督", maximum: 25 },
    { key: "disputes", label: "物业矛盾调处", maximum: 25 },
    { key: "ownersCommittee", label: "业委会指导和维修资金监督", maximum: 20 },
    ...EVERYWHERE,
  ],
  compoundGovernance: [
    { key: "safety", label: "安全隐患排查整改", maximum: 25 },
    { key: "environment", label: "小区环境和秩序", maximum: 20 },
    { key: "grid", label: "网格事件处置闭环", maximum: 25 },
    ...EVERYWHERE,
  ],
};

/** Hundredths of 100, from which a stint is passed. */
export const PASSED_FROM = 6_000;

export type StintResult = { result: number; passed: boolean };

/** The mean of head and mentor, half up; null: one of them has not assessed yet. Totals are hundredths of 100. */
export function stintResult(
  assessments: readonly { rater: "head" | "mentor"; total: number }[],
): StintResult | null {
  const of = (rater: "head" | "mentor") => assessments.find((each) => each.rater === rater)?.total;
  const [head, mentor] = [of("head"), of("mentor")];
  if (head === undefined || mentor === undefined) return null;
  const result = Math.floor((head + mentor + 1) / 2);
  return { result, passed: result >= PASSED_FROM };
}
