import type { CadreFields } from "#app/domain/people/cadre.ts";
import type { OrgUnitKind, PostKind } from "#app/domain/people/organisation.ts";
import type { FieldChange } from "#app/domain/people/roster-changes.ts";
import type { ColumnKey } from "#app/domain/people/roster-columns.ts";
import type { ReportKind } from "#app/domain/people/roster-compare.ts";
import type { RowNotice, RowProblem } from "#app/domain/people/roster-problems.ts";
import type { SkippedRow } from "#app/domain/people/roster-rows.ts";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import type { ImportSettingsValue, RosterFilterValue } from "./people.ts";

/** What the pages of people are given: plain values, personal data masked. */
export type UnitChoice = { id: string; kind: OrgUnitKind; name: string; depth: number };

export type RosterRow = Pick<
  CadreFields,
  "name" | "sex" | "birthMonth" | "politicalStatus" | "lineOfWork" | "socialWorkCertificate" | "inPost"
> & {
  id: string;
  unitName: string;
  /** Unit above, where there is one. */
  aboveName: string | null;
  education: CadreFields["fullTimeEducation"];
  post: PostKind | null;
  phoneMasked: string | null;
};

export type HolderOnDay = {
  cadreId: string;
  name: string;
  fromOn: string;
  toOn: string | null;
  documentNumber: string | null;
};

export type RosterView = {
  rows: RosterRow[];
  total: number;
  size: number;
  filter: RosterFilterValue;
  units: UnitChoice[];
  /** Day it is, for ages. */
  today: string;
  may: { add: boolean; exportInFull: boolean };
};

/** Who held the post; null: nothing was asked. */
export type WhoHeldView = {
  unitId: string;
  unitName: string;
  post: PostKind;
  day: string;
  holders: HolderOnDay[];
};

export type AppointmentView = {
  id: string;
  unitName: string;
  post: PostKind;
  fromOn: string;
  toOn: string | null;
  documentNumber: string | null;
};

export type CadreView = {
  id: string;
  revision: number;
  unitId: string;
  unitName: string;
  fields: CadreFields;
  identityMasked: string | null;
  phoneMasked: string | null;
  appointments: AppointmentView[];
  units: UnitChoice[];
  /** Where the person belonged, latest first; `toOn` is the first day it no longer was. */
  stays: { unitName: string; fromOn: string; toOn: string | null }[];
  /** Units the reader may move the person to. */
  moveTo: UnitChoice[];
  managedBy: string | null;
  may: { manage: boolean; transfer: boolean };
};

export type SourceColumnView = { index: number; header: string; sample: string; key: ColumnKey | null };

export type ImportRowView = {
  row: number;
  name: string;
  kind: ReportKind;
  changes: FieldChange[];
  problems: RowProblem[];
  notices: RowNotice[];
};

export type ImportView = {
  id: string;
  fileName: string;
  status: "uploaded" | "checked" | "applied" | "discarded";
  settings: ImportSettingsValue;
  sheets: string[];
  match: { headerRow: number; sources: SourceColumnView[]; missing: ColumnKey[] } | null;
  matchRefusal: Refusal | null;
  report: {
    counts: Record<ReportKind, number>;
    rows: ImportRowView[];
    total: number;
    page: number;
    size: number;
    show: ReportKind | "all";
    skipped: SkippedRow[];
  } | null;
  /** The rejected rows are still there to be downloaded. */
  holdsRejected: boolean;
};

export type RecentImport = { id: string; fileName: string; status: ImportView["status"]; createdAt: string };
