import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";
import type { Member } from "#app/contracts/development-views.ts";

/** Everybody of a unit and below it; null while nothing is chosen or the list is on its way. */
export function usePeople(unitId: string): readonly Member[] | null {
  const { load, data, state } = useFetcher<{ unitId: string; people: Member[] }>();
  useEffect(() => {
    if (unitId !== "") load(`/development/people?unit=${unitId}`);
  }, [unitId, load]);
  return state === "idle" && data?.unitId === unitId ? data.people : null;
}
