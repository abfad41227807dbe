import { useId } from "react";
import type { SeatItem } from "#app/contracts/live.ts";
import { judgeText } from "#app/text/judge.ts";
import { useText } from "#app/text/use-text.ts";
import styles from "./judge.module.css";
import { useJudgeDesk } from "./judge-desk.ts";
import type { SheetOnTablet } from "./sheet-state.ts";

const LENGTH = 500;
const GENERAL = "general";

/** A comment on the current criterion and one on the whole, with phrases for one tap; the system's dictation key works. */
export function Comments(props: { sheet: SheetOnTablet; current: SeatItem["criteria"][number] }) {
  const t = useText(judgeText);
  const { tablet } = useJudgeDesk();
  const { sheet, current } = props;
  const written = Object.values(sheet.comments).filter((text) => text !== "").length;
  const write = (key: string, text: string) => {
    const { [key]: _before, ...others } = sheet.comments;
    const comments = text === "" ? others : { ...others, [key]: text.slice(0, LENGTH) };
    tablet?.change({ base: sheet.base, place: `comment:${key}`, comments });
  };
  const add = (phrase: string) => {
    const text = sheet.comments[current.key] ?? "";
    write(current.key, text === "" ? phrase : `${text.replace(/[，。；,;.\s]+$/u, "")}；${phrase}`);
  };
  return (
    <details className={styles.comments}>
      <summary>
        {t("comment.heading")}
        {written > 0 && <span className={styles.quiet}>{t("comment.count", { count: written })}</span>}
      </summary>
      {current.phrases.length > 0 && (
        <fieldset className={styles.phrases} aria-label={t("comment.phrases")}>
          {current.phrases.map((phrase) => (
            <button key={phrase} type="button" disabled={!sheet.editable} onClick={() => add(phrase)}>
              {phrase}
            </button>
          ))}
        </fieldset>
      )}
      <CommentField
        label={t("comment.criterion", { name: current.name })}
        text={sheet.comments[current.key] ?? ""}
        disabled={!sheet.editable}
        onWrite={(text) => write(current.key, text)}
      />
      <CommentField
        label={t("comment.general")}
        text={sheet.comments[GENERAL] ?? ""}
        disabled={!sheet.editable}
        onWrite={(text) => write(GENERAL, text)}
      />
      <p className={styles.quiet}>{t("comment.help")}</p>
    </details>
  );
}

function CommentField(props: {
  label: string;
  text: string;
  disabled: boolean;
  onWrite: (text: string) => void;
}) {
  const id = useId();
  return (
    <p className={styles.field}>
      <label htmlFor={id}>{props.label}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={LENGTH}
        value={props.text}
        disabled={props.disabled}
        onChange={(event) => props.onWrite(event.target.value)}
      />
    </p>
  );
}
