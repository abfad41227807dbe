import type { example } from "./contest-examples.ts";

type Json = ReturnType<typeof example>;
export type Fault = { why: string; change: (json: Json) => void; faults: string[] };

const item = "ruleSet.rounds[0].items[0]";
/** Ways to spoil the speech contest, each with what must be said about it. */
export const FAULTS: Fault[] = [
  {
    why: "a mark above the range",
    change: (j) => {
      j.performances[0].sheets[1].marks.overall = "10.01";
    },
    faults: ["marks.out-of-range performances[0].sheets[1].marks.overall"],
  },
  {
    why: "a mark off its step",
    change: (j) => {
      j.ruleSet.rounds[0].items[0].criteria[0].step = "0.5";
      j.performances = [];
      j.ruleSet.rounds[0].items[0].criteria[0].maximum = "10.3";
    },
    faults: [`rules.step-does-not-divide ${item}.criteria[0].step`],
  },
  {
    why: "a third decimal",
    change: (j) => {
      j.performances[0].sheets[0].marks.overall = 9.605;
    },
    faults: ["decimal.too-fine performances[0].sheets[0].marks.overall"],
  },
  {
    why: "a mark in words",
    change: (j) => {
      j.performances[0].sheets[0].marks.overall = "九";
    },
    faults: ["decimal.not-a-number performances[0].sheets[0].marks.overall"],
  },
  {
    why: "a mark that is a list",
    change: (j) => {
      j.performances[0].sheets[0].marks.overall = [9];
    },
    faults: ["file.not-one-of performances[0].sheets[0].marks.overall"],
  },
  {
    why: "a mark left out",
    change: (j) => {
      j.performances[0].sheets[0].marks = {};
    },
    faults: ["marks.missing performances[0].sheets[0].marks.overall"],
  },
  {
    why: "a mark for an unknown criterion",
    change: (j) => {
      j.performances[0].sheets[0].marks.x = 1;
    },
    faults: ["marks.unknown-criterion performances[0].sheets[0].marks.x"],
  },
  {
    why: "a field nobody knows",
    change: (j) => {
      j.performances[2].luck = 7;
    },
    faults: ["file.unknown-field performances[2].luck"],
  },
  {
    why: "a field nobody knows deep inside",
    change: (j) => {
      j.ruleSet.rounds[0].items[0].scoring.trimm = [];
    },
    faults: [`file.unknown-field ${item}.scoring.trimm`],
  },
  {
    why: "another format",
    change: (j) => {
      j.format = "scores";
    },
    faults: ["file.not-one-of format"],
  },
  {
    why: "a later version",
    change: (j) => {
      j.version = 2;
    },
    faults: ["file.not-one-of version"],
  },
  {
    why: "no rule set",
    change: (j) => {
      delete j.ruleSet;
    },
    faults: ["file.missing ruleSet"],
  },
  {
    why: "no maximum",
    change: (j) => {
      delete j.ruleSet.rounds[0].items[0].criteria[0].maximum;
    },
    faults: [`file.missing ${item}.criteria[0].maximum`],
  },
  {
    why: "a list in place of a name",
    change: (j) => {
      j.contest.title = [];
    },
    faults: ["file.type contest.title"],
  },
  {
    why: "an unknown way of going on",
    change: (j) => {
      j.ruleSet.rounds[0].advancement = { kind: "best" };
    },
    faults: ["file.not-one-of ruleSet.rounds[0].advancement.kind"],
  },
  {
    why: "five decimals kept",
    change: (j) => {
      j.ruleSet.rounding.digits = 5;
    },
    faults: ["file.too-large ruleSet.rounding.digits"],
  },
  {
    why: "an overtime ladder with a gap",
    change: (j) => {
      j.ruleSet.rounds[0].items[0].timing.overtime[1].fromSeconds = 12;
    },
    faults: [`ladder.gap ${item}.timing.overtime[1]`],
  },
  {
    why: "a warning after the end",
    change: (j) => {
      j.ruleSet.rounds[0].items[0].timing.warningSeconds = 481;
    },
    faults: [`timing.range ${item}.timing.warningSeconds`],
  },
  {
    why: "weights that do not sum",
    change: (j) => {
      j.ruleSet.rounds[0].weight = "0.9";
    },
    faults: ["rules.weights-do-not-sum ruleSet.rounds"],
  },
  {
    why: "a panel smaller than the minimum",
    change: (j) => {
      j.ruleSet.rounds[0].items[0].scoring.minimumPresent = 8;
    },
    faults: [`rules.panel-too-small ${item}.scoring.minimumPresent`],
  },
  {
    why: "a contestant nobody knows",
    change: (j) => {
      j.performances[5].contestant = "s9";
    },
    faults: ["file.unknown-contestant performances[5].contestant"],
  },
  {
    why: "an item nobody knows",
    change: (j) => {
      j.performances[5].item = "song";
    },
    faults: ["file.unknown-item performances[5].item"],
  },
  {
    why: "a panel nobody knows",
    change: (j) => {
      j.performances[5].panel = "B";
    },
    faults: ["file.unknown-panel performances[5].panel"],
  },
  {
    why: "a judge nobody knows",
    change: (j) => {
      j.panels[0].seats[0].judge = "p99";
    },
    faults: ["file.unknown-judge panels[0].seats[0].judge"],
  },
  {
    why: "a seat nobody knows",
    change: (j) => {
      j.performances[0].sheets[0].seat = "J9";
    },
    faults: [
      "file.unknown-seat performances[0].sheets[0].seat",
      "file.sheets-missing performances[0].sheets",
    ],
  },
  {
    why: "a seat twice",
    change: (j) => {
      j.performances[0].sheets[1].seat = "J1";
    },
    faults: ["file.seat-twice performances[0].sheets[1].seat", "file.sheets-missing performances[0].sheets"],
  },
  {
    why: "a timekeeper's marks",
    change: (j) => {
      j.performances[0].sheets.push({ seat: "T1", marks: { overall: 9 } });
    },
    faults: ["file.seat-does-not-mark performances[0].sheets[8].seat"],
  },
  {
    why: "a judge silently missing",
    change: (j) => {
      j.performances[0].sheets.shift();
    },
    faults: ["file.sheets-missing performances[0].sheets"],
  },
  {
    why: "one contestant twice",
    change: (j) => {
      j.people.contestants[1].id = "s1";
      j.performances = [];
    },
    faults: ["file.twice people.contestants[1].id"],
  },
  {
    why: "two performances of one contestant",
    change: (j) => {
      j.performances[5].contestant = "s1";
    },
    faults: ["file.performance-twice performances[5]"],
  },
  {
    why: "two on one place of the running order",
    change: (j) => {
      j.performances[1].order = 1;
    },
    faults: ["file.order-twice performances[1].order"],
  },
  {
    why: "a deduction that gives points",
    change: (j) => {
      j.performances[4].breaches[0].points = "-0.1";
    },
    faults: ["file.negative performances[4].breaches[0].points"],
  },
  {
    why: "a clock before zero",
    change: (j) => {
      j.performances[0].clock[0].elapsedSeconds = -1;
    },
    faults: ["file.negative performances[0].clock[0].elapsedSeconds"],
  },
  {
    why: "a factor for an unknown criterion",
    change: (j) => {
      j.performances[0].factors = { x: 1 };
    },
    faults: ["marks.unknown-criterion performances[0].factors.x"],
  },
  {
    why: "every criterion left out",
    change: (j) => {
      j.performances[5].omitted = ["overall"];
    },
    faults: ["file.omitted performances[5].omitted"],
  },
  {
    why: "an adjustment of nobody in no round",
    change: (j) => {
      j.roundAdjustments = [{ contestant: "s9", round: "x", points: -1, reason: "" }];
    },
    faults: [
      "file.unknown-contestant roundAdjustments[0].contestant",
      "file.unknown-round roundAdjustments[0].round",
    ],
  },
  {
    why: "several faults of form and of meaning at once",
    change: (j) => {
      j.performances[0].sheets[0].marks.overall = 11;
      j.performances[1].luck = 1;
      j.ruleSet.tieChain.push({ kind: "item", itemKey: "x" });
    },
    faults: [
      "file.unknown-field performances[1].luck",
      "rules.tie-key-unknown ruleSet.tieChain[4]",
      "marks.out-of-range performances[0].sheets[0].marks.overall",
    ],
  },
];
