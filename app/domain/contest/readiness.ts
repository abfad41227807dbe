import type { Problem } from "../scoring/problem.ts";
import type { RuleSet } from "../scoring/rule-set.ts";
import * as RuleSetProblems from "../scoring/rule-set-problems.ts";
import * as ItemPanels from "./item-panels.ts";
import { isMeasured } from "./measured-item.ts";
import type { ContestantStatus, PerformanceStatus } from "./states.ts";

/**
 * Is a contest ready? (domain "Life of a contest", UX "readiness page"). PURE.
 * `blocking` checks stand in the way of `ready` and of the start; the others warn.
 */
export const CHECK_KEYS = [
  "rules",
  "contestants",
  "panels",
  "panelSeats",
  "headJudge",
  "competingJudges",
  "recusals",
  "draw",
  "performances",
  "presentJudges",
  "timekeeper",
  "tabulator",
  "supervisor",
  "pairing",
  "glyphs",
  "serverClock",
  "backup",
] as const;
export type CheckKey = (typeof CHECK_KEYS)[number];

/** The page of the contest on which a check is mended. */
export type CheckPage = "rules" | "contestants" | "panels" | "recusals" | "draw" | "devices";

export type Check = {
  key: CheckKey;
  /** unknown: cannot be seen from here, and says so. */
  state: "good" | "bad" | "attention" | "unknown";
  blocking: boolean;
  /** What is wrong, one entry a finding: names and numbers for the sentence. */
  findings: readonly string[];
  problems: readonly Problem[];
  page: CheckPage | null;
};

export type ReadinessSeat = ItemPanels.PanelSeat & {
  id: string;
  holderName: string;
  cadreId: string | null;
  paired: boolean;
};
export type ReadinessInput = {
  ruleSet: RuleSet;
  panels: readonly ItemPanels.ItemPanel[];
  seats: readonly ReadinessSeat[];
  contestants: readonly { id: string; name: string; cadreId: string | null; status: ContestantStatus }[];
  recusals: readonly {
    seatId: string;
    contestantId: string;
    status: "proposed" | "confirmed" | "dismissed";
  }[];
  performances: readonly {
    contestantId: string;
    panelId: string;
    roundKey: string;
    itemKey: string;
    status: PerformanceStatus;
  }[];
  drawn: boolean;
  /** Offices held by accounts in this contest. */
  offices: readonly string[];
  /** Names with characters the printing font lacks; null: not known here. */
  unprintableNames: readonly string[] | null;
  /** Hours since the last backup; null: not known. */
  backupAgeHours: number | null;
};

/** A backup older than this is worth a word before a contest. */
const BACKUP_HOURS = 24;

type Draft = { findings?: readonly string[]; problems?: readonly Problem[] };

export const of = (input: ReadinessInput): Check[] => [
  blocking("rules", "rules", {
    problems: RuleSetProblems.of({ ruleSet: input.ruleSet, panelSizes: ItemPanels.sizes(input) }),
  }),
  blocking("contestants", "contestants", { findings: registered(input).length === 0 ? ["0"] : [] }),
  blocking("panels", "panels", { findings: itemsWithoutPanel(input) }),
  blocking("panelSeats", "panels", { findings: panelsWithoutJudges(input) }),
  blocking("headJudge", "panels", { findings: panelsWithoutHeadJudge(input) }),
  blocking("competingJudges", "panels", { findings: competingJudges(input) }),
  blocking("recusals", "recusals", { findings: openRecusals(input) }),
  blocking("draw", "draw", { findings: input.drawn ? [] : ["0"] }),
  // What hangs on the running order is looked at once there is one.
  ...(input.drawn
    ? [
        blocking("performances", "draw", { findings: withoutPerformance(input) }),
        blocking("presentJudges", "recusals", { findings: tooFewPresent(input) }),
      ]
    : []),
  warning("timekeeper", "panels", { findings: panelsWithoutTimekeeper(input) }),
  warning("tabulator", "panels", { findings: input.offices.includes("tabulator") ? [] : ["0"] }),
  warning("supervisor", "panels", { findings: input.offices.includes("supervisor") ? [] : ["0"] }),
  warning("pairing", "devices", { findings: unpaired(input) }),
  input.unprintableNames === null
    ? unknown("glyphs")
    : warning("glyphs", "contestants", { findings: input.unprintableNames }),
  // Measured in the reader's browser, which puts its own state in.
  unknown("serverClock"),
  input.backupAgeHours === null
    ? unknown("backup")
    : warning("backup", null, {
        findings: input.backupAgeHours > BACKUP_HOURS ? [String(input.backupAgeHours)] : [],
      }),
];

export const standsInTheWay = (checks: readonly Check[]): Check[] =>
  checks.filter((check) => check.blocking && check.state === "bad");

const make = (key: CheckKey, page: CheckPage | null, { findings = [], problems = [] }: Draft) => ({
  key,
  page,
  findings,
  problems,
});
const isClean = ({ findings = [], problems = [] }: Draft): boolean => findings.length + problems.length === 0;
const blocking = (key: CheckKey, page: CheckPage, draft: Draft): Check => ({
  ...make(key, page, draft),
  blocking: true,
  state: isClean(draft) ? "good" : "bad",
});
const warning = (key: CheckKey, page: CheckPage | null, draft: Draft): Check => ({
  ...make(key, page, draft),
  blocking: false,
  state: isClean(draft) ? "good" : "attention",
});
const unknown = (key: CheckKey): Check => ({ ...make(key, null, {}), blocking: false, state: "unknown" });

const registered = (input: ReadinessInput) =>
  input.contestants.filter(({ status }) => status === "registered");
const itemsOf = (input: ReadinessInput) =>
  input.ruleSet.rounds.flatMap((round) => round.items.map((item) => ({ round, item })));
const usedPanels = (input: ReadinessInput) =>
  input.panels.filter((panel) =>
    itemsOf(input).some(({ item }) => ItemPanels.of({ panels: [panel], item }).length > 0),
  );

/** Panels that sit before a stage: those of items nobody judges need neither head judge nor clock. */
const stagedPanels = (input: ReadinessInput) =>
  input.panels.filter((panel) =>
    itemsOf(input).some(
      ({ item }) => !isMeasured(item) && ItemPanels.of({ panels: [panel], item }).length > 0,
    ),
  );

const itemsWithoutPanel = (input: ReadinessInput): string[] =>
  itemsOf(input).flatMap(({ item }) =>
    ItemPanels.of({ panels: input.panels, item }).length === 0 ? [item.name] : [],
  );

const panelsWithoutJudges = (input: ReadinessInput): string[] =>
  usedPanels(input).flatMap(({ id, name }) =>
    ItemPanels.countingSeats({ seats: input.seats, panelId: id }) === 0 ? [name] : [],
  );

const panelsWithout = (input: ReadinessInput, role: "headJudge" | "timekeeper"): string[] =>
  stagedPanels(input)
    .filter(({ id }) => !input.seats.some((seat) => seat.panelId === id && seat.role === role))
    .map(({ name }) => name);

/** A head judge who signs in may head every panel. */
const panelsWithoutHeadJudge = (input: ReadinessInput): string[] =>
  input.offices.includes("headJudge") ? [] : panelsWithout(input, "headJudge");

const panelsWithoutTimekeeper = (input: ReadinessInput): string[] =>
  input.offices.includes("timekeeper") || itemsOf(input).every(({ item }) => item.timing === null)
    ? []
    : panelsWithout(input, "timekeeper");

const competingJudges = (input: ReadinessInput): string[] => {
  const competing = new Set(registered(input).flatMap(({ cadreId }) => (cadreId === null ? [] : [cadreId])));
  return input.seats.flatMap(({ cadreId, holderName }) =>
    cadreId !== null && competing.has(cadreId) ? [holderName] : [],
  );
};

const openRecusals = (input: ReadinessInput): string[] => {
  const seats = new Map(input.seats.map((seat) => [seat.id, seat.holderName]));
  const names = new Map(registered(input).map(({ id, name }) => [id, name]));
  return input.recusals.flatMap(({ seatId, contestantId, status }) => {
    const [judge, contestant] = [seats.get(seatId), names.get(contestantId)];
    return status === "proposed" && judge !== undefined && contestant !== undefined
      ? [`${judge} – ${contestant}`]
      : [];
  });
};

/** Contestants whose recused judges leave fewer marks than the item's minimum. */
const tooFewPresent = (input: ReadinessInput): string[] => {
  const minimum = new Map(itemsOf(input).map(({ item }) => [item.key, item.scoring.minimumPresent]));
  const names = new Map(registered(input).map(({ id, name }) => [id, name]));
  const found = input.performances.flatMap(({ contestantId, panelId, itemKey }) => {
    const name = names.get(contestantId);
    const recused = new Set(
      input.recusals
        .filter((row) => row.contestantId === contestantId && row.status === "confirmed")
        .map(({ seatId }) => seatId),
    );
    const present = input.seats.filter(
      (seat) => seat.panelId === panelId && seat.scoring === "counts" && !recused.has(seat.id),
    ).length;
    return name !== undefined && recused.size > 0 && present < (minimum.get(itemKey) ?? 1) ? [name] : [];
  });
  return [...new Set(found)];
};

/** Registered contestants who lack a performance of the first round's items, or whose panel does not mark the item. */
const withoutPerformance = (input: ReadinessInput): string[] => {
  const [first] = input.ruleSet.rounds;
  if (first === undefined) return [];
  const panels = new Map(input.panels.map((panel) => [panel.id, panel]));
  return registered(input).flatMap(({ id, name }) => {
    const own = input.performances.filter(({ contestantId }) => contestantId === id);
    const complete = first.items.every((item) =>
      own.some(({ itemKey, panelId }) => {
        const panel = panels.get(panelId);
        const marks = panel !== undefined && ItemPanels.of({ panels: [panel], item }).length > 0;
        return itemKey === item.key && marks;
      }),
    );
    return complete ? [] : [name];
  });
};

const unpaired = (input: ReadinessInput): string[] =>
  input.seats
    .filter(({ paired, role }) => !paired && role !== "tabulator")
    .map(({ holderName }) => holderName);
