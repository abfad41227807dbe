import type { Centi } from "./rule-set.ts";

/** One judge's marks for one performance, in hundredths by criterion key. */
export type Sheet = { seatId: string; label: string; marks: Readonly<Record<string, Centi>> };

/** A value under a key somebody else chose: inherited names such as "constructor" are not there. */
export const under = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
