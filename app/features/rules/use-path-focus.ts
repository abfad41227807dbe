import { useEffect, useState } from "react";
import { findField } from "./field-focus.ts";
import { panelOfPath } from "./rule-parts.ts";

/** The drawer moves in and takes the focus; only then the field in it can have it. */
const DRAWER_MS = 400;

/** Puts the focus on the field of a path once it is drawn. */
export function usePathFocus(): (path: string) => void {
  const [asked, setAsked] = useState<{ path: string } | null>(null);
  useEffect(() => {
    if (asked === null) return;
    const timer = setTimeout(
      () => {
        const field = findField(document, asked.path);
        field?.scrollIntoView({ block: "center" });
        field?.focus({ preventScroll: true });
      },
      panelOfPath(asked.path) === null ? 0 : DRAWER_MS,
    );
    return () => clearTimeout(timer);
  }, [asked]);
  return (path) => setAsked({ path });
}
