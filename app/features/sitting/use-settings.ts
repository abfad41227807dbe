import { useCallback, useEffect, useState } from "react";

/** How the person wants to see the paper; kept in this browser. */
export type Settings = { size: 0 | 1 | 2; view: "single" | "list" };
const FIRST: Settings = { size: 1, view: "single" };
const KEY = "yanzhen-paper-settings";

function stored(): Settings {
  try {
    const raw: unknown = JSON.parse(localStorage.getItem(KEY) ?? "null");
    if (typeof raw !== "object" || raw === null) return FIRST;
    const [size, view]: unknown[] = [Reflect.get(raw, "size"), Reflect.get(raw, "view")];
    return {
      size: size === 0 || size === 2 ? size : 1,
      view: view === "list" ? "list" : "single",
    };
  } catch {
    return FIRST;
  }
}

export function useSettings(): { settings: Settings; change: (changes: Partial<Settings>) => void } {
  const [settings, setSettings] = useState(FIRST);
  useEffect(() => setSettings(stored()), []);
  const change = useCallback((changes: Partial<Settings>) => {
    setSettings((before) => {
      const next = { ...before, ...changes };
      try {
        localStorage.setItem(KEY, JSON.stringify(next));
      } catch {
        // Not kept: the next reload shows the usual size.
      }
      return next;
    });
  }, []);
  return { settings, change };
}
