/** What the page is given (server/views/audit). */
export type Detail = { key: string; values: { text: string; name: string | null; of: string | null }[] };

export type LogRow = {
  key: string;
  seq: number;
  contest: { id: string; title: string | null } | null;
  at: string;
  actor: { kind: string; name: string };
  command: string;
  details: Detail[];
  hidden: number;
  hash: string;
};

export type Log = {
  rows: LogRow[];
  total: number;
  page: number;
  size: number;
  contests: { id: string; title: string }[];
  main: boolean;
};

export type Chain = {
  chain: string;
  contest: { id: string; title: string | null } | null;
  rows: number;
  head: string;
  brokenAt: number | null;
  lostSignedVersions: number[];
};

/** The name of a chain or of a row's contest. */
export const contestName = (
  contest: { title: string | null } | null,
  words: { main: string; wiped: string },
): string => (contest === null ? words.main : (contest.title ?? words.wiped));
