import { useFetcher } from "@remix-run/react";
import { useCallback, useEffect, useRef } from "react";
import { uuidv7 } from "uuidv7";
import type { Refusal, Result } from "#app/domain/shared/refusal.ts";

export type BuzzerAct = {
  /** Sends a command by its intent; while one is under way a second does nothing. */
  send: (intent: string, payload: object) => void;
  busy: boolean;
  refusal: Refusal | null;
};

const isResult = (data: unknown): data is Result<unknown> =>
  typeof data === "object" && data !== null && "ok" in data;

/** Runs a command of the set-up page without leaving it; a request keeps its id until it was carried out. */
export function useBuzzerAct({ onDone }: { onDone?: () => void } = {}): BuzzerAct {
  const fetcher = useFetcher<unknown>();
  const requestId = useRef<string | null>(null);
  const latest = useRef(onDone);
  latest.current = onDone;
  const { data, state, submit } = fetcher;
  useEffect(() => {
    if (!isResult(data)) return;
    // What was refused is asked anew.
    requestId.current = null;
    if (data.ok) latest.current?.();
  }, [data]);
  const send = useCallback(
    (intent: string, payload: object) => {
      if (state !== "idle") return;
      requestId.current ??= uuidv7();
      const form = { intent, requestId: requestId.current, payload: JSON.stringify(payload) };
      submit(form, { method: "post" });
    },
    [state, submit],
  );
  const refusal = state === "idle" && isResult(data) && !data.ok ? data.refusal : null;
  return { send, busy: state !== "idle", refusal };
}
