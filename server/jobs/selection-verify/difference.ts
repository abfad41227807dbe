import { canonicalText } from "./canonical-hash.ts";

/** Where the file says something else than what comes out. */
export type Difference = { path: string; found: string; expected: string };

/** One part of the recomputation: how much was looked at, what differs, what could not be proven. */
export type Part = {
  name:
    | "content"
    | "rules"
    | "reliability"
    | "gates"
    | "scores"
    | "composites"
    | "order"
    | "seats"
    | "intervals"
    | "firmness"
    | "decision";
  checked: number;
  differences: Difference[];
  unproven: { path: string; why: "floors" | "size" | "draws" | "marks" }[];
};

export function compared({
  path,
  found,
  expected,
}: {
  path: string;
  found: unknown;
  expected: unknown;
}): Difference[] {
  const [is, should] = [canonicalText(found), canonicalText(expected)];
  return is === should ? [] : [{ path, found: is, expected: should }];
}

/** Every named property of what was found against what comes out. */
export const comparedEach = ({
  path,
  found,
  expected,
}: {
  path: string;
  found: object;
  expected: object;
}): Difference[] =>
  Object.entries(expected).flatMap(([key, value]) =>
    compared({ path: `${path}.${key}`, found: Reflect.get(found, key), expected: value }),
  );
