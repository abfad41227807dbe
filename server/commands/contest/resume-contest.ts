import { moveContest } from "./move-contest.ts";

/** review → live: a performance has to be repeated, or the end was pressed too early. */
export const resumeContest = moveContest({
  name: "contest.resume",
  arrow: "resume",
  event: "contest-resumed",
});
