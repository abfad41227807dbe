import { uuidv7 } from "uuidv7";
import { AddContestants } from "#app/contracts/contest.ts";
import { insertContestants, listRoster } from "#db/queries/contestants.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadRegistration, refuseRegistration } from "./registration.ts";
import { allowSetUp, setUpChanged } from "./set-up.ts";

/**
 * Cadres of the roster become contestants. Each is judged by itself; the answer names the refused with their rule:
 * not in the roster of the contest's unit, in the contest already, or seated as a judge of it.
 */
export const addContestants = defineCommand({
  name: "contest.add-contestants",
  input: AddContestants,
  async load({ tx, input }) {
    const facts = await loadRegistration({ tx, input });
    if (facts === null) return null;
    const cadreIds = [...new Set(input.cadreIds)];
    return { ...facts, cadreIds, roster: await listRoster(tx, { unitPath: facts.unitPath, cadreIds }) };
  },
  allow: allowSetUp,
  run({ input, facts }) {
    const no = refuseRegistration(facts);
    if (no !== null) return no;
    const { contestId } = input;
    const people = new Map(facts.roster.map((person) => [person.cadreId, person]));
    const competing = new Set(facts.contestants.map(({ cadreId }) => cadreId));
    const seated = new Set(facts.seats.map(({ cadreId }) => cadreId));
    const refusals: { cadreId: string; rule: string }[] = [];
    const rows = facts.cadreIds.flatMap((cadreId) => {
      const person = people.get(cadreId);
      const rule = competing.has(cadreId)
        ? "contest.contestant-twice"
        : seated.has(cadreId)
          ? "contest.judges-here"
          : "contest.cadre-unknown";
      if (person === undefined || competing.has(cadreId) || seated.has(cadreId)) {
        refusals.push({ cadreId, rule });
        return [];
      }
      const { name, unitId, unitName } = person;
      return [{ id: uuidv7(), contestId, cadreId, unitId, name, unitName }];
    });
    return done(
      { added: rows.length, refused: refusals },
      {
        write: (tx) => insertContestants(tx, rows),
        ...setUpChanged({
          contestId,
          type: "contestants-added",
          details: { contestantIds: rows.map(({ id }) => id), refused: refusals.length },
        }),
      },
    );
  },
});
