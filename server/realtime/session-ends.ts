import type { Runtime } from "#server/runtime.ts";

const CHANNEL = "yanzhen_session_ends";

/** `runtime.disconnect` reaches the sockets of every process: a revoked session gets no further frame. */
export function shareDisconnects(
  runtime: Runtime,
  end: (hashes: readonly string[]) => void,
): { close(): Promise<void> } {
  const { sql } = runtime.database;
  runtime.disconnect = (hashes) => {
    if (hashes.length === 0) return;
    end(hashes);
    for (const hash of hashes) void sql.notify(CHANNEL, hash).catch(() => {});
  };
  const listening = sql.listen(CHANNEL, (hash) => end([hash])).catch(() => undefined);
  return {
    async close() {
      const listener = await listening;
      await listener?.unlisten().catch(() => {});
    },
  };
}
