import type { WorkArea } from "#app/domain/daily/work-record.ts";
import type { HandoverSide, HandoverState } from "#app/domain/rotation/handover-life.ts";
import type { HandoverKind, HandoverLine } from "#app/domain/rotation/rotation-life.ts";

/** A handover as a list shows it. Days are YYYY-MM-DD in Shanghai. */
export type HandoverEntry = {
  id: string;
  planId: string;
  kind: HandoverKind;
  area: WorkArea;
  communityId: string;
  community: string;
  from: string;
  to: string;
  /** Of a rotation: the period that begins, counted from 0. */
  period: number | null;
  dueOn: string;
  state: HandoverState;
  late: boolean;
  closedOn: string | null;
};

/** An absence whose briefing, or whose report on return, is not opened yet. */
export type PendingAbsence = {
  absenceId: string;
  kind: "absence" | "return";
  name: string;
  fromOn: string;
  toOn: string;
  returnedOn: string | null;
  posts: { community: string; area: WorkArea }[];
};

export type HandoverFilter = {
  state: HandoverState | "late" | "all";
  kind: HandoverKind | null;
  communityId: string | null;
};

export type HandoverListView = {
  planId: string;
  planTitle: string;
  today: string;
  filter: HandoverFilter;
  rows: HandoverEntry[];
  /** All the reader sees, before the filter. */
  total: number;
  counts: Record<HandoverState | "late", number>;
  communities: { id: string; name: string }[];
  /** The period that begins next: posts that change hands, and how many of those have a handover. Null: none is left. */
  coming: { period: number; fromOn: string; dueOn: string; moves: number; opened: number } | null;
  pending: PendingAbsence[];
  may: { openPeriod: boolean };
};

export type ShownLine = HandoverLine & {
  /** English words of a line of the preset; null: people wrote it. */
  english: string | null;
  own: boolean;
};

export type HandoverView = HandoverEntry & {
  planTitle: string;
  unitName: string;
  absence: { fromOn: string; toOn: string; returnedOn: string | null } | null;
  lines: ShownLine[];
  note: string | null;
  revision: number;
  /** Milliseconds; null: not signed. */
  signed: { from: number | null; to: number | null; head: number | null };
  headName: string | null;
  unsettled: number;
  /** As which of the two the reader stands here. */
  side: HandoverSide | null;
  may: { fill: boolean; sign: boolean; close: boolean };
};

export type MyHandoversView = { today: string; rows: HandoverEntry[]; pending: PendingAbsence[] };
