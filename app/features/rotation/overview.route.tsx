import { useOutletContext } from "@remix-run/react";
import type { PlanFrame } from "#app/contracts/rotation-views.ts";
import { planMeta } from "./plan-meta.ts";

export const meta = planMeta("overview");

export default function OverviewRoute() {
  return <p>{useOutletContext<PlanFrame>().title}</p>;
}
