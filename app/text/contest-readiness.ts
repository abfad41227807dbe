import { defineText } from "./define-text.ts";

/** The readiness page. */
export const contestReadinessText = defineText({
  namespace: "contest-readiness",
  "zh-CN": {
    caption: "就绪检查",
    allGood: "可以转为就绪",
    inTheWay: "还有 {{n}} 项必须处理",
    readyGood: "已就绪，可以开赛",
    state: { good: "通过", bad: "未通过", attention: "请留意", unknown: "无法自动检查" },
    mend: "去处理",
    more: "等 {{n}} 项",
    check: {
      rules: { title: "规则完整", good: "赛项、评分项、权重、去高去低、时间阶梯都没有问题。", bad: "" },
      contestants: { title: "有参赛选手", good: "选手名单不为空。", bad: "还没有选手。" },
      panels: {
        title: "每个赛项都有评委组",
        good: "每个赛项都有评委组评分。",
        bad: "没有评委组的赛项：{{list}}。",
      },
      panelSeats: {
        title: "每个评委组都有计分评委",
        good: "每组都有计分评委。",
        bad: "没有计分评委的组：{{list}}。",
      },
      headJudge: {
        title: "有裁判长",
        good: "每个评委组都有裁判长负责锁定评分。",
        bad: "没有裁判长的组：{{list}}。",
      },
      competingJudges: {
        title: "评委不参赛",
        good: "没有评委同时是选手。",
        bad: "既是评委又是选手：{{list}}。",
      },
      recusals: { title: "回避已处理", good: "没有待处理的回避。", bad: "待处理：{{list}}。" },
      presentJudges: {
        title: "回避后评委够数",
        good: "每名选手都有足够的计分评委。",
        bad: "计分评委不足的选手：{{list}}。",
      },
      draw: { title: "已抽签", good: "出场顺序已抽定。", bad: "还没有抽签。" },
      performances: {
        title: "每名选手都有出场",
        good: "每名选手在第一轮各赛项都有出场和评委组。",
        bad: "缺少出场的选手：{{list}}。",
      },
      timekeeper: {
        title: "有计时员",
        good: "每组都有计时员，或不限时。",
        bad: "没有计时员的组：{{list}}；计时由控制台操作。",
      },
      tabulator: {
        title: "有记分员",
        good: "已指定记分员核对成绩。",
        bad: "还没有记分员，赛后核对前必须指定。",
      },
      supervisor: { title: "有监督员", good: "已指定监督员签字。", bad: "还没有监督员，签字前必须指定。" },
      pairing: { title: "平板已配对", good: "每个席位都已配对平板。", bad: "未配对：{{list}}。" },
      glyphs: {
        title: "姓名用字可以打印",
        good: "所有姓名在打印字库中都有字形。",
        bad: "打印字库缺字的姓名：{{list}}。",
      },
      serverClock: {
        title: "服务器时钟",
        good: "与本机相差 {{seconds}} 秒。",
        bad: "与本机相差 {{seconds}} 秒，请核对两边的时间。",
      },
      backup: {
        title: "数据备份",
        good: "最近一次备份在 24 小时内。",
        bad: "最近一次备份在 {{list}} 小时前。",
      },
    },
    unknown: {
      glyphs: "这里无法检查，请在打印评分表后核对姓名。",
      serverClock: "正在与服务器对时……",
      backup: "系统看不到备份的时间，请确认今天已经备份数据库。",
    },
    print: "打印空白评分表",
    recheck: "重新检查",
  },
  en: {
    caption: "Readiness checks",
    allGood: "The contest can be made ready",
    inTheWay: "{{n}} points stand in the way",
    readyGood: "Ready: the contest can start",
    state: {
      good: "passed",
      bad: "failed",
      attention: "worth a look",
      unknown: "cannot be checked from here",
    },
    mend: "Mend",
    more: "and more, {{n}} in all",
    check: {
      rules: {
        title: "The rules are complete",
        good: "Items, criteria, weights, trim and time ladders are in order.",
        bad: "",
      },
      contestants: {
        title: "There are contestants",
        good: "The list is not empty.",
        bad: "There are no contestants yet.",
      },
      panels: {
        title: "Every item has a panel",
        good: "Each item is marked by a panel.",
        bad: "Items without a panel: {{list}}.",
      },
      panelSeats: {
        title: "Every panel has judges",
        good: "Each panel has judges whose marks count.",
        bad: "Panels without counting judges: {{list}}.",
      },
      headJudge: {
        title: "There is a head judge",
        good: "Each panel has a head judge to lock its marks.",
        bad: "Panels without a head judge: {{list}}.",
      },
      competingJudges: {
        title: "No judge competes",
        good: "No judge is a contestant.",
        bad: "Judge and contestant at once: {{list}}.",
      },
      recusals: { title: "Recusals are settled", good: "None is open.", bad: "Open: {{list}}." },
      presentJudges: {
        title: "Enough judges after recusals",
        good: "Every contestant has enough counting judges.",
        bad: "Too few counting judges for: {{list}}.",
      },
      draw: {
        title: "The order is drawn",
        good: "The running order is drawn.",
        bad: "There has been no draw yet.",
      },
      performances: {
        title: "Everybody performs",
        good: "Every contestant has a place in each item of the first round.",
        bad: "Without a performance: {{list}}.",
      },
      timekeeper: {
        title: "There is a timekeeper",
        good: "Each panel has one, or there is no time limit.",
        bad: "Panels without a timekeeper: {{list}}; the desk keeps the clock.",
      },
      tabulator: {
        title: "There is a tabulator",
        good: "Somebody verifies the results.",
        bad: "No tabulator yet; one is needed for the verification.",
      },
      supervisor: {
        title: "There is a supervisor",
        good: "Somebody signs as supervisor.",
        bad: "No supervisor yet; one is needed for the signing.",
      },
      pairing: {
        title: "Tablets are paired",
        good: "Every seat has a paired tablet.",
        bad: "Not paired: {{list}}.",
      },
      glyphs: {
        title: "Names can be printed",
        good: "The printing font has every character of the names.",
        bad: "Names with characters the printing font lacks: {{list}}.",
      },
      serverClock: {
        title: "Clock of the server",
        good: "{{seconds}} s from this computer's.",
        bad: "{{seconds}} s from this computer's; check both.",
      },
      backup: {
        title: "Backup",
        good: "The last backup is less than 24 hours old.",
        bad: "The last backup is {{list}} hours old.",
      },
    },
    unknown: {
      glyphs: "Not known here; look at the names on the printed sheets.",
      serverClock: "Comparing with the server…",
      backup: "The age of the last backup is not known here; make sure the database was backed up today.",
    },
    print: "Print blank sheets",
    recheck: "Check again",
  },
});
