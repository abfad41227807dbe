import { defineText } from "#app/text/define-text.ts";

/** Sentences of the refusals `results.*`: what, where, and what to do. */
export const resultsRefusals = defineText({
  namespace: "refusals-results",
  "zh-CN": {
    results: {
      "item-not-measured": "这个赛项由评委评分，请在控制台逐个亮分。",
      "item-unfinished": "“{{item}}”还有 {{count}} 人没有成绩，全部记入后才能公开。",
      "nothing-to-reveal": "“{{item}}”的成绩已经公开。",
      "not-under-review": "只有进行中或复核中的赛事才能核对。",
      "not-locked": "{{who}} 号的评分还没有锁定，锁定后再核对。",
      "already-verified": "{{who}} 号这一场已经核对过。",
      "waits-for-head-judge": "{{who}} 号这一场有效评分不足，须由裁判长先处理。",
      "return-pending": "{{who}} 号有评分表正在退回或等待确认退回，处理完再核对。",
      "entered-by-you": "{{who}} 号有您录入的纸质评分表，须由另一位记分员核对。",
      "marked-by-you": "{{who}} 号有您本人的评分，须由他人核对。",
      "open-points": "还有 {{count}} 项没有完成（见清单），不能签字。",
      "document-faulty": "成绩文件没有通过自检，不能签字；请把这一情况告诉系统管理员。",
      "changed-since-shown": "就在刚才成绩有变化，与您看到的不同；请刷新页面，看清变化后再签字。",
      "already-signed": "这一版成绩您已签过字，等待另一位签字。",
      "same-person": "裁判长和监督员须由两个人分别签字。",
      "comment-changed": "有评语在您阅读后被评委修改，请刷新页面后再处理。",
      archived: "赛事已归档，不能再改。",
      "appeals-open": "还有 {{count}} 件申诉没有答复，答复后才能归档。",
      "not-published": "成绩还没有公布，公布后才能申诉。",
      "appeal-too-late": "申诉期（公布后 {{days}} 天）已过。",
      "appeal-open": "您已就这一事项提出申诉，请等待书面答复。",
      "appeal-decided": "这件申诉已经答复。",
      "appeal-archived": "赛事已归档，不再受理申诉。",
      "import-faulty": "文件有 {{count}} 处问题，没有导入任何内容：{{problems}}",
      "import-not-json": "这不是 JSON 文件，没有导入任何内容。",
      "import-too-big":
        "文件超过 {{megabytes}} MB。更大的文件请在服务器上用 npm run contest -- import 导入。",
      "import-adjustments":
        "含有评分以外的加减分，系统中的赛事不能保存；可用 npm run contest -- recompute 复算此文件。",
      "import-factors":
        "含有单场专用的系数，系统中的赛事不能保存；可用 npm run contest -- recompute 复算此文件。",
      "import-omitted":
        "含有单场不适用的评分项，系统中的赛事不能保存；可用 npm run contest -- recompute 复算此文件。",
      "import-open": "这一场还没有评完；连同评分导入时，每一场都须已评完、弃赛或取消资格。",
      "import-recusal": "评委对同一选手在一个赛项回避、在另一个赛项评分，系统中的回避是对整个选手的。",
      "import-lots": "有名次靠场外抽签决定，系统不能重复那次抽签。",
    },
  },
  en: {
    results: {
      "item-not-measured": "Judges mark this item: reveal it performance by performance at the desk.",
      "item-unfinished":
        "“{{item}}” still lacks the points of {{count}}; they can be shown once all are recorded.",
      "nothing-to-reveal": "The points of “{{item}}” are public already.",
      "not-under-review": "Only a contest that is live or under review can be verified.",
      "not-locked": "Number {{who}} is not locked yet; verify after the lock.",
      "already-verified": "Number {{who}} has been verified already.",
      "waits-for-head-judge": "Number {{who}} has too few marks; the head judge must settle it first.",
      "return-pending": "A sheet of number {{who}} is being returned; verify once that is settled.",
      "entered-by-you":
        "You entered a paper sheet of number {{who}}; another tabulator must verify this performance.",
      "marked-by-you": "You marked number {{who}} yourself; somebody else must verify this performance.",
      "open-points": "{{count}} points are still open (see the list); the result cannot be signed.",
      "document-faulty":
        "The result file did not pass its own check and cannot be signed. Please tell the system administrator.",
      "changed-since-shown":
        "The result has just changed and is not what you were shown. Reload, look at the changes, then sign.",
      "already-signed": "You have signed this version; the other signature is awaited.",
      "same-person": "Head judge and supervisor must be two different people.",
      "comment-changed": "A judge has changed a comment since you read it. Reload, then decide.",
      archived: "The contest is archived and cannot be changed.",
      "appeals-open": "{{count}} appeals are not answered; answer them before archiving.",
      "not-published": "The result is not published; appeals are taken after the publication.",
      "appeal-too-late": "The window for appeals ({{days}} days after the publication) is over.",
      "appeal-open": "You have appealed on this ground already; please wait for the written answer.",
      "appeal-decided": "This appeal has been answered already.",
      "appeal-archived": "The contest is archived; appeals are no longer taken.",
      "import-faulty": "The file has {{count}} problems; nothing was imported: {{problems}}",
      "import-not-json": "This is not a JSON file; nothing was imported.",
      "import-too-big":
        "The file is larger than {{megabytes}} MB. Import larger files on the server with npm run contest -- import.",
      "import-adjustments":
        "Points outside the marks cannot be held by a contest here; recompute this file with npm run contest -- recompute.",
      "import-factors":
        "Factors of a single performance cannot be held by a contest here; recompute this file with npm run contest -- recompute.",
      "import-omitted":
        "Criteria left out of a single performance cannot be held by a contest here; recompute this file with npm run contest -- recompute.",
      "import-open":
        "This performance is not finished; with marks, every performance must be scored, absent or disqualified.",
      "import-recusal":
        "A judge is recused from a contestant in one item and marks the same contestant in another; here a recusal is from the contestant.",
      "import-lots": "Places were decided by a draw made elsewhere, which cannot be repeated here.",
    },
  },
});
