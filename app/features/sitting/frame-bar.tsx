import { IconLanguage, IconMoon, IconSun } from "@tabler/icons-react";
import { type ReactNode, useEffect, useState } from "react";
import type { SittingHead } from "#app/contracts/sitting-views.ts";
import type { Connection } from "#app/realtime/use-live.ts";
import { sittingText } from "#app/text/sitting.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { IconButton } from "#app/ui/actions/icon-button.tsx";
import { type ColorScheme, otherScheme } from "#app/ui/document.ts";
import { ConnectionBadge } from "#app/ui/judge/connection-badge.tsx";
import styles from "./sitting.module.css";

export type FrameParts = { head: SittingHead; scheme: ColorScheme; connection: Connection };

/** Always in sight: who sits here, the network, light and dark; between them what the page puts there. */
export function FrameBar({
  frame,
  children,
  tools,
}: {
  frame: FrameParts;
  children?: ReactNode;
  tools?: ReactNode;
}) {
  const t = useText(sittingText);
  const { head, connection, scheme } = frame;
  const { number, name } = head.contestant;
  return (
    <header className={styles.bar}>
      <div className={styles.who}>
        <strong>
          {number === null ? name : t("who", { number: String(number).padStart(2, "0"), name })}
        </strong>
        <span className={styles.quiet}>{head.paperName}</span>
      </div>
      <section className={styles.status} aria-label={t("frame.status")}>
        {children}
        <ConnectionBadge state={connection === "connecting" ? "reconnecting" : connection}>
          {t(`connection.${connection}`)}
        </ConnectionBadge>
      </section>
      <div className={styles.tools}>
        {tools}
        <LanguageSwitch disabled={connection !== "connected"} />
        <SchemeSwitch scheme={scheme} />
      </div>
    </header>
  );
}

/** At once on this page, without a network too; the cookie for the next page follows when it can. */
function SchemeSwitch({ scheme }: { scheme: ColorScheme }) {
  const t = useText(sittingText);
  const [shown, setShown] = useState(scheme);
  useEffect(() => {
    // Turned on an earlier page of the same sitting.
    const set = document.documentElement.getAttribute("data-mantine-color-scheme");
    if (set === "light" || set === "dark") setShown(set);
  }, []);
  const turn = () => {
    const next = otherScheme(shown);
    setShown(next);
    document.documentElement.setAttribute("data-mantine-color-scheme", next);
    const body = new URLSearchParams({ scheme: next, back: "/" });
    void fetch("/scheme", { method: "POST", body, redirect: "manual" }).catch(() => {});
  };
  const icon = shown === "light" ? <IconMoon /> : <IconSun />;
  return <IconButton size="large" label={t("tools.scheme")} icon={icon} onClick={turn} />;
}

function LanguageSwitch({ disabled }: { disabled: boolean }) {
  const t = useText(sittingText);
  const other = useLanguage() === "zh-CN" ? "en" : "zh-CN";
  return (
    <form
      method="post"
      action="/language"
      onSubmit={(event) => {
        const back = event.currentTarget.elements.namedItem("back");
        if (back instanceof HTMLInputElement) back.value = location.pathname;
      }}
    >
      <input type="hidden" name="language" value={other} />
      <input type="hidden" name="back" defaultValue="/" />
      <IconButton
        size="large"
        type="submit"
        disabled={disabled}
        label={t("tools.language")}
        icon={<IconLanguage />}
      />
    </form>
  );
}
