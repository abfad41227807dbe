import type { WorkArea } from "../daily/work-record.ts";
import type { PostMove } from "./period-handovers.ts";
import { daysOf, periodOn, type RotationSettings } from "./rotation-settings.ts";

/** A post somebody leads in a period of a plan in force. */
export type LedPost = {
  planId: string;
  settings: RotationSettings;
  slot: { communityId: string; area: WorkArea; period: number; a: string; b: string };
};

/** Who acts during an absence. `way` other than "b" without a person: the head covers, nobody is briefed. */
export type ActingDuring = {
  planId: string;
  communityId: string;
  area: WorkArea;
  fromOn: string;
  actingId: string | null;
};

export type AbsenceMove = PostMove & { planId: string };

const ledOn = (led: readonly LedPost[], { cadreId, day }: { cadreId: string; day: string }) =>
  led.filter(({ settings, slot }) => slot.a === cadreId && periodOn(settings, day) === slot.period);

/** Who acts first at the post: what was arranged, else B. Null: nobody who could be briefed. */
function actingAt({ planId, slot }: LedPost, standIns: readonly ActingDuring[]): string | null {
  const arranged = standIns
    .filter(
      (each) => each.planId === planId && each.communityId === slot.communityId && each.area === slot.area,
    )
    .sort((one, other) => (one.fromOn < other.fromOn ? -1 : 1));
  const [first] = arranged;
  return first === undefined ? slot.b : (first.actingId ?? null);
}

/** AB rule 3: A of each post led on the first day of the absence briefs whoever acts. PURE. */
export const briefings = (given: {
  absence: { cadreId: string; fromOn: string };
  led: readonly LedPost[];
  standIns: readonly ActingDuring[];
}): AbsenceMove[] =>
  ledOn(given.led, { cadreId: given.absence.cadreId, day: given.absence.fromOn }).flatMap((post) => {
    const toId = actingAt(post, given.standIns);
    const { communityId, area } = post.slot;
    const move = { planId: post.planId, communityId, area, fromId: given.absence.cadreId };
    return toId === null || toId === move.fromId ? [] : [{ ...move, toId }];
  });

/** AB rule 5: whoever acted hands back the posts that are led again on the day of the return and were led while away. PURE. */
export const returns = (given: {
  absence: { cadreId: string; fromOn: string; returnedOn: string };
  led: readonly LedPost[];
  standIns: readonly ActingDuring[];
}): AbsenceMove[] => {
  const { cadreId, fromOn, returnedOn } = given.absence;
  return ledOn(given.led, { cadreId, day: returnedOn })
    .filter(({ settings, slot }) => {
      const begins = daysOf(settings, slot.period).fromOn;
      // Somebody who came back on the first day of the period took it over by its rotation.
      return (begins > fromOn ? begins : fromOn) < returnedOn;
    })
    .flatMap((post) => {
      const fromId = actingAt(post, given.standIns);
      const { communityId, area } = post.slot;
      const move = { planId: post.planId, communityId, area, toId: cadreId };
      return fromId === null || fromId === cadreId ? [] : [{ ...move, fromId }];
    });
};
