import type { OpenedVersion, ShortageRow } from "#app/contracts/rotation-version-views.ts";
import type { PlanReport } from "#app/domain/rotation/rotation-problem.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import type { Language } from "#app/text/define-text.ts";
import { rotationVersionText } from "#app/text/rotation-version.ts";
import { type Translate, translator } from "#app/text/translate.ts";

export type VersionText = Translate<(typeof rotationVersionText)["zh-CN"]>;

export type GoalLine = {
  key: string;
  name: string;
  sentence: string;
  value: number | null;
  bound: number;
};

type Given = { opened: OpenedVersion; t: VersionText };

/** The length, then every goal in the order in which they count, each as a sentence with its proven bound. */
export const goalLines = ({ opened, t }: Given): GoalLine[] => [
  {
    ...{ key: "length", name: t("length.name"), sentence: lengthSentence({ opened, t }) },
    ...opened.report.length,
  },
  ...opened.report.goals.map((row) => ({
    ...{ key: row.goal, name: t(`goal.${row.goal}.name`), value: row.value, bound: row.bound },
    sentence: goalSentence({ row, opened, t }),
  })),
];

export function lengthSentence({ opened, t }: Given): string {
  const { bound, value } = opened.report.length;
  const areas = t(opened.allAreas ? "length.four" : "length.own");
  const facts = { bound, areas, members: opened.members, periods: opened.periods };
  if (value === null) return t(bound > opened.periods ? "length.beyond" : "length.within", facts);
  return t(value <= bound ? "length.best" : "length.gap", { ...facts, value, gap: value - bound });
}

function goalSentence(given: Given & { row: PlanReport["goals"][number] }): string {
  const { row, opened, t } = given;
  const { goal, value, bound } = row;
  if (goal === "changes" && opened.isFirst) return t("goal.changes.first");
  const how = value === 0 ? "fine" : value <= bound ? "best" : "gap";
  return t(`goal.${goal}.${how}`, { value, bound });
}

/** Whether a better plan may exist; where none does, why some goal is above its bound all the same. */
export function provenSentence({ proven, goals, length }: PlanReport, t: VersionText): string {
  if (!proven) return t("opened.notProven");
  const hasGap = [...goals, length].some(({ value, bound }) => value !== null && value > bound);
  return hasGap ? `${t("opened.proven")}${t("opened.provenGap")}` : t("opened.proven");
}

/** Why somebody cannot lead all areas, in one sentence; what is missing in another. */
export function shortageSentences({ row, t, areas }: { row: ShortageRow; t: VersionText; areas: string }) {
  const { kind, ...facts } = row.reason;
  return {
    why: t(`shortage.${kind}`, { name: row.name, ...facts }),
    missing: t("shortage.without", { areas }),
    mend: t(`shortage.mend.${kind}`),
  };
}

/** Names of areas as they stand in a sentence. */
export function areaNames(areas: ShortageRow["missing"], language: Language): string {
  const words = translator<(typeof dailyWords)["zh-CN"]>(dailyWords, language);
  return areas.map((area) => words(`area.${area}`)).join(language === "zh-CN" ? "、" : ", ");
}

export const versionText = (language: Language): VersionText =>
  translator<(typeof rotationVersionText)["zh-CN"]>(rotationVersionText, language);
