import type { WrittenContest } from "#app/contracts/interchange.ts";
import * as Write from "#app/contracts/interchange-write.ts";
import * as PerformanceState from "#app/domain/ranking/performance-state.ts";
import type { ContestFacts, PerformanceFacts } from "#db/queries/contest-facts.ts";
import {
  competing,
  competingPerformances,
  isSubmitted,
  judgeLabel,
  recusedSeats,
  statusOf,
} from "#server/views/live/standings.ts";
import { lotsOf } from "#server/views/live/tie-lots.ts";

type Written = WrittenContest["performances"][number];

/**
 * signed: what signatures are put under: judges as the rules name them, no comments.
 * whole: everything needed to put the contest in elsewhere: names of all, comments as written.
 */
export type DocumentKind = "signed" | "whole";

/** How the seed gives the running order, in words (app/domain/draw). */
const DRAW_ALGORITHM = "ascending SHA-256, see app/domain/draw/running-order.ts";

/**
 * A contest as a file (app/contracts/interchange.ts). PURE. Recomputing the file gives the ranking of the screen:
 * a contestant who withdrew is left out with everything, one who was disqualified is so in each performance.
 */
export function contestDocument(input: { facts: ContestFacts; kind: DocumentKind }): WrittenContest {
  const { facts, kind } = input;
  const lotOf = lotsOf(facts);
  return {
    format: "yanzhen.contest",
    version: 1,
    contest: {
      title: facts.contest.title,
      kind: facts.contest.kind,
      heldOn: facts.contest.heldOn,
      venue: facts.contest.venue,
    },
    ruleSet: Write.writeRuleSet(facts.ruleSet),
    people: {
      contestants: competing(facts).map((row) => ({
        id: row.id,
        name: row.name,
        number: row.number,
        unit: row.unitName,
        community: row.community,
        subdistrict: row.subdistrict,
        lot: lotOf(row.id),
      })),
      judges: named(input) ? facts.seats.map((seat) => ({ id: seat.id, name: seat.holderName })) : [],
    },
    panels: facts.panels.map((panel) => ({
      id: panel.id,
      name: panel.name,
      seats: facts.seats
        .filter(({ panelId }) => panelId === panel.id)
        .map((seat) => ({
          id: seat.id,
          label: seat.role === "judge" || seat.role === "tabulator" ? judgeLabel(facts, seat) : seat.role,
          judge: named(input) ? seat.id : null,
          role: seat.role,
          scoring: seat.scoring,
        })),
    })),
    performances: ordered(facts, competingPerformances(facts)).map((row) =>
      writtenPerformance({ facts, row, kind }),
    ),
    roundAdjustments: [],
    draw: writtenDraw(facts.draw),
  };
}

const named = ({ facts, kind }: { facts: ContestFacts; kind: DocumentKind }): boolean =>
  kind === "whole" || facts.ruleSet.judgeNames === "names";

/** Round, item, panel, running order: the same contest gives the same text. */
function ordered(facts: ContestFacts, rows: readonly PerformanceFacts[]): PerformanceFacts[] {
  const items = facts.ruleSet.rounds.flatMap((round) =>
    round.items.map((item) => `${round.key}/${item.key}`),
  );
  const item = (row: PerformanceFacts) => items.indexOf(`${row.roundKey}/${row.itemKey}`);
  const panel = (row: PerformanceFacts) => facts.panels.findIndex(({ id }) => id === row.panelId);
  return [...rows].sort((a, b) => item(a) - item(b) || panel(a) - panel(b) || a.position - b.position);
}

const writtenDraw = (draw: ContestFacts["draw"]): WrittenContest["draw"] =>
  draw === null
    ? null
    : {
        algorithm: DRAW_ALGORITHM,
        commitment: draw.commitment,
        seed: draw.drawnAt === null ? null : draw.seed,
      };

type Row = { facts: ContestFacts; row: PerformanceFacts; kind: DocumentKind };

function writtenPerformance({ facts, row, kind }: Row): Written {
  const status = statusOf(facts, row);
  return {
    round: row.roundKey,
    item: row.itemKey,
    contestant: row.contestantId,
    panel: row.panelId,
    order: row.position,
    status,
    statusReason: row.statusReason,
    ...seatsOf({ facts, row, kind, counted: PerformanceState.of(status) === "counted" }),
    ...(row.question === null
      ? {}
      : { question: { number: row.question.number, text: row.question.body.stem } }),
    clock: row.elapsedMs === null ? [] : [{ elapsedSeconds: Write.seconds(row.elapsedMs) }],
    breaches: row.breaches.map(({ points, reason }) => ({ points: Write.points(points), reason })),
  };
}

/** Submitted sheets; of a performance that counts also who has none and why. Drafts stay with their judge. */
function seatsOf({
  facts,
  row,
  kind,
  counted,
}: Row & { counted: boolean }): Pick<Written, "sheets" | "absences"> {
  const recused = recusedSeats(facts, row.contestantId);
  const sheets: NonNullable<Written["sheets"]> = [];
  const absences: NonNullable<Written["absences"]> = [];
  for (const seat of facts.seats) {
    if (seat.panelId !== row.panelId || seat.scoring === "none") continue;
    const sheet = row.sheets.find(({ seatId }) => seatId === seat.id);
    if (recused.has(seat.id)) absences.push({ seat: seat.id, reason: "recused" });
    else if (sheet?.status === "abstained") absences.push({ seat: seat.id, reason: "abstained" });
    else if (sheet !== undefined && isSubmitted(sheet)) {
      const marks = Object.entries(sheet.marks).map(([key, mark]) => [key, Write.points(mark)] as const);
      sheets.push({
        seat: seat.id,
        marks: Object.fromEntries(marks),
        ...(kind === "whole" ? { comments: sheet.comments } : {}),
        source: sheet.source,
      });
    } else if (counted && seat.scoring === "counts") absences.push({ seat: seat.id, reason: "absent" });
  }
  return { sheets, absences };
}
