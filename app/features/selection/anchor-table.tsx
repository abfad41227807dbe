import { IconPlus, IconX } from "@tabler/icons-react";
import type { Anchor } from "#app/domain/selection/selection-rules.ts";
import { selectionRulesText } from "#app/text/selection-rules.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { IconButton } from "#app/ui/actions/icon-button.tsx";
import { AnchorCurve } from "./anchor-curve.tsx";
import type { CriterionProps } from "./criteria-card.tsx";
import { NumberCell } from "./number-entry.tsx";
import styles from "./rules.module.css";
import { replaced, useRules, without } from "./rules-context.ts";

/** The published scale: so many points are worth so much, in a table with its curve. */
export function AnchorTable({ criterion, path, put }: CriterionProps) {
  const t = useText(selectionRulesText);
  const { problemAt } = useRules();
  const { anchors, name } = criterion;
  const set = (next: Anchor[]) => put({ ...criterion, anchors: next });
  const last = anchors.at(-1);
  const wrong = problemAt(`${path}.anchors`);
  return (
    <div>
      <p className={styles.soft}>{t("criteria.anchorsNote")}</p>
      <div className={styles.scale}>
        <div>
          <table className={styles.table}>
            <caption className="yz-hidden">{t("criteria.anchors", { name })}</caption>
            <thead>
              <tr>
                <th scope="col">{t("criteria.points")}</th>
                <th scope="col">{t("criteria.value")}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {anchors.map((anchor, at) => (
                <AnchorRow
                  // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own, and are typed in place
                  key={at}
                  anchor={anchor}
                  path={`${path}.anchors[${at}]`}
                  name={name}
                  put={(next) => set(replaced(anchors, at, next))}
                  remove={anchors.length > 2 ? () => set(without(anchors, at)) : null}
                />
              ))}
            </tbody>
          </table>
          <ActionButton
            size="small"
            tone="quiet"
            icon={<IconPlus size={16} />}
            onClick={() => set([...anchors, { points: (last?.points ?? 0) + 500, value: last?.value ?? 0 }])}
          >
            {t("criteria.addAnchor")}
          </ActionButton>
          {wrong !== undefined && <span className={styles.error}>{wrong}</span>}
        </div>
        <AnchorCurve anchors={anchors} name={name} />
      </div>
    </div>
  );
}

function AnchorRow(props: {
  anchor: Anchor;
  path: string;
  name: string;
  put: (anchor: Anchor) => void;
  remove: (() => void) | null;
}) {
  const { anchor, path, name, put, remove } = props;
  const t = useText(selectionRulesText);
  const { problemAt } = useRules();
  const wrong = problemAt(path);
  return (
    <tr>
      <td>
        <NumberCell
          path={`${path}.points`}
          label={`${name} ${t("criteria.points")}`}
          kind="points"
          value={anchor.points}
          onValue={(points) => put({ ...anchor, points })}
        />
      </td>
      <td>
        <NumberCell
          path={`${path}.value`}
          label={`${name} ${t("criteria.value")}`}
          kind="percent"
          value={anchor.value}
          onValue={(value) => put({ ...anchor, value })}
        />
        {wrong !== undefined && <span className={styles.error}>{wrong}</span>}
      </td>
      <td>
        {remove !== null && (
          <IconButton
            size="small"
            label={t("criteria.removeAnchor")}
            icon={<IconX size={16} />}
            onClick={remove}
          />
        )}
      </td>
    </tr>
  );
}
