import { useState } from "react";
import {
  enteredValue,
  entryOf,
  press,
  type ScoreEntry,
  type ScoreKey,
  type ScoreRange,
} from "./score-entry.ts";

export type ScoreEntryControl = {
  entry: ScoreEntry;
  allowed: (key: ScoreKey) => boolean;
  type: (key: ScoreKey) => void;
};

/**
 * Keeps the text being typed beside the value the caller holds. A value from outside (another criterion, undo) takes
 * the place of the text; the caller's echo of what was just typed does not.
 */
export function useScoreEntry(options: {
  range: ScoreRange;
  value: number | null;
  onChange: (value: number | null) => void;
}): ScoreEntryControl {
  const { range, value, onChange } = options;
  const [held, setHeld] = useState(() => ({ entry: entryOf({ range, value }), value }));
  const current = held.value === value ? held : { entry: entryOf({ range, value }), value };
  if (current !== held) setHeld(current);
  return {
    entry: current.entry,
    allowed: (key) => press({ range, entry: current.entry, key }) !== null,
    type: (key) => {
      const entry = press({ range, entry: current.entry, key });
      if (entry === null) return;
      const next = enteredValue({ range, text: entry.text });
      setHeld({ entry, value: next });
      if (next !== value) onChange(next);
    },
  };
}
