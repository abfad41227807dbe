import type { Actor } from "#app/domain/access/actor.ts";
import type { Tx } from "#db/client.ts";
import { listHeldBy, lockBank } from "#db/queries/bank.ts";
import { type BankImportRow, lockBankImport } from "#db/queries/bank-imports.ts";
import { listPictureIds } from "#db/queries/bank-pictures.ts";
import { findUnitById } from "#db/queries/org.ts";
import { bankSettingsOf, contentOf } from "./import-contents.ts";

/** An import belongs to who uploaded it; to everybody else it is not there. */
export const isOwnBankImport = (actor: Actor, row: Pick<BankImportRow, "accountId">): boolean =>
  actor.kind === "account" && actor.accountId === row.accountId;

/** The import and the bank it is compared against, all locked: what is shown is what is written. */
export async function loadBankImport({ tx, importId, actor }: { tx: Tx; importId: string; actor: Actor }) {
  const row = await lockBankImport(tx, importId);
  if (row === null || !isOwnBankImport(actor, row)) return null;
  const unit = await findUnitById(tx, row.unitId);
  if (unit === null) return null;
  await lockBank(tx, unit.id);
  const [held, pictures] = [await listHeldBy(tx, unit.id), await listPictureIds(tx, unit.id)];
  return { row, unit, held, pictures, content: contentOf(row), settings: bankSettingsOf(row) };
}
