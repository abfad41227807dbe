import { IconPlus } from "@tabler/icons-react";
import type { Criterion } from "#app/domain/scoring/rule-set.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { rulesText } from "#app/text/rules.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";
import { LevelRow } from "./level-row.tsx";
import { newLevel } from "./new-rows.ts";
import { PhrasesField } from "./phrases-field.tsx";
import type { CriterionAt } from "./rule-lists.ts";
import styles from "./rules.module.css";
import { useRules } from "./rules-context.ts";

/** Level descriptors and quick phrases of the open criterion, beside the page. */
export function CriterionPanel() {
  const t = useText(rulesText);
  const words = useText(contestWords);
  const { ruleSet, panel, openPanel } = useRules();
  const item = panel === null ? undefined : ruleSet.rounds[panel.round]?.items[panel.item];
  const criterion = panel === null ? undefined : item?.criteria[panel.criterion];
  const close = () => openPanel(null);
  return (
    <SidePanel
      opened={criterion !== undefined}
      onClose={close}
      title={t("panel.title", { name: criterion?.name ?? "" })}
      closeLabel={words("close")}
      wide
      footer={
        <ActionButton tone="primary" onClick={close}>
          {t("panel.done")}
        </ActionButton>
      }
    >
      {panel !== null && criterion !== undefined && <PanelBody criterion={criterion} at={panel} />}
    </SidePanel>
  );
}

function PanelBody({ criterion, at }: { criterion: Criterion; at: CriterionAt }) {
  const t = useText(rulesText);
  const { edit, readOnly } = useRules();
  const { levels } = criterion;
  return (
    <div className={styles.stack}>
      <h3>{t("panel.levels")}</h3>
      <p className={styles.soft}>{t("panel.levelsText")}</p>
      <ol className={styles.plain}>
        {levels.map((level, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: levels have no identity of their own and are sorted by hand
          <LevelRow key={index} level={level} index={index} criterion={criterion} at={at} />
        ))}
      </ol>
      {!readOnly && (
        <div>
          <ActionButton
            icon={<IconPlus size={20} />}
            onClick={() =>
              edit({ kind: "criterion", at, change: { levels: [...levels, newLevel(criterion)] } })
            }
          >
            {t("panel.addLevel")}
          </ActionButton>
        </div>
      )}
      <h3>{t("panel.phrases")}</h3>
      <PhrasesField
        phrases={criterion.phrases}
        onValue={(phrases) => edit({ kind: "criterion", at, change: { phrases } })}
      />
    </div>
  );
}
