import type { Problem } from "../scoring/problem.ts";
import type { SelectionRules } from "./selection-rules.ts";

/**
 * Everything that keeps rules from being announced, each with the path of its field (`criteria[1].anchors[0].value`); an
 * empty list: nothing does. Rules are `selection-problem.*`. PURE. The form (types, unknown fields) is the contract's.
 */
export const rulesProblems = (_rules: SelectionRules): Problem[] => [];
