/**
 * Places for a ranked list. PURE. `groupSizes` are the sizes of the groups of equals, best first; the answer has one
 * place for each member. After 42, 41, 41, 40: standard "1224", modified "1334", dense "1223", ordinal "1234"
 * (equals in the order given), fractional 1, 2.5, 2.5, 4. Contests use standard places.
 */
export const PLACE_METHODS = ["standard", "modified", "dense", "ordinal", "fractional"] as const;
export type PlaceMethod = (typeof PLACE_METHODS)[number];

export const of = (input: { groupSizes: readonly number[]; method: PlaceMethod }): number[] => {
  const places: number[] = [];
  input.groupSizes.forEach((size, group) => {
    const ahead = places.length;
    for (let member = 0; member < size; member += 1) {
      places.push(placeOf({ method: input.method, ahead, size, group, member }));
    }
  });
  return places;
};

const placeOf = (input: {
  method: PlaceMethod;
  ahead: number;
  size: number;
  group: number;
  member: number;
}): number => {
  switch (input.method) {
    case "standard":
      return input.ahead + 1;
    case "modified":
      return input.ahead + input.size;
    case "dense":
      return input.group + 1;
    case "ordinal":
      return input.ahead + input.member + 1;
    case "fractional":
      return input.ahead + (input.size + 1) / 2;
  }
};
