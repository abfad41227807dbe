import { judgeText } from "#app/text/judge.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import styles from "./judge.module.css";
import { useJudgeDesk } from "./judge-desk.ts";

/** Hands the tablet on. Not while it holds anything the server does not have. */
export function ReleaseSeat({ held }: { held: number }) {
  const t = useText(judgeText);
  const { view } = useJudgeDesk();
  return (
    <details className={styles.release}>
      <summary>{t("release.open")}</summary>
      {held > 0 ? (
        <p role="status">{t("release.blocked", { count: held })}</p>
      ) : (
        <form method="post" action="/pair">
          <p>{t("release.text")}</p>
          <input type="hidden" name="intent" value="release" />
          <input type="hidden" name="seatId" value={view.seat.id} />
          <ActionButton type="submit" size="large" tone="danger">
            {t("release.confirm")}
          </ActionButton>
        </form>
      )}
    </details>
  );
}
