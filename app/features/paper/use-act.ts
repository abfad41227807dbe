import { type Act, useAct as useAnyAct } from "#app/acts/use-act.ts";
import { usePaper } from "./paper-address.ts";

/** Commands on the paper that is shown: a contest may have several. */
export function useAct<V = unknown>(options: Parameters<typeof useAnyAct<V>>[0] = {}): Act<V> {
  const { itemKey } = usePaper();
  const act = useAnyAct<V>(options);
  return { ...act, send: (intent, payload = {}) => act.send(intent, { ...payload, itemKey }) };
}
