/** The question a performance drew, and its time of preparation (from `drawnAt`, epoch milliseconds). */
export type LiveQuestion = { number: number; stem: string; drawnAt: number; preparationMs: number };
/** With what a good answer names: for judges alone. Points as text. */
export type JudgeQuestion = LiveQuestion & {
  reference: string;
  expected: { text: string; points: string }[];
};
