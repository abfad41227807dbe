import { useEffect, useRef } from "react";
import { withSocket } from "#app/realtime/connection.ts";

const EVERY_MS = 5_000;

/** Tells the desk that the seat's device is there and what it has not sent; a signed-in account is no seat. */
export function useSeatPresence({ seatId, unsent }: { seatId: string | undefined; unsent: number }): void {
  const latest = useRef(unsent);
  latest.current = unsent;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of `unsent` is told at once
  useEffect(() => {
    if (seatId === undefined) return;
    return withSocket((socket) => {
      // What cannot be told now is out of date by the time it could be.
      const report = () => {
        if (socket.connected) socket.emit("presence", { seatId, unsent: latest.current });
      };
      report();
      const timer = setInterval(report, EVERY_MS);
      socket.on("connect", report);
      return () => {
        clearInterval(timer);
        socket.off("connect", report);
      };
    });
  }, [seatId, unsent]);
}
