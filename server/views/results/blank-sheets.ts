import { z } from "zod";
import type { ResultContest } from "#app/contracts/results-views.ts";
import { mayReadDesk } from "#app/domain/access/contest.ts";
import type { Item } from "#app/domain/scoring/rule-set.ts";
import { type ContestFacts, loadContest } from "#db/queries/contest-facts.ts";
import { judgeLabel, recusedSeats } from "#server/views/live/standings.ts";
import { defineView } from "../define-view.ts";
import { resultContest } from "./ranking-rows.ts";

/** One judge's paper for one item: who is to be marked, in running order; a recused judge's line is crossed out. */
export type BlankSheet = {
  panelName: string;
  judge: string;
  roundName: string;
  item: Item;
  rows: { number: number | null; name: string; unitName: string; recused: boolean }[];
};
export type BlankSheets = { contest: ResultContest; sheets: BlankSheet[] };

/** The paper on which a contest goes on when the network does not. */
export const blankSheetsView = defineView({
  name: "results.blank-sheets",
  input: z.strictObject({ contestId: z.uuid() }),
  load: ({ db, input }) => loadContest(db, input.contestId),
  allow: ({ actor, facts, input }) =>
    mayReadDesk(actor, { contestId: input.contestId, unitPath: facts.unitPath }),
  project: (facts): BlankSheets => ({ contest: resultContest(facts), sheets: sheetsOf(facts) }),
});

function sheetsOf(facts: ContestFacts): BlankSheet[] {
  return facts.panels.flatMap((panel) =>
    facts.seats
      .filter((seat) => seat.panelId === panel.id && seat.scoring !== "none")
      .flatMap((seat) =>
        facts.ruleSet.rounds.flatMap((round) =>
          round.items.flatMap((item) => {
            const rows = rowsOf(facts, { panelId: panel.id, itemKey: item.key, seatId: seat.id });
            if (rows.length === 0) return [];
            return [
              {
                panelName: panel.name,
                judge: `${judgeLabel(facts, seat)} ${seat.holderName}`,
                roundName: round.name,
                item,
                rows,
              },
            ];
          }),
        ),
      ),
  );
}

function rowsOf(
  facts: ContestFacts,
  { panelId, itemKey, seatId }: { panelId: string; itemKey: string; seatId: string },
): BlankSheet["rows"] {
  const contestants = new Map(facts.contestants.map((row) => [row.id, row]));
  return [...facts.performances.values()]
    .filter((row) => row.panelId === panelId && row.itemKey === itemKey)
    .sort((a, b) => a.position - b.position)
    .flatMap((row) => {
      const person = contestants.get(row.contestantId);
      if (person === undefined) return [];
      const recused = recusedSeats(facts, person.id).has(seatId);
      return [{ number: person.number, name: person.name, unitName: person.unitName, recused }];
    });
}
