import type { AppraisalStatus } from "#app/domain/daily/appraisal-life.ts";
import type { AnonymousGroup, Component, ComponentSource, FormItem } from "#app/domain/daily/scheme.ts";
import type { AppraisalGrade } from "#app/domain/people/enumerations.ts";

/** What the views of appraisals hand to the screens. */
export type ListedAppraisal = {
  id: string;
  title: string;
  period: string;
  status: AppraisalStatus;
  opensOn: string;
  closesOn: string;
  unitName: string;
  people: number;
};

export type Overview = {
  id: string;
  title: string;
  period: string;
  status: AppraisalStatus;
  opensOn: string;
  closesOn: string;
  objectionsUntil: string | null;
  unitName: string;
  schemeName: string;
  today: string;
  components: readonly Component[];
  counts: { people: number; graded: number; read: number; objections: number; undecided: number };
  raters: Readonly<Record<"self" | "subdistrict" | "peers" | "residents", number>>;
  may: { manage: boolean; approve: boolean };
};

export type LinkBatch = {
  unitId: string;
  unitName: string;
  people: number;
  raterGroup: AnonymousGroup;
  ordinary: boolean;
  issued: number;
  used: number;
  open: number;
};
export type IssuedLink = { token: string; forName: string | null };

/** Points and total in hundredths of 100. */
export type Score = { source: ComponentSource; weight: number; points: number | null; why?: string };

export type ResultRow = {
  cadreId: string;
  name: string;
  unitName: string;
  components: readonly Score[];
  total: number | null;
  proposed: { grade: AppraisalGrade; why: "result" | "quotaFull" | "noResult" } | null;
  grade: AppraisalGrade | null;
  gradeReason: string | null;
  selfStatement: string | null;
  readAt: number | null;
  own: boolean;
};

export type Thresholds = {
  excellentFrom: number;
  competentFrom: number;
  basicallyCompetentFrom: number;
  excellentShare: number;
  approvedShare: number;
};

export type RatingForm = readonly FormItem[];
