import { expect, it } from "vitest";
import { readEnv } from "#server/env.ts";

const S3 = {
  NODE_ENV: "test" as const,
  FILE_STORE: "s3",
  S3_ENDPOINT: "https://store.example",
  S3_BUCKET: "yanzhen",
  S3_ACCESS_KEY_ID: "key",
  S3_SECRET_ACCESS_KEY: "secret",
};

it("files lie on the local disk unless another store is set", () => {
  expect(readEnv({ NODE_ENV: "test" }).FILE_STORE).toBe("local");
  expect(readEnv(S3)).toMatchObject({ FILE_STORE: "s3", S3_REGION: "us-east-1" });
});

it.each(["S3_ENDPOINT", "S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"])(
  "an S3 store without %s is not started, and the sentence names what is missing",
  (name) => {
    expect(() => readEnv({ ...S3, [name]: "" })).toThrow(`${name}: FILE_STORE=s3 needs it; it is not set`);
  },
);

it("an address of the store that is none is not taken", () => {
  expect(() => readEnv({ ...S3, S3_ENDPOINT: "store.example" })).toThrow("S3_ENDPOINT");
});
