import { SittingOp } from "#app/contracts/sitting.ts";
import type { SittingOpReply } from "#app/contracts/sitting-views.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { maySit } from "#app/domain/access/sitting.ts";
import { type Refusal, refused } from "#app/domain/shared/refusal.ts";
import { invalidFields } from "#server/commands/invalid-fields.ts";
import type { Runtime } from "#server/runtime.ts";
import { answerDeskOf } from "./answer-desk.ts";
import { sittingOwner } from "./sat-paper.ts";

/**
 * One operation of a contestant's device, over the socket or by HTTP. Never throws: what the world broke is "again", what
 * a rule refused is final. A device whose admission has ended keeps its operations until it is let in again.
 *
 * No `defineCommand`: see DECISIONS.md, "Answers of a written paper are committed in groups".
 */
export async function takeSittingOp(
  context: { runtime: Runtime; actor: Actor },
  envelope: unknown,
): Promise<SittingOpReply> {
  const opId = textOf(envelope, "opId");
  const no = (refusal: Refusal, again = false): SittingOpReply => ({
    ours: "yanzhen",
    ok: false,
    opId,
    refusal,
    again,
  });
  const { runtime, actor } = context;
  if (isOtherForm(envelope)) return no(refused("sitting.form").refusal);
  const parsed = SittingOp.safeParse(envelope);
  if (!parsed.success) return no({ kind: "invalid", fields: invalidFields(parsed.error) });
  if (actor.kind !== "contestant") return no(refused("sitting.not-let-in").refusal, true);
  try {
    const owner = await sittingOwner(runtime, parsed.data.sittingId);
    if (owner === null || !maySit(actor, owner)) return no(refused("sitting.not-yours").refusal);
    return await answerDeskOf(runtime).take(parsed.data);
  } catch (error) {
    runtime.log.error({ error, opId }, "an operation of a sitting failed");
    return no(refused("sitting.unavailable").refusal, true);
  }
}

/** What an envelope says of itself, for finding whose device may send it. */
export function textOf(envelope: unknown, field: "opId" | "sittingId"): string {
  if (typeof envelope !== "object" || envelope === null) return "";
  const value: unknown = Reflect.get(envelope, field);
  return typeof value === "string" ? value : "";
}

/** A newer page may speak a form this server does not know, and the other way round. */
const isOtherForm = (envelope: unknown): boolean =>
  typeof envelope === "object" && envelope !== null && "form" in envelope && envelope.form !== 1;
