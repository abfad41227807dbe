import { uuidv7 } from "uuidv7";
import type { Transport } from "#app/outbox/delivery.ts";
import type { EntryOp } from "./book.ts";

const RECORD_ANSWER_MS = 15_000;
/** A megabyte over a weak network. */
const PHOTO_ANSWER_MS = 60_000;

/** By HTTP; a photo as a form, a record as JSON. Rejects, or resolves with whatever came back as JSON. */
export const httpTransport: Transport<EntryOp> = {
  send: (op) => (op.kind === "photo" ? sendPhoto(op) : sendRecord(op)),
};

const OPTIONS = { method: "POST", cache: "no-store", redirect: "error" } as const;

async function sendRecord({ envelope }: Extract<EntryOp, { kind: "record" }>): Promise<unknown> {
  const response = await fetch("/api/records", {
    ...OPTIONS,
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify(envelope),
    signal: AbortSignal.timeout(RECORD_ANSWER_MS),
  });
  // Whatever is no JSON of ours fails here or is recognised by its missing mark.
  return response.json();
}

async function sendPhoto({ photo, accountId }: Extract<EntryOp, { kind: "photo" }>): Promise<unknown> {
  const form = new FormData();
  form.set("photoId", photo.id);
  form.set("accountId", accountId);
  form.set("requestId", uuidv7());
  form.set("photo", new Blob([photo.bytes], { type: "image/jpeg" }), "photo.jpg");
  const response = await fetch("/records/photos", {
    ...OPTIONS,
    headers: { Accept: "application/json" },
    body: form,
    signal: AbortSignal.timeout(PHOTO_ANSWER_MS),
  });
  return response.json();
}
