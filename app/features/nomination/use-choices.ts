import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";
import type { NominationChoicesView } from "#app/contracts/nomination-views.ts";

type Asked = { roundId: string; post: string; unit: string; name: string };

/** People who could be nominated for a list; null while they are on their way. */
export function useChoices({ roundId, ...asked }: Asked): NominationChoicesView | null {
  const { load, data, state } = useFetcher<{ key: string; choices: NominationChoicesView }>();
  const key = new URLSearchParams(asked).toString();
  useEffect(() => load(`/selection/${roundId}/people?${key}`), [roundId, key, load]);
  return state === "idle" && data?.key === key ? data.choices : null;
}
