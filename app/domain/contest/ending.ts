import type { Round } from "../scoring/rule-set.ts";
import type { PerformanceStatus } from "./states.ts";

/** When the live part of a contest is over. PURE. */
const SETTLED: readonly PerformanceStatus[] = ["complete", "verified", "revealed", "absent", "disqualified"];

/** Complete or aside: nothing more happens to it on the stage. */
export const isSettled = (status: PerformanceStatus): boolean => SETTLED.includes(status);

/** Names of the rounds nobody has performed in. */
export const openRounds = (input: {
  rounds: readonly Pick<Round, "key" | "name">[];
  performances: readonly { roundKey: string }[];
}): string[] =>
  input.rounds
    .filter(({ key }) => !input.performances.some(({ roundKey }) => roundKey === key))
    .map(({ name }) => name);
