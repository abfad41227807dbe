import { MAX_PHOTO_BYTES } from "#app/domain/daily/work-record.ts";

const LONGEST_SIDE = 1_600;
const QUALITIES = [0.82, 0.7, 0.55, 0.4];

export type Shrunk = { ok: true; bytes: ArrayBuffer } | { ok: false; why: "unreadable" | "tooLarge" };

/** A photo drawn anew on the device: upright, at most 1600 px and a megabyte, a JPEG without anything else in it. */
export async function shrinkPhoto(file: Blob): Promise<Shrunk> {
  const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => null);
  if (bitmap === null) return { ok: false, why: "unreadable" };
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext("2d");
  if (context === null) return { ok: false, why: "unreadable" };
  // A picture with holes would become black in a JPEG.
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  for (const quality of QUALITIES) {
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
    if (blob === null) return { ok: false, why: "unreadable" };
    if (blob.size <= MAX_PHOTO_BYTES) return { ok: true, bytes: await blob.arrayBuffer() };
  }
  return { ok: false, why: "tooLarge" };
}
