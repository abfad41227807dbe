import { Link, useParams } from "@remix-run/react";
import type { ReactNode } from "react";
import type { PaperHead } from "#app/contracts/paper-views.ts";
import type { PaperPhase } from "#app/domain/quiz/paper-state.ts";
import { paperText } from "#app/text/paper.ts";
import { paperWords } from "#app/text/paper-words.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { StatusTag, type Tone } from "#app/ui/feedback/status-tag.tsx";
import { Tabs } from "#app/ui/layout/tabs.tsx";
import styles from "./paper.module.css";
import { type PaperPage, paperPath } from "./paper-address.ts";

const TONES: Readonly<Record<PaperPhase, Tone>> = {
  preparing: "neutral",
  waiting: "active",
  open: "attention",
  closed: "good",
};

/** Which paper, where it is by the clock, and its pages. */
export function PaperFrame({ head, children }: { head: PaperHead; children: ReactNode }) {
  const t = useText(paperText);
  const words = useText(paperWords);
  const contestId = useParams().contestId ?? "";
  const several = head.items.length > 1;
  const at = { contestId, itemKey: head.itemKey, several };
  return (
    <div className={styles.stack}>
      <div className={styles.between} data-print="hide">
        <div className={styles.row}>
          <h2 className={styles.heading}>{head.itemName}</h2>
          <StatusTag tone={TONES[head.phase]}>
            {head.phase === "preparing" || head.status === "recorded"
              ? words(`status.${head.status ?? "none"}`)
              : words(`phase.${head.phase}`)}
          </StatusTag>
          {head.opensAt !== null && head.closesAt !== null && (
            <span className={styles.soft}>
              {t("frame.hours", { opens: dateTime(head.opensAt), closes: dateTime(head.closesAt) })}
              {" · "}
              {t("frame.closesNote")}
            </span>
          )}
        </div>
        {several && (
          <nav aria-label={t("frame.which")} className={styles.row}>
            {head.items.map((item) => (
              <Link
                key={item.key}
                className={styles.choice}
                to={paperPath({ ...at, itemKey: item.key }, "overview")}
                aria-current={item.key === head.itemKey ? "page" : undefined}
              >
                {item.name}
              </Link>
            ))}
          </nav>
        )}
      </div>
      <Tabs
        label={t("frame.label")}
        tabs={pagesOf(head).map((page) => ({
          to: paperPath(at, page),
          label: words(`page.${page}`),
          end: page === "overview",
        }))}
      />
      {children}
    </div>
  );
}

const pagesOf = ({ may }: PaperHead): PaperPage[] => {
  const pages: [PaperPage, boolean][] = [
    ["overview", true],
    ["blueprint", may.edit],
    ["questions", may.read],
    ["sittings", true],
    ["grading", may.grade || may.read],
    ["analysis", may.read],
  ];
  return pages.filter(([, shown]) => shown).map(([page]) => page);
};
