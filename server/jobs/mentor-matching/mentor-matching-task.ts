import type { MatchPair, MatchProblem } from "#app/domain/growth/mentor-match.ts";

/** What crosses between the server and the thread that matches. `highs`: the package's file. */
export type MatchingTask = { highs: string; problem: MatchProblem };
export type MatchingAnswer = { pairs: MatchPair[] };
