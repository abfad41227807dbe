/** Serialisation failure, deadlock, lock timeout, unique violation of a request sent twice at once, a server going down or coming up. */
const RETRYABLE = new Set(["40001", "40P01", "55P03", "57P01", "57P02", "57P03", "08006", "08003", "25P03"]);
const CONNECTION = new Set([
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "ECONNRESET",
  "ECONNREFUSED",
]);
const PAUSES_MS = [20, 80, 250];

function isRetryable(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    const code = "code" in at ? String(at.code) : "";
    if (RETRYABLE.has(code) || CONNECTION.has(code)) return true;
    if (code === "23505" && "constraint_name" in at && at.constraint_name === "command_request_pkey")
      return true;
  }
  return false;
}

/** Commands are idempotent by their request id, so what the database could not finish is simply done again. */
export async function withRetry<T>(work: () => Promise<T>): Promise<T> {
  for (const pause of PAUSES_MS) {
    try {
      return await work();
    } catch (error) {
      if (!isRetryable(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return work();
}
