import { IconArrowDown, IconArrowUp, IconTrash } from "@tabler/icons-react";
import { contestRulesText } from "#app/text/contest-rules.ts";
import { useText } from "#app/text/use-text.ts";
import { IconButton } from "#app/ui/actions/icon-button.tsx";
import styles from "../contest.module.css";
import { moved, removed } from "./edit.ts";

/** Up, down and away, for one entry of a list; each button names what it moves. */
export function MoveButtons<T>(props: {
  name: string;
  list: readonly T[];
  at: number;
  onChange: (list: T[]) => void;
  removable?: boolean;
}) {
  const t = useText(contestRulesText);
  const { name, list, at, onChange } = props;
  return (
    <span className={styles.row}>
      <IconButton
        size="small"
        label={t("moveUp", { name })}
        icon={<IconArrowUp size={18} />}
        disabled={at === 0}
        onClick={() => onChange(moved(list, at, -1))}
      />
      <IconButton
        size="small"
        label={t("moveDown", { name })}
        icon={<IconArrowDown size={18} />}
        disabled={at === list.length - 1}
        onClick={() => onChange(moved(list, at, 1))}
      />
      {props.removable !== false && (
        <IconButton
          size="small"
          label={t("removeNamed", { name })}
          icon={<IconTrash size={18} />}
          onClick={() => onChange(removed(list, at))}
        />
      )}
    </span>
  );
}
