import * as ItemScore from "#app/domain/scoring/item-score.ts";
import * as MarkProblems from "#app/domain/scoring/mark-problems.ts";
import type { PanelTrace } from "#app/domain/scoring/panel-trace.ts";
import type { Problem } from "#app/domain/scoring/problem.ts";
import type { Item } from "#app/domain/scoring/rule-set.ts";
import { exampleSheets, type Overwritten } from "./example-marks.ts";

export type ExampleOutcome = {
  score: ItemScore.ItemScore;
  /** The panel's part, also where time disqualifies; null while too few have marked. */
  panel: PanelTrace | null;
  /** Marks that the criteria do not admit, each fault once. */
  problems: Problem[];
};

/** The example through the rules of the contest. PURE. */
export function exampleScore(given: {
  item: Item;
  judges: number;
  overwritten: Overwritten;
  elapsedMs: number | null;
  breach: ItemScore.Breach;
}): ExampleOutcome {
  const { item, elapsedMs, breach } = given;
  const sheets = exampleSheets(given);
  const score = ItemScore.of({
    item,
    sheets,
    readingsMs: elapsedMs === null ? [] : [elapsedMs],
    breaches: breach.points > 0 ? [breach] : [],
    adjustments: [],
  });
  const faults = sheets.flatMap(({ marks }) => MarkProblems.of({ item, marks, complete: false }));
  const problems = [...new Map(faults.map((fault) => [`${fault.path}/${fault.rule}`, fault])).values()];
  const panel = score.kind === "waiting" ? null : (score.panel?.trace ?? null);
  return { score, panel, problems };
}
