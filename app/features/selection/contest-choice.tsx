import { selectionRulesText } from "#app/text/selection-rules.ts";
import { useText } from "#app/text/use-text.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { CheckField } from "#app/ui/fields/check-field.tsx";
import styles from "./rules.module.css";
import { useRules } from "./rules-context.ts";

/** Finished contests that count; one of the rules that is not found any more stays to be taken off. */
export function ContestChoice(props: {
  path: string;
  chosen: readonly string[];
  onPick: (contestIds: string[]) => void;
}) {
  const t = useText(selectionRulesText);
  const { contests, problemAt } = useRules();
  const { chosen } = props;
  const wrong = problemAt(props.path);
  const lost = chosen.filter((id) => !contests.some((contest) => contest.id === id));
  const rows = [
    ...contests.map(({ id, title, heldOn }) => ({
      id,
      label: heldOn === null ? title : `${title}（${heldOn}）`,
    })),
    ...lost.map((id) => ({ id, label: t("contest.lost") })),
  ];
  if (rows.length === 0) return <Notice tone="attention">{t("contest.none")}</Notice>;
  return (
    <fieldset className={styles.plain}>
      <legend>{t("contest.which")}</legend>
      <div className={styles.checks}>
        {rows.map(({ id, label }) => (
          <CheckField
            key={id}
            name={`${props.path}.${id}`}
            label={label}
            checked={chosen.includes(id)}
            onChange={(on) => props.onPick(on ? [...chosen, id] : chosen.filter((each) => each !== id))}
          />
        ))}
      </div>
      {wrong !== undefined && <span className={styles.error}>{wrong}</span>}
    </fieldset>
  );
}
