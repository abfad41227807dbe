import { z } from "zod";
import { homeOf, type MenuEntryKey, menuOf } from "#app/domain/access/account.ts";
import { listPaletteContests } from "#db/queries/accounts.ts";
import { defineView } from "#server/views/define-view.ts";

export type FrameView = {
  name: string;
  unitName: string | null;
  home: string;
  menu: MenuEntryKey[];
  contests: { id: string; title: string; heldOn: string | null }[];
  demonstration: boolean;
};

/** Contests offered by the command palette, latest first. */
const PALETTE_CONTESTS = 30;

/** What stands around every page of a signed-in account. */
export const frame = defineView({
  name: "account.frame",
  input: z.object({}),
  load: async ({ db, actor, runtime }) => {
    if (actor.kind !== "account") return null;
    const organised = actor.grants.filter(
      ({ role }) => role === "districtOrganiser" || role === "subdistrictManager",
    );
    return {
      demonstration: runtime.demonstration === true,
      ...(await listPaletteContests(db, {
        unitPaths: organised.flatMap(({ unitPath }) => unitPath ?? []),
        contestIds: actor.grants.flatMap(({ contestId }) => contestId ?? []),
        unitId: actor.grants.find(({ unitId }) => unitId !== null)?.unitId ?? null,
        limit: PALETTE_CONTESTS,
      })),
    };
  },
  allow: ({ actor }) => actor.kind === "account",
  project: (facts, { viewer }): FrameView => ({
    name: viewer.kind === "account" ? viewer.name : "",
    unitName: facts.unitName,
    home: homeOf(viewer),
    menu: menuOf(viewer),
    contests: facts.contests,
    demonstration: facts.demonstration,
  }),
});
