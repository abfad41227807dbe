import { IconArrowDown, IconArrowUp, IconTrash } from "@tabler/icons-react";
import { rulesText } from "#app/text/rules.ts";
import { useText } from "#app/text/use-text.ts";
import { IconButton } from "#app/ui/actions/icon-button.tsx";
import styles from "./cells.module.css";
import type { ListAt } from "./rule-lists.ts";
import { useRules } from "./rules-context.ts";

export type RowButtonsProps = {
  of: ListAt;
  index: number;
  count: number;
  /** What the row is called, for the names of the buttons. */
  name: string;
  /** Rows in an order of their own are not moved. */
  still?: boolean;
  /** The row may not go away. */
  kept?: boolean;
};

/** Up, down, away. */
export function RowButtons({ of, index, count, name, still = false, kept = false }: RowButtonsProps) {
  const t = useText(rulesText);
  const { edit, readOnly } = useRules();
  if (readOnly) return null;
  const move = (to: number | null) => edit({ kind: "rearrange", of, change: { from: index, to } });
  return (
    <span className={styles.buttons}>
      {!still && (
        <>
          <IconButton
            size="small"
            label={t("row.up", { name })}
            icon={<IconArrowUp size={16} />}
            disabled={index === 0}
            onClick={() => move(index - 1)}
          />
          <IconButton
            size="small"
            label={t("row.down", { name })}
            icon={<IconArrowDown size={16} />}
            disabled={index === count - 1}
            onClick={() => move(index + 1)}
          />
        </>
      )}
      {!kept && (
        <IconButton
          size="small"
          label={t("row.remove", { name })}
          icon={<IconTrash size={16} />}
          onClick={() => move(null)}
        />
      )}
    </span>
  );
}
