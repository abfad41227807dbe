import type { ReactNode } from "react";
import type { SeatItem } from "#app/contracts/live.ts";
import { judgeText } from "#app/text/judge.ts";
import { timeOfDay } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Receipt } from "#app/ui/judge/receipt.tsx";
import { SaveState } from "#app/ui/judge/save-state.tsx";
import styles from "./judge.module.css";
import { type JudgeDesk, useJudgeDesk } from "./judge-desk.ts";
import { totalText } from "./own-marks.ts";
import { performerName, programmeOf } from "./performers.ts";
import { valueText } from "./score-text.ts";
import type { SheetOnTablet } from "./sheet-state.ts";
import { whereText } from "./status-bar.tsx";

type SheetProps = { item: SeatItem; sheet: SheetOnTablet };

/** After the submission: receipt, time, state; the next one, and the way back until the lock. */
export function SubmittedSheet({ item, sheet }: SheetProps) {
  const t = useText(judgeText);
  const { tablet, view, open } = useJudgeDesk();
  const desk = useJudgeDesk();
  const { where } = sheet;
  const onServer = where.kind === "server" ? where : null;
  const abstained = sheet.phase === "abstained";
  const next = nextPerformance(desk, sheet.performanceId);
  const time = onServer?.at ?? null;
  const heading = abstained
    ? "abstain.done"
    : onServer === null
      ? "submitted.sendingHeading"
      : "submitted.heading";
  return (
    <>
      {sheet.paper && <Notice tone="info">{t("paper")}</Notice>}
      <Receipt
        title={t(heading)}
        code={{ label: t("submitted.receipt"), text: onServer?.receipt ?? "—" }}
        rows={[
          { label: t("submitted.number"), text: performerName(view, sheet.performanceId, t) },
          ...(abstained ? [] : [{ label: t("submitted.total"), text: totalText(item, sheet.marks) }]),
          { label: t("submitted.at"), text: time === null ? t("submitted.noReceipt") : timeOfDay(time) },
        ]}
        state={<SaveState state={stateOf(sheet)}>{whereText(where, t)}</SaveState>}
      >
        {next !== null && (
          <ActionButton tone="primary" size="huge" wide onClick={() => open(next)}>
            {t("submitted.next", { performer: performerName(view, next, t) })}
          </ActionButton>
        )}
      </Receipt>
      {sheet.mayTakeBack && (
        <div className={styles.takeBack}>
          <ActionButton size="large" onClick={() => tablet?.decide({ base: sheet.base, kind: "takeBack" })}>
            {t("submitted.takeBack")}
          </ActionButton>
          <p className={styles.quiet}>{t("submitted.takeBackHelp")}</p>
        </div>
      )}
    </>
  );
}

const stateOf = ({ where }: SheetOnTablet): "server" | "tablet" | "attention" => {
  if (where.kind === "server") return "server";
  return where.kind === "attention" || where.kind === "memory" ? "attention" : "tablet";
};

/** Read only: what was submitted, and what the others gave where the rules let a judge see it. */
export function LockedSheet({ item, sheet }: SheetProps) {
  const t = useText(judgeText);
  const { view } = useJudgeDesk();
  const empty = Object.keys(sheet.marks).length === 0;
  const others = Object.entries(view.others[sheet.performanceId] ?? {});
  return (
    <section className={styles.review} aria-labelledby="locked-heading">
      <h2 id="locked-heading">{t("locked.heading")}</h2>
      <p>{empty ? t("locked.nothing") : t("locked.text")}</p>
      {sheet.paper && <p className={styles.quiet}>{t("paper")}</p>}
      {!empty && (
        <Figures
          rows={item.criteria.flatMap((criterion) => {
            const mark = sheet.marks[criterion.key];
            return mark === undefined ? [] : [[criterion.name, valueText(criterion, mark)]];
          })}
          total={[t("reviewCard.total"), totalText(item, sheet.marks)]}
        />
      )}
      {others.length > 0 && (
        <>
          <h3>{t("locked.others")}</h3>
          <Figures rows={others.map(([label, points]) => [label, points])} />
        </>
      )}
    </section>
  );
}

function Figures({
  rows,
  total,
}: {
  rows: readonly string[][];
  total?: readonly [string, string];
}): ReactNode {
  return (
    <dl className={styles.figures}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {total !== undefined && (
        <div data-total="true">
          <dt>{total[0]}</dt>
          <dd>{total[1]}</dd>
        </div>
      )}
    </dl>
  );
}

const OPEN = new Set(["empty", "draft", "returned"]);

/** Who is on stage, if that sheet is open; else the next in running order whose sheet is, going round once. */
function nextPerformance({ view, sheetOf }: JudgeDesk, performanceId: string): string | null {
  const isOpen = (id: string) => id !== performanceId && OPEN.has(sheetOf(id).phase);
  if (view.onStage !== undefined && isOpen(view.onStage)) return view.onStage;
  const order = programmeOf(view).flatMap(({ performanceIds }) => performanceIds);
  const at = order.indexOf(performanceId);
  return [...order.slice(at + 1), ...order.slice(0, at)].find(isOpen) ?? null;
}
