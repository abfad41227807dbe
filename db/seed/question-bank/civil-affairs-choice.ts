import type { BankQuestion } from "#app/domain/quiz/question.ts";
import { questionsOf } from "./question-parts.ts";
import {
  civilCode,
  elderlyRights,
  marriageRegistration,
  minorsProtection,
  residentsCommitteeLaw,
  volunteerService,
} from "./regulations.ts";

const { single, multiple } = questionsOf("civilAffairs");

export const civilAffairsChoice: readonly BankQuestion[] = [
  single({
    stem: "双方均为内地居民，申请结婚登记时应当出具哪些证件和材料？",
    options: [
      "居民身份证，以及本人的户口簿",
      "居民身份证，以及无配偶、无禁止结婚亲属关系的签字声明",
      "居民身份证、户口簿，以及单位出具的婚姻状况证明",
      "居民身份证，以及医疗机构出具的婚前医学检查证明",
    ],
    answer: "B",
    explanation:
      "2025年5月10日起施行的《婚姻登记条例》不再要求出具户口簿，只需居民身份证和签字声明；也不要求单位证明或婚检证明。",
    source: marriageRegistration("第八条"),
    difficulty: 2,
    knowledgePoint: "婚姻登记",
  }),
  single({
    stem: "自婚姻登记机关收到离婚登记申请之日起多少日内，任何一方不愿意离婚的，可以撤回申请？",
    options: ["七日", "十五日", "六十日", "三十日"],
    answer: "D",
    explanation:
      "离婚冷静期为三十日；期满后三十日内双方应当亲自申请发给离婚证，未申请的视为撤回。两个三十日前后相接，不要误记成六十日的冷静期。",
    source: civilCode("第一千零七十七条"),
    difficulty: 2,
    knowledgePoint: "婚姻登记",
  }),
  single({
    stem: "法定结婚年龄是下列哪一项？",
    options: [
      "男不得早于二十二周岁，女不得早于二十周岁",
      "男不得早于二十周岁，女不得早于十八周岁",
      "男女均不得早于二十二周岁",
      "男不得早于二十五周岁，女不得早于二十三周岁",
    ],
    answer: "A",
    explanation: "民法典规定男不得早于二十二周岁，女不得早于二十周岁。D是过去提倡的晚婚年龄，不是法定婚龄。",
    source: civilCode("第一千零四十七条"),
    difficulty: 1,
    knowledgePoint: "婚姻登记",
  }),
  single({
    stem: "收养关系自何时起成立？",
    options: ["签订收养协议之日", "办理收养公证之日", "民政部门登记之日", "共同生活满半年之日"],
    answer: "C",
    explanation:
      "收养应当向县级以上人民政府民政部门登记，收养关系自登记之日起成立。收养协议、收养公证是自愿或应要求办理的，不能代替登记。",
    source: civilCode("第一千一百零五条"),
    difficulty: 2,
    knowledgePoint: "收养登记",
  }),
  single({
    stem: "收养多少周岁以上的未成年人，应当征得被收养人的同意？",
    options: ["六周岁", "八周岁", "十周岁", "十二周岁"],
    answer: "B",
    explanation:
      "收养八周岁以上未成年人的，应当征得被收养人的同意。八周岁是限制民事行为能力人的起点；十周岁是旧收养法的规定。",
    source: civilCode("第一千一百零四条"),
    difficulty: 3,
    knowledgePoint: "收养登记",
  }),
  single({
    stem: "2026年1月1日起施行的城市居民委员会组织法规定，居民委员会由主任、副主任和委员共多少人组成？",
    options: ["三至五人", "三至七人", "七至十一人", "五至九人"],
    answer: "D",
    explanation: "居民委员会由主任、副主任和委员共五至九人组成，成员中应当有妇女成员，并实行近亲属回避。",
    source: residentsCommitteeLaw("第八条"),
    difficulty: 2,
    knowledgePoint: "居民自治",
  }),
  single({
    stem: "居民委员会每届任期为几年？",
    options: ["五年", "三年", "四年", "六年"],
    answer: "A",
    explanation:
      "居民委员会每届任期五年，成员可以连选连任；居民小组组长和居民代表、居务监督委员会的任期与之相同。三年是2018年修法以前的规定。",
    source: residentsCommitteeLaw("第十四条"),
    difficulty: 1,
    knowledgePoint: "居民委员会选举",
  }),
  single({
    stem: "居民委员会选举，经登记的选民名单应当在选举日的多少日前公布？",
    options: ["五日", "十日", "二十日", "三十日"],
    answer: "C",
    explanation:
      "选民名单应当在选举日的二十日前公布；对名单有异议的，自名单公布之日起五日内申诉，居民选举委员会在收到申诉之日起三日内作出处理决定。五日是申诉期限，十日是召集居民会议的通知期限。",
    source: residentsCommitteeLaw("第十七条"),
    difficulty: 3,
    knowledgePoint: "居民委员会选举",
  }),
  single({
    stem: "居民代表会议由居民委员会召集，多长时间至少召开一次？",
    options: ["每季度", "每半年", "每年", "每两年"],
    answer: "B",
    explanation: "居民代表会议每半年至少召开一次；有五分之一以上的居民代表提议，也应当召集。",
    source: residentsCommitteeLaw("第二十八条"),
    difficulty: 2,
    knowledgePoint: "居民会议和居民代表会议",
  }),
  single({
    stem: "采取居民代表选举方式选举居民委员会的，有多少居民代表参加投票，选举有效？",
    options: ["过半数", "五分之四以上", "全体", "超过三分之二"],
    answer: "D",
    explanation:
      "居民代表选举方式须有超过三分之二的居民代表参加投票；全体居民选举、户代表选举两种方式才是过半数参加投票即有效。居民代表选举不实行委托投票。",
    source: residentsCommitteeLaw("第十九条"),
    difficulty: 4,
    knowledgePoint: "居民委员会选举",
  }),
  single({
    stem: "几位亲属对谁来担任失智老人的监护人争执不下。依照民法典，可以由谁指定监护人？",
    options: [
      "老人住所地的居民委员会、村民委员会或者民政部门",
      "老人户籍所在地的公安派出所或者公安分局",
      "老人住所地的司法所或者人民调解委员会",
      "老人住所地的残疾人联合会或者老龄组织",
    ],
    answer: "A",
    explanation:
      "对监护人的确定有争议的，由被监护人住所地的居委会、村委会或者民政部门指定；对指定不服的可以向法院申请，也可以不经指定直接向法院申请。派出所、司法所、残联没有指定权。",
    source: civilCode("第三十一条"),
    difficulty: 3,
    knowledgePoint: "监护",
  }),
  single({
    stem: "无配偶者收养异性子女的，收养人与被收养人的年龄应当相差多少周岁以上？",
    options: ["二十周岁", "三十周岁", "四十周岁", "五十周岁"],
    answer: "C",
    explanation:
      "民法典不再只限“无配偶的男性收养女性”，凡无配偶者收养异性子女的，年龄都应当相差四十周岁以上。三十周岁是收养人的最低年龄。",
    source: civilCode("第一千一百零二条"),
    difficulty: 3,
    knowledgePoint: "收养登记",
  }),
  single({
    stem: "孙大爷先办理了公证遗嘱，后来又亲笔书写并签名、注明年月日另立一份内容相抵触的遗嘱。应当以哪一份为准？",
    options: ["公证遗嘱", "后立的自书遗嘱", "两份都无效，按法定继承办理", "由居民委员会确认的那一份"],
    answer: "B",
    explanation:
      "立有数份遗嘱、内容相抵触的，以最后的遗嘱为准。民法典取消了公证遗嘱的优先效力，“公证遗嘱最大”是过时的认识。",
    source: civilCode("第一千一百四十二条"),
    difficulty: 3,
    knowledgePoint: "继承",
  }),
  single({
    stem: "丧偶儿媳对公婆尽了主要赡养义务，在继承公婆遗产时处于什么地位？",
    options: ["没有继承权", "第二顺序继承人", "只能请求适当分得遗产", "第一顺序继承人"],
    answer: "D",
    explanation: "丧偶儿媳对公婆、丧偶女婿对岳父母，尽了主要赡养义务的，作为第一顺序继承人，不论其是否再婚。",
    source: civilCode("第一千一百二十九条"),
    difficulty: 2,
    knowledgePoint: "继承",
  }),
  single({
    stem: "志愿服务组织安排志愿者参与可能发生人身危险的志愿服务活动前，应当怎样做？",
    options: [
      "为志愿者购买相应的人身意外伤害保险",
      "向志愿者收取相应的安全保证金",
      "与志愿者签订短期的劳动合同",
      "按服务时间向志愿者支付报酬",
    ],
    answer: "A",
    explanation:
      "志愿服务是自愿、无偿的公益服务，不是劳动关系；有人身危险的活动前应当为志愿者购买相应的人身意外伤害保险。",
    source: volunteerService("第十七条"),
    difficulty: 2,
    knowledgePoint: "志愿服务",
  }),
  single({
    stem: "社区工作人员走访时发现一名儿童身上有多处伤痕，疑似遭受虐待，正确的做法是下列哪一项？",
    options: [
      "先劝导家长，再次发现时才报告",
      "查清事实、确认属于虐待后再报告",
      "立即向公安、民政、教育等有关部门报告",
      "征得监护人同意后报告",
    ],
    answer: "C",
    explanation:
      "居委会及其工作人员发现未成年人身心健康受到侵害、疑似受到侵害或者面临其他危险情形的，负有强制报告义务，应当立即报告；“疑似”即须报告，查证是有关部门的职责。",
    source: minorsProtection("第十一条"),
    difficulty: 2,
    knowledgePoint: "未成年人保护",
  }),
  multiple({
    stem: "关于监护，居民委员会依法可以或者应当做下列哪些事？",
    options: [
      "对其他愿意担任监护人的个人或者组织表示是否同意",
      "监护人的确定有争议时指定监护人",
      "因突发事件监护人暂时无法履职时，安排必要的临时生活照料",
      "直接决定撤销监护人的资格",
    ],
    answer: "ABC",
    explanation:
      "撤销监护人资格只能由人民法院根据申请作出，居委会可以提出申请，但不能自行决定。其余三项都是民法典给居委会的职责。",
    source: civilCode("第二十七条、第二十八条、第三十一条、第三十四条、第三十六条"),
    difficulty: 4,
    knowledgePoint: "监护",
  }),
  multiple({
    stem: "下列哪些人员不得作为居民委员会成员候选人？",
    options: [
      "被开除中国共产党党籍的",
      "因犯罪受过刑事处罚的",
      "户籍不在本社区但在本社区常住的",
      "组织或者参加邪教活动的",
    ],
    answer: "ABD",
    explanation:
      "法律列明了不得作为候选人的情形。户籍不在本社区但在本社区常住、表示参加选举的居民应当予以登记，户籍不是排除条件。",
    source: residentsCommitteeLaw("第十六条、第十八条"),
    difficulty: 3,
    knowledgePoint: "居民委员会选举",
  }),
  multiple({
    stem: "下列哪些情形属于婚姻无效？",
    options: ["因胁迫结婚", "重婚", "有禁止结婚的亲属关系", "未到法定婚龄"],
    answer: "BCD",
    explanation:
      "婚姻无效只有重婚、有禁止结婚的亲属关系、未到法定婚龄三种。因胁迫结婚的属于可撤销婚姻，受胁迫方可以自胁迫行为终止之日起一年内向法院请求撤销。",
    source: civilCode("第一千零五十一条、第一千零五十二条"),
    difficulty: 3,
    knowledgePoint: "婚姻登记",
  }),
  multiple({
    stem: "赡养人对老年人应当履行下列哪些义务？",
    options: ["经济上供养", "代替老年人决定其房产的处分", "生活上照料", "精神上慰藉"],
    answer: "ACD",
    explanation:
      "赡养包括经济供养、生活照料和精神慰藉。老年人对个人财产依法享有处分的权利，子女不得干涉，更不得擅自改变产权关系。",
    source: elderlyRights("第十四条、第十六条、第二十二条"),
    difficulty: 1,
    knowledgePoint: "老年人权益保障",
  }),
  multiple({
    stem: "居民委员会应当及时公布、接受居民监督的事项包括下列哪些？",
    options: [
      "政府拨付和接受社会捐赠的资金、物资的管理使用情况",
      "居民委员会协助政府开展工作的情况",
      "居民个人的病历和家庭存款信息",
      "社区服务项目实施情况",
      "居民代表会议决定的事项及其实施情况",
    ],
    answer: "ABDE",
    explanation:
      "居务公开的是公共事务，不是居民的私密信息。个人病历、存款属于个人隐私和敏感个人信息，不得借居务公开泄露。",
    source: residentsCommitteeLaw("第三十四条"),
    difficulty: 2,
    knowledgePoint: "居务公开",
  }),
];
