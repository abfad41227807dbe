/**
 * A proper edge colouring of a bipartite multigraph with as many colours as the largest degree. König, D. (1916), Über
 * Graphen und ihre Anwendung auf Determinantentheorie und Mengenlehre, Math. Ann. 77: 453–465: an edge whose ends lack
 * different colours gets the left end's after the path that alternates between the two colours from its right end has
 * changed them over; the path cannot come back to the left end. Here O(edges × longest path). PURE.
 */
export type Edge = { left: number; right: number };

const NONE = -1;

/** By edge: its colour, from 0. `colours`: at least the largest degree. @throws when that is too few. */
export function edgeColours(given: {
  edges: readonly Edge[];
  lefts: number;
  rights: number;
  colours: number;
}): Int32Array {
  const { edges, lefts, rights, colours } = given;
  const colourOf = new Int32Array(edges.length).fill(NONE);
  // By node (left ones first) and colour: the edge that has it there.
  const at = new Int32Array((lefts + rights) * colours).fill(NONE);
  const free = (node: number): number => {
    for (let colour = 0; colour < colours; colour += 1)
      if (at[node * colours + colour] === NONE) return colour;
    throw new Error("a node has more edges than there are colours");
  };
  for (const [number, { left, right }] of edges.entries()) {
    const [ours, theirs] = [free(left), free(lefts + right)];
    if (at[(lefts + right) * colours + ours] !== NONE)
      changeOver({ edges, lefts, colours, colourOf, at, from: lefts + right, ours, theirs });
    colourOf[number] = ours;
    at[left * colours + ours] = number;
    at[(lefts + right) * colours + ours] = number;
  }
  return colourOf;
}

/** Exchanges two colours along the path that starts at a node which lacks `theirs`. */
function changeOver(given: {
  edges: readonly Edge[];
  lefts: number;
  colours: number;
  colourOf: Int32Array;
  at: Int32Array;
  from: number;
  ours: number;
  theirs: number;
}): void {
  const { edges, lefts, colours, colourOf, at, from, ours, theirs } = given;
  const path: number[] = [];
  for (let [node, colour] = [from, ours]; ; colour = ours + theirs - colour) {
    const number = at[node * colours + colour] ?? NONE;
    const edge = edges[number];
    if (edge === undefined) break;
    path.push(number);
    node = node < lefts ? lefts + edge.right : edge.left;
  }
  const ends = (number: number) => {
    const edge = edges[number];
    return edge === undefined ? [] : [edge.left, lefts + edge.right];
  };
  for (const number of path) {
    for (const node of ends(number)) at[node * colours + (colourOf[number] ?? 0)] = NONE;
  }
  for (const number of path) {
    colourOf[number] = ours + theirs - (colourOf[number] ?? 0);
    for (const node of ends(number)) at[node * colours + (colourOf[number] ?? 0)] = number;
  }
}
