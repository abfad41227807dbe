import { MyAppraisals } from "#app/contracts/appraisal.ts";
import { listRunningAppraisals, listToldAppraisals } from "#db/queries/appraisals.ts";
import { defineView } from "#server/views/define-view.ts";

/** One's own appraisals: those under way without any result, and those one was told of. */
export const myAppraisals = defineView({
  name: "appraisal.mine",
  input: MyAppraisals,
  async load({ db, actor }) {
    if (actor.kind !== "account" || actor.cadreId === null) return null;
    const [running, told] = await Promise.all([
      listRunningAppraisals(db, actor.cadreId),
      listToldAppraisals(db, actor.cadreId),
    ]);
    return { running, told };
  },
  allow: ({ actor }) => actor.kind === "account" && actor.cadreId !== null,
  project: ({ running, told }) => ({
    running: running.map(({ body, ...row }) => ({
      ...row,
      asksSelf: row.status === "open" && (body.forms.self ?? []).length > 0,
    })),
    told: told.map((row) => ({
      ...row,
      toldAt: row.toldAt?.getTime() ?? null,
      readAt: row.readAt?.getTime() ?? null,
    })),
  }),
});
