import { useCallback, useEffect, useState } from "react";

const read = (): string | null => /^#sheet=([0-9a-f-]{36})$/.exec(location.hash)?.[1] ?? null;

/** Which sheet is open: it stands in the address, so that a reload (also without a network) comes back to it. */
export function useOpenPerformance(): [string | null, (performanceId: string | null) => void] {
  const [open, setOpen] = useState<string | null>(null);
  useEffect(() => {
    const follow = () => setOpen(read());
    follow();
    window.addEventListener("hashchange", follow);
    window.addEventListener("popstate", follow);
    return () => {
      window.removeEventListener("hashchange", follow);
      window.removeEventListener("popstate", follow);
    };
  }, []);
  const choose = useCallback((performanceId: string | null) => {
    const hash = performanceId === null ? "" : `#sheet=${performanceId}`;
    // The router's own state goes along: it scrolls by it.
    history.pushState(history.state, "", `${location.pathname}${location.search}${hash}`);
    setOpen(performanceId);
  }, []);
  return [open, choose];
}
