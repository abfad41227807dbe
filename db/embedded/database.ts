import postgres from "postgres";
import { type Folder, readPassword, superuser } from "./cluster.ts";
import { EmbeddedPostgresError } from "./error.ts";

const database = "yanzhen";
const role = "yanzhen";

/**
 * Makes sure that the role and the database of the app exist, and returns the address to reach them.
 * The role owns its database and may create others (tests do), but is no superuser: no statement of the app can
 * read files, run programs or touch the settings of the server.
 */
export async function ensureDatabase(input: { folder: Folder; port: number }): Promise<string> {
  const password = await readPassword(input.folder);
  const address = (user: string, name: string) =>
    `postgres://${user}:${password}@127.0.0.1:${input.port}/${name}`;
  const sql = postgres(address(superuser, "postgres"), { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    const [has] = await sql<{ role: boolean; database: boolean }[]>`
      select exists (select from pg_roles where rolname = ${role}) as role,
             exists (select from pg_database where datname = ${database}) as database`;
    // The password is base64url, made by us: it needs no quoting, and CREATE ROLE takes no parameters.
    if (!has?.role) await sql.unsafe(`create role ${role} login createdb password '${password}'`);
    if (!has?.database) await sql.unsafe(`create database ${database} owner ${role}`);
  } catch (error) {
    throw new EmbeddedPostgresError({
      code: "broken",
      message: `PostgreSQL runs on ${input.folder.root}, but its database cannot be opened (${error instanceof Error ? error.message : String(error)}). If the file "password" in it was changed, put it back.`,
    });
  } finally {
    await sql.end({ timeout: 2 });
  }
  return address(role, database);
}
