import { useEffect, useRef } from "react";
import styles from "./big-number.module.css";
import { useReducedMotion } from "./use-motion.ts";

export type BigNumberProps = {
  label: string;
  /** Hundredths; null: not yet known. */
  value: number | null;
  /** Turns hundredths into text; also during the count. Keep it stable. */
  format: (value: number) => string;
  /** In place of a value that is not there: "—". */
  empty: string;
  /** The score counts up for so long; 0: it stands at once. */
  countUpMs?: number;
  final?: boolean;
};

/** The figure of the moment. The server and readers always have the value itself; only the drawing counts up. */
export function BigNumber({ label, value, format, empty, countUpMs = 0, final = false }: BigNumberProps) {
  const figure = useRef<HTMLSpanElement>(null);
  const reduced = useReducedMotion();
  useEffect(() => {
    const node = figure.current;
    if (node === null || value === null || countUpMs <= 0 || reduced) return;
    let frame = 0;
    const began = performance.now();
    const draw = (now: number) => {
      const share = Math.min(1, (now - began) / countUpMs);
      const eased = 1 - (1 - share) ** 3;
      node.textContent = format(share === 1 ? value : Math.round(value * eased));
      if (share < 1) frame = requestAnimationFrame(draw);
    };
    frame = requestAnimationFrame(draw);
    return () => {
      cancelAnimationFrame(frame);
      node.textContent = format(value);
    };
  }, [value, format, countUpMs, reduced]);
  const text = value === null ? empty : format(value);
  return (
    <div className={styles.root} data-final={final && value !== null}>
      <span className={styles.label}>{label}</span>
      <span className="yz-hidden">{text}</span>
      <span ref={figure} className={styles.figure} aria-hidden="true">
        {text}
      </span>
    </div>
  );
}
