import { OnContest } from "#app/contracts/results.ts";
import { mayPublish } from "#app/domain/access/results.ts";
import { step } from "#app/domain/contest/life.ts";
import { listSignedVersions, saveContestState } from "#db/queries/results.ts";
import { defineCommand, done } from "../define-command.ts";
import { lockAndRead } from "./result-facts.ts";

/** From now on slips, moderated comments and the public result page show the newest signed version; the appeal window opens. */
export const publishResult = defineCommand({
  name: "results.publish",
  input: OnContest,
  async load({ tx, input }) {
    const locked = await lockAndRead(tx, input.contestId);
    const [newest] = locked === null ? [] : await listSignedVersions(tx, input.contestId);
    return locked === null ? null : { ...locked, newest };
  },
  allow: ({ actor, facts }) => mayPublish(actor, facts.scope),
  run({ facts: { facts, scope, newest }, now }) {
    const stepped = step({ status: facts.contest.status, arrow: "publish" });
    if (!stepped.ok) return stepped;
    if (newest === undefined) throw new Error("a signed contest has a signed version");
    const { version, hash } = newest;
    return done(
      { version, hash },
      {
        write: (tx) =>
          saveContestState(tx, { contestId: scope.contestId, status: stepped.value, publishedAt: now }),
        audit: { contestId: scope.contestId, details: { version, hash } },
        events: [{ contestId: scope.contestId, type: "result-published", performanceIds: null }],
      },
    );
  },
});
