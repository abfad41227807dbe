import { uuidv7 } from "uuidv7";
import { type PressAnswer, PressMessage } from "#app/contracts/buzzer.ts";
import type { LiveAddress } from "#app/contracts/live.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { delayBound } from "#app/domain/buzzer/fair-time.ts";
import { type Refusal, refused } from "#app/domain/shared/refusal.ts";
import { pressButton } from "#server/commands/buzzer/press-button.ts";
import type { Runtime } from "#server/runtime.ts";
import type { LiveSocket } from "./attach.ts";
import { type LineProbe, probeLine } from "./line-probe.ts";
import type { PresenceBoard } from "./presence-board.ts";

type Parts = { runtime: Runtime; board: PresenceBoard; socket: LiveSocket };
export type Phones = {
  /** A contestant's page is open here: its line is measured and the desk sees it. */
  opened(address: LiveAddress, contestId: string): void;
  closed(contestantId: string): void;
};

/** The host's desks of a contest's buzzer finals: a room of each process, not an address. */
export const buzzerDesksOf = (contestId: string): string => `buzzer-desks:${contestId}`;

/** What the game's own largest delay still bounds. */
const NO_OTHER_BOUND = Number.MAX_SAFE_INTEGER;

/** The phones of a buzzer final on one connection: measuring the line, taking presses. */
export function servePhones(parts: Parts): Phones {
  const { socket, board } = parts;
  const open = new Map<string, { probe: LineProbe; contestId: string }>();
  const boundOf = (contestantId: string): number =>
    delayBound({
      roundTripsMs: open.get(contestantId)?.probe.roundTripsMs() ?? [],
      maximumDelayMs: NO_OTHER_BOUND,
    });
  const report = (contestantId: string, contestId: string, connected: boolean) =>
    board.report(
      { contestId, seatId: contestantId },
      { connected, lastSeenAt: Date.now(), unsent: 0, delayMs: Math.round(boundOf(contestantId)) },
    );
  const closed = (contestantId: string) => {
    const found = open.get(contestantId);
    if (found === undefined) return;
    report(contestantId, found.contestId, false);
    found.probe.stop();
    open.delete(contestantId);
  };
  socket.on("press", (message, answer) => {
    // Taken here and not later: what the process is busy with must not count against anybody.
    const receivedMs = Date.now();
    if (typeof answer !== "function") return;
    if (!socket.data.credits.spend(Date.now())) answer(again(message));
    else takePress(parts, { message, receivedMs, boundOf }).then(answer, () => answer(again(message)));
  });
  socket.on("disconnect", () => {
    for (const contestantId of [...open.keys()]) closed(contestantId);
  });
  return {
    opened({ id }, contestId) {
      if (open.has(id)) return;
      const probe = probeLine(socket, () => report(id, contestId, true));
      open.set(id, { probe, contestId });
    },
    closed,
  };
}

const pressIdOf = (message: unknown): string =>
  typeof message === "object" && message !== null && "pressId" in message ? String(message.pressId) : "";

/** "Not now": the phone keeps the press and tries again. */
const again = (message: unknown): PressAnswer => answerOf(message, refused("buzzer.busy").refusal, true);

const answerOf = (message: unknown, refusal: Refusal, isAgain = false): PressAnswer => ({
  ours: "yanzhen",
  ok: false,
  pressId: pressIdOf(message),
  refusal,
  again: isAgain,
});

async function takePress(
  { runtime, socket }: Parts,
  given: { message: unknown; receivedMs: number; boundOf: (contestantId: string) => number },
): Promise<PressAnswer> {
  const parsed = PressMessage.safeParse(given.message);
  if (!parsed.success)
    return answerOf(given.message, { kind: "invalid", fields: { press: "field.invalid" } });
  const press = parsed.data;
  const actor: Actor = socket.data.contestants.get(press.contestantId) ?? { kind: "public" };
  // A press that is sent again arrives at another time: the game's log knows it by its own id.
  const result = await pressButton.execute(
    { runtime, actor, requestId: uuidv7() },
    { ...press, receivedMs: given.receivedMs, measuredBoundMs: given.boundOf(press.contestantId) },
  );
  return result.ok
    ? { ours: "yanzhen", ok: true, pressId: press.pressId, ...result.value }
    : answerOf(press, result.refusal);
}
