/** How often and how long somebody left the page of a paper. PURE. Recorded, not punished (domain "The all-post contest"). */

export type PageEvent = { kind: string; atMs: number };
export type Absences = { times: number; totalMs: number; longestMs: number; away: boolean };

/** Events in any order; one who is still away is counted up to `untilMs`. */
export function of(events: readonly PageEvent[], untilMs: number): Absences {
  let leftAt: number | null = null;
  const found = { times: 0, totalMs: 0, longestMs: 0 };
  const back = (atMs: number) => {
    if (leftAt === null) return;
    const ms = Math.max(0, atMs - leftAt);
    found.totalMs += ms;
    found.longestMs = Math.max(found.longestMs, ms);
    leftAt = null;
  };
  for (const { kind, atMs } of [...events].sort((a, b) => a.atMs - b.atMs)) {
    if (kind === "returned" || kind === "submitted") back(atMs);
    if (kind === "left" && leftAt === null) {
      found.times += 1;
      leftAt = atMs;
    }
  }
  const away = leftAt !== null;
  back(untilMs);
  return { ...found, away };
}
