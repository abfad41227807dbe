import { RevealPersonalData } from "#app/contracts/people.ts";
import { managingPathOf, mayManagePeople, mayReadPeople } from "#app/domain/access/people.ts";
import { listManagedPaths } from "#db/queries/org.ts";
import { findCadreWithUnit } from "#db/queries/people.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";

const base64 = (bytes: Uint8Array | null): string | null =>
  bytes === null ? null : Buffer.from(bytes).toString("base64");

/**
 * Identity number and phone for the managing unit, with a reason and a row in the audit log. The answer is stored with
 * the request, so it carries the sealed values; whoever shows them opens them (openPersonal).
 */
export const revealPersonalData = defineCommand({
  name: "people.reveal-personal-data",
  input: RevealPersonalData,
  load: async ({ tx, input, actor }) => {
    const found = await findCadreWithUnit(tx, input.cadreId);
    if (found === null || !mayReadPeople(actor, found.unitPath)) return null;
    const managedPaths = await listManagedPaths(tx);
    return { ...found, managingPath: managingPathOf({ unitPath: found.unitPath, managedPaths }) };
  },
  allow: ({ actor, facts }) => mayManagePeople(actor, facts),
  run: ({ input, facts }) =>
    done(
      { sealedIdentity: base64(facts.cadre.identityCipher), sealedPhone: base64(facts.cadre.phoneCipher) },
      {
        write: async () => {},
        audit: { contestId: null, details: { cadreId: input.cadreId, reason: input.reason } },
        events: [],
      },
    ),
});
