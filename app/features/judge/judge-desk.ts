import { createContext, useContext } from "react";
import type { SeatItem, SeatView } from "#app/contracts/live.ts";
import type { Tablet } from "./outbox/tablet.ts";
import type { SheetOnTablet } from "./sheet-state.ts";

/** What every part of the judge's page works with. */
export type JudgeDesk = {
  view: SeatView;
  /** null while the page does not lead, or has not read what is kept. */
  tablet: Tablet | null;
  sheetOf: (performanceId: string) => SheetOnTablet;
  open: (performanceId: string | null) => void;
};

const DeskContext = createContext<JudgeDesk | null>(null);
export const JudgeDeskProvider = DeskContext.Provider;

export function useJudgeDesk(): JudgeDesk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error("no judge's desk above this part");
  return desk;
}

/** The rubric of a performance. */
export const itemOf = (view: SeatView, performanceId: string): SeatItem | undefined =>
  view.items[view.performances[performanceId]?.itemKey ?? ""];
