import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";
import type { FragilityShown } from "#app/contracts/results-views.ts";
import { resultsText } from "#app/text/results.ts";
import { useText } from "#app/text/use-text.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Skeleton } from "#app/ui/feedback/skeleton.tsx";
import { FragilityList } from "./fragility-list.tsx";

/** Asked for after the page is there: trying out every change takes a while. */
export function Fragility() {
  const t = useText(resultsText);
  const { data, load } = useFetcher<{ cuts: FragilityShown[] | null }>({ key: "fragility" });
  useEffect(() => {
    if (data === undefined) load("?fragility");
  }, [data, load]);
  if (data === undefined) return <Skeleton label={t("signOff.trying")} />;
  if (data.cuts === null) return <Notice tone="attention">{t("signOff.busy")}</Notice>;
  return <FragilityList cuts={data.cuts} />;
}
