import { useState } from "react";
import { contestDrawText } from "#app/text/contest-draw.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { CopyText } from "#app/ui/data/copy-text.tsx";
import { KeyValue } from "#app/ui/data/key-value.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { ActButton } from "./act-button.tsx";
import styles from "./contest.module.css";
import { ReasonDialog } from "./reason-dialog.tsx";
import { type DrawnItem, RoundOrders } from "./round-orders.tsx";

export type DrawRoundRow = {
  key: string;
  name: string;
  drawn: boolean;
  mayDraw: boolean;
  items: readonly DrawnItem[];
};
export type DrawPageProps = {
  contestId: string;
  publicCode: string;
  committed: { commitment: string; at: number } | null;
  drawn: { seed: string; at: number } | null;
  openRecusals: number;
  registered: number;
  rounds: readonly DrawRoundRow[];
  may: { draw: boolean };
};

/** First the commitment, then the draw, then the order for everybody to check. */
export function DrawPage(props: DrawPageProps) {
  const { drawn } = props;
  return (
    <div className={styles.stack}>
      <CommitCard {...props} />
      {props.committed !== null && drawn === null && <RunCard {...props} />}
      {props.rounds
        .filter((round) => round.drawn || drawn !== null)
        .map((round) => (
          <RoundCard key={round.key} round={round} />
        ))}
    </div>
  );
}

function CommitCard(props: DrawPageProps) {
  const t = useText(contestDrawText);
  const { committed, drawn, may } = props;
  const labels = { copy: t("draw.copy"), copied: t("draw.copied") };
  return (
    <Card
      title={t("draw.commit")}
      emphasis={committed === null ? "now" : undefined}
      actions={committed !== null && may.draw && <DiscardButton />}
    >
      {committed === null ? (
        <div className={styles.stack}>
          <p className={styles.soft}>{t("draw.commitText")}</p>
          {may.draw && (
            <div className={styles.row}>
              <ActButton intent="commit" tone="primary">
                {t("draw.commitButton")}
              </ActButton>
            </div>
          )}
        </div>
      ) : (
        <div className={styles.stack}>
          <KeyValue
            entries={[
              {
                key: "commitment",
                label: t("draw.commitment"),
                value: <CopyText text={committed.commitment} labels={labels} />,
              },
              { key: "at", label: t("draw.committedAt"), value: dateTime(committed.at) },
              ...(drawn === null
                ? []
                : [
                    {
                      key: "seed",
                      label: t("draw.seed"),
                      value: <CopyText text={drawn.seed} labels={labels} />,
                    },
                    { key: "drawnAt", label: t("draw.drawnAt"), value: dateTime(drawn.at) },
                  ]),
            ]}
          />
          <div className={styles.row}>
            <LinkButton to={`/live/${props.publicCode}/draw`} target="_blank" rel="noreferrer">
              {t("draw.publicPage")}
            </LinkButton>
          </div>
        </div>
      )}
    </Card>
  );
}

function RunCard({ contestId, registered, openRecusals, may }: DrawPageProps) {
  const t = useText(contestDrawText);
  const waits = registered === 0 || openRecusals > 0;
  return (
    <Card title={t("draw.run")} emphasis="now">
      <div className={styles.stack}>
        <p className={styles.soft}>
          {registered === 0 ? t("draw.noContestants") : t("draw.runText", { n: registered })}
        </p>
        {openRecusals > 0 && (
          <Notice
            tone="attention"
            action={
              <LinkButton to={`/contests/${contestId}/recusals`} size="small">
                {t("draw.toRecusals")}
              </LinkButton>
            }
          >
            {t("draw.openRecusals", { n: openRecusals })}
          </Notice>
        )}
        {may.draw && !waits && (
          <div className={styles.row}>
            <ActButton
              intent="run"
              tone="primary"
              ask={{
                title: t("draw.runAsk", { n: registered }),
                text: <p>{t("draw.runAskText")}</p>,
                confirm: t("draw.runButton"),
              }}
            >
              {t("draw.runButton")}
            </ActButton>
          </div>
        )}
      </div>
    </Card>
  );
}

function DiscardButton() {
  const t = useText(contestDrawText);
  const words = useText(contestWords);
  const [open, setOpen] = useState(false);
  return (
    <>
      <ActionButton size="small" tone="quiet" onClick={() => setOpen(true)}>
        {t("draw.discard")}
      </ActionButton>
      <ReasonDialog
        opened={open}
        onClose={() => setOpen(false)}
        title={t("draw.discardTitle")}
        text={t("draw.discardText")}
        label={words("reason")}
        confirm={t("draw.discard")}
        intent="discard"
        danger
      />
    </>
  );
}

function RoundCard({ round }: { round: DrawRoundRow }) {
  const t = useText(contestDrawText);
  if (round.drawn) return <RoundOrders name={round.name} items={round.items} />;
  return (
    <Card title={round.name} emphasis={round.mayDraw ? "now" : undefined}>
      {round.mayDraw ? (
        <div className={styles.row}>
          <ActButton
            intent="nextRound"
            payload={{ roundKey: round.key }}
            tone="primary"
            ask={{
              title: t("draw.nextRoundAsk", { round: round.name }),
              text: <p>{t("draw.nextRoundText")}</p>,
              confirm: t("draw.runButton"),
            }}
          >
            {t("draw.nextRound", { round: round.name })}
          </ActButton>
        </div>
      ) : (
        <p className={styles.soft}>{t("draw.later")}</p>
      )}
    </Card>
  );
}
