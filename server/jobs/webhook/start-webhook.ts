import type { Runtime } from "#server/runtime.ts";
import { type Delivery, deliverNext, type Webhook } from "./deliver-next.ts";
import { PACE_MS } from "./message.ts";

export type WebhookPauses = {
  /** Between two looks when there was nothing to send, milliseconds. */
  idleMs: number;
  /** After the first failure; doubled with each further one. */
  firstRetryMs: number;
};

const PAUSES: WebhookPauses = { idleMs: 5_000, firstRetryMs: 10_000 };

/** Milliseconds to the next look. */
export function pauseAfter(
  delivery: Delivery,
  { idleMs, firstRetryMs, paceMs }: WebhookPauses & { paceMs: number },
): number {
  if (delivery.outcome === "failed") return firstRetryMs * 2 ** (delivery.attempts - 1);
  return delivery.outcome === "sent" || delivery.outcome === "gaveUp" ? paceMs : idleMs;
}

/** Sends what people are told to the messenger of the unit, one after the other, until it is stopped. */
export function startWebhook(
  runtime: Runtime,
  { webhook, pauses = PAUSES }: { webhook: Webhook; pauses?: WebhookPauses },
): { stop: () => Promise<void> } {
  const paceMs = PACE_MS[webhook.kind];
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const turn = async () => {
    const delivery = await deliverNext(runtime, webhook).catch((error: unknown): Delivery => {
      // The database is away for a moment: looked again after a while.
      runtime.log.warn(error, "webhook messages could not be read");
      return { outcome: "idle" };
    });
    if (!stopped) plan(pauseAfter(delivery, { ...pauses, paceMs }));
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
      await running;
    },
  };
}
