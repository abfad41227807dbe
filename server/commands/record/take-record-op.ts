import { RecordOp } from "#app/contracts/record.ts";
import type { EntryReply } from "#app/contracts/record-views.ts";
import { type Refusal, type Result, refused } from "#app/domain/shared/refusal.ts";
import type { AccountActor } from "#server/auth/actors.ts";
import { invalidFields } from "#server/commands/invalid-fields.ts";
import type { Runtime } from "#server/runtime.ts";
import { addRecordPhoto } from "./add-record-photo.ts";
import { submitRecord } from "./submit-record.ts";

/** Null: nobody is signed in, or a new password is due. */
type Sender = { runtime: Runtime; actor: AccountActor | null };

/** Not the fault of what was sent: the device keeps it and tries again. */
const AGAIN: ReadonlySet<string> = new Set(["record.photo-busy"]);

/**
 * One record of a device. Never throws: what the world broke is "again", what a rule refused is final. A record stays on
 * the device until the account that wrote it is signed in.
 */
export async function takeRecordOp({ runtime, actor }: Sender, envelope: unknown): Promise<EntryReply> {
  const opId = textOf(envelope, "opId");
  if (actor === null) return no(opId, refused("record.sign-in").refusal, true);
  if (isOtherForm(envelope)) return no(opId, refused("record.form").refusal, true);
  if (textOf(envelope, "accountId") !== actor.accountId && textOf(envelope, "accountId") !== "")
    return no(opId, refused("record.other-account").refusal, true);
  const parsed = RecordOp.safeParse(envelope);
  if (!parsed.success)
    return no(opId, { kind: "invalid", fields: withoutPrefix(invalidFields(parsed.error)) });
  return answer({ runtime, opId }, () =>
    submitRecord.execute({ runtime, actor, requestId: opId }, sentRecord(envelope)),
  );
}

/** One photo of a device: `photoId` is its operation. */
export async function takeRecordPhoto(
  { runtime, actor }: Sender,
  sent: { photoId: string; accountId: string; bytes: Uint8Array; requestId: string },
): Promise<EntryReply> {
  const { photoId, bytes, requestId } = sent;
  if (actor === null) return no(photoId, refused("record.sign-in").refusal, true);
  if (sent.accountId !== actor.accountId) return no(photoId, refused("record.other-account").refusal, true);
  return answer({ runtime, opId: photoId }, () =>
    addRecordPhoto.execute({ runtime, actor, requestId }, { photoId, bytes }),
  );
}

async function answer(
  { runtime, opId }: { runtime: Runtime; opId: string },
  work: () => Promise<Result<unknown>>,
): Promise<EntryReply> {
  try {
    const result = await work();
    if (result.ok) return { ours: "yanzhen", opId, ok: true, at: runtime.now().getTime() };
    const { refusal } = result;
    return no(opId, refusal, refusal.kind === "refused" && AGAIN.has(refusal.rule));
  } catch (error) {
    runtime.log.error({ error, opId }, "a record of a device could not be taken");
    return no(opId, refused("record.unavailable").refusal, true);
  }
}

const no = (opId: string, refusal: Refusal, again = false): EntryReply => ({
  ours: "yanzhen",
  opId,
  ok: false,
  again,
  refusal,
});

const textOf = (envelope: unknown, field: "opId" | "accountId"): string => {
  if (typeof envelope !== "object" || envelope === null) return "";
  const value: unknown = Reflect.get(envelope, field);
  return typeof value === "string" ? value : "";
};

/** As it was sent: the command reads it itself. */
const sentRecord = (envelope: unknown): unknown =>
  typeof envelope === "object" && envelope !== null ? Reflect.get(envelope, "record") : null;

/** The form of the page knows the fields of a record, not of an envelope. */
const withoutPrefix = (fields: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([path, code]) => [path.replace(/^record\./, ""), code]));

/** A newer page may speak a form this server does not know, and the other way round. */
const isOtherForm = (envelope: unknown): boolean =>
  typeof envelope === "object" && envelope !== null && "form" in envelope && envelope.form !== 1;
