import { useEffect, useState, useSyncExternalStore } from "react";
import { uuidv7 } from "uuidv7";
import { realTiming } from "#app/outbox/real-timing.ts";
import { NOTEBOOK_OPENING, Notebook, type NotebookState } from "./outbox/notebook.ts";
import { openStore } from "./outbox/store.ts";
import { httpTransport } from "./outbox/transport.ts";

const nothing = () => () => {};
const opening = () => NOTEBOOK_OPENING;

/** The account's outbox in this page, as long as this page leads. */
export function useNotebook({ accountId, leading }: { accountId: string; leading: boolean }): {
  notebook: Notebook | null;
  state: NotebookState;
} {
  const [notebook, setNotebook] = useState<Notebook | null>(null);

  useEffect(() => {
    if (!leading) return;
    const made = new Notebook({
      accountId,
      openStore: () => openStore(accountId),
      transport: httpTransport,
      timing: realTiming,
      newId: uuidv7,
    });
    setNotebook(made);
    void made.start();
    const hurry = () => made.hurry();
    // A phone that was put away and taken out again tries at once.
    const onSight = () => document.visibilityState === "visible" && made.hurry();
    window.addEventListener("online", hurry);
    document.addEventListener("visibilitychange", onSight);
    return () => {
      window.removeEventListener("online", hurry);
      document.removeEventListener("visibilitychange", onSight);
      made.stop();
      setNotebook(null);
    };
  }, [accountId, leading]);

  const state = useSyncExternalStore(notebook?.subscribe ?? nothing, notebook?.state ?? opening, opening);
  return { notebook, state };
}
