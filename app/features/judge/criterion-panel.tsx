import type { SeatItem } from "#app/contracts/live.ts";
import { judgeText } from "#app/text/judge.ts";
import { useText } from "#app/text/use-text.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { DotStrip } from "#app/ui/judge/dot-strip.tsx";
import { LevelList } from "#app/ui/judge/level-list.tsx";
import { useJudgeDesk } from "./judge-desk.ts";
import { type EarlierSheet, earlierSheets, oddMarks } from "./own-marks.ts";
import { performerName } from "./performers.ts";
import { levelsOf, valueText } from "./score-text.ts";
import type { SheetOnTablet } from "./sheet-state.ts";

type Criterion = SeatItem["criteria"][number];

/** What the current criterion asks, which level the value means, and where it lies among one's own. */
export function CriterionPanel(props: { item: SeatItem; sheet: SheetOnTablet; current: Criterion }) {
  const t = useText(judgeText);
  const { view, sheetOf } = useJudgeDesk();
  const { item, sheet, current } = props;
  const value = sheet.marks[current.key] ?? null;
  const earlier = earlierSheets(view, { performanceId: sheet.performanceId, sheetOf });
  // One's own scale is shown once there is a value of one's own, so that it does not lead the hand.
  const begun = Object.keys(sheet.marks).length > 0;
  return (
    <>
      {current.levels.length > 0 && (
        <LevelList
          levels={levelsOf(current)}
          value={value}
          labels={{ list: t("criterion.levels"), matching: t("criterion.matching") }}
        />
      )}
      {begun && earlier.length > 0 && <OwnScale current={current} value={value} earlier={earlier} />}
      <OddMarks item={item} sheet={sheet} earlier={earlier} />
    </>
  );
}

function OwnScale(props: { current: Criterion; value: number | null; earlier: readonly EarlierSheet[] }) {
  const t = useText(judgeText);
  const { view } = useJudgeDesk();
  const { current, value } = props;
  const dots = props.earlier.flatMap(({ performanceId, marks }) => {
    const mark = marks[current.key];
    if (mark === undefined) return [];
    const performer = performerName(view, performanceId, t);
    return [
      {
        key: performanceId,
        value: mark,
        label: t("criterion.earlierDot", { performer, value: valueText(current, mark) }),
      },
    ];
  });
  return (
    <DotStrip
      earlier={dots}
      current={value}
      minimum={current.minimum}
      maximum={current.maximum}
      caption={t("criterion.earlier", { count: dots.length })}
      ends={{ minimum: valueText(current, current.minimum), maximum: valueText(current, current.maximum) }}
    />
  );
}

/** Said, never in the way. */
export function OddMarks(props: { item: SeatItem; sheet: SheetOnTablet; earlier: readonly EarlierSheet[] }) {
  const t = useText(judgeText);
  const { view } = useJudgeDesk();
  const odd = oddMarks(props.item, props.sheet.marks, props.earlier);
  if (odd.length === 0) return null;
  const sentence = (each: (typeof odd)[number]): string => {
    if (each.kind === "allEqual") return t("odd.allEqual");
    if (each.kind === "sameAsLast") {
      return t("odd.sameAsLast", { performer: performerName(view, each.sheet.performanceId, t) });
    }
    const criterion = props.item.criteria.find(({ key }) => key === each.criterionKey);
    if (criterion === undefined) return "";
    return t("odd.farFromOwn", { name: criterion.name, mean: (each.mean / 100).toFixed(1) });
  };
  return (
    <Notice tone="attention" title={t("odd.heading")} live>
      {odd.map((each) => (
        <p key={`${each.kind}${each.kind === "farFromOwn" ? each.criterionKey : ""}`}>{sentence(each)}</p>
      ))}
    </Notice>
  );
}
