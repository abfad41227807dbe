import type { LogMonth, MentorDue } from "#app/domain/growth/mentor-due.ts";
import type { RatingSide } from "#app/domain/growth/mentorship-forms.ts";
import type { MentorLogKind, MentorshipState, RatingMoment } from "#app/domain/growth/mentorship-life.ts";
import type { AssessmentRow } from "./assessment-views.ts";

export type MentorEntry = {
  mentorId: string;
  name: string;
  unitName: string;
  /** Where mentees come from. */
  scopeName: string;
  title: string;
  capacity: number;
  mentees: { mentorshipId: string; name: string; status: MentorshipState; open: boolean }[];
  strengths: { criterion: string; value: number }[];
  mayChange: boolean;
};

export type ReserveMentoring = {
  reserveId: string;
  name: string;
  unitName: string;
  keeperName: string;
  /** Null: nobody yet. */
  mentorship: {
    id: string;
    mentorName: string;
    status: MentorshipState;
    fromOn: string;
    toOn: string;
    /** Lines of the log and ratings that are due. */
    due: number;
  } | null;
  mayPropose: boolean;
};

export type MentorsView = {
  mentors: MentorEntry[];
  rows: ReserveMentoring[];
  totals: { mentors: number; places: number; taken: number; reserves: number; without: number };
  /** Where the reader matches. */
  units: { id: string; name: string }[];
  /** Who may be appointed: leading people of those units. */
  people: { id: string; name: string; unitName: string }[];
};

export type MatchPreview = {
  unitId: string;
  unitName: string;
  pairs: {
    reserveId: string;
    menteeName: string;
    menteeUnit: string;
    mentorId: string;
    mentorName: string;
    mentorUnit: string;
    basis: string;
  }[];
  /** Reserves for whom no mentor is left or allowed. */
  without: string[];
};

export type ShownMentorRating = {
  moment: RatingMoment;
  rater: RatingSide;
  at: number;
  /** Null: the reader writes the own first. */
  shown: { points: Record<string, number>; total: number; statement: string } | null;
};

export type MentorshipView = {
  id: string;
  status: MentorshipState;
  revision: number;
  mentorName: string;
  mentorUnit: string;
  menteeName: string;
  menteeUnit: string;
  basis: string;
  goals: string | null;
  perMonth: number;
  completion: string | null;
  fromOn: string;
  toOn: string;
  mentorSignedAt: number | null;
  menteeSignedAt: number | null;
  endedOn: string | null;
  endReason: string | null;
  side: RatingSide | null;
  log: { id: string; onDay: string; kind: MentorLogKind; content: string; by: RatingSide; at: number }[];
  months: LogMonth[];
  ratings: ShownMentorRating[];
  due: MentorDue[];
  today: string;
  may: {
    write: boolean;
    sign: boolean;
    decline: boolean;
    log: boolean;
    rate: RatingMoment[];
    complete: boolean;
    end: boolean;
  };
};

export type MyMentoringView = {
  mentorships: MentorshipView[];
  /** Stints of the reader's mentees that the reader assesses as their mentor, and those already assessed. */
  toAssess: AssessmentRow[];
  /** The reader's own stints that are over. */
  results: AssessmentRow[];
};
