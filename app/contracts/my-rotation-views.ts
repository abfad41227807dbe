import type { WorkArea } from "#app/domain/daily/work-record.ts";
import type { AbsenceKind, HandoverKind, StandInWay } from "#app/domain/rotation/rotation-life.ts";

/** Days are YYYY-MM-DD. */
type Days = { fromOn: string; toOn: string };
type Post = { community: string; area: WorkArea };

/** A post somebody leads (A) or stands in at (B), over the periods in which the partner is the same. */
export type OwnStint = Post &
  Days & { key: string; planId: string; plan: string; role: "a" | "b"; partner: string };

/** Who acts at one's own post during an absence. Open: nobody yet. */
export type OwnCover = Post & Days & { id: string; way: StandInWay; acting: string | null; open: boolean };

export type OwnAbsence = Days & {
  id: string;
  kind: AbsenceKind;
  reason: string;
  state: "ahead" | "now" | "over" | "returned" | "cancelled";
  returnedOn: string | null;
  covers: OwnCover[];
  may: { cancel: boolean; return: boolean };
};

/** One acts for somebody else. */
export type OwnStandIn = Post & Days & { id: string; forName: string; now: boolean };

export type OwnHandover = Post & {
  id: string;
  kind: HandoverKind;
  dueOn: string;
  from: string;
  to: string;
  /** sign: the own signature is missing · other: the other side or the head has to sign · closed. */
  state: "sign" | "other" | "closed";
  late: boolean;
};

export type MyRotationView = {
  /** Null: the account is linked to nobody on the roster. */
  cadreId: string | null;
  today: string;
  now: OwnStint[];
  next: OwnStint[];
  /** Stints that are over. */
  past: number;
  /** There is a plan in force the person is in. */
  rotates: boolean;
  absences: OwnAbsence[];
  standIns: OwnStandIn[];
  handovers: OwnHandover[];
  /** The calendar's address in use was made at this moment (ISO 8601); null: none. */
  feedSince: string | null;
};

/** What the calendar of one person holds. */
export type CalendarFeedView = {
  stints: OwnStint[];
  absences: (Days & { id: string; kind: AbsenceKind })[];
  standIns: (Post & Days & { id: string; forName: string })[];
  handovers: (Post & { id: string; kind: HandoverKind; dueOn: string; other: string })[];
};
