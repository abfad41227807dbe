import type { LiveClock } from "#app/contracts/live.ts";
import { useServerNow } from "#app/realtime/server-clock.ts";
import { judgeText } from "#app/text/judge.ts";
import { clock as clockText } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import styles from "./judge.module.css";

/** The timekeeper's clock as the panel sees it. Nothing before it was started. */
export function SheetClock({ clock }: { clock: LiveClock }) {
  const t = useText(judgeText);
  const now = useServerNow({ everyMs: 500 });
  const running = clock.startedAt !== undefined && now > 0;
  const elapsed = clock.beforeMs + (running ? Math.max(0, now - (clock.startedAt ?? now)) : 0);
  if (elapsed === 0) return null;
  const over = elapsed - clock.limitMs;
  const text =
    clock.stopped === true
      ? t("clock.stopped", { time: clockText(elapsed) })
      : over > 0
        ? t("clock.over", { time: clockText(over) })
        : t("clock.running", { time: clockText(elapsed) });
  const tone = over > 0 ? "over" : over > -clock.warningMs ? "warning" : "calm";
  return (
    <span className={styles.clock} data-tone={tone} role="timer">
      {text}
    </span>
  );
}
