import type { BankQuestion } from "#app/domain/quiz/question.ts";
import { questionsOf } from "./question-parts.ts";
import {
  civilCode,
  domesticViolence,
  labourDisputes,
  peoplesMediation,
  petitionWork,
} from "./regulations.ts";

const { single, multiple } = questionsOf("mediation");

export const mediationChoice: readonly BankQuestion[] = [
  single({
    stem: "人民调解委员会调解民间纠纷，怎样收费？",
    options: ["按争议金额的百分之一收取", "只收取材料工本费", "由过错一方承担费用", "不收取任何费用"],
    answer: "D",
    explanation:
      "人民调解不收取任何费用，包括工本费。调解员的误工补贴和工作经费由政府和设立单位保障，不能转嫁给当事人。",
    source: peoplesMediation("第四条"),
    difficulty: 1,
    knowledgePoint: "人民调解",
  }),
  single({
    stem: "人民调解委员会由委员多少人组成？",
    options: ["二至五人", "三至九人", "五至九人", "三至七人"],
    answer: "B",
    explanation:
      "人民调解委员会由委员三至九人组成，设主任一人，应当有妇女成员。“五至九人”是居民委员会的组成人数。",
    source: peoplesMediation("第八条"),
    difficulty: 2,
    knowledgePoint: "人民调解",
  }),
  single({
    stem: "双方当事人可以自调解协议生效之日起多少日内，共同向人民法院申请司法确认？",
    options: ["三十日", "十五日", "六十日", "九十日"],
    answer: "A",
    explanation:
      "自调解协议生效之日起三十日内，由双方“共同”申请。一方单独申请或者超过期限都不符合要求，社区应当及时提醒当事人。",
    source: peoplesMediation("第三十三条"),
    difficulty: 2,
    knowledgePoint: "司法确认",
  }),
  single({
    stem: "社区调解员主动介入一起邻里纠纷，一方当事人明确表示拒绝调解。应当怎样处理？",
    options: ["继续调解，直到达成协议", "以不出具证明相要求，促其接受调解", "不得调解", "直接作出处理决定"],
    answer: "C",
    explanation:
      "人民调解以自愿为前提，可以主动调解，但当事人一方明确拒绝的，不得调解；应当告知其可以通过仲裁、行政、司法等途径解决。",
    source: peoplesMediation("第十七条"),
    difficulty: 1,
    knowledgePoint: "人民调解",
  }),
  single({
    stem: "调解协议经人民法院司法确认有效后，一方当事人拒绝履行的，对方当事人可以怎样做？",
    options: ["只能再次申请人民调解", "请求公安机关强制履行", "申请劳动仲裁", "向人民法院申请强制执行"],
    answer: "D",
    explanation:
      "经司法确认有效的调解协议具有强制执行的效力，可以直接申请法院强制执行，这正是司法确认的意义；未经确认的协议发生争议，则要先起诉。",
    source: peoplesMediation("第三十三条"),
    difficulty: 2,
    knowledgePoint: "司法确认",
  }),
  single({
    stem: "口头调解协议自何时起生效？",
    options: ["人民调解委员会加盖印章之日", "各方当事人达成协议之日", "达成协议七日后", "人民法院确认之日"],
    answer: "B",
    explanation:
      "口头调解协议自各方当事人达成协议之日起生效，人民调解员应当记录协议内容；调解协议书才需要各方签名、调解员签名并加盖印章后生效。",
    source: peoplesMediation("第三十条"),
    difficulty: 3,
    knowledgePoint: "调解协议",
  }),
  single({
    stem: "多人采用走访形式提出共同的信访事项，应当推选代表，代表人数不得超过多少人？",
    options: ["5人", "3人", "7人", "10人"],
    answer: "A",
    explanation:
      "多人走访提出共同信访事项的，应当推选代表，不得超过5人。社区发现集体走访苗头时，应当引导居民推选代表、就地反映。",
    source: petitionWork("第二十条"),
    difficulty: 1,
    knowledgePoint: "信访工作",
  }),
  single({
    stem: "须由有权机关调查核实并出具信访处理意见书的申诉求决类事项，一般应当自受理之日起多少日内办结？",
    options: ["15日", "30日", "60日", "90日"],
    answer: "C",
    explanation:
      "一般自受理之日起60日内办结，情况复杂的经批准可以延长，但延长期限不得超过30日。15日是登记转送、告知受理情况的期限，90日是延长后的最长期限。",
    source: petitionWork("第三十四条"),
    difficulty: 3,
    knowledgePoint: "信访工作",
  }),
  single({
    stem: "信访人对信访处理意见不服的，应当怎样请求复查？",
    options: [
      "自收到书面答复之日起15日内，向原办理机关、单位请求重新办理",
      "自收到书面答复之日起60日内，向当地人民法院请求复查",
      "不受期限限制，随时向任何一级机关、单位请求复查",
      "自收到书面答复之日起30日内，向原办理机关的上一级请求复查",
    ],
    answer: "D",
    explanation:
      "复查是向原办理机关、单位的“上一级”提出，期限是收到书面答复之日起30日内；对复查意见不服的，再在30日内向复查机关的上一级请求复核。",
    source: petitionWork("第三十五条"),
    difficulty: 3,
    knowledgePoint: "信访工作",
  }),
  single({
    stem: "劳动争议申请仲裁的时效期间一般为多长？",
    options: ["六个月", "一年", "二年", "三年"],
    answer: "B",
    explanation:
      "劳动争议仲裁时效为一年，从当事人知道或者应当知道其权利被侵害之日起计算。三年是民事普通诉讼时效，二者不能混用。",
    source: labourDisputes("第二十七条"),
    difficulty: 2,
    knowledgePoint: "劳动争议",
  }),
  single({
    stem: "人民法院受理人身安全保护令申请后，一般应当在多长时间内作出裁定？",
    options: ["七十二小时", "四十八小时", "七日", "十五日"],
    answer: "A",
    explanation:
      "人民法院应当在七十二小时内作出人身安全保护令或者驳回申请；情况紧急的，应当在二十四小时内作出。",
    source: domesticViolence("第二十八条"),
    difficulty: 3,
    knowledgePoint: "反家庭暴力",
  }),
  single({
    stem: "人身安全保护令的有效期不超过多长时间？",
    options: ["一个月", "三个月", "六个月", "一年"],
    answer: "C",
    explanation:
      "人身安全保护令的有效期不超过六个月，自作出之日起生效；失效前可以根据申请人的申请撤销、变更或者延长。",
    source: domesticViolence("第三十条"),
    difficulty: 2,
    knowledgePoint: "反家庭暴力",
  }),
  single({
    stem: "居民遛犬违反管理规定未采取安全措施，犬只咬伤他人。饲养人能够证明损害是因被侵权人故意造成的，其责任如何？",
    options: ["不承担责任", "由物业公司承担", "与被侵权人平均分担", "可以减轻责任"],
    answer: "D",
    explanation:
      "违反管理规定、未对动物采取安全措施的，即使被侵权人故意，也只是“可以减轻”而不是免除责任。一般饲养动物致害，被侵权人故意或者重大过失的才可以不承担或者减轻责任。",
    source: civilCode("第一千二百四十六条"),
    difficulty: 4,
    knowledgePoint: "邻里侵权",
  }),
  single({
    stem: "向人民法院请求保护民事权利的普通诉讼时效期间为多长？",
    options: ["二年", "三年", "一年", "五年"],
    answer: "B",
    explanation:
      "普通诉讼时效为三年，自权利人知道或者应当知道权利受到损害以及义务人之日起计算。二年是民法总则施行前的旧规定。",
    source: civilCode("第一百八十八条"),
    difficulty: 2,
    knowledgePoint: "民事权利保护",
  }),
  single({
    stem: "7岁的童童在小区用石块划坏邻居轿车，童童本人没有财产。修车费用应当由谁赔偿？",
    options: ["童童的监护人", "童童所在学校", "物业公司", "邻居自行承担"],
    answer: "A",
    explanation:
      "无民事行为能力人造成他人损害的，由监护人承担侵权责任；监护人尽到监护职责的可以减轻，但不能免除。本人有财产的先从本人财产中支付，本题童童没有财产。",
    source: civilCode("第一千一百八十八条"),
    difficulty: 2,
    knowledgePoint: "邻里侵权",
  }),
  multiple({
    stem: "当事人在人民调解活动中享有下列哪些权利？",
    options: [
      "选择或者接受人民调解员",
      "拒绝调解或者要求终止调解",
      "要求调解公开进行或者不公开进行",
      "要求调解员强制对方当事人到场",
    ],
    answer: "ABC",
    explanation:
      "人民调解没有强制手段，调解员不能强制任何一方到场或者接受方案；自主表达意愿、自愿达成协议是其核心。",
    source: peoplesMediation("第二十三条"),
    difficulty: 1,
    knowledgePoint: "人民调解",
  }),
  multiple({
    stem: "人民调解员的下列哪些行为，应当受到批评教育、责令改正，情节严重的予以罢免或者解聘？",
    options: [
      "偏袒一方当事人",
      "征得当事人同意后邀请其亲属参与调解",
      "收受当事人财物",
      "泄露当事人的个人隐私",
    ],
    answer: "ACD",
    explanation:
      "征得当事人同意后邀请亲属、邻里、同事参与调解，是法律支持的做法。偏袒、侮辱当事人，索取收受财物，泄露隐私、商业秘密都属于违法情形。",
    source: peoplesMediation("第十五条、第二十条"),
    difficulty: 2,
    knowledgePoint: "人民调解",
  }),
  multiple({
    stem: "人身安全保护令可以包括下列哪些措施？",
    options: [
      "判决双方离婚",
      "禁止被申请人实施家庭暴力",
      "禁止被申请人骚扰、跟踪、接触申请人",
      "责令被申请人迁出申请人住所",
    ],
    answer: "BCD",
    explanation:
      "保护令解决的是人身安全，不处理婚姻关系；是否离婚要另行协议或者诉讼。申请保护令也不以起诉离婚为前提。",
    source: domesticViolence("第二十九条"),
    difficulty: 2,
    knowledgePoint: "反家庭暴力",
  }),
  multiple({
    stem: "当事人因受到强制、威吓等原因无法申请人身安全保护令的，下列哪些个人或者组织可以代为申请？",
    options: ["当事人的近亲属", "公安机关", "妇女联合会", "居民委员会", "业主委员会"],
    answer: "ABCD",
    explanation:
      "法律列举的代为申请主体是近亲属、公安机关、妇女联合会、居民委员会、村民委员会、救助管理机构，没有业主委员会。",
    source: domesticViolence("第二十三条"),
    difficulty: 3,
    knowledgePoint: "反家庭暴力",
  }),
  multiple({
    stem: "信访人在信访过程中不得有下列哪些行为？",
    options: [
      "拦截公务车辆",
      "将生活不能自理的人弃留在信访接待场所",
      "通过信息网络提出信访事项",
      "以信访为名借机敛财",
    ],
    answer: "ABD",
    explanation:
      "通过信息网络、书信、电话、传真、走访等形式提出信访事项都是合法渠道。其余各项扰乱信访秩序，属于条例禁止的行为。",
    source: petitionWork("第十七条、第二十六条"),
    difficulty: 1,
    knowledgePoint: "信访工作",
  }),
];
