import { useCallback, useRef, useState } from "react";
import { uuidv7 } from "uuidv7";
import type { BuzzerAnswer, BuzzerInput, BuzzerIntent } from "#app/contracts/buzzer.ts";
import { type Refusal, refused } from "#app/domain/shared/refusal.ts";

export type RunMove = <I extends BuzzerIntent>(intent: I, input: BuzzerInput<I>) => Promise<boolean>;
export type Moves = { run: RunMove; busy: boolean; refusal: Refusal | null };

/** Between the attempts of one press. They carry one request id, so that whatever arrives is carried out once. */
const PAUSES_MS = [0, 400, 1_500];
const ANSWER_WITHIN_MS = 8_000;

/** The buttons of the host's desk: one at a time, repeated until answered. */
export function useMoves(): Moves {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const under = useRef(false);
  const run: RunMove = useCallback(async (intent, input) => {
    if (under.current) return false;
    under.current = true;
    setBusy(true);
    setRefusal(null);
    const body = JSON.stringify({ requestId: uuidv7(), intent, input });
    const answer = await untilAnswered(body);
    under.current = false;
    setBusy(false);
    if (answer === null) setRefusal(refused("buzzer.no-connection").refusal);
    else if (!answer.result.ok) setRefusal(answer.result.refusal);
    return answer?.result.ok === true;
  }, []);
  return { run, busy, refusal };
}

async function untilAnswered(body: string): Promise<BuzzerAnswer | null> {
  for (const pause of PAUSES_MS) {
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    const answer = await attempt(body);
    if (answer !== null) return answer;
  }
  return null;
}

/** null: no answer of ours came. */
async function attempt(body: string): Promise<BuzzerAnswer | null> {
  try {
    const response = await fetch("/api/buzzer", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    const answer: unknown = await response.json();
    return isAnswer(answer) ? answer : null;
  } catch {
    return null;
  }
}

const isAnswer = (value: unknown): value is BuzzerAnswer =>
  typeof value === "object" &&
  value !== null &&
  "ours" in value &&
  value.ours === "yanzhen" &&
  "result" in value;
