import { useFetcher } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { uuidv7 } from "uuidv7";
import type { CalendarPlace } from "#app/domain/rotation/calendar-place.ts";
import type { Refusal, Result } from "#app/domain/shared/refusal.ts";

/** An edit of a draft, as the action of the page takes it, without the version it is made on. */
export type Edit =
  | { intent: "set"; place: CalendarPlace; personId: string }
  | { intent: "swap"; one: CalendarPlace; other: CalendarPlace };

export type Edits = {
  /** `inverse` takes it back; `say` is what is told when it is done. */
  make: (edit: Edit, given: { inverse: Edit; say: string }) => void;
  /** Null: nothing of this visit can be taken back. */
  undo: (() => void) | null;
  busy: boolean;
  refusal: Refusal | null;
  told: string | null;
};

const isResult = (data: unknown): data is Result<unknown> =>
  typeof data === "object" && data !== null && "ok" in data;

type Pending = { undo: boolean; inverse: Edit; say: string };

/** Edits of one draft, one after another; each is made on the revision the editor sees. */
export function useEdits(given: { versionId: string; revision: number; undone: string }): Edits {
  const { versionId, revision, undone } = given;
  const fetcher = useFetcher<unknown>();
  const { data, state, submit } = fetcher;
  const [past, setPast] = useState<Edit[]>([]);
  const [told, setTold] = useState<string | null>(null);
  const pending = useRef<Pending | null>(null);
  useEffect(() => {
    if (state !== "idle" || pending.current === null || !isResult(data)) return;
    const { undo, inverse, say } = pending.current;
    pending.current = null;
    setTold(data.ok ? say : null);
    if (data.ok) setPast((all) => (undo ? all.slice(0, -1) : [...all, inverse]));
  }, [data, state]);
  const send = useCallback(
    ({ intent, ...edit }: Edit, what: Pending) => {
      if (pending.current !== null || state !== "idle") return;
      pending.current = what;
      const payload = JSON.stringify({ versionId, revision, ...edit });
      submit({ intent, requestId: uuidv7(), payload }, { method: "post" });
    },
    [versionId, revision, state, submit],
  );
  const last = past.at(-1);
  return {
    make: (edit, more) => send(edit, { undo: false, ...more }),
    undo: last === undefined ? null : () => send(last, { undo: true, inverse: last, say: undone }),
    busy: state !== "idle",
    refusal: state === "idle" && isResult(data) && !data.ok ? data.refusal : null,
    told: state === "idle" ? told : null,
  };
}
