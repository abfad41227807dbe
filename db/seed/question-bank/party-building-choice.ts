import type { BankQuestion } from "#app/domain/quiz/question.ts";
import { questionsOf } from "./question-parts.ts";
import {
  branchElections,
  branchWork,
  memberDevelopment,
  memberEducation,
  partyConstitution,
  partyDiscipline,
  partyDues,
} from "./regulations.ts";

const { single, multiple } = questionsOf("partyBuilding");

export const partyBuildingChoice: readonly BankQuestion[] = [
  single({
    stem: "按照《中国共产党支部工作条例（试行）》，社区凡是有正式党员多少人以上的，都应当成立党支部？",
    options: ["2人", "3人", "5人", "7人"],
    answer: "B",
    explanation:
      "有正式党员3人以上的基层单位都应当成立党支部。7人是应当设立党支部委员会的人数，不要与成立党支部的人数相混；不足3人的单位可以成立联合党支部。",
    source: branchWork("第四条"),
    difficulty: 1,
    knowledgePoint: "党支部设置",
  }),
  single({
    stem: "党支部党员大会一般多长时间召开1次？",
    options: ["每月", "每两个月", "每季度", "每半年"],
    answer: "C",
    explanation:
      "党支部党员大会一般每季度召开1次；每月召开1次的是党支部委员会会议和党小组会，主题党日也是每月开展1次。",
    source: branchWork("第十一条"),
    difficulty: 1,
    knowledgePoint: "组织生活",
  }),
  single({
    stem: "应当设立党支部委员会的，是正式党员达到多少人以上的党支部？",
    options: ["7人", "5人", "10人", "3人"],
    answer: "A",
    explanation:
      "正式党员7人以上的党支部应当设立党支部委员会，由3至5人组成，一般不超过7人。正式党员不足7人的，设1名书记，必要时可以设1名副书记。",
    source: branchWork("第二十条"),
    difficulty: 1,
    knowledgePoint: "党支部委员会",
  }),
  single({
    stem: "社区党支部委员会每届任期为几年？",
    options: ["2年", "3年", "4年", "5年"],
    answer: "D",
    explanation:
      "村、社区党支部委员会每届任期5年，其他基层单位党支部委员会一般每届任期3年。社区与机关、企业支部的任期不同，容易混淆。",
    source: branchWork("第二十一条"),
    difficulty: 2,
    knowledgePoint: "换届选举",
  }),
  single({
    stem: "某社区党委隶属于街道党委。该社区一个党支部的党员大会通过了接收预备党员的决议，应当由谁审批？",
    options: ["社区党委", "街道党委", "社区党委所属的党总支", "居民委员会党员主任"],
    answer: "B",
    explanation:
      "乡镇（街道）党委所属的基层党委不能审批预备党员，但应当对支部大会通过接收的预备党员进行审议；党总支也只能审议，不能审批。因此由街道党委审批。",
    source: memberDevelopment("第二十二条"),
    difficulty: 3,
    knowledgePoint: "发展党员",
  }),
  single({
    stem: "拟列为发展对象的入党积极分子，应当在工作、学习单位或者居住地公示，公示期不少于多长时间？",
    options: ["三个工作日", "七个工作日", "五个工作日", "十个工作日"],
    answer: "C",
    explanation:
      "2026年修订后的细则规定，拟列为发展对象的应当公示不少于五个工作日，公示结果不影响发展入党的才可以列为发展对象；流动人员应当在流出地和流入地同时公示。",
    source: memberDevelopment("第十三条"),
    difficulty: 3,
    knowledgePoint: "发展党员",
  }),
  single({
    stem: "入党积极分子至少经过多长时间的培养教育和考察，才可以讨论能否列为发展对象？",
    options: ["一年", "半年", "两年", "三个月"],
    answer: "A",
    explanation:
      "经过一年以上培养教育和考察、基本具备党员条件的入党积极分子，才可以讨论列为发展对象。党支部每半年考察一次，半年是考察的间隔，不是培养的期限。",
    source: memberDevelopment("第十三条"),
    difficulty: 2,
    knowledgePoint: "发展党员",
  }),
  single({
    stem: "党支部党员大会讨论接收预备党员，赞成人数达到下列哪一条件才能通过决议？",
    options: [
      "超过实到会有表决权的党员人数的半数",
      "达到全体党员（含预备党员）人数的三分之二",
      "达到应到会有表决权的党员人数的五分之四",
      "超过应到会有表决权的党员人数的半数",
    ],
    answer: "D",
    explanation:
      "计算的基数是“应到会”有表决权的党员，不是实到会人数；赞成人数要超过半数，正好半数不能通过。五分之四是选举大会有效的到会人数要求。",
    source: memberDevelopment("第二十条"),
    difficulty: 3,
    knowledgePoint: "发展党员",
  }),
  single({
    stem: "某党支部应到会有表决权的党员40人，实到30人，无人事先提交书面意见。讨论接收预备党员时，至少需要多少人赞成才能通过？",
    options: ["16人", "21人", "20人", "27人"],
    answer: "B",
    explanation:
      "实到30人超过应到人数的半数，会议有效。赞成人数要“超过”应到会40人的半数，即多于20人，至少21人。16人是按实到会人数误算的结果，20人只是达到半数而没有超过。",
    source: memberDevelopment("第十九条、第二十条"),
    difficulty: 4,
    knowledgePoint: "发展党员",
  }),
  single({
    stem: "党的基层组织进行选举时，有选举权的到会人数不少于应到会人数的多少，会议才有效？",
    options: ["二分之一", "三分之二", "五分之四", "四分之三"],
    answer: "C",
    explanation:
      "选举大会的到会要求高于一般表决：有选举权的到会人数不少于应到会人数的五分之四，会议有效。一般议题表决才是半数以上有表决权的党员到会即可进行。",
    source: branchElections("第十九条"),
    difficulty: 3,
    knowledgePoint: "换届选举",
  }),
  single({
    stem: "社区党委换届选举时，委员候选人的差额不少于应选人数的多少？",
    options: ["20%", "10%", "15%", "30%"],
    answer: "A",
    explanation:
      "委员候选人和党员代表大会代表候选人的差额，都不少于应选人数的20%。例如应选委员5名，候选人至少6名。",
    source: branchElections("第十三条"),
    difficulty: 2,
    knowledgePoint: "换届选举",
  }),
  single({
    stem: "正式党员不足3人的单位可以成立联合党支部，联合党支部覆盖的单位一般不超过几个？",
    options: ["2个", "3个", "10个", "5个"],
    answer: "D",
    explanation:
      "联合党支部按照地域相邻、行业相近、规模适当、便于管理的原则成立，覆盖单位一般不超过5个，以免过于分散、难以开展组织生活。",
    source: branchWork("第五条"),
    difficulty: 3,
    knowledgePoint: "党支部设置",
  }),
  single({
    stem: "党员张某与党组织失去联系已8个月，社区党支部通过各种方式查找仍未取得联系。此时应当如何处理？",
    options: ["按自行脱党予以除名", "停止党籍", "开除党籍", "给予留党察看处分"],
    answer: "B",
    explanation:
      "失去联系6个月以上、通过各种方式查找仍没有取得联系的，先停止党籍；停止党籍2年后确实无法取得联系的，才按自行脱党予以除名。开除党籍、留党察看是对违纪的处分，与失联处置不同。",
    source: memberEducation("第二十四条"),
    difficulty: 4,
    knowledgePoint: "党籍管理",
  }),
  single({
    stem: "党员李某没有正当理由，连续7个月不交纳党费，经多次提醒仍不改正。按照规定应当如何处置？",
    options: ["给予党内警告处分", "停止党籍", "按自行脱党予以除名", "免除其交纳党费的义务"],
    answer: "C",
    explanation:
      "没有正当理由，连续6个月不参加党的组织生活，或者不交纳党费，或者不做党所分配的工作，按自行脱党予以除名。停止党籍适用于失联等情形，李某并未失联。",
    source: memberEducation("第三十一条"),
    difficulty: 3,
    knowledgePoint: "党员处置",
  }),
  single({
    stem: "党员受到严重警告处分后，多长时间内不得在党内提拔职务或者进一步使用？",
    options: ["一年半", "一年", "二年", "半年"],
    answer: "A",
    explanation:
      "现行条例规定，警告处分影响期为一年，严重警告处分影响期为一年半。“一年”是警告的影响期，“二年”是撤销党内职务的影响期。",
    source: partyDiscipline("第十条"),
    difficulty: 3,
    knowledgePoint: "党的纪律",
  }),
  multiple({
    stem: "下列哪些属于对党员的纪律处分种类？",
    options: ["警告", "诫勉", "留党察看", "开除党籍", "劝退"],
    answer: "ACD",
    explanation:
      "党纪处分有警告、严重警告、撤销党内职务、留党察看、开除党籍五种。诫勉是日常监督和处理的方式，劝退属于组织处置，都不是纪律处分。",
    source: partyDiscipline("第八条"),
    difficulty: 2,
    knowledgePoint: "党的纪律",
  }),
  multiple({
    stem: "预备党员不享有下列哪些权利？",
    options: ["表决权", "选举权", "被选举权", "参加党的有关会议"],
    answer: "ABC",
    explanation:
      "预备党员的权利，除了没有表决权、选举权和被选举权以外，同正式党员一样，因此可以参加党的有关会议、阅读党的有关文件；义务则与正式党员完全相同。",
    source: partyConstitution("第七条"),
    difficulty: 1,
    knowledgePoint: "党员权利义务",
  }),
  multiple({
    stem: "党支部的“三会一课”包括下列哪些内容？",
    options: ["党支部党员大会", "党支部委员会会议", "党小组会", "党课", "民主生活会"],
    answer: "ABCD",
    explanation:
      "“三会”是党支部党员大会、党支部委员会会议、党小组会，“一课”是党课。民主生活会是党员领导干部所在党委、党组的组织生活形式，不在其中。",
    source: branchWork("第十六条"),
    difficulty: 2,
    knowledgePoint: "组织生活",
  }),
  multiple({
    stem: "关于党费收缴，下列哪些说法是正确的？",
    options: [
      "预备党员从支部大会通过其为预备党员之日起交纳党费",
      "领取当地最低生活保障金的党员每月交纳党费0.2元",
      "为方便管理，党组织可以从党员工资中扣缴党费",
      "补交党费的时间一般不得超过6个月",
    ],
    answer: "ABD",
    explanation:
      "党组织应当按规定收缴党费，不得垫交或扣缴，因此C错误。党员应当主动按月交纳，特殊情况经支部同意可以每季度交纳一次或委托他人代交，补交一般不得超过6个月。",
    source: partyDues("第六条、第八条、第十二条、第十四条"),
    difficulty: 4,
    knowledgePoint: "党费管理",
  }),
  multiple({
    stem: "下列人员中，哪些不宜或者不能担任入党介绍人？",
    options: [
      "受严重警告处分、仍在影响期内的党员",
      "受留党察看处分、尚未恢复党员权利的党员",
      "发展对象的培养联系人",
      "预备党员",
    ],
    answer: "ABD",
    explanation:
      "入党介绍人必须是两名正式党员，所以预备党员不能担任；受警告、严重警告、撤销党内职务处分在影响期内的不宜担任，留党察看未恢复权利的不能担任。培养联系人恰恰一般就是入党介绍人。",
    source: memberDevelopment("第十四条"),
    difficulty: 4,
    knowledgePoint: "发展党员",
  }),
];
