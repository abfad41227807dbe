import { POST_AREAS, type PostArea } from "./question.ts";

/** What a person reached in each post area. PURE. Hundredths; areas in their fixed order, only those the paper asked about. */
export type AreaScore = { area: PostArea; reached: number; possible: number; questions: number };

export const of = (
  questions: readonly { area: PostArea; reached: number; possible: number }[],
): AreaScore[] =>
  POST_AREAS.flatMap((area) => {
    const asked = questions.filter((question) => question.area === area);
    if (asked.length === 0) return [];
    return [
      {
        area,
        reached: asked.reduce((sum, { reached }) => sum + reached, 0),
        possible: asked.reduce((sum, { possible }) => sum + possible, 0),
        questions: asked.length,
      },
    ];
  });
