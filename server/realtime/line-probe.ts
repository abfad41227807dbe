import type { LiveSocket } from "./attach.ts";

/** Several round trips as soon as a phone comes, then one every two seconds; the last ones count. */
const FIRST_PROBES = 5;
const FIRST_EVERY_MS = 60;
const EVERY_MS = 2_000;
const KEPT = 12;
const ANSWER_WITHIN_MS = 3_000;

/** The server's own measurement of a phone's line. */
export type LineProbe = {
  /** Round trips in milliseconds, newest last. */
  roundTripsMs(): readonly number[];
  stop(): void;
};

export function probeLine(socket: LiveSocket, onMeasured: () => void): LineProbe {
  const roundTrips: number[] = [];
  let timer: NodeJS.Timeout | null = null;
  let probes = 0;
  let stopped = false;
  const measure = async () => {
    const sentAt = performance.now();
    const answered = await socket
      .timeout(ANSWER_WITHIN_MS)
      .emitWithAck("probe")
      .then(
        () => true,
        () => false,
      );
    if (stopped) return;
    if (answered) {
      roundTrips.push(performance.now() - sentAt);
      if (roundTrips.length > KEPT) roundTrips.shift();
      onMeasured();
    }
    probes += 1;
    timer = setTimeout(() => void measure(), probes < FIRST_PROBES ? FIRST_EVERY_MS : EVERY_MS);
  };
  void measure();
  return {
    roundTripsMs: () => roundTrips,
    stop() {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
