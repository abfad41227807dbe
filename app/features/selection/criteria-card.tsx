import { IconPlus, IconX } from "@tabler/icons-react";
import type { Criterion, ScoreSource } from "#app/domain/selection/selection-rules.ts";
import { selectionRulesText } from "#app/text/selection-rules.ts";
import { selectionWords } from "#app/text/selection-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { IconButton } from "#app/ui/actions/icon-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { AnchorTable } from "./anchor-table.tsx";
import { NumberEntry } from "./number-entry.tsx";
import styles from "./rules.module.css";
import { freeKey, replaced, useRules, without } from "./rules-context.ts";
import { SourceFields } from "./source-fields.tsx";

const VOTES = { excellent: 10_000, competent: 8_000, basicallyCompetent: 6_000, incompetent: 0 };
const KINDS = ["contest", "daily", "appraisal", "democratic"] as const;

/** What counts, how much, and how points become a value. */
export function CriteriaCard() {
  const t = useText(selectionRulesText);
  const words = useText(selectionWords);
  const { rules, change, problemAt } = useRules();
  const year = rules.asOf.slice(0, 4);
  const begun = (kind: (typeof KINDS)[number]): ScoreSource => {
    if (kind === "contest") return { kind, contestIds: [], several: "best", shrink: true };
    if (kind === "daily")
      return { kind, fromMonth: `${Number(year) - 1}-01`, toMonth: `${Number(year) - 1}-12` };
    return kind === "appraisal" ? { kind, years: 2, points: VOTES } : { kind, points: VOTES };
  };
  const add = (kind: (typeof KINDS)[number]) => {
    const criterion: Criterion = {
      ...{ key: freeKey("criterion", rules.criteria), name: words(`source.${kind}`), weight: 0 },
      source: begun(kind),
      anchors: [
        { points: 6_000, value: 0 },
        { points: 10_000, value: 10_000 },
      ],
      missing: { treat: "default", points: 7_000 },
      standardError: 200,
    };
    change({ ...rules, criteria: [...rules.criteria, criterion] });
  };
  const wrong = problemAt("criteria");
  return (
    <Card title={t("criteria.title")}>
      <p className={styles.soft}>{t("criteria.note")}</p>
      {wrong !== undefined && <Notice tone="attention">{wrong}</Notice>}
      {rules.criteria.map((criterion, at) => (
        <CriterionPart key={criterion.key} criterion={criterion} at={at} />
      ))}
      <div className={styles.row}>
        {KINDS.map((kind) => (
          <ActionButton key={kind} size="small" icon={<IconPlus size={16} />} onClick={() => add(kind)}>
            {t("criteria.add", { source: words(`source.${kind}`) })}
          </ActionButton>
        ))}
      </div>
    </Card>
  );
}

export type CriterionProps = { criterion: Criterion; path: string; put: (criterion: Criterion) => void };

function CriterionPart({ criterion, at }: { criterion: Criterion; at: number }) {
  const t = useText(selectionRulesText);
  const words = useText(selectionWords);
  const { rules, change, problemAt } = useRules();
  const path = `criteria[${at}]`;
  const put = (next: Criterion) => change({ ...rules, criteria: replaced(rules.criteria, at, next) });
  const remove = () => {
    const tieKeys = rules.tieKeys.filter((tie) => tie.kind !== "criterion" || tie.key !== criterion.key);
    change({ ...rules, criteria: without(rules.criteria, at), tieKeys });
  };
  return (
    <section className={styles.part} aria-label={criterion.name}>
      <div className={styles.head}>
        <h3>
          {criterion.name}
          <span className={styles.soft}> · {words(`source.${criterion.source.kind}`)}</span>
        </h3>
        <IconButton
          label={t("criteria.remove", { name: criterion.name })}
          icon={<IconX size={16} />}
          onClick={remove}
        />
      </div>
      <FieldGrid>
        <TextField
          name={`${path}.name`}
          label={t("criteria.name")}
          value={criterion.name}
          maxLength={80}
          onChange={(name) => put({ ...criterion, name })}
          error={problemAt(`${path}.name`)}
        />
        <NumberEntry
          path={`${path}.weight`}
          label={t("criteria.weight")}
          kind="percent"
          unit="%"
          value={criterion.weight}
          onValue={(weight) => put({ ...criterion, weight })}
        />
      </FieldGrid>
      <SourceFields criterion={criterion} path={path} put={put} />
      <AnchorTable criterion={criterion} path={path} put={put} />
      <MissingFields criterion={criterion} path={path} put={put} />
    </section>
  );
}

function MissingFields({ criterion, path, put }: CriterionProps) {
  const t = useText(selectionRulesText);
  const { missing } = criterion;
  return (
    <FieldGrid>
      <SelectField
        name={`${path}.missing`}
        label={t("criteria.missing")}
        value={missing.treat}
        choices={(["default", "out"] as const).map((value) => ({ value, label: t(`missing.${value}`) }))}
        onChange={(next) =>
          put({
            ...criterion,
            missing: next === "out" ? { treat: "out" } : { treat: "default", points: 6_000 },
          })
        }
      />
      {missing.treat === "default" && (
        <NumberEntry
          path={`${path}.missing.points`}
          label={t("criteria.missingPoints")}
          kind="points"
          unit={t("unit.points")}
          value={missing.points}
          onValue={(points) => put({ ...criterion, missing: { treat: "default", points } })}
        />
      )}
      <NumberEntry
        path={`${path}.standardError`}
        label={t("criteria.error")}
        description={t("criteria.errorNote")}
        kind="points"
        unit={t("unit.points")}
        value={criterion.standardError}
        onValue={(standardError) => put({ ...criterion, standardError })}
      />
    </FieldGrid>
  );
}
