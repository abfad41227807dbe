import type { WorkArea } from "#app/domain/daily/work-record.ts";

/** What one of the two wrote; `shown` is null where the reader may not see it (yet). */
export type AssessmentSide = {
  written: boolean;
  shown: { total: number; points: Record<string, number>; statement: string; byName: string | null } | null;
};

export type AssessmentState = "later" | "due" | "late" | "done";

/** A stint and its assessment. Totals and results in hundredths of 100. */
export type AssessmentRow = {
  planId: string;
  cadreId: string;
  name: string;
  communityId: string;
  communityName: string;
  area: WorkArea;
  period: number;
  fromOn: string;
  toOn: string;
  dueFromOn: string;
  state: AssessmentState;
  mentorName: string | null;
  head: AssessmentSide;
  mentor: AssessmentSide;
  result: { result: number; passed: boolean } | null;
  mayAssess: ("head" | "mentor")[];
};

export type AssessmentsView = {
  planId: string;
  /** A version is in force. */
  published: boolean;
  rows: AssessmentRow[];
  total: number;
  counts: { due: number; late: number; done: number; later: number };
};
