import type { ExportFile } from "#app/contracts/selection-export.ts";
import { checkDecision, checkFirmness } from "./check-decision.ts";
import { checkGates } from "./check-gates.ts";
import { checkHashes } from "./check-hashes.ts";
import { checkIntervals } from "./check-intervals.ts";
import { checkOrder } from "./check-order.ts";
import { checkReliability } from "./check-reliability.ts";
import { checkComposites, checkScores } from "./check-scores.ts";
import { checkSeats } from "./check-seats.ts";
import type { Part } from "./difference.ts";

/**
 * Computes a reserve selection again from its export, part by part. Each part rests on what the file says of the part
 * before it, so that one wrong number is named where it stands and not everywhere that follows from it.
 */
export const recomputeExport = (file: ExportFile): Part[] => [
  ...checkHashes(file),
  checkReliability(file),
  checkGates(file),
  checkScores(file),
  checkComposites(file),
  checkOrder(file),
  checkSeats(file),
  checkIntervals(file),
  checkFirmness(file),
  checkDecision(file),
];
