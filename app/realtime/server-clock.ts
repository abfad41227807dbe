import { useEffect, useState } from "react";
import { socketNow, withSocket } from "./connection.ts";

/** The best measurement so far: the shorter the round trip, the surer the offset. */
let best: { offsetMs: number; roundTripMs: number; at: number } | null = null;
const STALE_AFTER_MS = 120_000;
const MEASURE_EVERY_MS = 15_000;

function note(sample: { offsetMs: number; roundTripMs: number }): void {
  const now = Date.now();
  if (best === null || sample.roundTripMs <= best.roundTripMs || now - best.at > STALE_AFTER_MS) {
    best = { ...sample, at: now };
  }
}

/** A server time that came with an answer, of unknown age: used only while nothing was measured. */
export function noteServerTime(serverMs: number): void {
  if (best === null) note({ offsetMs: serverMs - Date.now(), roundTripMs: 2_000 });
}

/** What was measured and is worth keeping for a reload without a network; null before the first measurement. */
export const measuredOffset = (): number | null => best?.offsetMs ?? null;

/** An offset measured before a reload: better than the device's own clock until there is a new measurement. */
export function recallOffset(offsetMs: number): void {
  if (best === null) note({ offsetMs, roundTripMs: 60_000 });
}

/** The server's time as this device knows it, epoch milliseconds. The device's own clock may be days off. */
export const serverNow = (): number => Date.now() + (best?.offsetMs ?? 0);

async function measure(): Promise<void> {
  const socket = socketNow();
  if (!socket?.connected) return;
  const sentAt = Date.now();
  const serverMs = await socket
    .timeout(4_000)
    .emitWithAck("time")
    .catch(() => null);
  if (serverMs === null) return;
  const roundTripMs = Date.now() - sentAt;
  note({ offsetMs: serverMs + roundTripMs / 2 - Date.now(), roundTripMs });
}

/** Estimated server time, rendered again every `everyMs`; 0 before the page has come alive. */
export function useServerNow({ everyMs }: { everyMs: number }): number {
  const [now, setNow] = useState(0);
  useEffect(() => {
    setNow(serverNow());
    const tick = setInterval(() => setNow(serverNow()), everyMs);
    return () => clearInterval(tick);
  }, [everyMs]);
  useEffect(
    () =>
      withSocket((socket) => {
        const again = () => void measure();
        again();
        socket.on("connect", again);
        const timer = setInterval(again, MEASURE_EVERY_MS);
        return () => {
          socket.off("connect", again);
          clearInterval(timer);
        };
      }),
    [],
  );
  return now;
}
