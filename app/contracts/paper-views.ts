import type { AreaScore } from "#app/domain/quiz/area-profile.ts";
import type { Analysis } from "#app/domain/quiz/item-analysis.ts";
import type { FormEntry } from "#app/domain/quiz/paper-form.ts";
import type { PaperSettings, PaperStatus, VoidMode } from "#app/domain/quiz/paper-settings.ts";
import type { PaperPhase } from "#app/domain/quiz/paper-state.ts";
import type {
  Answer,
  ExpectedPoint,
  PlainQuestion,
  PostArea,
  Question,
  QuestionKind,
  SourceClause,
} from "#app/domain/quiz/question.ts";
import type { Problem } from "#app/domain/scoring/problem.ts";

/** What the pages of a written paper show. Points are hundredths, instants epoch milliseconds. */

export type PaperHead = {
  items: { key: string; name: string }[];
  itemKey: string;
  itemName: string;
  /** Null: no blueprint was saved yet. */
  status: PaperStatus | null;
  phase: PaperPhase;
  opensAt: number | null;
  closesAt: number | null;
  may: { edit: boolean; grade: boolean; read: boolean };
};

export type Person = { contestantId: string; number: number | null; name: string; unitName: string };

export type RecordRow = Person & {
  sat: boolean;
  byCriterion: Record<string, number>;
  total: number;
  /** What the contest has of this person now; null: nothing recorded. */
  recorded: number | null;
};
export type RecordPreview = {
  criteria: { key: string; name: string; maximum: number }[];
  rows: RecordRow[];
  openAnswers: number;
  changes: number;
  seen: string;
};

export type PaperOverview = {
  minutes: number;
  questions: number;
  points: number;
  drawn: number;
  drawnAt: number | null;
  sealedAt: number | null;
  recordedAt: number | null;
  problems: Problem[];
  contestants: number;
  graders: number;
  /** Short answers and parts that people grade. */
  graded: number;
  sittings: { started: number; submitted: number };
  answers: { all: number; complete: number };
  record: RecordPreview | null;
};

/** How many candidates of one kind, area and difficulty the bank has. */
export type PoolRow = { kind: QuestionKind; area: PostArea; difficulty: number; count: number };
export type BlueprintView = {
  settings: PaperSettings;
  saved: boolean;
  editable: boolean;
  drawn: boolean;
  lawDay: string;
  criteria: { key: string; name: string; minimum: number; maximum: number; step: number }[];
  pool: PoolRow[];
};

export type PaperQuestionShown = {
  id: string;
  position: number;
  sectionKey: string;
  points: number;
  question: Question;
  area: PostArea;
  knowledgePoint: string | null;
  difficulty: number;
  source: SourceClause | null;
  stale: boolean;
};
export type QuestionsView = {
  status: PaperStatus | null;
  swaps: boolean;
  sections: { key: string; title: string; points: number; count: number }[];
  questions: PaperQuestionShown[];
  /** As one contestant meets it, in an order of an imagined person. */
  preview: FormEntry[];
};

export type GradingTask = {
  sittingId: string;
  questionKey: string;
  position: number;
  part: number | null;
  story: string | null;
  /** Ids: of the case, and of the question itself. */
  pictures: string[];
  stem: string;
  reference: string;
  expected: ExpectedPoint[];
  points: number;
  text: string;
  own: { points: number; comment: string | null } | null;
  /** The others differ by more than the threshold: this is the third grade. */
  third: boolean;
};
export type GradingProgress = {
  questionKey: string;
  position: number;
  part: number | null;
  answers: number;
  complete: number;
  first: number;
  second: number;
  third: number;
};
export type GradingView = {
  open: boolean;
  recorded: boolean;
  thirdGraderAbove: number;
  task: GradingTask | null;
  /** The grader's own: how many are done and how many are left. */
  mine: { done: number; left: number };
  recent: {
    sittingId: string;
    questionKey: string;
    position: number;
    part: number | null;
    points: number;
    maximum: number;
  }[];
  progress: GradingProgress[];
  graders: { name: string; graded: number }[];
};

export type AnalysedShown = {
  id: string;
  position: number;
  stem: string;
  kind: QuestionKind;
  area: PostArea;
  points: number;
  voidMode: VoidMode | null;
  voidReason: string | null;
};
export type AnalysisView = {
  itemKey: string;
  closed: boolean;
  openAnswers: number;
  mean: number | null;
  maximum: number;
  analysis: Analysis;
  questions: AnalysedShown[];
  may: { void: boolean };
};
export type VoidPreview = {
  question: AnalysedShown;
  mode: VoidMode | null;
  moves: (Person & { before: number; after: number; placeBefore: number; placeAfter: number })[];
  recorded: boolean;
  seen: string;
};

export type PrintView = {
  contest: { title: string; unitName: string; heldOn: string | null };
  itemName: string;
  minutes: number;
  points: number;
  multipleChoice: PaperSettings["multipleChoice"];
  sections: { key: string; title: string; count: number; points: number }[];
  entries: FormEntry[];
  /** The bank's answers in the order of the entries. */
  questions: PaperQuestionShown[];
};

export type OwnItem = {
  key: string;
  part: number | null;
  question: PlainQuestion;
  answer: Answer | null;
  late: boolean;
  reached: number;
  points: number;
};
export type OwnQuestion = {
  id: string;
  position: number;
  area: PostArea;
  knowledgePoint: string | null;
  source: SourceClause | null;
  stem: string;
  kind: QuestionKind;
  /** Of a case as a whole. */
  explanation: string;
  reached: number;
  points: number;
  voidMode: VoidMode | null;
  voidReason: string | null;
  items: OwnItem[];
};
export type OwnPaperShown = {
  itemKey: string;
  itemName: string;
  sat: boolean;
  total: number;
  maximum: number;
  profile: AreaScore[];
  sections: { key: string; title: string; reached: number; points: number }[];
  questions: (OwnQuestion & { sectionKey: string })[];
};
export type OwnPaperView = {
  contest: { id: string; title: string; unitName: string; heldOn: string | null };
  name: string;
  papers: OwnPaperShown[];
};
