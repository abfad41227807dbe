import { notificationSentence } from "#app/text/notification-sentence.ts";
import {
  findNextUnsent,
  giveUpInterrupted,
  giveUpOlderThan,
  lockSender,
  markFailed,
  markSent,
  markUnderWay,
} from "#db/queries/webhook-queue.ts";
import type { Runtime } from "#server/runtime.ts";
import { bodyOf, type Message, refusalIn, type WebhookKind } from "./message.ts";

export type Webhook = { url: string; kind: WebhookKind; timeoutMs?: number };

/** idle: nothing to send · busy: another process sends · failed: tried again after a while, `attempts` so far. */
export type Delivery =
  | { outcome: "idle" | "busy" | "sent" | "gaveUp" }
  | { outcome: "failed"; attempts: number };

export const MOST_ATTEMPTS = 5;
const TIMEOUT_MS = 5_000;
/** News older than this are not news. */
const NEWS_MS = 24 * 3_600_000;

/**
 * Sends the oldest message that was not sent. It is marked before it goes and settled after: a crash between the two leaves
 * it marked, and it is given up rather than sent twice; it may then not have arrived. An answer that does not come in time
 * is tried again, so that a receiver which took it without answering hears it twice.
 */
export function deliverNext(runtime: Runtime, webhook: Webhook): Promise<Delivery> {
  const { db } = runtime.database;
  return db.transaction(async (tx): Promise<Delivery> => {
    if (!(await lockSender(tx))) return { outcome: "busy" };
    const now = runtime.now();
    const interrupted = await giveUpInterrupted(db, now);
    if (interrupted > 0)
      runtime.log.warn({ interrupted }, "webhook messages were interrupted and are not sent again");
    await giveUpOlderThan(db, { before: new Date(now.getTime() - NEWS_MS), now });
    const row = await findNextUnsent(db);
    if (row === null) return { outcome: "idle" };
    await markUnderWay(db, row.id);
    const { kind, params, path, id } = row;
    const [origin] = runtime.origins;
    const text = notificationSentence({ kind, params, language: "zh-CN" });
    const failure = await post(webhook, { text, link: origin === undefined ? null : `${origin}${path}` });
    if (failure === null) {
      await markSent(db, { id, now: runtime.now() });
      return { outcome: "sent" };
    }
    const attempts = row.attempts + 1;
    const last = attempts >= MOST_ATTEMPTS;
    await markFailed(db, { id, failure, last, now: runtime.now() });
    // Neither the address, which holds a key, nor the sentence comes into the log.
    runtime.log.warn(
      { id, attempts, failure },
      last ? "webhook message given up" : "webhook message not taken",
    );
    return last ? { outcome: "gaveUp" } : { outcome: "failed", attempts };
  });
}

/** Null: taken. Redirects are not followed: the address is as it was set, or it is wrong. */
async function post(
  { url, kind, timeoutMs = TIMEOUT_MS }: Webhook,
  message: Message,
): Promise<string | null> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json; charset=utf-8" },
      body: JSON.stringify(bodyOf(kind, message)),
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutMs),
    });
    const answer = await response.text();
    return response.ok ? refusalIn(kind, answer) : `http ${response.status}`;
  } catch (error) {
    return error instanceof Error && error.name === "TimeoutError" ? "timeout" : "no connection";
  }
}
