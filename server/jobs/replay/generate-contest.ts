import { FORMAT, VERSION, type WrittenContest } from "#app/contracts/interchange.ts";
import { points, seconds, writeRuleSet } from "#app/contracts/interchange-write.ts";
import type { Item, RuleSet } from "#app/domain/scoring/rule-set.ts";
import {
  inventAbility,
  inventComments,
  inventElapsed,
  inventForm,
  inventMarks,
  inventSeverity,
} from "#db/seed/judging.ts";
import { type Random, seeded } from "#db/seed/random.ts";

export type Invented = {
  title: string;
  ruleSet: RuleSet;
  judges: number;
  contestants: readonly { id: string; name: string; unit: string | null }[];
  /** Panels that share the contestants between them; one unless given. */
  panels?: number;
  seed: number;
};

/** A whole contest as a file, with invented marks. The same seed gives the same file. */
export function generateContest(given: Invented): WrittenContest {
  const random = seeded(given.seed);
  const panels = Array.from({ length: given.panels ?? 1 }, (_, at) =>
    inventPanel(random, { at, judges: given.judges }),
  );
  const contestants = given.contestants.map((person, at) => ({
    ...person,
    number: at + 1,
    at,
    ability: inventAbility(random),
  }));
  const performances = given.ruleSet.rounds.flatMap((round) =>
    round.items.flatMap((item) =>
      contestants.flatMap(({ id, at, ability }) => {
        const panel = panels[at % panels.length];
        if (panel === undefined) return [];
        return {
          round: round.key,
          item: item.key,
          contestant: id,
          panel: panel.id,
          order: Math.floor(at / panels.length) + 1,
          ...inventPerformance(random, { item, ability, judges: panel.judges }),
        };
      }),
    ),
  );
  return {
    format: FORMAT,
    version: VERSION,
    contest: { title: given.title },
    ruleSet: writeRuleSet(given.ruleSet),
    people: {
      contestants: contestants.map(({ id, name, number, unit }) => ({ id, name, number, unit })),
      judges: panels.flatMap(({ judges }) => judges.map(({ id, name }) => ({ id, name }))),
    },
    panels: panels.map(({ id, name, judges }) => ({
      id,
      name,
      seats: [
        ...judges.map((judge) => ({ id: judge.seat, label: judge.name, judge: judge.id })),
        { id: "head", label: "裁判长", role: "headJudge" as const },
        { id: "clock", label: "计时员", role: "timekeeper" as const },
      ],
    })),
    performances,
  };
}

type Judge = { id: string; name: string; seat: string; severity: number };

function inventPanel(random: Random, { at, judges }: { at: number; judges: number }) {
  return {
    id: `panel-${at + 1}`,
    name: `第${at + 1}评委组`,
    judges: Array.from(
      { length: judges },
      (_, index): Judge => ({
        id: `judge-${at + 1}-${index + 1}`,
        name: `评委${at * judges + index + 1}`,
        seat: `seat-${index + 1}`,
        severity: inventSeverity(random),
      }),
    ),
  };
}

function inventPerformance(random: Random, given: { item: Item; ability: number; judges: readonly Judge[] }) {
  const { item } = given;
  const form = inventForm(random, given.ability);
  const elapsedMs = inventElapsed(random, item);
  return {
    clock: elapsedMs === null ? [] : [{ elapsedSeconds: seconds(elapsedMs) }],
    sheets: given.judges.map(({ seat, severity }) => ({
      seat,
      marks: Object.fromEntries(
        Object.entries(inventMarks(random, { item, form, severity })).map(([key, mark]) => [
          key,
          points(mark),
        ]),
      ),
      comments: inventComments(random, item),
    })),
  };
}
