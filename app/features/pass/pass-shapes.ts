/** What the pages are given (server/views/pass). */
export type PassRow = {
  contestantId: string;
  number: number | null;
  name: string;
  unitName: string;
  /** Epoch milliseconds; null: no pass. */
  issuedAt: number | null;
  devices: number;
};

/** Told once: the server keeps only a keyed hash of the code. */
export type IssuedPass = { contestantId: string; code: string };

/** Typed in two groups of four. */
export const codeWords = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** The code stands in the fragment: it is in no log of any server. */
export const passLink = (address: string, code: string): string => `${address}/pass#${code}`;
