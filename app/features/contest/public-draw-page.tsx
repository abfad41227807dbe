import { Link } from "@remix-run/react";
import { useState } from "react";
import type * as DrawPlan from "#app/domain/contest/draw-plan.ts";
import { ALGORITHM } from "#app/domain/draw/running-order.ts";
import { contestDrawText } from "#app/text/contest-draw.ts";
import { drawRefusals } from "#app/text/refusals/draw.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { KeyValue } from "#app/ui/data/key-value.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import styles from "./contest.module.css";
import { type Redrawn, redraw } from "./redraw.ts";
import { RoundOrders } from "./round-orders.tsx";

export type PublicDraw = {
  title: string;
  rehearsal: boolean;
  publicCode: string;
  commitment: string;
  committedAt: number;
  drawn: {
    seed: string;
    at: number;
    rounds: readonly DrawPlan.DrawRound[];
    people: Readonly<Record<string, { number: number | null; name: string; unitName: string }>>;
    itemNames: Readonly<Record<string, string>>;
    roundNames: Readonly<Record<string, string>>;
    panelNames: Readonly<Record<string, string>>;
    performances: readonly DrawPlan.DrawnPerformance[];
  } | null;
};

/** The draw for everybody, with a button that draws it again. */
export function PublicDrawPage({ draw }: { draw: PublicDraw }) {
  const t = useText(contestDrawText);
  const steps = useText(drawRefusals);
  const { drawn } = draw;
  return (
    <div className={styles.stack}>
      <PageHeader
        title={`${draw.title} · ${t("public.title")}`}
        subtitle={t("public.lead")}
        status={draw.rehearsal ? <StatusTag tone="attention">{t("public.rehearsal")}</StatusTag> : undefined}
      />
      <Card>
        <KeyValue
          entries={[
            {
              key: "commitment",
              label: t("draw.commitment"),
              value: <span className={styles.hash}>{draw.commitment}</span>,
            },
            { key: "at", label: t("draw.committedAt"), value: dateTime(draw.committedAt) },
            ...(drawn === null
              ? []
              : [
                  {
                    key: "seed",
                    label: t("draw.seed"),
                    value: <span className={styles.hash}>{drawn.seed}</span>,
                  },
                  { key: "drawn", label: t("draw.drawnAt"), value: dateTime(drawn.at) },
                ]),
          ]}
        />
        {drawn === null ? <p>{t("public.before")}</p> : <CheckDraw draw={draw} drawn={drawn} />}
      </Card>
      {drawn?.rounds.map((round) => (
        <RoundOrders
          key={round.roundKey}
          name={drawn.roundNames[round.roundKey] ?? round.roundKey}
          items={itemsOf({ round, drawn })}
        />
      ))}
      <Card title={t("public.algorithm")}>
        <p className={styles.hash}>{ALGORITHM.name}</p>
        <ol>
          {ALGORITHM.steps.map((step) => (
            <li key={step}>{steps(step)}</li>
          ))}
        </ol>
        <p className={styles.soft}>{t("public.withdrawn")}</p>
      </Card>
      <p>
        <Link to={`/live/${draw.publicCode}`}>{t("public.others")}</Link>
      </p>
    </div>
  );
}

type Drawn = NonNullable<PublicDraw["drawn"]>;

const itemsOf = ({ round, drawn }: { round: DrawPlan.DrawRound; drawn: Drawn }) =>
  round.items.map((item) => ({
    key: item.key,
    name: drawn.itemNames[item.key] ?? item.key,
    panels: item.panelIds.map((id) => ({
      id,
      name: drawn.panelNames[id] ?? "",
      order: drawn.performances
        .filter(({ itemKey, panelId }) => itemKey === item.key && panelId === id)
        .map(({ contestantId, position }) => ({
          id: contestantId,
          position,
          status: "",
          ...(drawn.people[contestantId] ?? { number: null, name: "", unitName: "" }),
        })),
    })),
  }));

function CheckDraw({ draw, drawn }: { draw: PublicDraw; drawn: Drawn }) {
  const t = useText(contestDrawText);
  const [state, setState] = useState<"idle" | "busy" | Redrawn>("idle");
  const check = async () => {
    setState("busy");
    setState(
      await redraw({
        seed: drawn.seed,
        commitment: draw.commitment,
        rounds: drawn.rounds,
        published: drawn.performances,
      }),
    );
  };
  return (
    <div className={styles.stack}>
      <div className={styles.row}>
        <ActionButton
          tone="primary"
          busy={state === "busy"}
          busyLabel={t("public.checking")}
          onClick={() => void check()}
        >
          {t("public.check")}
        </ActionButton>
      </div>
      {typeof state === "object" && <Outcome outcome={state} />}
    </div>
  );
}

function Outcome({ outcome }: { outcome: Redrawn }) {
  const t = useText(contestDrawText);
  const secure = globalThis.crypto?.subtle !== undefined;
  return (
    <>
      <Notice tone={outcome.commitmentFits ? "good" : "error"} live>
        {outcome.commitmentFits ? t("public.commitmentGood") : t("public.commitmentBad")}
      </Notice>
      <Notice tone={outcome.different === 0 ? "good" : "error"} live>
        {outcome.different === 0
          ? t("public.orderGood", { n: outcome.performances })
          : t("public.orderBad", { n: outcome.different })}
      </Notice>
      {!secure && <p className={styles.soft}>{t("public.insecure")}</p>}
    </>
  );
}
