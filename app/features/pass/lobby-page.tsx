import type { ReactNode } from "react";
import { frameText } from "#app/text/frame.ts";
import { passText } from "#app/text/pass.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { PlainFrame } from "#app/ui/frames/plain-frame.tsx";
import styles from "./pass.module.css";

type Lobby = {
  contestantId: string;
  name: string;
  number: number | null;
  unitName: string;
  contestTitle: string;
  publicCode: string;
  papers: readonly { sittingId: string; opensAt: number | null }[];
  buzzer: boolean;
};

/** Where a contestant who was let in goes from here. */
export function LobbyPage({ lobby }: { lobby: Lobby }) {
  const t = useText(passText);
  const shell = useText(frameText);
  const { name, number, unitName, contestTitle, papers, buzzer } = lobby;
  const opensAt = papers[0]?.opensAt ?? null;
  const paperText =
    papers.length === 0
      ? t("lobby.noPaper")
      : t("lobby.paperText", { time: opensAt === null ? "" : dateTime(opensAt) });
  return (
    <PlainFrame brand={{ name: shell("product"), home: "/" }} skipLabel={shell("skip")} width="narrow">
      <div className={styles.form}>
        <p className={styles.soft}>{contestTitle}</p>
        <h1 className={styles.name}>{name}</h1>
        <p>
          {[number === null ? null : t("lobby.number", { number }), unitName].filter(Boolean).join(" · ")}
        </p>
        <Entrance title={t("lobby.paper")} text={paperText}>
          {papers.map(({ sittingId }) => (
            <LinkButton key={sittingId} to={`/sit/${sittingId}`} tone="primary" size="huge">
              {t("lobby.openPaper")}
            </LinkButton>
          ))}
        </Entrance>
        <Entrance title={t("lobby.buzzer")} text={buzzer ? t("lobby.buzzerText") : t("lobby.noBuzzer")}>
          {buzzer && (
            <LinkButton to={`/play/${lobby.contestantId}`} tone="primary" size="huge">
              {t("lobby.openBuzzer")}
            </LinkButton>
          )}
        </Entrance>
        <LinkButton to={`/live/${lobby.publicCode}`}>{t("lobby.live")}</LinkButton>
      </div>
    </PlainFrame>
  );
}

function Entrance({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <section className={styles.entrance}>
      <h2>{title}</h2>
      <p className={styles.soft}>{text}</p>
      {children}
    </section>
  );
}
