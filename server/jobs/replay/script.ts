import type { ContestDocument } from "#app/contracts/interchange.ts";
import { counts } from "#app/contracts/interchange-performances.ts";
import type { DeskView } from "#app/contracts/live.ts";
import type { Filled } from "./seat.ts";

/** What happens to one performance, in the ids of the running contest. */
export type Scene = {
  performanceId: string;
  panelId: string;
  /** In the file, and in the running contest. */
  contestant: string;
  contestantId: string;
  who: string;
  itemKey: string;
  timed: boolean;
  end: "complete" | "absent" | "disqualified";
  reason: string;
  /** The recorded reading of the clock. */
  elapsedMs: number | null;
  sheets: (Filled & { seatId: string })[];
  abstained: { seatId: string; reason: string }[];
  /** Counting seats that mark nothing although nobody recused them. */
  absentSeats: string[];
  breaches: { points: number; reason: string }[];
};
/** Scenes by panel, in running order; panels play side by side. */
export type Script = { panelId: string; scenes: Scene[] }[];

type Performance = ContestDocument["performances"][number];
const OPEN: ReadonlySet<string> = new Set(["waiting", "called", "onStage", "scoring", "technicalFault"]);
const key = (...parts: (string | number)[]): string => JSON.stringify(parts);

/**
 * The recorded contest as it is to happen again in a running one that came from the same file. PURE.
 * @throws when the running contest is another one.
 */
export function scriptOf({ document, desk }: { document: ContestDocument; desk: DeskView }): Script {
  const items = document.ruleSet.rounds.flatMap((round) => round.items);
  const itemKeys = items.map((item) => item.key);
  const timed = new Set(items.filter((item) => item.timing !== null).map((item) => item.key));
  const seats = seatIds({ document, desk });
  const places = placesOf(desk);
  const names = new Map(document.people.contestants.map((person) => [person.id, person]));
  const scenes = document.performances
    .filter((performance) => !OPEN.has(performance.status))
    .map((performance): Scene & { position: number } => {
      const person = names.get(performance.contestant);
      const place = places.get(key(person?.number ?? person?.name ?? "", performance.item));
      if (place === undefined)
        throw new Error(`The running contest has no ${performance.item} of ${person?.name}.`);
      const seatOf = (seat: string): string => seats.get(key(performance.panel, seat)) ?? "";
      return {
        ...place,
        contestant: performance.contestant,
        who: person?.name ?? performance.contestant,
        itemKey: performance.item,
        timed: timed.has(performance.item),
        end: endOf(performance),
        reason: performance.statusReason ?? "replay",
        elapsedMs: performance.clock[0]?.elapsedSeconds ?? null,
        sheets: performance.sheets.map(({ seat, marks, comments }) => ({
          performanceId: place.performanceId,
          seatId: seatOf(seat),
          marks,
          comments,
        })),
        abstained: performance.absences
          .filter(({ reason }) => reason === "abstained")
          .map(({ seat, note }) => ({ seatId: seatOf(seat), reason: note ?? "replay" })),
        absentSeats: performance.absences
          .filter(({ reason }) => reason === "absent")
          .map(({ seat }) => seatOf(seat)),
        breaches: performance.breaches,
      };
    });
  return desk.contest.panels.map(({ id }) => ({
    panelId: id,
    scenes: scenes
      .filter(({ panelId }) => panelId === id)
      .sort((a, b) => itemKeys.indexOf(a.itemKey) - itemKeys.indexOf(b.itemKey) || a.position - b.position),
  }));
}

const endOf = ({ status }: Performance): Scene["end"] =>
  status === "absent" || status === "disqualified" ? status : "complete";

/** Seats are numbered within panel and role in the order of the file. */
function seatIds({ document, desk }: { document: ContestDocument; desk: DeskView }): Map<string, string> {
  const found = new Map<string, string>();
  const running = Object.values(desk.seats);
  document.panels.forEach((panel, index) => {
    const numbered = { judge: 0, headJudge: 0, timekeeper: 0, tabulator: 0 };
    const panelId =
      desk.contest.panels.find(({ name }) => name === (panel.name ?? panel.id))?.id ??
      desk.contest.panels[index]?.id;
    for (const seat of panel.seats) {
      numbered[seat.role] += 1;
      const match = running.find(
        (each) => each.panelId === panelId && each.role === seat.role && each.number === numbered[seat.role],
      );
      if (match === undefined && counts(seat))
        throw new Error(`The running contest has no seat ${seat.label ?? seat.id}.`);
      if (match !== undefined) found.set(key(panel.id, seat.id), match.id);
    }
  });
  return found;
}

/** Performances by the contestant's number (or name, where none is worn) and item. */
function placesOf(desk: DeskView) {
  const places = new Map<
    string,
    Pick<Scene, "performanceId" | "panelId" | "contestantId"> & { position: number }
  >();
  for (const [performanceId, row] of Object.entries(desk.performances)) {
    const { contestantId, panelId, itemKey, position } = row;
    const person = desk.contestants[contestantId];
    const place = { performanceId, panelId, contestantId, position };
    places.set(key(person?.number ?? person?.name ?? "", itemKey), place);
  }
  return places;
}
