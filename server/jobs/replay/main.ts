import { readFile } from "node:fs/promises";
import type { ContestDocument, WrittenContest } from "#app/contracts/interchange.ts";
import { readContest } from "#app/contracts/interchange-file.ts";
import { type Translate, translator } from "#app/text/translate.ts";
import { seeded } from "#db/seed/random.ts";
import { readContestFile } from "../contest-file/read-contest-file.ts";
import { type Options, readOptions } from "./arguments.ts";
import { Browser, signIn } from "./browser.ts";
import { openCast } from "./casting.ts";
import { differences } from "./check.ts";
import { conduct } from "./conductor.ts";
import { expectedResult } from "./expected.ts";
import { paceOf } from "./pace.ts";
import { notRunnable, withJudges, withOfficers } from "./prepare.ts";
import { putIn, startContest } from "./put-in.ts";
import { scriptOf } from "./script.ts";
import { summaryOf } from "./summary.ts";
import { replayText } from "./wording.ts";

type Say = Translate<(typeof replayText)["zh-CN"]>;
const QUIET_WITHIN_MS = 5_000;

/**
 * `npm run replay FILE`: a recorded contest happens again on a running server, with a tablet for each judge over a
 * connection of its own. Ends with 0 when every page shows what recompute says, with 1 when not, with 2 on bad input.
 */
async function main(): Promise<number> {
  const { argv, env } = process;
  let options: Options;
  try {
    options = readOptions({ argv: argv.slice(2), lang: env.LANG });
  } catch (error) {
    const t: Say = translator(replayText, /^en/i.test(env.LANG ?? "") ? "en" : "zh-CN");
    return complain([t("wrongOption", { option: reasonOf(error) }), t("usage")]);
  }
  const t: Say = translator(replayText, options.language);
  const read = await readContestFile(options);
  if (!read.ok) return complain(read.lines);
  const places = notRunnable(read.document);
  if (places.length > 0) return complain([t("cannotRun", { places: places.slice(0, 5).join(", ") })]);
  return replay({ options, prepared: await prepare(options, read.document), t });
}

/** The file as it is put in, and as it is recomputed. */
async function prepare({ file, judges }: Options, document: ContestDocument) {
  // readContestFile has found nothing wrong with it.
  const written = JSON.parse(await readFile(file, "utf8")) as WrittenContest;
  const seated = judges === null ? written : withJudges({ written, document, judges });
  const prepared = withOfficers(seated);
  const read = readContest(prepared);
  if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 3)));
  return { written: prepared, document: read.value };
}

type Prepared = Awaited<ReturnType<typeof prepare>>;

async function replay({
  options,
  prepared,
  t,
}: {
  options: Options;
  prepared: Prepared;
  t: Say;
}): Promise<number> {
  const organiser = new Browser(options.url);
  try {
    await signIn(organiser, { login: options.user, password: options.password });
  } catch (error) {
    return complain([t("unreachable", { url: options.url, reason: reasonOf(error) })]);
  }
  const contestId = options.contest ?? (await putIn(organiser, { document: prepared.written }));
  if (options.contest === null) await startContest(organiser, contestId);
  const { cast, pages, close } = await openCast({ organiser, contestId });
  const desk = cast.desk.view({ view: "desk", id: contestId });
  if (desk.contest.status === "ready") await startContest(organiser, contestId);
  const { publicCode, panels } = desk.contest;
  const screens = panels.map(({ id }) => `${options.url}/screen/${id}`).join(" ");
  console.error(t("watch", { spectators: `${options.url}/live/${publicCode}`, screens }));
  const script = scriptOf({ document: prepared.document, desk });
  const of = script.reduce((sum, { scenes }) => sum + scenes.length, 0);
  const begun = performance.now();
  let done = 0;
  await conduct({
    script,
    cast,
    pace: paceOf({ speed: options.speed, random: seeded(1).next }),
    onScene: ({ who }) => {
      done += 1;
      console.error(t("scene", { done, of, who }));
    },
  });
  const ms = performance.now() - begun;
  const result = expectedResult(prepared.document);
  const wrong = await settledDifferences(() =>
    differences({
      shown: {
        pub: pages.spectator.view({ view: "public", id: contestId }),
        desk: cast.desk.view({ view: "desk", id: contestId }),
        screens: pages.screens.map(({ client, panelId }) => client.view({ view: "screen", id: panelId })),
      },
      result,
      script,
    }),
  );
  for (const line of wrong) console.error(line);
  const { p50, p99, sheets } = summaryOf([...cast.judges.values()]);
  const seconds = (ms / 1_000).toFixed(1);
  const equal = t(wrong.length === 0 ? "yes" : "no");
  console.log(t("summary", { judges: cast.judges.size, performances: of, sheets, seconds, p50, p99, equal }));
  close();
  return wrong.length === 0 ? 0 : 1;
}

/** Pages follow within moments; what still differs then is a difference. */
async function settledDifferences(look: () => string[]): Promise<string[]> {
  const end = Date.now() + QUIET_WITHIN_MS;
  for (;;) {
    const found = look();
    if (found.length === 0 || Date.now() > end) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function complain(lines: readonly string[]): number {
  for (const line of lines) console.error(line);
  return 2;
}

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
};

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(reasonOf(error));
    process.exit(1);
  },
);
