import { roundMeta } from "./round-meta.ts";

export const meta = roundMeta("overview");

export default function OverviewRoute() {
  return null;
}
