import { useCallback, useEffect, useState } from "react";

/** The contestant this phone follows. Kept on the phone: the page itself is the same for everybody. */
export function useFollowed(contestId: string): [string | null, (contestantId: string | null) => void] {
  const stored = `yanzhen-follow:${contestId}`;
  const [followed, setFollowed] = useState<string | null>(null);
  useEffect(() => {
    const linked = new URLSearchParams(window.location.search).get("contestant");
    setFollowed(linked ?? localStorage.getItem(stored));
  }, [stored]);
  const follow = useCallback(
    (contestantId: string | null) => {
      setFollowed(contestantId);
      if (contestantId === null) localStorage.removeItem(stored);
      else localStorage.setItem(stored, contestantId);
    },
    [stored],
  );
  return [followed, follow];
}
