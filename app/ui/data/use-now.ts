import { useEffect, useState } from "react";

/**
 * The time, ticking. `initial` is the server's time of the page, so that both draw the same first; `offset` is server
 * clock minus this device's clock (ms), so that tablets with a wrong clock count right.
 */
export const useNow = (options: {
  initial: number;
  everyMs: number;
  offset?: number | undefined;
}): number => {
  const { initial, everyMs, offset = 0 } = options;
  const [now, setNow] = useState(initial);
  useEffect(() => {
    const tick = () => setNow(Date.now() + offset);
    tick();
    const timer = setInterval(tick, everyMs);
    return () => clearInterval(timer);
  }, [everyMs, offset]);
  return now;
};
