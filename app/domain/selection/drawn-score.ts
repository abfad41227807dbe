/**
 * A candidate's score in one criterion as it was drawn: where from, what reliability made of it, and its value.
 * Points are hundredths. PURE.
 */
export type DrawnScore = {
  criterion: string;
  /** Of the source; null: no result. */
  raw: number | null;
  /** What is valued: raw, the reliability estimate, or the declared default. */
  used: number;
  how: "measured" | "estimated" | "default";
  /** Ten-thousandths of 1, rounded half up: for reading; composites are computed from the exact value of `used`. */
  value: number;
  /** Standard error of `used`, hundredths of points. */
  standardError: number;
  evidence: Evidence[];
};

export type Evidence =
  | { kind: "contest"; contestId: string; points: number; reliability: number | null; mean: number | null }
  | { kind: "daily"; month: string; points: number }
  | { kind: "appraisal"; year: number; grade: string; points: number }
  | { kind: "democratic"; votes: Record<string, number>; points: number };
