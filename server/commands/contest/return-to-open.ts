import { moveContest } from "./move-contest.ts";

/** ready → open: the set-up may be changed again; rules changed then become a new version. */
export const returnToOpen = moveContest({
  name: "contest.return-to-open",
  arrow: "backToOpen",
  event: "contest-returned-to-open",
});
