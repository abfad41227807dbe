import { useFetcher } from "@remix-run/react";
import { useCallback, useEffect, useRef } from "react";
import { uuidv7 } from "uuidv7";
import type { Refusal, Result } from "#app/domain/shared/refusal.ts";
import { usePaper } from "./paper-address.ts";

export type Act = {
  /** Sends a command by its intent; while one is under way a second does nothing. */
  send: (intent: string, payload?: object) => void;
  busy: boolean;
  /** What the last command said no with. */
  refusal: Refusal | null;
};

const isResult = <V>(data: unknown): data is Result<V> =>
  typeof data === "object" && data !== null && "ok" in data;

/**
 * Runs commands of a page's action on the paper that is shown without leaving the page. A request keeps its id until it was carried out, so that
 * what is sent twice is done once. `onDone` is told the value of each command carried out.
 */
export function useAct<V = unknown>(options: { action?: string; onDone?: (value: V) => void } = {}): Act {
  const fetcher = useFetcher<unknown>();
  const requestId = useRef<string | null>(null);
  const onDone = useRef(options.onDone);
  onDone.current = options.onDone;
  const { data, state } = fetcher;
  useEffect(() => {
    if (!isResult<V>(data) || !data.ok) return;
    requestId.current = null;
    onDone.current?.(data.value);
  }, [data]);
  const { action } = options;
  const { itemKey } = usePaper();
  const submit = fetcher.submit;
  const send = useCallback(
    (intent: string, payload: object = {}) => {
      if (state !== "idle") return;
      requestId.current ??= uuidv7();
      const form = { intent, requestId: requestId.current, payload: JSON.stringify({ ...payload, itemKey }) };
      submit(form, { method: "post", ...(action === undefined ? {} : { action }) });
    },
    [state, submit, action, itemKey],
  );
  const refusal = state === "idle" && isResult<V>(data) && !data.ok ? data.refusal : null;
  return { send, busy: state !== "idle", refusal };
}
