import { spawnSync } from "node:child_process";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FreshDatabase, freshDatabase } from "#tests/support/postgres-template.ts";

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

/** The job as it is typed, on a database of its own. */
const admin = (argv: string[], env: Record<string, string> = {}) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "server/jobs/admin/main.ts", "--lang", "en", ...argv],
    {
      encoding: "utf8",
      timeout: 60_000,
      env: {
        PATH: process.env.PATH ?? "",
        NODE_ENV: "production",
        DATABASE_URL: fresh.url,
        PERSONAL_DATA_KEY: "7b".repeat(32),
        ...env,
      },
    },
  );
  return { status, stdout, stderr };
};

describe("npm run admin", () => {
  it("makes the first administrator, prints the password once, and refuses to make a second unasked", () => {
    const first = admin(["create-administrator", "wang.admin", "--district", "翠屏区"]);
    expect(first).toMatchObject({ status: 0, stderr: "" });
    expect(first.stdout).toMatch(/Initial password \(shown only now\): ([a-z2-9]{4}-){3}[a-z2-9]{4}\n/);
    const second = admin(["create-administrator", "li.admin"]);
    expect(second).toMatchObject({ status: 2, stdout: "" });
    expect(second.stderr).toContain("--another");
  });

  it("verifies the audit log, and ends with 1 once a row was changed", async () => {
    expect(admin(["verify-audit"])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("The audit log is whole: 1 chains, 2 rows."),
    });
    const owner = postgres(fresh.url, { max: 1, onnotice: () => {} });
    await owner`alter table audit disable trigger user`;
    await owner`update audit set actor = 'system:nobody' where seq = 1`;
    await owner.end();
    const broken = admin(["verify-audit"]);
    expect(broken.status).toBe(1);
    expect(broken.stdout).toContain("not as recorded from row 1 on");
  });

  it("names what production lacks", () => {
    const { status, stderr } = admin(["verify-audit"], { PERSONAL_DATA_KEY: "", DATABASE_URL: "" });
    expect(status).toBe(2);
    expect(stderr).toContain("DATABASE_URL, PERSONAL_DATA_KEY");
  });

  it("explains itself when it is called wrongly", () => {
    const { status, stderr } = admin(["create-administrator"]);
    expect(status).toBe(2);
    expect(stderr).toContain("npm run admin -- create-administrator USERNAME");
  });
});
