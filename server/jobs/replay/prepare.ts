import type { ContestDocument, WrittenContest } from "#app/contracts/interchange.ts";
import { counts } from "#app/contracts/interchange-performances.ts";
import { points } from "#app/contracts/interchange-write.ts";
import type { Item } from "#app/domain/scoring/rule-set.ts";
import { seeded } from "#db/seed/random.ts";

/**
 * What a file needs besides to be run: numbers to tell contestants apart, a head judge and a timekeeper at each panel.
 * Marks and rules stay as they are. PURE.
 */
export function withOfficers(written: WrittenContest): WrittenContest {
  const numbers = new Set(written.people.contestants.flatMap(({ number }) => number ?? []));
  let next = 0;
  const free = (): number => {
    do next += 1;
    while (numbers.has(next));
    numbers.add(next);
    return next;
  };
  return {
    ...written,
    people: {
      ...written.people,
      contestants: written.people.contestants.map((person) => ({
        ...person,
        number: person.number ?? free(),
      })),
    },
    panels: written.panels.map((panel) => ({ ...panel, seats: [...panel.seats, ...officersFor(panel)] })),
  };
}

type WrittenPanel = WrittenContest["panels"][number];
const OFFICERS = [
  { role: "headJudge", id: "replay-head", label: "裁判长" },
  { role: "timekeeper", id: "replay-clock", label: "计时员" },
] as const;

const officersFor = (panel: WrittenPanel): WrittenPanel["seats"] =>
  OFFICERS.filter(({ role }) => !panel.seats.some((seat) => seat.role === role)).map((seat) => ({
    ...seat,
    scoring: "none" as const,
  }));

/** With so many counting judges at each panel: the first ones of the file, or more whose marks lie about theirs. PURE. */
export function withJudges(given: {
  written: WrittenContest;
  document: ContestDocument;
  judges: number;
}): WrittenContest {
  const { written, document, judges } = given;
  const panels = new Map(document.panels.map((panel) => [panel.id, panel.seats.filter(counts)]));
  const leaving = (panel: string, seat: string): boolean =>
    panels
      .get(panel)
      ?.slice(judges)
      .some(({ id }) => id === seat) === true;
  const coming = (panel: string): number => Math.max(0, judges - (panels.get(panel)?.length ?? 0));
  return {
    ...written,
    panels: written.panels.map((panel) => ({
      ...panel,
      seats: [
        ...panel.seats.filter((seat) => !leaving(panel.id, seat.id)),
        ...Array.from({ length: coming(panel.id) }, (_, at) => ({
          id: extraSeat(at),
          label: `回放评委${at + 1}`,
        })),
      ],
    })),
    performances: written.performances.map((performance, index) => {
      const { panel } = performance;
      const sheets = (performance.sheets ?? []).filter(({ seat }) => !leaving(panel, seat));
      const recorded = document.performances[index];
      const item = document.ruleSet.rounds
        .flatMap((round) => round.items)
        .find(({ key }) => key === performance.item);
      const more =
        item === undefined || recorded === undefined
          ? []
          : extraSheets({ item, recorded, count: coming(panel), index });
      return {
        ...performance,
        sheets: [...sheets, ...more],
        absences: (performance.absences ?? []).filter(({ seat }) => !leaving(panel, seat)),
      };
    }),
  };
}

const extraSeat = (at: number): string => `replay-judge-${at + 1}`;

/** Steps an invented mark lies away from one that was recorded. */
const SPREAD_STEPS = 2;

function extraSheets(given: {
  item: Item;
  recorded: ContestDocument["performances"][number];
  count: number;
  index: number;
}) {
  const { item, recorded, count } = given;
  const random = seeded(given.index + 1);
  if (recorded.sheets.length === 0) return [];
  return Array.from({ length: count }, (_, at) => {
    const like = random.pick(recorded.sheets);
    const marks = item.criteria.flatMap(({ key, minimum, maximum, step }) => {
      const near = (like.marks[key] ?? minimum) + random.between(-SPREAD_STEPS, SPREAD_STEPS) * step;
      return [[key, points(Math.min(maximum, Math.max(minimum, near)))] as const];
    });
    return { seat: extraSeat(at), marks: Object.fromEntries(marks) };
  });
}

/** What a contest that is run cannot repeat: rules of `recompute` only. Each with its place in the file. */
export function notRunnable(document: ContestDocument): string[] {
  return [
    ...document.performances.flatMap((performance, index) => [
      ...(performance.adjustments.length > 0 ? [`performances[${index}].adjustments`] : []),
      ...(Object.keys(performance.factors).length > 0 ? [`performances[${index}].factors`] : []),
      ...(performance.omitted.length > 0 ? [`performances[${index}].omitted`] : []),
    ]),
    ...(document.roundAdjustments.length > 0 ? ["roundAdjustments"] : []),
  ];
}
