import { createHash } from "node:crypto";
import { identityText, type RecordDraft } from "#app/domain/daily/sheet/record-rows.ts";

/** The id of an imported record is made of what it says (a UUID of version 8), so that a row is one record however often it comes. */
export function importedRecordId(draft: RecordDraft): string {
  const bytes = createHash("sha256").update(identityText(draft)).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
