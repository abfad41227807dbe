import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import type { SchemeView } from "#app/contracts/scheme-views.ts";
import type { SchemeBody } from "#app/domain/daily/scheme.ts";
import { schemesText } from "#app/text/schemes.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import styles from "./schemes.module.css";

type Props = {
  scheme: SchemeView;
  draft: { name: string; body: SchemeBody; unread: Readonly<Record<string, string>> };
  problems: number;
  dirty: boolean;
};

/** Saved or not, and whether it could be put in force, always in sight. An unfinished draft may be saved. */
export function SaveBar({ scheme, draft, problems, dirty }: Props) {
  const t = useText(schemesText);
  const act = useAct();
  const unread = Object.keys(draft.unread);
  const save = () => {
    const [first] = unread;
    if (first !== undefined) return focusField(first);
    act.send("save", { revision: scheme.revision, name: draft.name.trim(), body: draft.body });
  };
  return (
    <section className={styles.bar} aria-label={t("edit.bar")} data-print="hide">
      <RefusalNotice refusal={act.refusal} />
      <span role="status">
        <StatusTag tone={dirty ? "attention" : "good"}>{t(dirty ? "edit.dirty" : "edit.saved")}</StatusTag>
      </span>
      <span className={styles.soft}>
        {unread.length > 0
          ? t("edit.unread", { count: unread.length })
          : problems > 0
            ? t("edit.problems", { count: problems })
            : t("edit.noProblems")}
      </span>
      <ActionButton tone="primary" busy={act.busy} disabled={!dirty} onClick={save}>
        {t("edit.save")}
      </ActionButton>
    </section>
  );
}

/** To the field whose text is no number. */
const focusField = (path: string): void =>
  document.querySelector<HTMLElement>(`[data-field="${CSS.escape(path)}"]`)?.focus();
