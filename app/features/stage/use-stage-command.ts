import { useCallback, useRef, useState } from "react";
import { uuidv7 } from "uuidv7";
import type { StageInput, StageIntent } from "#app/contracts/stage.ts";
import { type Refusal, refused } from "#app/domain/shared/refusal.ts";
import { refusalSentence } from "#app/text/refusal-text.ts";
import { generalRefusals } from "#app/text/refusals/general.ts";
import { questionRefusals } from "#app/text/refusals/question.ts";
import { stageRefusals } from "#app/text/refusals/stage.ts";
import { useLanguage } from "#app/text/use-text.ts";
import { sendStage } from "./send-stage.ts";

export type RunStage = <I extends StageIntent>(intent: I, input: StageInput<I>) => Promise<boolean>;
export type StageCommands = {
  run: RunStage;
  /** What is under way; what is pressed meanwhile waits its turn. */
  busy: StageIntent | null;
  /** Why the last press did nothing, in words; gone with the next press. */
  refusal: string | null;
  dismiss: () => void;
};

/** Between the attempts of one press. They carry one request id, so that whatever arrives is carried out once. */
const PAUSES_MS = [0, 400, 1_500];

/** What desk and head judge may be refused with. */
export const DESK_REFUSALS = [stageRefusals, questionRefusals, generalRefusals];

/**
 * The buttons of desk and head judge: carried out one after another in the order pressed, repeated until answered,
 * refusals as sentences. A press that still waits is not taken twice.
 */
export function useStageCommand({ seatId }: { seatId?: string | undefined } = {}): StageCommands {
  const [busy, setBusy] = useState<StageIntent | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const language = useLanguage();
  const waiting = useRef(new Set<string>());
  const line = useRef<Promise<unknown>>(Promise.resolve());
  /** A press that nobody answered keeps its id: pressing again is the same request. */
  const unanswered = useRef<{ press: string; requestId: string } | null>(null);

  const run: RunStage = useCallback(
    (intent, input) => {
      const press = JSON.stringify([intent, input]);
      if (waiting.current.has(press)) return Promise.resolve(false);
      waiting.current.add(press);
      const say = (why: Refusal) =>
        setRefusal(refusalSentence({ refusal: why, language, texts: DESK_REFUSALS }));
      const carryOut = async () => {
        setBusy(intent);
        setRefusal(null);
        const requestId = unanswered.current?.press === press ? unanswered.current.requestId : uuidv7();
        const answer = await untilAnswered(() => sendStage({ requestId, seatId, intent, input }));
        unanswered.current = answer === null ? { press, requestId } : null;
        if (answer === null) say(refused("stage.no-connection").refusal);
        else if (!answer.result.ok) say(answer.result.refusal);
        waiting.current.delete(press);
        if (waiting.current.size === 0) setBusy(null);
        return answer?.result.ok === true;
      };
      const done = line.current.then(carryOut);
      line.current = done;
      return done;
    },
    [seatId, language],
  );
  return { run, busy, refusal, dismiss: useCallback(() => setRefusal(null), []) };
}

async function untilAnswered<T>(attempt: () => Promise<T | null>): Promise<T | null> {
  for (const pause of PAUSES_MS) {
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    const answer = await attempt();
    if (answer !== null) return answer;
  }
  return null;
}
