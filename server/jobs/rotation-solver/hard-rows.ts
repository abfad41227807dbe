import type { Beginning } from "./goal-sums.ts";
import { emptySum, type LinearProgramme, sumAt } from "./linear-programme.ts";
import type { Place, Role, RotationColumns } from "./rotation-columns.ts";

type Asked = { programme: LinearProgramme; columns: RotationColumns };

/** The hard rules of rotation-problem.ts as rows; areas that stay without a lead are a goal. */
export function writeHardRows(asked: Asked): Beginning[] {
  for (const post of asked.columns.posts.keys())
    for (const period of asked.columns.periods()) {
      writeCover(asked, post, period);
      writeApart(asked, post, period);
      writeHandOver(asked, post, period);
    }
  writeOnce(asked);
  writeStint(asked);
  return writeSingleStint(asked);
}

const ROLES = ["a", "b"] as const satisfies readonly Role[];

/** covered, different. */
function writeCover({ programme, columns }: Asked, post: number, period: number): void {
  const people = columns.people[post] ?? [];
  for (const role of ROLES) {
    const sum = emptySum();
    for (const personId of people) columns.add(sum, { role, place: { post, period, personId } });
    programme.limit(sum, { atLeast: 1, atMost: 1 });
  }
  for (const personId of people) {
    const sum = emptySum();
    for (const role of ROLES) columns.add(sum, { role, place: { post, period, personId } });
    programme.limit(sum, { atMost: 1 });
  }
}

/** recusal between two people, and mentor: present, and with no part in the post the mentee leads. */
function writeApart({ programme, columns }: Asked, post: number, period: number): void {
  const { problem } = columns;
  const people = new Set(columns.people[post]);
  for (const { personId, otherId } of problem.apart) {
    if (!people.has(personId) || !people.has(otherId)) continue;
    for (const [leading, standing] of [
      [personId, otherId],
      [otherId, personId],
    ] as const) {
      const sum = emptySum();
      columns.add(sum, { role: "a", place: { post, period, personId: leading } });
      columns.add(sum, { role: "b", place: { post, period, personId: standing } });
      programme.limit(sum, { atMost: 1 });
    }
  }
  for (const { personId, mentorId } of problem.members) {
    if (mentorId === null || !people.has(personId)) continue;
    const column = columns.at("a", { post, period, personId });
    if (column === undefined) continue;
    if (problem.away.some((each) => each.personId === mentorId && each.period === period))
      programme.fix(column, 0);
    if (!people.has(mentorId)) continue;
    const sum = emptySum();
    columns.add(sum, { role: "a", place: { post, period, personId } });
    columns.add(sum, { role: "b", place: { post, period, personId: mentorId } });
    programme.limit(sum, { atMost: 1 });
  }
}

/** continuity, frozen. */
function writeHandOver(asked: Asked, post: number, period: number): void {
  const { columns, programme } = asked;
  const { problem } = columns;
  const frozen = problem.frozen.includes(period);
  for (const personId of columns.people[post] ?? []) {
    const place: Place = { post, period, personId };
    if (period === problem.from) {
      const held = columns.before(post, period - 1);
      if (frozen) for (const role of ROLES) keep(asked, role, { place, held: held[role] === personId });
      else if (held.a !== personId && held.b !== personId) keep(asked, "a", { place, held: false });
      continue;
    }
    const earlier = { ...place, period: period - 1 };
    for (const role of frozen ? ROLES : []) {
      const same = emptySum();
      columns.add(same, { role, place });
      columns.add(same, { role, place: earlier, factor: -1 });
      programme.limit(same, { atLeast: 0, atMost: 0 });
    }
    const sum = emptySum();
    columns.add(sum, { role: "a", place });
    for (const role of ROLES) columns.add(sum, { role, place: earlier, factor: -1 });
    programme.limit(sum, { atMost: 0 });
  }
}

/** Fixed by what was before. Somebody away who would have to stay makes the programme impossible, as it is. */
function keep(
  { programme, columns }: Asked,
  role: Role,
  { place, held }: { place: Place; held: boolean },
): void {
  const column = columns.at(role, place);
  if (column === undefined) return;
  if (!held) programme.fix(column, 0);
  else programme.limit({ columns: [column], factors: [1], constant: 0 }, { atLeast: 1 });
}

/** once: of members; incumbents hold the posts the settings give them, however many those are. */
function writeOnce({ programme, columns }: Asked): void {
  for (const { personId } of columns.problem.members)
    for (const period of columns.periods())
      for (const role of ROLES) {
        const sum = emptySum();
        for (const post of columns.posts.keys())
          columns.add(sum, { role, place: { post, period, personId } });
        if (sum.columns.length > 1) programme.limit(sum, { atMost: 1 });
      }
}

/** breadth: an own area is led in one stint. A stint begins where somebody leads who did not lead there in the period before. */
function writeSingleStint({ programme, columns }: Asked): Beginning[] {
  const { members, from } = columns.problem;
  const found: Beginning[] = [];
  for (const { personId, areas } of members)
    for (const area of new Set(areas)) {
      const where = (post: { area: string }, period: number) => post.area === area && period < from;
      const led = columns.load({ role: "a", personId, where }).constant > 0;
      const begun = emptySum();
      for (const [post, place] of columns.posts.entries())
        for (const period of place.area === area ? columns.periods() : [])
          for (const column of beginning({ programme, columns }, { post, period, personId })) {
            begun.columns.push(column);
            begun.factors.push(1);
            found.push({ column, personId, period });
          }
      programme.limit(begun, { atMost: led ? 0 : 1 });
    }
  return found;
}

/** The column that is 1 where a stint begins; none where it cannot. */
function beginning({ programme, columns }: Asked, place: Place): number[] {
  const { from, longestStint, frozen } = columns.problem;
  const earlier = { ...place, period: place.period - 1 };
  const led = place.period === from && columns.before(place.post, earlier.period).a === place.personId;
  const own = columns.at("a", place);
  if (frozen.includes(place.period) || led || own === undefined) return [];
  if (place.period === from || longestStint === 1) return [own];
  const above = emptySum();
  columns.add(above, { role: "a", place, factor: -1 });
  columns.add(above, { role: "a", place: earlier });
  const begins = programme.column({ follows: (point) => Math.max(0, -sumAt(above, point)) });
  const columnsOf = { columns: [...above.columns, begins], factors: [...above.factors, 1] };
  programme.limit({ ...columnsOf, constant: 0 }, { atLeast: 0 });
  return [begins];
}

/** stint: of each longestStint + 1 periods in a row, frozen ones left out, a member leads a post in at most longestStint. */
function writeStint({ programme, columns }: Asked): void {
  const { longestStint, members, frozen, periods, from } = columns.problem;
  const counted = Array.from({ length: periods }, (_, at) => at).filter((period) => !frozen.includes(period));
  for (const [at] of counted.entries()) {
    const window = counted.slice(at, at + longestStint + 1);
    if (window.length <= longestStint || (window.at(-1) ?? 0) < from) continue;
    for (const [post, people] of columns.people.entries())
      for (const { personId } of members) {
        if (!people.includes(personId)) continue;
        const sum = emptySum();
        for (const period of window)
          if (period >= from) columns.add(sum, { role: "a", place: { post, period, personId } });
          else if (columns.before(post, period).a === personId) sum.constant += 1;
        programme.limit(sum, { atMost: longestStint });
      }
  }
}
