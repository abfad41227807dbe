import { Link } from "@remix-run/react";
import type { DeskView } from "#app/contracts/live.ts";
import { stageText } from "#app/text/stage.ts";
import { deskText } from "#app/text/stage-desk.ts";
import { useText } from "#app/text/use-text.ts";
import { currentOf, whoOf } from "./desk-facts.ts";
import styles from "./panel-tabs.module.css";

/** The panels of the contest with what goes on at each; one is open. */
export function PanelTabs({ view, panelId }: { view: DeskView; panelId: string }) {
  const t = useText(deskText);
  const words = useText(stageText);
  const stateOf = (id: string) => {
    const current = currentOf(view, id);
    if (current === null) return t("free");
    const who = t("who", { who: whoOf(view, current.contestantId) });
    return `${who} · ${words(`status.${current.status}`)}`;
  };
  return (
    <nav aria-label={t("panels")} className={styles.root}>
      {view.contest.panels.map((panel) => (
        <Link
          key={panel.id}
          to={`?panel=${panel.id}`}
          replace
          className={styles.tab}
          aria-current={panel.id === panelId ? "page" : undefined}
        >
          <strong>{panel.name}</strong>
          <span>{stateOf(panel.id)}</span>
        </Link>
      ))}
    </nav>
  );
}
