import type { WrittenContest } from "#app/contracts/interchange.ts";
import type { FragilityShown } from "#app/contracts/results-views.ts";

/** What crosses between the server and the thread that tries out changes. */
export type FragilityTask = { document: WrittenContest };
export type FragilityAnswer = { cuts: FragilityShown[] };
