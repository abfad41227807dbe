import type { WorkArea } from "#app/domain/daily/work-record.ts";
import type { AbsenceKind, StandInWay } from "#app/domain/rotation/rotation-life.ts";

/** Somebody at a post; `awayUntil`: the last day away, null: there. `kind`: null: there, or not for this reader. */
type TodayHolder = { name: string; awayUntil: string | null; kind: AbsenceKind | null };

export type TodayPost = {
  area: WorkArea;
  a: TodayHolder;
  b: TodayHolder;
  /** `name` is null where nobody acts, or the head who has no roster record. */
  acting: { by: "a" | StandInWay | "nobody"; name: string | null };
  /** B acts without having been briefed at least a day before. */
  ownAccount: boolean;
  /** What the head decided for the day and this reader may decide anew. */
  coverId: string | null;
};

export type TodayCommunity = { id: string; name: string; posts: TodayPost[] };

/** A and B both away and nobody named, today or on days to come. */
export type OpenCover = {
  standInId: string;
  community: string;
  area: WorkArea;
  a: string;
  b: string;
  fromOn: string;
  toOn: string;
  mayCover: boolean;
};

export type TodayAbsence = {
  id: string;
  name: string;
  /** Null: not for this reader. */
  kind: AbsenceKind | null;
  fromOn: string;
  toOn: string;
  returnedOn: string | null;
  may: { cancel: boolean; return: boolean };
};

export type RotationTodayView = {
  planId: string;
  title: string;
  today: string;
  day: string;
  /** Counted from 1; null: the day lies in no period of a plan in force. */
  period: { number: number; of: number } | null;
  /** First and last day of the rotation in force. */
  days: { fromOn: string; toOn: string } | null;
  published: boolean;
  communityId: string;
  /** Of all communities of the plan, for the filter. */
  choices: { id: string; name: string }[];
  communities: TodayCommunity[];
  /** Of what is shown. */
  posts: number;
  /** Of those: led by somebody for A on that day. */
  standIns: number;
  /** Of those: with nobody to act on that day. */
  unfilled: number;
  open: OpenCover[];
  absences: TodayAbsence[];
  /** Whom the reader may register, and who may be named to cover. */
  people: { id: string; name: string; unit: string; mayRegister: boolean }[];
};
