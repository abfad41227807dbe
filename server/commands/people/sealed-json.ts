import type { Runtime } from "#server/runtime.ts";

type Box = Pick<Runtime, "personalData">;

/** What a file held between upload and confirmation is personal data as a whole: it lies in the database sealed. */
export const sealJson = ({ personalData }: Box, value: unknown): string =>
  Buffer.from(personalData.seal(JSON.stringify(value))).toString("base64");

/** @throws when it was sealed under another key. The caller names what it sealed itself. */
export const openJson = ({ personalData }: Box, sealed: string): unknown =>
  JSON.parse(personalData.open(Buffer.from(sealed, "base64")));
