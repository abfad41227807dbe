import { moveContest } from "./move-contest.ts";

/** draft → open: contestants may register. */
export const openContest = moveContest({ name: "contest.open", arrow: "open", event: "contest-opened" });
