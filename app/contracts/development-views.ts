import type { NextGrade } from "#app/domain/development/career-ladder.ts";
import type {
  ExamKind,
  ExamStatus,
  Fen,
  SecondmentState,
  TourState,
} from "#app/domain/development/development.ts";
import type { Education, PostCategory, SocialWorkCertificate } from "#app/domain/people/enumerations.ts";
import type {
  AllowanceFilterValue,
  ExamFilterValue,
  SecondmentFilterValue,
  TourFilterValue,
} from "./development.ts";
import type { UnitChoice } from "./people-views.ts";

/** What the pages of development records are given. Days are YYYY-MM-DD, money is in fen. */
type Listed<Row, Filter> = {
  rows: Row[];
  total: number;
  size: number;
  filter: Filter;
  units: UnitChoice[];
  today: string;
  /** There is a unit in reach that the reader manages. */
  may: { add: boolean };
};

export type Member = { cadreId: string; name: string; unitName: string };

export type TourRow = {
  id: string;
  revision: number;
  unitId: string;
  unitName: string;
  topic: string;
  place: string;
  fromOn: string;
  toOn: string;
  report: string | null;
  state: TourState;
  members: Member[];
  may: { change: boolean };
};
export type ToursView = Listed<TourRow, TourFilterValue>;

export type SecondmentRow = {
  id: string;
  revision: number;
  cadreId: string;
  name: string;
  unitName: string;
  fromUnitName: string;
  host: string;
  post: string;
  mentor: string | null;
  fromOn: string;
  toOn: string | null;
  report: string | null;
  state: SecondmentState;
  may: { change: boolean };
};
export type SecondmentsView = Listed<SecondmentRow, SecondmentFilterValue>;

/** An exam without its person. */
export type ExamFacts = {
  id: string;
  kind: ExamKind;
  education: Education | null;
  certificate: SocialWorkCertificate | null;
  school: string | null;
  status: ExamStatus;
  appliedOn: string;
  approvedOn: string | null;
  passedOn: string | null;
  paidOn: string | null;
  endedOn: string | null;
  certificateNumber: string | null;
  subsidy: Fen | null;
  reason: string | null;
};
export type ExamRow = ExamFacts & {
  cadreId: string;
  name: string;
  unitName: string;
  may: { decide: boolean; withdraw: boolean };
};
export type ExamsView = Listed<ExamRow, ExamFilterValue> & {
  /** Of everything the filter finds. */
  subsidies: Fen;
};

export type AllowanceRow = {
  cadreId: string;
  name: string;
  unitName: string;
  certificate: SocialWorkCertificate;
  /** Null: no rate is set for it. */
  monthly: Fen | null;
  /** The unit whose rate it is. */
  rateUnitName: string | null;
};
export type RateRow = {
  key: string;
  unitId: string;
  unitName: string;
  certificate: SocialWorkCertificate;
  fromOn: string;
  monthly: Fen;
  documentNumber: string | null;
};
export type AllowancesView = Omit<Listed<AllowanceRow, AllowanceFilterValue>, "filter"> & {
  filter: AllowanceFilterValue & { day: string };
  /** Of everybody the filter finds. */
  sum: Fen;
  withoutRate: number;
  rates: RateRow[];
};

export type LadderView = {
  category: PostCategory | null;
  grade: number | null;
  since: string | null;
  /** Null: no category or grade is known. */
  next: NextGrade | null;
  /** Newest first. */
  steps: {
    id: string;
    category: PostCategory;
    grade: number;
    fromOn: string;
    documentNumber: string | null;
    reason: string | null;
  }[];
};

/** Everything of one person. */
export type PersonDevelopment = {
  cadreId: string;
  name: string;
  today: string;
  tours: {
    id: string;
    unitName: string;
    topic: string;
    place: string;
    fromOn: string;
    toOn: string;
    report: string | null;
  }[];
  secondments: {
    id: string;
    fromUnitName: string;
    host: string;
    post: string;
    mentor: string | null;
    fromOn: string;
    toOn: string | null;
    report: string | null;
  }[];
  exams: ExamFacts[];
  certificate: SocialWorkCertificate;
  allowance: { monthly: Fen; fromOn: string; unitName: string } | null;
  ladder: LadderView;
  may: { apply: boolean; decide: boolean };
};
