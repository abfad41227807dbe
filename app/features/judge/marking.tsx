import { IconArrowBackUp } from "@tabler/icons-react";
import type { SeatItem } from "#app/contracts/live.ts";
import { judgeText } from "#app/text/judge.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { ScorePad } from "#app/ui/score-pad/score-pad.tsx";
import styles from "./judge.module.css";
import { useJudgeDesk } from "./judge-desk.ts";
import { missingCriteria } from "./own-marks.ts";
import { chipsOf, valueText } from "./score-text.ts";
import type { SheetOnTablet } from "./sheet-state.ts";

type Criterion = SeatItem["criteria"][number];

/** The criteria in a row, each with its value; the current one is the tab that is pressed. */
export function CriterionSteps(props: {
  item: SeatItem;
  sheet: SheetOnTablet;
  current: Criterion;
  onChoose: (criterionKey: string) => void;
}) {
  const t = useText(judgeText);
  const { item, sheet, current } = props;
  const missing = missingCriteria(item, sheet.marks).length;
  return (
    <>
      <nav className={styles.steps} aria-label={t("criterion.steps")}>
        {item.criteria.map((criterion) => {
          const mark = sheet.marks[criterion.key];
          const value = mark === undefined ? t("criterion.unmarked") : valueText(criterion, mark);
          return (
            <button
              key={criterion.key}
              type="button"
              className={styles.step}
              aria-pressed={criterion.key === current.key}
              aria-label={t("criterion.step", { name: criterion.name, value })}
              data-marked={mark !== undefined}
              onClick={() => props.onChoose(criterion.key)}
            >
              <span className={styles.stepName}>{criterion.name}</span>
              <strong className={styles.stepValue}>{value}</strong>
            </button>
          );
        })}
      </nav>
      <p className={styles.missing} role="status" data-complete={missing === 0}>
        {missing === 0 ? t("criterion.complete") : t("criterion.missing", { count: missing })}
      </p>
    </>
  );
}

/** The keypad with the value, undo, and the way on: the next criterion that is not marked, or the check. */
export function MarkingPad(props: {
  item: SeatItem;
  sheet: SheetOnTablet;
  current: Criterion;
  onChoose: (criterionKey: string) => void;
  onReview: () => void;
}) {
  const t = useText(judgeText);
  const { tablet } = useJudgeDesk();
  const { item, sheet, current } = props;
  const next = nextToMark(item, sheet, current.key);
  const change = (value: number | null) => {
    const { [current.key]: _before, ...others } = sheet.marks;
    const marks = value === null ? others : { ...others, [current.key]: value };
    tablet?.change({ base: sheet.base, place: `mark:${current.key}`, marks });
  };
  return (
    <ScorePad
      key={current.key}
      value={sheet.marks[current.key] ?? null}
      minimum={current.minimum}
      maximum={current.maximum}
      step={current.step}
      chips={chipsOf(current)}
      disabled={!sheet.editable}
      onChange={change}
      labels={{
        pad: t("pad.label", { name: current.name }),
        empty: t("pad.empty"),
        range: t("pad.range", {
          minimum: valueText(current, current.minimum),
          maximum: valueText(current, current.maximum),
          step: valueText(current, current.step),
        }),
        chips: t("pad.chips"),
        clear: t("pad.clear"),
        backspace: t("pad.backspace"),
        point: t("pad.point"),
        sign: t("pad.sign"),
      }}
    >
      <div className={styles.padActions}>
        <ActionButton
          size="huge"
          icon={<IconArrowBackUp />}
          disabled={!sheet.mayUndo}
          onClick={() => tablet?.undo(sheet.base)}
        >
          {t("undo")}
        </ActionButton>
        {next === undefined ? (
          <ActionButton
            tone="primary"
            size="huge"
            wide
            disabled={!isReady(item, sheet)}
            onClick={props.onReview}
          >
            {t("review")}
          </ActionButton>
        ) : (
          <ActionButton tone="primary" size="huge" wide onClick={() => props.onChoose(next.key)}>
            {t("next", { name: next.name })}
          </ActionButton>
        )}
      </div>
    </ScorePad>
  );
}

const isReady = (item: SeatItem, sheet: SheetOnTablet): boolean =>
  sheet.editable && missingCriteria(item, sheet.marks).length === 0;

/** The next one that lacks its mark, going round once; this one itself does not count. */
function nextToMark(item: SeatItem, sheet: SheetOnTablet, currentKey: string): Criterion | undefined {
  const at = item.criteria.findIndex(({ key }) => key === currentKey);
  const round = [...item.criteria.slice(at + 1), ...item.criteria.slice(0, at)];
  return round.find(({ key }) => sheet.marks[key] === undefined);
}
