import { z } from "zod";
import type { MyGrowthView } from "#app/contracts/growth-views.ts";
import { findOwnReserve } from "#db/queries/reserve.ts";
import { defineView } from "#server/views/define-view.ts";
import { loadFileFacts } from "./load-file.ts";
import { shownFile } from "./shown-file.ts";

/** The own file: the one in force, else the last that was closed. */
export const myGrowth = defineView({
  name: "growth.mine",
  input: z.strictObject({}),
  async load({ db, actor, now }) {
    const cadreId = actor.kind === "account" ? actor.cadreId : null;
    const entries = cadreId === null ? [] : await findOwnReserve(db, cadreId);
    const entry = entries.find(({ reserve }) => reserve.leftOn === null) ?? entries[0];
    return {
      file: entry === undefined ? null : await loadFileFacts({ db, reserveId: entry.reserve.id, actor, now }),
    };
  },
  allow: ({ actor, facts }) =>
    actor.kind === "account" && (facts.file === null || actor.cadreId === facts.file.file.reserve.cadreId),
  project: ({ file }, { viewer }): MyGrowthView => ({ file: file === null ? null : shownFile(file, viewer) }),
});
