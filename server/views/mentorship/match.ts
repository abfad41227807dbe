import { MatchMentors } from "#app/contracts/mentorship.ts";
import type { MatchPreview } from "#app/contracts/mentorship-views.ts";
import { mayMatchMentors } from "#app/domain/access/growth.ts";
import { matchProblemOf } from "#app/domain/growth/mentor-match.ts";
import { findUnitById } from "#db/queries/org.ts";
import { matchInWorker } from "#server/jobs/mentor-matching/in-worker.ts";
import { loadMatchFacts } from "#server/mentoring/match-facts.ts";
import { basisOf } from "#server/mentoring/mentor-basis.ts";
import { defineView } from "#server/views/define-view.ts";

/** The matching of a unit's reserves without a mentor, to be looked at before anything is saved. */
export const matchPreview = defineView({
  name: "mentorship.match",
  input: MatchMentors,
  async load({ db, input, actor }) {
    const unit = await findUnitById(db, input.unitId);
    // Before the work: nobody makes the server match who may not.
    if (unit === null || !mayMatchMentors(actor, { unitPath: unit.path })) return null;
    const match = await loadMatchFacts(db, { unitPath: unit.path });
    return { unit, match, pairs: await matchInWorker(matchProblemOf(match)) };
  },
  allow: ({ actor, facts }) => mayMatchMentors(actor, { unitPath: facts.unit.path }),
  project({ unit, match, pairs }): MatchPreview {
    const shown = pairs.flatMap(({ reserveId, mentorId }) => {
      const mentee = match.mentees.find((each) => each.reserveId === reserveId);
      const file = match.files.find(({ reserve }) => reserve.id === reserveId);
      const mentor = match.mentors.find((each) => each.mentorId === mentorId);
      const placed = match.placedMentors.find((each) => each.mentor.id === mentorId);
      if (mentee === undefined || file === undefined || mentor === undefined || placed === undefined)
        return [];
      const basis = basisOf(mentor, { mentee, menteeName: file.name, title: placed.mentor.title });
      const people = { menteeName: file.name, menteeUnit: file.personUnit, mentorName: placed.name };
      return [{ reserveId, mentorId, ...people, mentorUnit: placed.unitName, basis }];
    });
    const paired = new Set(shown.map(({ reserveId }) => reserveId));
    return {
      ...{ unitId: unit.id, unitName: unit.name, pairs: shown },
      without: match.files.filter(({ reserve }) => !paired.has(reserve.id)).map(({ name }) => name),
    };
  },
});
