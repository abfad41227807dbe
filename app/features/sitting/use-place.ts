import { useCallback, useEffect, useRef, useState } from "react";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import { withSocket } from "#app/realtime/connection.ts";
import { unconnected } from "#app/realtime/follow-room.ts";
import { noteServerTime, serverNow } from "#app/realtime/server-clock.ts";
import type { Connection } from "#app/realtime/use-live.ts";
import { isSitReply } from "./outbox/book.ts";
import type { Notebook, NotebookState } from "./outbox/notebook.ts";
import { askPlace } from "./outbox/transport.ts";

const LOOK_EVERY_MS = 60_000;
const AGAIN_AFTER_MS = 1_500;
/** Everybody's page asks at the opening: a little apart. */
const SPREAD_MS = 400;

export type Place = {
  connection: Connection;
  /** Why there is no place here; null while there is, or nothing is known yet. */
  refusal: Refusal | null;
  /** The server has answered in this page at least once. */
  asked: boolean;
  /** This device is to be the one that writes. */
  take: () => void;
};

/**
 * Keeps the device's place at the sitting: asks when it comes, whenever the connection comes back or the server says that
 * something is different, at the opening, and once a minute besides.
 */
export function usePlace(given: {
  sittingId: string;
  notebook: Notebook | null;
  state: NotebookState;
}): Place {
  const { sittingId, notebook } = given;
  const { keeping, kept } = given.state;
  const [connection, setConnection] = useState<Connection>("connecting");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [asked, setAsked] = useState(false);
  /** again: something changed while the answer was awaited. */
  const asking = useRef<"no" | "yes" | "again">("no");
  const lookAgain = useRef<() => Promise<void>>(async () => {});
  const ready = notebook !== null && keeping !== "opening";

  const ask = useCallback(
    async (options: { take?: boolean } = {}) => {
      if (notebook === null) return;
      if (asking.current !== "no") {
        asking.current = "again";
        return;
      }
      asking.current = "yes";
      const { deviceKey, held } = notebook.state().kept.facts;
      const raw = await askPlace({ sittingId, deviceKey, take: options.take ?? !held }).catch(() => null);
      if (isSitReply(raw)) {
        setAsked(true);
        if (raw.ok) {
          noteServerTime(raw.at);
          setRefusal(null);
          notebook.hear(raw);
        } else if (!raw.again) setRefusal(raw.refusal);
      }
      const missed = asking.current !== "yes";
      asking.current = "no";
      if (missed) await lookAgain.current();
    },
    [notebook, sittingId],
  );

  lookAgain.current = ask;

  useEffect(() => {
    if (!ready) return;
    void ask();
    const timer = setInterval(() => void ask(), LOOK_EVERY_MS);
    const stop = withSocket((socket) => {
      const onConnect = () => {
        setConnection("connected");
        void ask();
      };
      const onLost = () => setConnection(unconnected());
      const onChange = (told: { sittingId: string }) => {
        if (told.sittingId === sittingId) void ask();
      };
      const onNetwork = () => {
        if (socket.connected) return;
        onLost();
        if (navigator.onLine) socket.connect();
      };
      socket.on("connect", onConnect);
      socket.on("disconnect", onLost);
      socket.on("connect_error", onLost);
      socket.on("sittingChanged", onChange);
      window.addEventListener("online", onNetwork);
      window.addEventListener("offline", onNetwork);
      if (socket.connected) setConnection("connected");
      return () => {
        socket.off("connect", onConnect);
        socket.off("disconnect", onLost);
        socket.off("connect_error", onLost);
        socket.off("sittingChanged", onChange);
        window.removeEventListener("online", onNetwork);
        window.removeEventListener("offline", onNetwork);
      };
    });
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [ready, ask, sittingId]);

  useAskWhileOpen({ ready, ask, kept });
  const take = useCallback(() => void ask({ take: true }), [ask]);
  return { connection, refusal, asked, take };
}

/** At the opening, and again until the questions are here. */
function useAskWhileOpen(given: {
  ready: boolean;
  ask: () => Promise<void>;
  kept: NotebookState["kept"];
}): void {
  const { ready, ask, kept } = given;
  const { state, handedIn } = kept.facts;
  const opensAt = state?.opensAt ?? null;
  const endsAt = state?.endsAt ?? null;
  const wanted = ready && kept.paper === null && handedIn === null && (state?.submittedAt ?? null) === null;
  useEffect(() => {
    if (!wanted || opensAt === null || endsAt === null) return;
    let timer: ReturnType<typeof setTimeout>;
    const later = (ms: number) => {
      // Timers of more than 24 days fire at once.
      timer = setTimeout(look, Math.min(ms, 3_600_000));
    };
    const look = () => {
      const now = serverNow();
      if (now < opensAt) later(opensAt - now + Math.random() * SPREAD_MS);
      else if (now < endsAt) void ask().finally(() => later(AGAIN_AFTER_MS));
    };
    later(Math.max(0, opensAt - serverNow()) + Math.random() * SPREAD_MS);
    return () => clearTimeout(timer);
  }, [wanted, opensAt, endsAt, ask]);
}
