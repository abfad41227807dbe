import { z } from "zod";
import type { Problem } from "#app/domain/scoring/problem.ts";
import * as RuleSetProblems from "#app/domain/scoring/rule-set-problems.ts";
import {
  ContestantForm,
  ContestDocument,
  JudgeForm,
  PanelForm,
  PerformanceForm,
  RoundAdjustmentForm,
} from "./interchange.ts";
import { problemsOf } from "./interchange-issues.ts";
import * as PerformanceReferences from "./interchange-performances.ts";
import * as Roster from "./interchange-roster.ts";
import { RuleSetForm } from "./interchange-rule-set.ts";

export type ReadContest = { ok: true; value: ContestDocument } | { ok: false; problems: Problem[] };

/**
 * Reads a contest from parsed JSON: its form, then what its parts must mean to each other. A file with faults gives
 * all of them: what is wrong in one performance does not hide what is wrong in another or in the rule set.
 */
export const readContest = (json: unknown): ReadContest => {
  const parsed = ContestDocument.safeParse(json);
  if (parsed.success) {
    const problems = [...Roster.problems(parsed.data), ...meaningProblems(parsed.data)];
    return problems.length === 0 ? { ok: true, value: parsed.data } : { ok: false, problems };
  }
  return {
    ok: false,
    problems: [...problemsOf({ issues: parsed.error.issues, json }), ...readableProblems(json)],
  };
};

type Parts = Pick<ContestDocument, "ruleSet" | "people" | "panels" | "roundAdjustments"> & {
  performances: PerformanceReferences.Placed[];
};

const meaningProblems = (document: ContestDocument): Problem[] =>
  partProblems({
    ...document,
    performances: document.performances.map((performance, index) => ({ performance, index })),
  });

const partProblems = (parts: Parts): Problem[] => [
  ...ruleSetProblems(parts),
  ...PerformanceReferences.problems(parts),
  ...PerformanceReferences.adjustmentProblems(parts),
];

const ruleSetProblems = ({
  ruleSet,
  panels,
  performances,
}: Omit<Parts, "people" | "roundAdjustments">): Problem[] => {
  const sizes = new Map(
    panels.map((panel) => [panel.id, panel.seats.filter(PerformanceReferences.counts).length]),
  );
  const panelSizes: Record<string, number[]> = {};
  for (const { performance } of performances) {
    const size = sizes.get(performance.panel);
    if (size !== undefined)
      panelSizes[performance.item] = [...new Set([...(panelSizes[performance.item] ?? []), size])];
  }
  return RuleSetProblems.of({ ruleSet, panelSizes }).map((problem) => ({
    ...problem,
    path: `ruleSet.${problem.path.replace(/\b(minimum|limit|warning)Ms$/, "$1Seconds")}`,
  }));
};

/** In a file whose form is wrong somewhere: the faults in meaning of those parts that can be read. */
const readableProblems = (json: unknown): Problem[] => {
  const outline = Outline.safeParse(json);
  if (!outline.success) return [];
  const ruleSet = RuleSetForm.safeParse(outline.data.ruleSet);
  if (!ruleSet.success) return [];
  const rest = Frame.safeParse(outline.data);
  if (!rest.success) return RuleSetProblems.of({ ruleSet: ruleSet.data, panelSizes: {} }).map(inRuleSet);
  const performances = outline.data.performances.flatMap((written, index) => {
    const performance = PerformanceForm.safeParse(written);
    return performance.success ? [{ performance: performance.data, index }] : [];
  });
  return [
    ...Roster.problems(rest.data),
    ...partProblems({ ...rest.data, ruleSet: ruleSet.data, performances }),
  ];
};

const inRuleSet = (problem: Problem): Problem => ({ ...problem, path: `ruleSet.${problem.path}` });

const Outline = z.looseObject({ ruleSet: z.unknown(), performances: z.array(z.unknown()).default([]) });
const Frame = z.object({
  people: z.object({ contestants: z.array(ContestantForm), judges: z.array(JudgeForm).default([]) }),
  panels: z.array(PanelForm),
  roundAdjustments: z.array(RoundAdjustmentForm).default([]),
});
