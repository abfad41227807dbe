/** Where the files of a contest's result are fetched. */
export const protocolHref = (of: {
  contestId: string;
  format: "xlsx" | "pdf" | "json";
  version?: number | null;
}): string =>
  `/contests/${of.contestId}/protocol/${of.format}${of.version == null ? "" : `?version=${of.version}`}`;

/** The whole contest in the interchange form, names and comments included. */
export const wholeHref = (contestId: string): string => `/contests/${contestId}/protocol/contest.json`;

export const blankSheetsHref = (contestId: string): string => `/contests/${contestId}/sheets.pdf`;
