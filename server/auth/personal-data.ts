import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts identity numbers and phones field by field; the blind index finds equal values without reading them. */
export type PersonalDataBox = {
  seal(plain: string): Uint8Array;
  /** @throws when the value was changed or sealed under another key. */
  open(sealed: Uint8Array): string;
  /** HMAC-SHA-256 of the normalised value. */
  index(plain: string): Uint8Array;
};

/** AES-256-GCM, nonce ‖ ciphertext ‖ tag; both keys are derived (HKDF) from the 32 bytes given as hexadecimal. */
export function personalDataBox(keyHex: string): PersonalDataBox {
  const master = Buffer.from(keyHex, "hex");
  const sealing = Buffer.from(hkdfSync("sha256", master, "", "yanzhen personal data sealing", 32));
  const indexing = Buffer.from(hkdfSync("sha256", master, "", "yanzhen personal data index", 32));
  return {
    seal(plain) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv("aes-256-gcm", sealing, nonce);
      return Buffer.concat([nonce, cipher.update(plain, "utf8"), cipher.final(), cipher.getAuthTag()]);
    },
    open(sealed) {
      const bytes = Buffer.from(sealed);
      const decipher = createDecipheriv("aes-256-gcm", sealing, bytes.subarray(0, NONCE_BYTES));
      decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES));
      const body = bytes.subarray(NONCE_BYTES, bytes.length - TAG_BYTES);
      return Buffer.concat([decipher.update(body), decipher.final()]).toString("utf8");
    },
    index: (plain) => createHmac("sha256", indexing).update(plain, "utf8").digest(),
  };
}
