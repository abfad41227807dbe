import { OnContest } from "#app/contracts/contest.ts";
import { isOver } from "#app/domain/access/device.ts";
import { mayIssuePasses } from "#app/domain/access/pass.ts";
import { findContest } from "#db/queries/contests.ts";
import { listPasses } from "#db/queries/passes.ts";
import { defineView } from "#server/views/define-view.ts";

/** Contestants and their admission passes. Codes are nowhere: only whoever issued them saw them, once. */
export const passesView = defineView({
  name: "pass.passes",
  input: OnContest,
  async load({ db, input, now }) {
    const found = await findContest(db, input.contestId);
    return found && { ...found, passes: await listPasses(db, { contestId: input.contestId, now }) };
  },
  allow: ({ actor, facts }) => mayIssuePasses(actor, facts),
  project: ({ contest, passes }) => ({
    title: contest.title,
    may: { issue: !isOver(contest.status) },
    passes: passes.map(({ issuedAt, ...row }) => ({ ...row, issuedAt: issuedAt?.getTime() ?? null })),
  }),
});
