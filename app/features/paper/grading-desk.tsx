import { useEffect, useRef, useState } from "react";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import type { GradingTask } from "#app/contracts/paper-views.ts";
import { paperText } from "#app/text/paper.ts";
import { paperWords } from "#app/text/paper-words.ts";
import { points } from "#app/text/problem-sentence.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { chips, pointsOf, stepped, typed } from "./grade-entry.ts";
import styles from "./grading.module.css";
import { usePaperWords } from "./paper-words.ts";
import { Picture } from "./picture.tsx";
import { useAct } from "./use-act.ts";

const COMMENT_LENGTH = 500;

/** One answer beside what a good one names, and the points for it: by keys alone, or by tapping. */
export function GradingDesk({ task, onSaved }: { task: GradingTask; onSaved: () => void }) {
  const [text, setText] = useState(task.own === null ? "" : points(task.own.points));
  const [comment, setComment] = useState(task.own?.comment ?? "");
  const act = useAct({ onDone: onSaved });
  const maximum = task.points;
  const value = pointsOf(text, maximum);
  const save = () => {
    if (value === null) return;
    const { sittingId, questionKey } = task;
    act.send("grade", { sittingId, questionKey, points: value, comment: comment.trim() || null });
  };
  const step = (by: 1 | -1) => setText(points(stepped({ value, by, maximum })));
  useGradeKeys({
    onType: (key) => setText((now) => typed({ text: now, key, maximum })),
    onStep: step,
    onSave: save,
  });
  return (
    <div className={styles.desk}>
      <div className={styles.reading}>
        <AnswerCard task={task} />
        <ReferenceCard task={task} />
      </div>
      <Card>
        <PointsEntry
          task={task}
          text={text}
          value={value}
          onStep={step}
          onPick={(centi) => setText(points(centi))}
        />
        <SaveButton value={value} busy={act.busy} onSave={save} />
        <RefusalNotice refusal={act.refusal} />
        <CommentField value={comment} onChange={setComment} />
      </Card>
    </div>
  );
}

function AnswerCard({ task }: { task: GradingTask }) {
  const t = useText(paperText);
  const words = usePaperWords();
  return (
    <Card title={`${words.place(task)} · ${t("grading.answer")}`}>
      {task.story !== null && (
        <details className={styles.story}>
          <summary>{t("grading.story")}</summary>
          <p className={styles.text}>{task.story}</p>
        </details>
      )}
      <p className={styles.stem}>{task.stem}</p>
      {task.pictures.map((id) => (
        <Picture key={id} id={id} of={words.place(task)} />
      ))}
      <p className={styles.answer}>{task.text}</p>
      <p className={styles.soft}>
        {t("grading.words", { n: [...task.text].length })} · {t("grading.anonymous")}
      </p>
    </Card>
  );
}

function ReferenceCard({ task }: { task: GradingTask }) {
  const t = useText(paperText);
  const words = useText(paperWords);
  return (
    <Card title={t("grading.expected")}>
      {task.expected.length > 0 && (
        <ol className={styles.expected}>
          {task.expected.map((point) => (
            <li key={point.text}>
              <span>{point.text}</span>
              <strong>{words("points", { points: points(point.points) })}</strong>
            </li>
          ))}
        </ol>
      )}
      <details className={styles.story} open={task.expected.length === 0}>
        <summary>{t("grading.reference")}</summary>
        <p className={styles.text}>{task.reference}</p>
      </details>
    </Card>
  );
}

function PointsEntry(props: {
  task: GradingTask;
  text: string;
  value: number | null;
  onStep: (by: 1 | -1) => void;
  onPick: (centi: number) => void;
}) {
  const t = useText(paperText);
  const { task, value } = props;
  return (
    <section className={styles.points} aria-label={t("grading.points")}>
      <div className={styles.value}>
        <ActionButton size="large" aria-label="−0.5" onClick={() => props.onStep(-1)}>
          −
        </ActionButton>
        <output className={styles.figure} aria-live="polite">
          {props.text === "" ? "–" : props.text}
        </output>
        <ActionButton size="large" aria-label="+0.5" onClick={() => props.onStep(1)}>
          +
        </ActionButton>
      </div>
      <p className={styles.soft}>
        {t("grading.range", { maximum: points(task.points) })} ·{" "}
        {value === null ? t("grading.untyped") : t("grading.typed", { points: points(value) })}
      </p>
      <div className={styles.chips}>
        {chips(task.points).map((centi) => (
          <ActionButton key={centi} aria-pressed={centi === value} onClick={() => props.onPick(centi)}>
            {points(centi)}
          </ActionButton>
        ))}
      </div>
    </section>
  );
}

function CommentField({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const t = useText(paperText);
  return (
    <TextAreaField
      name="comment"
      label={t("grading.comment")}
      value={value}
      onChange={onChange}
      rows={2}
      maxLength={COMMENT_LENGTH}
    />
  );
}

function SaveButton(props: { value: number | null; busy: boolean; onSave: () => void }) {
  const t = useText(paperText);
  const { value } = props;
  return (
    <div className={styles.save}>
      <ActionButton
        tone="primary"
        size="large"
        wide
        disabled={value === null}
        busy={props.busy}
        onClick={props.onSave}
      >
        {value === null ? t("grading.saveEmpty") : t("grading.save", { points: points(value) })}
      </ActionButton>
      <p className={styles.soft}>{t("grading.keys")}</p>
    </div>
  );
}

type Keys = { onType: (key: string) => void; onStep: (by: 1 | -1) => void; onSave: () => void };

/** Keys of the whole page, except while somebody writes in a field or works a button. */
function useGradeKeys(keys: Keys): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      const at = event.target instanceof Element ? event.target : null;
      if (at?.closest("input, textarea, select, [role=dialog]") != null) return;
      const onButton = at?.closest("button, a, summary") != null;
      if (event.key === "Enter" && !onButton) now.current.onSave();
      else if (event.key === "ArrowUp") now.current.onStep(1);
      else if (event.key === "ArrowDown") now.current.onStep(-1);
      else if (/^([\d.。]|Backspace)$/.test(event.key)) now.current.onType(event.key);
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}
