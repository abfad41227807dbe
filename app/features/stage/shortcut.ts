/** Keys of the control desk; they are shown on the buttons. */
export const SHORTCUTS = {
  n: "call",
  s: "startStop",
  p: "pauseResume",
  c: "close",
  t: "screenTitle",
  m: "screenMarks",
  r: "screenRanking",
  b: "black",
  ArrowRight: "stepForward",
  ArrowLeft: "stepBack",
} as const;
export type ShortcutKey = keyof typeof SHORTCUTS;
export type Shortcut = (typeof SHORTCUTS)[ShortcutKey];

/** The key as it is printed beside a button. */
export const KEY_CAPS: Record<Shortcut, string> = {
  call: "N",
  startStop: "S",
  pauseResume: "P",
  close: "C",
  screenTitle: "T",
  screenMarks: "M",
  screenRanking: "R",
  black: "B",
  stepForward: "→",
  stepBack: "←",
};

type Pressed = {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  repeat: boolean;
  /** The press goes to a field, a dialog or a control that uses keys itself. */
  elsewhere: boolean;
};

const isShortcutKey = (key: string): key is ShortcutKey => Object.hasOwn(SHORTCUTS, key);

/** What a key asks of the desk; null where it belongs to a field, to the browser, or is only held down. */
export function shortcutOf(pressed: Pressed): Shortcut | null {
  const { ctrlKey, metaKey, altKey, repeat, elsewhere } = pressed;
  if (ctrlKey || metaKey || altKey || repeat || elsewhere) return null;
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  return isShortcutKey(key) ? SHORTCUTS[key] : null;
}
