import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useOutletContext } from "@remix-run/react";
import type { PlanFrame } from "#app/contracts/rotation-views.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { planCoverage } from "#server/views/rotation/plan-coverage.ts";
import { CoveragePage } from "./coverage-page.tsx";
import { planMeta } from "./plan-meta.ts";

export const meta = planMeta("coverage");

export async function loader({ request, params: { planId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const community = new URL(request.url).searchParams.get("community") ?? "";
  const input = { planId, community: community.slice(0, 40) };
  return { coverage: await readView(planCoverage, { request, actor, input }) };
}

export default function CoverageRoute() {
  const { coverage } = useLoaderData<typeof loader>();
  return <CoveragePage frame={useOutletContext<PlanFrame>()} coverage={coverage} />;
}
