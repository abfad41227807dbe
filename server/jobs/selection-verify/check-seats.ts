import type { ExportedCandidate, ExportFile } from "#app/contracts/selection-export.ts";
import type { ExportedList } from "#app/contracts/selection-export-rules.ts";
import { compared, type Difference, type Part } from "./difference.ts";
import { bestWithFloors, floorsHeld } from "./floors.ts";
import { handOut, type Standing, type Stop } from "./hand-out.ts";

/** Who of each list gets a seat, what stood in the way of the others, what floors cost. */
export function checkSeats(file: ExportFile): Part {
  const parts = file.rules.lists.map((list) => checkList(file, list));
  return {
    name: "seats",
    checked: parts.reduce((sum, { checked }) => sum + checked, 0),
    differences: [
      ...parts.flatMap(({ differences }) => differences),
      ...compared({
        path: "lists[].post",
        found: file.lists.map(({ post }) => post),
        expected: file.rules.lists.map(({ post }) => post),
      }),
    ],
    unproven: parts.flatMap(({ unproven }) => unproven),
  };
}

/** Those who were ranked, in the order of their places. */
export const standingsOf = (file: ExportFile, list: ExportedList): Standing[] =>
  file.candidates
    .flatMap(({ id, post, place, composite, facts }) =>
      post === list.post && place !== null && composite !== null && facts !== null
        ? [{ id, place, composite, facts }]
        : [],
    )
    .sort((a, b) => a.place - b.place);

function checkList(file: ExportFile, list: ExportedList): Omit<Part, "name"> {
  const ordered = standingsOf(file, list);
  const rows = file.candidates.flatMap((candidate, at) =>
    candidate.post === list.post ? [{ candidate, at }] : [],
  );
  const greedy = handOut(ordered, list);
  const advised = new Set(
    rows.flatMap(({ candidate }) => (candidate.advised === true ? [candidate.id] : [])),
  );
  const best =
    list.floors.length === 0
      ? { selected: greedy.selected, proven: true }
      : bestWithFloors({ ordered, list, asOf: file.rules.asOf });
  const expected = best.proven && best.selected !== null ? best.selected : advised;
  const path = `lists[${list.post}]`;
  // With floors the seats taken are those of the chosen, whatever their places.
  const blocked = list.floors.length === 0 ? greedy.blocked : stoppedBy(ordered, expected, list);
  return {
    checked: rows.length + 1,
    differences: [
      ...rows.flatMap(({ candidate, at }) => checkCandidate({ candidate, at, expected, blocked })),
      ...(best.proven ? [] : checkFeasible({ file, list, ordered, advised })),
      ...checkReport({ file, list, ordered, advised, greedy: greedy.selected }),
    ],
    unproven: best.proven ? [] : [{ path, why: "floors" }],
  };
}

/** Which limit the chosen further up have reached for each of the others; nothing where only a floor kept somebody out. */
function stoppedBy(
  ordered: readonly Standing[],
  chosen: ReadonlySet<string>,
  list: ExportedList,
): ReadonlyMap<string, Stop> {
  return new Map(
    ordered.flatMap((other, at) => {
      if (chosen.has(other.id)) return [];
      const above = ordered.slice(0, at).filter(({ id }) => chosen.has(id));
      const stop = handOut([...above, other], list).blocked.get(other.id);
      return stop === undefined ? [] : [[other.id, stop] as const];
    }),
  );
}

function checkCandidate(input: {
  candidate: ExportedCandidate;
  at: number;
  expected: ReadonlySet<string>;
  blocked: ReadonlyMap<string, unknown>;
}): Difference[] {
  const { candidate, at, expected, blocked } = input;
  const path = `candidates[${at}]`;
  const onList = candidate.place !== null;
  return [
    ...compared({
      path: `${path}.advised`,
      found: candidate.advised ?? false,
      expected: onList && expected.has(candidate.id),
    }),
    ...compared({
      path: `${path}.blocked`,
      found: candidate.blocked,
      expected: onList ? (blocked.get(candidate.id) ?? null) : null,
    }),
  ];
}

/** A list whose optimum was not proven must at least keep its caps and floors. */
function checkFeasible(input: {
  file: ExportFile;
  list: ExportedList;
  ordered: Standing[];
  advised: ReadonlySet<string>;
}): Difference[] {
  const { file, list, ordered, advised } = input;
  const chosen = ordered.filter(({ id }) => advised.has(id));
  const held = floorsHeld({ chosen, ordered, list, asOf: file.rules.asOf });
  return [
    ...compared({
      path: `lists[${list.post}] caps`,
      found: handOut(chosen, list).selected.size,
      expected: chosen.length,
    }),
    ...compared({ path: `lists[${list.post}] floors`, found: held, expected: true }),
  ];
}

function checkReport(input: {
  file: ExportFile;
  list: ExportedList;
  ordered: Standing[];
  advised: ReadonlySet<string>;
  greedy: ReadonlySet<string>;
}): Difference[] {
  const { file, list, ordered, advised, greedy } = input;
  const at = file.lists.findIndex(({ post }) => post === list.post);
  const report = file.lists[at];
  if (report === undefined) return [{ path: `lists[${list.post}]`, found: "null", expected: "{…}" }];
  const sum = (ids: ReadonlySet<string>) =>
    ordered.reduce((points, { id, composite }) => points + (ids.has(id) ? composite : 0), 0);
  const path = `lists[${at}]`;
  const compareReport = (key: string, found: unknown, expected: unknown) =>
    compared({ path: `${path}.${key}`, found, expected });
  return [
    ...compareReport("eligible", report.eligible, ordered.length),
    ...compareReport("seats", report.seats, list.total),
    ...compareReport("selected", report.selected, advised.size),
    ...compareReport("total", report.total, sum(advised)),
    ...(report.price === null
      ? compareReport("price", null, list.floors.length === 0 || ordered.length === 0 ? null : "{…}")
      : [
          ...compareReport("price.given", report.price.given, sum(greedy) - sum(advised)),
          ...compareReport(
            "price.swaps[].in",
            report.price.swaps.map((swap) => swap.in).sort(),
            [...advised].filter((id) => !greedy.has(id)).sort(),
          ),
          ...compareReport(
            "price.swaps[].out",
            report.price.swaps.flatMap((swap) => swap.out ?? []).sort(),
            [...greedy].filter((id) => !advised.has(id)).sort(),
          ),
        ]),
  ];
}
