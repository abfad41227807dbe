import type { PerformanceStatus, SheetStatus } from "#app/domain/contest/states.ts";
import type { Tone } from "#app/ui/feedback/status-tag.tsx";

const TONES: Record<PerformanceStatus, Tone> = {
  waiting: "neutral",
  called: "active",
  onStage: "active",
  scoring: "attention",
  complete: "good",
  verified: "good",
  revealed: "good",
  absent: "bad",
  disqualified: "bad",
  technicalFault: "attention",
};
export const toneOf = (status: PerformanceStatus): Tone => TONES[status];

const SHEET_TONES: Record<SheetStatus | "empty" | "recused", Tone> = {
  empty: "neutral",
  draft: "active",
  received: "good",
  locked: "good",
  verified: "good",
  returned: "attention",
  abstained: "neutral",
  recused: "neutral",
};
export const sheetTone = (status: SheetStatus | "empty" | "recused"): Tone => SHEET_TONES[status];
