import { useEffect, useState, useSyncExternalStore } from "react";
import { uuidv7 } from "uuidv7";
import { realTiming } from "#app/outbox/real-timing.ts";
import { withSocket } from "#app/realtime/connection.ts";
import { measuredOffset, recallOffset } from "#app/realtime/server-clock.ts";
import { NOTEBOOK_OPENING, Notebook, type NotebookState } from "./outbox/notebook.ts";
import { openStore } from "./outbox/store.ts";
import { serverTransport } from "./outbox/transport.ts";

const nothing = () => () => {};
const opening = () => NOTEBOOK_OPENING;

/** The sitting's outbox in this page, as long as this page leads. */
export function useNotebook({ sittingId, leading }: { sittingId: string; leading: boolean }): {
  notebook: Notebook | null;
  state: NotebookState;
} {
  const [notebook, setNotebook] = useState<Notebook | null>(null);

  useEffect(() => {
    if (!leading) return;
    const made = new Notebook({
      sittingId,
      openStore: () => openStore(sittingId),
      transport: serverTransport,
      timing: realTiming,
      offset: measuredOffset,
      newId: uuidv7,
    });
    setNotebook(made);
    void made.start().then(() => {
      const { offsetMs } = made.state().kept.facts;
      if (offsetMs !== null) recallOffset(offsetMs);
    });
    const hurry = () => made.hurry();
    const stopListening = withSocket((socket) => {
      socket.on("connect", hurry);
      return () => socket.off("connect", hurry);
    });
    window.addEventListener("online", hurry);
    return () => {
      stopListening();
      window.removeEventListener("online", hurry);
      made.stop();
      setNotebook(null);
    };
  }, [sittingId, leading]);

  const state = useSyncExternalStore(notebook?.subscribe ?? nothing, notebook?.state ?? opening, opening);
  return { notebook, state };
}
