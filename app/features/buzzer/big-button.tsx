import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from "react";
import styles from "./big-button.module.css";
import { type PhoneState, takesPress } from "./phone-state.ts";

const KEYS = new Set([" ", "Enter"]);

/**
 * The button. It acts when the finger comes down, not when it leaves; a click without a pointer comes from a screen reader.
 * Space works wherever the focus is.
 */
export function BigButton(props: {
  state: PhoneState;
  label: string;
  title: string;
  text: string;
  onPress: (timeStamp: number) => void;
}) {
  const { state, label, title, text, onPress } = props;
  const active = takesPress(state);
  const latest = useRef({ active, onPress });
  latest.current = { active, onPress };
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== " " || event.repeat || event.target instanceof HTMLButtonElement) return;
      event.preventDefault();
      if (latest.current.active) latest.current.onPress(event.timeStamp);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  useVibration(state);
  const onPointerDown = (event: PointerEvent) => {
    event.preventDefault();
    if (active && event.isPrimary) onPress(event.timeStamp);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!KEYS.has(event.key) || event.repeat) return;
    event.preventDefault();
    if (active) onPress(event.timeStamp);
  };
  return (
    <button
      type="button"
      className={styles.button}
      data-state={state}
      aria-label={`${label}：${title}`}
      aria-disabled={!active}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        if (event.detail === 0 && active) onPress(event.timeStamp);
      }}
      onContextMenu={(event) => event.preventDefault()}
    >
      <strong className={styles.title}>{title}</strong>
      <span className={styles.text}>{text}</span>
    </button>
  );
}

const PULSES: Partial<Record<PhoneState, number[]>> = {
  press: [60],
  first: [200, 80, 200],
  foul: [80, 60, 80, 60, 80],
};

function useVibration(state: PhoneState): void {
  const before = useRef(state);
  useEffect(() => {
    const pulses = before.current === state ? undefined : PULSES[state];
    before.current = state;
    // Browsers refuse it, with an error on the console, until the page was touched once.
    const touched = "userActivation" in navigator && navigator.userActivation.hasBeenActive;
    if (pulses !== undefined && touched && "vibrate" in navigator) navigator.vibrate(pulses);
  }, [state]);
}
