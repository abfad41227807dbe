import type { BankQuestion } from "#app/domain/quiz/question.ts";
import { questionsOf } from "./question-parts.ts";
import { civilCode, housingRental, propertyManagement, specialEquipment } from "./regulations.ts";

const { single, multiple } = questionsOf("housingProperty");

export const housingPropertyChoice: readonly BankQuestion[] = [
  single({
    stem: "业主共同决定事项，参与表决的业主应当达到下列哪一比例？",
    options: [
      "专有部分面积占比三分之二以上且人数占比三分之二以上",
      "专有部分面积占比过半数且人数占比过半数",
      "专有部分面积占比四分之三以上且人数占比四分之三以上",
      "全体业主",
    ],
    answer: "A",
    explanation:
      "民法典对“参与表决”统一要求面积和人数双三分之二以上，再看“同意”的比例。四分之三是特别重大事项的同意比例，不是参与比例。",
    source: civilCode("第二百七十八条"),
    difficulty: 2,
    knowledgePoint: "业主共同决定",
  }),
  single({
    stem: "在参与表决比例符合要求的前提下，决定“使用”建筑物及其附属设施的维修资金，应当经下列哪一比例同意？",
    options: [
      "全体业主面积和人数的三分之二以上",
      "参与表决业主面积和人数的四分之三以上",
      "参与表决业主面积和人数的过半数",
      "业主委员会全体委员",
    ],
    answer: "C",
    explanation:
      "民法典把“使用”维修资金降为参与表决面积过半数且人数过半数同意，便于及时维修；“筹集”维修资金才需要四分之三以上。A是民法典施行前的旧规则。",
    source: civilCode("第二百七十八条"),
    difficulty: 3,
    knowledgePoint: "业主共同决定",
  }),
  single({
    stem: "小区业主拟将一块共有空地改为收费停车场，在参与表决比例符合要求的前提下，应当经下列哪一比例同意？",
    options: [
      "参与表决业主面积和人数的过半数",
      "参与表决业主面积和人数的四分之三以上",
      "参与表决业主面积和人数的三分之二以上",
      "全体业主一致",
    ],
    answer: "B",
    explanation:
      "改变共有部分的用途或者利用共有部分从事经营活动，与筹集维修资金、改建重建一样，属于须参与表决面积和人数双四分之三以上同意的事项。",
    source: civilCode("第二百七十八条"),
    difficulty: 3,
    knowledgePoint: "业主共同决定",
  }),
  single({
    stem: "某小区共有900名业主，每户专有部分面积相同。就筹集维修资金表决，有600名业主参与。至少多少名业主同意才能通过？",
    options: ["301名", "400名", "600名", "450名"],
    answer: "D",
    explanation:
      "600名正好达到900名的三分之二，“以上”包括本数，参与比例符合要求。筹集维修资金须参与表决者四分之三以上同意：600×3/4=450。301名是按过半数误算，600名是误以为全部参与者都要同意。",
    source: civilCode("第二百七十八条"),
    difficulty: 4,
    knowledgePoint: "业主共同决定",
  }),
  single({
    stem: "业主将住宅改变为经营性用房，除遵守法律、法规和管理规约外，还应当符合什么条件？",
    options: [
      "经有利害关系的业主一致同意",
      "经本小区全体业主过半数同意",
      "经业主委员会书面批准",
      "经物业服务企业登记同意",
    ],
    answer: "A",
    explanation:
      "“住改商”须经有利害关系的业主“一致”同意，不是多数决；业主委员会、物业服务企业的同意不能代替有利害关系业主的同意。",
    source: civilCode("第二百七十九条"),
    difficulty: 2,
    knowledgePoint: "专有部分的使用",
  }),
  single({
    stem: "占用业主共有的道路用于停放汽车的车位，归谁所有？",
    options: ["建设单位", "物业服务企业", "业主共有", "街道办事处"],
    answer: "C",
    explanation:
      "占用业主共有的道路或者其他场地停放汽车的车位，属于业主共有；规划用于停放汽车的车位、车库，才由当事人通过出售、附赠、出租等方式约定归属。",
    source: civilCode("第二百七十五条"),
    difficulty: 2,
    knowledgePoint: "共有部分",
  }),
  single({
    stem: "物业服务企业利用小区电梯、外墙等业主共有部分发布广告的收入，应当怎样处理？",
    options: [
      "扣除税费之后归物业服务企业",
      "扣除合理成本之后属于业主共有",
      "全部上缴街道办事处统一使用",
      "由业主委员会委员商议后分配",
    ],
    answer: "B",
    explanation:
      "利用业主共有部分产生的收入，在扣除合理成本之后属于业主共有，并应当定期向业主公开经营与收益情况。",
    source: civilCode("第二百八十二条"),
    difficulty: 1,
    knowledgePoint: "共有部分",
  }),
  single({
    stem: "业主拖欠物业费，物业服务人的下列做法中，法律明确禁止的是哪一项？",
    options: ["书面催告其在合理期限内支付", "提起诉讼", "按照约定申请仲裁", "停止供电、供水"],
    answer: "D",
    explanation:
      "物业服务人可以催告，合理期限届满仍不支付的可以起诉或者申请仲裁，但不得采取停止供电、供水、供热、供燃气等方式催交物业费。",
    source: civilCode("第九百四十四条"),
    difficulty: 1,
    knowledgePoint: "物业服务合同",
  }),
  single({
    stem: "业主依照法定程序共同决定解聘物业服务人的，合同没有另外约定时，应当提前多少日书面通知物业服务人？",
    options: ["六十日", "三十日", "九十日", "十五日"],
    answer: "A",
    explanation:
      "业主解聘应当提前六十日书面通知；物业服务人不同意续聘的，应当在期限届满前九十日书面通知。两个期限方向不同，不要混用。",
    source: civilCode("第九百四十六条"),
    difficulty: 3,
    knowledgePoint: "物业服务合同",
  }),
  single({
    stem: "物业服务期限届满前，物业服务人不同意续聘的，合同没有另外约定时，应当在合同期限届满前多少日书面通知业主或者业主委员会？",
    options: ["三十日", "六十日", "九十日", "一百二十日"],
    answer: "C",
    explanation:
      "物业服务人不同意续聘的应当提前九十日书面通知，给业主留出选聘新物业的时间；六十日是业主解聘物业的通知期限。",
    source: civilCode("第九百四十七条"),
    difficulty: 3,
    knowledgePoint: "物业服务合同",
  }),
  single({
    stem: "物业服务期限届满后，业主没有依法作出续聘或者另聘的决定，物业服务人继续提供服务的，原物业服务合同处于什么状态？",
    options: [
      "自动终止，业主不必支付物业费",
      "继续有效，但服务期限为不定期",
      "自动续期三年",
      "转为由社区居民委员会代管",
    ],
    answer: "B",
    explanation:
      "原合同继续有效，服务期限变为不定期，当事人可以随时解除，但应当提前六十日书面通知对方。业主不能以“合同到期”为由拒付继续服务期间的物业费。",
    source: civilCode("第九百四十八条"),
    difficulty: 3,
    knowledgePoint: "物业服务合同",
  }),
  single({
    stem: "召开业主大会会议，应当于会议召开多少日以前通知全体业主？",
    options: ["3日", "5日", "7日", "15日"],
    answer: "D",
    explanation:
      "应当于会议召开15日以前通知全体业主；住宅小区的业主大会会议，还应当同时告知相关的居民委员会。",
    source: propertyManagement("第十四条"),
    difficulty: 2,
    knowledgePoint: "业主大会",
  }),
  single({
    stem: "小区电梯的使用单位，应当在检验合格有效期届满前多长时间向检验机构提出定期检验要求？",
    options: ["一个月", "三个月", "十日", "半年"],
    answer: "A",
    explanation:
      "应当在检验合格有效期届满前一个月提出定期检验要求。受业主委托管理电梯的物业服务单位履行使用单位的义务，未经定期检验或者检验不合格的不得继续使用。",
    source: specialEquipment("第四十条"),
    difficulty: 3,
    knowledgePoint: "电梯安全",
  }),
  single({
    stem: "租赁期限在多长时间以上的租赁合同，应当采用书面形式？",
    options: ["一个月", "三个月", "六个月", "一年"],
    answer: "C",
    explanation: "租赁期限六个月以上的应当采用书面形式；未采用书面形式、无法确定租赁期限的，视为不定期租赁。",
    source: civilCode("第七百零七条"),
    difficulty: 2,
    knowledgePoint: "住房租赁",
  }),
  single({
    stem: "从建筑物中抛掷的物品砸伤行人，经调查难以确定具体侵权人的，除能够证明自己不是侵权人的外，由谁给予补偿？",
    options: ["社区居民委员会", "可能加害的建筑物使用人", "小区全体业主平均分担", "建设单位"],
    answer: "B",
    explanation:
      "难以确定具体侵权人的，由“可能加害的”建筑物使用人补偿，能证明自己不是侵权人的除外，补偿后有权向侵权人追偿；并非全体业主平摊。未采取必要安全保障措施的物业服务企业等依法承担相应的侵权责任。",
    source: civilCode("第一千二百五十四条"),
    difficulty: 3,
    knowledgePoint: "高空抛物",
  }),
  multiple({
    stem: "建筑区划内的下列哪些部分属于业主共有？",
    options: ["没有明示属于个人、也不是城镇公共绿地的绿地", "物业服务用房", "城镇公共道路", "公用设施"],
    answer: "ABD",
    explanation:
      "建筑区划内的道路、绿地原则上属于业主共有，但城镇公共道路、城镇公共绿地或者明示属于个人的绿地除外；公共场所、公用设施和物业服务用房属于业主共有。",
    source: civilCode("第二百七十四条"),
    difficulty: 2,
    knowledgePoint: "共有部分",
  }),
  multiple({
    stem: "按照《住房租赁条例》，下列哪些空间不得单独出租用于居住？",
    options: ["厨房", "阳台", "卧室", "地下储藏室", "车库"],
    answer: "ABDE",
    explanation:
      "厨房、卫生间、阳台、过道、地下储藏室、车库等非居住空间不得单独出租用于居住。卧室是居住空间，但租住人数和人均面积要符合规定标准。",
    source: housingRental("第七条"),
    difficulty: 1,
    knowledgePoint: "住房租赁",
  }),
  multiple({
    stem: "下列哪些事项，应当经参与表决专有部分面积四分之三以上且参与表决人数四分之三以上的业主同意？",
    options: ["筹集维修资金", "使用维修资金", "改建、重建建筑物及其附属设施", "改变共有部分的用途"],
    answer: "ACD",
    explanation:
      "筹集维修资金、改建重建、改变共有部分用途或者利用共有部分经营三类事项须双四分之三以上同意；使用维修资金、选聘解聘物业等其他事项双过半即可。",
    source: civilCode("第二百七十八条"),
    difficulty: 3,
    knowledgePoint: "业主共同决定",
  }),
  multiple({
    stem: "关于物业服务人的义务，下列哪些说法是正确的？",
    options: [
      "可以将全部物业服务转委托给另一家企业",
      "将部分专项服务委托给第三人的，应当就该部分服务向业主负责",
      "应当定期公开维修资金使用情况、业主共有部分的经营与收益情况",
      "对违反消防等法律法规的行为，应当及时制止、报告并协助处理",
    ],
    answer: "BCD",
    explanation:
      "物业服务人不得将全部物业服务转委托，也不得支解后分别转委托；部分专项服务可以委托，但仍要向业主负责。公开、制止和报告都是法定义务。",
    source: civilCode("第九百四十一条至第九百四十三条"),
    difficulty: 2,
    knowledgePoint: "物业服务合同",
  }),
  multiple({
    stem: "出租人收取押金的，应当在住房租赁合同中约定下列哪些事项？",
    options: ["押金的数额", "押金的返还时间", "扣减押金的情形", "出租人可以不说明理由扣减押金"],
    answer: "ABC",
    explanation:
      "合同应当约定押金的数额、返还时间以及扣减押金的情形；除约定的情形以外，出租人无正当理由不得扣减押金。",
    source: housingRental("第十条"),
    difficulty: 2,
    knowledgePoint: "住房租赁",
  }),
];
