import * as PerformanceState from "#app/domain/ranking/performance-state.ts";
import * as MarkProblems from "#app/domain/scoring/mark-problems.ts";
import type { Problem } from "#app/domain/scoring/problem.ts";
import type { Item, RuleSet } from "#app/domain/scoring/rule-set.ts";
import type { ContestDocument } from "./interchange.ts";
import { pathText } from "./interchange-issues.ts";

type Performance = ContestDocument["performances"][number];
type Panel = ContestDocument["panels"][number];
type Seat = Panel["seats"][number];
/** A performance with its place in the file. */
export type Placed = { performance: Performance; index: number };
type Parts = Pick<ContestDocument, "people" | "panels" | "roundAdjustments"> & {
  ruleSet: RuleSet;
  performances: readonly Placed[];
};

/** Seats whose marks enter the result. */
export const counts = (seat: Seat): boolean => seat.role !== "timekeeper" && seat.scoring === "counts";
const marks = (seat: Seat): boolean => seat.role !== "timekeeper" && seat.scoring !== "none";

const fault = (path: readonly PropertyKey[], rule: string, facts: Problem["facts"] = {}): Problem => ({
  path: pathText(path),
  rule,
  facts,
});

/** What is wrong with the performances: who, where, which sheets, which marks. */
export const problems = (parts: Parts): Problem[] => {
  const contestants = new Set(parts.people.contestants.map(({ id }) => id));
  const panels = new Map(parts.panels.map((panel) => [panel.id, panel]));
  const items = new Map(
    parts.ruleSet.rounds.flatMap((round) => round.items.map((item) => [`${round.key}/${item.key}`, item])),
  );
  const [done, orders] = [new Set<string>(), new Set<string>()];
  return parts.performances.flatMap(({ performance, index }) => {
    const at = ["performances", index];
    const { round, contestant, order } = performance;
    const item = items.get(`${round}/${performance.item}`);
    const panel = panels.get(performance.panel);
    const found: Problem[] = [];
    if (!contestants.has(contestant))
      found.push(fault([...at, "contestant"], "file.unknown-contestant", { id: contestant }));
    if (item === undefined)
      found.push(fault([...at, "item"], "file.unknown-item", { round, item: performance.item }));
    if (panel === undefined)
      found.push(fault([...at, "panel"], "file.unknown-panel", { id: performance.panel }));
    const once = JSON.stringify([performance.item, contestant]);
    if (done.has(once))
      found.push(fault(at, "file.performance-twice", { contestant, item: performance.item }));
    done.add(once);
    const place = JSON.stringify([performance.panel, performance.item, order]);
    if (order !== null && orders.has(place))
      found.push(fault([...at, "order"], "file.order-twice", { order }));
    orders.add(place);
    if (item !== undefined) found.push(...itemFaults({ performance, item, at }));
    if (panel !== undefined) found.push(...seatFaults({ performance, panel, at }));
    if (item !== undefined) found.push(...sheetFaults({ performance, item, at }));
    return found;
  });
};

type Where = { performance: Performance; at: readonly PropertyKey[] };

const itemFaults = ({ performance, item, at }: Where & { item: Item }): Problem[] => {
  const known = new Set(item.criteria.map(({ key }) => key));
  const unknown = (key: string, path: readonly PropertyKey[]) =>
    known.has(key) ? [] : [fault([...at, ...path], "marks.unknown-criterion", { criterion: key })];
  const left = item.criteria.filter(({ key }) => !performance.omitted.includes(key));
  return [
    ...Object.keys(performance.factors).flatMap((key) => unknown(key, ["factors", key])),
    ...Object.entries(performance.factors).flatMap(([key, factor]) =>
      factor < 0 ? [fault([...at, "factors", key], "file.negative")] : [],
    ),
    ...performance.omitted.flatMap((key, index) => unknown(key, ["omitted", index])),
    ...(performance.omitted.length > 0 &&
    (item.scoring.combineCriteria === "weightedMean" || left.length === 0)
      ? [fault([...at, "omitted"], "file.omitted")]
      : []),
    ...performance.breaches.flatMap(({ points }, index) =>
      points < 0 ? [fault([...at, "breaches", index, "points"], "file.negative")] : [],
    ),
    ...performance.clock.flatMap(({ elapsedSeconds }, index) =>
      elapsedSeconds < 0 ? [fault([...at, "clock", index, "elapsedSeconds"], "file.negative")] : [],
    ),
  ];
};

/** Every sheet and absence is of a seat that marks, one for each; a performance that counts leaves no seat open. */
const seatFaults = ({ performance, panel, at }: Where & { panel: Panel }): Problem[] => {
  const seats = new Map(panel.seats.map((seat) => [seat.id, seat]));
  const heard = new Set<string>();
  const named = [
    ...performance.sheets.map(({ seat }, index) => ({ id: seat, path: [...at, "sheets", index, "seat"] })),
    ...performance.absences.map(({ seat }, index) => ({
      id: seat,
      path: [...at, "absences", index, "seat"],
    })),
  ];
  const found = named.flatMap(({ id, path }) => {
    const seat = seats.get(id);
    if (seat === undefined) return [fault(path, "file.unknown-seat", { id, panel: panel.id })];
    if (heard.has(id)) return [fault(path, "file.seat-twice", { id })];
    heard.add(id);
    return marks(seat) ? [] : [fault(path, "file.seat-does-not-mark", { id })];
  });
  if (PerformanceState.of(performance.status) !== "counted") return found;
  const open = panel.seats.filter((seat) => counts(seat) && !heard.has(seat.id));
  return open.length === 0
    ? found
    : [...found, fault([...at, "sheets"], "file.sheets-missing", { seats: open.map(({ id }) => id) })];
};

const sheetFaults = ({ performance, item, at }: Where & { item: Item }): Problem[] =>
  performance.sheets.flatMap((sheet, index) =>
    MarkProblems.of({
      item,
      marks: sheet.marks,
      complete: PerformanceState.of(performance.status) === "counted",
      omitted: performance.omitted,
    }).map((problem) => ({ ...problem, path: pathText([...at, "sheets", index, "marks", problem.path]) })),
  );

export const adjustmentProblems = (
  parts: Pick<Parts, "people" | "ruleSet" | "roundAdjustments">,
): Problem[] => {
  const contestants = new Set(parts.people.contestants.map(({ id }) => id));
  const rounds = new Set(parts.ruleSet.rounds.map(({ key }) => key));
  return parts.roundAdjustments.flatMap(({ contestant, round }, index) => [
    ...(contestants.has(contestant)
      ? []
      : [fault(["roundAdjustments", index, "contestant"], "file.unknown-contestant", { id: contestant })]),
    ...(rounds.has(round)
      ? []
      : [fault(["roundAdjustments", index, "round"], "file.unknown-round", { round })]),
  ]);
};
