import type { z } from "zod";
import type { Actor } from "#app/domain/access/actor.ts";
import type { Result } from "#app/domain/shared/refusal.ts";
import type { Db } from "#db/client.ts";
import { invalidFields } from "#server/commands/invalid-fields.ts";
import type { Runtime } from "#server/runtime.ts";

export type ViewContext = { runtime: Runtime; actor: Actor };

type Definition<S extends z.ZodType, F, V> = {
  name: string;
  input: S;
  /** Facts; null: not there. */
  load: (context: {
    db: Db;
    input: z.output<S>;
    actor: Actor;
    now: Date;
    runtime: Runtime;
  }) => Promise<F | null>;
  /** Who may not read a thing is told that it is missing: foreign ids must not be guessed. */
  allow: (context: { actor: Actor; input: z.output<S>; facts: F }) => boolean;
  /** Pure: what this viewer may see, and nothing else. */
  project: (facts: F, context: { viewer: Actor; input: z.output<S>; now: Date }) => V;
};

export type View<V> = { name: string; read: (context: ViewContext, input: unknown) => Promise<Result<V>> };

/** One read model. Loaders, exports, print and the live rooms all read through views. */
export function defineView<S extends z.ZodType, F, V>(definition: Definition<S, F, V>): View<V> {
  return {
    name: definition.name,
    async read({ runtime, actor }, raw) {
      const parsed = definition.input.safeParse(raw);
      if (!parsed.success)
        return { ok: false, refusal: { kind: "invalid", fields: invalidFields(parsed.error) } };
      const input = parsed.data;
      const now = runtime.now();
      const facts = await definition.load({ db: runtime.database.db, input, actor, now, runtime });
      if (facts === null || !definition.allow({ actor, input, facts })) {
        return { ok: false, refusal: { kind: "missing", what: definition.name } };
      }
      return { ok: true, value: definition.project(facts, { viewer: actor, input, now }) };
    },
  };
}
