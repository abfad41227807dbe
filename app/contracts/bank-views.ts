import type {
  BankQuestion,
  Difficulty,
  PostArea,
  QuestionKind,
  QuestionStatus,
  SourceClause,
} from "#app/domain/quiz/question.ts";
import type { BankColumnKey } from "#app/domain/quiz/sheet/bank-columns.ts";
import type { Problem } from "#app/domain/scoring/problem.ts";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import type { BankFilterValue } from "./bank.ts";
import type { ImportKind, TwinChoice } from "./bank-choices.ts";
import type { BankImportSettingsValue } from "./bank-import.ts";

/** What the pages of the question bank are given. */
export type BankUnitChoice = { id: string; name: string };

export type BankListRow = {
  id: string;
  version: number;
  stem: string;
  kind: QuestionKind;
  area: PostArea;
  knowledgePoint: string | null;
  difficulty: Difficulty;
  points: number | null;
  status: QuestionStatus;
  source: SourceClause | null;
  /** The clause is out of force today. */
  expired: boolean;
  hasPicture: boolean;
  unitName: string;
  /** Of a bank the reader reads whole; else of a unit above, as reviewed. */
  ownUnit: boolean;
  /** The reader may send it to review now, and it lacks nothing. */
  maySubmit: boolean;
  /** The reader may review it now. */
  mayReview: boolean;
};

export type BankListView = {
  rows: BankListRow[];
  total: number;
  size: number;
  filter: BankFilterValue;
  /** Units whose questions the reader sees; units the reader writes for. */
  units: BankUnitChoice[];
  writes: BankUnitChoice[];
  /** Questions by area and status, of all the reader sees. */
  statistics: { area: PostArea; kind: QuestionKind; status: QuestionStatus; count: number }[];
  starter: number;
};

export type VersionView = {
  version: number;
  status: QuestionStatus;
  authorName: string | null;
  reviewerName: string | null;
  createdAt: string;
  reviewedAt: string | null;
  note: string | null;
  entry: BankQuestion;
};

export type QuestionView = {
  id: string;
  unitId: string;
  unitName: string;
  status: QuestionStatus;
  retired: { at: string; reason: string } | null;
  /** Newest first; readers of units below get the reviewed one alone. */
  versions: VersionView[];
  /** Digest of the newest wording. */
  seen: string;
  expired: boolean;
  /** What the newest wording lacks before it may be reviewed. */
  lacks: Problem[];
  usage: {
    papers: { contestId: string; title: string; version: number; sealed: boolean; voided: boolean }[];
    slips: number;
  };
  may: {
    edit: boolean;
    submit: boolean;
    review: boolean;
    ownDraft: boolean;
    retire: boolean;
    restore: boolean;
  };
};

export type TwinView = {
  from: "bank" | "file";
  at: number | null;
  questionId: string | null;
  entry: BankQuestion;
};
export type BankImportRowView = {
  at: number;
  name: string;
  kind: ImportKind;
  questionKind: QuestionKind | null;
  problems: Problem[];
  notices: Problem[];
  entry: BankQuestion | null;
  twin: TwinView | null;
  choice: TwinChoice;
  hasPicture: boolean;
};

export type BankImportView = {
  id: string;
  fileName: string;
  unitName: string;
  format: "sheet" | "gift" | "aiken" | "moodleXml";
  status: "uploaded" | "checked" | "applied" | "discarded";
  settings: BankImportSettingsValue;
  sheets: string[];
  match: {
    headerRow: number;
    sources: { index: number; header: string; key: BankColumnKey | null; sample: string }[];
    missing: BankColumnKey[];
  } | null;
  matchRefusal: Refusal | null;
  /** Questions that do not say their area. */
  withoutArea: number;
  read: number;
  counts: (Record<ImportKind, number> & { added: number; revised: number }) | null;
  /** How often what was told, over the whole file. */
  notices: { rule: string; count: number }[];
  rows: BankImportRowView[];
  total: number;
  page: number;
  size: number;
  show: ImportKind | "all";
  holdsRejected: boolean;
};
