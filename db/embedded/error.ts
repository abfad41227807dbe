export type EmbeddedPostgresCode =
  /** Another running process owns this data folder. */
  | "alreadyOwned"
  /** This machine, account or installation cannot run the bundled PostgreSQL at all. */
  | "cannotRun"
  /** PostgreSQL runs here, but not on this data folder. */
  | "broken";

export class EmbeddedPostgresError extends Error {
  override readonly name = "EmbeddedPostgresError";
  readonly code: EmbeddedPostgresCode;
  /** Last lines PostgreSQL wrote; empty when it did not get as far. */
  readonly logLines: readonly string[];

  constructor(input: { code: EmbeddedPostgresCode; message: string; logLines?: readonly string[] }) {
    const logLines = input.logLines ?? [];
    super([input.message, ...logLines.map((line) => `  | ${line}`)].join("\n"));
    this.code = input.code;
    this.logLines = logLines;
  }
}
