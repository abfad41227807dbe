import type { RecordKind, WorkArea } from "#app/domain/daily/work-record.ts";
import type { PostKind } from "#app/domain/people/organisation.ts";
import { ACTIVITIES, COMPOUNDS, OTHER_WORK, VISITS } from "./daily-words.ts";
import type { Random } from "./random.ts";

/** A piece of work as it was kept on paper. Days are counted back from today. */
export type InventedWork<P> = {
  person: P;
  kind: RecordKind;
  daysAgo: number;
  compound: string;
  building: string;
  area: WorkArea;
  content: string;
  households: number | null;
  participants: number | null;
  leading: boolean | null;
  hours: number | null;
};

type Worker = { post: PostKind };

/** The published number of activities in a year. */
const ACTIVITIES_HELD = 287;
const OTHERS = { duty: 120, partyTask: 150, urgentTask: 60, training: 80 } as const;
const OTHER_KINDS = ["duty", "partyTask", "urgentTask", "training"] as const;
const VISITS_EACH = { from: 3, to: 12 } as const;
/** Who signs in to look at their own year has one worth looking at. */
const DILIGENT_VISITS = 24;
const YEAR = 340;
const EVERY_THIRD = 3;

/** A year of a district: every full-time worker has made a visit, and as many activities were held as published. */
export function inventYear<P extends Worker>(
  random: Random,
  { people, diligent }: { people: readonly P[]; diligent: readonly P[] },
): InventedWork<P>[] {
  const workers = people.filter(({ post }) => post === "communityWorker");
  const visits = [
    ...workers.flatMap((person) =>
      Array.from({ length: random.between(VISITS_EACH.from, VISITS_EACH.to) }, () => person),
    ),
    ...diligent.flatMap((person) => Array.from({ length: DILIGENT_VISITS }, () => person)),
  ];
  const held = Array.from({ length: ACTIVITIES_HELD }, () => random.pick(people));
  const others = OTHER_KINDS.flatMap((kind) =>
    Array.from({ length: OTHERS[kind] }, (_, at) =>
      other(random, { person: random.pick(at % EVERY_THIRD === 0 ? diligent : people), kind }),
    ),
  );
  return [
    ...visits.map((person) => visit(random, person)),
    ...held.map((person) => activity(random, person)),
    ...others,
  ];
}

const NOTHING = { households: null, participants: null, leading: null, hours: null } as const;

const placed = (random: Random) => ({
  compound: random.pick(COMPOUNDS),
  building: `${random.between(1, 18)}栋`,
  daysAgo: random.between(8, YEAR),
});

export function visit<P>(random: Random, person: P): InventedWork<P> {
  const { text, area } = random.pick(VISITS);
  return {
    ...{ person, kind: "visit", content: text, area, ...NOTHING, ...placed(random) },
    households: random.between(1, 12),
  };
}

function activity<P>(random: Random, person: P): InventedWork<P> {
  const { text, area } = random.pick(ACTIVITIES);
  return {
    ...{ person, kind: "activity", content: text, area, ...NOTHING, ...placed(random) },
    participants: random.between(12, 90),
  };
}

function other<P>(
  random: Random,
  { person, kind }: { person: P; kind: keyof typeof OTHERS },
): InventedWork<P> {
  const { text, area } = random.pick(OTHER_WORK[kind]);
  const isUrgent = kind === "urgentTask";
  const isLong = kind === "training" || kind === "duty";
  return {
    ...{ person, kind, content: text, area, ...NOTHING, ...placed(random) },
    leading: isUrgent ? random.chance(0.3) : null,
    hours: isLong ? random.between(2, 12) : null,
  };
}
