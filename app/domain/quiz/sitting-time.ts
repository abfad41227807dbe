import { type Result, refused } from "../shared/refusal.ts";

/**
 * When a paper may be sat, and which answers were given in time (笔试时间). PURE. Instants are epoch milliseconds of the
 * server's clock.
 *
 * Everybody's minutes run from the paper's opening, not from when the person came: the end is the same for all, only time
 * given back moves it. An answer counts by when it was GIVEN; that it may still ARRIVE within the grace period after the
 * end keeps a slow network from deciding.
 */
export type PaperHours = { opensAt: number; closesAt: number | null; minutes: number; graceMs: number };
export type SittingHours = PaperHours & {
  /** Time given back to this person. */
  extraMs: number;
  submittedAt: number | null;
};

const MINUTE_MS = 60_000;

/** The end for everybody: the minutes from the opening, but not beyond the closing time. */
export const paperEndsAt = ({ opensAt, closesAt, minutes }: PaperHours): number =>
  Math.min(opensAt + minutes * MINUTE_MS, closesAt ?? Number.POSITIVE_INFINITY);

/** This person's end: the paper's, and the time given back. */
export const endsAt = (hours: SittingHours): number => paperEndsAt(hours) + hours.extraMs;

/** before: nothing of the paper is shown · open: it is sat · over: handed in, or the time is up. Coming late is allowed until the end. */
export type Phase = "before" | "open" | "over";

export function phaseAt(hours: SittingHours, nowMs: number): Phase {
  if (nowMs < hours.opensAt) return "before";
  return hours.submittedAt !== null || nowMs >= endsAt(hours) ? "over" : "open";
}

/** Nobody's answers are awaited any longer. */
export const isSettledAt = (hours: SittingHours, nowMs: number): boolean =>
  nowMs > endsAt(hours) + hours.graceMs;

/** What a device says of one change, and when the server heard it. */
export type Claim = {
  /** The device's clock, corrected by the offset it measured. */
  claimedMs: number;
  /** Time of the last acknowledgement the device had when the change was made: the change came after it. */
  afterMs: number;
  arrivedMs: number;
};

/** The claim, held between what the person had already seen (opening, last acknowledgement) and the arrival. */
export function givenAt({ claimedMs, afterMs, arrivedMs }: Claim, opensAt: number): number {
  const earliest = Math.min(arrivedMs, Math.max(opensAt, afterMs));
  return Math.max(earliest, Math.min(claimedMs, arrivedMs));
}

export type Given = { givenMs: number; late: boolean };

/**
 * Whether a change counts, and when it was given. `late`: given in time, arrived after the end.
 * Refuses what is given before the opening, after the handing in or the end, or arrives after the grace period.
 */
export function judge(hours: SittingHours, claim: Claim): Result<Given> {
  const { arrivedMs } = claim;
  if (arrivedMs < hours.opensAt) return refused("sitting.not-open");
  const timeUp = endsAt(hours);
  const end = Math.min(timeUp, hours.submittedAt ?? timeUp);
  const givenMs = givenAt(claim, hours.opensAt);
  if (givenMs > end) {
    return end < timeUp
      ? refused("sitting.handed-in")
      : refused("sitting.over", { seconds: Math.ceil((givenMs - end) / 1_000) });
  }
  if (isSettledAt(hours, arrivedMs)) {
    return refused("sitting.too-late", {
      seconds: Math.ceil((arrivedMs - timeUp) / 1_000),
      grace: Math.round(hours.graceMs / 1_000),
    });
  }
  return { ok: true, value: { givenMs, late: arrivedMs > end } };
}

/** Minutes left at which the person is told. */
export const WARNINGS = [15, 5, 1] as const;
export type Warning = (typeof WARNINGS)[number];

/** The warning that applies with so much time left: the smallest one not yet passed; null before the first. */
export function warningAt(leftMs: number): Warning | null {
  let found: Warning | null = null;
  for (const minutes of WARNINGS) if (leftMs <= minutes * MINUTE_MS) found = minutes;
  return leftMs > 0 ? found : null;
}
