import type { HeadView } from "#app/contracts/live.ts";
import type { Item } from "#app/domain/scoring/rule-set.ts";
import { stageText } from "#app/text/stage.ts";
import { deskText } from "#app/text/stage-desk.ts";
import { clock, timeOfDay } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import type { AskRequest } from "./ask-dialog.tsx";
import { askAbout, askWithout } from "./ask-requests.ts";
import { BreachList } from "./breach-list.tsx";
import { markingSeats, type OrderedPerformance, whoOf } from "./desk-facts.ts";
import { JudgedQuestion } from "./drawn-question.tsx";
import styles from "./head-performance.module.css";
import { HeadPreview } from "./head-preview.tsx";
import { HeadSheets } from "./head-sheets.tsx";
import { seatName } from "./seat-name.ts";
import { toneOf } from "./status-tone.ts";
import { previewOf } from "./trimmed-preview.ts";
import type { StageCommands } from "./use-stage-command.ts";

export type HeadPartProps = Pick<StageCommands, "run" | "busy"> & {
  view: HeadView;
  row: OrderedPerformance;
  item: Item | undefined;
  may: { head: boolean; confirm: boolean };
  ask: (request: AskRequest) => void;
};

/** One performance as the head judge rules on it. */
export function HeadPerformance(props: HeadPartProps) {
  const { view, row, item, may, run, ask } = props;
  const t = useText(deskText);
  const who = whoOf(view, row.contestantId);
  const seats = markingSeats(view, row.panelId);
  const preview = item === undefined ? null : previewOf({ view, performanceId: row.id, seats, item });
  const dropped = preview?.kind === "scored" ? preview.dropped : {};
  const ruling = { t, run, performanceId: row.id, who };
  const open = may.head && row.verified !== true;
  return (
    <article className={styles.root}>
      <Heading {...props} who={who} />
      <JudgedQuestion question={view.questions[row.id]} />
      <HeadSheets {...props} seats={seats} who={who} dropped={dropped} />
      <div className={styles.lower}>
        <HeadPreview row={row} preview={preview} />
        <div className={styles.rulings}>
          <BreachList performance={row} who={who} open={open} run={run} ask={ask} />
          {open && (
            <div className={styles.buttons}>
              {row.clock !== undefined && (
                <ActionButton
                  size="small"
                  onClick={() =>
                    ask(
                      askAbout("correct", {
                        ...ruling,
                        reading: row.elapsedMs === undefined ? "" : clock(row.elapsedMs),
                      }),
                    )
                  }
                >
                  {t("stage.correct")}
                </ActionButton>
              )}
              {(row.status === "scoring" || row.status === "complete") && (
                <ActionButton size="small" onClick={() => ask(askAbout("disqualify", ruling))}>
                  {t("stage.disqualify")}
                </ActionButton>
              )}
              {(row.status === "disqualified" || row.status === "absent") && (
                <ActionButton size="small" onClick={() => ask(askAbout("reinstate", ruling))}>
                  {t("stage.reinstate")}
                </ActionButton>
              )}
            </div>
          )}
        </div>
      </div>
      {may.head && <LockBar {...props} who={who} />}
    </article>
  );
}

function Heading({ view, row, item, who }: HeadPartProps & { who: string }) {
  const words = useText(stageText);
  const contestant = view.contestants[row.contestantId];
  return (
    <header className={styles.heading}>
      <h2 className={styles.name}>
        {contestant?.number === undefined ? "" : words("number", { number: who })} {contestant?.name}
      </h2>
      <p>
        {contestant?.unitName} · {item?.name}
      </p>
      <StatusTag tone={toneOf(row.status)}>{words(`status.${row.status}`)}</StatusTag>
    </header>
  );
}

const NAMED = 3;
/** The first few by name: the bar must stay low. The question before the lock names all of them. */
const shortened = (seats: readonly string[]): string =>
  seats.length > NAMED ? `${seats.slice(0, NAMED).join("、")} …` : seats.join("、");

const SUBMITTED: readonly string[] = ["received", "locked", "verified", "abstained", "recused"];

/** Who is still missing, and the lock; without them only for a reason. */
function LockBar({ view, row, run, busy, ask, who }: HeadPartProps & { who: string }) {
  const t = useText(deskText);
  if (row.lockedAt !== undefined) {
    return <p className={styles.bar}>{t("head.locked", { time: timeOfDay(row.lockedAt) })}</p>;
  }
  const missing = markingSeats(view, row.panelId)
    .filter(
      (seat) => seat.scoring === "counts" && !SUBMITTED.includes(row.sheets[seat.id]?.status ?? "empty"),
    )
    .map((seat) => `${seatName(seat, t)} ${seat.holderName}`);
  const lockable = row.status === "scoring";
  const performanceId = row.id;
  return (
    <div className={styles.bar}>
      <p role="status">
        {!lockable
          ? t("head.waitingForStage")
          : missing.length === 0
            ? t("head.complete")
            : t("head.missing", { count: missing.length, seats: shortened(missing) })}
      </p>
      {lockable && missing.length > 0 && (
        <ActionButton
          size="huge"
          busy={busy === "lock"}
          onClick={() => ask(askWithout({ t, run, performanceId, who, seats: missing }))}
        >
          {t("head.lockWithout")}
        </ActionButton>
      )}
      {lockable && (
        <ActionButton
          tone="primary"
          size="huge"
          disabled={missing.length > 0}
          busy={busy === "lock"}
          onClick={() => void run("lock", { performanceId })}
        >
          {t("head.lock", { who })}
        </ActionButton>
      )}
    </div>
  );
}
