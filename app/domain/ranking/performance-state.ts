import type { PerformanceStatus } from "#app/domain/contest/states.ts";
import type { PerformanceState } from "./performance-scores.ts";

/** How a performance's status stands for the ranking: from `complete` on it counts. PURE. */
export const of = (status: PerformanceStatus): PerformanceState => {
  switch (status) {
    case "complete":
    case "verified":
    case "revealed":
      return "counted";
    case "absent":
    case "disqualified":
      return status;
    case "waiting":
    case "called":
    case "onStage":
    case "scoring":
    case "technicalFault":
      return "open";
  }
};
