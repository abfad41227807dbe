import { NominateSelf } from "#app/contracts/nomination.ts";
import { liesIn } from "#app/domain/access/actor.ts";
import { isOwn } from "#app/domain/access/daily.ts";
import { refuseNomination } from "#app/domain/selection/nomination-life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import { listNominated, listNominees } from "#db/queries/selection-nominations.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { recorded } from "#server/commands/selection/round-facts.ts";
import { refusePlaces, saveNominees } from "./place-on-list.ts";
import { loadAnyRound } from "./round-facts.ts";

/** Somebody puts themselves forward, where the announced rules allow it. A round of other units is not theirs to know of. */
export const nominateSelf = defineCommand({
  name: "nomination.nominate-self",
  input: NominateSelf,
  async load({ tx, input, actor }) {
    if (actor.kind !== "account" || actor.cadreId === null) return null;
    const facts = await loadAnyRound(tx, input);
    const [person] = await listNominees(tx, [actor.cadreId]);
    if (facts === null || person === undefined || !liesIn(person.personPath, facts.unitPath)) return null;
    return { ...facts, person, known: await listNominated(tx, input.roundId) };
  },
  allow: ({ actor, facts }) => isOwn(actor, facts.person.cadreId),
  run({ input, facts, now }) {
    const { round, known } = facts;
    const { roundId, post, basis } = input;
    const no = refuseNomination(round, dayOf(now));
    if (no !== null) return no;
    if (!round.rules.selfNomination) return refused("nomination.self-not-allowed");
    const people = [{ ...facts.person, post, basis }];
    const taken = refusePlaces({ round, known, people });
    if (taken !== null)
      return taken.refusal.kind === "refused" && taken.refusal.rule === "nomination.on-a-list"
        ? refused("nomination.on-a-list-oneself")
        : taken;
    return done(
      { nominated: 1 },
      {
        write: (tx) => saveNominees(tx, { roundId, known, people, by: null, at: now }),
        ...recorded({ roundId, cadreIds: [facts.person.cadreId] }),
      },
    );
  },
});
