import { uuidv7 } from "uuidv7";
import { timeOfDay } from "#app/text/time.ts";
import { remindAssessments } from "#server/commands/assessment/remind-assessments.ts";
import { remindHandovers } from "#server/commands/handover/remind-handovers.ts";
import { remindMentors } from "#server/commands/mentorship/remind-mentors.ts";
import type { Runtime } from "#server/runtime.ts";

const REMINDERS = [remindMentors, remindAssessments, remindHandovers];

export type ReminderPauses = { everyMs: number; retryMs: number };
const PAUSES: ReminderPauses = { everyMs: 3_600_000, retryMs: 60_000 };

/** Nobody's telephone rings at night: what became due at midnight is told from this time on, in Shanghai. */
const FROM_TIME = "08:00:00";
/** A statement under way may hang as long as the database does; the pool's end breaks it off. */
const STOP_MS = 1_000;

type Turn = { runtime: Runtime; isStopped: () => boolean };

/** Tells what is due now. One that fails does not keep the others; false: one failed. */
export async function remindOnce({ runtime, isStopped }: Turn): Promise<boolean> {
  if (timeOfDay(runtime.now()) < FROM_TIME) return true;
  let whole = true;
  for (const command of REMINDERS) {
    if (isStopped()) return whole;
    const context = { runtime, actor: { kind: "system", name: "reminders" } as const, requestId: uuidv7() };
    const failure = await command.execute(context, {}).then(
      (result) => (result.ok ? null : result.refusal),
      (error: unknown) => error,
    );
    if (failure === null) continue;
    whole = false;
    // The database is away for a moment: tried again after a while.
    if (!isStopped()) runtime.log.warn({ err: failure, command: command.name }, "reminders were not told");
  }
  return whole;
}

/** Reminds of what is due, at once and then every hour, until it is stopped. Several processes may. */
export function startReminders(
  runtime: Runtime,
  { everyMs, retryMs }: ReminderPauses = PAUSES,
): { stop: () => Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const turn = async () => {
    const whole = await remindOnce({ runtime, isStopped: () => stopped });
    if (!stopped) plan(whole ? everyMs : retryMs);
  };
  const plan = (ms: number) => {
    timer = setTimeout(() => {
      running = turn();
    }, ms);
    timer.unref();
  };
  plan(0);
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      let waiting: NodeJS.Timeout | undefined;
      const longEnough = new Promise<void>((resolve) => {
        waiting = setTimeout(resolve, STOP_MS);
      });
      await Promise.race([running, longEnough]);
      clearTimeout(waiting);
    },
  };
}
