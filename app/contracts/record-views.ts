import type {
  RecordDetails,
  RecordKind,
  RecordStatus,
  Urgency,
  WorkArea,
} from "#app/domain/daily/work-record.ts";
import type { Refusal } from "#app/domain/shared/refusal.ts";

/** What the phone page knows when it opens; kept with the page, so that it works without a network too. */
export type EntryDesk = {
  accountId: string;
  name: string;
  /** Null: the account is nobody's of the roster and enters for others only. */
  own: EntryPerson | null;
  /** Whom one may enter for besides oneself. */
  people: readonly EntryPerson[];
  today: string;
};
export type EntryPerson = {
  cadreId: string;
  name: string;
  unitId: string;
  unitName: string;
  /** Compounds of the unit, as the organisation tree has them. */
  compounds: readonly string[];
};

/** The server's answer to a record or a photo of a device; nothing else counts as one. */
export type EntryReply = { ours: "yanzhen"; opId: string } & (
  | { ok: true; at: number }
  | { ok: false; again: boolean; refusal: Refusal }
);

export type MyRecordRow = {
  id: string;
  kind: RecordKind;
  status: RecordStatus;
  happenedOn: string;
  happenedAt: string | null;
  unitName: string;
  compound: string | null;
  building: string | null;
  area: WorkArea | null;
  content: string;
  details: RecordDetails;
  evidence: string | null;
  revision: number;
  photos: number;
  enteredAt: number;
  /** Entered by somebody else. */
  byOther: boolean;
  /** Why it was returned or struck. */
  reason: string | null;
  urgency: Urgency | null;
  may: { revise: boolean; withdraw: boolean };
};

export type MyRecordsView = {
  rows: readonly MyRecordRow[];
  total: number;
  size: number;
  filter: { month?: string; kind?: RecordKind; status?: RecordStatus; page: number };
  counts: { returned: number; submitted: number };
  today: string;
};
