import { useServerNow } from "#app/realtime/server-clock.ts";
import { clock } from "#app/text/time.ts";

const TICK_MS = 250;
const SECOND_MS = 1_000;

/** Time left to prepare, whole seconds begun count; 0: over. `at` stands in before the page has come alive. */
export function usePreparation({ until, at }: { until: number; at: number }): { left: number; text: string } {
  const now = useServerNow({ everyMs: TICK_MS });
  const left = Math.max(0, until - (now === 0 ? at : now));
  return { left, text: clock(Math.ceil(left / SECOND_MS) * SECOND_MS) };
}
