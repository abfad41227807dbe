import type { GateOutcome } from "./candidate-facts.ts";
import { isEligible, waitsForStatements } from "./gates.ts";

/** Where somebody stands, by what was settled or else by the gates as judged now. PURE. */
export function candidateState(given: {
  withdrawn: boolean;
  eligible: boolean | null;
  gates: readonly GateOutcome[];
}): "withdrawn" | "eligible" | "failed" | "passes" | "missingReviews" | "failing" {
  if (given.withdrawn) return "withdrawn";
  if (given.eligible !== null) return given.eligible ? "eligible" : "failed";
  if (isEligible(given.gates)) return "passes";
  return waitsForStatements(given.gates) ? "missingReviews" : "failing";
}
