import type { ContestDocument } from "#app/contracts/interchange.ts";
import type { PerformanceStatus, SheetStatus } from "#app/domain/contest/states.ts";
import * as TimeDeduction from "#app/domain/scoring/time-deduction.ts";
import type { NewContestant } from "#db/queries/contestants.ts";
import type { NewSeat } from "#db/queries/panels.ts";

/** The people and panels of a file as rows. PURE: ids are handed in. */
export type ImportFrame = {
  contestId: string;
  newId: () => string;
  /** The roster's cadres a contestant's id may name: those of the unit and below it. */
  cadres: ReadonlyMap<string, { unitId: string }>;
};

export type Ids = {
  contestants: Map<string, string>;
  panels: Map<string, string>;
  /** By panel and seat as the file names them. */
  seats: Map<string, string>;
};

export const seatKey = (panel: string, seat: string): string => JSON.stringify([panel, seat]);

/** Somebody on our roster is matched by id; anybody else is an outsider with a name and a unit's name. */
export function contestantRows(document: ContestDocument, frame: ImportFrame, ids: Ids): NewContestant[] {
  return document.people.contestants.map((person) => {
    const id = frame.newId();
    ids.contestants.set(person.id, id);
    const cadre = frame.cadres.get(person.id);
    return {
      id,
      contestId: frame.contestId,
      cadreId: cadre === undefined ? null : person.id,
      unitId: cadre?.unitId ?? null,
      name: person.name,
      unitName: person.unit ?? person.community ?? person.subdistrict ?? "",
      number: person.number,
    };
  });
}

export type PanelRows = {
  id: string;
  contestId: string;
  name: string;
  position: number;
  itemKeys: string[];
}[];

export function panelRows(document: ContestDocument, frame: ImportFrame, ids: Ids): PanelRows {
  const itemKeys = document.ruleSet.rounds.flatMap((round) => round.items.map(({ key }) => key));
  const names = new Set<string>();
  return document.panels.map((panel, index) => {
    const id = frame.newId();
    ids.panels.set(panel.id, id);
    const marked = itemKeys.filter((key) =>
      document.performances.some((each) => each.panel === panel.id && each.item === key),
    );
    const wanted = panel.name ?? panel.id;
    const name = names.has(wanted) ? `${wanted} (${index + 1})` : wanted;
    names.add(name);
    const all = marked.length === 0 || marked.length === itemKeys.length;
    return { id, contestId: frame.contestId, name, position: index + 1, itemKeys: all ? [] : marked };
  });
}

/** Seats keep the order of the file, which decides which of equal marks is dropped. */
export function seatRows(document: ContestDocument, frame: ImportFrame, ids: Ids): NewSeat[] {
  const judges = new Map(document.people.judges.map((judge) => [judge.id, judge]));
  return document.panels.flatMap((panel) => {
    const counted = { judge: 0, headJudge: 0, timekeeper: 0, tabulator: 0 };
    return panel.seats.map((seat) => {
      const id = frame.newId();
      ids.seats.set(seatKey(panel.id, seat.id), id);
      counted[seat.role] += 1;
      const judge = seat.judge === null ? undefined : judges.get(seat.judge);
      return {
        id,
        contestId: frame.contestId,
        panelId: ids.panels.get(panel.id) ?? "",
        number: counted[seat.role],
        role: seat.role,
        scoring: seat.role === "timekeeper" ? ("none" as const) : seat.scoring,
        holderName: judge?.name ?? seat.label ?? seat.id,
        holderUnitName: judge?.unit ?? null,
      };
    });
  });
}

export type PerformanceRow = {
  id: string;
  contestId: string;
  contestantId: string;
  panelId: string;
  roundKey: string;
  itemKey: string;
  position: number;
  status: PerformanceStatus;
  statusReason: string | null;
  elapsedMs: number | null;
  lockedAt: Date | null;
};

export type SheetRow = {
  id: string;
  performanceId: string;
  seatId: string;
  status: SheetStatus;
  marks: Record<string, number>;
  comments: Record<string, string>;
  reason: string | null;
};

type Performance = ContestDocument["performances"][number];

const ASIDE: ReadonlySet<PerformanceStatus> = new Set(["absent", "disqualified"]);

/** With marks everything counts from the lock on and is verified here anew; a frame waits. */
export function performanceRows(
  document: ContestDocument,
  input: { frame: ImportFrame; ids: Ids; take: "marks" | "frame"; now: Date },
): { row: PerformanceRow; source: Performance }[] {
  const places = new Places(document);
  return document.performances.map((source) => {
    const status = ASIDE.has(source.status) ? source.status : "complete";
    const taken = input.take === "marks";
    const row = {
      id: input.frame.newId(),
      contestId: input.frame.contestId,
      contestantId: input.ids.contestants.get(source.contestant) ?? "",
      panelId: input.ids.panels.get(source.panel) ?? "",
      roundKey: source.round,
      itemKey: source.item,
      position: places.of(source),
      status: taken ? status : ("waiting" as const),
      statusReason: taken ? source.statusReason : null,
      elapsedMs: taken ? readingOf(document, source) : null,
      lockedAt: taken && status === "complete" ? input.now : null,
    };
    return { row, source };
  });
}

/** Sheets as they were handed in, and the judges who abstained. */
export function sheetRows(
  performances: readonly { row: PerformanceRow; source: Performance }[],
  { frame, ids }: { frame: ImportFrame; ids: Ids },
): SheetRow[] {
  return performances.flatMap(({ row, source }) => {
    const at = (seat: string) => ({
      id: frame.newId(),
      performanceId: row.id,
      seatId: ids.seats.get(seatKey(source.panel, seat)) ?? "",
    });
    return [
      ...source.sheets.map(({ seat, marks, comments }) => ({
        ...at(seat),
        status: "locked" as const,
        marks,
        comments,
        reason: null,
      })),
      ...source.absences
        .filter(({ reason }) => reason === "abstained")
        .map(({ seat, note }) => ({
          ...at(seat),
          status: "abstained" as const,
          marks: {},
          comments: {},
          reason: note,
        })),
    ];
  });
}

/** Of several timekeepers' readings the one that counted; one reading is kept here. */
function readingOf(document: ContestDocument, { round, item, clock }: Performance): number | null {
  const readingsMs = clock.map(({ elapsedSeconds }) => elapsedSeconds);
  const timing = document.ruleSet.rounds
    .find(({ key }) => key === round)
    ?.items.find(({ key }) => key === item)?.timing;
  if (timing == null) return readingsMs[0] ?? null;
  return TimeDeduction.of({ timing, readingsMs }).elapsedMs;
}

/** The place in the running order of a panel's item: as the file says, the gaps filled in the order of the file. */
class Places {
  readonly #taken = new Map<string, Set<number>>();

  constructor(document: ContestDocument) {
    for (const { panel, item, order } of document.performances) {
      if (order !== null) this.#of(panel, item).add(order);
    }
  }

  of({ panel, item, order }: Performance): number {
    if (order !== null) return order;
    const taken = this.#of(panel, item);
    let free = 1;
    while (taken.has(free)) free += 1;
    taken.add(free);
    return free;
  }

  #of(panel: string, item: string): Set<number> {
    const key = JSON.stringify([panel, item]);
    const known = this.#taken.get(key) ?? new Set<number>();
    this.#taken.set(key, known);
    return known;
  }
}
