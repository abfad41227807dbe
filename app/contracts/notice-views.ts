import type { ReserveKind } from "#app/domain/people/enumerations.ts";
import type { PostKind } from "#app/domain/people/organisation.ts";
import type { NoticeState, StripDay } from "#app/domain/selection/notice-life.ts";
import type { RoundState } from "#app/domain/selection/round-life.ts";
import type { Blocked } from "#app/domain/selection/seats.ts";
import type { ManagingLevel, Pool } from "#app/domain/selection/selection-rules.ts";

/** Somebody on a notice: what everybody may know, and nothing else. */
export type NoticedPerson = {
  candidateId: string;
  name: string;
  unitName: string;
  /** What the person does now. */
  presentPosts: PostKind[];
  post: ReserveKind;
  basis: string;
};

export type NoticeBoardView = {
  publicCode: string;
  title: string;
  unitName: string;
  /** "over" and "upcoming" bring no names. */
  state: NoticeState;
  /** Running ones; else the one that opens next or ended last. */
  notices: {
    id: string;
    opensOn: string;
    closesOn: string;
    workingDays: number;
    contact: string;
    people: NoticedPerson[];
  }[];
};

export type ShownNotice = {
  id: string;
  opensOn: string;
  closesOn: string;
  workingDays: number;
  contact: string;
  state: NoticeState;
  closed: boolean;
  /** Working days still to come; null: a year is not loaded. */
  daysLeft: number | null;
  strip: StripDay[];
  people: (NoticedPerson & { selected: boolean })[];
};

export type ShownObjection = {
  id: string;
  name: string;
  post: ReserveKind;
  statement: string;
  /** Null: not given, or not for this reader. */
  contact: string | null;
  fromPublic: boolean;
  filedAt: number;
  investigation: string | null;
  decision: "upheld" | "dismissed" | null;
  answer: string | null;
  decidedAt: number | null;
  decidedBy: string | null;
  maySettle: boolean;
};

export type ShownVacancy = {
  post: ReserveKind;
  next: { candidateId: string; name: string; unitName: string; place: number | null } | null;
  passed: { name: string; why: Blocked["level"] | "floor" }[];
};

/** Somebody who left the list after the decision, or came in by it. */
export type ShownChange = {
  candidateId: string;
  name: string;
  post: ReserveKind;
  what: "removed" | "offered" | "declined" | "withdrawn";
  reason: string | null;
};

/** The organiser's page. `people`: who is selected and on no notice yet. */
export type RoundNoticeView = {
  roundId: string;
  title: string;
  unitName: string;
  status: RoundState;
  publicCode: string;
  pool: Pool;
  level: ManagingLevel;
  workingDays: number;
  today: string;
  confirmationDocument: string | null;
  reserveFrom: string | null;
  selected: number;
  people: NoticedPerson[];
  notices: ShownNotice[];
  objections: ShownObjection[];
  vacancies: ShownVacancy[];
  changes: ShownChange[];
  /** Day a notice may open on → its last day; null: a year is not loaded. */
  openings: { day: string; closesOn: string | null }[];
  may: { hold: boolean };
};
