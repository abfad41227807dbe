import { defineText } from "./define-text.ts";

/** What each preset carries of its published source, and what had to be chosen because the source does not say. */
export const schemePresetsText = defineText({
  namespace: "scheme-presets",
  "zh-CN": {
    carries: "取自来源",
    chosen: "自行设定",
    source: "来源",
    district: {
      name: "区级均衡方案",
      summary: "日常积分为主，年度结合同事、街道和居民评价。本系统自拟。",
      carries:
        "年度：季度结果 60%、同事互评 10%、街道评价 15%、居民评价 15%；优秀不超过 20%，经批准不超过 25%。",
      chosen: "各类记录的分值和封顶、基础分 70 分、分数线、评价表和人数，都可按本地情况修改。",
      source: "本系统自拟，非公开文件",
    },
    jiaxing2014: {
      name: "嘉兴解放街道满意度测评（2014）",
      summary: "不计日常积分，全看测评：群众 60%、街道 30%、互评 10%。",
      carries:
        "三项权重；群众测评不少于 50 人、普通居民不少于 70%；综合考评德能勤政廉各 6 分；互评 10 项各 1 分。",
      chosen: "互评 10 项和群众测评各项的名称、互评至少 5 人、等次分数线和优秀比例（来源摘录没有写）。",
      source: "嘉兴南湖区解放街道 2014 年度社区工作者满意度测评，nbxinxi.com",
    },
    baotou2013: {
      name: "包头富强路街道季度考核（2013）",
      summary: "日记载、月考核、季度汇总：月均 60%、测评 30%、考评组 10%。",
      carries: "季度三项权重；优不超过 15%。",
      chosen:
        "“测评”由同事互评担任；各类记录的分值；年度取各季平均；良 80% 和其他 5% 的比例不作限制，只限优秀。",
      source: "包头青山区富强路街道 青富党工字(2013)34号，xiexiebang.com",
    },
    civilServant: {
      name: "参照公务员考核等次",
      summary: "四个等次，优秀不超过 20%，经审核同意不超过 25%。",
      carries: "优秀、称职、基本称职、不称职四个等次；优秀比例上限。",
      chosen: "季度结果 70%、街道评价 30%，分数线 90/75/60，各类记录的分值。",
      source: "公务员法（2018）第三十八条；bjdnbx.com",
    },
    gridWorker: {
      name: "网格员积分制（月 100 分）",
      summary: "基础工作 40 分、事件处置 30 分，紧急 2 小时、一般 1 个工作日。",
      carries:
        "基础工作 40 分（走访 25、值守 10、学习 5）、事件处置 30 分（民意 12、实事 18）；紧急 2 小时、一般 24 小时。",
      chosen:
        "两部分内的分法和其余 30 分；一般事件 24 小时按 1 个工作日计。信息完整度分档（95%、90%、85%）没有对应的记录，未纳入。",
      source: "网格员积分制样例，76hw.com（网络模板，不是文件）",
    },
  },
  en: {
    carries: "From the source",
    chosen: "Chosen by us",
    source: "Source",
    district: {
      name: "Balanced district scheme",
      summary: "Daily points first; the year adds peers, subdistrict and residents. Our own proposal.",
      carries:
        "Year: quarters 60 %, peers 10 %, subdistrict 15 %, residents 15 %; excellent at most 20 %, with approval 25 %.",
      chosen:
        "Points and caps of records, the base of 70, thresholds, forms and numbers of raters: change them as you need.",
      source: "Our own proposal, no published document",
    },
    jiaxing2014: {
      name: "Jiaxing, Jiefang Subdistrict, satisfaction (2014)",
      summary: "Counts no daily points: residents 60 %, subdistrict 30 %, peers 10 %.",
      carries:
        "The three weights; at least 50 residents rate, 70 % of them ordinary; five virtues of 6 points; ten peer items of 1.",
      chosen:
        "Names of the peer and resident items, at least 5 peers, thresholds and share of excellent (not in the excerpt).",
      source: "Satisfaction of community workers, Jiefang Subdistrict, Nanhu, Jiaxing, 2014, nbxinxi.com",
    },
    baotou2013: {
      name: "Baotou, Fuqianglu Subdistrict, quarters (2013)",
      summary: "Recorded daily, counted monthly, summed up by quarter: months 60 %, rating 30 %, panel 10 %.",
      carries: "The three weights of a quarter; excellent at most 15 %.",
      chosen:
        "The rating is done by peers; points of records; the year is the mean of quarters; only excellent is limited (not 80 % good, 5 % others).",
      source: "Fuqianglu Subdistrict, Qingshan, Baotou, 青富党工字(2013)34号, xiexiebang.com",
    },
    civilServant: {
      name: "Grades as for civil servants",
      summary: "Four grades; excellent at most 20 %, with approval 25 %.",
      carries: "Excellent, competent, basically competent, incompetent; the shares of excellent.",
      chosen: "Quarters 70 %, subdistrict 30 %, thresholds 90/75/60, points of records.",
      source: "Civil Servants Law (2018), article 38; bjdnbx.com",
    },
    gridWorker: {
      name: "Grid workers, 100 points a month",
      summary: "Basic work 40, handling of events 30; urgent 2 hours, ordinary 1 working day.",
      carries:
        "Basic work 40 (visits 25, duty 10, training 5), events 30 (opinions 12, deeds 18); urgent 2 hours, ordinary 24 hours.",
      chosen:
        "The division within both parts and the other 30 points; 24 hours are one working day. Steps for completeness of data (95, 90, 85 %) have no record of their own and are not counted.",
      source: "A template for grid workers' points, 76hw.com (no regulation)",
    },
  },
});
