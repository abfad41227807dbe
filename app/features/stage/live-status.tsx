import type { Connection } from "#app/realtime/use-live.ts";
import { stageText } from "#app/text/stage.ts";
import { useText } from "#app/text/use-text.ts";
import { useNow } from "#app/ui/data/use-now.ts";
import { ConnectionBadge } from "#app/ui/judge/connection-badge.tsx";

/** Whole seconds since the server was last heard; both instants are this device's. */
export const secondsSince = (lastMessageAt: number | null, now: number): number =>
  lastMessageAt === null || now === 0 ? 0 : Math.max(0, Math.floor((now - lastMessageAt) / 1000));

/** 已连接 / 正在重连 12 s / 离线 */
export function LiveStatus({ live }: { live: { connection: Connection; lastMessageAt: number | null } }) {
  const t = useText(stageText);
  const now = useNow({ initial: 0, everyMs: 1000 });
  const { connection, lastMessageAt } = live;
  if (connection === "connected")
    return <ConnectionBadge state="connected">{t("connection.connected")}</ConnectionBadge>;
  if (connection === "offline")
    return <ConnectionBadge state="offline">{t("connection.offline")}</ConnectionBadge>;
  return (
    <ConnectionBadge state="reconnecting">
      {t("connection.connecting", { seconds: secondsSince(lastMessageAt, now) })}
    </ConnectionBadge>
  );
}
