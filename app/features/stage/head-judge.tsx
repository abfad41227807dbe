import { useState } from "react";
import type { HeadView, Snapshot } from "#app/contracts/live.ts";
import type { Item } from "#app/domain/scoring/rule-set.ts";
import { useLive } from "#app/realtime/use-live.ts";
import { stageText } from "#app/text/stage.ts";
import { deskText } from "#app/text/stage-desk.ts";
import { useText } from "#app/text/use-text.ts";
import { AskDialog, type AskRequest } from "./ask-dialog.tsx";
import { currentOf, type OrderedPerformance, orderOf, whoOf } from "./desk-facts.ts";
import styles from "./head-judge.module.css";
import { HeadPerformance } from "./head-performance.tsx";
import { LiveStatus } from "./live-status.tsx";
import { PanelTabs } from "./panel-tabs.tsx";
import { StationFrame } from "./station-frame.tsx";
import { useSeatPresence } from "./use-seat-presence.ts";
import { useStageCommand } from "./use-stage-command.ts";

export type HeadJudgeProps = {
  contestId: string;
  panelId: string;
  /** The head judge's paired device; without it the signed-in account. */
  seatId?: string | undefined;
  initial: Snapshot<HeadView>;
  items: readonly Item[];
  may: { head: boolean; confirm: boolean };
  /** A seat stays at its panel; an account may look at all of them. */
  choosesPanel: boolean;
};

/** The head judge's page, on a tablet as on a desk: marks side by side, lock, return. It follows the stage until told otherwise. */
export function HeadJudge(props: HeadJudgeProps) {
  const { contestId, panelId, seatId, initial, items, may } = props;
  const t = useText(deskText);
  const live = useLive({ view: "head", id: contestId }, initial);
  const commands = useStageCommand({ seatId });
  const [asked, ask] = useState<AskRequest | null>(null);
  const [chosen, choose] = useState<string | null>(null);
  useSeatPresence({ seatId, unsent: 0 });
  const { view } = live;
  const order = orderOf(view, panelId);
  const onStage = currentOf(view, panelId);
  const row = order.find(({ id }) => id === chosen) ?? onStage;
  return (
    <StationFrame
      title={t("headTitle")}
      contest={view.contest}
      backTo={seatId === undefined ? `/contests/${contestId}` : undefined}
      tools={
        <>
          {props.choosesPanel && view.contest.panels.length > 1 && (
            <PanelTabs view={view} panelId={panelId} />
          )}
          <LiveStatus live={live} />
        </>
      }
    >
      {live.closed && <p role="alert">{t("closed")}</p>}
      <Chooser
        view={view}
        order={order}
        row={row}
        onStage={onStage}
        followsStage={chosen === null}
        choose={choose}
      />
      {commands.refusal !== null && (
        <p className={styles.refusal} role="alert">
          {commands.refusal}
        </p>
      )}
      {row === null ? (
        <div className={styles.nobody}>
          <h2>{t("head.nobody")}</h2>
          <p>{t("head.nobodyText")}</p>
        </div>
      ) : (
        <HeadPerformance
          key={row.id}
          view={view}
          row={row}
          item={items.find(({ key }) => key === row.itemKey)}
          may={may}
          run={commands.run}
          busy={commands.busy}
          ask={ask}
        />
      )}
      <AskDialog request={asked} onClose={() => ask(null)} />
    </StationFrame>
  );
}

type ChooserProps = {
  view: HeadView;
  order: readonly OrderedPerformance[];
  row: OrderedPerformance | null;
  onStage: OrderedPerformance | null;
  followsStage: boolean;
  choose: (id: string | null) => void;
};

function Chooser({ view, order, row, onStage, followsStage, choose }: ChooserProps) {
  const t = useText(deskText);
  const words = useText(stageText);
  const items = new Map(view.contest.items.map(({ key, name }) => [key, name]));
  return (
    <div className={styles.chooser}>
      <label className={styles.choice}>
        <span>{t("head.performance")}</span>
        <select
          className={styles.select}
          value={followsStage ? "" : (row?.id ?? "")}
          onChange={(event) => choose(event.target.value === "" ? null : event.target.value)}
        >
          <option value="">{t("head.followStage")}</option>
          {order.map((each) => (
            <option key={each.id} value={each.id}>
              {whoOf(view, each.contestantId)} {view.contestants[each.contestantId]?.name} ·{" "}
              {items.get(each.itemKey)} · {words(`status.${each.status}`)}
            </option>
          ))}
        </select>
      </label>
      {onStage !== null && !followsStage && onStage.id !== row?.id && (
        <button type="button" className={styles.back} onClick={() => choose(null)}>
          {t("head.onStage", { who: whoOf(view, onStage.contestantId) })}
        </button>
      )}
    </div>
  );
}
