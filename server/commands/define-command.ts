import { createHash } from "node:crypto";
import { eq, type SQLWrapper } from "drizzle-orm";
import type { z } from "zod";
import { type Actor, actorKey } from "#app/domain/access/actor.ts";
import type { Refusal, Result } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import { commandRequest } from "#db/schema/record.ts";
import { inTransaction } from "#db/transaction.ts";
import type { Runtime } from "#server/runtime.ts";
import { invalidFields } from "./invalid-fields.ts";
import { type AuditEntry, type ContestEvent, recording } from "./record.ts";
import { withRetry } from "./retry.ts";

/** What a command wants written besides its answer. `nothingToRecord` needs its reason in words. */
type Recording =
  | { audit: AuditEntry; events: readonly ContestEvent[] }
  | { nothingToRecord: string; events?: readonly ContestEvent[] };
/** Either work of its own, or statements that need no answer: these travel with the recording and COMMIT in one round trip. */
type Write = { write: (tx: Tx) => Promise<unknown> } | { writing: (tx: Tx) => readonly SQLWrapper[] };
export type Done<V> = { ok: true; value: V; delta: Write; recording: Recording };

/** The rule said yes: the answer, the delta to write, and what to record of it. */
export function done<V>(value: V, outcome: Write & Recording): Done<V> {
  return { ok: true, value, delta: outcome, recording: outcome };
}

export type CommandContext = { runtime: Runtime; actor: Actor; requestId: string };
type Refused = { ok: false; refusal: Refusal };
type Loading<I> = { tx: Tx; input: I; actor: Actor; now: Date; runtime: Runtime };

type Definition<S extends z.ZodType, F, V> = {
  name: string;
  input: S;
  /**
   * What of the input a repeated request is recognised by; all of it where not given. An anonymous command names nothing:
   * a hash of what was said stays in the database and could be guessed by whoever knows the link it was said through.
   */
  recognisedBy?: (input: z.output<S>) => unknown;
  /** Facts with the row locks the rule needs; null: not there. */
  load: (context: Loading<z.output<S>>) => Promise<F | null>;
  allow: (context: { actor: Actor; input: z.output<S>; facts: F }) => boolean;
  /** The pure rule, then the delta. `runtime` gives randomness and the key of personal data. */
  run: (context: {
    input: z.output<S>;
    facts: F;
    actor: Actor;
    now: Date;
    runtime: Runtime;
  }) => Done<V> | Refused | Promise<Done<V> | Refused>;
};

export type Command<I, V> = {
  name: string;
  execute: (context: CommandContext, input: I) => Promise<Result<V>>;
};

/**
 * One use case: parse → begin → recognise a repeated request → load → allow → run → write delta, audit, outbox → commit → wake the relay.
 * An actor who may not learns "missing" where the thing belongs to somebody else: see `allow` of each command.
 */
export function defineCommand<S extends z.ZodType, F, V>(
  definition: Definition<S, F, V>,
): Command<unknown, V> {
  return {
    name: definition.name,
    async execute(context, raw) {
      const parsed = definition.input.safeParse(raw);
      if (!parsed.success)
        return { ok: false, refusal: { kind: "invalid", fields: invalidFields(parsed.error) } };
      const outcome = await withRetry(() => attempt(definition, context, parsed.data));
      if (!outcome.ok) return outcome;
      for (const contestId of outcome.wake) context.runtime.wake(contestId);
      return { ok: true, value: outcome.value };
    },
  };
}

type Attempt<V> = { ok: true; value: V; wake: readonly string[] } | Refused;

async function attempt<S extends z.ZodType, F, V>(
  definition: Definition<S, F, V>,
  { runtime, actor, requestId }: CommandContext,
  input: z.output<S>,
): Promise<Attempt<V>> {
  const now = runtime.now();
  const asked: Asked = {
    requestId,
    actor: actorKey(actor),
    command: definition.name,
    payloadHash: createHash("sha256")
      .update(JSON.stringify((definition.recognisedBy ?? ((all) => all))(input)))
      .digest(),
  };
  return inTransaction(runtime.database.sql, async (tx, commit): Promise<Attempt<V>> => {
    // Asked together: both answers cost one round trip.
    const [known, facts] = await Promise.all([
      findRequest<V>(tx, asked),
      definition.load({ tx, input, actor, now, runtime }),
    ]);
    if (known !== null) return known;
    const outcome = await decide(definition, { input, facts, actor, now, runtime });
    // A refusal may come from this very request having been carried out while the locks were waited for.
    if (!outcome.ok) return (await findRequest<V>(tx, asked)) ?? outcome;
    const { delta, recording: wanted, value } = outcome;
    if ("write" in delta) await delta.write(tx);
    const writing = "writing" in delta ? delta.writing(tx) : [];
    const events = wanted.events ?? [];
    const audit = "audit" in wanted ? wanted.audit : null;
    const record = recording({ request: { ...asked, answer: value }, audit, events, at: now });
    await commit([...writing, record]);
    return { ok: true, value, wake: [...new Set(events.map((event) => event.contestId))] };
  });
}

async function decide<S extends z.ZodType, F, V>(
  definition: Definition<S, F, V>,
  context: { input: z.output<S>; facts: F | null; actor: Actor; now: Date; runtime: Runtime },
): Promise<Done<V> | Refused> {
  const { facts, actor, input } = context;
  if (facts === null) return { ok: false, refusal: { kind: "missing", what: definition.name } };
  if (!definition.allow({ actor, input, facts })) {
    return { ok: false, refusal: { kind: "forbidden", action: definition.name } };
  }
  return definition.run({ ...context, facts });
}

type Asked = { requestId: string; payloadHash: Uint8Array; actor: string; command: string };

/** The stored answer of a request that was carried out; the same id with another payload, command or sender is refused. */
async function findRequest<V>(tx: Tx, asked: Asked): Promise<Attempt<V> | null> {
  const [row] = await tx.select().from(commandRequest).where(eq(commandRequest.requestId, asked.requestId));
  if (row === undefined) return null;
  const same =
    row.command === asked.command &&
    row.actor === asked.actor &&
    Buffer.compare(Buffer.from(row.payloadHash), Buffer.from(asked.payloadHash)) === 0;
  if (!same) return { ok: false, refusal: { kind: "refused", rule: "request.reused-id", facts: {} } };
  // The answer was made by this very command; the database gives it back as it was stored.
  return { ok: true, value: row.answer as V, wake: [] };
}
