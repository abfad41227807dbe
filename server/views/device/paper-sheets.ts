import { ReadDevices } from "#app/contracts/device.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { mayEnterPaper } from "#app/domain/access/device.ts";
import { type ContestFacts, loadContest, type SheetFacts } from "#db/queries/contest-facts.ts";
import { defineView } from "#server/views/define-view.ts";

const OPEN_CONTEST = new Set(["live", "review"]);
const CLOSED_PERFORMANCE = new Set(["absent", "disqualified"]);

/**
 * The sheets that may be entered from paper: of judges who mark, not recused, and have not submitted. Those that were
 * entered once say so, without the marks: the second person must not see them.
 */
export const paperSheetsView = defineView({
  name: "device.paper-sheets",
  input: ReadDevices,
  load: ({ db, input }) => loadContest(db, input.contestId),
  allow: ({ actor, facts }) =>
    mayEnterPaper(actor, { contestId: facts.contest.id, unitPath: facts.unitPath }),
  project(facts, { viewer }) {
    const items = facts.ruleSet.rounds.flatMap((round) => round.items);
    return {
      items: items.map(({ key, name, criteria }) => ({
        key,
        name,
        criteria: criteria.map((each) => ({
          key: each.key,
          name: each.name,
          minimum: each.minimum,
          maximum: each.maximum,
          step: each.step,
        })),
      })),
      performances: OPEN_CONTEST.has(facts.contest.status) ? openPerformances(facts, viewer) : [],
    };
  },
});

function openPerformances(facts: ContestFacts, viewer: Actor) {
  const contestants = new Map(facts.contestants.map((row) => [row.id, row]));
  const order = facts.ruleSet.rounds.flatMap((round) => round.items.map(({ key }) => key));
  const rows = [...facts.performances.values()].sort(
    (a, b) => order.indexOf(a.itemKey) - order.indexOf(b.itemKey) || a.position - b.position,
  );
  return rows.flatMap((row) => {
    const contestant = contestants.get(row.contestantId);
    if (contestant === undefined || CLOSED_PERFORMANCE.has(row.status)) return [];
    const recused = new Set(
      facts.recusals
        .filter(({ contestantId, status }) => contestantId === row.contestantId && status === "confirmed")
        .map(({ seatId }) => seatId),
    );
    const seats = facts.seats
      .filter((seat) => seat.panelId === row.panelId && seat.scoring !== "none" && !recused.has(seat.id))
      .flatMap((seat) => {
        const sheet = row.sheets.find(({ seatId }) => seatId === seat.id);
        if (!isOpen(sheet, row.lockedAt !== null)) return [];
        const { id, number, holderName } = seat;
        return [{ id, number, holderName, entered: enteredBy(sheet, viewer) }];
      });
    const { id, itemKey, position } = row;
    const { number, name } = contestant;
    return seats.length === 0 ? [] : [{ id, itemKey, position, number, name, seats }];
  });
}

const isOpen = (sheet: SheetFacts | undefined, locked: boolean): boolean =>
  sheet === undefined ? !locked : sheet.status === "returned" || (sheet.status === "draft" && !locked);

/** no: not entered · mine: by this viewer, who cannot confirm it · other */
function enteredBy(sheet: SheetFacts | undefined, viewer: Actor): "no" | "mine" | "other" {
  if (sheet?.source !== "paper" || sheet.status !== "draft") return "no";
  return viewer.kind === "account" && viewer.accountId === sheet.enteredBy ? "mine" : "other";
}
