import { z } from "zod";
import { homeOf, type MenuEntryKey, menuOf } from "#app/domain/access/account.ts";
import { listPaletteContests } from "#db/queries/accounts.ts";
import { countUnread } from "#db/queries/notification-box.ts";
import { defineView } from "#server/views/define-view.ts";

export type FrameView = {
  name: string;
  unitName: string | null;
  home: string;
  menu: MenuEntryKey[];
  contests: { id: string; title: string; heldOn: string | null }[];
  demonstration: boolean;
  /** Messages not read yet. */
  unread: number;
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
    const [unread, around] = await Promise.all([
      countUnread(db, { cadreId: actor.cadreId, accountId: actor.accountId }),
      listPaletteContests(db, {
        unitPaths: organised.flatMap(({ unitPath }) => unitPath ?? []),
        contestIds: actor.grants.flatMap(({ contestId }) => contestId ?? []),
        unitId: actor.grants.find(({ unitId }) => unitId !== null)?.unitId ?? null,
        limit: PALETTE_CONTESTS,
      }),
    ]);
    return { demonstration: runtime.demonstration === true, unread, ...around };
  },
  allow: ({ actor }) => actor.kind === "account",
  project: (facts, { viewer }): FrameView => ({
    name: viewer.kind === "account" ? viewer.name : "",
    unitName: facts.unitName,
    home: homeOf(viewer),
    menu: menuOf(viewer),
    contests: facts.contests,
    demonstration: facts.demonstration,
    unread: facts.unread,
  }),
});
