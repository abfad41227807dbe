import { useCallback, useState } from "react";
import { uuidv7 } from "uuidv7";
import type { PressAnswer, PressMessage } from "#app/contracts/buzzer.ts";
import type { PlayView } from "#app/contracts/live-buzzer.ts";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import { type LiveSocket, socketNow } from "#app/realtime/connection.ts";
import { fairInstant } from "#app/realtime/fair-clock.ts";
import type { OwnPress } from "./phone-state.ts";

const ANSWER_WITHIN_MS = 1_200;
const ATTEMPTS = 4;
/** Nothing is known of the server's clock: the arrival decides. */
const UNKNOWN_MS = 1_000_000;

export type Presses = {
  own: OwnPress | null;
  refusal: Refusal | null;
  /** `timeStamp` of the event: when the finger came down. */
  press: (timeStamp: number) => void;
};

/** Sends a press with the moment it was made, again until it is answered; the server knows it by its id. */
export function usePress({ game, contestantId }: { game: PlayView["game"]; contestantId: string }): Presses {
  const [own, setOwn] = useState<OwnPress | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const gameId = game?.gameId;
  const position = game?.question?.position;
  const opening = game?.opening ?? 0;
  const press = useCallback(
    (timeStamp: number) => {
      if (gameId === undefined || position === undefined) return;
      const at = { position, opening };
      const instant = fairInstant(timeStamp);
      const message: PressMessage = {
        gameId,
        contestantId,
        pressId: uuidv7(),
        ...at,
        claimedMs: Math.max(0, instant?.atMs ?? Date.now()),
        uncertaintyMs: instant?.uncertaintyMs ?? UNKNOWN_MS,
      };
      setOwn({ ...at, state: "sending" });
      setRefusal(null);
      void untilAnswered(message).then((answer) => {
        if (answer === null) setOwn({ ...at, state: "lost" });
        else if (answer.ok) setOwn({ ...at, state: answer.kind === "fouled" ? "fouled" : "pressed" });
        else {
          setOwn({ ...at, state: "refused" });
          setRefusal(answer.refusal);
        }
      });
    },
    [gameId, contestantId, position, opening],
  );
  return { own, refusal, press };
}

async function untilAnswered(message: PressMessage): Promise<PressAnswer | null> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const socket = socketNow();
    const answer = socket === null ? null : await sent(socket, message);
    if (answer !== null && (answer.ok || !answer.again)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  return null;
}

const sent = (socket: LiveSocket, message: PressMessage): Promise<PressAnswer | null> =>
  socket
    .timeout(ANSWER_WITHIN_MS)
    .emitWithAck("press", message)
    .then(
      (answer) => (answer.ours === "yanzhen" && answer.pressId === message.pressId ? answer : null),
      () => null,
    );
