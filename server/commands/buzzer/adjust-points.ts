import { AdjustPoints } from "#app/contracts/buzzer.ts";
import { mayJudgeAnswers } from "#app/domain/access/buzzer.ts";
import * as Moves from "#app/domain/buzzer/buzzer-moves.ts";
import { hostMove, only } from "./host-move.ts";

/** Points given or taken by hand, with a reason. */
export const adjustPoints = hostMove({
  name: "buzzer.adjust-points",
  input: AdjustPoints,
  may: mayJudgeAnswers,
  afterEnd: true,
  told: "buzzer-adjusted",
  rule: ({ input: { contestantId, points, reason }, facts }) =>
    only(Moves.adjust(facts.rule, { contestantId, points, reason })),
  details: ({ contestantId, points, reason }) => ({ contestantId, pointsChange: points, reason }),
});
