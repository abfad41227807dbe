import type { LedgerEntryView } from "#app/contracts/ledger.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { ledgerText } from "#app/text/ledger.ts";
import { day as dayText } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { KeyValue } from "#app/ui/data/key-value.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Steps } from "#app/ui/layout/steps.tsx";
import { Course } from "./course.tsx";
import styles from "./ledger.module.css";
import { NextStep } from "./next-step.tsx";
import { ResidentCard } from "./resident-card.tsx";
import { DueOf, StatusOf, UrgencyOf } from "./tags.tsx";

/** One opinion: what was said, what is to be done next, and all that happened. */
export function EntryPage({ view }: { view: LedgerEntryView }) {
  const t = useText(ledgerText);
  const words = useText(dailyWords);
  const language = useLanguage();
  const title = t(view.own ? "ownTitle" : "title");
  const when = [dayText(view.happenedOn, language), view.happenedAt].filter(Boolean).join(" ");
  return (
    <>
      <PageHeader
        crumbs={[{ label: title, to: view.own ? "/my/deeds" : "/ledger" }]}
        crumbsLabel={title}
        title={t("entry.title", { unit: view.unitName })}
        status={<StatusOf status={view.status} />}
      />
      <Progress view={view} />
      <p className={styles.words}>{view.content}</p>
      <div className={styles.columns}>
        <div className={styles.stack}>
          <NextStep key={`${view.revision}`} view={view} />
          <Card title={t("entry.course")}>
            <Course view={view} />
          </Card>
        </div>
        <div className={styles.stack}>
          <Card title={t("entry.opinion")}>
            <KeyValue
              entries={[
                { key: "urgency", label: t("entry.urgency"), value: <UrgencyOf urgency={view.urgency} /> },
                {
                  key: "place",
                  label: t("entry.place"),
                  value: [view.unitName, view.place].filter(Boolean).join(" "),
                },
                { key: "when", label: t("entry.when"), value: when },
                {
                  key: "area",
                  label: t("entry.area"),
                  value: view.area === null ? t("none") : words(`area.${view.area}`),
                },
                { key: "by", label: t("entry.registeredBy"), value: view.registeredBy },
                { key: "who", label: t("entry.responsible"), value: view.responsible ?? t("none") },
                { key: "due", label: t("entry.due"), value: <DueOf row={view} /> },
                ...(view.deed === null
                  ? []
                  : [
                      {
                        key: "deed",
                        label: t("entry.deedStatus"),
                        value: words(`status.${view.deed.status}`),
                      },
                    ]),
              ]}
            />
          </Card>
          <ResidentCard view={view} />
        </div>
      </div>
    </>
  );
}

const ORDER = ["register", "assign", "report", "close"] as const;
/** How many of the steps are behind. */
const DONE = { registered: 1, assigned: 2, done: 3, closed: 4, answered: 1 } as const;

function Progress({ view }: { view: LedgerEntryView }) {
  const t = useText(ledgerText);
  const states = {
    done: t("entry.stepState.done"),
    now: t("entry.stepState.now"),
    later: t("entry.stepState.later"),
  };
  const done = DONE[view.status];
  const steps =
    view.status === "answered"
      ? (["register", "answered"] as const).map((key) => ({
          ...{ key, label: t(`entry.steps.${key}`) },
          state: "done" as const,
        }))
      : ORDER.map((key, index) => ({
          key,
          label: t(`entry.steps.${key}`),
          state: index < done ? ("done" as const) : index === done ? ("now" as const) : ("later" as const),
        }));
  return <Steps label={t("entry.steps.label")} steps={steps} stateLabels={states} />;
}
