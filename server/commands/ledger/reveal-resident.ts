import { RevealResident } from "#app/contracts/ledger.ts";
import { mayReadEntry, maySeeResident } from "#app/domain/access/ledger.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadEntry } from "./ledger-facts.ts";

const base64 = (bytes: Uint8Array | null): string | null =>
  bytes === null ? null : Buffer.from(bytes).toString("base64");

/**
 * Who said it, in full, with a reason and a row in the audit log. The answer is stored with the request, so it carries
 * sealed values; the route opens them for its response alone.
 */
export const revealResident = defineCommand({
  name: "ledger.reveal-resident",
  input: RevealResident,
  load: async ({ tx, input, actor }) => {
    const found = await loadEntry(tx, input.opinionId);
    return found === null || !mayReadEntry(actor, found.right) ? null : found;
  },
  allow: ({ actor, facts }) => maySeeResident(actor, facts.right),
  run: ({ input: { opinionId, reason }, facts: { entry }, runtime }) =>
    done(
      {
        sealedName:
          entry.residentName === null ? null : base64(runtime.personalData.seal(entry.residentName)),
        sealedPhone: base64(entry.residentPhoneCipher),
      },
      {
        write: async () => {},
        audit: { contestId: null, details: { opinionId, reason } },
        events: [],
      },
    ),
});
