import { IconDownload } from "@tabler/icons-react";
import type { ImportView } from "#app/contracts/people-views.ts";
import { peopleText } from "#app/text/people.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./import.module.css";
import { useCommand } from "./use-command.ts";

/** What was written; the rejected rows can be taken away to be corrected, and are deleted after that. */
export function ImportDone({ view }: { view: ImportView }) {
  const t = useText(peopleText);
  const { fetcher, requestId, busy } = useCommand(() => {});
  const counts = view.report?.counts;
  return (
    <Card>
      <Notice
        tone="good"
        title={t("import.doneTitle")}
        action={
          <LinkButton to="/people" tone="primary">
            {t("import.toRoster")}
          </LinkButton>
        }
      >
        {counts !== undefined &&
          t("import.doneText", {
            added: counts.new,
            changed: counts.changed,
            unchanged: counts.unchanged,
            rejected: counts.rejected,
          })}
      </Notice>
      {view.holdsRejected && (
        <div className={styles.actions}>
          <LinkButton to={`/people/import/${view.id}/rejected.xlsx`} reloadDocument icon={<IconDownload />}>
            {t("import.rejectedFile")}
          </LinkButton>
          <fetcher.Form method="post">
            <input type="hidden" name="intent" value="discard" />
            <input type="hidden" name="requestId" value={requestId} />
            <ActionButton type="submit" tone="quiet" busy={busy}>
              {t("import.finish")}
            </ActionButton>
          </fetcher.Form>
          <span className={styles.skipped}>{t("import.rejectedHint")}</span>
        </div>
      )}
    </Card>
  );
}
