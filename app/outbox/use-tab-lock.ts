import { useCallback, useEffect, useState } from "react";

/** One page of a browser writes for a seat or a sitting at a time. checking: not yet known · elsewhere: another tab has it. */
export type TabRole = "checking" | "leading" | "elsewhere";

/**
 * Holds the browser's lock of that name while the page is open. Without the Web Locks API (pages that do not come over
 * HTTPS) every tab leads: two of them may send the same numbers, and the server lets one of them stand.
 */
export function useTabLock(name: string): { role: TabRole; takeOver: () => void } {
  const [role, setRole] = useState<TabRole>("checking");
  const [steal, setSteal] = useState(0);

  useEffect(() => {
    if (navigator.locks === undefined) {
      setRole("leading");
      return;
    }
    let gone = false;
    let release = () => {};
    const hold = () =>
      new Promise<void>((resolve) => {
        release = resolve;
        if (gone) resolve();
        else setRole("leading");
      });
    const options = steal > 0 ? { steal: true } : { ifAvailable: true };
    navigator.locks
      .request(name, options, (lock) => (lock === null ? setRole("elsewhere") : hold()))
      // Another tab took it over.
      .catch(() => {
        if (!gone) setRole("elsewhere");
      });
    return () => {
      gone = true;
      release();
    };
  }, [name, steal]);

  return { role, takeOver: useCallback(() => setSteal((times) => times + 1), []) };
}
