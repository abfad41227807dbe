import { useEffect, useState } from "react";
import { bestOffset, type ClockSample, type Offset } from "#app/domain/buzzer/fair-time.ts";
import { type LiveSocket, withSocket } from "./connection.ts";

/**
 * The server's clock as closely as this device can know it, for the buzzer. Measured against the device's monotonic clock:
 * somebody setting the time of day in between changes nothing.
 */
const SAMPLES_KEPT = 24;
const FIRST_MEASURES = 8;
const FIRST_EVERY_MS = 100;
const EVERY_MS = 3_000;
const ANSWER_WITHIN_MS = 2_000;

let samples: ClockSample[] = [];

/** Monotonic milliseconds of this device, comparable to nothing else. `Event.timeStamp` is of the same clock. */
const here = (): number => performance.now();

/** What the server's clock read at a moment of this device (`Event.timeStamp`); null before anything was measured. */
export function fairInstant(timeStamp: number): (Offset & { atMs: number }) | null {
  const offset = bestOffset(samples, timeStamp);
  return offset === null ? null : { ...offset, atMs: timeStamp + offset.offsetMs };
}

/** How long from now until an instant of the server; 0: it is over. */
export const msUntil = (serverMs: number): number => {
  const now = fairInstant(here());
  return Math.max(0, serverMs - (now?.atMs ?? Date.now()));
};

async function measure(socket: LiveSocket): Promise<void> {
  if (!socket.connected) return;
  const sentMs = here();
  const serverMs = await socket
    .timeout(ANSWER_WITHIN_MS)
    .emitWithAck("time")
    .catch(() => null);
  if (serverMs === null) return;
  samples = [...samples.slice(1 - SAMPLES_KEPT), { sentMs, serverMs, receivedMs: here() }];
}

/** Keeps the clock measured and answers the server's own probes while the page is open. How sure it is, in milliseconds; null: not yet. */
export function useFairClock(): number | null {
  const [uncertaintyMs, setUncertainty] = useState<number | null>(null);
  useEffect(
    () =>
      withSocket((socket) => {
        let timer: number | undefined;
        let measures = 0;
        const next = async () => {
          await measure(socket);
          setUncertainty(fairInstant(here())?.uncertaintyMs ?? null);
          measures += 1;
          timer = window.setTimeout(() => void next(), measures < FIRST_MEASURES ? FIRST_EVERY_MS : EVERY_MS);
        };
        const onConnect = () => {
          // Another network has another line, and a clock that slept has stood still.
          samples = [];
          measures = 0;
          window.clearTimeout(timer);
          void next();
        };
        const onProbe = (answer: () => void) => answer();
        socket.on("connect", onConnect);
        socket.on("probe", onProbe);
        if (socket.connected) onConnect();
        return () => {
          window.clearTimeout(timer);
          socket.off("connect", onConnect);
          socket.off("probe", onProbe);
        };
      }),
    [],
  );
  return uncertaintyMs;
}

/** True from the instant of the server on, as this device knows it. */
export function useReached(serverMs: number | undefined): boolean {
  const [reached, setReached] = useState(false);
  useEffect(() => {
    if (serverMs === undefined) {
      setReached(false);
      return;
    }
    let timer: number | undefined;
    // Asked again on the way: the clock is still being measured.
    const look = () => {
      const left = msUntil(serverMs);
      setReached(left === 0);
      if (left > 0) timer = window.setTimeout(look, Math.min(left, 250));
    };
    look();
    return () => window.clearTimeout(timer);
  }, [serverMs]);
  return reached;
}
