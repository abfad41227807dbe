import type { SitRequest, SittingOp } from "#app/contracts/sitting.ts";
import type { Transport } from "#app/outbox/delivery.ts";
import { socketNow } from "#app/realtime/connection.ts";

const SOCKET_ANSWER_MS = 5_000;
const HTTP_ANSWER_MS = 10_000;
/** The live connection takes messages up to 16 000 bytes; a long essay goes by HTTP. */
const SOCKET_BYTES = 12_000;

/** The connection knows the cookies it was opened with; the device may have been let in since. */
const isShutOut = (answer: unknown): boolean => JSON.stringify(answer).includes('"sitting.not-let-in"');

const fits = (message: object): boolean =>
  new TextEncoder().encode(JSON.stringify(message)).length <= SOCKET_BYTES;

/** Over the live connection; where that is not to be had, or does not answer, by HTTP to the same rules. */
export const serverTransport: Transport<SittingOp> = {
  async send(op) {
    const socket = socketNow();
    if (socket?.connected && fits(op)) {
      const answer: unknown = await socket
        .timeout(SOCKET_ANSWER_MS)
        .emitWithAck("sittingOp", op)
        .catch(() => null);
      if (answer !== null && !isShutOut(answer)) return answer;
    }
    return post("/api/answers", op);
  },
};

/** A place at the sitting, or another look; rejects when nobody answered. */
export async function askPlace(request: SitRequest): Promise<unknown> {
  const socket = socketNow();
  if (socket?.connected) {
    const answer: unknown = await socket
      .timeout(SOCKET_ANSWER_MS)
      .emitWithAck("sit", request)
      .catch(() => null);
    if (answer !== null && !isShutOut(answer)) return answer;
  }
  return post("/api/sit", request);
}

async function post(address: string, body: object): Promise<unknown> {
  const response = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify(body),
    cache: "no-store",
    redirect: "error",
    signal: AbortSignal.timeout(HTTP_ANSWER_MS),
  });
  // Whatever is no JSON of ours fails here or is recognised by its missing mark.
  return response.json();
}
