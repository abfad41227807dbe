import { useEffect, useRef, useState } from "react";
import { socketNow, withSocket } from "#app/realtime/connection.ts";

const EVERY_MS = 5_000;

type Battery = EventTarget & { readonly level: number };

const isBattery = (found: unknown): found is Battery =>
  found instanceof EventTarget && "level" in found && typeof found.level === "number";

/** The browsers that tell: Chromium. */
async function findBattery(): Promise<Battery | null> {
  const ask: unknown = Reflect.get(navigator, "getBattery");
  if (typeof ask !== "function") return null;
  try {
    const found: unknown = await ask.call(navigator);
    return isBattery(found) ? found : null;
  } catch {
    return null;
  }
}

/** Tells the desk every five seconds, and at every change, that the tablet is there and how much it has not sent. */
export function usePresenceReport({ seatId, unsent }: { seatId: string; unsent: number }): void {
  const [battery, setBattery] = useState<number | undefined>(undefined);
  const latest = useRef({ unsent, battery });
  latest.current = { unsent, battery };

  useEffect(() => {
    let gone = false;
    let stopReading = () => {};
    void findBattery().then((found) => {
      if (found === null || gone) return;
      const read = () => setBattery(Math.round(found.level * 100) / 100);
      read();
      found.addEventListener("levelchange", read);
      stopReading = () => found.removeEventListener("levelchange", read);
    });
    return () => {
      gone = true;
      stopReading();
    };
  }, []);

  useEffect(
    () =>
      withSocket((socket) => {
        // What cannot be told now is out of date by the time it could be.
        const report = () => socket.connected && socket.emit("presence", { seatId, ...latest.current });
        const timer = setInterval(report, EVERY_MS);
        socket.on("connect", report);
        return () => {
          clearInterval(timer);
          socket.off("connect", report);
        };
      }),
    [seatId],
  );

  useEffect(() => {
    const socket = socketNow();
    if (socket?.connected) socket.emit("presence", { seatId, unsent, battery });
  }, [seatId, unsent, battery]);
}
