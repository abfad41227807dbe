import type { CoverageState } from "#app/domain/rotation/coverage.ts";
import styles from "./coverage.module.css";

/** A mark of its own for each state, so that colour is never alone. 16 × 16. */
export function CoverageMark({ state }: { state: CoverageState }) {
  return (
    <svg
      className={styles.mark}
      data-state={state}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
    >
      {state === "notAsked" && <path d="M4 8h8" />}
      {state === "missing" && <path d="M4 4l8 8M12 4l-8 8" />}
      {state === "planned" && <circle cx="8" cy="8" r="6" />}
      {state === "underWay" && (
        <>
          <circle cx="8" cy="8" r="6" />
          <path d="M8 2a6 6 0 0 1 0 12z" data-filled />
        </>
      )}
      {state === "done" && <circle cx="8" cy="8" r="6" data-filled />}
      {state === "assessed" && (
        <>
          <circle cx="8" cy="8" r="7" data-filled />
          <path d="M4.5 8.2l2.4 2.4 4.6-5" data-check />
        </>
      )}
    </svg>
  );
}
