import { useParams, useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import type { PrintView } from "#app/contracts/paper-views.ts";
import { frameText } from "#app/text/frame.ts";
import { paperText } from "#app/text/paper.ts";
import { points } from "#app/text/problem-sentence.ts";
import { day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { PlainFrame } from "#app/ui/frames/plain-frame.tsx";
import { paperPath, printPath } from "./paper-address.ts";
import styles from "./print.module.css";

/** Head of a printed paper or key, with the buttons that are not printed. */
export function PrintFrame(props: { view: PrintView; what: "paper" | "key"; children: ReactNode }) {
  const { view, what } = props;
  const t = useText(paperText);
  const shell = useText(frameText);
  const language = useLanguage();
  const contestId = useParams().contestId ?? "";
  const item = useSearchParams()[0].get("item");
  const at = { contestId, itemKey: item ?? "", several: item !== null };
  const title = `${view.contest.title} · ${view.itemName}`;
  return (
    <PlainFrame
      brand={{ name: shell("product"), home: "/" }}
      skipLabel={shell("skip")}
      width="text"
      toolsSlot={
        <>
          <LinkButton to={paperPath(at, "questions")} size="small">
            {t("print.back")}
          </LinkButton>
          <LinkButton to={printPath(at, what === "paper" ? "key" : "paper")} size="small">
            {t(what === "paper" ? "print.toKey" : "print.toPaper")}
          </LinkButton>
          <ActionButton tone="primary" size="small" onClick={() => window.print()}>
            {t("print.print")}
          </ActionButton>
        </>
      }
    >
      <header className={styles.head}>
        <h1 className={styles.title}>{what === "key" ? t("print.keyOf", { title }) : title}</h1>
        <p className={styles.facts}>
          <span>{view.contest.unitName}</span>
          {view.contest.heldOn !== null && <span>{day(view.contest.heldOn, language)}</span>}
          <span>{t("print.minutes", { minutes: view.minutes })}</span>
          <span>{t("print.total", { points: points(view.points) })}</span>
          <strong>{t("print.confidential")}</strong>
        </p>
      </header>
      {props.children}
    </PlainFrame>
  );
}
