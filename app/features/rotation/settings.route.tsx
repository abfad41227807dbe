import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import { endPair } from "#server/commands/kin/end-pair.ts";
import { registerPair } from "#server/commands/kin/register-pair.ts";
import { changeSettings } from "#server/commands/rotation/change-settings.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { planSettings } from "#server/views/rotation/plan-settings.ts";
import { planMeta } from "./plan-meta.ts";
import { SettingsPage } from "./settings-page.tsx";

export const meta = planMeta("settings");

export async function loader({ request, params: { planId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return { given: await readView(planSettings, { request, actor, input: { planId } }) };
}

/** Kin are registered for everybody, not for one plan. */
export async function action({ request, params: { planId } }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const form = await request.clone().formData();
  return form.get("intent") === "save"
    ? actByIntent({ request, actor, address: { planId }, intents: { save: changeSettings } })
    : actByIntent({ request, actor, address: {}, intents: { pair: registerPair, unpair: endPair } });
}

/** Saved or newly read settings begin anew. */
export default function SettingsRoute() {
  const { given } = useLoaderData<typeof loader>();
  return <SettingsPage key={`${given.id} ${given.revision}`} given={given} />;
}
