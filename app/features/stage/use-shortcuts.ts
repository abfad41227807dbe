import { useEffect, useRef, useState } from "react";
import { type Shortcut, shortcutOf } from "./shortcut.ts";

const STORED = "yanzhen-desk-shortcuts";
const OWN_KEYS = "input, textarea, select, dialog, [contenteditable], [role='listbox'], [role='menu']";
/** A focused row of tabs moves by arrows. */
const OWN_ARROWS = "[role='tablist'], [role='radiogroup']";

/** Keys of the desk, with the switch that single-letter keys must have (WCAG 2.1.4); the choice stays on this device. */
export function useShortcuts(act: (shortcut: Shortcut) => void): { on: boolean; toggle: () => void } {
  const [on, setOn] = useState(true);
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => setOn(localStorage.getItem(STORED) !== "off"), []);
  useEffect(() => {
    if (!on) return;
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const arrow = event.key.startsWith("Arrow");
      const elsewhere =
        target?.closest(arrow ? `${OWN_KEYS}, ${OWN_ARROWS}` : OWN_KEYS) !== null && target !== null;
      const { key, ctrlKey, metaKey, altKey, repeat } = event;
      const shortcut = shortcutOf({ key, ctrlKey, metaKey, altKey, repeat, elsewhere });
      if (shortcut === null) return;
      event.preventDefault();
      latest.current(shortcut);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [on]);
  const toggle = () => {
    localStorage.setItem(STORED, on ? "off" : "on");
    setOn(!on);
  };
  return { on, toggle };
}
