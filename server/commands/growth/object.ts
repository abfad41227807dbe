import { uuidv7 } from "uuidv7";
import { ObjectToFile } from "#app/contracts/growth.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { listGrowthObjections, saveGrowthObjection } from "#db/queries/growth-records.ts";
import { tell } from "#db/queries/notifications.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { accountOf, loadFile, ownsFile, recorded } from "./file-facts.ts";
import { listKeepers, readerOf } from "./keepers.ts";

/** The person says that a section of the own file is not right; open also after leaving, for the file stays. */
export const objectToFile = defineCommand({
  name: "growth.object",
  input: ObjectToFile,
  async load({ tx, input, actor }) {
    const file = await loadFile({ tx, reserveId: input.reserveId, actor });
    if (file === null) return null;
    const [objections, keepers] = await Promise.all([
      listGrowthObjections(tx, input.reserveId),
      listKeepers(tx, { cadreId: file.reserve.cadreId, keeperPath: file.keeperPath }),
    ]);
    return { ...file, objections, keepers };
  },
  allow: ownsFile,
  run({ input: { reserveId, section, statement }, facts, actor, now }) {
    const { objections, keepers, name } = facts;
    if (objections.some((one) => one.section === section && one.decision === null))
      return refused("growth.objection-open");
    const id = uuidv7();
    const told = keepers
      .filter(({ nearest }) => nearest)
      .map((keeper) => ({
        ...{ id: uuidv7(), ...readerOf(keeper), kind: "growthObjection" as const, params: { name, section } },
        ...{ path: `/growth/${reserveId}`, topic: `growth-objection:${id}`, at: now },
      }));
    return done(
      { objectionId: id },
      {
        async write(tx) {
          const row = { id, reserveId, section, statement, accountId: accountOf(actor), filedAt: now };
          await saveGrowthObjection(tx, row);
          await tell(tx, told);
        },
        ...recorded({ reserveId, objectionId: id, section }),
      },
    );
  },
});
