import { lockRules } from "#db/queries/rule-sets.ts";
import { moveContest } from "./move-contest.ts";
import { loadReadiness, refuseUnready } from "./readiness-facts.ts";

/** open → ready: the rules are locked. Refuses with the complete list of what is missing. */
export const makeReady = moveContest({
  name: "contest.make-ready",
  arrow: "makeReady",
  event: "contest-made-ready",
  load: (tx, { contestId }) => loadReadiness(tx, contestId),
  refuse: refuseUnready,
  write: (tx, { contest, now }) =>
    lockRules(tx, { contestId: contest.id, version: contest.ruleVersion, at: now }),
});
