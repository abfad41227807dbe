import type { CallBackObstacle, DecisionObstacle, VerifyObstacle } from "#app/domain/access/record-life.ts";
import type { CallBackOutcome } from "#app/domain/daily/call-back-sample.ts";
import type { DuplicateReason } from "#app/domain/daily/duplicates.ts";
import type { RecordDetails, RecordKind, RecordStatus, WorkArea } from "#app/domain/daily/work-record.ts";
import type { UnitChoice } from "./people-views.ts";
import type { CALL_BACK_STATES, OBJECTION_STATES } from "./record-choices.ts";
import type { RecordFilterValue } from "./record-life.ts";

/** What the pages about submitted records are given. Instants are milliseconds, days YYYY-MM-DD in Shanghai. */
export type RecordsFrameView = {
  waiting: { submitted: number; callBacks: number; objections: number };
  /** Communities of the reader's area, each with a public board. */
  communities: { id: string; name: string }[];
};

export type RecordRow = {
  id: string;
  personName: string;
  unitName: string;
  kind: RecordKind;
  status: RecordStatus;
  happenedOn: string;
  happenedAt: string | null;
  compound: string | null;
  building: string | null;
  area: WorkArea | null;
  content: string;
  photos: number;
  /** Why another record may tell the same; null: none does. */
  duplicate: DuplicateReason | null;
  /** Null: this reader may verify it now. */
  obstacle: VerifyObstacle | null;
};

export type RecordsView = {
  rows: RecordRow[];
  total: number;
  size: number;
  filter: RecordFilterValue;
  units: UnitChoice[];
};

/** Who did a step and when; a null name is the system or an import. */
export type StepView = { by: string | null; at: number };

export type DuplicateView = {
  id: string;
  reason: DuplicateReason;
  /** Basis points. */
  likeness: number;
  personName: string;
  happenedOn: string;
  untilOn: string | null;
  compound: string | null;
  building: string | null;
  content: string;
  status: RecordStatus;
};

export type CallBackView = {
  id: string;
  drawnAt: number;
  outcome: CallBackOutcome | null;
  note: string | null;
  called: StepView | null;
};

export type ObjectionView = {
  id: string;
  statement: string;
  filedAt: number;
  /** Null: from the public board, or not told to this reader. */
  filedBy: string | null;
  decision: "upheld" | "dismissed" | null;
  answer: string | null;
  decided: StepView | null;
};

export type RecordView = Omit<RecordRow, "photos" | "duplicate"> & {
  cadreId: string;
  own: boolean;
  details: RecordDetails;
  evidence: string | null;
  revision: number;
  /** Positions; the picture lies at /records/:recordId/photos/:position. */
  photos: number[];
  entered: StepView & { writtenAt: number | null; imported: boolean };
  verified: StepView | null;
  /** Returned, or struck where the status says so. */
  settled: (StepView & { reason: string | null }) | null;
  /** For those who manage; empty for the person. */
  duplicates: DuplicateView[];
  /** Null: not for this reader. */
  callBacks: CallBackView[] | null;
  objections: ObjectionView[];
};

/** The record a call-back or an objection is about. */
export type AboutRecord = Pick<
  RecordRow,
  "id" | "personName" | "unitName" | "kind" | "happenedOn" | "compound" | "building" | "content" | "status"
>;
export type CallBackRowView = CallBackView & { record: AboutRecord; obstacle: CallBackObstacle | null };
export type CallBacksView = {
  rows: CallBackRowView[];
  total: number;
  size: number;
  page: number;
  state: (typeof CALL_BACK_STATES)[number];
};

export type ObjectionRowView = ObjectionView & {
  record: AboutRecord;
  obstacle: DecisionObstacle | null;
  /** Unit whose managers decide; null: nobody is left. */
  level: string | null;
};
export type ObjectionsView = {
  rows: ObjectionRowView[];
  total: number;
  size: number;
  page: number;
  state: (typeof OBJECTION_STATES)[number];
};

export type BoardRow = {
  id: string;
  kind: RecordKind;
  happenedOn: string;
  place: string | null;
  content: string;
  name: string;
  /** Last day for objections; null: the calendar's year is not loaded. */
  until: string | null;
  open: boolean;
};
export type BoardView = {
  unitId: string;
  unitName: string;
  rows: BoardRow[];
  total: number;
  size: number;
  page: number;
  /** The name an objection would carry; null: it is anonymous. */
  signedInAs: string | null;
};
