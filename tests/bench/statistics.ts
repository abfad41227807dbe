/** The value below which the share of the sorted values lies (nearest rank). @throws on no values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const found = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (found === undefined) throw new Error("no values to take a quantile of");
  return found;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Milliseconds, of one run. */
export type Latency = { p50: number; p99: number };

export const latencyOf = (timesMs: readonly number[]): Latency => ({
  p50: quantile(timesMs, 0.5),
  p99: quantile(timesMs, 0.99),
});

/** Each figure is the median of the repetitions'. */
export const medianLatency = (runs: readonly Latency[]): Latency => ({
  p50: median(runs.map(({ p50 }) => p50)),
  p99: median(runs.map(({ p99 }) => p99)),
});
