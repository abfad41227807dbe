import * as Decimal from "#app/domain/shared/decimal.ts";
import type { Problem } from "../scoring/problem.ts";
import type { Criterion } from "../scoring/rule-set.ts";
import * as Blueprint from "./blueprint.ts";
import type { BlueprintSection, PaperSettings } from "./paper-settings.ts";

/**
 * Everything that keeps a blueprint from being drawn or its paper from being sealed, each with where; empty: nothing.
 * PURE. Facts name the section and the numbers, points as text.
 */
const MOST_MINUTES = 480;
const MOST_QUESTIONS = 300;
const MOST_GRACE_MS = 600_000;

type Given = {
  settings: PaperSettings;
  /** Of the item: its criteria take the points of the sections. */
  criteria: readonly Pick<Criterion, "key" | "name" | "minimum" | "maximum" | "step">[];
  /** How many reviewed questions the bank has for each section, by section key; a section without a number is not checked. */
  available?: ReadonlyMap<string, number>;
};

export const of = (given: Given): Problem[] => [
  ...wholeProblems(given.settings),
  ...given.settings.sections.flatMap((section, index) =>
    sectionProblems({ section, path: `sections[${index}]`, given }),
  ),
  ...duplicateKeys(given.settings.sections),
  ...given.criteria.flatMap((criterion) => criterionProblems({ criterion, settings: given.settings })),
];

function wholeProblems(settings: PaperSettings): Problem[] {
  const problems: Problem[] = [];
  const questions = Blueprint.totalQuestions(settings);
  if (!between(settings.minutes, 1, MOST_MINUTES)) {
    problems.push({
      path: "minutes",
      rule: "paper.minutes",
      facts: { minutes: settings.minutes, most: MOST_MINUTES },
    });
  }
  if (settings.sections.length === 0)
    problems.push({ path: "sections", rule: "paper.no-sections", facts: {} });
  if (questions > MOST_QUESTIONS) {
    problems.push({
      path: "sections",
      rule: "paper.too-many-questions",
      facts: { questions, most: MOST_QUESTIONS },
    });
  }
  if (!between(settings.graceMs, 0, MOST_GRACE_MS)) {
    problems.push({ path: "graceMs", rule: "paper.grace", facts: { most: MOST_GRACE_MS / 1_000 } });
  }
  if (!between(settings.thirdGraderAbove, 0, Blueprint.totalPoints(settings))) {
    problems.push({ path: "thirdGraderAbove", rule: "paper.third-grader", facts: {} });
  }
  return problems;
}

function sectionProblems(input: { section: BlueprintSection; path: string; given: Given }): Problem[] {
  const { section, path, given } = input;
  const facts = { section: section.title };
  const problems: Problem[] = [];
  if (section.title.trim() === "")
    problems.push({ path: `${path}.title`, rule: "paper.section-untitled", facts: {} });
  if (!between(section.count, 1, MOST_QUESTIONS)) {
    problems.push({ path: `${path}.count`, rule: "paper.section-count", facts });
  }
  if (!between(section.points, 1, Number.MAX_SAFE_INTEGER)) {
    problems.push({ path: `${path}.points`, rule: "paper.section-points", facts });
  }
  if (!given.criteria.some(({ key }) => key === section.criterionKey)) {
    problems.push({ path: `${path}.criterionKey`, rule: "paper.section-criterion", facts });
  }
  const available = given.available?.get(section.key);
  if (available !== undefined && available < section.count) {
    const numbers = { wanted: section.count, available, missing: section.count - available };
    problems.push({
      path: `${path}.count`,
      rule: "paper.not-enough-questions",
      facts: { ...facts, ...numbers },
    });
  }
  return problems;
}

const duplicateKeys = (sections: readonly BlueprintSection[]): Problem[] =>
  sections.flatMap((section, index) =>
    sections.findIndex(({ key }) => key === section.key) < index
      ? [{ path: `sections[${index}].key`, rule: "paper.section-twice", facts: { section: section.title } }]
      : [],
  );

/** Full marks of the sections are full marks of the criterion, and every hundredth can be recorded. */
function criterionProblems(input: {
  criterion: Given["criteria"][number];
  settings: PaperSettings;
}): Problem[] {
  const { criterion, settings } = input;
  const points = Blueprint.pointsByCriterion(settings).get(criterion.key) ?? 0;
  const facts = { criterion: criterion.name };
  const problems: Problem[] = [];
  if (points !== criterion.maximum) {
    const numbers = { points: text(points), maximum: text(criterion.maximum) };
    problems.push({ path: "sections", rule: "paper.criterion-points", facts: { ...facts, ...numbers } });
  }
  if (criterion.minimum !== 0) problems.push({ path: "sections", rule: "paper.criterion-minimum", facts });
  if (criterion.step !== 1) {
    problems.push({
      path: "sections",
      rule: "paper.criterion-step",
      facts: { ...facts, step: text(criterion.step) },
    });
  }
  return problems;
}

const between = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

const text = (centi: number): string => Decimal.text({ units: centi, digits: 2 });
