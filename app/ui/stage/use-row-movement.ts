import { useRef } from "react";
import { useBrowserLayoutEffect, useReducedMotion } from "./use-motion.ts";

const DURATION_MS = 650;
const EASING = "cubic-bezier(0.2, 0, 0, 1)";

/** A row on its way up passes above the others. */
const glide = (from: number): Keyframe[] => {
  const zIndex = from > 0 ? 1 : 0;
  return [
    { transform: `translateY(${from}px)`, zIndex },
    { transform: "none", zIndex },
  ];
};

/**
 * Rows that changed their place glide there, by transform alone; new rows fade in. With reduced motion rows that
 * moved fade in where they now are. Give the ref to the parent and `data-row` to each row.
 */
export function useRowMovement<Parent extends HTMLElement>(order: readonly string[]) {
  const parent = useRef<Parent>(null);
  const tops = useRef(new Map<string, number>());
  const reduced = useReducedMotion();
  const signature = order.join("|");
  useBrowserLayoutEffect(() => {
    const first = tops.current.size === 0;
    const next = new Map<string, number>();
    for (const row of parent.current?.querySelectorAll<HTMLElement>("[data-row]") ?? []) {
      const key = row.dataset.row ?? "";
      next.set(key, row.offsetTop);
      const before = tops.current.get(key);
      const moved = before === undefined ? 0 : before - row.offsetTop;
      if (first || (before !== undefined && moved === 0)) continue;
      const frames = reduced || before === undefined ? [{ opacity: 0 }, { opacity: 1 }] : glide(moved);
      row.animate(frames, { duration: DURATION_MS, easing: EASING });
    }
    tops.current = next;
  }, [signature, reduced]);
  return parent;
}
