import type { RecordView } from "#app/contracts/record-desk-views.ts";
import { OnRecord } from "#app/contracts/record-life.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { isOwn, mayReadRecord } from "#app/domain/access/daily.ts";
import { verifyObstacle } from "#app/domain/access/record-life.ts";
import type { Db } from "#db/client.ts";
import { listCallBacksOf } from "#db/queries/call-backs.ts";
import { listManagers } from "#db/queries/org.ts";
import { findPlacedRecord, listAccountNames } from "#db/queries/record-life.ts";
import { listPhotoPositions, listTwins } from "#db/queries/record-lists.ts";
import { listObjectionsOf } from "#db/queries/record-objections.ts";
import { lifeOf } from "#server/commands/record/placed-life.ts";
import { defineView } from "#server/views/define-view.ts";
import { likelyDuplicates } from "./likely-duplicates.ts";
import { aboutRecord } from "./record-scope.ts";
import { callBackView, historyOf, objectionView } from "./record-steps.ts";

async function load({ db, input: { recordId } }: { db: Db; input: { recordId: string } }) {
  const row = await findPlacedRecord(db, recordId);
  if (row === null) return null;
  const [managers, photos, twins, callBacks, objections] = await Promise.all([
    listManagers(db),
    listPhotoPositions(db, recordId),
    listTwins(db, [recordId]),
    listCallBacksOf(db, recordId),
    listObjectionsOf(db, recordId),
  ]);
  const { enteredBy, verifiedBy, settledBy } = row.record;
  const names = await listAccountNames(db, [
    ...[enteredBy, verifiedBy, settledBy],
    ...callBacks.map(({ calledBy }) => calledBy),
    ...objections.flatMap(({ accountId, decidedBy }) => [accountId, decidedBy]),
  ]);
  return { row, life: lifeOf(row, managers), photos, twins, callBacks, objections, names };
}

type Facts = NonNullable<Awaited<ReturnType<typeof load>>>;

/**
 * One record with its history. The person sees the own record and what came of it, but neither that it was drawn for a
 * call-back, nor who objected, nor other people's records beside it.
 */
export const recordPage = defineView({
  name: "record.record",
  input: OnRecord,
  load,
  allow: ({ actor, facts }) => actor.kind === "system" || mayReadRecord(actor, facts.life),
  project: (facts, { viewer }): RecordView => {
    const { row, names } = facts;
    const { record } = row;
    const own = isOwn(viewer, record.cadreId);
    return {
      ...aboutRecord(row),
      ...{ cadreId: record.cadreId, own, area: record.area, happenedAt: record.happenedAt },
      ...{ details: record.details, evidence: record.evidence, revision: record.revision },
      photos: facts.photos,
      obstacle: verifyObstacle(viewer, facts.life),
      ...historyOf(record, names),
      ...besides(facts, { viewer, own }),
      objections: facts.objections.map((each) => objectionView(each, { names, tellFiler: !own })),
    };
  },
});

const besides = (facts: Facts, { viewer, own }: { viewer: Actor; own: boolean }) =>
  own
    ? { duplicates: [], callBacks: null }
    : {
        duplicates: likelyDuplicates(facts.row, { twins: facts.twins, viewer }),
        callBacks: facts.callBacks.map((each) => callBackView(each, facts.names)),
      };
