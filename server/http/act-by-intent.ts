import type { Actor } from "#app/domain/access/actor.ts";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import type { Command } from "#server/commands/define-command.ts";
import { act, answer, requestIdOf } from "./act.ts";

export type Intents = Readonly<Record<string, Command<unknown, unknown>>>;

const invalid: { ok: false; refusal: Refusal } = {
  ok: false,
  refusal: { kind: "invalid", fields: { form: "field.invalid" } },
};

/**
 * The action of a page with several buttons: `intent` names the command, `payload` is its input as
 * JSON, to which the facts of the address are added.
 */
export async function actByIntent(given: {
  request: Request;
  actor: Actor;
  address: object;
  intents: Intents;
}) {
  const form = await given.request.formData();
  const intent = String(form.get("intent") ?? "");
  const payload = parsed(form.get("payload"));
  if (payload === null) return answer(invalid);
  const { actor } = given;
  const input = { ...payload, ...given.address };
  const command = Object.hasOwn(given.intents, intent) ? given.intents[intent] : undefined;
  return command === undefined
    ? answer(invalid)
    : act(command, { actor, input, requestId: requestIdOf(form) });
}

function parsed(text: FormDataEntryValue | null): object | null {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(String(text));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
