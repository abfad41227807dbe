import { IconLanguage, IconMoon, IconSun } from "@tabler/icons-react";
import { type FormEvent, useEffect, useState } from "react";
import type { Connection } from "#app/realtime/use-live.ts";
import { judgeText } from "#app/text/judge.ts";
import { timeOfDay } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { IconButton } from "#app/ui/actions/icon-button.tsx";
import { type ColorScheme, otherScheme } from "#app/ui/document.ts";
import { ConnectionBadge } from "#app/ui/judge/connection-badge.tsx";
import { SaveState } from "#app/ui/judge/save-state.tsx";
import styles from "./judge.module.css";
import type { JudgeTranslate } from "./performers.ts";
import type { Whereabouts } from "./sheet-state.ts";

type StatusBarProps = {
  where: Whereabouts;
  unsent: number;
  connection: Connection;
  scheme: ColorScheme;
};

/** Always in sight: where the marks are, how many are on their way, the network, light and dark. */
export function StatusBar({ where, unsent, connection, scheme }: StatusBarProps) {
  const t = useText(judgeText);
  return (
    <>
      <WhereTheMarksAre where={where} />
      {unsent > 0 && (
        <SaveState state="tablet">
          <span data-unsent={unsent}>{t("save.unsent", { count: unsent })}</span>
        </SaveState>
      )}
      <ConnectionWords connection={connection} />
      <span className={styles.tools}>
        <LanguageSwitch disabled={connection !== "connected"} />
        <SchemeSwitch scheme={scheme} />
      </span>
    </>
  );
}

function WhereTheMarksAre({ where }: { where: Whereabouts }) {
  const t = useText(judgeText);
  if (where.kind === "none") return null;
  const look = {
    server: "server",
    tablet: "tablet",
    writing: "tablet",
    memory: "attention",
    attention: "attention",
  } as const;
  return <SaveState state={look[where.kind]}>{whereText(where, t)}</SaveState>;
}

export function whereText(where: Whereabouts, t: JudgeTranslate): string {
  if (where.kind === "none") return "";
  if (where.kind !== "server") return t(`save.${where.kind}`);
  if (where.at === null) return t("save.server");
  const time = timeOfDay(where.at);
  return where.receipt === null
    ? t("save.serverAt", { time })
    : t("save.receipt", { time, receipt: where.receipt });
}

function ConnectionWords({ connection }: { connection: Connection }) {
  const t = useText(judgeText);
  const [since, setSince] = useState<{ connection: Connection; at: number } | null>(null);
  const [now, setNow] = useState(0);
  const [wasConnected, setWasConnected] = useState(false);
  useEffect(() => {
    setSince({ connection, at: Date.now() });
    setNow(Date.now());
    if (connection === "connected") {
      setWasConnected(true);
      return;
    }
    const tick = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(tick);
  }, [connection]);
  if (connection === "connected")
    return <ConnectionBadge state="connected">{t("connection.connected")}</ConnectionBadge>;
  if (connection === "offline")
    return <ConnectionBadge state="offline">{t("connection.offline")}</ConnectionBadge>;
  const seconds = Math.max(0, Math.round((now - (since?.at ?? now)) / 1_000));
  const fresh = !wasConnected && seconds < 3;
  return (
    <ConnectionBadge state="reconnecting">
      {fresh ? t("connection.connecting") : t("connection.reconnecting", { seconds })}
    </ConnectionBadge>
  );
}

/** At once on this page, without a network too; the cookie for the next page follows when it can. */
function SchemeSwitch({ scheme }: { scheme: ColorScheme }) {
  const t = useText(judgeText);
  const [shown, setShown] = useState(scheme);
  const turn = () => {
    const next = otherScheme(shown);
    setShown(next);
    document.documentElement.setAttribute("data-mantine-color-scheme", next);
    const body = new URLSearchParams({ scheme: next, back: "/" });
    void fetch("/scheme", { method: "POST", body, redirect: "manual" }).catch(() => {});
  };
  return (
    <IconButton
      size="large"
      label={t("scheme")}
      icon={shown === "light" ? <IconMoon /> : <IconSun />}
      onClick={turn}
    />
  );
}

function LanguageSwitch({ disabled }: { disabled: boolean }) {
  const t = useText(judgeText);
  const other = useLanguage() === "zh-CN" ? "en" : "zh-CN";
  // The sheet that is open stands in the fragment.
  const comeBack = (event: FormEvent<HTMLFormElement>) => {
    const back = event.currentTarget.elements.namedItem("back");
    if (back instanceof HTMLInputElement) back.value = `${location.pathname}${location.hash}`;
  };
  return (
    <form method="post" action="/language" onSubmit={comeBack}>
      <input type="hidden" name="language" value={other} />
      <input type="hidden" name="back" defaultValue="/" />
      <IconButton
        size="large"
        type="submit"
        disabled={disabled}
        label={t("language")}
        icon={<IconLanguage />}
      />
    </form>
  );
}
