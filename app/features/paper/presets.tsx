import { PRESETS, type Preset } from "#app/domain/quiz/blueprint-presets.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { paperText } from "#app/text/paper.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { askToConfirm } from "#app/ui/feedback/ask-to-confirm.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./paper.module.css";
import type { BlueprintEditor } from "./use-blueprint.ts";

/** Blueprints to begin with. */
export function Presets({ editor, first }: { editor: BlueprintEditor; first: boolean }) {
  const t = useText(paperText);
  const words = useText(contestWords);
  const use = async (preset: Preset) => {
    const n = editor.draft.sections.length;
    const name = t(`blueprint.preset.${preset.key}`);
    const sure =
      n === 0 ||
      (await askToConfirm({
        title: t("blueprint.useAsk", { name, n }),
        body: t("blueprint.presetNote"),
        confirmLabel: t("blueprint.use", { name }),
        cancelLabel: words("cancel"),
      }));
    if (sure) editor.takePreset(preset);
  };
  return (
    <Card title={t("blueprint.presets")}>
      <div className={styles.stack}>
        <p className={styles.soft}>{first ? t("blueprint.presetFirst") : t("blueprint.presetNote")}</p>
        <div className={styles.row}>
          {PRESETS.map((preset) => (
            <ActionButton key={preset.key} onClick={() => use(preset)}>
              {t(`blueprint.preset.${preset.key}`)}
            </ActionButton>
          ))}
        </div>
      </div>
    </Card>
  );
}
