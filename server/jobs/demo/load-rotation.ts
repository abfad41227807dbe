import { seeded } from "#db/seed/random.ts";
import { type Builder, builderOn } from "./builder.ts";
import { inTurns } from "./in-turns.ts";
import { type Accounts, signedIn } from "./load-accounts.ts";
import type { LoadedOrganisation } from "./load-organisation.ts";
import { pairMentors } from "./pair-mentors.ts";
import { peopleAccounts } from "./people-accounts.ts";
import { rotate } from "./rotate.ts";
import { useRotation } from "./use-rotation.ts";

const SEED = 20_260_701;

type Given = { organisation: LoadedOrganisation; accounts: Accounts; today: Date };

/** The reserve of every subdistrict with mentors, on a rotation of twelve months of which some are over. */
export async function loadRotation(parent: Builder, { organisation, accounts, today }: Given): Promise<void> {
  const organiser = await signedIn(parent, accounts.organiser);
  const asPerson = await peopleAccounts(parent, organisation.cadres);
  await inTurns(organisation.subdistricts, async (subdistrict, at) => {
    const builder = builderOn(parent.runtime, seeded(SEED + at));
    const given = { organisation, subdistrict, organiser, asPerson, today };
    await pairMentors(builder, given);
    const rotation = await rotate(builder, given);
    await useRotation(builder, { ...given, rotation });
  });
}
