import type { Timing } from "./delivery.ts";

/** The browser's own time. */
export const realTiming: Timing = {
  now: () => Date.now(),
  after: (ms, work) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
  random: Math.random,
};
