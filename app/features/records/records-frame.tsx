import { IconFileImport, IconQrcode } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import type { RecordsFrameView } from "#app/contracts/record-desk-views.ts";
import { recordsText } from "#app/text/records.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Tabs } from "#app/ui/layout/tabs.tsx";
import { BoardPanel } from "./board-panel.tsx";
import styles from "./records.module.css";

/** `origin`: under which boards are reached. */
type Props = { view: RecordsFrameView; origin: string; children: ReactNode };

/** What waits behind each tab stands on it. */
export function RecordsFrame({ view, origin, children }: Props) {
  const t = useText(recordsText);
  const [board, setBoard] = useState(false);
  const { waiting, communities } = view;
  const badge = (count: number) =>
    count > 0 ? <span className={styles.badge}>{count > 999 ? "999+" : count}</span> : undefined;
  return (
    <>
      <PageHeader
        title={t("title")}
        subtitle={t("subtitle")}
        actions={
          <>
            <LinkButton to="/records/import" icon={<IconFileImport />}>
              {t("import")}
            </LinkButton>
            {communities.length > 0 && (
              <ActionButton icon={<IconQrcode />} onClick={() => setBoard(true)}>
                {t("board.button")}
              </ActionButton>
            )}
          </>
        }
      />
      <Tabs
        label={t("tabs.label")}
        tabs={[
          { to: "/records", label: t("tabs.list"), end: true, badge: badge(waiting.submitted) },
          { to: "/records/call-backs", label: t("tabs.callBacks"), badge: badge(waiting.callBacks) },
          { to: "/records/objections", label: t("tabs.objections"), badge: badge(waiting.objections) },
        ]}
      />
      {children}
      <BoardPanel communities={communities} origin={origin} opened={board} onClose={() => setBoard(false)} />
    </>
  );
}
