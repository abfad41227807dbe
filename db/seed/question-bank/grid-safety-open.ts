import type { BankQuestion } from "#app/domain/quiz/question.ts";
import { point, questionsOf } from "./question-parts.ts";
import {
  emergencyResponse,
  fireProtection,
  highRiseFireSafety,
  infectiousDiseases,
  publicSecurityPenalties,
  townGas,
  workSafety,
} from "./regulations.ts";

const { truth, fill, short, caseStudy } = questionsOf("gridSafety");

export const gridSafetyOpen: readonly BankQuestion[] = [
  truth({
    stem: "任何单位和个人，包括未成年人，都有参加有组织的灭火工作的义务。",
    answer: false,
    explanation:
      "有参加有组织的灭火工作义务的是任何单位和“成年人”。不得组织未成年人灭火，遇火灾应当首先组织其疏散。",
    source: fireProtection("第五条"),
    difficulty: 2,
    knowledgePoint: "消防安全",
  }),
  truth({
    stem: "产生社会生活噪声，经居民委员会、物业等依法劝阻、调解和有关部门处理未能制止，继续干扰他人正常生活的，可以给予治安管理处罚。",
    answer: true,
    explanation:
      "修订后的治安管理处罚法规定可以处五日以下拘留或者一千元以下罚款，情节严重的处五日以上十日以下拘留，可以并处一千元以下罚款；社区的劝阻、调解是前置环节，应当留好记录。",
    source: publicSecurityPenalties("第八十八条"),
    difficulty: 3,
    knowledgePoint: "社会治安",
  }),
  truth({
    stem: "明知是有关突发事件的虚假信息，只要不是自己编造的，转发不违法。",
    answer: false,
    explanation:
      "任何单位和个人不得编造、故意传播有关突发事件的虚假信息；明知是虚假信息而进行传播的，同样要承担法律责任。",
    source: emergencyResponse("第七条、第九十七条"),
    difficulty: 1,
    knowledgePoint: "突发事件应对",
  }),
  truth({
    stem: "县级人民政府应当在居民委员会、村民委员会和有关单位建立专职或者兼职信息报告员制度。",
    answer: true,
    explanation:
      "信息报告员是突发事件信息的“末梢”，发现突发事件或者异常情况应当及时向所在地人民政府及其有关主管部门报告。",
    source: emergencyResponse("第六十条"),
    difficulty: 3,
    knowledgePoint: "突发事件应对",
  }),
  truth({
    stem: "经营易燃易爆危险品的场所，只要采取了防火分隔，就可以与居住场所设置在同一建筑物内。",
    answer: false,
    explanation:
      "生产、储存、经营易燃易爆危险品的场所不得与居住场所设置在同一建筑物内，并应当保持安全距离，没有“防火分隔即可”的例外。",
    source: fireProtection("第十九条"),
    difficulty: 3,
    knowledgePoint: "消防安全",
  }),
  truth({
    stem: "为提醒邻居防范，社区可以在楼栋群公布传染病患者的姓名和门牌号。",
    answer: false,
    explanation:
      "任何单位或者个人不得歧视传染病患者、病原携带者和疑似患者，不得泄露其个人隐私、个人信息。健康提示可以发，个人身份不能公开。",
    source: infectiousDiseases("第十六条"),
    difficulty: 1,
    knowledgePoint: "公共卫生",
  }),
  truth({
    stem: "燃气用户应当及时更换国家明令淘汰或者使用年限已届满的燃气燃烧器具、连接管。",
    answer: true,
    explanation:
      "户内燃具、连接管的更换是用户的义务；燃气经营者应当指导安全用气，并对燃气设施定期进行安全检查。",
    source: townGas("第二十七条"),
    difficulty: 1,
    knowledgePoint: "燃气安全",
  }),
  truth({
    stem: "单位应当对建筑消防设施每年至少进行一次全面检测，确保完好有效。",
    answer: true,
    explanation:
      "单位应当每年至少进行一次全面检测，检测记录应当完整准确、存档备查。网格员检查时可以要求出示最近一年的检测记录。",
    source: fireProtection("第十六条"),
    difficulty: 2,
    knowledgePoint: "消防安全",
  }),
  fill({
    stem: "安全生产工作坚持安全第一、____、综合治理的方针。",
    blanks: [["预防为主"]],
    explanation: "安全生产的方针是“安全第一、预防为主、综合治理”，网格巡查排查隐患正是预防为主的体现。",
    source: workSafety("第三条"),
    difficulty: 1,
    knowledgePoint: "安全生产",
  }),
  fill({
    stem: "进行电焊、气焊等具有火灾危险作业的人员和自动消防系统的操作人员，必须____上岗，并遵守消防安全操作规程。",
    blanks: [["持证"]],
    explanation:
      "许多火灾源于无证电焊。小区装修、商铺改造动火作业时，网格员应当提醒查验作业人员的证件和现场防护。",
    source: fireProtection("第二十一条"),
    difficulty: 1,
    knowledgePoint: "消防安全",
  }),
  fill({
    stem: "传染病防治坚持预防为主、____的方针。",
    blanks: [["防治结合"]],
    explanation: "传染病防治坚持预防为主、防治结合的方针，坚持依法防控、科学防控的原则。",
    source: infectiousDiseases("第二条"),
    difficulty: 2,
    knowledgePoint: "公共卫生",
  }),
  short({
    stem: "某老旧高层小区电动自行车“进楼入户、飞线充电”屡禁不止。作为网格负责人，你将怎样治理？",
    reference:
      "一是摸清底数，排查楼内停放充电、飞线情况和车辆数量、充电需求，建立台账。二是宣传法规和火灾案例，讲清禁止在公共门厅、疏散走道、楼梯间、安全出口停放充电，入户告知。三是疏堵结合，协商选址，推动设置独立、与建筑保持安全距离、配备消防器材、充满自动断电的集中停放充电设施；涉及改变共有部分用途的，依法由业主共同决定。四是劝阻和联动执法，督促物业巡查劝阻、制止并报告，对拒不改正的报请消防救援机构等依法处理。五是长效管理，修订居民公约和管理规约，志愿巡逻、定期回访。",
    expected: [
      point(2, "摸排底数、建立台账"),
      point(2, "宣传禁止性规定和危害"),
      point(3, "疏堵结合，推动建设合规的集中停放充电场所，依法征求业主意见"),
      point(2, "督促物业劝阻、报告，联动执法"),
      point(1, "公约、巡逻等长效管理"),
    ],
    explanation:
      "只堵不疏，车辆会转入更隐蔽的角落。合规充电设施是治本，选址占用共有部分的要依法由业主共同决定，避免“好事办出矛盾”。",
    source: highRiseFireSafety("第三十七条"),
    difficulty: 3,
    knowledgePoint: "消防安全",
  }),
  short({
    stem: "气象部门发布暴雨红色预警，你所在社区有低洼楼栋和地下空间。请说明社区的先期处置工作。",
    reference:
      "一是值守和信息：立即到岗，接收传播预警，通知到户到人，信息报告员及时、如实报告险情，不迟报谎报瞒报漏报。二是排查和转移：排查低洼楼栋、地下室、在建工地、老旧房屋，重点联系独居老人、残疾人、病人、儿童，按照当地人民政府的决定、命令协助转移安置，情况紧急的立即组织群众自救互救。三是封控危险区域：协同物业封闭地下车库等易积水空间，设置警示，断电防触电，备好沙袋和抽水设备。四是动员力量：组织党员、志愿者、物业和基层应急队伍，服从统一指挥。五是灾后：核查受损和人员情况，上报救助需求，协助清淤消杀、心理安抚和临时救助。",
    expected: [
      point(2, "值守、传播预警到户到人，及时如实报告"),
      point(3, "排查低洼点位和重点人群，按政府决定协助转移，紧急时立即组织自救互救"),
      point(2, "封控地下空间等危险区域，警示、断电"),
      point(2, "动员党员、志愿者、物业，服从统一指挥"),
      point(1, "灾后核查、上报救助需求、协助恢复"),
    ],
    explanation: "社区先期处置抓三件事：人先转移、险先封住、信息先报。强制措施由政府决定，自救互救不等命令。",
    source: emergencyResponse("第四十二条、第六十条、第六十一条、第七十七条"),
    difficulty: 3,
    knowledgePoint: "突发事件应对",
  }),
  caseStudy({
    stem: "网格员小何巡查沿街一家门面，发现店主经营瓶装液化气，店内存有多只气瓶，二楼住着店主一家三口；唯一的后门被货物堵死；一名没有证件的工人正在店内电焊。店主说：“我有邻居担保，出不了事，罚也轮不到你们社区。”",
    parts: [
      {
        stem: "指出现场存在的违法行为及其依据的要求。",
        reference:
          "一是经营易燃易爆危险品的场所与居住场所设置在同一建筑物内，法律禁止；二是货物堵塞安全出口，任何单位、个人不得占用、堵塞、封闭疏散通道、安全出口；三是无证电焊，电焊等具有火灾危险作业的人员必须持证上岗，且在具有火灾、爆炸危险的场所禁止使用明火，特殊需要的应当事先办理审批并采取措施。此外，应当核查其燃气经营许可和储存条件。",
        expected: [
          point(2, "易燃易爆危险品经营场所与居住场所不得在同一建筑物内"),
          point(2, "不得堵塞安全出口、疏散通道"),
          point(2, "电焊人员必须持证，危险场所禁止违规动火"),
        ],
      },
      {
        stem: "社区没有处罚权，小何应当怎样处置？",
        reference:
          "立即劝阻停止电焊、切断火源，提醒人员撤离到安全处，劝其清理后门；拍照记录，向社区和街道报告，并向消防救援机构、燃气管理等有关部门报告；居委会发现生产经营单位存在事故隐患或者违法行为应当报告当地人民政府或者有关部门；持续跟踪整改，整改前加强巡查并告知周边住户风险，不能以“没有处罚权”为由放任。",
        expected: [
          point(2, "立即劝阻停止动火、撤离人员、清理出口"),
          point(2, "记录并向政府或者有关部门报告"),
          point(1, "跟踪复查，形成闭环"),
        ],
      },
      {
        stem: "如果此时气瓶起火，社区应当怎样应对？",
        reference:
          "立即报火警119，讲清地点和有液化气瓶；组织、引导店内和周边人员疏散，不盲目扑救、不让未成年人参与；疏通消防车通道，安排人员接应；通知燃气经营者和有关部门，劝离围观人员，协助警戒；及时如实报告街道，做好受影响居民安置和善后。",
        expected: [
          point(1, "立即报警，说明有气瓶"),
          point(2, "组织疏散、警戒，疏通消防车通道并接应"),
          point(1, "报告街道、协助安置善后"),
        ],
      },
    ],
    explanation:
      "“三合一”场所加危险品是群死群伤的典型隐患。社区的作为边界是：劝阻、报告、跟踪、疏散，做到发现在早、报告在先。",
    source: fireProtection("第十九条、第二十一条、第二十八条、第四十四条"),
    difficulty: 4,
    knowledgePoint: "隐患排查",
  }),
];
