import type { WorkArea } from "#app/domain/daily/work-record.ts";
import type { DutyRole } from "#app/domain/rotation/duty.ts";
import type { TrainingWay } from "#app/domain/rotation/rotation-life.ts";

/** Days are YYYY-MM-DD in Shanghai, times milliseconds. */
export type DutyEntryView = {
  id: string;
  onDay: string;
  communityId: string;
  community: string;
  area: WorkArea;
  name: string;
  /** Stamped 代: acted for A. */
  acting: boolean;
  joint: boolean;
  content: string;
  at: number;
  /** The entry this one corrects. */
  correctsId: string | null;
  /** A later entry corrects this one. */
  corrected: boolean;
};

export type TrainingView = {
  id: string;
  onDay: string;
  name: string;
  community: string;
  area: WorkArea;
  way: TrainingWay;
  content: string;
};

/** Who stands in, or will in the next two weeks, without training for the area (AB rule 6). */
export type TrainingWarning = {
  cadreId: string;
  name: string;
  communityId: string;
  community: string;
  area: WorkArea;
  fromOn: string;
};

/** A B whose training the reader may record. */
export type Trainee = {
  planId: string;
  cadreId: string;
  name: string;
  communityId: string;
  community: string;
  area: WorkArea;
};

export type DutyFilter = { communityId: string | null; area: WorkArea | null; month: string };

export type DutyLogView = {
  planId: string;
  planTitle: string;
  today: string;
  /** `month`: YYYY-MM. */
  filter: DutyFilter;
  months: string[];
  communities: { id: string; name: string }[];
  rows: DutyEntryView[];
  training: TrainingView[];
  warnings: TrainingWarning[];
  trainees: Trainee[];
};

/** A post one may write for, on the days given. */
export type DutyPost = {
  planId: string;
  communityId: string;
  community: string;
  area: WorkArea;
  role: DutyRole;
  fromOn: string;
  toOn: string;
};

export type MyLogView = {
  today: string;
  /** The earliest day that may still be filled in. */
  first: string;
  posts: DutyPost[];
  rows: (DutyEntryView & { planId: string })[];
  trainees: Trainee[];
};
