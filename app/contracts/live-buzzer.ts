import type { BuzzerOutcome } from "#app/domain/buzzer/buzzer-event.ts";
import type { BuzzerSettings, BuzzerStatus } from "#app/domain/buzzer/buzzer-settings.ts";
import type { BuzzerPhase } from "#app/domain/buzzer/buzzer-state.ts";
import type { PostArea, QuestionKind } from "#app/domain/quiz/question.ts";
import type { LiveContest, LiveContestant } from "./live.ts";

/** The live views of a buzzer final; the conventions are those of live.ts. Margins and delays in milliseconds. */

export type BuzzerQuestion = {
  position: number;
  kind: QuestionKind;
  stem: string;
  options: { key: string; text: string }[];
};

/** Sent when the question is closed; to the desk always. Of a true/false question `answer` is "true" or "false". */
export type BuzzerAnswerText = { answer: string; explanation: string; source?: string };

export type BuzzerScore = {
  contestantId: string;
  points: string;
  /** Hundredths, for the length of the bar. */
  centi: number;
  place: number;
  right: number;
  wrong: number;
  fouls: number;
};

/** What the whole hall may know. */
export type BuzzerHall = {
  gameId: string;
  itemName: string;
  status: BuzzerStatus;
  phase: BuzzerPhase;
  /** How many have been asked, and of how many. */
  asked: number;
  of: number;
  question?: BuzzerQuestion;
  answer?: BuzzerAnswerText;
  /** Number of the opening; 0: not opened. A press names the one it was made for. */
  opening: number;
  /** When the buttons light. */
  openAt?: number;
  /** When the question closes by itself. */
  openUntil?: number;
  order: { contestantId: string; marginMs: number; uncertaintyMs: number }[];
  answering?: { contestantId: string; until: number };
  outcomes: { contestantId: string; outcome: BuzzerOutcome }[];
  fouls: string[];
  /** In order of points, equal ones by number. */
  scores: BuzzerScore[];
  players: Record<string, LiveContestant>;
};

/** A contestant's phone. */
export type PlayView = {
  contest: LiveContest;
  contestantId: string;
  contestant: LiveContestant;
  /** Absent: this contestant does not play in a buzzer final yet. */
  game?: BuzzerHall & {
    /** Early presses cost this and, if so ruled, the question. */
    foulPoints: string;
    foulLocksOut: boolean;
    /** May not press at this question any more. */
    out: boolean;
  };
};

export type DeskPress = {
  contestantId: string;
  /** What the phone claimed, what counts and when it arrived: against the light of the button. */
  claimedAfterMs: number;
  fairAfterMs: number;
  arrivedAfterMs: number;
  boundMs: number;
  uncertaintyMs: number;
  /** Arrived after the decision: evidence only. */
  late: boolean;
  byHand: boolean;
};

/** The host's desk. */
export type BuzzerDeskView = {
  contest: LiveContest;
  hall: BuzzerHall;
  settings: BuzzerSettings;
  /** The question under way with its answer. */
  current?: BuzzerQuestion & BuzzerAnswerText & { area: PostArea };
  /** The next one nobody has been asked. */
  next?: BuzzerQuestion & BuzzerAnswerText & { area: PostArea };
  questions: { position: number; stem: string; kind: QuestionKind; area: PostArea; asked: boolean }[];
  presses: DeskPress[];
  /** The step an undo takes back. */
  undo?: { seq: number; type: string; contestantId?: string };
  /** Who may still press at this question. */
  contenders: string[];
  /** What enters the contest, as it stands; clamped: held within the criterion's range. */
  result: { contestantId: string; played: string; points: string; clamped: boolean }[];
};
