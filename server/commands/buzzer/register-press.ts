import { uuidv7 } from "uuidv7";
import { RegisterPress } from "#app/contracts/buzzer.ts";
import * as Press from "#app/domain/buzzer/press.ts";
import { hostMove } from "./host-move.ts";

/** Stage buzzers have their own lamp: the host says whose was lit. */
export const registerPress = hostMove({
  name: "buzzer.register-press",
  input: RegisterPress,
  told: "buzzer-decided",
  rule: ({ input: { contestantId }, facts, now }) =>
    Press.byHand(facts.state, facts.rule, { contestantId, pressId: uuidv7(), atMs: now.getTime() }),
  details: ({ contestantId }, { state }) => ({ position: state.position, contestantId }),
});
