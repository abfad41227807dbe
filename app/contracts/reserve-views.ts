import type { ReserveKind } from "#app/domain/people/enumerations.ts";
import type { LeavingWay } from "#app/domain/selection/reserve-entry.ts";
import type { ManagingLevel, Pool } from "#app/domain/selection/selection-rules.ts";

/** An entry of the reserve as its list shows it. */
export type ReserveEntry = {
  id: string;
  cadreId: string;
  name: string;
  /** Where the person belongs now. */
  unitName: string;
  pool: Pool;
  post: ReserveKind;
  level: ManagingLevel;
  keeperName: string;
  /** Of the keeping unit; null: the district itself. */
  subdistrictName: string | null;
  fromOn: string;
  leftOn: string | null;
  leftWhy: LeavingWay | null;
  leftReason: string | null;
  round: { id: string; title: string };
  /** The person's file opens for this reader. */
  open: boolean;
  mayLeave: boolean;
};

export type ReserveTotals = {
  people: number;
  posts: { post: ReserveKind; people: number }[];
  subdistricts: { name: string | null; people: number }[];
};

export type ReserveListView = {
  rows: ReserveEntry[];
  /** All the reader may see, without filters. */
  total: number;
  /** Of the rows shown that are in the reserve now. */
  totals: ReserveTotals;
  subdistricts: { id: string; name: string }[];
  today: string;
};
