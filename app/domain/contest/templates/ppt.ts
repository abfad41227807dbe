import type { Item } from "#app/domain/scoring/rule-set.ts";
import { criterion, TRIMMED_MEAN, timing } from "./parts.ts";

/** PPT展示: "提笔能写" joined with presenting. PURE, data. */
export const PPT: Item = {
  key: "ppt",
  kind: "ppt",
  name: "PPT展示",
  weight: 10_000,
  timing: timing({ minimumMinutes: 5, limitMinutes: 8 }),
  scoring: TRIMMED_MEAN,
  criteria: [
    criterion({
      key: "content",
      name: "内容提炼",
      points: 30,
      levels: {
        below: "堆砌文件原文，看不出要说明什么。",
        pass: "内容完整，结论埋在材料里，页面标题多为名词。",
        good: "一页一个观点，标题即结论，材料取舍得当。",
        excellent: "主线清晰，提炼出有特色的做法和经验，名称、步骤、成效一目了然，可直接用于推介。",
      },
      phrases: ["一页一观点，提炼到位", "经验做法有特色", "文字偏多，建议精简", "标题可改为结论句"],
    }),
    criterion({
      key: "evidence",
      name: "事实支撑",
      points: 20,
      levels: {
        below: "没有图片、数据或案例，或与内容不符。",
        pass: "有图片和数据，来源、时间不清。",
        good: "图片来自现场，数据有来源、有口径，前后对比清楚。",
        excellent: "数据、图片、案例互相印证，图表选用恰当，群众声音真实可信。",
      },
      phrases: ["现场图片真实有力", "数据对比清楚", "案例典型", "建议注明数据来源和时间"],
    }),
    criterion({
      key: "design",
      name: "版面设计",
      points: 20,
      levels: {
        below: "文字密、字号小，后排看不清，格式混乱。",
        pass: "版面整洁，风格基本统一，图文比例不够协调。",
        good: "风格统一、图文并茂，字号和配色适合会场投影。",
        excellent: "设计服务内容，重点突出、层次清楚，动画克制，体现社区特色。",
      },
      phrases: ["版面简洁，风格统一", "图文并茂", "字号偏小，后排不易看清", "动画效果可减少", "配色对比不足"],
    }),
    criterion({
      key: "presenting",
      name: "讲解配合",
      points: 20,
      levels: {
        below: "照念屏幕，讲解与页面脱节。",
        pass: "能按页讲解，多处念屏，翻页与讲解不够同步。",
        good: "讲解流畅，能补充页面之外的内容，与页面配合自然。",
        excellent: "以人讲为主、以屏为辅，脱稿讲解，节奏自如，与听众有交流。",
      },
      phrases: ["讲解流畅，不念屏幕", "人屏配合自然", "念屏较多", "与听众交流可加强"],
    }),
    criterion({
      key: "response",
      name: "现场应变",
      points: 10,
      levels: {
        below: "操作失误多，遇到问题不知如何处理。",
        pass: "操作基本熟练，个别环节卡顿。",
        good: "操作熟练，时间分配合理。",
        excellent: "操作自如，对设备或时间的突发情况处置从容，内容不受影响。",
      },
      phrases: ["操作熟练", "临场应变从容", "时间分配可再优化"],
    }),
  ],
};
