import { useState } from "react";
import type { DeskView } from "#app/contracts/live.ts";
import type { JudgeQuestion, LiveQuestion } from "#app/contracts/live-question.ts";
import { asksQuestions } from "#app/domain/contest/measured-item.ts";
import { deskText } from "#app/text/stage-desk.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import type { AskRequest } from "./ask-dialog.tsx";
import { type OrderedPerformance, whoOf } from "./desk-facts.ts";
import styles from "./drawn-question.module.css";
import { usePreparation } from "./use-preparation.ts";
import type { RunStage, StageCommands } from "./use-stage-command.ts";

type Props = {
  view: DeskView;
  current: OrderedPerformance;
  run: RunStage;
  busy: StageCommands["busy"];
  mayRun: boolean;
  at: number;
  ask: (request: AskRequest) => void;
};

/** The question of a policy answer or an incident: drawn here, prepared for, and taken back if it is faulty. */
export function DrawnQuestion(props: Props) {
  const { view, current, run, ask, at } = props;
  const t = useText(deskText);
  const item = view.contest.items.find(({ key }) => key === current.itemKey);
  if (item === undefined || !asksQuestions(item)) return null;
  const { question } = current;
  if (question === undefined) return <DrawForm {...props} />;
  const who = whoOf(view, current.contestantId);
  const performanceId = current.id;
  const preparing = current.status === "waiting" || current.status === "called";
  return (
    <section className={styles.root} aria-label={t("question.title")}>
      <QuestionText question={question} />
      {preparing && question.preparationMs > 0 && (
        <Preparation until={question.drawnAt + question.preparationMs} at={at} />
      )}
      {current.lockedAt === undefined && (
        <ActionButton
          size="small"
          onClick={() =>
            ask({
              title: t("question.askDiscard", { who, number: question.number }),
              phrases: t("question.phrases").split("|"),
              confirmLabel: t("question.discard"),
              danger: true,
              confirm: ({ reason }) => void run("discardQuestion", { performanceId, reason }),
            })
          }
        >
          {t("question.discard")}
        </ActionButton>
      )}
    </section>
  );
}

function Preparation({ until, at }: { until: number; at: number }) {
  const t = useText(deskText);
  const { left, text } = usePreparation({ until, at });
  return (
    <p className={styles.time} data-over={left === 0}>
      {left > 0 ? t("question.prepares", { time: text }) : t("question.prepared")}
    </p>
  );
}

function QuestionText({ question }: { question: LiveQuestion }) {
  const t = useText(deskText);
  return (
    <p className={styles.stem}>
      <strong>{t("question.drawn", { number: question.number })}</strong> {question.stem}
    </p>
  );
}

/** For the head judge: with what a good answer names. */
export function JudgedQuestion({ question }: { question: JudgeQuestion | undefined }) {
  const t = useText(deskText);
  if (question === undefined) return null;
  return (
    <section className={styles.root} aria-label={t("question.title")}>
      <QuestionText question={question} />
      <h3 className={styles.heading}>{t("question.expected")}</h3>
      <ul>
        {question.expected.map(({ text, points }) => (
          <li key={text}>
            {text}（{points}）
          </li>
        ))}
      </ul>
      <details>
        <summary>{t("question.reference")}</summary>
        <p className={styles.stem}>{question.reference}</p>
      </details>
    </section>
  );
}

const BEFORE: readonly string[] = ["waiting", "called", "technicalFault"];

function DrawForm({ current, run, busy, mayRun }: Props) {
  const t = useText(deskText);
  const [number, setNumber] = useState("");
  if (!mayRun || !BEFORE.includes(current.status)) return null;
  const named = Number.parseInt(number, 10);
  return (
    <form
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        const input = { performanceId: current.id, number: Number.isNaN(named) ? null : named };
        void run("drawQuestion", input).then((drawn) => drawn && setNumber(""));
      }}
    >
      <p>{t("question.none")}</p>
      <div className={styles.row}>
        <label>
          {t("question.number")}{" "}
          <input
            className={styles.number}
            inputMode="numeric"
            pattern="[0-9]*"
            maxLength={3}
            value={number}
            onChange={(event) => setNumber(event.target.value)}
          />
        </label>
        <ActionButton type="submit" busy={busy === "drawQuestion"}>
          {t("question.draw")}
        </ActionButton>
      </div>
    </form>
  );
}
