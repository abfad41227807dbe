import { moveContest } from "./move-contest.ts";
import { loadReadiness, refuseUnready } from "./readiness-facts.ts";

/** ready → live. What may have changed since `ready` (officers, withdrawals) is looked at again. */
export const startContest = moveContest({
  name: "contest.start",
  arrow: "start",
  event: "contest-started",
  load: (tx, { contestId }) => loadReadiness(tx, contestId),
  refuse: refuseUnready,
});
