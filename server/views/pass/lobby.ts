import { OnContestant } from "#app/contracts/pass.ts";
import { isContestant } from "#app/domain/access/pass.ts";
import { findContestantFrame, findEntrances } from "#db/queries/passes.ts";
import { defineView } from "#server/views/define-view.ts";

/** What a contestant let in on this device can go to. */
export const lobbyView = defineView({
  name: "pass.lobby",
  input: OnContestant,
  async load({ db, input }) {
    const frame = await findContestantFrame(db, input.contestantId);
    return frame && { frame, entrances: await findEntrances(db, input.contestantId) };
  },
  allow: ({ actor, facts }) => isContestant(actor, facts.frame.contestantId),
  project: ({ frame, entrances }) => ({
    contestantId: frame.contestantId,
    name: frame.name,
    number: frame.number,
    unitName: frame.unitName,
    contestTitle: frame.contestTitle,
    publicCode: frame.publicCode,
    papers: entrances.papers.map(({ sittingId, opensAt }) => ({
      sittingId,
      opensAt: opensAt?.getTime() ?? null,
    })),
    buzzer: entrances.buzzer,
  }),
});
