import type { ScoreOp } from "#app/contracts/score-op.ts";
import type { Transport } from "#app/outbox/delivery.ts";
import { socketNow } from "#app/realtime/connection.ts";

const SOCKET_ANSWER_MS = 4_000;
const HTTP_ANSWER_MS = 8_000;

/** The connection knows the cookies it was opened with; the tablet may have been paired since. */
const isUnpaired = (answer: unknown): boolean => JSON.stringify(answer).includes('"score.not-paired"');

/** Over the live connection; where that is not to be had, or does not answer, by HTTP to the same command. */
export const serverTransport: Transport<ScoreOp> = {
  async send(op: ScoreOp): Promise<unknown> {
    const socket = socketNow();
    if (socket?.connected) {
      const answer: unknown = await socket
        .timeout(SOCKET_ANSWER_MS)
        .emitWithAck("op", op)
        .catch(() => null);
      if (answer !== null && !isUnpaired(answer)) return answer;
    }
    const response = await fetch("/api/ops", {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify(op),
      cache: "no-store",
      redirect: "error",
      signal: AbortSignal.timeout(HTTP_ANSWER_MS),
    });
    // Whatever is no JSON of ours fails here or is recognised by its missing mark.
    return response.json();
  },
};
