import { moveContest } from "./move-contest.ts";

/** open → draft: registration is closed again; who is registered stays. */
export const returnToDraft = moveContest({
  name: "contest.return-to-draft",
  arrow: "backToDraft",
  event: "contest-returned-to-draft",
});
