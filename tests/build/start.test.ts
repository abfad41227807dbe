import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { missingForProduction, readEnv } from "#server/env.ts";
import { serverEnvironment } from "#tests/support/server-env.ts";

const start = (given: Record<string, string>) =>
  spawnSync(process.execPath, ["--import", "tsx", "server/index.ts"], {
    env: serverEnvironment(given),
    encoding: "utf8",
    timeout: 30_000,
  });

describe("starting in production", () => {
  it("refuses without database and secrets, naming each in a sentence", () => {
    const run = start({});
    expect(run.status).toBe(1);
    for (const name of ["DATABASE_URL", "PERSONAL_DATA_KEY", "PUBLIC_URL"])
      expect(run.stderr).toContain(name);
    expect(run.stderr).toContain("生产环境缺少设置");
    expect(run.stdout).not.toContain("serving");
  });

  it("refuses values that are not of their form, naming the variable", () => {
    const run = start({ DATABASE_URL: "mysql://x", PORT: "99999", PERSONAL_DATA_KEY: "short" });
    expect(run.status).toBe(1);
    for (const name of ["DATABASE_URL", "PORT", "PERSONAL_DATA_KEY"]) expect(run.stderr).toContain(name);
  });
});

describe("the environment", () => {
  it("treats an empty variable as unset", () => {
    expect(
      missingForProduction(readEnv({ NODE_ENV: "production", DATABASE_URL: "", PUBLIC_URL: "" })),
    ).toEqual(["DATABASE_URL", "PERSONAL_DATA_KEY", "PUBLIC_URL"]);
  });
});
