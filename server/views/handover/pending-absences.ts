import type { PendingAbsence } from "#app/contracts/handover-views.ts";
import { briefings, type LedPost, returns } from "#app/domain/rotation/absence-handovers.ts";
import { addDays } from "#app/domain/rotation/day-span.ts";
import { postKey } from "#app/domain/rotation/period-handovers.ts";
import type { Db } from "#db/client.ts";
import {
  type AbsenceRow,
  type HandoverRow,
  listAbsenceHandovers,
  listAbsencesActedIn,
  listAbsencesOf,
  listStandIns,
  type StandInRow,
} from "#db/queries/handovers.ts";

/** Absences are looked at so many days ahead and back. */
const AHEAD = 60;
const BACK = 30;

const around = (today: string) => ({ fromOn: addDays(today, -BACK), toOn: addDays(today, AHEAD) });

/** Absences of these people around today, with who acts and the handovers there are. */
export const loadAbsences = async (db: Db, { cadreIds, today }: { cadreIds: string[]; today: string }) =>
  withHandovers(db, await listAbsencesOf(db, { cadreIds, ...around(today) }));

/** Absences of others in which somebody acted: they report and hand back (AB rule 5). */
export const loadActedIn = async (db: Db, { cadreId, today }: { cadreId: string; today: string }) =>
  withHandovers(db, await listAbsencesActedIn(db, { cadreId, ...around(today) }));

async function withHandovers(db: Db, absences: AbsenceRow[]) {
  const ids = absences.map(({ id }) => id);
  const [standIns, opened] = await Promise.all([listStandIns(db, ids), listAbsenceHandovers(db, ids)]);
  return { absences, standIns, opened };
}
export type AbsencesAround = Awaited<ReturnType<typeof withHandovers>>;

type Given = AbsencesAround & {
  led: readonly (LedPost & { communityName: string })[];
  nameOf: (cadreId: string) => string;
  /** Only what this person hands over. */
  from?: string;
  today: string;
};

/** What AB rules 3 and 5 ask for and nobody has opened. */
export const pendingAbsences = (given: Given): PendingAbsence[] =>
  given.absences.flatMap((absence) => {
    const ahead = absence.fromOn > given.today;
    if (!ahead && absence.returnedOn === null) return [];
    const kind = ahead ? ("absence" as const) : ("return" as const);
    const posts = unopened({ absence, kind, ...given });
    if (posts.length === 0) return [];
    const { id, cadreId, fromOn, toOn, returnedOn } = absence;
    return [{ absenceId: id, kind, name: given.nameOf(cadreId), fromOn, toOn, returnedOn, posts }];
  });

function unopened(given: {
  absence: AbsenceRow;
  kind: "absence" | "return";
  led: Given["led"];
  standIns: readonly StandInRow[];
  opened: readonly HandoverRow[];
  from?: string;
}): PendingAbsence["posts"] {
  const { absence, kind, led } = given;
  const standIns = given.standIns.filter(({ absenceId }) => absenceId === absence.id);
  const { cadreId, fromOn, returnedOn } = absence;
  const moves =
    kind === "absence"
      ? briefings({ absence, led, standIns })
      : returns({ absence: { cadreId, fromOn, returnedOn: returnedOn ?? fromOn }, led, standIns });
  const known = new Set(
    given.opened.filter((each) => each.absenceId === absence.id && each.kind === kind).map(postKey),
  );
  return moves
    .filter((move) => !known.has(postKey(move)) && (given.from ?? move.fromId) === move.fromId)
    .map(({ communityId, area }) => ({
      area,
      community: led.find(({ slot }) => slot.communityId === communityId)?.communityName ?? "",
    }));
}
