import { IconCalendar, IconDownload } from "@tabler/icons-react";
import type { OpenedVersion, PlanVersions } from "#app/contracts/rotation-version-views.ts";
import { planPath } from "#app/domain/rotation/plan-tabs.ts";
import soft from "#app/features/rotation/rotation.module.css";
import { rotationVersionText } from "#app/text/rotation-version.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { DraftButtons } from "./draft-buttons.tsx";
import styles from "./version.module.css";
import { VersionStatusTag } from "./version-status-tag.tsx";
import { lengthSentence } from "./version-words.ts";

type OpenedProps = { view: PlanVersions; opened: OpenedVersion };

/** What the version is, in short, and what can be done with it. */
export function OpenedCard({ view, opened }: OpenedProps) {
  const t = useText(rotationVersionText);
  return (
    <Card
      title={
        <span className={styles.title}>
          {t("opened.title", { n: opened.number })} <VersionStatusTag status={opened.status} />
        </span>
      }
      emphasis={opened.status === "published" ? "now" : undefined}
      actions={
        <>
          <LinkButton
            to={`${planPath(view.planId, "calendar")}?version=${opened.id}`}
            icon={<IconCalendar size={18} />}
          >
            {t("opened.calendar")}
          </LinkButton>
          <LinkButton
            to={`/rotation/${view.planId}/versions/${opened.id}.xlsx`}
            reloadDocument
            icon={<IconDownload size={18} />}
          >
            {t("opened.export")}
          </LinkButton>
        </>
      }
    >
      <p className={styles.main}>{lengthSentence({ opened, t })}</p>
      <p className={soft.text}>{t("opened.reason", { reason: opened.reason })}</p>
      <Facts opened={opened} />
      {opened.outdated && (
        <Notice tone="attention" title={t("opened.outdated")}>
          {t("opened.outdatedText")}
        </Notice>
      )}
      {view.may.hold && opened.status === "draft" && <DraftButtons view={view} opened={opened} />}
    </Card>
  );
}

function Facts({ opened }: { opened: OpenedVersion }) {
  const t = useText(rotationVersionText);
  const { members, posts, periods, from, months } = opened;
  const made = { by: opened.createdBy ?? t("list.system"), at: dateTime(opened.createdAt) };
  const facts = [
    t("opened.facts", { members, posts, periods }),
    ...(from > 0 ? [t("opened.changedFrom", { n: from + 1, month: months[from] ?? "" })] : []),
    t("opened.made", made),
    ...(opened.publishedAt === null ? [] : [t("opened.published", { at: dateTime(opened.publishedAt) })]),
    t(`opened.method.${opened.report.method}`),
  ];
  return <p className={soft.soft}>{facts.join(" · ")}</p>;
}
