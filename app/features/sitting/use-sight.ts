import { useEffect } from "react";
import type { Notebook } from "./outbox/notebook.ts";

/** Leaving the page and coming back is told to the server while the paper is sat. */
export function useSight({ notebook, sitting }: { notebook: Notebook | null; sitting: boolean }): void {
  useEffect(() => {
    if (notebook === null || !sitting) return;
    const look = () => notebook.see(document.visibilityState === "hidden");
    look();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [notebook, sitting]);
}
