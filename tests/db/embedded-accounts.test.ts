import { afterEach, describe, expect, it } from "vitest";
import {
  type Account,
  Child,
  makeProject,
  type Project,
  processesIn,
  query,
} from "#tests/support/embedded-project.ts";

const nobody: Account = { uid: 65534, gid: 65534 };
const isRoot = process.getuid?.() === 0;
const why = isRoot ? "" : " (skipped: only root can take other accounts)";

let project: Project;

afterEach(async () => {
  expect(await processesIn(project.folder)).toEqual([]);
  await project.remove();
});

async function runOnce(account?: Account): Promise<string> {
  const server = new Child({ project, role: "owner", ...(account && { account }) });
  const { url } = await server.ready();
  await query(url, (sql) => sql`create table if not exists visits (at int)`);
  await query(url, (sql) => sql`insert into visits values (1)`);
  const [visits] = await query(url, (sql) => sql`select count(*) from visits`);
  await server.stop();
  return visits?.count;
}

describe("the account", () => {
  it("may be our own, in a folder others cannot enter", async () => {
    project = await makeProject({ mode: 0o700 });
    expect(await runOnce()).toBe("1");
    expect(await runOnce()).toBe("2");
  });

  it.runIf(isRoot)(`may be an ordinary one, and root may come in between${why}`, async () => {
    project = await makeProject({ mode: 0o700, account: nobody });
    expect(await runOnce(nobody)).toBe("1");
    expect(await runOnce()).toBe("2");
    expect(await runOnce(nobody)).toBe("3");
  });

  it.runIf(isRoot)(`gets a sentence when the data belong to another${why}`, async () => {
    project = await makeProject({ mode: 0o755 });
    await runOnce();
    const stranger = new Child({ project, role: "owner", account: nobody });
    expect(await stranger.outcome).toMatchObject({
      refused: {
        code: "broken",
        message: expect.stringMatching(/cannot be used.*belongs to another account/),
      },
    });
    await stranger.exited;
  });
});
