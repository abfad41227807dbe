import { useOutletContext } from "@remix-run/react";
import { appraisalMeta } from "./appraisal-meta.ts";
import type { Overview } from "./appraisal-shapes.ts";
import { OverviewPage } from "./overview-page.tsx";

export const meta = appraisalMeta("overview");

export default function OverviewRoute() {
  return <OverviewPage frame={useOutletContext<Overview>()} />;
}
