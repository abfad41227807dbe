import type { ContestFacts, PerformanceFacts } from "#db/queries/contest-facts.ts";

/** How a contestant is named in sentences: the number worn, else the name. */
export function whoOf(facts: ContestFacts, contestantId: string): string {
  const row = facts.contestants.find(({ id }) => id === contestantId);
  if (row === undefined) return "";
  return row.number === null ? row.name : String(row.number).padStart(2, "0");
}

/** Whether the account typed a sheet of the performance from paper, the first or the second time. */
export const enteredBy = (row: PerformanceFacts, accountId: string): boolean =>
  row.sheets.some((sheet) => sheet.enteredBy === accountId || sheet.confirmedBy === accountId);

/** Whether the account holds a seat that marked the performance. */
export const markedBy = (facts: ContestFacts, row: PerformanceFacts, accountId: string): boolean =>
  row.sheets.some((sheet) =>
    facts.seats.some((seat) => seat.id === sheet.seatId && seat.accountId === accountId),
  );

/** Seats of the contest are held by this account, or by the cadre behind it. */
export const judgedBy = (facts: ContestFacts, who: { accountId: string; cadreId: string | null }): boolean =>
  facts.seats.some(
    (seat) =>
      seat.role !== "timekeeper" &&
      (seat.accountId === who.accountId || (who.cadreId !== null && seat.cadreId === who.cadreId)),
  );
