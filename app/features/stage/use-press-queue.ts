import { useCallback, useEffect, useRef, useState } from "react";
import { uuidv7 } from "uuidv7";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import { serverNow } from "#app/realtime/server-clock.ts";
import {
  afterAnswer,
  afterNews,
  nextToSend,
  type QueuedPress,
  readQueue,
  type TimekeeperPress,
} from "./press-queue.ts";
import { sendStage } from "./send-stage.ts";

const AGAIN_AFTER_MS = 1_500;

export type PressQueue = {
  queue: readonly QueuedPress[];
  press: (press: TimekeeperPress, performanceId: string) => void;
  /** Presses the server said no to, newest last; they stay until the timekeeper has seen them. */
  refusals: readonly Refusal[];
  dismiss: () => void;
};

/**
 * Every press counts from the moment of the finger and is kept on the device until the server has answered it: through
 * a broken network, and through a reload. `news` changes whenever the view has come with something new.
 */
export function usePressQueue(input: {
  contestId: string;
  seatId: string | undefined;
  news: unknown;
}): PressQueue {
  const { contestId, seatId, news } = input;
  const stored = `yanzhen-presses:${seatId ?? contestId}`;
  const [queue, setQueue] = useState<readonly QueuedPress[]>([]);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [attempt, setAttempt] = useState(0);
  const sending = useRef(false);
  const loaded = useRef(false);

  useEffect(() => {
    setQueue(readQueue(localStorage.getItem(stored)));
    loaded.current = true;
  }, [stored]);
  useEffect(() => {
    if (loaded.current)
      localStorage.setItem(stored, JSON.stringify(queue.filter(({ answered }) => !answered)));
  }, [queue, stored]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `news` is the moment, not a value that is read
  useEffect(
    () => setQueue((before) => (before.some(({ answered }) => answered) ? afterNews(before) : before)),
    [news],
  );

  const head = nextToSend(queue);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks for the same press again
  useEffect(() => {
    if (head === null || sending.current) return;
    sending.current = true;
    const { requestId, performanceId, press, pressedAt } = head;
    void sendStage({ requestId, seatId, intent: press, input: { performanceId, pressedAt } }).then(
      (answer) => {
        sending.current = false;
        if (answer === null) {
          setTimeout(() => setAttempt((count) => count + 1), AGAIN_AFTER_MS);
          return;
        }
        setQueue((before) => afterAnswer({ queue: before, requestId, result: answer.result }).queue);
        const { result } = answer;
        if (!result.ok) setRefusals((before) => [...before, result.refusal]);
        setAttempt((count) => count + 1);
      },
    );
  }, [head, seatId, attempt]);

  const press = useCallback((kind: TimekeeperPress, performanceId: string) => {
    const made = {
      requestId: uuidv7(),
      performanceId,
      press: kind,
      pressedAt: Math.round(serverNow()),
      answered: false,
    };
    setQueue((before) => [...before, made]);
  }, []);
  return { queue, press, refusals, dismiss: useCallback(() => setRefusals([]), []) };
}
