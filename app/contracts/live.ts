import type { RevealStep, ScreenMode } from "#app/domain/contest/stage.ts";
import type {
  ContestKind,
  ContestStatus,
  PerformanceStatus,
  SeatRole,
  SeatScoring,
  SheetStatus,
} from "#app/domain/contest/states.ts";
import type { ItemKind, Level } from "#app/domain/scoring/rule-set.ts";
import type { Patch } from "#app/domain/shared/merge-patch.ts";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import type { BuzzerDeskView, BuzzerHall, PlayView } from "./live-buzzer.ts";
import type { JudgeQuestion, LiveQuestion } from "./live-question.ts";

/**
 * The live views: what each audience sees of a contest. They are plain JSON without null (see merge-patch).
 * Points are decimal text ready to show ("86.50"); marks are integers in hundredths. Instants are epoch milliseconds of the server.
 * What a viewer may not see is not in the view.
 */

export type LiveContest = {
  id: string;
  title: string;
  kind: ContestKind;
  status: ContestStatus;
  rehearsal: boolean;
  publicCode: string;
  /** "非最终成绩" until signed. */
  final: boolean;
  items: { key: string; name: string; kind: ItemKind; roundKey: string; roundName: string }[];
  panels: { id: string; name: string }[];
};

export type LiveContestant = { number?: number; name: string; unitName: string };

/** The clock of a performance. Running: elapsed = beforeMs + (server now − startedAt). */
export type LiveClock = {
  limitMs: number;
  minimumMs?: number;
  warningMs: number;
  beforeMs: number;
  startedAt?: number;
  stopped?: boolean;
};

export type PerformanceHead = {
  contestantId: string;
  panelId: string;
  itemKey: string;
  position: number;
  status: PerformanceStatus;
};

export type PlaceRow = { contestantId: string; place?: number; score?: string; decidedBy?: string };

/** Spectators: running order, who is on stage, revealed scores. */
export type PublicView = {
  contest: LiveContest;
  contestants: Record<string, LiveContestant>;
  performances: Record<string, PerformanceHead & { score?: string }>;
  /** Performance on stage, by panel. */
  onStage: Record<string, string>;
  clocks: Record<string, LiveClock>;
  /** How many of the judges have marked the performance on stage. */
  progress: Record<string, { submitted: number; of: number }>;
  /** Only what has been revealed. */
  ranking: PlaceRow[];
  /** The item ranked while nobody has finished all of them; absent: the contest. */
  rankingItem?: string;
};

/** The big screen of one panel. */
export type ScreenView = {
  contest: LiveContest;
  panelId: string;
  panelName: string;
  mode: ScreenMode;
  message?: string;
  /** Performer of the moment: who is called, on stage or being revealed. */
  current?: {
    performanceId: string;
    contestant: LiveContestant;
    itemName: string;
    status: PerformanceStatus;
    clock?: LiveClock;
    /** While the contestant prepares: until when, epoch milliseconds. */
    preparesUntil?: number;
    /** From the answer on. */
    question?: { number: number; stem: string };
    reveal: RevealStep;
    /** One tick a counting seat; values and dropped only from their step on. */
    seats: { label: string; submitted: boolean; value?: string; dropped?: "high" | "low" }[];
    deduction?: string;
    score?: string;
    place?: number;
  };
  next?: { contestant: LiveContestant; itemName: string };
  /** Ten rows at most; covered places are left out. */
  ranking: (PlaceRow & { contestant: LiveContestant })[];
  rankingItem?: string;
  coveredPlaces: number;
  /** Hash of the locked marks, shown before the reveal and checked after. */
  marksHash?: string;
  /** A buzzer final of this panel that runs, or has ended and is not recorded yet. */
  buzzer?: BuzzerHall;
};

export type SheetState = {
  status: SheetStatus;
  /** Highest operation number of this seat that took effect. */
  seq: number;
  receipt?: string;
  /** When the current submission was committed. */
  submittedAt?: number;
  returnReason?: string;
  /** The sheet was entered from paper for the judge. */
  paper?: boolean;
};

export type SeatItem = {
  key: string;
  name: string;
  kind: ItemKind;
  combineCriteria: "sum" | "weightedMean";
  timing?: { limitMs: number; minimumMs?: number; warningMs: number };
  criteria: {
    key: string;
    name: string;
    minimum: number;
    maximum: number;
    step: number;
    weight: number;
    factor: number;
    levels: Level[];
    phrases: string[];
  }[];
};

/** A judge's tablet. */
export type SeatView = {
  contest: LiveContest;
  seat: {
    id: string;
    number: number;
    role: SeatRole;
    scoring: SeatScoring;
    holderName: string;
    panelId: string;
    panelName: string;
  };
  items: Record<string, SeatItem>;
  contestants: Record<string, LiveContestant>;
  /** The performances of the panel, recused ones marked: a recused judge has no sheet. */
  performances: Record<
    string,
    PerformanceHead & { recused?: boolean; locked?: boolean; clock?: LiveClock; question?: JudgeQuestion }
  >;
  onStage?: string;
  sheets: Record<string, SheetState & { marks: Record<string, number>; comments: Record<string, string> }>;
  /** Totals of the other judges where the rules let this one see them: performance → label → points. */
  others: Record<string, Record<string, string>>;
};

export type DeskSeat = {
  id: string;
  panelId: string;
  number: number;
  role: SeatRole;
  scoring: SeatScoring;
  holderName: string;
  paired: boolean;
};

export type DeskPerformance = PerformanceHead & {
  question?: LiveQuestion;
  statusReason?: string;
  /** Sheet states of the panel's seats; a recused seat is listed as such. */
  sheets: Record<
    string,
    {
      status: SheetStatus | "empty" | "recused";
      at?: number;
      returnReason?: string;
      /** The head judge asked for the return of a closed sheet for this reason; a second person has to confirm. */
      returnAsked?: string;
    }
  >;
  elapsedMs?: number;
  clock?: LiveClock;
  lockedAt?: number;
  verified?: boolean;
  revealedAt?: number;
  /** From the lock on: computed score and time deduction. */
  score?: string;
  waitingFor?: "marks" | "headJudge";
  timeDeduction?: string;
  breaches: { id: string; points: string; reason: string }[];
};

export type DeskStage = {
  performanceId?: string;
  mode: ScreenMode;
  reveal: RevealStep;
  coveredPlaces: number;
  message?: string;
};

/** Control desk: every seat, every performance; values only of locked performances. */
export type DeskView = {
  contest: LiveContest;
  contestants: Record<string, LiveContestant & { status: string }>;
  seats: Record<string, DeskSeat>;
  performances: Record<string, DeskPerformance>;
  stages: Record<string, DeskStage>;
  ranking: PlaceRow[];
  rankingItem?: string;
};

export type HeadSheet = {
  total: string;
  marks: Record<string, number>;
  comments: Record<string, string>;
  /** Distance from the median of the other judges, in points with sign, where it is remarkable. */
  farFromOthers?: string;
};

/** Head judge: the desk, and every submitted mark: performance → seat → sheet. */
export type HeadView = DeskView & {
  items: Record<string, SeatItem>;
  marks: Record<string, Record<string, HeadSheet>>;
  /** Drawn questions with what a good answer names, by performance. */
  questions: Record<string, JudgeQuestion>;
};

export type LiveViews = {
  public: PublicView;
  screen: ScreenView;
  seat: SeatView;
  desk: DeskView;
  head: HeadView;
  buzzer: BuzzerDeskView;
  play: PlayView;
};
export type ViewName = keyof LiveViews;

/** Which view of what: contest for public, desk and head; panel for screen (with the key of its link); seat for seat; game for buzzer (the host's desk); contestant for play (a phone). */
export type LiveAddress = { view: ViewName; id: string; key?: string | undefined };

export const roomOf = (address: LiveAddress): string => `${address.view}:${address.id}`;

export type Snapshot<V> = { epoch: string; version: number; view: V };
export type SubscribeAnswer =
  | { ok: true; current: true; version: number; at: number }
  | ({ ok: true; current: false; at: number } & Snapshot<unknown>)
  | { ok: false; refusal: Refusal };

/** Clients apply a patch only when `from` is the version they have; else they subscribe again. */
export type PatchMessage = {
  room: string;
  epoch: string;
  from: number;
  to: number;
  patch: Patch;
  at: number;
};

export type Presence = {
  connected: boolean;
  lastSeenAt: number;
  unsent: number;
  battery?: number;
  /** A contestant's phone in a buzzer final: what the server measured of its line, see FairTime.delayBound. */
  delayMs?: number;
};
/** Sent to desk, head and buzzer rooms, batched: what changed, by seat, or by contestant for phones. */
export type PresenceMessage = { contestId: string; seats: Record<string, Presence> };

/** `ours` tells our answer from anything a captive portal or a proxy may send: everything else is "try again". */
export type OpAnswer =
  | {
      ours: "yanzhen";
      ok: true;
      opId: string;
      receipt: string;
      at: number;
      status: SheetStatus;
      superseded: boolean;
    }
  | { ours: "yanzhen"; ok: false; opId: string; refusal: Refusal; again: boolean };
