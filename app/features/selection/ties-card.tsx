import { IconArrowDown, IconArrowUp, IconX } from "@tabler/icons-react";
import type { TieKey } from "#app/domain/selection/selection-rules.ts";
import { selectionRulesText } from "#app/text/selection-rules.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { IconButton } from "#app/ui/actions/icon-button.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { NumberEntry } from "./number-entry.tsx";
import styles from "./rules.module.css";
import { useRules, without } from "./rules-context.ts";

const nameOf = (tie: TieKey): string => (tie.kind === "criterion" ? `criterion ${tie.key}` : tie.kind);

/** What is looked at where two are equal, in order; the lot decides last. */
export function TiesCard() {
  const t = useText(selectionRulesText);
  const { rules, change, problemAt } = useRules();
  const { tieKeys, criteria } = rules;
  const all: TieKey[] = [
    ...criteria.map(({ key }): TieKey => ({ kind: "criterion", key })),
    { kind: "tenure" },
    { kind: "younger" },
  ];
  const label = (tie: TieKey) =>
    tie.kind === "criterion"
      ? t("ties.criterion", { name: criteria.find(({ key }) => key === tie.key)?.name ?? tie.key })
      : t(`ties.${tie.kind}`);
  const free = all.filter((tie) => !tieKeys.some((known) => nameOf(known) === nameOf(tie)));
  const set = (next: TieKey[]) => change({ ...rules, tieKeys: next });
  const swap = (at: number) =>
    set(
      tieKeys.flatMap((tie, index) =>
        index === at ? [tieKeys[at + 1] ?? tie, tie] : index === at + 1 ? [] : [tie],
      ),
    );
  return (
    <Card title={t("ties.title")}>
      <p className={styles.soft}>{t("ties.note")}</p>
      <ol className={styles.list}>
        {tieKeys.map((tie, at) => {
          const wrong = problemAt(`tieKeys[${at}]`) ?? problemAt(`tieKeys[${at}].key`);
          const name = label(tie);
          return (
            <li key={nameOf(tie)}>
              <span>{name}</span>{" "}
              {at > 0 && (
                <IconButton
                  size="small"
                  label={t("ties.up", { name })}
                  icon={<IconArrowUp size={16} />}
                  onClick={() => swap(at - 1)}
                />
              )}
              {at < tieKeys.length - 1 && (
                <IconButton
                  size="small"
                  label={t("ties.down", { name })}
                  icon={<IconArrowDown size={16} />}
                  onClick={() => swap(at)}
                />
              )}
              <IconButton
                size="small"
                label={t("ties.remove", { name })}
                icon={<IconX size={16} />}
                onClick={() => set(without(tieKeys, at))}
              />
              {wrong !== undefined && <span className={styles.error}>{wrong}</span>}
            </li>
          );
        })}
        <li>{t("ties.lot")}</li>
      </ol>
      <div className={styles.row}>
        {free.map((tie) => (
          <ActionButton key={nameOf(tie)} size="small" tone="quiet" onClick={() => set([...tieKeys, tie])}>
            {t("ties.add", { name: label(tie) })}
          </ActionButton>
        ))}
      </div>
    </Card>
  );
}

/** How often, and how far, weights and scores are drawn anew to see how firm each pick is. */
export function FirmnessCard() {
  const t = useText(selectionRulesText);
  const { rules, change } = useRules();
  const { draws, region } = rules.firmness;
  return (
    <Card title={t("firmness.title")}>
      <p className={styles.soft}>{t("firmness.note")}</p>
      <FieldGrid>
        <NumberEntry
          path="firmness.draws"
          label={t("firmness.draws")}
          kind="whole"
          unit={t("unit.times")}
          value={draws}
          onValue={(next) => change({ ...rules, firmness: { draws: next, region } })}
        />
        <SelectField
          name="firmness.region"
          label={t("firmness.region")}
          value={region.kind}
          choices={(["within", "any"] as const).map((value) => ({ value, label: t(`firmness.${value}`) }))}
          onChange={(next) =>
            change({
              ...rules,
              firmness: {
                draws,
                region: next === "any" ? { kind: "any" } : { kind: "within", margin: 1_000 },
              },
            })
          }
        />
        {region.kind === "within" && (
          <NumberEntry
            path="firmness.region.margin"
            label={t("firmness.margin")}
            kind="percent"
            unit="%"
            value={region.margin}
            onValue={(margin) =>
              change({ ...rules, firmness: { draws, region: { kind: "within", margin } } })
            }
          />
        )}
      </FieldGrid>
    </Card>
  );
}
