import * as MarkProblems from "../scoring/mark-problems.ts";
import type { Centi, Item } from "../scoring/rule-set.ts";
import * as Decimal from "../shared/decimal.ts";
import { ok, type Result, refused } from "../shared/refusal.ts";
import type { ContestStatus, PerformanceStatus, SeatScoring, SheetSource, SheetStatus } from "./states.ts";

/**
 * The life of a mark sheet under a judge's operations (domain "Life of a mark sheet"). PURE.
 *
 *     none/draft ─submit→ received ─takeBack→ draft          returned ─submit→ received
 *         └──────abstain→ abstained ─takeBack→ draft
 *
 * Operations may come late, twice and out of order. Those that decide (submit, takeBack, abstain) stand by the highest
 * number; a draft shows only where nothing decided stands, newest first, and never displaces a submission. So every
 * order and repetition ends in the same state and the same submitted marks.
 * Returning and locking are the head judge's (stage); a returned sheet is open whatever the lock says.
 *
 * Refuses: score.not-your-seat · score.seat-removed · score.unknown-criterion · score.out-of-range · score.off-step ·
 * score.incomplete · score.reason-missing · score.signed · score.contest-not-live · score.absent-contestant ·
 * score.disqualified-contestant · score.locked · score.recused · score.paper-stands.
 */
export type SheetOp = {
  kind: "draft" | "submit" | "takeBack" | "abstain";
  seq: number;
  marks: Readonly<Record<string, Centi>>;
  comments: Readonly<Record<string, string>>;
  reason?: string | undefined;
};

export type StandingSheet = {
  status: SheetStatus;
  /** Number of the operation that stands. */
  seq: number;
  marks: Readonly<Record<string, Centi>>;
  comments: Readonly<Record<string, string>>;
  /** paper: entered by the tabulator for the judge; until confirmed it is a draft. */
  source: SheetSource;
};

export type SheetPlace = {
  contestStatus: ContestStatus;
  performance: { status: PerformanceStatus; locked: boolean; withdrawn: boolean };
  seat: { scoring: SeatScoring; removed: boolean; recused: boolean; samePanel: boolean };
  item: Item;
  sheet: StandingSheet | null;
  /** Highest number among the seat's submit, takeBack and abstain operations that came in; 0: none. */
  decidedSeq: number;
};

export type SheetOutcome =
  | { kind: "applied"; sheet: StandingSheet }
  /** A newer operation stands, or a draft has nothing to say: kept or dropped, without effect. */
  | { kind: "superseded"; status: SheetStatus | "empty" };

type Step = { place: SheetPlace; op: SheetOp };

/** The sheet after the operation. */
export function afterOp(step: Step): Result<SheetOutcome> {
  const invalid = seatRefusal(step.place) ?? contentRefusal(step);
  if (invalid !== null) return invalid;
  if (isOutdated(step)) return superseded(step.place);
  const closed = closedRefusal(step.place);
  if (closed !== null) return closed;
  const { sheet } = step.place;
  if (sheet?.source === "paper" && sheet.status !== "returned") return onPaper(step);
  return step.op.kind === "draft" && standsDecided(sheet) ? superseded(step.place) : applied(step);
}

const superseded = ({ sheet }: SheetPlace): Result<SheetOutcome> =>
  ok({ kind: "superseded", status: sheet?.status ?? "empty" });

/** A submission stands until it is taken back, not until something is typed. */
const standsDecided = (sheet: StandingSheet | null): boolean =>
  sheet?.status === "received" || sheet?.status === "abstained";

function applied({ place, op }: Step): Result<SheetOutcome> {
  const { seq, marks, comments } = op;
  const open = place.sheet?.status === "returned" ? "returned" : "draft";
  const status = { draft: open, takeBack: open, submit: "received", abstain: "abstained" } as const;
  const kept = op.kind === "abstain" ? {} : marks;
  return ok({
    kind: "applied",
    sheet: { status: status[op.kind], seq, marks: kept, comments, source: "tablet" },
  });
}

/** A confirmed paper sheet stands until the head judge returns it; one that is only entered gives way to the judge's own submission. */
function onPaper(step: Step): Result<SheetOutcome> {
  const { kind } = step.op;
  if (kind === "draft") return superseded(step.place);
  if (step.place.sheet?.status !== "draft") return refused("score.paper-stands");
  return kind === "takeBack" ? superseded(step.place) : applied(step);
}

/** Older than what stands of its own sort. A draft older than the last decision was written before it. */
const isOutdated = ({ place, op }: Step): boolean =>
  op.kind === "draft"
    ? op.seq <= Math.max(place.decidedSeq, place.sheet?.seq ?? 0)
    : op.seq <= place.decidedSeq;

type Refused = ReturnType<typeof refused>;

const seatRefusal = ({ seat }: SheetPlace): Refused | null => {
  if (seat.removed) return refused("score.seat-removed");
  return seat.samePanel && seat.scoring !== "none" ? null : refused("score.not-your-seat");
};

/** What the operation itself carries: refused in whatever order it comes. */
function contentRefusal({ place, op }: Step): Refused | null {
  const known = new Set(["general", ...place.item.criteria.map(({ key }) => key)]);
  const stray = Object.keys(op.comments).find((key) => !known.has(key));
  if (stray !== undefined) return refused("score.unknown-criterion", { criterion: stray });
  if (op.kind === "abstain") return (op.reason ?? "") === "" ? refused("score.reason-missing") : null;
  const problems = MarkProblems.of({
    item: place.item,
    marks: op.marks,
    complete: op.kind === "submit",
  });
  const wrong = problems.find(({ rule }) => rule !== "marks.missing");
  if (wrong !== undefined) return wrongMark({ place, op }, wrong);
  if (problems.length === 0) return null;
  const missing = problems.map(({ path }) => nameOf(place.item, path));
  return refused("score.incomplete", { missing, count: missing.length });
}

const RULES: Readonly<Record<string, string>> = {
  "marks.unknown-criterion": "score.unknown-criterion",
  "marks.out-of-range": "score.out-of-range",
  "marks.off-step": "score.off-step",
};

const nameOf = (item: Item, key: string): string =>
  item.criteria.find((criterion) => criterion.key === key)?.name ?? key;

/** With the numbers as people read them. */
function wrongMark({ place, op }: Step, { path, rule }: { path: string; rule: string }): Refused {
  const named = RULES[rule] ?? rule;
  const criterion = place.item.criteria.find(({ key }) => key === path);
  const mark = op.marks[path];
  if (criterion === undefined || mark === undefined) return refused(named, { criterion: path });
  return refused(named, {
    criterion: criterion.name,
    value: Number.isInteger(mark) ? Decimal.points(mark) : String(mark / 100),
    minimum: Decimal.points(criterion.minimum),
    maximum: Decimal.points(criterion.maximum),
    step: Decimal.points(criterion.step),
  });
}

const SIGNED: ReadonlySet<ContestStatus> = new Set(["signed", "published", "archived"]);

/** Whether anything may change now. Marks made without a network count even where the desk has not called the performance yet. */
function closedRefusal({ contestStatus, performance, seat, sheet }: SheetPlace): Refused | null {
  if (SIGNED.has(contestStatus)) return refused("score.signed");
  const returned = sheet?.status === "returned";
  if (contestStatus !== "live" && !(contestStatus === "review" && returned))
    return refused("score.contest-not-live");
  if (performance.status === "absent" || performance.withdrawn) return refused("score.absent-contestant");
  if (performance.status === "disqualified") return refused("score.disqualified-contestant");
  if (sheet?.status === "locked" || sheet?.status === "verified") return refused("score.locked");
  if (performance.locked && !returned) return refused("score.locked");
  return seat.recused ? refused("score.recused") : null;
}
