import type { ReactNode } from "react";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { KEPT_KINDS } from "#app/contracts/growth-choices.ts";
import type { GrowthFileView, ShownTrial } from "#app/contracts/growth-views.ts";
import { growthText } from "#app/text/growth.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import type { Ask } from "./asking.ts";
import styles from "./growth.module.css";
import { ObjectionList } from "./objection-list.tsx";
import { PointsCurve } from "./points-curve.tsx";
import type { FileLine, FileSection } from "./section-words.ts";

type SectionProps = { section: FileSection; view: GrowthFileView; ask: Ask };

/** One section of a file with what may be done about it. */
export function SectionCard({ section: { section, title, blocks }, view, ask }: SectionProps) {
  const t = useText(growthText);
  const objections = view.objections.filter((one) => one.section === section);
  const waits = objections.some(({ decision }) => decision === null);
  return (
    <div id={section} className={styles.section}>
      <Card
        title={title}
        actions={
          view.may.object && !waits ? (
            <ActionButton size="small" onClick={() => ask({ kind: "object", section })}>
              {t("act.object")}
            </ActionButton>
          ) : undefined
        }
      >
        {section === "performance" && <PointsCurve months={view.performance.months} />}
        {blocks.length === 0 && <p className={styles.soft}>{t("file.none")}</p>}
        {blocks.map((block) => (
          <div key={block.title ?? block.lines[0]?.key}>
            {block.title !== null && <h3 className={styles.sub}>{block.title}</h3>}
            <ul className={section === "basics" ? styles.pairs : styles.list}>
              {block.lines.map((line) => (
                <Line key={line.key} line={line}>
                  {section === "trialPost" && <TrialActions trial={trialAt(view, line)} ask={ask} />}
                  <Correction view={view} line={line} ask={ask} />
                </Line>
              ))}
            </ul>
          </div>
        ))}
        <ObjectionList objections={objections} view={view} ask={ask} />
      </Card>
    </div>
  );
}

const trialAt = ({ trials }: GrowthFileView, { key }: FileLine) => trials.find(({ id }) => id === key);

function Line({ line: { day, head, texts }, children }: { line: FileLine; children: ReactNode }) {
  return (
    <li>
      <div className={styles.head}>
        {day !== null && <span className={styles.day}>{day}</span>}
        <strong>{head}</strong>
      </div>
      {texts.map((text) => (
        <p key={text} className={styles.text}>
          {text}
        </p>
      ))}
      {children}
    </li>
  );
}

/** Nothing is changed: what is wrong is corrected by another entry. */
function Correction({ view, line, ask }: { view: GrowthFileView; line: FileLine; ask: Ask }) {
  const t = useText(growthText);
  const entry = view.entries.find(({ id }) => id === line.key);
  if (entry === undefined || entry.corrected) return null;
  const kept = KEPT_KINDS.some((kind) => kind === entry.kind) && view.may.keep;
  const own = entry.kind === "review" && view.may.review;
  if (!kept && !own) return null;
  return (
    <div className={styles.row}>
      <ActionButton size="small" onClick={() => ask({ kind: own ? "review" : "entry", correcting: entry })}>
        {t("file.correct")}
      </ActionButton>
    </div>
  );
}

function TrialActions({ trial, ask }: { trial: ShownTrial | undefined; ask: Ask }) {
  const t = useText(growthText);
  const act = useAct();
  if (trial === undefined) return null;
  const { begin, decide, end, report } = trial.may;
  if (!begin && !decide && !end && !report) return null;
  return (
    <div className={styles.row}>
      {begin && (
        <ActionButton
          size="small"
          tone="primary"
          busy={act.busy}
          onClick={() => act.send("begin", { trialId: trial.id })}
        >
          {t("act.begin")}
        </ActionButton>
      )}
      {report && (
        <ActionButton size="small" tone="primary" onClick={() => ask({ kind: "report", trial })}>
          {t("act.report")}
        </ActionButton>
      )}
      {decide && (
        <ActionButton size="small" tone="primary" onClick={() => ask({ kind: "decide", trial })}>
          {t("act.decide")}
        </ActionButton>
      )}
      {end && (
        <ActionButton size="small" onClick={() => ask({ kind: "end", trial })}>
          {t("act.end")}
        </ActionButton>
      )}
      <RefusalNotice refusal={act.refusal} />
    </div>
  );
}
