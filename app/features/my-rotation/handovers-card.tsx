import type { OwnHandover } from "#app/contracts/my-rotation-views.ts";
import { myRotationText } from "#app/text/my-rotation.ts";
import { rotationWords } from "#app/text/rotation-words.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./my-rotation.module.css";
import { PostName } from "./post-name.tsx";

const TONES = { sign: "attention", other: "active", closed: "good" } as const;

/** What I give or take over: my signature first, what is closed last. */
export function HandoversCard({ rows }: { rows: OwnHandover[] }) {
  const t = useText(myRotationText);
  return (
    <Card
      title={t("handovers")}
      actions={
        rows.length > 0 && (
          <LinkButton size="large" tone="quiet" to="/my/rotation/handovers">
            {t("allHandovers")}
          </LinkButton>
        )
      }
    >
      {rows.length === 0 ? (
        <p className={styles.soft}>{t("handoversNone")}</p>
      ) : (
        <ul className={styles.list}>
          {rows.map((row) => (
            <Handover key={row.id} row={row} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Handover({ row }: { row: OwnHandover }) {
  const t = useText(myRotationText);
  const words = useText(rotationWords);
  const { id, kind, from, to, dueOn, state, late } = row;
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <PostName post={row} />
        <span className={styles.row}>
          {late && <StatusTag tone="bad">{t("late")}</StatusTag>}
          <StatusTag tone={TONES[state]}>{t(state)}</StatusTag>
        </span>
      </div>
      <p className={styles.small}>
        {words(`handover.${kind}`)} · {t("fromTo", { from, to })} · {t("dueOn", { day: dueOn })}
      </p>
      <div>
        <LinkButton
          size="large"
          tone={state === "sign" ? "primary" : "secondary"}
          to={`/my/rotation/handovers/${id}`}
        >
          {t("open")}
        </LinkButton>
      </div>
    </li>
  );
}
