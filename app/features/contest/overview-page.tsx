import { useState } from "react";
import { ActButton } from "#app/acts/act-button.tsx";
import type { Arrow } from "#app/domain/contest/life.ts";
import type { ContestStatus } from "#app/domain/contest/states.ts";
import type { ItemKind } from "#app/domain/scoring/rule-set.ts";
import { contestText } from "#app/text/contest.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { percent } from "#app/text/problem-sentence.ts";
import { dateTime, day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { KeyValue } from "#app/ui/data/key-value.tsx";
import { Stat, StatRow } from "#app/ui/data/stat.tsx";
import { Card, CardGrid } from "#app/ui/layout/card.tsx";
import { ArrowButton, type Size } from "./arrow-button.tsx";
import styles from "./contest.module.css";
import { DetailsPanel } from "./details-panel.tsx";
import { LinksCard } from "./links-card.tsx";
import { type RuleVersion, VersionList } from "./version-list.tsx";

export type Overview = {
  contest: {
    id: string;
    title: string;
    status: ContestStatus;
    venue: string | null;
    heldOn: string | null;
    publicCode: string;
    createdAt: number;
    hasScreenLink: boolean;
  };
  counts: Size & { withdrawn: number; judges: number; shadows: number };
  rounds: readonly {
    key: string;
    name: string;
    items: readonly { key: string; name: string; kind: ItemKind; weight: number }[];
  }[];
  panels: readonly { id: string; name: string }[];
  offices: readonly { role: string; name: string }[];
  versions: readonly RuleVersion[];
  may: {
    edit: boolean;
    screenLink: boolean;
    copy: boolean;
    wipe: boolean;
    arrows: readonly { arrow: Arrow; to: ContestStatus }[];
  };
};

/** The contest at a glance. */
export function OverviewPage({ overview, origin }: { overview: Overview; origin: string }) {
  const t = useText(contestText);
  const { contest, counts, may } = overview;
  return (
    <div className={styles.stack}>
      <Card title={t("overview.people")}>
        <StatRow>
          <Stat
            label={t("overview.contestants")}
            value={counts.contestants}
            unit={t("overview.unitPeople")}
            detail={counts.withdrawn > 0 ? t("overview.withdrawn", { n: counts.withdrawn }) : undefined}
          />
          <Stat
            label={t("overview.judges")}
            value={counts.judges}
            unit={t("overview.unitPeople")}
            detail={counts.shadows > 0 ? t("overview.shadows", { n: counts.shadows }) : undefined}
          />
          <Stat label={t("overview.panels")} value={counts.panels} unit={t("overview.unitPanels")} />
          <Stat
            label={t("overview.performances")}
            value={counts.performances}
            unit={t("overview.unitPerformances")}
            detail={counts.performances > 0 ? t("overview.settled", { n: counts.settled }) : undefined}
          />
        </StatRow>
      </Card>
      <CardGrid>
        <DetailsCard overview={overview} />
        <RoundsCard overview={overview} />
        <LinksCard overview={overview} origin={origin} />
      </CardGrid>
      {(may.arrows.length > 0 || may.copy || may.wipe) && (
        <Card title={t("overview.state")}>
          <div className={styles.row}>
            {may.arrows.map(({ arrow }) => (
              <ArrowButton key={arrow} contest={contest} arrow={arrow} size={counts} />
            ))}
            {may.copy && (
              <>
                <LinkButton to={`/contests/new?copy=${contest.id}&rehearsal`} tone="quiet">
                  {t("overview.copyRehearsal")}
                </LinkButton>
                <LinkButton to={`/contests/new?copy=${contest.id}`} tone="quiet">
                  {t("overview.copyContest")}
                </LinkButton>
              </>
            )}
            {may.wipe && <WipeButton overview={overview} />}
          </div>
        </Card>
      )}
    </div>
  );
}

function DetailsCard({ overview: { contest, offices, may } }: { overview: Overview }) {
  const t = useText(contestText);
  const words = useText(contestWords);
  const language = useLanguage();
  const [editing, setEditing] = useState(false);
  const officeName = (role: string): string => {
    const known = (["host", "headJudge", "tabulator", "supervisor", "timekeeper", "judge"] as const).find(
      (each) => each === role,
    );
    return known === undefined ? role : words(`office.${known}`);
  };
  return (
    <Card
      title={t("overview.details")}
      actions={
        may.edit && (
          <ActionButton size="small" onClick={() => setEditing(true)}>
            {t("overview.edit")}
          </ActionButton>
        )
      }
    >
      <KeyValue
        entries={[
          {
            key: "day",
            label: t("overview.heldOn"),
            value: contest.heldOn === null ? words("dayOpen") : day(contest.heldOn, language),
          },
          { key: "venue", label: t("overview.venue"), value: contest.venue ?? words("none") },
          { key: "code", label: t("overview.code"), value: <code>{contest.publicCode}</code> },
          { key: "created", label: t("overview.created"), value: dateTime(contest.createdAt) },
          {
            key: "offices",
            label: t("overview.offices"),
            value:
              offices.length === 0
                ? t("overview.noOffices")
                : offices.map(({ role, name }) => `${officeName(role)} ${name}`).join(words("and")),
          },
        ]}
      />
      {may.edit && <DetailsPanel contest={contest} opened={editing} onClose={() => setEditing(false)} />}
    </Card>
  );
}

function RoundsCard({ overview: { rounds, versions } }: { overview: Overview }) {
  const t = useText(contestText);
  const words = useText(contestWords);
  return (
    <Card title={t("overview.rounds")}>
      <div className={styles.stack}>
        {rounds.map((round) => (
          <section key={round.key}>
            <h3 className={styles.sub}>{round.name}</h3>
            <ul className={styles.list}>
              {round.items.map((item) => (
                <li key={item.key}>
                  {item.name}{" "}
                  <span className={styles.soft}>
                    {words(`itemKind.${item.kind}`)} · {percent(item.weight)}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <section>
          <h3 className={styles.sub}>{t("overview.versions")}</h3>
          <VersionList versions={versions} />
        </section>
      </div>
    </Card>
  );
}

function WipeButton({ overview: { contest, counts } }: { overview: Overview }) {
  const t = useText(contestText);
  return (
    <ActButton
      intent="wipe"
      action={`/contests/${contest.id}?index`}
      tone="danger"
      ask={{
        title: t("overview.wipeTitle", { title: contest.title }),
        text: (
          <p>
            {t("overview.wipeText", { contestants: counts.contestants, performances: counts.performances })}
          </p>
        ),
        confirm: t("overview.wipeConfirm"),
        danger: true,
      }}
    >
      {t("overview.wipe")}
    </ActButton>
  );
}
