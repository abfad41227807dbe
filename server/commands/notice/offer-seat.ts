import { OfferSeat } from "#app/contracts/notice.ts";
import { listOf } from "#app/domain/selection/selection-rules.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { findCandidate, updateCandidate } from "#db/queries/selection-candidates.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { holdsRound, loadNoticeFacts, recorded, refuseState } from "./notice-facts.ts";
import { freedPosts, vacancyOf } from "./vacancies.ts";

/** A seat that became free goes to the next of its list who fits, and to nobody else; then the name is noticed anew. */
export const offerSeat = defineCommand({
  name: "notice.offer-seat",
  input: OfferSeat,
  async load({ tx, input, actor }) {
    const known = await findCandidate(tx, input.candidateId);
    const facts =
      known === null ? null : await loadNoticeFacts({ tx, roundId: known.candidate.roundId, actor });
    const mine = facts?.candidates.find(({ candidate }) => candidate.id === input.candidateId);
    return facts === null || mine === undefined ? null : { ...facts, candidate: mine.candidate };
  },
  allow: holdsRound,
  run({ input: { candidateId }, facts }) {
    const { round, candidate, candidates } = facts;
    const no = refuseState({ status: round.status, wanted: ["notice"] });
    if (no !== null) return no;
    const list = listOf(round.rules, candidate.post);
    if (list === null || !freedPosts(candidates).has(candidate.post)) return refused("notice.no-vacancy");
    const vacancy = vacancyOf({ rules: round.rules, list, candidates });
    if (!vacancy.vacancy) return refused("notice.no-vacancy");
    if (vacancy.nextId !== candidateId) return refused("notice.not-next");
    return done(
      {},
      {
        write: (tx) =>
          updateCandidate(tx, {
            ...{ candidateId, selected: true },
            ...{ replacement: "offered", replacementReason: null },
          }),
        ...recorded({ roundId: round.id, candidateId, post: candidate.post }),
      },
    );
  },
});
