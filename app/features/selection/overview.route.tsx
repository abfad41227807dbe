import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useOutletContext } from "@remix-run/react";
import type { RoundFrame } from "#app/contracts/selection-views.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { roundOverview } from "#server/views/selection/round-overview.ts";
import { roundRules } from "#server/views/selection/round-rules.ts";
import { OverviewPage } from "./overview-page.tsx";
import { roundMeta } from "./round-meta.ts";

export const meta = roundMeta("overview");

export async function loader({ request, params: { roundId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const asked = { request, actor, input: { roundId } };
  return { steps: await readView(roundOverview, asked), given: await readView(roundRules, asked) };
}

export default function OverviewRoute() {
  const { steps, given } = useLoaderData<typeof loader>();
  return <OverviewPage frame={useOutletContext<RoundFrame>()} steps={steps} given={given} />;
}
