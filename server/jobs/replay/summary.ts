import type { Seat } from "./seat.ts";

/** Whole milliseconds from the first sending of a submission to its acknowledgement, over all tablets. */
export function summaryOf(seats: readonly Seat[]): { p50: number; p99: number; sheets: number } {
  const latencies = seats
    .flatMap(({ acknowledged }) => acknowledged)
    .filter(({ op }) => op.kind !== "draft")
    .map(({ latencyMs }) => latencyMs)
    .sort((a, b) => a - b);
  return { p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99), sheets: latencies.length };
}

/** @param sorted ascending */
const quantile = (sorted: readonly number[], share: number): number =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
