import type { DeskPerformance, DeskSeat, DeskStage, DeskView } from "#app/contracts/live.ts";
import { inRunningOrder } from "#app/domain/contest/stage.ts";

export type OrderedPerformance = DeskPerformance & { id: string };

/** The running order of a panel, by items as the contest names them, then by position. */
export function orderOf(view: DeskView, panelId: string): OrderedPerformance[] {
  const rows = Object.entries(view.performances)
    .filter(([, row]) => row.panelId === panelId)
    .map(([id, row]) => ({ ...row, id }));
  return inRunningOrder(
    rows,
    view.contest.items.map(({ key }) => key),
  );
}

/** Who is called next: the first who waits and has not withdrawn. */
export const nextOf = (view: DeskView, panelId: string): OrderedPerformance | null =>
  orderOf(view, panelId).find(
    (row) => row.status === "waiting" && view.contestants[row.contestantId]?.status === "registered",
  ) ?? null;

const EMPTY_STAGE: DeskStage = { mode: "title", reveal: "ticks", coveredPlaces: 0 };
export const stageOf = (view: DeskView, panelId: string): DeskStage => view.stages[panelId] ?? EMPTY_STAGE;

export function currentOf(view: DeskView, panelId: string): OrderedPerformance | null {
  const { performanceId } = stageOf(view, panelId);
  const row = performanceId === undefined ? undefined : view.performances[performanceId];
  return performanceId === undefined || row === undefined ? null : { ...row, id: performanceId };
}

/** "07" or, before numbers are drawn, the name. */
export function whoOf(view: Pick<DeskView, "contestants">, contestantId: string): string {
  const contestant = view.contestants[contestantId];
  if (contestant === undefined) return "";
  return contestant.number === undefined ? contestant.name : String(contestant.number).padStart(2, "0");
}

/** The seats of a panel that mark: judges by number, then a head judge who marks. */
export const markingSeats = (view: DeskView, panelId: string): DeskSeat[] =>
  Object.values(view.seats)
    .filter((seat) => seat.panelId === panelId && seat.scoring !== "none")
    .sort((a, b) => Number(a.role !== "judge") - Number(b.role !== "judge") || a.number - b.number);

export const officeSeats = (view: DeskView, panelId: string): DeskSeat[] =>
  Object.values(view.seats).filter((seat) => seat.panelId === panelId && seat.scoring === "none");

export type SheetTally = { submitted: number; of: number };

/** How many of the counting judges are done with a performance; the recused and abstained are not asked. */
export function tallyOf(view: DeskView, row: DeskPerformance): SheetTally {
  const asked = markingSeats(view, row.panelId).filter((seat) => {
    const status = row.sheets[seat.id]?.status ?? "empty";
    return seat.scoring === "counts" && status !== "recused" && status !== "abstained";
  });
  const submitted = asked.filter((seat) =>
    ["received", "locked", "verified"].includes(row.sheets[seat.id]?.status ?? "empty"),
  );
  return { submitted: submitted.length, of: asked.length };
}
