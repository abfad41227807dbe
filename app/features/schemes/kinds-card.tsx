import { IconPlus, IconX } from "@tabler/icons-react";
import type { KindRule } from "#app/domain/daily/scheme.ts";
import { RECORD_KINDS, type RecordKind } from "#app/domain/daily/work-record.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { schemesText } from "#app/text/schemes.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { IconButton } from "#app/ui/actions/icon-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { NumberCell, NumberEntry } from "./number-cell.tsx";
import { useScheme } from "./scheme-context.ts";
import styles from "./schemes.module.css";

const NEW_RULE: KindRule = { points: 100, leadingPoints: null, monthlyCap: null, monthlyCount: null };

/** What each kind of record is worth in a month. */
export function KindsCard() {
  const t = useText(schemesText);
  const { body, change, problemAt } = useScheme();
  const general = problemAt("kinds");
  return (
    <Card title={t("month.title")}>
      <FieldGrid>
        <NumberEntry
          path="monthBase"
          label={t("month.base")}
          description={t("month.baseHint")}
          kind="points"
          unit={t("month.unit")}
          value={body.monthBase}
          onValue={(monthBase) => change({ ...body, monthBase })}
        />
        <NumberEntry
          path="monthMaximum"
          label={t("month.maximum")}
          description={t("month.maximumHint")}
          kind="points"
          unit={t("month.unit")}
          value={body.monthMaximum}
          onValue={(monthMaximum) => change({ ...body, monthMaximum })}
        />
      </FieldGrid>
      {general !== undefined && <Notice tone="attention">{general}</Notice>}
      <div className={styles.scroller}>
        <table className={styles.table} data-kinds>
          <caption className="yz-hidden">{t("month.title")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("month.kind")}</th>
              <th scope="col">{t("month.points")}</th>
              <th scope="col">{t("month.leading")}</th>
              <th scope="col">{t("month.cap")}</th>
              <th scope="col">{t("month.count")}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {RECORD_KINDS.map((kind) => (
              <KindRow key={kind} kind={kind} />
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.soft}>{t("month.hint")}</p>
    </Card>
  );
}

function KindRow({ kind }: { kind: RecordKind }) {
  const t = useText(schemesText);
  const words = useText(dailyWords);
  const { body, change, readOnly } = useScheme();
  const rule = body.kinds[kind];
  const name = words(`kind.${kind}`);
  const put = (next: KindRule | undefined) => {
    const { [kind]: _, ...others } = body.kinds;
    change({ ...body, kinds: next === undefined ? others : { ...others, [kind]: next } });
  };
  if (rule === undefined) {
    return (
      <tr data-off>
        <th scope="row">{name}</th>
        <td colSpan={4}>{t("month.off")}</td>
        <td>
          {!readOnly && (
            <ActionButton
              size="small"
              tone="quiet"
              icon={<IconPlus size={16} />}
              aria-label={t("month.addLabel", { kind: name })}
              onClick={() => put(NEW_RULE)}
            >
              {t("month.add")}
            </ActionButton>
          )}
        </td>
      </tr>
    );
  }
  const path = (field: string) => `kinds.${kind}.${field}`;
  const label = (field: "points" | "leading" | "cap" | "count") => `${name} ${t(`month.${field}`)}`;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <NumberCell
          {...{ path: path("points"), label: label("points"), kind: "points", value: rule.points }}
          onValue={(points) => put({ ...rule, points })}
        />
      </td>
      <td>
        {kind === "urgentTask" && (
          <NumberCell
            path={path("leadingPoints")}
            label={label("leading")}
            kind="points"
            optional
            value={rule.leadingPoints}
            placeholder={t("month.same")}
            onValue={(leadingPoints) => put({ ...rule, leadingPoints })}
          />
        )}
      </td>
      <td>
        <NumberCell
          path={path("monthlyCap")}
          label={label("cap")}
          kind="points"
          optional
          value={rule.monthlyCap}
          placeholder={t("month.noCap")}
          onValue={(monthlyCap) => put({ ...rule, monthlyCap })}
        />
      </td>
      <td>
        <NumberCell
          path={path("monthlyCount")}
          label={label("count")}
          kind="whole"
          optional
          value={rule.monthlyCount}
          placeholder={t("month.noCap")}
          onValue={(monthlyCount) => put({ ...rule, monthlyCount })}
        />
      </td>
      <td>
        {!readOnly && (
          <IconButton
            size="small"
            label={t("month.remove", { kind: name })}
            icon={<IconX size={16} />}
            onClick={() => put(undefined)}
          />
        )}
      </td>
    </tr>
  );
}
