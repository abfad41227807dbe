import { uuidv7 } from "uuidv7";
import { RegisterOpinion } from "#app/contracts/ledger.ts";
import { mayEnterRecord } from "#app/domain/access/daily.ts";
import { managingPathOf, mayReadPeople } from "#app/domain/access/people.ts";
import { maskPhone } from "#app/domain/people/mask.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import { saveOpinion } from "#db/queries/ledger.ts";
import { listManagedPaths } from "#db/queries/org.ts";
import { findCadreWithUnit } from "#db/queries/people.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";

/** An opinion, with its line in the ledger: at the desk, for one of one's people, or one's own. */
export const registerOpinion = defineCommand({
  name: "ledger.register-opinion",
  input: RegisterOpinion,
  load: async ({ tx, input, actor }) => {
    const found = await findCadreWithUnit(tx, input.cadreId);
    if (found === null) return null;
    const managingPath = managingPathOf({
      unitPath: found.unitPath,
      managedPaths: await listManagedPaths(tx),
    });
    const person = { cadreId: input.cadreId, managingPath };
    const may = mayEnterRecord(actor, person);
    return may || mayReadPeople(actor, found.unitPath) ? { ...found, may } : null;
  },
  allow: ({ facts }) => facts.may,
  run: ({ input, facts, actor, now, runtime }) => {
    if (input.happenedOn > dayOf(now)) return refused("ledger.day-in-future", { day: input.happenedOn });
    const { residentPhone, urgency } = input;
    const residentName = input.residentName === "" ? null : input.residentName;
    const opinionId = uuidv7();
    const record = {
      ...{ id: opinionId, cadreId: facts.cadre.id, unitId: facts.cadre.unitId },
      ...{ kind: "opinion" as const, status: "submitted" as const, details: {} },
      ...{ happenedOn: input.happenedOn, happenedAt: input.happenedAt, content: input.content },
      ...{ compound: input.compound || null, building: input.building || null, area: input.area },
      enteredBy: actor.kind === "account" ? actor.accountId : null,
      enteredAt: now,
    };
    const entry = {
      ...{ opinionId, urgency, status: "registered" as const, residentName },
      residentPhoneCipher: residentPhone === null ? null : runtime.personalData.seal(residentPhone),
      residentPhoneMasked: residentPhone === null ? null : maskPhone(residentPhone),
    };
    return done(
      { opinionId },
      {
        write: (tx) => saveOpinion(tx, { record, entry }),
        audit: {
          contestId: null,
          details: { opinionId, cadreId: record.cadreId, unitId: record.unitId, urgency },
        },
        events: [],
      },
    );
  },
});
