import { OnScheme } from "#app/contracts/scheme.ts";
import type { SchemeView } from "#app/contracts/scheme-views.ts";
import { mayManageScheme, mayReadScheme } from "#app/domain/access/schemes.ts";
import { monthOf, shiftMonth } from "#app/domain/daily/month.ts";
import { endedBy, refuseBeginning, refuseEnding, refuseRecall } from "#app/domain/daily/scheme-months.ts";
import { dayOf } from "#app/text/time.ts";
import { listManagedPaths, listUnits } from "#db/queries/org.ts";
import { findScheme, listSchemes } from "#db/queries/schemes.ts";
import { defineView } from "#server/views/define-view.ts";
import { ownUnits } from "./scheme-units.ts";

const BACK = 24;
const AHEAD = 12;

/** One scheme with its body, and what may be done with it now. */
export const schemeView = defineView({
  name: "scheme.scheme",
  input: OnScheme,
  async load({ db, input }) {
    const scheme = await findScheme(db, input.schemeId);
    if (scheme === null) return null;
    const [schemes, units, managedPaths] = await Promise.all([
      listSchemes(db),
      listUnits(db),
      listManagedPaths(db),
    ]);
    return { scheme, schemes, units, managedPaths };
  },
  allow: ({ actor, facts }) => mayReadScheme(actor, facts.scheme),
  project(facts, { viewer, now }): SchemeView {
    const { scheme, schemes, managedPaths } = facts;
    const current = monthOf(dayOf(now));
    const manages = mayManageScheme(viewer, { unitPath: scheme.unitPath, managedPaths });
    const months = Array.from({ length: BACK + AHEAD }, (_, index) => shiftMonth(current, index - BACK));
    const draft = manages && scheme.status === "draft";
    const beginnings = draft
      ? months.filter((fromMonth) => refuseBeginning({ schemes, scheme, fromMonth, current }) === null)
      : [];
    const endings = manages
      ? months.filter((toMonth) => refuseEnding({ scheme, toMonth, current }) === null)
      : [];
    const [before] = draft ? endedBy({ schemes, scheme, fromMonth: shiftMonth(current, AHEAD) }) : [];
    const { id, name, unitName, unitId, status, body, hash, fromMonth, toMonth, revision } = scheme;
    return {
      ...{ id, name, unitName, unitId, status, body, hash, toMonth, revision, beginnings, endings },
      fromMonth: status === "draft" ? null : fromMonth,
      inForceAt: scheme.inForceAt?.getTime() ?? null,
      currentMonth: current,
      takesOverFrom: before?.name ?? null,
      own: ownUnits({ ...facts, actor: viewer }),
      may: {
        ...{ edit: draft, putInForce: draft, end: endings.length > 0 },
        recall: manages && refuseRecall({ scheme, current }) === null,
      },
    };
  },
});
