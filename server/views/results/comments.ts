import { OnContest } from "#app/contracts/results.ts";
import type { CommentRow, CommentsView } from "#app/contracts/results-views.ts";
import { mayModerate } from "#app/domain/access/results.ts";
import { listModerations, type ModerationRow } from "#db/queries/comments.ts";
import { type ContestFacts, loadContest } from "#db/queries/contest-facts.ts";
import { defineView } from "../define-view.ts";
import { isSubmitted, judgeLabel } from "../live/standings.ts";
import { resultContest } from "./ranking-rows.ts";

/** Every comment judges have handed in, with what a moderator said of it. */
export const commentsView = defineView({
  name: "results.comments",
  input: OnContest,
  async load({ db, input }) {
    const facts = await loadContest(db, input.contestId);
    return facts === null ? null : { facts, moderations: await listModerations(db, input.contestId) };
  },
  allow: ({ actor, facts: { facts } }) =>
    mayModerate(actor, { contestId: facts.contest.id, unitPath: facts.unitPath }),
  project: ({ facts, moderations }): CommentsView => ({
    contest: resultContest(facts),
    rows: commentRows(facts, moderations),
  }),
});

/** Comments of counting judges. A word on a comment that has been changed since no longer stands. PURE. */
export function commentRows(facts: ContestFacts, moderations: readonly ModerationRow[]): CommentRow[] {
  const known = new Map(moderations.map((row) => [`${row.sheetId}/${row.criterionKey}`, row]));
  const seats = new Map(facts.seats.map((seat) => [seat.id, seat]));
  const items = facts.ruleSet.rounds.flatMap((round) => round.items);
  return [...facts.performances.values()].flatMap((performance) => {
    const contestant = facts.contestants.find(({ id }) => id === performance.contestantId);
    const item = items.find(({ key }) => key === performance.itemKey);
    if (contestant === undefined || item === undefined) return [];
    const { id, number, name, unitName } = contestant;
    return performance.sheets.flatMap((sheet) => {
      const seat = seats.get(sheet.seatId);
      if (seat === undefined || seat.scoring !== "counts" || !isSubmitted(sheet)) return [];
      return Object.entries(sheet.comments).flatMap(([criterionKey, original]): CommentRow[] => {
        if (original.trim() === "") return [];
        const said = known.get(`${sheet.id}/${criterionKey}`);
        const stands = said !== undefined && said.original === original;
        return [
          {
            sheetId: sheet.id,
            criterionKey,
            criterionName: item.criteria.find(({ key }) => key === criterionKey)?.name ?? null,
            person: { id, number, name, unitName },
            itemName: item.name,
            label: judgeLabel(facts, seat),
            original,
            status: stands ? said.status : "pending",
            text: stands ? said.text : original,
          },
        ];
      });
    });
  });
}
