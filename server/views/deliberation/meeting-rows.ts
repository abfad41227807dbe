import type { Actor } from "#app/domain/access/actor.ts";
import { mayHoldRound } from "#app/domain/access/selection.ts";
import { stateOfMove } from "#app/domain/selection/deliberation.ts";
import { refuseVoice } from "#app/domain/selection/meeting-voice.ts";
import { accountOf, attendants } from "#server/commands/deliberation/deliberation-facts.ts";
import type { ViewFacts } from "./load-deliberation.ts";

/** Nobody is a candidate by this id: asks for voices apart from recusals. */
const NOBODY = "";

/** Sittings with those present; `mayEnter`: whether the viewer may enter what this person says. */
export function meetingRows(facts: ViewFacts, viewer: Actor) {
  const people = attendants(facts.attendance);
  return facts.meetings.map(({ id, heldOn, venue, minutes }) => ({
    ...{ id, heldOn, venue, minutes },
    present: facts.attendance
      .filter(({ meetingId }) => meetingId === id)
      .map((each) => {
        const voice = { meetingId: id, attendanceId: each.id, accountId: accountOf(viewer) };
        const no = refuseVoice({ attendants: people, recusals: [], candidateId: NOBODY, ...voice });
        return {
          ...{ id: each.id, name: each.name, office: each.office, hasAccount: each.accountId !== null },
          own: each.accountId !== null && each.accountId === accountOf(viewer),
          mayEnter: no === null,
        };
      }),
    recusals: recusalsOf(facts, id),
  }));
}

function recusalsOf(facts: ViewFacts, meetingId: string) {
  const here = new Map(
    facts.attendance.filter((each) => each.meetingId === meetingId).map(({ id, name }) => [id, name]),
  );
  return facts.recusals.flatMap(({ id, attendanceId, candidateId, reason }) => {
    const name = here.get(attendanceId);
    return name === undefined
      ? []
      : [
          {
            ...{ id, attendanceId, candidateId, name, reason },
            candidate: candidateName(facts, candidateId),
          },
        ];
  });
}

const candidateName = (facts: ViewFacts, candidateId: string): string | null =>
  facts.ranked.find(({ id }) => id === candidateId)?.name ?? null;

/** Every move with its two people, the newest first; `candidate` null: withdrawn since. */
export function moveRows(facts: ViewFacts, viewer: Actor) {
  const present = new Map(facts.attendance.map((each) => [each.id, each]));
  const who = (id: string | null) => {
    const one = id === null ? undefined : present.get(id);
    return one === undefined ? null : { id: one.id, name: one.name, office: one.office };
  };
  const opened = facts.round.status === "ranked";
  return facts.moves
    .map((move) => {
      const { id, meetingId, candidateId, direction, reason, takenBackReason } = move;
      const candidate = facts.ranked.find((each) => each.id === candidateId);
      const state = stateOfMove(move);
      const own = present.get(move.proposedBy)?.accountId ?? null;
      const holds = mayHoldRound(viewer, facts);
      return {
        ...{ id, meetingId, candidateId, direction, reason, takenBackReason, state },
        ...{
          candidate: candidate?.name ?? null,
          unitName: candidate?.unitName ?? "",
          post: candidate?.post ?? null,
        },
        heldOn: facts.meetings.find((meeting) => meeting.id === meetingId)?.heldOn ?? "",
        at: move.at.getTime(),
        takenBackAt: move.takenBackAt?.getTime() ?? null,
        proposedBy: who(move.proposedBy),
        secondedBy: who(move.secondedBy),
        mayTakeBack:
          opened && state !== "takenBack" && (holds || (own !== null && own === accountOf(viewer))),
      };
    })
    .reverse();
}
