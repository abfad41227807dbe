import { uuidv7 } from "uuidv7";
import type { Actor } from "#app/domain/access/actor.ts";
import type { Random } from "#db/seed/random.ts";
import type { Command } from "#server/commands/define-command.ts";
import type { Runtime } from "#server/runtime.ts";

/** What every part of the demonstration is built with: the product's own commands, invented data, a clock that can be set. */
export type Builder = {
  runtime: Runtime;
  random: Random;
  clock: { now(): Date; set(at: Date): void };
  /** Carries a command out. @throws with the refusal: the demonstration asks for nothing that is refused. */
  run<V>(command: Command<unknown, V>, actor: Actor, input: unknown): Promise<V>;
};

export const SYSTEM: Actor = { kind: "system", name: "demonstration" };

export function builderOn(runtime: Runtime, random: Random): Builder {
  let at = runtime.now();
  const timed: Runtime = { ...runtime, now: () => at, random: (count) => random.bytes(count) };
  return {
    runtime: timed,
    random,
    clock: {
      now: () => at,
      set: (next) => {
        at = next;
      },
    },
    async run(command, actor, input) {
      const result = await command.execute({ runtime: timed, actor, requestId: uuidv7() }, input);
      if (result.ok) return result.value;
      throw new Error(`${command.name} was refused: ${JSON.stringify(result.refusal)}`);
    },
  };
}
