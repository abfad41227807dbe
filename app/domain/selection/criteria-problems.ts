import { isMonth, monthOf } from "../daily/month.ts";
import { APPRAISAL_GRADES } from "../people/enumerations.ts";
import type { Problem } from "../scoring/problem.ts";
import { chosenProblems, yearsProblems } from "./gate-problems.ts";
import { faultWhere, isBlank, isWhole, twice } from "./rule-fault.ts";
import {
  type Anchor,
  type Criterion,
  DEMOCRATIC_ANSWERS,
  type ScoreSource,
  type SelectionRules,
} from "./selection-rules.ts";
import { WHOLE } from "./value.ts";

/** What is wrong with criteria, their scales and their sources. PURE. */
export function criteriaProblems({ criteria, asOf }: Pick<SelectionRules, "criteria" | "asOf">): Problem[] {
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  const [keys, names] = [twice(criteria, ({ key }) => key), twice(criteria, ({ name }) => name.trim())];
  return [
    ...faultWhere(criteria.length === 0, "criteria", "no-criteria"),
    ...faultWhere(criteria.length > 0 && sum !== WHOLE, "criteria", "weights-sum", { sum: sum / 100 }),
    ...criteria.flatMap((criterion, at) => {
      const path = `criteria[${at}]`;
      const { key, name } = criterion;
      return [
        ...faultWhere(isBlank(key), `${path}.key`, "key-missing"),
        ...faultWhere(!isBlank(key) && (keys[at] ?? false), `${path}.key`, "key-twice", { key }),
        ...faultWhere(isBlank(name), `${path}.name`, "name-missing"),
        ...faultWhere(!isBlank(name) && (names[at] ?? false), `${path}.name`, "name-twice", { name }),
        ...criterionProblems({ criterion, path, asOf }),
      ];
    }),
  ];
}

function criterionProblems(given: { criterion: Criterion; path: string; asOf: string }): Problem[] {
  const { criterion, path, asOf } = given;
  const { weight, missing, standardError, anchors, source } = criterion;
  return [
    ...faultWhere(!isWhole(weight) || weight < 1 || weight > WHOLE, `${path}.weight`, "weight-range"),
    ...anchorProblems({ anchors, path: `${path}.anchors` }),
    ...(missing.treat === "default"
      ? faultWhere(
          !isWhole(missing.points) || missing.points < 0,
          `${path}.missing.points`,
          "points-negative",
        )
      : []),
    ...faultWhere(!isWhole(standardError) || standardError < 0, `${path}.standardError`, "error-negative"),
    ...sourceProblems({ source, path: `${path}.source`, asOf }),
  ];
}

function anchorProblems({ anchors, path }: { anchors: readonly Anchor[]; path: string }): Problem[] {
  const [first, last] = [anchors[0], anchors.at(-1)];
  if (first === undefined || last === undefined || anchors.length < 2) {
    return faultWhere(true, path, "too-few-anchors");
  }
  const end = anchors.length - 1;
  return [
    ...faultWhere(first.value !== 0, `${path}[0].value`, "anchors-start", { value: first.value / 100 }),
    ...faultWhere(last.value !== WHOLE, `${path}[${end}].value`, "anchors-end", { value: last.value / 100 }),
    ...anchors.flatMap(({ points, value }, at) => {
      const before = anchors[at - 1];
      return [
        ...faultWhere(!isWhole(points) || points < 0, `${path}[${at}].points`, "points-negative"),
        ...faultWhere(
          !isWhole(value) || value < 0 || value > WHOLE,
          `${path}[${at}].value`,
          "anchor-value-range",
        ),
        ...(before === undefined
          ? []
          : [
              ...faultWhere(points <= before.points, `${path}[${at}].points`, "anchor-points-rise", {
                above: before.points / 100,
              }),
              ...faultWhere(value < before.value, `${path}[${at}].value`, "anchor-values-fall", {
                least: before.value / 100,
              }),
            ]),
      ];
    }),
  ];
}

function sourceProblems(given: { source: ScoreSource; path: string; asOf: string }): Problem[] {
  const { source, path, asOf } = given;
  switch (source.kind) {
    case "contest":
      return chosenProblems({ chosen: source.contestIds, path: `${path}.contestIds` });
    case "daily":
      return dailyProblems({ source, path, asOf });
    case "appraisal":
      return [
        ...yearsProblems({ years: source.years, path: `${path}.years` }),
        ...gradeProblems({ points: source.points, path: `${path}.points` }),
      ];
    case "democratic":
      return voteProblems({ points: source.points, path: `${path}.points` });
  }
}

function dailyProblems(given: {
  source: Extract<ScoreSource, { kind: "daily" }>;
  path: string;
  asOf: string;
}): Problem[] {
  const { source, path, asOf } = given;
  const { fromMonth, toMonth } = source;
  const known = isMonth(fromMonth) && isMonth(toMonth);
  return [
    ...faultWhere(!isMonth(fromMonth), `${path}.fromMonth`, "not-a-month", { value: fromMonth }),
    ...faultWhere(!isMonth(toMonth), `${path}.toMonth`, "not-a-month", { value: toMonth }),
    ...faultWhere(known && fromMonth > toMonth, `${path}.toMonth`, "months-order"),
    ...faultWhere(known && toMonth > monthOf(asOf), `${path}.toMonth`, "months-after-day", { asOf }),
  ];
}

/** A better grade has at least as many points; "not graded" stands outside the order. */
function gradeProblems(given: {
  points: Extract<ScoreSource, { kind: "appraisal" }>["points"];
  path: string;
}): Problem[] {
  const { points, path } = given;
  const named = APPRAISAL_GRADES.flatMap((grade) => {
    const each = points[grade];
    return each === undefined ? [] : [{ grade, each }];
  });
  const ordered = named.filter(({ grade }) => grade !== "notGraded");
  return [
    ...faultWhere(named.length === 0, path, "no-grade-points"),
    ...named.flatMap(({ grade, each }) =>
      faultWhere(!isWhole(each) || each < 0, `${path}.${grade}`, "points-negative"),
    ),
    ...ordered.flatMap(({ grade, each }, at) =>
      faultWhere(each > (ordered[at - 1]?.each ?? each), `${path}.${grade}`, "grade-points-order"),
    ),
  ];
}

function voteProblems(given: {
  points: Extract<ScoreSource, { kind: "democratic" }>["points"];
  path: string;
}): Problem[] {
  const { points, path } = given;
  return [
    ...DEMOCRATIC_ANSWERS.flatMap((answer, at) => {
      const better = DEMOCRATIC_ANSWERS[at - 1];
      return [
        ...faultWhere(!isWhole(points[answer]) || points[answer] < 0, `${path}.${answer}`, "points-negative"),
        ...faultWhere(
          better !== undefined && points[answer] > points[better],
          `${path}.${answer}`,
          "votes-points-order",
        ),
      ];
    }),
    ...faultWhere(points.excellent === points.incompetent, `${path}.excellent`, "votes-points-equal"),
  ];
}
