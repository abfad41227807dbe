import { uuidv7 } from "uuidv7";
import { AppointMentor } from "#app/contracts/mentorship.ts";
import { liesIn } from "#app/domain/access/actor.ts";
import { mayAppointMentor } from "#app/domain/access/mentorship.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { findCurrentMentor, saveMentor } from "#db/queries/mentorships.ts";
import { findUnitById } from "#db/queries/org.ts";
import { findCadreWithUnit } from "#db/queries/people.ts";
import { lockCurrentReserve } from "#db/queries/reserve.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { accountOf, recorded } from "./mentorship-facts.ts";

/** Somebody of the roster may be a mentor for a subdistrict or the whole district. */
export const appointMentor = defineCommand({
  name: "mentor.appoint",
  input: AppointMentor,
  async load({ tx, input }) {
    const [person, unit] = [await findCadreWithUnit(tx, input.cadreId), await findUnitById(tx, input.unitId)];
    if (person === null || unit === null) return null;
    const reserve = await lockCurrentReserve(tx, [input.cadreId]);
    return { person, unit, inReserve: reserve.length > 0, known: await findCurrentMentor(tx, input.cadreId) };
  },
  allow: ({ actor, input, facts }) =>
    mayAppointMentor(actor, { cadreId: input.cadreId, unitPath: facts.unit.path }),
  run({ input, facts, actor, now }) {
    const { person, unit, inReserve, known } = facts;
    if (unit.kind === "community") return refused("mentorship.unit-kind");
    if (!liesIn(person.unitPath, unit.path)) return refused("mentorship.mentor-elsewhere");
    if (known !== null) return refused("mentorship.mentor-already");
    if (inReserve) return refused("mentorship.mentor-in-reserve");
    const mentorId = uuidv7();
    return done(
      { mentorId },
      {
        write: (tx) =>
          saveMentor(tx, { ...input, id: mentorId, createdBy: accountOf(actor), createdAt: now }),
        ...recorded({ mentorId, unitId: input.unitId, capacity: input.capacity }),
      },
    );
  },
});
