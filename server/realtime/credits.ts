/** A bucket per socket: a flood from one tablet must not cost the others. */
export type Credits = { spend(nowMs: number): boolean };

/** `capacity` at once, `perSecond` again. A tablet that was offline drains a whole programme in one burst. */
export function credits({ capacity, perSecond }: { capacity: number; perSecond: number }): Credits {
  let left = capacity;
  let at = 0;
  return {
    spend(nowMs) {
      if (at > 0) left = Math.min(capacity, left + ((nowMs - at) / 1000) * perSecond);
      at = nowMs;
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}
