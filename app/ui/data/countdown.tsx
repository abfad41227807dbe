import { clockText } from "./clock-text.ts";
import styles from "./data.module.css";
import { useNow } from "./use-now.ts";

export type CountdownProps = {
  label: string;
  /** Instants in ms of the server's clock. */
  clock: { kind: "running"; endsAt: number } | { kind: "stopped"; remainingMs: number };
  /** The server's time of the page. */
  initialNow: number;
  offset?: number | undefined;
  /** At so much time left it turns amber. */
  warningMs?: number;
  size?: "text" | "large" | "stage";
};

/** Time left, in overtime time over. The colour is an addition: the plus sign says it too. */
export function Countdown(props: CountdownProps) {
  const { clock, warningMs = 0 } = props;
  const now = useNow({ initial: props.initialNow, everyMs: 200, offset: props.offset });
  const remaining = clock.kind === "running" ? clock.endsAt - now : clock.remainingMs;
  const tone = remaining < 0 ? "over" : remaining <= warningMs ? "warning" : "calm";
  return (
    <span
      className={styles.countdown}
      role="timer"
      aria-label={props.label}
      data-tone={tone}
      data-size={props.size ?? "text"}
    >
      {clockText(remaining)}
    </span>
  );
}
