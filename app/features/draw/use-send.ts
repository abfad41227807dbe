import { useFetcher } from "@remix-run/react";
import { useCallback, useEffect, useRef } from "react";
import { uuidv7 } from "uuidv7";
import type { Refusal, Result } from "#app/domain/shared/refusal.ts";

export type Send = {
  /** Sends what the page's action does by this name; while one is under way a second does nothing. */
  send: (intent: string, payload: object) => void;
  busy: boolean;
  refusal: Refusal | null;
};

const isResult = <V>(data: unknown): data is Result<V> =>
  typeof data === "object" && data !== null && "ok" in data;

/** One press is one request: its id goes with what is sent, and another payload is another request. */
export function useSend<V>(onDone: (value: V) => void): Send {
  const fetcher = useFetcher<unknown>();
  const { data, state, submit } = fetcher;
  const last = useRef<{ payload: string; requestId: string } | null>(null);
  const done = useRef(onDone);
  done.current = onDone;
  useEffect(() => {
    if (!isResult<V>(data) || !data.ok) return;
    last.current = null;
    done.current(data.value);
  }, [data]);
  const send = useCallback(
    (intent: string, given: object) => {
      if (state !== "idle") return;
      const payload = JSON.stringify(given);
      const requestId = last.current?.payload === payload ? last.current.requestId : uuidv7();
      last.current = { payload, requestId };
      submit({ intent, requestId, payload }, { method: "post" });
    },
    [state, submit],
  );
  const refusal = state === "idle" && isResult<V>(data) && !data.ok ? data.refusal : null;
  return { send, busy: state !== "idle", refusal };
}
