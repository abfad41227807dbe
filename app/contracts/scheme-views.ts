import type { z } from "zod";
import type { SchemeBody } from "#app/domain/daily/scheme.ts";
import type { UnitChoice } from "./people-views.ts";
import type { SchemeFilter } from "./scheme.ts";

export type SchemeStatus = "draft" | "inForce" | "ended";

export type SchemeRow = {
  id: string;
  name: string;
  unitName: string;
  status: SchemeStatus;
  fromMonth: string | null;
  toMonth: string | null;
  hash: string | null;
  /** Which kinds of records count, how many. */
  kinds: number;
};
export type SchemeListView = {
  rows: SchemeRow[];
  filter: z.output<typeof SchemeFilter>;
  /** Units with schemes the reader sees, for the filter. */
  units: { id: string; name: string }[];
  /** Units the reader keeps the schemes of. */
  own: UnitChoice[];
};

export type SchemeView = {
  id: string;
  name: string;
  unitName: string;
  unitId: string;
  status: SchemeStatus;
  body: SchemeBody;
  hash: string | null;
  fromMonth: string | null;
  toMonth: string | null;
  inForceAt: number | null;
  revision: number;
  currentMonth: string;
  /** Months a draft may begin with, and a scheme in force may end with; empty: may not. */
  beginnings: string[];
  endings: string[];
  /** The scheme it would take over from: its name. */
  takesOverFrom: string | null;
  own: UnitChoice[];
  may: { edit: boolean; putInForce: boolean; end: boolean; recall: boolean };
};
