import { useEffect, useState, useSyncExternalStore } from "react";
import { uuidv7 } from "uuidv7";
import { realTiming } from "#app/outbox/real-timing.ts";
import { withSocket } from "#app/realtime/connection.ts";
import { openStore } from "./outbox/store.ts";
import { TABLET_OPENING, Tablet, type TabletState } from "./outbox/tablet.ts";
import { serverTransport } from "./outbox/transport.ts";

const nothing = () => () => {};
const opening = () => TABLET_OPENING;

/** The seat's outbox in this page, as long as this page leads. */
export function useTablet({ seatId, leading }: { seatId: string; leading: boolean }): {
  tablet: Tablet | null;
  state: TabletState;
} {
  const [tablet, setTablet] = useState<Tablet | null>(null);

  useEffect(() => {
    if (!leading) return;
    const made = new Tablet({
      seatId,
      openStore: () => openStore(seatId),
      transport: serverTransport,
      timing: realTiming,
      newId: uuidv7,
    });
    setTablet(made);
    void made.start();
    const hurry = () => made.hurry();
    const stopListening = withSocket((socket) => {
      socket.on("connect", hurry);
      return () => socket.off("connect", hurry);
    });
    window.addEventListener("online", hurry);
    document.addEventListener("visibilitychange", hurry);
    return () => {
      stopListening();
      window.removeEventListener("online", hurry);
      document.removeEventListener("visibilitychange", hurry);
      made.stop();
      setTablet(null);
    };
  }, [seatId, leading]);

  const state = useSyncExternalStore(tablet?.subscribe ?? nothing, tablet?.state ?? opening, opening);
  return { tablet, state };
}
