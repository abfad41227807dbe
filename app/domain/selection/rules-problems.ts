import { isDay } from "../people/calendar-day.ts";
import type { Problem } from "../scoring/problem.ts";
import { criteriaProblems } from "./criteria-problems.ts";
import { gatesProblems } from "./gate-problems.ts";
import { type KnownUnit, listsProblems } from "./list-problems.ts";
import { faultWhere, isWhole, twice } from "./rule-fault.ts";
import { LEAST_NOTICE_DAYS, type SelectionRules } from "./selection-rules.ts";
import { WHOLE } from "./value.ts";

/** How often weights and scores may be drawn anew for the firmness of a list. */
export const DRAWS = { least: 100, most: 100_000 } as const;

/**
 * Everything that keeps rules from being announced, each with the path of its field (`criteria[1].anchors[0].value`); an
 * empty list: nothing does. Rules are `selection-problem.*`, see rule-fault.ts. PURE. The form (types, unknown fields) is
 * the contract's. `units`: subdistricts and communities of the round, so that floors can be added up; without them what
 * depends on how units nest is not judged.
 */
export const rulesProblems = (rules: SelectionRules, units: readonly KnownUnit[] = []): Problem[] => [
  ...faultWhere(!isDayText(rules.asOf), "asOf", "not-a-day", { value: rules.asOf }),
  ...listsProblems(rules, units),
  ...gatesProblems(rules),
  ...criteriaProblems(rules),
  ...tieProblems(rules),
  ...firmnessProblems(rules),
  ...faultWhere(
    !isWhole(rules.noticeWorkingDays) || rules.noticeWorkingDays < LEAST_NOTICE_DAYS,
    "noticeWorkingDays",
    "notice-too-short",
    { least: LEAST_NOTICE_DAYS },
  ),
];

function isDayText(text: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return found !== null && isDay({ year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) });
}

function tieProblems({ tieKeys, criteria }: SelectionRules): Problem[] {
  const named = (tie: (typeof tieKeys)[number]) =>
    tie.kind === "criterion" ? `criterion ${tie.key}` : tie.kind;
  const repeated = twice(tieKeys, named);
  return tieKeys.flatMap((tie, at) => [
    ...(tie.kind === "criterion"
      ? faultWhere(
          !criteria.some(({ key }) => key === tie.key),
          `tieKeys[${at}].key`,
          "tie-criterion-unknown",
          {
            key: tie.key,
          },
        )
      : []),
    ...faultWhere(repeated[at] ?? false, `tieKeys[${at}]`, "tie-twice"),
  ]);
}

function firmnessProblems({ firmness: { draws, region } }: SelectionRules): Problem[] {
  return [
    ...faultWhere(
      !isWhole(draws) || draws < DRAWS.least || draws > DRAWS.most,
      "firmness.draws",
      "draws-range",
      DRAWS,
    ),
    ...(region.kind === "within"
      ? faultWhere(
          !isWhole(region.margin) || region.margin < 0 || region.margin > WHOLE,
          "firmness.region.margin",
          "margin-range",
          { most: WHOLE / 100 },
        )
      : []),
  ];
}
