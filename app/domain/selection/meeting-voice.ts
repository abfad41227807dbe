import { type Refusal, refused } from "../shared/refusal.ts";

/**
 * Who may speak for whom at the meeting (domain "Deliberation": two people). Whoever has an account speaks for themselves,
 * signed in; for the others the record keeper enters what they said. An account that is itself present has one voice, its
 * own. PURE.
 */
export type Attendant = { id: string; meetingId: string; accountId: string | null; name: string };
export type Recusal = { attendanceId: string; candidateId: string };
type No = { ok: false; refusal: Refusal };

type Voice = {
  attendants: readonly Attendant[];
  recusals: readonly Recusal[];
  meetingId: string;
  candidateId: string;
  /** As whom. */
  attendanceId: string;
  /** Who enters it; null: the system. */
  accountId: string | null;
};

export function refuseVoice(given: Voice): No | null {
  const { attendants, meetingId, attendanceId, accountId, candidateId } = given;
  const here = attendants.filter((each) => each.meetingId === meetingId);
  const speaker = here.find(({ id }) => id === attendanceId);
  if (speaker === undefined) return refused("deliberation.not-present");
  const same = attendants.filter((each) => isSamePerson(each, speaker));
  if (recusedAmong({ ...given, candidateId, people: same })) return refused("deliberation.recused");
  if (speaker.accountId !== null && speaker.accountId !== accountId)
    return refused("deliberation.speaks-in-person");
  const own = here.find((each) => each.accountId !== null && each.accountId === accountId);
  return own !== undefined && own.id !== attendanceId ? refused("deliberation.one-voice") : null;
}

/** By the account; somebody without one by the name. A recusal holds for every sitting of the round. */
const isSamePerson = (one: Attendant, other: Attendant): boolean =>
  one.accountId === other.accountId && (one.accountId !== null || one.name === other.name);

const recusedAmong = (given: {
  people: readonly Attendant[];
  recusals: readonly Recusal[];
  candidateId: string;
}): boolean =>
  given.recusals.some(
    (recusal) =>
      recusal.candidateId === given.candidateId && given.people.some(({ id }) => id === recusal.attendanceId),
  );

/** Whether an account was recused for the candidate at one of the sittings. */
export const isAccountRecused = ({
  attendants,
  accountId,
  ...given
}: Pick<Voice, "attendants" | "recusals" | "accountId" | "candidateId">): boolean =>
  accountId !== null &&
  recusedAmong({ ...given, people: attendants.filter((each) => each.accountId === accountId) });
