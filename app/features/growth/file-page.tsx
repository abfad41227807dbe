import { IconDownload } from "@tabler/icons-react";
import type { GrowthFileView } from "#app/contracts/growth-views.ts";
import { growthText } from "#app/text/growth.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { selectionWords } from "#app/text/selection-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import type { Ask } from "./asking.ts";
import { FileBody } from "./file-body.tsx";
import styles from "./growth.module.css";

/** A growth file as its keeper, the levels above, or the mentor read it. */
export function FilePage({ view }: { view: GrowthFileView }) {
  const t = useText(growthText);
  return (
    <div className={styles.stack}>
      <PageHeader
        title={`${view.name} · ${view.unitName}`}
        subtitle={<EntryLine view={view} />}
        crumbs={[{ label: t("list.title"), to: "/growth" }]}
        crumbsLabel={t("file.crumbs")}
        actions={<PdfButton to={`/growth/${view.reserveId}/file.pdf`} />}
      />
      <Closed view={view} />
      <FileBody view={view} actions={(ask) => <Actions view={view} ask={ask} />} />
    </div>
  );
}

export function PdfButton({ to }: { to: string }) {
  const t = useText(growthText);
  return (
    <LinkButton to={to} reloadDocument icon={<IconDownload size={16} />}>
      {t("file.pdf")}
    </LinkButton>
  );
}

/** Post, level, keeping unit and since when. */
export function EntryLine({ view: { entry } }: { view: GrowthFileView }) {
  const t = useText(growthText);
  const people = useText(peopleWords);
  const selection = useText(selectionWords);
  return t("file.subtitle", {
    post: people(`reserveKind.${entry.post}`),
    level: selection(`level.${entry.level}`),
    ...{ keeper: entry.keeperName, from: entry.fromOn },
  });
}

export function Closed({ view: { entry } }: { view: GrowthFileView }) {
  const t = useText(growthText);
  const selection = useText(selectionWords);
  if (entry.leftOn === null || entry.leftWhy === null) return null;
  const why = selection(`left.${entry.leftWhy}`);
  return (
    <Notice tone="info">
      {t("file.closed", { day: entry.leftOn, why, reason: entry.leftReason ?? "" })}
    </Notice>
  );
}

function Actions({ view: { may, readiness }, ask }: { view: GrowthFileView; ask: Ask }) {
  const t = useText(growthText);
  if (!may.keep && !may.leave) return null;
  return (
    <div className={styles.row}>
      {may.declare && (
        <ActionButton
          {...(readiness?.ready === true ? { tone: "primary" as const } : {})}
          onClick={() => ask({ kind: "declare" })}
        >
          {t("act.declare")}
        </ActionButton>
      )}
      {may.keep && <ActionButton onClick={() => ask({ kind: "plan" })}>{t("act.plan")}</ActionButton>}
      {may.keep && (
        <ActionButton onClick={() => ask({ kind: "entry", correcting: null })}>{t("act.entry")}</ActionButton>
      )}
      {may.leave && <ActionButton onClick={() => ask({ kind: "leave" })}>{t("act.leave")}</ActionButton>}
    </div>
  );
}
