import type { PersonDevelopment } from "#app/contracts/development-views.ts";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./development.module.css";
import { useDevelopmentText } from "./use-development.ts";

type Line = {
  id: string;
  kind: "tour" | "secondment";
  fromOn: string;
  toOn: string | null;
  what: string;
  report: string | null;
};

/** Tours and secondments of one person, latest first. */
export function ExperienceCard({ person }: { person: PersonDevelopment }) {
  const t = useDevelopmentText();
  const lines: Line[] = [
    ...person.tours.map(({ id, fromOn, toOn, topic, place, report }) => ({
      ...{ id, kind: "tour" as const, fromOn, toOn, report },
      what: `${topic} · ${place}`,
    })),
    ...person.secondments.map(({ id, fromOn, toOn, host, post, mentor, report }) => ({
      ...{ id, kind: "secondment" as const, fromOn, toOn, report },
      what: [host, post, ...(mentor === null ? [] : [`${t("secondment.mentor")} ${mentor}`])].join(" · "),
    })),
  ].sort((a, b) => (a.fromOn < b.fromOn ? 1 : -1));
  return (
    <Card title={t("person.experience")}>
      {lines.length === 0 ? (
        <p className={styles.soft}>{t("person.experienceEmpty")}</p>
      ) : (
        <ul className={styles.list}>
          {lines.map(({ id, kind, fromOn: from, toOn, what, report }) => (
            <li key={id} className={styles.entry} data-open={toOn === null || toOn >= person.today}>
              <StatusTag tone={kind === "tour" ? "neutral" : "active"}>{t(`person.${kind}`)}</StatusTag>
              <span className={styles.figures}>
                {toOn === null ? t("since", { from }) : t("days", { from, to: toOn })}
              </span>
              <span className={styles.grow}>
                {what}
                {report !== null && <p className={`${styles.report} ${styles.soft}`}>{report}</p>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
