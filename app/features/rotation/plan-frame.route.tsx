import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { planFrame } from "#server/views/rotation/plan-frame.ts";
import { PlanFramePage } from "./plan-frame.tsx";
import { planMeta } from "./plan-meta.ts";

export const meta = planMeta("overview");

export async function loader({ request, params: { planId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return { frame: await readView(planFrame, { request, actor, input: { planId } }) };
}

/** Pages read the frame with `useOutletContext<PlanFrame>()`. */
export default function PlanFrameRoute() {
  const { frame } = useLoaderData<typeof loader>();
  return (
    <PlanFramePage frame={frame}>
      <Outlet context={frame} />
    </PlanFramePage>
  );
}
