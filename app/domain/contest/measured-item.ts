import type { Item, ItemKind } from "../scoring/rule-set.ts";

/**
 * Items that no judge marks: a written paper and a buzzer final measure their points themselves, and a tabulator seat
 * (记分席) hands them in. They have no running order on a stage. PURE.
 */
const MEASURED_KINDS: readonly ItemKind[] = ["writtenPaper", "buzzer"];

export const isMeasured = (item: Pick<Item, "kind">): boolean => MEASURED_KINDS.includes(item.kind);
