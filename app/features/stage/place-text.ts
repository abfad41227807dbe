import type { PlaceRow } from "#app/contracts/live.ts";

/** "1", or "2=" where a place is shared. */
export const placesOf = <R extends PlaceRow>(rows: readonly R[]): { row: R; place: string }[] =>
  rows.map((row) => {
    const shared = rows.filter((other) => other.place === row.place).length > 1;
    return { row, place: row.place === undefined ? "" : `${row.place}${shared ? "=" : ""}` };
  });
