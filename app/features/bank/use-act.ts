import { useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { uuidv7 } from "uuidv7";
import type { Refusal, Result } from "#app/domain/shared/refusal.ts";

const isResult = <V>(data: unknown): data is Result<V> =>
  typeof data === "object" && data !== null && "ok" in data;

/** Runs commands of a page's action; a request keeps its id until it was carried out, so what is sent twice is done once. */
export function useAct<V = unknown>({
  onDone,
  action,
}: {
  onDone?: (value: V) => void;
  action?: string;
} = {}) {
  const fetcher = useFetcher<unknown>();
  const requestId = useRef<string | null>(null);
  const done = useRef(onDone);
  done.current = onDone;
  const { data, state, submit } = fetcher;
  useEffect(() => {
    if (!isResult<V>(data) || !data.ok) return;
    requestId.current = null;
    done.current?.(data.value);
  }, [data]);
  const send = (intent: string, payload: object = {}): void => {
    if (state !== "idle") return;
    requestId.current ??= uuidv7();
    const form = { intent, requestId: requestId.current, payload: JSON.stringify(payload) };
    submit(form, { method: "post", ...(action === undefined ? {} : { action }) });
  };
  const refusal: Refusal | null = state === "idle" && isResult<V>(data) && !data.ok ? data.refusal : null;
  return { send, busy: state !== "idle", refusal };
}
