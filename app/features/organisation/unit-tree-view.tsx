import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { type KeyboardEvent, useRef, useState } from "react";
import { organisationText } from "#app/text/organisation.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { useText } from "#app/text/use-text.ts";
import styles from "./organisation.module.css";
import { moveOf } from "./tree-keys.ts";
import type { TreeRow } from "./unit-tree.ts";

export type UnitTreeViewProps = {
  rows: readonly TreeRow[];
  found: ReadonlySet<string>;
  shownId: string | null;
  onToggle: (unitId: string, open: boolean) => void;
  onShow: (unitId: string) => void;
};

/** The tree, one line a unit: one stop of the Tab key, arrows inside. */
export function UnitTreeView(props: UnitTreeViewProps) {
  const { rows } = props;
  const t = useText(organisationText);
  const tree = useRef<HTMLDivElement>(null);
  const [focusId, setFocusId] = useState<string | null>(null);
  const at = Math.max(
    rows.findIndex(({ unit }) => unit.id === focusId),
    0,
  );

  const focusOn = (unitId: string) => {
    setFocusId(unitId);
    tree.current?.querySelector<HTMLElement>(`[data-unit="${CSS.escape(unitId)}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const move = moveOf({ key: event.key, rows, at });
    if (move === null) return;
    event.preventDefault();
    if (move.kind === "focus") focusOn(move.unitId);
    else if (move.kind === "show") props.onShow(move.unitId);
    else props.onToggle(move.unitId, move.kind === "open");
  };
  return (
    <div className={styles.frame}>
      <div className={styles.head} aria-hidden="true">
        <span>{t("headUnit")}</span>
        <span>{t("headKind")}</span>
        <span>{t("headPeople")}</span>
      </div>
      <div
        ref={tree}
        role="tree"
        tabIndex={-1}
        aria-label={t("tree")}
        aria-describedby="organisation-keys"
        onKeyDown={onKeyDown}
      >
        {rows.map((row, index) => (
          <TreeLine
            key={row.unit.id}
            row={row}
            inReach={index === at}
            found={props.found.has(row.unit.id)}
            shown={row.unit.id === props.shownId}
            onFocus={() => setFocusId(row.unit.id)}
            onToggle={props.onToggle}
            onShow={props.onShow}
          />
        ))}
      </div>
      <p id="organisation-keys" className={styles.hint}>
        {t("treeHint")}
      </p>
    </div>
  );
}

type TreeLineProps = Pick<UnitTreeViewProps, "onToggle" | "onShow"> & {
  row: TreeRow;
  inReach: boolean;
  found: boolean;
  shown: boolean;
  onFocus: () => void;
};

function TreeLine({ row, inReach, found, shown, onFocus, onToggle, onShow }: TreeLineProps) {
  const t = useText(organisationText);
  const words = useText(peopleWords);
  const { unit, expanded } = row;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it takes the keys
    <div
      role="treeitem"
      className={styles.line}
      data-unit={unit.id}
      data-level={Math.min(row.level, 5)}
      data-found={found}
      aria-level={row.level}
      aria-setsize={row.brothers}
      aria-posinset={row.position}
      aria-selected={shown}
      {...(expanded === null ? {} : { "aria-expanded": expanded })}
      tabIndex={inReach ? 0 : -1}
      onFocus={onFocus}
      onClick={() => onShow(unit.id)}
    >
      <span className={styles.name}>
        {expanded === null ? (
          <span className={styles.twisty} />
        ) : (
          // The arrow keys do the same; the pointer needs something to hit.
          <span
            className={styles.twisty}
            aria-hidden="true"
            onClick={(event) => {
              event.stopPropagation();
              onToggle(unit.id, !expanded);
            }}
          >
            {expanded ? <IconChevronDown size={18} /> : <IconChevronRight size={18} />}
          </span>
        )}
        {unit.name}
      </span>
      <span className={styles.kind}>{words(`unitKind.${unit.kind}`)}</span>
      <span className={styles.count}>{t("people", { number: unit.cadres.below })}</span>
    </div>
  );
}
