import { ActButton } from "#app/acts/act-button.tsx";
import type { RecordRow } from "#app/contracts/record-desk-views.ts";
import { recordsText } from "#app/text/records.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import styles from "./records.module.css";

type Props = {
  rows: readonly RecordRow[];
  selected: readonly RecordRow[];
  onPick: (picked: ReadonlySet<string>) => void;
};

/** Above the list: how many of this page are this reader's to verify, and the one command for those selected. */
export function VerifyBar({ rows, selected, onPick }: Props) {
  const t = useText(recordsText);
  const mine = rows.filter(({ obstacle }) => obstacle === null);
  if (mine.length === 0) return <span className={styles.small}>{t("list.noneYours")}</span>;
  const likely = selected.filter(({ duplicate }) => duplicate !== null).length;
  const n = selected.length;
  return (
    <div className={styles.row}>
      {n < mine.length ? (
        <ActionButton size="small" onClick={() => onPick(new Set(mine.map(({ id }) => id)))}>
          {t("list.selectAll", { n: mine.length })}
        </ActionButton>
      ) : (
        <ActionButton size="small" onClick={() => onPick(new Set())}>
          {t("list.unselect")}
        </ActionButton>
      )}
      {n > 0 && (
        <ActButton
          tone="primary"
          size="small"
          intent="verify"
          payload={{ recordIds: selected.map(({ id }) => id) }}
          onDone={() => onPick(new Set())}
          ask={{
            title: t("verify.ask", { n }),
            text: (
              <>
                <p>{t("verify.text")}</p>
                {likely > 0 && <Notice tone="attention">{t("verify.duplicates", { n: likely })}</Notice>}
              </>
            ),
            objects: selected.slice(0, 10).map((row) => `${row.personName} ${row.happenedOn} ${row.content}`),
            confirm: t("verify.confirm"),
          }}
        >
          {t("verify.button", { n })}
        </ActButton>
      )}
    </div>
  );
}
