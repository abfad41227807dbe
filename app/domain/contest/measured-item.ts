import type { Item, ItemKind } from "../scoring/rule-set.ts";
import type { PerformanceStatus } from "./states.ts";

/**
 * Items that no judge marks: a written paper and a buzzer final measure their points themselves, and a tabulator seat
 * (记分席) hands them in. They have no running order on a stage. PURE.
 */
const MEASURED_KINDS: readonly ItemKind[] = ["writtenPaper", "buzzer"];

export const isMeasured = (item: Pick<Item, "kind">): boolean => MEASURED_KINDS.includes(item.kind);

const UNFINISHED: ReadonlySet<PerformanceStatus> = new Set([
  "waiting",
  "called",
  "onStage",
  "scoring",
  "technicalFault",
]);
const LOCKED: ReadonlySet<PerformanceStatus> = new Set(["complete", "verified", "revealed"]);

/** How far a measured item is: who still lacks points, and whose points nobody has seen; null: judges mark it. */
export const measuredRows = <
  P extends { itemKey: string; status: PerformanceStatus; revealedAt: Date | null },
>(input: {
  item: Pick<Item, "key" | "kind">;
  performances: readonly P[];
}): { unfinished: number; covered: P[] } | null => {
  if (!isMeasured(input.item)) return null;
  const own = input.performances.filter(({ itemKey }) => itemKey === input.item.key);
  return {
    unfinished: own.filter(({ status }) => UNFINISHED.has(status)).length,
    covered: own.filter(({ status, revealedAt }) => LOCKED.has(status) && revealedAt === null),
  };
};

/** Items that begin with a question drawn from a sealed box. */
const ASKING_KINDS: readonly ItemKind[] = ["policyAnswer", "incident"];

export const asksQuestions = (item: Pick<Item, "kind">): boolean => ASKING_KINDS.includes(item.kind);
