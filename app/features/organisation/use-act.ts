import { useFetcher } from "@remix-run/react";
import { useCallback, useEffect, useRef } from "react";
import { uuidv7 } from "uuidv7";
import type { Refusal, Result } from "#app/domain/shared/refusal.ts";

export type Act<V> = {
  /** Sends a command of the page by its intent; while one is under way a second does nothing. */
  send: (intent: string, payload: object) => void;
  busy: boolean;
  refusal: Refusal | null;
  /** What the last command that was carried out answered. */
  value: V | null;
};

/** The page's own action answers with results; what it is a result of, the caller knows by the intent. */
const isResult = <V>(data: unknown): data is Result<V> =>
  typeof data === "object" && data !== null && "ok" in data;

/**
 * Runs a command of the page's action and stays on the page. One request keeps its id until it was carried out: sent
 * twice, it is done once. A new payload is a new request.
 */
export function useAct<V = unknown>(onDone?: () => void): Act<V> {
  const fetcher = useFetcher<unknown>();
  const request = useRef<{ id: string; content: string } | null>(null);
  const told = useRef(onDone);
  told.current = onDone;
  const { state, submit } = fetcher;
  const data = isResult<V>(fetcher.data) ? fetcher.data : null;
  useEffect(() => {
    if (data?.ok !== true) return;
    request.current = null;
    told.current?.();
  }, [data]);
  const send = useCallback(
    (intent: string, payload: object) => {
      if (state !== "idle") return;
      const content = `${intent} ${JSON.stringify(payload)}`;
      if (request.current?.content !== content) request.current = { id: uuidv7(), content };
      const requestId = request.current.id;
      submit({ intent, payload: JSON.stringify(payload), requestId }, { method: "post" });
    },
    [state, submit],
  );
  return {
    send,
    busy: state !== "idle",
    refusal: state === "idle" && data?.ok === false ? data.refusal : null,
    value: data?.ok === true ? data.value : null,
  };
}
