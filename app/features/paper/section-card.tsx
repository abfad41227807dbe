import { IconArrowDown, IconArrowUp, IconTrash } from "@tabler/icons-react";
import type { BlueprintView } from "#app/contracts/paper-views.ts";
import * as Blueprint from "#app/domain/quiz/blueprint.ts";
import { DIFFICULTIES, POST_AREAS, QUESTION_KINDS } from "#app/domain/quiz/question.ts";
import { paperText } from "#app/text/paper.ts";
import { paperWords } from "#app/text/paper-words.ts";
import { points } from "#app/text/problem-sentence.ts";
import { useText } from "#app/text/use-text.ts";
import { IconButton } from "#app/ui/actions/icon-button.tsx";
import { CheckField } from "#app/ui/fields/check-field.tsx";
import { NumberField } from "#app/ui/fields/number-field.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import type { SectionDraft } from "./blueprint-draft.ts";
import styles from "./paper.module.css";
import type { BlueprintEditor } from "./use-blueprint.ts";

export type SectionCardProps = {
  section: SectionDraft;
  index: number;
  count: number;
  editor: BlueprintEditor;
  criteria: BlueprintView["criteria"];
};

/** One section of the blueprint. */
export function SectionCard(props: SectionCardProps) {
  return (
    <fieldset className={styles.section}>
      <SectionHead {...props} />
      <SectionFields {...props} />
      <SectionLimits {...props} />
    </fieldset>
  );
}

function SectionHead({ section, index, count, editor }: SectionCardProps) {
  const t = useText(paperText);
  const words = useText(paperWords);
  const { title } = section;
  const available = editor.available.get(section.key) ?? 0;
  const settled = editor.settings.sections[index];
  const wanted = settled?.count ?? 0;
  const sum = settled === undefined ? 0 : Blueprint.sectionPoints(settled);
  return (
    <div className={styles.sectionHead}>
      <div className={styles.row}>
        <strong>{t("blueprint.section", { n: index + 1 })}</strong>
        <span className={available < wanted ? styles.short : styles.plenty}>
          {t("blueprint.availableOf", { n: available })}
          {available < wanted && ` · ${t("blueprint.short", { n: wanted - available })}`}
        </span>
        <span>
          {t("blueprint.sum")} {words("points", { points: points(sum) })}
        </span>
      </div>
      <div className={styles.row}>
        <IconButton
          label={t("blueprint.up", { title })}
          icon={<IconArrowUp size={20} />}
          disabled={index === 0}
          onClick={() => editor.moveSection(index, -1)}
        />
        <IconButton
          label={t("blueprint.down", { title })}
          icon={<IconArrowDown size={20} />}
          disabled={index === count - 1}
          onClick={() => editor.moveSection(index, 1)}
        />
        <IconButton
          label={t("blueprint.remove", { title })}
          icon={<IconTrash size={20} />}
          onClick={() => editor.removeSection(section.key)}
        />
      </div>
    </div>
  );
}

function SectionFields({ section, editor, criteria }: SectionCardProps) {
  const t = useText(paperText);
  const words = useText(paperWords);
  const set = (part: Partial<SectionDraft>) => editor.changeSection(section.key, part);
  const name = (field: string) => `${section.key}.${field}`;
  /** A title that only said the kind goes with it. */
  const setKind = (text: string) => {
    const kind = QUESTION_KINDS.find((each) => each === text) ?? "singleChoice";
    const untouched = section.title.trim() === "" || section.title === words(`kind.${section.kind}`);
    set({ kind, ...(untouched ? { title: words(`kind.${kind}`) } : {}) });
  };
  return (
    <div className={styles.fields}>
      <TextField
        name={name("title")}
        label={t("blueprint.title")}
        value={section.title}
        onChange={(title) => set({ title })}
      />
      <SelectField
        name={name("kind")}
        label={t("blueprint.kind")}
        choices={QUESTION_KINDS.map((kind) => ({ value: kind, label: words(`kind.${kind}`) }))}
        value={section.kind}
        onChange={setKind}
      />
      <NumberField
        name={name("count")}
        label={t("blueprint.count")}
        whole
        value={section.count}
        onChange={(count) => set({ count })}
      />
      <NumberField
        name={name("points")}
        label={t("blueprint.each")}
        value={section.points}
        onChange={(each) => set({ points: each })}
      />
      <SelectField
        name={name("criterion")}
        label={t("blueprint.criterion")}
        choices={criteria.map(({ key, name: label }) => ({ value: key, label }))}
        emptyLabel="–"
        value={section.criterionKey}
        onChange={(criterionKey) => set({ criterionKey })}
      />
    </div>
  );
}

function SectionLimits({ section, editor }: SectionCardProps) {
  const t = useText(paperText);
  const words = useText(paperWords);
  const set = (part: Partial<SectionDraft>) => editor.changeSection(section.key, part);
  const { areas, difficulties } = section;
  const summary = [
    areas.length === 0 ? t("blueprint.anyArea") : areas.map((area) => words(`area.${area}`)).join(" · "),
    difficulties.length === 0
      ? t("blueprint.anyDifficulty")
      : difficulties.map((level) => words(`difficulty.${level}`)).join(" · "),
  ];
  return (
    <details className={styles.limits}>
      <summary>{summary.join(" — ")}</summary>
      <fieldset className={styles.checks}>
        <legend>{t("blueprint.areas")}</legend>
        {POST_AREAS.map((area) => (
          <CheckField
            key={area}
            name={`${section.key}.${area}`}
            label={words(`area.${area}`)}
            checked={areas.includes(area)}
            onChange={(on) =>
              set({ areas: POST_AREAS.filter((each) => (each === area ? on : areas.includes(each))) })
            }
          />
        ))}
      </fieldset>
      <fieldset className={styles.checks}>
        <legend>{t("blueprint.difficulties")}</legend>
        {DIFFICULTIES.map((level) => (
          <CheckField
            key={level}
            name={`${section.key}.${level}`}
            label={words(`difficulty.${level}`)}
            checked={difficulties.includes(level)}
            onChange={(on) =>
              set({
                difficulties: DIFFICULTIES.filter((each) =>
                  each === level ? on : difficulties.includes(each),
                ),
              })
            }
          />
        ))}
      </fieldset>
    </details>
  );
}
