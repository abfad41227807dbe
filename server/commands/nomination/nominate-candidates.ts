import { NominateCandidates } from "#app/contracts/nomination.ts";
import { liesIn } from "#app/domain/access/actor.ts";
import { isOwn } from "#app/domain/access/daily.ts";
import { mayReadPeople } from "#app/domain/access/people.ts";
import { mayNominate } from "#app/domain/access/selection.ts";
import { refuseNomination } from "#app/domain/selection/nomination-life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import { listNominated, listNominees } from "#db/queries/selection-nominations.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { accountOf, loadLockedRound, recorded } from "#server/commands/selection/round-facts.ts";
import { refusePlaces, saveNominees } from "./place-on-list.ts";
import { named } from "./round-facts.ts";

/** People are nominated for a list by who manages them or a level above; nobody nominates themselves here. */
export const nominateCandidates = defineCommand({
  name: "nomination.nominate-candidates",
  input: NominateCandidates,
  async load({ tx, input, actor }) {
    const facts = await loadLockedRound({ tx, input, actor });
    if (facts === null) return null;
    const found = await listNominees(
      tx,
      input.people.map(({ cadreId }) => cadreId),
    );
    const persons = new Map(found.map((person) => [person.cadreId, person]));
    const people = input.people.flatMap((wanted) => {
      const person = persons.get(wanted.cadreId);
      return person === undefined ? [] : [{ ...person, ...wanted }];
    });
    return { ...facts, people, known: await listNominated(tx, input.roundId) };
  },
  allow: ({ actor, facts }) =>
    actor.kind === "system" ||
    facts.people.every(
      ({ cadreId, personPath }) => isOwn(actor, cadreId) || mayReadPeople(actor, personPath),
    ),
  run({ input, facts, actor, now }) {
    const { round, unitPath, people, known } = facts;
    const no = refuseNomination(round, dayOf(now));
    if (no !== null) return no;
    const gone = input.people.length - people.length;
    if (gone > 0) return refused("nomination.not-in-roster", { n: gone });
    const outside = people.filter(({ personPath }) => !liesIn(personPath, unitPath));
    if (outside.length > 0) return refused("nomination.outside", { ...named(outside), unit: facts.unitName });
    if (!people.every((person) => mayNominate(actor, { ...person, unitPath })))
      return refused("nomination.not-oneself");
    const taken = refusePlaces({ round, known, people });
    if (taken !== null) return taken;
    const { roundId } = input;
    return done(
      { nominated: people.length },
      {
        write: (tx) => saveNominees(tx, { roundId, known, people, by: accountOf(actor), at: now }),
        ...recorded({ roundId, cadreIds: people.map(({ cadreId }) => cadreId) }),
      },
    );
  },
});
