import { uuidv7 } from "uuidv7";
import { SYSTEM_KIND } from "#app/domain/daily/work-record.ts";
import type { StintResult } from "#app/domain/growth/area-profile.ts";
import { assessmentRecord } from "#app/text/assessment-record.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { translator } from "#app/text/translate.ts";
import type { Tx } from "#db/client.ts";
import { tell } from "#db/queries/notifications.ts";
import { saveRecord } from "#db/queries/record-entry.ts";
import type { PlacedStint } from "#server/mentoring/plan-stints.ts";

/** The result becomes a verified record of daily work on the last day of the stint, and the person is told. */
export async function writeResult(
  tx: Tx,
  { placed, result, now }: { placed: PlacedStint; result: StintResult; now: Date },
): Promise<void> {
  const { stint, communityName } = placed;
  const { cadreId, communityId, area, toOn } = stint;
  await saveRecord(tx, {
    ...{ id: uuidv7(), cadreId, unitId: communityId, kind: SYSTEM_KIND, status: "verified" },
    ...{ happenedOn: toOn, area, content: contentOf({ placed, result }), details: { passed: result.passed } },
    ...{ enteredBy: null, enteredAt: now, verifiedBy: null, verifiedAt: now },
  });
  await tell(tx, [
    {
      ...{ id: uuidv7(), cadreId, kind: "assessed", path: "/my/mentoring", at: now },
      params: { name: placed.name, area, community: communityName, points: shown(result.result) },
      topic: `stint:${placed.planId}:${communityId}:${area}:${stint.period}`,
    },
  ]);
}

const shown = (hundredths: number): string => (hundredths / 100).toFixed(2);

/** In the words of the organisation: records are read as they were written. */
function contentOf({ placed, result }: { placed: PlacedStint; result: StintResult }): string {
  const t = translator<(typeof assessmentRecord)["zh-CN"]>(assessmentRecord, "zh-CN");
  const words = translator<(typeof dailyWords)["zh-CN"]>(dailyWords, "zh-CN");
  const { stint, communityName } = placed;
  return t("content", {
    ...{ community: communityName, area: words(`area.${stint.area}`), from: stint.fromOn, to: stint.toOn },
    ...{ points: shown(result.result), outcome: t(result.passed ? "passed" : "failed") },
  });
}
