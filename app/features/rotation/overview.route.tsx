import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useOutletContext } from "@remix-run/react";
import type { PlanFrame } from "#app/contracts/rotation-views.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { endPlan } from "#server/commands/rotation/end-plan.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { planOverview } from "#server/views/rotation/plan-overview.ts";
import { OverviewPage } from "./overview-page.tsx";
import { planMeta } from "./plan-meta.ts";

export const meta = planMeta("overview");

export async function loader({ request, params: { planId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return { overview: await readView(planOverview, { request, actor, input: { planId } }) };
}

export async function action({ request, params: { planId } }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: { planId }, intents: { end: endPlan } });
}

export default function OverviewRoute() {
  const { overview } = useLoaderData<typeof loader>();
  return <OverviewPage frame={useOutletContext<PlanFrame>()} overview={overview} />;
}
