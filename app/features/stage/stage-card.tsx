import type { DeskStage, DeskView } from "#app/contracts/live.ts";
import { stageText } from "#app/text/stage.ts";
import { deskText } from "#app/text/stage-desk.ts";
import { clock, timeOfDay } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import type { AskRequest } from "./ask-dialog.tsx";
import type { DeskWords } from "./ask-requests.ts";
import { BreachList } from "./breach-list.tsx";
import { type OrderedPerformance, tallyOf, whoOf } from "./desk-facts.ts";
import { DrawnQuestion } from "./drawn-question.tsx";
import { nextAction } from "./next-action.ts";
import { RareActions, StageActions } from "./stage-actions.tsx";
import styles from "./stage-card.module.css";
import { StageClock } from "./stage-clock.tsx";
import { toneOf } from "./status-tone.ts";
import type { StageCommands } from "./use-stage-command.ts";

export type StagePartProps = Pick<StageCommands, "run" | "busy"> & {
  view: DeskView;
  panelId: string;
  stage: DeskStage;
  current: OrderedPerformance | null;
  next: OrderedPerformance | null;
  mayRun: boolean;
  at: number;
};

export type StageCardProps = StagePartProps & {
  mayRule: boolean;
  keysOn: boolean;
  ask: (request: AskRequest) => void;
};

/** Who is on stage, the clock, and the one thing to do next. */
export function StageCard(props: StageCardProps) {
  const { view, stage, current, next } = props;
  const t = useText(deskText);
  const tally = current === null ? { submitted: 0, of: 0 } : tallyOf(view, current);
  const action = nextAction({
    stage,
    current,
    waiting: next !== null,
    allSubmitted: tally.submitted === tally.of,
  });
  const who = next === null ? "" : whoOf(view, next.contestantId);
  return (
    <Card title={t("stage.title")} emphasis="now">
      {current === null ? <p>{t("stage.nobody")}</p> : <Performer {...props} current={current} />}
      {current !== null && <DrawnQuestion {...props} current={current} />}
      <p className={styles.next} role="status">
        {t(`nextStep.${action}`, { who, ...tally })}
      </p>
      <StageActions {...props} action={action} />
      <RareActions {...props} action={action} />
      {current !== null && (
        <BreachList
          performance={current}
          who={whoOf(view, current.contestantId)}
          open={props.mayRule && current.verified !== true}
          run={props.run}
          ask={props.ask}
        />
      )}
    </Card>
  );
}

function Performer({ view, current, at }: StageCardProps & { current: OrderedPerformance }) {
  const t = useText(deskText);
  const words = useText(stageText);
  const contestant = view.contestants[current.contestantId];
  const item = view.contest.items.find(({ key }) => key === current.itemKey);
  return (
    <div className={styles.performer}>
      <div className={styles.line}>
        <strong className={styles.number}>{whoOf(view, current.contestantId)}</strong>
        <div className={styles.names}>
          <strong>{contestant?.name}</strong>
          <span>{contestant?.unitName}</span>
          <span>{item?.name}</span>
        </div>
        <StatusTag tone={toneOf(current.status)}>{words(`status.${current.status}`)}</StatusTag>
      </div>
      {current.clock !== undefined && <StageClock clock={current.clock} at={at} size="card" />}
      <ul className={styles.facts}>
        {factsOf(view, current, t).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </div>
  );
}

function factsOf(view: DeskView, row: OrderedPerformance, t: DeskWords): string[] {
  const locked = row.lockedAt !== undefined;
  const reason = row.statusReason;
  return [
    t("stage.sheets", tallyOf(view, row)),
    ...(row.elapsedMs === undefined ? [] : [t("head.clock", { time: clock(row.elapsedMs) })]),
    ...(row.lockedAt === undefined ? [] : [t("stage.locked", { time: timeOfDay(row.lockedAt) })]),
    ...(row.score === undefined ? [] : [t("stage.score", { score: row.score })]),
    ...(row.timeDeduction === undefined ? [] : [t("stage.timeTaken", { points: row.timeDeduction })]),
    ...(row.waitingFor === "headJudge" ? [t("stage.headWaits")] : []),
    ...(reason === undefined ? [] : [t(locked ? "stage.without" : "stage.reason", { reason })]),
  ];
}
