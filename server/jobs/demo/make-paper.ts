import { PRESETS } from "#app/domain/quiz/blueprint-presets.ts";
import type { BlueprintSection, PaperSettings } from "#app/domain/quiz/paper-settings.ts";
import { drawPaper } from "#server/commands/paper/draw-paper.ts";
import { saveBlueprint } from "#server/commands/paper/save-blueprint.ts";
import { sealPaper } from "#server/commands/paper/seal-paper.ts";
import type { Builder } from "./builder.ts";
import { type Accounts, signedIn } from "./load-accounts.ts";

export const PAPER_ITEM = "writtenPaper";
const MINUTE_MS = 60_000;

const TITLES = {
  singleChoice: "单选题",
  multipleChoice: "多选题",
  trueFalse: "判断题",
  fillIn: "填空题",
  shortAnswer: "简答题",
  case: "案例分析题",
} as const;

type Part = Pick<BlueprintSection, "key" | "kind" | "count" | "points" | "difficulties">;

/** Parts that fit the criteria of the all-post templates. */
export function usualParts(): readonly Part[] {
  const preset = PRESETS.find(({ key }) => key === "allPost");
  if (preset === undefined) throw new Error("no blueprint for the all-post contest");
  return preset.sections;
}

function settingsOf({ minutes, parts }: { minutes: number; parts: readonly Part[] }): PaperSettings {
  return {
    minutes,
    sections: parts.map((section) => ({
      ...section,
      criterionKey: section.kind,
      title: TITLES[section.kind],
      areas: [],
    })),
    multipleChoice: "partWithoutWrong",
    shuffleQuestions: true,
    shuffleOptions: true,
    graceMs: 2 * MINUTE_MS,
    thirdGraderAbove: 3_00,
  };
}

/** Blueprint, draw, seal: as the organiser does it. */
export async function makePaper(
  builder: Builder,
  given: {
    contestId: string;
    accounts: Accounts;
    opensAt: Date;
    minutes: number;
    parts: readonly Part[];
  },
): Promise<void> {
  const organiser = await signedIn(builder, given.accounts.organiser);
  const item = { contestId: given.contestId, itemKey: PAPER_ITEM };
  await builder.run(saveBlueprint, organiser, { ...item, settings: settingsOf(given) });
  await builder.run(drawPaper, organiser, item);
  const opensAt = given.opensAt.getTime();
  await builder.run(sealPaper, organiser, {
    ...item,
    opensAt,
    closesAt: opensAt + given.minutes * MINUTE_MS,
  });
}
