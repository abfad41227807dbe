import { useEffect, useLayoutEffect, useSyncExternalStore } from "react";

/** `useLayoutEffect` where there is a layout; the server would warn about it. */
export const useBrowserLayoutEffect = typeof document === "undefined" ? useEffect : useLayoutEffect;

const QUERY = "(prefers-reduced-motion: reduce)";
const subscribe = (changed: () => void) => {
  const query = matchMedia(QUERY);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
};

/** Does the viewer ask for less motion? On the server: yes, so that nothing moves before it is known. */
export const useReducedMotion = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => matchMedia(QUERY).matches,
    () => true,
  );
