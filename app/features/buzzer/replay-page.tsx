import { useMemo, useState } from "react";
import type { LogEntry } from "#app/domain/buzzer/buzzer-event.ts";
import type { BuzzerSettings } from "#app/domain/buzzer/buzzer-settings.ts";
import * as BuzzerState from "#app/domain/buzzer/buzzer-state.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import { buzzerText } from "#app/text/buzzer.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { playerName } from "./names.ts";
import { ReplayLog } from "./replay-log.tsx";
import styles from "./set-up.module.css";

/** The log without who wrote it: that stands in the audit log. */
export type ReplayEntry = Omit<LogEntry, "by">;
export type ReplayPageProps = {
  settings: BuzzerSettings | null;
  log: readonly ReplayEntry[];
  players: readonly { contestantId: string; number: number | null; name: string }[];
};

/** The final step by step: every state is made anew from the beginning of the log, as it was shown then. */
export function ReplayPage({ settings, log, players }: ReplayPageProps) {
  const t = useText(buzzerText);
  const [step, setStep] = useState(log.length);
  const names = useMemo(
    () => new Map(players.map(({ contestantId, number, name }) => [contestantId, nameOf(number, name)])),
    [players],
  );
  const state = useMemo(() => {
    if (settings === null) return null;
    const rule = { settings, players: players.map(({ contestantId }) => contestantId) };
    return BuzzerState.of(
      log.slice(0, step).map((entry) => ({ ...entry, by: "" })),
      rule,
    );
  }, [settings, log, players, step]);
  if (state === null || log.length === 0)
    return <EmptyState title={t("replay.empty")}>{t("replay.emptyText")}</EmptyState>;
  const button = (label: "first" | "previous" | "next" | "last", to: number) => (
    <ActionButton disabled={to === step || to < 0 || to > log.length} onClick={() => setStep(to)}>
      {t(`replay.${label}`)}
    </ActionButton>
  );
  return (
    <div className={styles.stack}>
      <Card title={t("replay.step", { n: step, of: log.length })}>
        <input
          type="range"
          className={styles.slider}
          aria-label={t("replay.slider")}
          min={0}
          max={log.length}
          value={step}
          onChange={(event) => setStep(Number(event.currentTarget.value))}
        />
        <div className={styles.row}>
          {button("first", 0)}
          {button("previous", step - 1)}
          {button("next", step + 1)}
          {button("last", log.length)}
        </div>
      </Card>
      <div className={styles.columns}>
        <div>
          <Card title={t("replay.log")}>
            <ReplayLog log={log} step={step} names={names} onStep={setStep} />
          </Card>
        </div>
        <div>
          <StateCard state={state} names={names} />
        </div>
      </div>
    </div>
  );
}

const nameOf = (number: number | null, name: string): string =>
  playerName({ name, unitName: "", ...(number === null ? {} : { number }) });

function StateCard({ state, names }: { state: BuzzerState.BuzzerState; names: ReadonlyMap<string, string> }) {
  const t = useText(buzzerText);
  const rows = [...state.tallies].sort(([, a], [, b]) => b.points - a.points);
  return (
    <Card title={t("replay.state")}>
      <p>
        <b>{t(`desk.phase.${state.phase}`)}</b>
        {state.position === null ? "" : ` · ${t("desk.question", { position: state.position })}`}
      </p>
      <table className={styles.log}>
        <tbody>
          {rows.map(([id, tally]) => (
            <tr key={id} data-current={id === state.answering?.contestantId}>
              <td>{names.get(id)}</td>
              <td className={styles.figures}>{Decimal.text({ units: tally.points, digits: 2 })}</td>
              <td className={styles.soft}>{t("desk.tally", tally)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
