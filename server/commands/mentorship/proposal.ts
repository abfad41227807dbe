import { uuidv7 } from "uuidv7";
import { USUAL_MONTHS } from "#app/contracts/mentorship-choices.ts";
import { blockOf, type MatchBlock, type Mentor } from "#app/domain/growth/mentor-match.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import type { Tx } from "#db/client.ts";
import { type MentorshipRow, saveMentorships } from "#db/queries/mentorships.ts";
import { tell } from "#db/queries/notifications.ts";
import type { MatchFacts } from "#server/mentoring/match-facts.ts";
import { basisOf } from "#server/mentoring/mentor-basis.ts";

const RULES = {
  self: "mentorship.self",
  kin: "mentorship.kin",
  inReserve: "mentorship.mentor-in-reserve",
  elsewhere: "mentorship.mentee-elsewhere",
  onlyAssessor: "mentorship.only-assessor",
  full: "mentorship.full",
} as const satisfies Record<MatchBlock, string>;

type Pair = { reserveId: string; mentorId: string };
type Proposed = MentorshipRow & {
  menteeCadreId: string;
  mentorCadreId: string;
  names: { mentor: string; mentee: string };
};

/** Months ahead, the day before the same day. */
function endOn(fromOn: string): string {
  const [year = 0, month = 1, day = 1] = fromOn.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + USUAL_MONTHS, day - 1)).toISOString().slice(0, 10);
}

/** Every pair against the rules, one after the other: the earlier ones take their places. */
export function proposalsOf(given: {
  pairs: readonly Pair[];
  facts: MatchFacts;
  by: string | null;
  now: Date;
}) {
  const { pairs, facts, by, now } = given;
  const free = new Map(facts.mentors.map(({ mentorId, free: places }) => [mentorId, places]));
  const seen = new Set<string>();
  const rows: Proposed[] = [];
  for (const { reserveId, mentorId } of pairs) {
    const mentee = facts.mentees.find((each) => each.reserveId === reserveId);
    const file = facts.files.find(({ reserve }) => reserve.id === reserveId);
    if (mentee === undefined || file === undefined || seen.has(reserveId))
      return refused("mentorship.has-mentor");
    const known = facts.mentors.find((each) => each.mentorId === mentorId);
    const placed = facts.placedMentors.find((each) => each.mentor.id === mentorId);
    if (known === undefined || placed === undefined) return refused("mentorship.mentor-ended");
    const mentor: Mentor = { ...known, free: free.get(mentorId) ?? 0 };
    const names = { mentor: placed.name, mentee: file.name };
    const block = blockOf(mentor, mentee, facts.kin);
    if (block !== null) return refused(RULES[block], names);
    seen.add(reserveId);
    free.set(mentorId, mentor.free - 1);
    const basis = basisOf(mentor, { mentee, menteeName: file.name, title: placed.mentor.title });
    const people = { menteeCadreId: mentee.personId, mentorCadreId: mentor.personId, names };
    rows.push({ ...rowOf({ reserveId, mentorId, basis, by, now }), ...people });
  }
  return { ok: true as const, rows };
}

function rowOf(given: Pair & { basis: string; by: string | null; now: Date }): MentorshipRow {
  const { reserveId, mentorId, basis, by, now } = given;
  const fromOn = dayOf(now);
  return {
    ...{ id: uuidv7(), reserveId, mentorId, status: "proposed", basis, goals: null, perMonth: 1 },
    ...{ completion: null, fromOn, toOn: endOn(fromOn), mentorSignedAt: null, menteeSignedAt: null },
    ...{ endedOn: null, endReason: null, proposedBy: by, proposedAt: now, revision: 1 },
  };
}

/** Both are told that somebody was proposed for them. */
export async function writeProposals(tx: Tx, { rows, now }: { rows: readonly Proposed[]; now: Date }) {
  await saveMentorships(
    tx,
    rows.map(({ menteeCadreId: _, mentorCadreId: __, names: ___, ...row }) => row),
  );
  await tell(
    tx,
    rows.flatMap(({ id, menteeCadreId, mentorCadreId, names }) =>
      [menteeCadreId, mentorCadreId].map((cadreId) => ({
        ...{ id: uuidv7(), cadreId, kind: "mentorProposed" as const },
        params: { name: names.mentee, mentor: names.mentor },
        ...{ path: "/my/mentoring", topic: `mentorship:${id}`, at: now },
      })),
    ),
  );
}
