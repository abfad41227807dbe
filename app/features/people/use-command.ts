import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { uuidv7 } from "uuidv7";
import type { Result } from "#app/domain/shared/refusal.ts";

/** One form of a page that is one command: its request id, its refusal, and what to do once it was carried out. */
export function useCommand<V = unknown>(onDone: (value: V) => void) {
  const fetcher = useFetcher<Result<V>>();
  const [requestId, setRequestId] = useState(uuidv7);
  const done = useRef(onDone);
  done.current = onDone;
  const { data } = fetcher;
  useEffect(() => {
    if (data?.ok !== true) return;
    setRequestId(uuidv7());
    done.current(data.value);
  }, [data]);
  return {
    fetcher,
    requestId,
    busy: fetcher.state !== "idle",
    refusal: data?.ok === false ? data.refusal : null,
  };
}
