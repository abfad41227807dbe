import { loadContest } from "#db/queries/contest-facts.ts";
import { importContest } from "#server/commands/results/import-contest.ts";
import { contestDocument } from "#server/views/results/contest-document.ts";
import type { Builder } from "./builder.ts";
import { concludeReview } from "./finish-drill.ts";
import { type Accounts, signedIn } from "./load-accounts.ts";
import { drillContestants, type LoadedOrganisation } from "./load-organisation.ts";
import { giveOffices } from "./set-up-contest.ts";

/**
 * The drill before this one, brought in from a file as a district does that judged on paper then: the same people, each
 * with another's performance. Verified, signed and published here.
 */
export async function loadLastYearsDrill(
  builder: Builder,
  given: { organisation: LoadedOrganisation; accounts: Accounts; contestId: string; heldAt: Date },
): Promise<void> {
  const { organisation, accounts, heldAt } = given;
  builder.clock.set(heldAt);
  const facts = await loadContest(builder.runtime.database.db, given.contestId);
  if (facts === null) throw new Error("there is no drill to take people from");
  const written = contestDocument({ facts, kind: "whole" });
  const people = builder.random.shuffled(drillContestants(organisation));
  const heldOn = heldAt.toISOString().slice(0, 10);
  const contestants = written.people.contestants.map((contestant, at) => {
    const person = people[at];
    if (person === undefined) return contestant;
    const { name, community, subdistrict } = person;
    return {
      ...contestant,
      ...{ name, unit: community.name, community: community.name, subdistrict: subdistrict.name },
    };
  });
  const ids = new Map(written.people.contestants.map(({ id }, at) => [id, people[at]?.id ?? id]));
  const document = renamed(
    {
      ...written,
      contest: { ...written.contest, title: `${heldOn.slice(0, 4)}年春季社区书记大练兵`, heldOn },
      people: { ...written.people, contestants },
    },
    ids,
  );
  const organiser = await signedIn(builder, accounts.organiser);
  const { contestId } = await builder.run(importContest, organiser, {
    unitId: organisation.district.id,
    take: "marks",
    document,
  });
  await giveOffices(builder, { contestId, accounts });
  await concludeReview(builder, { contestId, accounts, endsAt: heldAt });
}

/** Every id of a contestant replaced by the roster's. */
const renamed = (document: unknown, ids: ReadonlyMap<string, string>): unknown =>
  JSON.parse(JSON.stringify(document), (_, value: unknown) =>
    typeof value === "string" ? (ids.get(value) ?? value) : value,
  );
