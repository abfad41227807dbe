import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import type { Command } from "#server/commands/define-command.ts";
import { addAppointment } from "#server/commands/people/add-appointment.ts";
import { endAppointment } from "#server/commands/people/end-appointment.ts";
import { revealPersonalData } from "#server/commands/people/reveal-personal-data.ts";
import { saveCadre } from "#server/commands/people/save-cadre.ts";
import { transferCadre } from "#server/commands/people/transfer-cadre.ts";
import { act, answer, readView, requestIdOf } from "#server/http/act.ts";
import { getRuntime } from "#server/runtime.ts";
import { cadreRecord } from "#server/views/people/cadre.ts";
import { CadrePage } from "./cadre-page.tsx";
import { nestedForm } from "./nested-form.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.fields.name ?? "" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return readView(cadreRecord, { request, actor, input: { cadreId: params.cadreId } });
}

const COMMANDS = new Map<string, Command<unknown, unknown>>(
  Object.entries({ save: saveCadre, "add-appointment": addAppointment, "end-appointment": endAppointment }),
);

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const form = await request.formData();
  const input = { ...nestedForm(form), cadreId: params.cadreId };
  const requestId = requestIdOf(form);
  const intent = String(form.get("intent"));
  if (intent === "reveal") return reveal({ runtime: getRuntime(), actor, requestId }, input);
  if (intent === "transfer") return transfer({ runtime: getRuntime(), actor, requestId }, input);
  const command = COMMANDS.get(intent);
  if (command === undefined) throw data(null, { status: 400 });
  return act(command, { actor, input, requestId });
}

/** Whoever gave somebody away may not be allowed to read them any more. */
async function transfer(context: Parameters<typeof transferCadre.execute>[0], input: object) {
  const moved = await transferCadre.execute(context, input);
  if (!moved.ok) return answer(moved);
  const record = await cadreRecord.read(context, moved.value);
  throw redirect(record.ok ? `/people/${moved.value.cadreId}` : "/people");
}

/** The command answers sealed values, for answers are stored; they are opened for this response alone. */
async function reveal(context: Parameters<typeof revealPersonalData.execute>[0], input: object) {
  const revealed = await revealPersonalData.execute(context, input);
  if (!revealed.ok) return answer(revealed);
  const open = (sealed: string | null) =>
    sealed === null ? null : context.runtime.personalData.open(Buffer.from(sealed, "base64"));
  const { sealedIdentity, sealedPhone } = revealed.value;
  const value = { identityNumber: open(sealedIdentity), phone: open(sealedPhone) };
  return data({ ok: true as const, value }, { headers: { "Cache-Control": "no-store" } });
}

export default function CadreRoute() {
  return <CadrePage record={useLoaderData<typeof loader>()} />;
}
