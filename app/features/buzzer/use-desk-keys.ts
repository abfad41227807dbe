import { useEffect, useRef, useState } from "react";
import type { BuzzerDeskView } from "#app/contracts/live-buzzer.ts";
import { actionsOf, UNDO_KEY } from "./desk-actions.ts";
import type { RunMove } from "./use-moves.ts";

const STORED = "yanzhen-buzzer-keys";
const OWN_KEYS = "input, textarea, select, dialog, [contenteditable]";

/** Keys of the desk, with the switch that single-letter keys must have (WCAG 2.1.4); the choice stays on this device. */
export function useDeskKeys(given: { view: BuzzerDeskView; run: RunMove; enabled: boolean }): {
  on: boolean;
  toggle: () => void;
} {
  const [on, setOn] = useState(true);
  const latest = useRef(given);
  latest.current = given;
  useEffect(() => setOn(localStorage.getItem(STORED) !== "off"), []);
  useEffect(() => {
    if (!on) return;
    const onKey = (event: KeyboardEvent) => {
      const { view, run, enabled } = latest.current;
      const elsewhere = event.target instanceof Element && event.target.closest(OWN_KEYS) !== null;
      if (!enabled || elsewhere || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      const key = event.key.toUpperCase();
      const action = actionsOf(view).find((each) => each.key === key);
      const { undo } = view;
      if (action !== undefined) void run(action.intent, action.input);
      else if (key === UNDO_KEY && undo !== undefined)
        void run("undo", { gameId: view.hall.gameId, seq: undo.seq });
      else return;
      event.preventDefault();
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
