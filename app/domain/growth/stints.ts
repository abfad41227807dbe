import type { WorkArea } from "../daily/work-record.ts";
import type { Slot } from "../rotation/rotation-problem.ts";
import { daysOf, type RotationSettings } from "../rotation/rotation-settings.ts";

/** A member's leading of a post over one period, or over several in a row. PURE. */
export type Stint = {
  cadreId: string;
  communityId: string;
  area: WorkArea;
  fromPeriod: number;
  /** Last period: by it the stint is named. */
  period: number;
  fromOn: string;
  toOn: string;
  /** From this day on it is assessed: the last days count already. */
  dueFromOn: string;
};

/** An assessment may be written in the last days of a stint, this many. */
export const LAST_DAYS = 7;
const DAY_MS = 86_400_000;

/** Stints of members of the plan; incumbents are not assessed. In the order of their ends, then as the slots stand. */
export function stintsOf(given: { slots: readonly Slot[]; settings: RotationSettings }): Stint[] {
  const { settings } = given;
  const members = new Set(settings.members.map(({ personId }) => personId));
  const slots = [...given.slots].sort((a, b) => a.period - b.period);
  const ended: Stint[] = [];
  const running = new Map<string, Stint>();
  for (const slot of slots) {
    const post = `${slot.communityId}/${slot.area}`;
    const before = running.get(post);
    const goesOn = before !== undefined && before.cadreId === slot.a && before.period === slot.period - 1;
    if (before !== undefined && !goesOn) ended.push(before);
    running.delete(post);
    if (!members.has(slot.a)) continue;
    running.set(post, stintOf({ slot, settings, fromPeriod: goesOn ? before.fromPeriod : slot.period }));
  }
  return [...ended, ...running.values()].sort((a, b) => a.period - b.period);
}

function stintOf(given: { slot: Slot; settings: RotationSettings; fromPeriod: number }): Stint {
  const { slot, settings, fromPeriod } = given;
  const { toOn } = daysOf(settings, slot.period);
  const due = new Date(Date.parse(`${toOn}T00:00:00Z`) - (LAST_DAYS - 1) * DAY_MS);
  return {
    ...{ cadreId: slot.a, communityId: slot.communityId, area: slot.area },
    ...{ fromPeriod, period: slot.period, fromOn: daysOf(settings, fromPeriod).fromOn, toOn },
    dueFromOn: due.toISOString().slice(0, 10),
  };
}

/** Days after a stint within which both should have assessed it; then it is late. */
export const ASSESSED_WITHIN = 7;
export const isLate = ({ toOn }: Pick<Stint, "toOn">, today: string): boolean =>
  Date.parse(`${today}T00:00:00Z`) - Date.parse(`${toOn}T00:00:00Z`) > ASSESSED_WITHIN * DAY_MS;
