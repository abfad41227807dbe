import type { Problem } from "../scoring/problem.ts";
import {
  COMPONENT_SOURCES,
  type Component,
  type ComponentSource,
  type KindRule,
  LEAST_RATERS,
  RATER_GROUPS,
  type RaterGroup,
  type SchemeBody,
} from "./scheme.ts";
import { RECORD_KINDS } from "./work-record.ts";

/**
 * Everything that keeps a scheme from being put in force, each with the path of its field; an empty list: nothing does.
 * PURE. Rules are `scheme-problem.*`. The form (types, unknown fields) is checked by `app/contracts/scheme.ts`.
 */
const ALL = 10_000;
/** "25 % only with a recorded approval" (domain "Daily performance"). */
export const LARGEST_EXCELLENT_SHARE = 2_500;

const problem = (path: string, rule: string, facts: Problem["facts"] = {}): Problem => ({
  path,
  rule: `scheme-problem.${rule}`,
  facts,
});
const where = (holds: boolean, path: string, rule: string, facts: Problem["facts"] = {}): Problem[] =>
  holds ? [problem(path, rule, facts)] : [];

export const of = (scheme: SchemeBody): Problem[] => [
  ...monthProblems(scheme),
  ...kindsProblems(scheme),
  ...componentProblems({ scheme, path: "quarter", mayBeEmpty: true, unknown: ["quarters"] }),
  ...componentProblems({ scheme, path: "year", mayBeEmpty: false, unknown: [] }),
  ...formProblems(scheme),
  ...raterProblems(scheme),
  ...gradeProblems(scheme),
  ...spanProblems(scheme),
];

const monthProblems = ({ monthBase, monthMaximum }: SchemeBody): Problem[] => [
  ...where(monthMaximum <= 0, "monthMaximum", "nothing-to-reach"),
  ...where(monthBase < 0, "monthBase", "negative"),
  ...where(monthBase > monthMaximum, "monthBase", "base-above-maximum", { maximum: monthMaximum / 100 }),
];

function kindsProblems(scheme: SchemeBody): Problem[] {
  const named = RECORD_KINDS.flatMap((kind) => {
    const rule = scheme.kinds[kind];
    return rule === undefined ? [] : [{ kind, rule }];
  });
  const counts = [...scheme.quarter, ...scheme.year].some(
    ({ source }) => source === "records" || source === "quarters",
  );
  return [
    ...where(counts && named.length === 0, "kinds", "no-kinds"),
    ...named.flatMap(({ kind, rule }) => kindProblems({ path: `kinds.${kind}`, rule })),
  ];
}

function kindProblems({ path, rule }: { path: string; rule: KindRule }): Problem[] {
  const { points, leadingPoints, monthlyCap, monthlyCount } = rule;
  const most = Math.abs(leadingPoints ?? points);
  const sign = Math.sign(points);
  return [
    ...where(
      leadingPoints !== null && (Math.sign(leadingPoints) !== sign || most < Math.abs(points)),
      `${path}.leadingPoints`,
      "leading-below",
      { points: points / 100 },
    ),
    ...(monthlyCap === null
      ? []
      : Math.sign(monthlyCap) !== sign
        ? [problem(`${path}.monthlyCap`, sign < 0 ? "cap-not-negative" : "cap-not-positive")]
        : where(Math.abs(monthlyCap) < most, `${path}.monthlyCap`, "cap-below-record", {
            points: most / 100,
          })),
    ...where(monthlyCount !== null && monthlyCount < 1, `${path}.monthlyCount`, "count-below-one"),
  ];
}

type Period = "quarter" | "year";

function componentProblems(given: {
  scheme: SchemeBody;
  path: Period;
  mayBeEmpty: boolean;
  unknown: readonly ComponentSource[];
}): Problem[] {
  const { scheme, path } = given;
  const components = scheme[path];
  if (components.length === 0) return where(!given.mayBeEmpty, path, "no-components");
  const sum = components.reduce((total, { weight }) => total + weight, 0);
  return [
    ...where(sum !== ALL, path, "weights-sum", { sum: sum / 100 }),
    ...components.flatMap((component, index) =>
      oneComponent({ component, index, components, scheme, path, unknown: given.unknown }),
    ),
  ];
}

function oneComponent(given: {
  component: Component;
  index: number;
  components: readonly Component[];
  scheme: SchemeBody;
  path: Period;
  unknown: readonly ComponentSource[];
}): Problem[] {
  const { component, index, components, scheme } = given;
  const { source, weight } = component;
  const path = `${given.path}[${index}]`;
  const group = RATER_GROUPS.find((known) => known === source);
  const known = COMPONENT_SOURCES.some((each) => each === source) && !given.unknown.includes(source);
  const twice = components.findIndex((each) => each.source === source) < index;
  const noForm = group !== undefined && (scheme.forms[group] ?? []).length === 0;
  return [
    ...where(!known, `${path}.source`, "unknown-component"),
    ...where(twice, `${path}.source`, "component-twice"),
    ...where(weight <= 0 || weight > ALL, `${path}.weight`, "weight-range"),
    ...where(noForm, `forms.${source}`, "form-missing"),
  ];
}

const formProblems = ({ forms }: SchemeBody): Problem[] =>
  RATER_GROUPS.flatMap((group) => oneForm({ group, items: forms[group] }));

function oneForm({ group, items }: { group: RaterGroup; items: SchemeBody["forms"][RaterGroup] }): Problem[] {
  if (items === undefined) return [];
  if (items.length === 0) return [problem(`forms.${group}`, "form-empty")];
  return items.flatMap(({ key, label, maximum }, index) => {
    const path = `forms.${group}[${index}]`;
    return [
      ...where(label.trim() === "", `${path}.label`, "item-unnamed"),
      ...where(!Number.isInteger(maximum) || maximum < 1, `${path}.maximum`, "item-maximum"),
      ...where(items.findIndex((each) => each.key === key) < index, `${path}.key`, "item-twice"),
    ];
  });
}

const raterProblems = ({ raters }: SchemeBody): Problem[] => [
  ...where(raters.peers < LEAST_RATERS, "raters.peers", "too-few-raters", { least: LEAST_RATERS }),
  ...where(raters.residents < LEAST_RATERS, "raters.residents", "too-few-raters", { least: LEAST_RATERS }),
  ...where(
    raters.ordinaryResidents < 0 || raters.ordinaryResidents > ALL,
    "raters.ordinaryResidents",
    "share",
  ),
];

function gradeProblems({ grades }: SchemeBody): Problem[] {
  const { excellentFrom, competentFrom, basicallyCompetentFrom, excellentShare, approvedShare } = grades;
  const large = (share: number) => share > LARGEST_EXCELLENT_SHARE;
  const facts = { most: LARGEST_EXCELLENT_SHARE / 100 };
  return [
    ...where(excellentFrom > ALL, "grades.excellentFrom", "threshold-range"),
    ...where(basicallyCompetentFrom < 0, "grades.basicallyCompetentFrom", "threshold-range"),
    ...where(competentFrom >= excellentFrom, "grades.competentFrom", "thresholds-order"),
    ...where(basicallyCompetentFrom >= competentFrom, "grades.basicallyCompetentFrom", "thresholds-order"),
    ...where(excellentShare < 0 || large(excellentShare), "grades.excellentShare", "share-too-large", facts),
    ...where(large(approvedShare), "grades.approvedShare", "share-too-large", facts),
    ...where(approvedShare < excellentShare, "grades.approvedShare", "approved-below"),
  ];
}

const spanProblems = ({ callBackShare, objectionWorkingDays, deadlines }: SchemeBody): Problem[] => [
  ...where(callBackShare < 0 || callBackShare > ALL, "callBackShare", "share"),
  ...where(objectionWorkingDays < 1, "objectionWorkingDays", "at-least-one"),
  ...where(deadlines.urgentHours < 1, "deadlines.urgentHours", "at-least-one"),
  ...where(deadlines.ordinaryWorkingDays < 1, "deadlines.ordinaryWorkingDays", "at-least-one"),
];
