import type { Screen } from "#app/domain/contest/stage.ts";
import { saveStage } from "#db/queries/stages.ts";
import { type Done, done } from "../define-command.ts";
import type { StageFacts } from "./stage-facts.ts";

/** The stage's screen as it is from now on, with the record of it. */
export function saveScreen(input: { stage: StageFacts; screen: Screen; type: string }): Done<Screen> {
  const { stage, screen, type } = input;
  const { contestId, panelId } = stage.scope;
  return done(screen, {
    write: (tx) => saveStage(tx, { panelId, screen }),
    audit: { contestId, details: { panelId, performanceId: stage.onStageId, screen } },
    events: [{ contestId, type, performanceIds: null }],
  });
}
