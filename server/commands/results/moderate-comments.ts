import { uuidv7 } from "uuidv7";
import { ModerateComments } from "#app/contracts/results.ts";
import { mayModerate } from "#app/domain/access/results.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { lockSheets, saveModerations } from "#db/queries/comments.ts";
import { findContest } from "#db/queries/contests.ts";
import { defineCommand, done } from "../define-command.ts";

/**
 * What contestants may read of the judges' comments: as written, in other words, or not at all. Refuses
 * `results.comment-changed` when a judge has changed one since the moderator read it, and `results.archived`.
 */
export const moderateComments = defineCommand({
  name: "results.moderate-comments",
  input: ModerateComments,
  async load({ tx, input }) {
    const contest = await findContest(tx, input.contestId);
    const ids = [...new Set(input.comments.map(({ sheetId }) => sheetId))];
    const sheets = await lockSheets(tx, { contestId: input.contestId, ids });
    return contest === null || sheets.length !== ids.length ? null : { ...contest, sheets };
  },
  allow: ({ actor, facts }) => mayModerate(actor, facts),
  run({ input, facts, actor, now }) {
    if (facts.contest.status === "archived") return refused("results.archived");
    const sheets = new Map(facts.sheets.map((sheet) => [sheet.id, sheet]));
    const changed = input.comments.find(
      ({ sheetId, criterionKey, original }) => sheets.get(sheetId)?.comments[criterionKey] !== original,
    );
    if (changed !== undefined) return refused("results.comment-changed");
    const accountId = actor.kind === "account" ? actor.accountId : "";
    const rows = input.comments.map(({ sheetId, criterionKey, original, text }) => ({
      id: uuidv7(),
      sheetId,
      criterionKey,
      original,
      status: input.status,
      text,
      accountId,
      at: now,
    }));
    const edited = rows.filter(({ original, text }) => original !== text).length;
    return done(
      { count: rows.length },
      {
        write: (tx) => saveModerations(tx, rows),
        audit: {
          contestId: input.contestId,
          details: {
            status: input.status,
            edited,
            comments: rows.map(({ sheetId, criterionKey }) => ({ sheetId, criterionKey })),
          },
        },
        events: [{ contestId: input.contestId, type: "comments-moderated", performanceIds: [] }],
      },
    );
  },
});
