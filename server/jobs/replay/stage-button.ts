import { uuidv7 } from "uuidv7";
import type { StageAnswer, StageInput, StageIntent } from "#app/contracts/stage.ts";
import type { Browser } from "./browser.ts";

const ANSWER_WITHIN_MS = 8_000;
const AGAIN_AFTER_MS = 300;
const GIVE_UP_AFTER_MS = 90_000;

export type Press<I extends StageIntent = StageIntent> = { intent: I; input: StageInput<I> };

/** A rule said no to a button of the stage. */
export class PressRefused extends Error {
  constructor(
    readonly intent: string,
    readonly rule: string,
  ) {
    super(`${intent} was refused: ${rule}`);
  }
}

/**
 * Presses a button of desk, head judge or timekeeper: the same request, again, until the server has answered.
 * `seatId`: the paired seat that presses; without it the signed-in account does. @throws PressRefused
 */
export async function press<I extends StageIntent>(
  { browser, seatId }: { browser: Browser; seatId?: string },
  { intent, input }: Press<I>,
): Promise<void> {
  const requestId = uuidv7();
  const sending = { requestId, intent, input, ...(seatId === undefined ? {} : { seatId }) };
  const end = Date.now() + GIVE_UP_AFTER_MS;
  for (;;) {
    const answer = await once(browser, sending);
    if (answer?.result.ok === true) return;
    if (answer !== null && !answer.result.ok) {
      const { refusal } = answer.result;
      throw new PressRefused(intent, refusal.kind === "refused" ? refusal.rule : refusal.kind);
    }
    if (Date.now() > end) throw new Error(`No answer to "${intent}" within ${GIVE_UP_AFTER_MS} ms.`);
    await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS));
  }
}

/** null: no answer of ours came. */
async function once(browser: Browser, sending: { requestId: string }): Promise<StageAnswer | null> {
  try {
    const response = await browser.request("/api/stage", { json: sending, timeoutMs: ANSWER_WITHIN_MS });
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
