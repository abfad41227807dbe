import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import { decideAppeal } from "#server/commands/results/decide-appeal.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { appealsView } from "#server/views/results/appeals.ts";
import { AppealsPage } from "./appeals-page.tsx";
import { resultsMeta } from "./results-meta.ts";

export const meta = resultsMeta("appeals");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return { view: await readView(appealsView, { request, actor, input: { contestId: params.contestId } }) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: {}, intents: { decide: decideAppeal } });
}

export default function AppealsRoute() {
  return <AppealsPage view={useLoaderData<typeof loader>().view} />;
}
