import type { ContestKind } from "#app/domain/contest/states.ts";
import type { FigureValue } from "#app/domain/daily/figure-value.ts";
import type { DayProblem, FigureWindow, WindowChoice } from "#app/domain/daily/figure-window.ts";
import type { FigureKey } from "#app/domain/daily/figures.ts";
import type { WorkArea } from "#app/domain/daily/work-record.ts";
import type {
  Education,
  PoliticalStatus,
  ReserveKind,
  SocialWorkCertificate,
  SourceGroup,
} from "#app/domain/people/enumerations.ts";
import type { PostKind } from "#app/domain/people/organisation.ts";
import type { UnitChoice } from "./people-views.ts";

/** What the pages of the district's figures are given: numbers as counted, never as rounded. */
/** What is shown: the days after reading, and what was wrong with those typed. */
export type Asked = {
  /** Units shown together: one chosen, or all the reader reads. */
  unitId: string | null;
  own: boolean;
  unitNames: string[];
  day: string;
  compare: string;
  choice: WindowChoice;
  window: FigureWindow;
  compareWindow: FigureWindow;
  typed: { day: string; compare: string };
  problems: { day: DayProblem | null; compare: DayProblem | null };
};

/** `before`: on the day compared with; null where nothing is known of that day. */
export type FigureShown = { key: FigureKey; now: FigureValue; before: FigureValue | null };

export type UnitRow = {
  unitId: string;
  name: string;
  /** People and records of the unit above itself, which belong to none of its parts. */
  own: boolean;
  values: Partial<Record<FigureKey, FigureValue>>;
};

export type DashboardView = {
  asked: Asked;
  figures: FigureShown[];
  /** Subdistricts of a district, communities of a subdistrict; empty for a community. */
  rows: UnitRow[];
  units: UnitChoice[];
  /** Nobody and nothing is on record yet. */
  empty: boolean;
  today: string;
};

export type PlaceShown = { unitName: string; aboveName: string | null };

export type PersonRow = PlaceShown & {
  id: string;
  name: string;
  /** The reader may open the person's page: the person still belongs to what they read. */
  open: boolean;
  posts: PostKind[];
  age: number;
  education: Education;
  certificate: SocialWorkCertificate | null;
  politicalStatus: PoliticalStatus;
  sourceGroup: SourceGroup | null;
  reserveKind: ReserveKind | null;
};
export type TakerRow = PlaceShown & {
  id: string;
  name: string;
  open: boolean;
  times: number;
  lastOn: string;
  /** Contests, tours, places; of exams `kind.status`. */
  what: string[];
};
export type WorkRow = PlaceShown & {
  id: string;
  happenedOn: string;
  name: string;
  place: string | null;
  area: WorkArea | null;
  content: string;
  amount: number;
};
export type LedgerRow = PlaceShown & { id: string; entries: number; closed: number };
export type EntryRow = PlaceShown & {
  id: string;
  happenedOn: string;
  closedOn: string;
  content: string;
  result: string | null;
  responsible: string | null;
};
export type ContestRow = PlaceShown & {
  id: string;
  title: string;
  kind: ContestKind;
  heldOn: string;
  contestants: number;
};

export type ListRows =
  | { kind: "people"; rows: PersonRow[] }
  | { kind: "takers"; rows: TakerRow[] }
  | { kind: "records"; rows: WorkRow[] }
  | { kind: "ledgers"; rows: LedgerRow[] }
  | { kind: "entries"; rows: EntryRow[] }
  | { kind: "contests"; rows: ContestRow[] };

export type FigureListView = {
  figure: FigureKey;
  asked: Asked;
  list: ListRows;
  value: FigureValue;
  total: number;
  page: number;
  size: number;
};
