import type { StageAnswer, StageInput, StageIntent } from "#app/contracts/stage.ts";

export type StageSending<I extends StageIntent = StageIntent> = {
  requestId: string;
  seatId?: string | undefined;
  intent: I;
  input: StageInput<I>;
};

const ANSWER_WITHIN_MS = 8_000;

/** One attempt. null: no answer of ours came (no network, a portal's page, a server on its way up): send it again. */
export async function sendStage(sending: StageSending): Promise<StageAnswer | null> {
  try {
    const response = await fetch("/api/stage", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(sending),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    const answer: unknown = await response.json();
    return isAnswer(answer) && answer.requestId === sending.requestId ? answer : null;
  } catch {
    return null;
  }
}

const isAnswer = (value: unknown): value is StageAnswer =>
  typeof value === "object" &&
  value !== null &&
  "ours" in value &&
  value.ours === "yanzhen" &&
  "requestId" in value &&
  "result" in value;
