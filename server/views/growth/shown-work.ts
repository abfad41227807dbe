import type { GrowthFileView, ShownStint, ShownTrial } from "#app/contracts/growth-views.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { isOwn } from "#app/domain/access/daily.ts";
import { mayKeepFile } from "#app/domain/access/growth.ts";
import { mayHeadCommunity } from "#app/domain/access/rotation.ts";
import { rightOf } from "#server/commands/growth/file-facts.ts";
import type { FileViewFacts } from "./load-file.ts";
import { shownTrial } from "./shown-trial.ts";

/** Mentors with their log. */
export const shownMentorships = ({ mentorships, log }: FileViewFacts): GrowthFileView["mentorships"] =>
  mentorships.map(({ mentorship, mentorName, mentorTitle }) => ({
    ...{ id: mentorship.id, mentorName, mentorTitle, status: mentorship.status },
    ...{ fromOn: mentorship.fromOn, toOn: mentorship.endedOn ?? mentorship.toOn, goals: mentorship.goals },
    ...{ completion: mentorship.completion, endReason: mentorship.endReason },
    log: log
      .filter((line) => line.log.mentorshipId === mentorship.id)
      .map(({ log: { id, onDay, kind, content }, byName }) => ({ id, onDay, kind, content, byName })),
  }));

/** Trial posts, the newest first, with what this reader may do about each. */
export function shownTrials(facts: FileViewFacts, viewer: Actor): ShownTrial[] {
  const { file, growth, communities, accountNames, today } = facts;
  const { cadreId } = file.reserve;
  const keeps = mayKeepFile(viewer, rightOf(file));
  return [...(growth?.trials ?? [])].reverse().map((trial) => {
    const community = communities.find((each) => each.id === trial.communityId);
    const leads =
      keeps || mayHeadCommunity(viewer, { communityPath: community?.path ?? "", concerned: [cadreId] });
    return shownTrial(trial, {
      ...{ leads, today, own: isOwn(viewer, cadreId), communityName: community?.name ?? "" },
      decidedByName: accountNames.get(trial.decidedBy ?? "") ?? null,
    });
  });
}

/** Stints as A and B, assessments and handovers, each in the order of time. */
export function shownRotation(facts: FileViewFacts): GrowthFileView["rotation"] {
  const { growth, handovers, cadreNames, today, file } = facts;
  const name = (id: string) => cadreNames.get(id) ?? "";
  return {
    stints: (growth?.stints ?? []).map((stint): ShownStint => {
      const { communityName, area, role, fromOn, toOn } = stint;
      const state = toOn < today ? "done" : fromOn <= today ? "underWay" : "planned";
      return {
        key: `${stint.planId}/${stint.communityId}/${area}/${stint.fromPeriod}/${role}`,
        ...{ communityName, area, role, fromOn, toOn, state, beside: stint.beside.map(name) },
      };
    }),
    assessments: (growth?.assessments ?? []).map(({ assessment, communityName }) => {
      const { id, area, rater, total, statement, at } = assessment;
      return { id, area, communityName, rater, total, statement, at: at.toISOString() };
    }),
    handovers: handovers.map(({ handover, communityName }) => {
      const { id, kind, area, dueOn, fromId, toId } = handover;
      const gave = fromId === file.reserve.cadreId;
      const signatures = [handover.fromSignedAt, handover.toSignedAt, handover.headSignedAt];
      return {
        ...{ id, kind, area, dueOn, communityName, gave, otherName: name(gave ? toId : fromId) },
        signed: signatures.every((at) => at !== null),
      };
    }),
  };
}
