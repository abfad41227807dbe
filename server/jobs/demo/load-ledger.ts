import { dayOf } from "#app/text/time.ts";
import { COMPOUNDS, OPINIONS } from "#db/seed/daily-words.ts";
import { seeded } from "#db/seed/random.ts";
import { assignDeed } from "#server/commands/ledger/assign-deed.ts";
import { closeDeed } from "#server/commands/ledger/close-deed.ts";
import { registerOpinion } from "#server/commands/ledger/register-opinion.ts";
import { reportDone } from "#server/commands/ledger/report-done.ts";
import { type Builder, builderOn, SYSTEM } from "./builder.ts";
import { dayAt } from "./day-at.ts";
import { inTurns } from "./in-turns.ts";
import type { LoadedCadre, LoadedOrganisation, LoadedUnit } from "./load-organisation.ts";
import type { ManagerOf } from "./managers.ts";

const SEED = 20_260_505;
const OPINIONS_HEARD = 196;
/** How far the newest ones have come; all others are closed, more than 180 as published. */
const UNDER_WAY = [
  "registered",
  "registered",
  "assigned",
  "overdue",
  "assigned",
  "registered",
  "done",
  "done",
  "assigned",
];

type Given = { organisation: LoadedOrganisation; today: Date; managerOf: ManagerOf };

/** A year of what residents asked for and what became of it. Gives the opinions, to be verified. */
export async function loadLedger(
  parent: Builder,
  { organisation, today, managerOf }: Given,
): Promise<{ recordId: string; community: LoadedUnit }[]> {
  const random = seeded(SEED);
  const heard = Array.from({ length: OPINIONS_HEARD }, (_, at) => {
    const community = organisation.communities[at % organisation.communities.length];
    const workers = organisation.cadres.filter(
      (cadre) => cadre.community.id === community?.id && cadre.post === "communityWorker",
    );
    const state = UNDER_WAY[at] ?? "closed";
    return {
      ...{ state, by: random.pick(workers), said: random.pick(OPINIONS), urgent: random.chance(0.12) },
      ...{
        compound: random.pick(COMPOUNDS),
        building: `${random.between(1, 18)}栋`,
        surname: random.pick([..."王李陈刘黄"]),
      },
      daysAgo: state === "closed" ? random.between(12, 340) : state === "overdue" ? 12 : 3,
    };
  });
  const opinions: { recordId: string; community: LoadedUnit }[] = [];
  await inTurns(heard, async (one) => {
    const at = (daysAgo: number): Builder => {
      const builder = builderOn(parent.runtime, random);
      builder.clock.set(dayAt({ today, daysAgo }));
      return builder;
    };
    const recordId = await course(at, { ...one, managerOf });
    opinions.push({ recordId, community: one.by.community });
  });
  return opinions;
}

type Heard = {
  state: string;
  by: LoadedCadre;
  said: (typeof OPINIONS)[number];
  urgent: boolean;
  compound: string;
  building: string;
  surname: string;
  daysAgo: number;
  managerOf: ManagerOf;
};

/** From the opinion as far as it has come. */
async function course(at: (daysAgo: number) => Builder, one: Heard): Promise<string> {
  const { by, said, daysAgo, state, managerOf } = one;
  const begun = at(daysAgo);
  const { opinionId } = await begun.run(registerOpinion, SYSTEM, {
    ...{
      cadreId: by.id,
      happenedOn: dayOf(begun.clock.now()),
      compound: one.compound,
      building: one.building,
    },
    ...{ area: said.area, content: said.text, urgency: one.urgent ? "urgent" : "ordinary" },
    residentName: `${one.surname}某`,
  });
  if (state === "registered") return opinionId;
  const manager = managerOf(by.community);
  await begun.run(assignDeed, manager, { opinionId, responsibleId: by.id, revision: 1 });
  if (state === "assigned" || state === "overdue") return opinionId;
  await at(daysAgo - (one.urgent ? 0 : 2)).run(reportDone, SYSTEM, { opinionId, result: said.done });
  if (state === "done") return opinionId;
  await at(daysAgo - 4).run(closeDeed, manager, {
    opinionId,
    outcome: "satisfied",
    note: "电话回访，居民满意。",
  });
  return opinionId;
}
