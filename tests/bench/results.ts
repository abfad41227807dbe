import type { Compared } from "./score-bench.ts";

/** One line of the table: figures as text, ratios ours ÷ floor. `goal` null: told for comparison, nothing is promised. */
export type Row = {
  measured: string;
  floor: string;
  ours: string;
  ratios: readonly { name: string; value: number }[];
  goal: { words: string; met: boolean } | null;
  /** How it is measured, in two sentences. */
  how: string;
};

const ms = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(1));

/** Latencies, which are to stay below the goal at p50 and at p99. */
export function latencyRow(given: {
  measured: string;
  compared: Compared;
  atMost: number | null;
  how: string;
}): Row {
  const { measured, compared, atMost, how } = given;
  const { floor, ours } = compared;
  const p50 = ours.p50 / floor.p50;
  const p99 = ours.p99 / floor.p99;
  return {
    measured,
    floor: `${ms(floor.p50)} / ${ms(floor.p99)} ms`,
    ours: `${ms(ours.p50)} / ${ms(ours.p99)} ms`,
    ratios: [
      { name: "p50", value: p50 },
      { name: "p99", value: p99 },
    ],
    goal: atMost === null ? null : { words: `≤ ${atMost}×`, met: Math.max(p50, p99) <= atMost },
    how,
  };
}

/** Answers a second, which are to stay above the goal. */
export function rateRow(given: {
  measured: string;
  rates: { floor: number; ours: number };
  atLeast: number;
  how: string;
}): Row {
  const { measured, rates, atLeast, how } = given;
  const value = rates.ours / rates.floor;
  const perSecond = (rate: number) => `${Math.round(rate).toLocaleString("en")} /s`;
  return {
    measured,
    floor: perSecond(rates.floor),
    ours: perSecond(rates.ours),
    ratios: [{ name: "rate", value }],
    goal: { words: `≥ ${atLeast}×`, met: value >= atLeast },
    how,
  };
}

/** RESULTS.md. */
export function resultsText(given: {
  machine: readonly [label: string, words: string][];
  rows: readonly Row[];
  seconds: number;
  plans?: readonly Plan[];
}): string {
  const { machine, rows, seconds, plans = [] } = given;
  const missed = rows.filter(({ goal }) => goal?.met === false).length;
  const promised = rows.filter(({ goal }) => goal !== null).length;
  return [
    "# What the product costs above bare floors",
    "",
    `Written by \`npm run bench\`; one run took ${seconds} s. ${promised - missed} of ${promised} goals met.`,
    "",
    "| | |",
    "| --- | --- |",
    ...machine.map(([label, words]) => `| ${label} | ${words} |`),
    "",
    "Latencies are p50 / p99. A ratio is ours ÷ floor, each the median of three repetitions in which floor and ours take",
    "turns after one of each to warm up; servers, clients and database share the machine.",
    "",
    "| measured | floor | ours | ratio p50 | ratio p99 | goal | |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...rows.map(lineOf),
    "",
    "## How",
    "",
    ...rows.map(({ measured, how }) => `- **${measured}.** ${how}`),
    "",
    ...plans.flatMap(planLines),
  ].join("\n");
}

/** EXPLAIN (ANALYZE, BUFFERS) of a statement, as PostgreSQL wrote it. */
export type Plan = { statement: string; ms: number; lines: readonly string[] };

/** A list of a hundred ids says no more than its first. */
const shortened = (line: string): string =>
  line.replace(/'\{([^,}']+),[^}']+\}'/g, (whole, first) => (whole.length > 200 ? `'{${first}, …}'` : whole));

const planLines = ({ statement, ms, lines }: Plan): string[] => [
  `## Plan of “${statement}”, ${ms.toFixed(1)} ms`,
  "",
  "```",
  ...lines.map(shortened),
  "```",
  "",
];

function lineOf({ measured, floor, ours, ratios, goal }: Row): string {
  const [first, second] = ratios.map(({ name, value }) =>
    name === "rate" ? `${value.toFixed(2)}× (rate)` : `${value.toFixed(2)}×`,
  );
  const verdict = goal === null ? "" : goal.met ? "met" : "**missed**";
  return `| ${[measured, floor, ours, first, second ?? "–", goal?.words ?? "–", verdict].join(" | ")} |`;
}
