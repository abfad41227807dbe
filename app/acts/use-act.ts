import { useFetcher } from "@remix-run/react";
import { useCallback, useEffect, useRef } from "react";
import { uuidv7 } from "uuidv7";
import type { Refusal, Result } from "#app/domain/shared/refusal.ts";

export type Act<V = unknown> = {
  /** Sends a command by its intent; while one is under way a second does nothing. */
  send: (intent: string, payload?: object) => void;
  busy: boolean;
  /** What the last command said no with. */
  refusal: Refusal | null;
  /** What the last command that was carried out answered. */
  value: V | null;
};

/** A page's action answers with results; what it is a result of, the caller knows by the intent. */
const isResult = <V>(data: unknown): data is Result<V> =>
  typeof data === "object" && data !== null && "ok" in data;

/**
 * Runs commands of a page's action without leaving the page. A request keeps its id until it was carried out, so that
 * what is sent twice is done once; another payload is another request. `onDone` is told the value of each command
 * carried out, when the page has been read anew: were it to lead to another page before, a reading that ends while the
 * addresses of that page are still asked for would show the page without its route, which is nothing at all.
 */
export function useAct<V = unknown>(
  options: { action?: string | undefined; onDone?: ((value: V) => void) | undefined } = {},
): Act<V> {
  const { action } = options;
  const fetcher = useFetcher<unknown>();
  const request = useRef<{ id: string; content: string } | null>(null);
  const onDone = useRef(options.onDone);
  onDone.current = options.onDone;
  const told = useRef<object | null>(null);
  const { state, submit } = fetcher;
  const data = isResult<V>(fetcher.data) ? fetcher.data : null;
  useEffect(() => {
    if (state !== "idle" || data?.ok !== true || told.current === data) return;
    told.current = data;
    request.current = null;
    onDone.current?.(data.value);
  }, [data, state]);
  const send = useCallback(
    (intent: string, payload: object = {}) => {
      if (state !== "idle") return;
      const content = `${intent} ${JSON.stringify(payload)}`;
      if (request.current?.content !== content) request.current = { id: uuidv7(), content };
      const form = { intent, requestId: request.current.id, payload: JSON.stringify(payload) };
      submit(form, { method: "post", ...(action === undefined ? {} : { action }) });
    },
    [state, submit, action],
  );
  return {
    send,
    busy: state !== "idle",
    refusal: state === "idle" && data?.ok === false ? data.refusal : null,
    value: data?.ok === true ? data.value : null,
  };
}
