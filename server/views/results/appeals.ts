import { OnContest } from "#app/contracts/results.ts";
import type { AppealShown, AppealsView } from "#app/contracts/results-views.ts";
import { mayDecideAppeal, mayReadAppeals } from "#app/domain/access/results.ts";
import { deadlineMs } from "#app/domain/contest/appeal-life.ts";
import { type AppealRow, listAppeals } from "#db/queries/appeals.ts";
import { loadContest } from "#db/queries/contest-facts.ts";
import { defineView } from "../define-view.ts";
import { judgedBy } from "./people.ts";
import { resultContest } from "./ranking-rows.ts";

export const appealShown = (row: AppealRow, decidedBy: string | null): AppealShown => ({
  id: row.id,
  ground: row.ground,
  text: row.text,
  status: row.status,
  answer: row.answer,
  decidedBy,
  createdAt: row.createdAt.getTime(),
  decidedAt: row.decidedAt?.getTime() ?? null,
});

/** The appeals of a contest, and which of them this reader may answer. */
export const appealsView = defineView({
  name: "results.appeals",
  input: OnContest,
  async load({ db, input }) {
    const facts = await loadContest(db, input.contestId);
    return facts === null ? null : { facts, appeals: await listAppeals(db, input.contestId) };
  },
  allow: ({ actor, facts: { facts } }) =>
    mayReadAppeals(actor, { contestId: facts.contest.id, unitPath: facts.unitPath }),
  project({ facts, appeals }, { viewer }): AppealsView {
    const { publishedAt } = facts.contest;
    const account = viewer.kind === "account" ? viewer : { accountId: "", cadreId: null };
    const scope = { contestId: facts.contest.id, unitPath: facts.unitPath };
    const judged = judgedBy(facts, account);
    return {
      contest: resultContest(facts),
      deadline:
        publishedAt === null
          ? null
          : deadlineMs({ publishedAtMs: publishedAt.getTime(), appealDays: facts.ruleSet.appealDays }),
      rows: appeals.map(({ appeal, contestant, decidedByName }) => ({
        ...appealShown(appeal, decidedByName),
        person: {
          id: appeal.contestantId,
          number: contestant.number,
          name: contestant.name,
          unitName: contestant.unitName,
        },
        mayDecide:
          appeal.status === "open" &&
          facts.contest.status !== "archived" &&
          mayDecideAppeal(viewer, {
            ...scope,
            judged,
            own: contestant.cadreId !== null && contestant.cadreId === account.cadreId,
          }),
      })),
    };
  },
});
