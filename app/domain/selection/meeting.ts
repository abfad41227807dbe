import { type Refusal, refused } from "../shared/refusal.ts";
import { MEETING_LEAST } from "./deliberation.ts";

/**
 * Who may be recorded as present. A name that is typed must not be a candidate's or that of somebody with an account: the
 * one may not be there, the other speaks signed in. Namesakes add something that tells them apart. PURE.
 */
export type Present = { name: string; accountId: string | null; cadreId: string | null };
type No = { ok: false; refusal: Refusal };

type Sitting = {
  heldOn: string;
  today: string;
  /** The day of the ranking; null: not ranked. */
  rankedOn: string | null;
  present: readonly Present[];
  /** Who stands on one of the round's lists. */
  standing: readonly { cadreId: string; name: string }[];
  /** Names of the accounts that can be chosen. */
  accountNames: ReadonlySet<string>;
};

export function refuseMeeting(given: Sitting): No | null {
  const { heldOn, today, rankedOn, present } = given;
  if (heldOn > today) return refused("deliberation.future-day", { day: today });
  if (rankedOn !== null && heldOn < rankedOn)
    return refused("deliberation.before-ranking", { day: rankedOn });
  if (present.length < MEETING_LEAST) return refused("deliberation.too-few", { n: MEETING_LEAST });
  return refusePresent(given);
}

function refusePresent({ present, standing, accountNames }: Sitting): No | null {
  const candidates = present.filter(({ accountId, cadreId, name }) =>
    standing.some((one) => (accountId === null ? one.name === name : one.cadreId === cadreId)),
  );
  if (candidates.length > 0) return refused("deliberation.candidate-present", { names: namesOf(candidates) });
  const typed = present.filter(({ accountId, name }) => accountId === null && accountNames.has(name));
  if (typed.length > 0) return refused("deliberation.has-account", { names: namesOf(typed) });
  const twice = present.filter((one, index) => present.some((other, at) => at < index && isSame(one, other)));
  return twice.length > 0 ? refused("deliberation.present-twice", { names: namesOf(twice) }) : null;
}

const isSame = (one: Present, other: Present): boolean =>
  one.accountId === null
    ? other.accountId === null && one.name === other.name
    : one.accountId === other.accountId;

const namesOf = (people: readonly Present[]): string[] => [...new Set(people.map(({ name }) => name))];
