import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import { saveBlueprint } from "#server/commands/paper/save-blueprint.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { blueprint } from "#server/views/paper/blueprint.ts";
import { BlueprintPage } from "./blueprint-page.tsx";
import { addressOf } from "./paper-address.ts";
import { paperMeta } from "./paper-meta.ts";

export const meta = paperMeta("blueprint");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return readView(blueprint, { request, actor, input: addressOf(request, params.contestId) });
}

export async function action({ request, params: { contestId } }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: { contestId }, intents: { save: saveBlueprint } });
}

export default function BlueprintRoute() {
  return <BlueprintPage view={useLoaderData<typeof loader>()} />;
}
