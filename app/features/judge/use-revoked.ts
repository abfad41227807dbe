import { useEffect, useState } from "react";
import { withSocket } from "#app/realtime/connection.ts";

/** Whether the server has ended the tablet's pairing while the page was open. */
export function useRevoked(): boolean {
  const [revoked, setRevoked] = useState(false);
  useEffect(
    () =>
      withSocket((socket) => {
        const onClosed = ({ reason }: { reason: "revoked" | "restarting" }) => {
          if (reason === "revoked") setRevoked(true);
        };
        socket.on("closed", onClosed);
        return () => socket.off("closed", onClosed);
      }),
    [],
  );
  return revoked;
}
