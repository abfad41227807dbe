import type { Criterion, ScoreSource } from "#app/domain/selection/selection-rules.ts";
import { DEMOCRATIC_ANSWERS } from "#app/domain/selection/selection-rules.ts";
import { selectionRulesText } from "#app/text/selection-rules.ts";
import { selectionWords } from "#app/text/selection-words.ts";
import { useText } from "#app/text/use-text.ts";
import { CheckField } from "#app/ui/fields/check-field.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { ContestChoice } from "./contest-choice.tsx";
import type { CriterionProps } from "./criteria-card.tsx";
import { NumberEntry } from "./number-entry.tsx";
import { useRules } from "./rules-context.ts";

const SEVERAL = ["best", "mean", "latest"] as const;

type PartProps<K extends ScoreSource["kind"]> = {
  source: Extract<ScoreSource, { kind: K }>;
  path: string;
  set: (source: ScoreSource) => void;
};

/** Where a criterion's points come from. */
export function SourceFields({ criterion, path, put }: CriterionProps) {
  const { source } = criterion;
  const set = (next: Criterion["source"]) => put({ ...criterion, source: next });
  const at = `${path}.source`;
  if (source.kind === "contest") return <ContestPart source={source} path={at} set={set} />;
  if (source.kind === "daily") return <DailyPart source={source} path={at} set={set} />;
  return <AnswerPart source={source} path={at} set={set} />;
}

function ContestPart({ source, path, set }: PartProps<"contest">) {
  const t = useText(selectionRulesText);
  return (
    <>
      <ContestChoice
        path={`${path}.contestIds`}
        chosen={source.contestIds}
        onPick={(contestIds) => set({ ...source, contestIds })}
      />
      <FieldGrid>
        <SelectField
          name={`${path}.several`}
          label={t("source.several")}
          value={source.several}
          choices={SEVERAL.map((value) => ({ value, label: t(`several.${value}`) }))}
          onChange={(next) => set({ ...source, several: SEVERAL.find((each) => each === next) ?? "best" })}
        />
        <CheckField
          name={`${path}.shrink`}
          label={t("source.shrink")}
          description={t("source.shrinkNote")}
          checked={source.shrink}
          onChange={(shrink) => set({ ...source, shrink })}
        />
      </FieldGrid>
    </>
  );
}

function DailyPart({ source, path, set }: PartProps<"daily">) {
  const t = useText(selectionRulesText);
  const { problemAt } = useRules();
  return (
    <FieldGrid>
      {(["fromMonth", "toMonth"] as const).map((bound) => (
        <TextField
          key={bound}
          name={`${path}.${bound}`}
          label={t(`source.${bound}`)}
          placeholder="2026-03"
          value={source[bound]}
          maxLength={7}
          onChange={(month) => set({ ...source, [bound]: month })}
          error={problemAt(`${path}.${bound}`)}
        />
      ))}
    </FieldGrid>
  );
}

function AnswerPart({ source, path, set }: PartProps<"appraisal" | "democratic">) {
  const t = useText(selectionRulesText);
  const words = useText(selectionWords);
  return (
    <FieldGrid>
      {source.kind === "appraisal" && (
        <NumberEntry
          path={`${path}.years`}
          label={t("gates.years")}
          kind="whole"
          unit={t("unit.calendarYears")}
          value={source.years}
          onValue={(years) => set({ ...source, years })}
        />
      )}
      {DEMOCRATIC_ANSWERS.map((answer) => (
        <NumberEntry
          key={answer}
          path={`${path}.points.${answer}`}
          label={t("source.pointsOf", { answer: words(`answer.${answer}`) })}
          kind="points"
          unit={t("unit.points")}
          value={source.points[answer] ?? 0}
          onValue={(points) =>
            set(
              source.kind === "appraisal"
                ? { ...source, points: { ...source.points, [answer]: points } }
                : { ...source, points: { ...source.points, [answer]: points } },
            )
          }
        />
      ))}
    </FieldGrid>
  );
}
