import type { ReactNode } from "react";
import type { GrowthFileView } from "#app/contracts/growth-views.ts";
import type { LineState, ReadinessLine } from "#app/domain/growth/readiness.ts";
import { isElected } from "#app/domain/selection/reserve-entry.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import { growthText } from "#app/text/growth.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { useText } from "#app/text/use-text.ts";
import { Checklist, ChecklistItem } from "#app/ui/data/checklist-item.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./growth.module.css";
import { useReadinessWords } from "./use-readiness-words.ts";

const LOOK = { met: "good", underWay: "attention", missing: "bad" } as const satisfies Record<
  LineState,
  string
>;

/** What the post asks, what is there, and what comes next. */
export function ReadinessCard({ view }: { view: GrowthFileView }) {
  const t = useText(growthText);
  const people = useText(peopleWords);
  const words = useReadinessWords();
  const { readiness, declared, entry } = view;
  if (readiness === null)
    return (
      <Card title={words.t("card")}>
        <Notice tone="attention">{words.t("archived")}</Notice>
      </Card>
    );
  const next = readiness.lines.find(({ fact }) => fact.kind === readiness.next);
  const nextText = next === undefined ? words.t("next.nothing") : words.next(next);
  return (
    <Card
      title={`${words.t("card")} · ${words.t("count", { met: readiness.met, required: readiness.required })}`}
      emphasis="now"
    >
      {declared === null ? (
        <p className={styles.next}>
          <strong>{words.t("nextLabel")}</strong> {nextText}
        </p>
      ) : (
        <Notice tone="good">{t("file.declared", { day: declared.onDay, text: declared.text })}</Notice>
      )}
      <p className={styles.soft}>
        {words.t("forPost", { post: people(`reserveKind.${entry.post}`) })} ·{" "}
        {words.t(isElected(entry.post) ? "elected" : "notAppointed")}
      </p>
      <Checklist label={words.t("card")}>
        {readiness.lines.map((line) => (
          <ChecklistItem
            key={line.fact.kind}
            state={line.state === "missing" && !line.requirement.required ? "attention" : LOOK[line.state]}
            stateLabel={words.t(`state.${line.state}`)}
            title={words.title(line.fact.kind)}
            detail={<Detail line={line} />}
          />
        ))}
      </Checklist>
    </Card>
  );
}

function Detail({ line }: { line: ReadinessLine }): ReactNode {
  const words = useReadinessWords();
  return (
    <>
      <span className={styles.found}>{words.found(line)}</span>
      <span className={styles.wanted}>
        {words.wanted(line)}
        <br />
        {words.basis(line)}
      </span>
      {line.fact.kind === "areas" && <Areas areas={line.fact.areas} />}
    </>
  );
}

type AreasFact = Extract<ReadinessLine["fact"], { kind: "areas" }>;

function Areas({ areas }: Pick<AreasFact, "areas">) {
  const words = useReadinessWords();
  const said = (rater: "head" | "mentor", total: number | null) =>
    total === null ? [] : [words.t(`rater.${rater}`, { points: Decimal.points(total) })];
  return (
    <span className={styles.areas}>
      {areas.map(({ area, stage, head, mentor }) => (
        <span key={area} className={styles.area} data-stage={stage}>
          <strong>{words.area(area)}</strong>
          <span>
            {[words.t(`stage.${stage}`), ...said("head", head), ...said("mentor", mentor)].join(" · ")}
          </span>
        </span>
      ))}
    </span>
  );
}
