import { ChangeAgreement } from "#app/contracts/mentorship.ts";
import { LONGEST_MONTHS, SHORTEST_MONTHS } from "#app/contracts/mentorship-choices.ts";
import { mayWriteAgreement } from "#app/domain/access/mentorship.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { updateMentorship } from "#db/queries/mentorships.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadMentorship, recorded, refuseRevision, refuseState } from "./mentorship-facts.ts";

const DAYS_OF_MONTH = 30;
const daysOf = (fromOn: string, toOn: string): number =>
  (Date.parse(`${toOn}T00:00:00Z`) - Date.parse(`${fromOn}T00:00:00Z`)) / 86_400_000 + 1;

function refuseSpan({ fromOn, toOn }: { fromOn: string; toOn: string }) {
  const days = daysOf(fromOn, toOn);
  const facts = { least: SHORTEST_MONTHS, most: LONGEST_MONTHS };
  return days < SHORTEST_MONTHS * DAYS_OF_MONTH || days > LONGEST_MONTHS * (DAYS_OF_MONTH + 1)
    ? refused("mentorship.span", facts)
    : null;
}

/** Goals, frequency, criteria and time. Each signs what stands there: a change takes the signatures away. */
export const changeAgreement = defineCommand({
  name: "mentorship.change-agreement",
  input: ChangeAgreement,
  load: ({ tx, input: { mentorshipId }, actor }) => loadMentorship({ tx, mentorshipId, actor }),
  allow: ({ actor, facts }) => mayWriteAgreement(actor, facts.right),
  run({ input: { mentorshipId, revision, ...agreement }, facts }) {
    const { mentorship } = facts;
    const no =
      refuseState(mentorship.status, ["proposed", "agreed"]) ??
      refuseRevision(mentorship.revision, revision) ??
      refuseSpan(agreement);
    if (no !== null) return no;
    return done(
      { revision: revision + 1 },
      {
        write: (tx) =>
          updateMentorship(tx, {
            ...{ mentorshipId, ...agreement, revision: revision + 1, status: "proposed" },
            ...{ mentorSignedAt: null, menteeSignedAt: null },
          }),
        ...recorded({ mentorshipId, revision: revision + 1, fromOn: agreement.fromOn, toOn: agreement.toOn }),
      },
    );
  },
});
