import type { Item } from "#app/domain/scoring/rule-set.ts";
import { criterion, TRIMMED_MEAN, timing } from "./parts.ts";

/** 主题演讲: "开口能讲". PURE, data. */
export const SPEECH: Item = {
  key: "speech",
  kind: "speech",
  name: "主题演讲",
  weight: 10_000,
  timing: timing({ minimumMinutes: 4, limitMinutes: 6 }),
  scoring: TRIMMED_MEAN,
  criteria: [
    criterion({
      key: "content",
      name: "思想内容",
      points: 35,
      levels: {
        below: "偏离主题，或以口号和通用材料为主，听不出是哪个社区的事。",
        pass: "扣住主题，观点正确；事例来自工作但较笼统，缺少人名、时间、数字。",
        good: "主题鲜明，有一两个亲历事例，讲得清做法和结果，能联系党的方针政策。",
        excellent: "主题集中、立意高；事例真实具体、有冲突有转折，由一件事讲出一类工作的道理，可复制可借鉴。",
      },
      phrases: [
        "事例真实，来自一线",
        "紧扣主题，立意较高",
        "观点正确，但事例偏少",
        "建议补充具体数字和人物",
        "口号偏多，联系本社区不够",
      ],
    }),
    criterion({
      key: "structure",
      name: "结构逻辑",
      points: 15,
      levels: {
        below: "前后不连贯，听完说不出讲了几层意思。",
        pass: "有开头、主体、结尾，层次基本清楚，过渡生硬。",
        good: "层次分明、详略得当，过渡自然，结尾呼应开头。",
        excellent: "线索清晰、环环相扣，重点突出，听众一遍就能复述要点。",
      },
      phrases: [
        "层次清楚，过渡自然",
        "开头吸引人",
        "结尾有力，呼应主题",
        "主次不够分明，可再精简",
        "建议用一条主线贯穿",
      ],
    }),
    criterion({
      key: "language",
      name: "语言表达",
      points: 25,
      levels: {
        below: "吐字不清或语速失当，多处停顿、念稿。",
        pass: "普通话基本标准，表达完整；语调平，偶有忘词或读稿。",
        good: "普通话标准、语言流畅，轻重缓急得当，基本脱稿。",
        excellent: "全程脱稿，语言准确生动、接地气，节奏与内容相合，群众语言用得好。",
      },
      phrases: [
        "全程脱稿，语言流畅",
        "群众语言生动",
        "语速偏快，注意停顿",
        "语调较平，可加强轻重变化",
        "注意普通话发音",
      ],
    }),
    criterion({
      key: "delivery",
      name: "台风仪态",
      points: 15,
      levels: {
        below: "精神不振，动作拘谨或随意，与听众无交流。",
        pass: "着装得体，举止大方，目光多在稿上或一处。",
        good: "精神饱满、自然自信，手势得当，与听众有目光交流。",
        excellent: "从容自信、收放自如，仪态与情感一致，始终吸引全场。",
      },
      phrases: ["精神饱满，自然大方", "目光交流好", "手势略显拘谨", "建议面向全场听众"],
    }),
    criterion({
      key: "effect",
      name: "现场效果",
      points: 10,
      levels: {
        below: "现场反应平淡，听众注意力分散。",
        pass: "能引起部分听众关注。",
        good: "感情真挚，能引起共鸣，现场反应良好。",
        excellent: "打动人心、催人奋进，现场反响热烈，听后有所思、有所动。",
      },
      phrases: ["感情真挚，引人共鸣", "现场反响热烈", "感染力可再加强"],
    }),
  ],
};
