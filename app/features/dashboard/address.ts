import type { Asked } from "#app/contracts/dashboard-views.ts";
import type { FigureKey } from "#app/domain/daily/figures.ts";

type Place = { unitId: string | null; own: boolean };

/** The days, the period and the unit of a page as the query of another one. Defaults stay out of it, days never. */
export function queryOf(asked: Asked, place: Place = asked): string {
  const query = new URLSearchParams();
  if (place.unitId !== null) query.set("unit", place.unitId);
  if (place.own) query.set("own", "1");
  query.set("day", asked.day);
  query.set("compare", asked.compare);
  query.set("window", asked.choice);
  return `?${query}`;
}

export const listAddress = (figure: FigureKey, asked: Asked, place?: Place): string =>
  `/dashboard/${figure}${queryOf(asked, place)}`;
