import { IconTrash } from "@tabler/icons-react";
import { useRef } from "react";
import { HANDOVER_PARTS, type HandoverPart } from "#app/domain/rotation/rotation-life.ts";
import { handoverText } from "#app/text/handover.ts";
import { rotationWords } from "#app/text/rotation-words.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { IconButton } from "#app/ui/actions/icon-button.tsx";
import { CheckField } from "#app/ui/fields/check-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { type Draft, type DraftLine, newLine } from "./draft.ts";
import styles from "./handover.module.css";

type ChecklistProps = { draft: Draft; editable: boolean; onChange: (draft: Draft) => void };

/** The lines by part; people add their own. */
export function Checklist({ draft, editable, onChange }: ChecklistProps) {
  const t = useText(handoverText);
  const words = useText(rotationWords);
  const added = useRef(0);
  const replace = (line: DraftLine) =>
    onChange({ ...draft, lines: draft.lines.map((each) => (each.id === line.id ? line : each)) });
  const remove = (id: string) => onChange({ ...draft, lines: draft.lines.filter((each) => each.id !== id) });
  const add = (part: HandoverPart) => {
    added.current += 1;
    onChange({ ...draft, lines: [...draft.lines, newLine(part, `added-${added.current}`)] });
  };
  return HANDOVER_PARTS.map((part) => (
    <Card key={part} title={words(`part.${part}`)}>
      <ul className={styles.plain}>
        {draft.lines
          .filter((line) => line.part === part)
          .map((line) => (
            <Line key={line.id} {...{ line, editable }} onChange={replace} onRemove={() => remove(line.id)} />
          ))}
      </ul>
      {editable && <ActionButton onClick={() => add(part)}>{t("add")}</ActionButton>}
    </Card>
  ));
}

type LineProps = {
  line: DraftLine;
  editable: boolean;
  onChange: (line: DraftLine) => void;
  onRemove: () => void;
};

function Line({ line, editable, onChange, onRemove }: LineProps) {
  const t = useText(handoverText);
  const english = useLanguage() === "en";
  const label = english && line.english !== null ? line.english : line.label;
  if (!editable)
    return (
      <li className={styles.line}>
        <span aria-hidden>{line.done ? "✓" : "—"}</span>
        <span>
          {label} <span className={styles.soft}>{t(line.done ? "done" : "notDone")}</span>
          {line.note !== "" && <span className={styles.note}>{line.note}</span>}
        </span>
      </li>
    );
  const named = label === "" ? t("ownLabel") : label;
  return (
    <li>
      <fieldset className={styles.edited}>
        <legend className="yz-hidden">{named}</legend>
        {line.own ? (
          <div className={styles.ownLine}>
            <TextField
              name={`label-${line.id}`}
              label={t("ownLabel")}
              value={line.label}
              onChange={(value) => onChange({ ...line, label: value })}
            />
            <IconButton label={t("remove")} icon={<IconTrash size={18} />} onClick={onRemove} />
          </div>
        ) : null}
        <CheckField
          name={`done-${line.id}`}
          label={line.own ? t("done") : label}
          checked={line.done}
          onChange={(done) => onChange({ ...line, done })}
        />
        <TextField
          name={`note-${line.id}`}
          label={t("lineNote")}
          placeholder={t("notePlaceholder")}
          value={line.note}
          onChange={(note) => onChange({ ...line, note })}
        />
      </fieldset>
    </li>
  );
}
