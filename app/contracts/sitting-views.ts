import type { FormEntry } from "#app/domain/quiz/paper-form.ts";
import type { Answer, QuestionKind } from "#app/domain/quiz/question.ts";
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
