import type { FormEntry } from "#app/domain/quiz/paper-form.ts";
import type { Answer, QuestionKind } from "#app/domain/quiz/question.ts";
import type { Absences } from "#app/domain/quiz/sitting-absences.ts";
import type { Refusal } from "#app/domain/shared/refusal.ts";

/**
 * What a contestant's page is told. Instants are epoch milliseconds of the server. Nothing here holds a right answer, an
 * explanation or an expected point; questions come with `paper` only, and only while the paper is sat.
 */

export type SubmittedBy = "contestant" | "time" | "organiser";

/** What the page knows before the questions. */
export type SittingHead = {
  sittingId: string;
  contestTitle: string;
  paperName: string;
  contestant: { name: string; unitName: string; number: number | null };
  minutes: number;
  /** Hundredths. */
  points: number;
  sections: { key: string; title: string; kind: QuestionKind; count: number; points: number }[];
  rehearsal: boolean;
};

/** Where the sitting stands. `opensAt` null: not set yet. */
export type SittingState = {
  opensAt: number | null;
  endsAt: number | null;
  graceMs: number;
  extraMs: number;
  submittedAt: number | null;
  submittedBy: SubmittedBy | null;
  /** This device is the one that writes. */
  mine: boolean;
};

export type SitterPaper = { entries: FormEntry[] };
export type StandingAnswer = { value: Answer | null; givenMs: number; opId: string; late: boolean };
export type StandingAnswers = Record<string, StandingAnswer>;

/** `ours` tells our answer from anything a captive portal or a proxy may send: everything else is "try again". */
export type SitReply =
  | {
      ours: "yanzhen";
      ok: true;
      at: number;
      state: SittingState;
      /** From the opening to the end only. */
      paper: SitterPaper | null;
      answers: StandingAnswers;
    }
  | { ours: "yanzhen"; ok: false; refusal: Refusal; again: boolean };

export type SittingOpReply =
  | { ours: "yanzhen"; ok: true; opId: string; at: number; givenMs: number; late: boolean }
  | { ours: "yanzhen"; ok: false; opId: string; refusal: Refusal; again: boolean };

/** awaited: no device yet · waiting: a device is in, the paper not begun · absent: never begun, and the time is up. */
export type SittingStage = "awaited" | "waiting" | "sitting" | "handedIn" | "absent";

/** What the staff sees of one contestant; never what was written. */
export type SittingsRow = {
  contestantId: string;
  /** Null: joined after the paper was sealed, no place yet. */
  sittingId: string | null;
  name: string;
  unitName: string;
  number: number | null;
  stage: SittingStage;
  startedAt: number | null;
  lastAnswerAt: number | null;
  answered: number;
  /** Answers given in time that arrived after the end. */
  late: number;
  /** Answers that came too late to count. */
  refusedLate: number;
  devices: number;
  absences: Absences;
  submittedAt: number | null;
  submittedBy: SubmittedBy | null;
  endsAt: number | null;
  extraMinutes: number;
  reasons: string[];
};
export type SittingsView = {
  paper: { opensAt: number | null; endsAt: number | null; minutes: number; recorded: boolean } | null;
  /** How many answers the paper asks for. */
  places: number;
  at: number;
  rows: SittingsRow[];
  may: { invigilate: boolean };
};
