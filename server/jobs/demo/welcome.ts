import { DEMONSTRATION_PASSWORD } from "#app/contracts/account.ts";
import type { Loaded } from "./load-district.ts";

/** Who there is to sign in as: user name, what they do, in both languages. */
const ACCOUNTS: readonly (readonly [string, string, string])[] = [
  ["organiser", "区级组织者：设赛、控制台、公布", "district organiser: set up, desk, publish"],
  ["headjudge", "裁判长：封分、退回、签字", "head judge: lock, return, sign"],
  ["tabulator", "记分员：复核", "tabulator: verify"],
  ["supervisor", "监督员：第二签字人", "supervisor: second signature"],
  ["host", "主持人：控制台", "host: desk"],
  ["timekeeper", "计时员：计时", "timekeeper: clock"],
  [
    "grader1",
    "阅卷人：阅笔试简答题（另有 grader2、grader3）",
    "grader: short answers of the paper (also grader2, grader3)",
  ],
  [
    "manager",
    "街道管理员：考核、台账、核实记录",
    "subdistrict manager: appraisals, ledger, verification of records",
  ],
  ["community", "社区管理员：核实本社区的记录", "community manager: verifies the community's records"],
  ["recorder", "区级录入员：纸质台账补录", "enters what was kept on paper"],
  ["cadre1", "参赛干部：看自己的成绩单", "contestant: read the result slip"],
  [
    "worker1",
    "社区工作者：记录工作、看积分和考核；全岗通成绩单、笔试答卷，也能答自测卷",
    "community worker: enters work, sees points and appraisal; all-post slip, paper, and a paper to sit",
  ],
  ["admin", "系统管理员：账号、工作日历", "administrator: accounts, working days"],
  ["auditor", "审计员：操作记录", "auditor: the log"],
];

/** What is printed when the demonstration is up. */
export function welcome({ url, loaded }: { url: string; loaded: Loaded }): string {
  const of = (kind: string, ...statuses: string[]) =>
    loaded.contests.find((contest) => contest.kind === kind && statuses.includes(contest.status));
  const ready = of("bigDrill", "ready", "live");
  const published = of("bigDrill", "published");
  const allPost = of("allPost", "published");
  const paper = of("allPost", "live");
  const lines = [
    "",
    `  雁阵 Yanzhen  ${url}`,
    "",
    loaded.fresh
      ? `  演示区已建好（${seconds(loaded.ms)} 秒）。 The demonstration district is loaded (${seconds(loaded.ms)} s).`
      : "  演示数据已在，接着用。 The demonstration data is there from last time.",
    "",
    `  口令 password for all accounts: ${DEMONSTRATION_PASSWORD}`,
    ...ACCOUNTS.map(([name, zh, en]) => `    ${name.padEnd(11)} ${zh} · ${en}`),
    "",
    "  先试什么 What to try first",
    ...(ready === undefined
      ? []
      : [
          `    1. 用 organiser 登录，打开“${ready.title}”，在“设备”页给席位配对（另开窗口即可），再按“开始”。`,
          "       Sign in as organiser, open that contest, pair seats on its devices page (other windows will do), start it.",
          `       ${url}/contests/${ready.id}/devices`,
          `    2. 大屏幕与观众页 big screen and spectators: ${url}/live/${ready.publicCode}`,
        ]),
    ...(published === undefined
      ? []
      : [
          `    3. 已公布的大练兵 a published drill: ${url}/live/${published.publicCode}/results`,
          `       用 cadre1 登录看成绩单 sign in as cadre1 for the slip: ${url}/my`,
        ]),
    ...(paper === undefined
      ? []
      : [
          "    4. 用 worker1 登录，“我的比赛”里点“进入考试 / 抢答”，现在就能答一份笔试卷；也能看全岗通的成绩单和答卷。",
          `       Sign in as worker1 to sit a paper that is open now, and for the slip of the all-post contest: ${url}/my`,
        ]),
    ...(allPost === undefined
      ? []
      : [
          `    5. 已公布的全岗通大比武（笔试、情景处置、抢答）a published all-post contest: ${url}/live/${allPost.publicCode}/results`,
          `       抢答回放 replay of its buzzer final: ${url}/contests/${allPost.id}/buzzer/replay`,
        ]),
    "    6. 让二十位评委自己打分 let twenty judges mark by themselves:  npm run replay public/samples/big-drill.json",
    `    7. 平时的一年：worker1 在手机上“记一笔”（断网也行）：${url}/daily`,
    `       用 community 登录核实 verify as community: ${url}/records`,
    `       用 manager 登录看季度考核 an appraisal, as manager: ${url}/appraisals`,
    `       用 organiser 登录看全区数据，每个数点开就是名单 figures that open their lists, as organiser: ${url}/dashboard`,
    `    8. 储备人选：organiser 登录看三轮选拔，其中一轮等着合议 three rounds, one waits for its meeting: ${url}/selection`,
    `       用 cadre2 登录看“为什么选上”，用 cadre3 看“差在哪里” why selected, or why not: ${url}/my/selection`,
    `    9. 上岗之前：organiser 登录看轮值日历、今日在岗 who leads which area, and who acts today: ${url}/rotation`,
    `       成长档案和“还差什么” growth files and what is missing: ${url}/growth`,
    `       用 cadre2 登录看自己的轮值和档案 one's own: ${url}/my/rotation`,
    "",
    "  Ctrl-C 停止，数据保留。 Ctrl-C stops; the data stays.",
    "",
  ];
  return `${lines.join("\n")}\n`;
}

const seconds = (ms: number): string => (ms / 1_000).toFixed(1);
