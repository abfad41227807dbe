import type { LiveAddress, PatchMessage, Snapshot, SubscribeAnswer } from "#app/contracts/live.ts";
import { roomOf } from "#app/contracts/live.ts";
import { apply, type JsonObject } from "#app/domain/shared/merge-patch.ts";

/** Where a subscription stands: the view, whose epoch and version it has, and whether the room was closed to us. */
export type Held = Snapshot<JsonObject>;
export type Step = { held: Held; resubscribe: boolean };

/** Applies a patch only when it starts from the version held; anything else asks for the room again. */
export function takePatch(held: Held, message: PatchMessage): Step {
  if (message.epoch !== held.epoch) return { held, resubscribe: true };
  if (message.from !== held.version) {
    // An older patch is one whose effect is already held.
    return { held, resubscribe: message.to > held.version || message.from < 0 };
  }
  return {
    held: { ...held, version: message.to, view: apply(held.view, message.patch) },
    resubscribe: false,
  };
}

/** Takes the answer to a subscription. A snapshot replaces what was held; "current" keeps the view. */
export function takeAnswer(held: Held, answer: SubscribeAnswer): Held {
  if (!answer.ok) return held;
  if (answer.current) return { ...held, version: answer.version };
  // The server projects the view its address names; views are plain JSON without null.
  return { epoch: answer.epoch, version: answer.version, view: answer.view as JsonObject };
}

export const isFor = (address: LiveAddress, message: PatchMessage): boolean =>
  message.room === roomOf(address);
