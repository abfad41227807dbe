import type { BankQuestion } from "#app/domain/quiz/question.ts";
import { questionsOf } from "./question-parts.ts";
import {
  communityCorrection,
  emergencyResponse,
  fireProtection,
  highRiseFireSafety,
  infectiousDiseases,
  mentalHealth,
  publicSecurityPenalties,
  telecomFraud,
  townGas,
  workSafety,
} from "./regulations.ts";

const { single, multiple } = questionsOf("gridSafety");

export const gridSafetyChoice: readonly BankQuestion[] = [
  single({
    stem: "高层住宅小区的电动自行车，应当停放和充电在下列哪一处？",
    options: [
      "有保安值守、能够看管车辆的公共门厅",
      "独立设置、充满自动断电的集中停放充电场所",
      "不影响住户通行的楼梯间平台",
      "安装了固定插座的宽敞疏散走道",
    ],
    answer: "B",
    explanation:
      "禁止在高层民用建筑公共门厅、疏散走道、楼梯间、安全出口停放电动自行车或者为其充电；集中停放充电场所应当独立设置、与建筑保持安全距离，配备消防器材，具备充满自动断电功能。",
    source: highRiseFireSafety("第三十七条"),
    difficulty: 1,
    knowledgePoint: "消防安全",
  }),
  single({
    stem: "居民私家车堵塞小区消防车通道、妨碍消防车通行，对个人应当怎样处罚？",
    options: [
      "警告或者五百元以下罚款",
      "五千元以上五万元以下罚款",
      "五日以下拘留",
      "二千元以上一万元以下罚款",
    ],
    answer: "A",
    explanation:
      "个人占用、堵塞、封闭消防车通道的，处警告或者五百元以下罚款；五千元以上五万元以下是对单位的罚款。拒不改正的强制执行，费用由违法行为人承担。",
    source: fireProtection("第六十条"),
    difficulty: 3,
    knowledgePoint: "消防安全",
  }),
  single({
    stem: "居民委员会在消防工作中的法定职责是下列哪一项？",
    options: [
      "对占用消防车通道的车主处以罚款并责令改正",
      "对存在重大火灾隐患的部位和场所临时查封",
      "核发公众聚集场所投入使用、营业的消防许可",
      "确定消防安全管理人，组织制定防火安全公约，进行防火安全检查",
    ],
    answer: "D",
    explanation:
      "罚款、临时查封、消防许可都是消防救援机构等行政机关的职权。居委会的职责是群众性消防工作：定人、定公约、做检查，发现问题劝阻和报告。",
    source: fireProtection("第三十二条"),
    difficulty: 2,
    knowledgePoint: "消防安全",
  }),
  single({
    stem: "网格员巡查时闻到楼道内有浓烈的燃气异味，下列做法正确的是哪一项？",
    options: [
      "自行关闭公用燃气阀门，拆开管道接口查找漏气的部位",
      "打开楼道的排风扇和电灯通风照明，再逐层查找漏气点",
      "不动火、不开关电器，到安全处通知燃气公司并组织撤离",
      "站在楼道内用手机给每一户打电话，询问是否忘记关火",
    ],
    answer: "C",
    explanation:
      "发现燃气事故隐患应当立即告知燃气经营者或者向有关部门报告。开关电器、在现场拨打电话都可能产生火花；公用燃气阀门不得擅自操作。",
    source: townGas("第二十八条、第四十条"),
    difficulty: 2,
    knowledgePoint: "燃气安全",
  }),
  single({
    stem: "居民委员会发现辖区内小作坊存在生产安全事故隐患，应当怎样做？",
    options: [
      "先行查封该作坊的生产场所",
      "向当地人民政府或者有关部门报告",
      "处以罚款并责令其停产整改",
      "等上级检查组来时再一并反映",
    ],
    answer: "B",
    explanation:
      "居民委员会、村民委员会发现所在区域内的生产经营单位存在事故隐患或者安全生产违法行为时，应当向当地人民政府或者有关部门报告；没有查封、罚款的权力。",
    source: workSafety("第七十五条"),
    difficulty: 1,
    knowledgePoint: "安全生产",
  }),
  single({
    stem: "突发事件的应急响应级别分为四级，其中最高的是哪一级？",
    options: ["一级", "四级", "特级", "零级"],
    answer: "A",
    explanation:
      "应急响应级别按照突发事件的性质、特点、可能造成的危害程度和影响范围等分为一级、二级、三级和四级，一级为最高级别。",
    source: emergencyResponse("第七十一条"),
    difficulty: 1,
    knowledgePoint: "突发事件应对",
  }),
  single({
    stem: "突发事件发生地的居民委员会，在情况紧急时应当怎样做？",
    options: [
      "等待上级书面通知后再组织居民行动",
      "立即自行向社会发布突发事件警报",
      "立即征用居民的车辆和房屋安置人员",
      "立即组织群众自救与互救等先期处置",
    ],
    answer: "D",
    explanation:
      "情况紧急的，居委会应当立即组织群众开展自救与互救等先期处置工作。发布警报、征用财产是人民政府的权力。",
    source: emergencyResponse("第七十七条"),
    difficulty: 2,
    knowledgePoint: "突发事件应对",
  }),
  single({
    stem: "传染病防治法规定的甲类传染病包括下列哪一组？",
    options: ["鼠疫、炭疽", "霍乱、肺结核", "鼠疫、霍乱", "新型冠状病毒感染、狂犬病"],
    answer: "C",
    explanation: "甲类传染病只有鼠疫和霍乱。炭疽、肺结核、狂犬病、新型冠状病毒感染都是乙类传染病。",
    source: infectiousDiseases("第三条"),
    difficulty: 2,
    knowledgePoint: "公共卫生",
  }),
  single({
    stem: "从高层住宅抛掷物品，有危害他人人身安全的危险，情节不严重、尚不构成犯罪的，应当给予什么治安管理处罚？",
    options: [
      "警告或者五百元以下罚款",
      "五日以下拘留或者一千元以下罚款",
      "十日以上十五日以下拘留",
      "只承担民事责任，不给予治安管理处罚",
    ],
    answer: "B",
    explanation:
      "2026年1月1日起施行的治安管理处罚法新增高空抛物的处罚：处五日以下拘留或者一千元以下罚款；情节严重的处十日以上十五日以下拘留，可以并处一千元以下罚款。",
    source: publicSecurityPenalties("第四十三条"),
    difficulty: 3,
    knowledgePoint: "社会治安",
  }),
  single({
    stem: "居民遛狗未对犬只采取安全措施，致使他人受伤，情节不算较重的，应当给予什么治安管理处罚？",
    options: ["一千元以下罚款", "警告", "五日以下拘留", "三千元以上罚款"],
    answer: "A",
    explanation:
      "未对动物采取安全措施，致使动物伤害他人的，处一千元以下罚款；情节较重的，处五日以上十日以下拘留。“警告”是对饲养动物干扰他人正常生活的首次处罚。",
    source: publicSecurityPenalties("第八十九条"),
    difficulty: 4,
    knowledgePoint: "社会治安",
  }),
  single({
    stem: "居民小陈打算把自己的银行卡有偿借给网友“走账”，网格员应当告诉他什么？",
    options: [
      "双方写好借条、约定用途的就是合法的",
      "只要没有给他人造成损失就不算违法",
      "事先向社区和银行报备以后可以出借",
      "任何人都不得非法出租、出借银行账户",
    ],
    answer: "D",
    explanation:
      "非法买卖、出租、出借电话卡、银行账户、支付账户等都是法律禁止的，可以被记入信用记录并限制相关业务，情节严重的可能构成犯罪。",
    source: telecomFraud("第三十一条"),
    difficulty: 1,
    knowledgePoint: "反诈宣传",
  }),
  single({
    stem: "疑似精神障碍患者有危害他人安全的危险时，应当立即采取措施制止并将其送往医疗机构诊断的是谁？",
    options: [
      "同楼邻居、楼长、物业保安",
      "社区卫生服务站的医生、护士",
      "其近亲属、所在单位、当地公安机关",
      "居民委员会、业主委员会、志愿者",
    ],
    answer: "C",
    explanation:
      "法律规定的送诊主体是近亲属、所在单位、当地公安机关。网格员发现后应当立即报警并联系家属，不要独自强行处置。",
    source: mentalHealth("第二十八条"),
    difficulty: 3,
    knowledgePoint: "重点人群服务",
  }),
  single({
    stem: "社区矫正对象需要离开所居住的市、县，应当报经谁批准？",
    options: ["居民委员会", "社区矫正机构", "户籍地派出所", "用人单位"],
    answer: "B",
    explanation:
      "社区矫正对象离开所居住的市、县或者迁居，应当报经社区矫正机构批准。居委会依法协助社区矫正工作，没有批准权，不能“口头准假”。",
    source: communityCorrection("第二十七条"),
    difficulty: 2,
    knowledgePoint: "重点人群服务",
  }),
  single({
    stem: "实行物业管理的住宅区，共用消防设施由谁维护管理？",
    options: ["物业服务企业", "居民委员会", "消防救援站", "各楼栋楼长"],
    answer: "A",
    explanation:
      "住宅区的物业服务企业应当对管理区域内的共用消防设施进行维护管理，提供消防安全防范服务；居委会负责检查督促，消防救援机构负责监督执法。",
    source: fireProtection("第十八条"),
    difficulty: 1,
    knowledgePoint: "消防安全",
  }),
  single({
    stem: "关于火灾报警，下列说法正确的是哪一项？",
    options: [
      "报警前应当先征得物业服务企业的同意",
      "为他人报警提供电话的可以收取通信费用",
      "邻居已经在扑救、火势不大的就不必报警",
      "任何单位、个人都应当无偿为报警提供便利",
    ],
    answer: "D",
    explanation:
      "任何人发现火灾都应当立即报警，任何单位、个人都应当无偿为报警提供便利，不得阻拦；严禁谎报火警。",
    source: fireProtection("第四十四条"),
    difficulty: 1,
    knowledgePoint: "消防安全",
  }),
  multiple({
    stem: "燃气用户不得有下列哪些行为？",
    options: [
      "擅自操作公用燃气阀门",
      "将燃气管道作为负重支架",
      "及时更换使用年限届满的连接管",
      "擅自改装、拆除户内燃气设施",
    ],
    answer: "ABD",
    explanation:
      "及时更换国家明令淘汰或者使用年限已届满的燃气燃烧器具、连接管，是用户应尽的义务。其余三项都是条例禁止的危险行为。",
    source: townGas("第二十七条、第二十八条"),
    difficulty: 1,
    knowledgePoint: "燃气安全",
  }),
  multiple({
    stem: "任何单位、个人不得有下列哪些行为？",
    options: ["遮挡消火栓", "占用消防车通道", "参加有组织的灭火工作", "堵塞安全出口", "挪用消防器材"],
    answer: "ABDE",
    explanation:
      "损坏、挪用消防设施器材，埋压、圈占、遮挡消火栓，占用、堵塞疏散通道、安全出口、消防车通道都被禁止；成年人参加有组织的灭火是义务。",
    source: fireProtection("第五条、第二十八条"),
    difficulty: 1,
    knowledgePoint: "消防安全",
  }),
  multiple({
    stem: "在传染病防控中，居民委员会依法应当做好下列哪些工作？",
    options: [
      "自行决定封锁疫区",
      "开展宣传教育、健康提示",
      "协助做好疫情防控工作",
      "组织居民参与社区的传染病预防、控制活动",
    ],
    answer: "BCD",
    explanation:
      "居委会的职责是协助，包括宣传教育、健康提示、疫情防控和组织居民参与。封锁疫区等强制措施由人民政府依照法定权限决定。",
    source: infectiousDiseases("第十五条"),
    difficulty: 2,
    knowledgePoint: "公共卫生",
  }),
  multiple({
    stem: "报送、报告突发事件信息，不得有下列哪些情形？",
    options: ["迟报", "谎报", "瞒报", "漏报", "续报最新情况"],
    answer: "ABCD",
    explanation: "报告应当及时、客观、真实，不得迟报、谎报、瞒报、漏报。事态变化后及时续报恰恰是应有的做法。",
    source: emergencyResponse("第六十一条"),
    difficulty: 2,
    knowledgePoint: "突发事件应对",
  }),
  multiple({
    stem: "安全生产工作实行的“三管三必须”包括下列哪些？",
    options: ["管行业必须管安全", "管业务必须管安全", "管生产经营必须管安全", "管宣传必须管安全"],
    answer: "ABC",
    explanation:
      "“三管三必须”是管行业必须管安全、管业务必须管安全、管生产经营必须管安全，同时强化生产经营单位主体责任与政府监管责任。",
    source: workSafety("第三条"),
    difficulty: 2,
    knowledgePoint: "安全生产",
  }),
];
