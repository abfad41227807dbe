import type { ContestDocument, WrittenContest } from "#app/contracts/interchange.ts";
import { counts } from "#app/contracts/interchange-performances.ts";

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

/** The first so many counting judges of each panel; their marks only. */
export function withJudges({
  written,
  document,
  judges,
}: {
  written: WrittenContest;
  document: ContestDocument;
  judges: number;
}): WrittenContest {
  const kept = new Map(
    document.panels.map((panel) => {
      const leaving = new Set(
        panel.seats
          .filter(counts)
          .slice(judges)
          .map(({ id }) => id),
      );
      return [panel.id, leaving];
    }),
  );
  const stays = (panel: string) => (seat: { seat: string }) => kept.get(panel)?.has(seat.seat) !== true;
  return {
    ...written,
    panels: written.panels.map((panel) => ({
      ...panel,
      seats: panel.seats.filter((seat) => kept.get(panel.id)?.has(seat.id) !== true),
    })),
    performances: written.performances.map((performance) => ({
      ...performance,
      sheets: (performance.sheets ?? []).filter(stays(performance.panel)),
      absences: (performance.absences ?? []).filter(stays(performance.panel)),
    })),
  };
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
