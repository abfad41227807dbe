import { data } from "@remix-run/node";
import { uuidv7 } from "uuidv7";
import type { Actor } from "#app/domain/access/actor.ts";
import type { Refusal, Result } from "#app/domain/shared/refusal.ts";
import { sentenceOf } from "#app/text/refusal-sentence.ts";
import type { Command } from "#server/commands/define-command.ts";
import { getRuntime } from "#server/runtime.ts";
import type { View } from "#server/views/define-view.ts";
import { languageOf } from "./language.ts";

const STATUS: Record<Refusal["kind"], number> = {
  invalid: 422,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  refused: 409,
};

export const statusOf = (refusal: Refusal): number => STATUS[refusal.kind];

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The id the form carries (hidden field `requestId`): a doubled click is one request. A new one where there is none. */
export function requestIdOf(form: FormData): string {
  const sent = form.get("requestId");
  return typeof sent === "string" && UUID.test(sent) ? sent : uuidv7();
}

/** Runs a command for a Remix action. The answer is the command's Result with the HTTP status of its refusal. */
export async function act<V>(
  command: Command<unknown, V>,
  { actor, input, requestId }: { actor: Actor; input: unknown; requestId: string },
) {
  const result = await command.execute({ runtime: getRuntime(), actor, requestId }, input);
  return answer(result);
}

/** A Result as an action's answer, with its HTTP status. */
export const answer = <V>(result: Result<V>) =>
  data(result, { status: result.ok ? 200 : statusOf(result.refusal) });

/** Reads a view for a loader. @throws a Response with the refusal's status and sentence; an id that is none names nothing. */
export async function readView<V>(
  view: View<V>,
  { request, actor, input }: { request: Request; actor: Actor; input: unknown },
): Promise<V> {
  return valueOrThrow(await view.read({ runtime: getRuntime(), actor }, input), request);
}

/** @throws a Response with the refusal's status and its sentence in the reader's language. */
export function valueOrThrow<V>(result: Result<V>, request: Request): V {
  if (result.ok) return result.value;
  const refusal = addressed(result.refusal);
  throw data(sentenceOf(refusal, languageOf(request)), { status: statusOf(refusal) });
}

const addressed = (refusal: Refusal): Refusal => {
  if (refusal.kind !== "invalid") return refusal;
  const [field, ...others] = Object.keys(refusal.fields);
  return field !== undefined && others.length === 0 && field.endsWith("Id")
    ? { kind: "missing", what: field }
    : refusal;
};
