import { RecordDocument } from "#app/contracts/selection-documents.ts";
import { mayHoldRound } from "#app/domain/access/selection.ts";
import { findRound, listStanding } from "#db/queries/selection-rounds.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";

/** That somebody took a file with people of a round: which, and how many stand in it. Changes nothing of the round. */
export const recordDocument = defineCommand({
  name: "selection-evidence.record-document",
  input: RecordDocument,
  async load({ tx, input }) {
    const found = await findRound(tx, input.roundId);
    return found === null ? null : { ...found, candidateIds: await listStanding(tx, input.roundId) };
  },
  allow: ({ actor, facts }) => mayHoldRound(actor, facts),
  run: ({ input: { roundId, document, format, people } }) =>
    done(null, {
      write: async () => {},
      audit: { contestId: null, details: { roundId, document, format, people } },
      events: [],
    }),
});
