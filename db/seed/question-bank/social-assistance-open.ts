import type { BankQuestion } from "#app/domain/quiz/question.ts";
import { point, questionsOf } from "./question-parts.ts";
import { charityLaw, socialAssistanceLaw, vagrantsAid } from "./regulations.ts";

const { truth, fill, short, caseStudy } = questionsOf("socialAssistance");

export const socialAssistanceOpen: readonly BankQuestion[] = [
  truth({
    stem: "最低生活保障金可以按照家庭人均收入低于当地最低生活保障标准的实际差额发放，也可以分档定额发放。",
    answer: true,
    explanation:
      "法律允许补差发放和分档定额发放两种方式，具体按当地规定执行，社区解释政策时不能说成“一律补差”。",
    source: socialAssistanceLaw("第十八条"),
    difficulty: 2,
    knowledgePoint: "最低生活保障",
  }),
  truth({
    stem: "特困人员必须入住供养服务机构集中供养。",
    answer: false,
    explanation:
      "特困人员可以集中供养，也可以在家分散供养，并且可以自行选择供养形式，社区不能强迫其入住机构。",
    source: socialAssistanceLaw("第十六条"),
    difficulty: 1,
    knowledgePoint: "特困人员供养",
  }),
  truth({
    stem: "申请社会救助有困难的居民，可以委托居民委员会代为提出申请。",
    answer: true,
    explanation:
      "本人或者与其共同生活的家庭成员申请有困难的，可以委托村民委员会、居民委员会或者他人代为提出申请，这是社区帮办代办的法律依据。",
    source: socialAssistanceLaw("第三十七条"),
    difficulty: 1,
    knowledgePoint: "救助程序",
  }),
  truth({
    stem: "已经被确认为低保家庭的居民申请其他专项救助时，有关部门都必须重新审核其家庭经济状况。",
    answer: false,
    explanation:
      "已确认为特困人员、低保家庭、低保边缘家庭、刚性支出困难家庭的，确认结果信息共享互认，其他社会救助管理部门可以不再重复审核其家庭经济状况。",
    source: socialAssistanceLaw("第四十二条"),
    difficulty: 3,
    knowledgePoint: "家庭经济状况核对",
  }),
  truth({
    stem: "居民委员会在工作中发现需要救助的家庭和人员，应当及时向街道办事处（乡镇人民政府）或者县级社会救助管理部门报告。",
    answer: true,
    explanation:
      "主动发现、及时报告是居委会的法定义务，不以居民本人提出申请为前提，“没来申请”不是不报告的理由。",
    source: socialAssistanceLaw("第三十九条"),
    difficulty: 1,
    knowledgePoint: "主动发现",
  }),
  truth({
    stem: "决定不给予社会救助的，口头告知申请人即可，不必说明理由。",
    answer: false,
    explanation:
      "不给予救助的，应当书面告知申请人并说明理由，申请人据此可以依法申请行政复议或者提起行政诉讼。",
    source: socialAssistanceLaw("第四十五条"),
    difficulty: 2,
    knowledgePoint: "救助程序",
  }),
  truth({
    stem: "居民对街道办事处作出的社会救助行政行为不服，可以依法申请行政复议或者提起行政诉讼。",
    answer: true,
    explanation: "社会救助决定属于行政行为，法律明确给予行政复议和行政诉讼两种救济途径，社区应当如实告知。",
    source: socialAssistanceLaw("第七十六条"),
    difficulty: 2,
    knowledgePoint: "权利救济",
  }),
  truth({
    stem: "救助站可以向受助流浪乞讨人员的亲属收取必要的食宿费用。",
    answer: false,
    explanation: "救助站不得向受助人员、其亲属或者所在单位收取费用，不得以任何借口组织受助人员从事生产劳动。",
    source: vagrantsAid("第十条"),
    difficulty: 2,
    knowledgePoint: "流浪乞讨人员救助",
  }),
  fill({
    stem: "社会救助坚持保基本、____、救急难、可持续。",
    blanks: [["兜底线", "兜底"]],
    explanation:
      "“保基本、兜底线、救急难、可持续”概括了社会救助的定位：保障基本生活，守住底线，及时解急难，与财力和发展水平相适应。",
    source: socialAssistanceLaw("第三条"),
    difficulty: 2,
    knowledgePoint: "社会救助体系",
  }),
  fill({
    stem: "县级人民政府应当建立社会救助“____、协同办理”机制，乡镇、街道应当设立统一受理社会救助申请的窗口。",
    blanks: [["一门受理"]],
    explanation:
      "“一门受理、协同办理”要求群众只进一扇门、只找一个窗口，由窗口及时受理、转办，而不是让群众在部门之间来回跑。",
    source: socialAssistanceLaw("第六十四条"),
    difficulty: 2,
    knowledgePoint: "救助程序",
  }),
  fill({
    stem: "每年____月____日为“中华慈善日”。",
    blanks: [
      ["9", "九"],
      ["5", "五"],
    ],
    explanation: "慈善法规定每年9月5日为“中华慈善日”，社区可以借此开展慈善宣传、动员慈善力量与政府救助衔接。",
    source: charityLaw("第七条"),
    difficulty: 1,
    knowledgePoint: "慈善力量参与",
  }),
  short({
    stem: "简述居民申请最低生活保障，从提出申请到决定的主要环节和要求。",
    reference:
      "一是申请：由本人或者共同生活的家庭成员向户籍所在地乡镇人民政府、街道办事处提出，有困难的可以委托居委会或者他人代为申请，有条件的地方可以有序推进持居住证人员在居住地申请。二是如实报告家庭成员、收入、财产等情况，并同意核查。三是调查核实：乡镇、街道受理后通过入户调查、邻里访问、信函索证等方式调查，可以提请县级民政部门核对家庭经济状况。四是审核确认：乡镇、街道提出审核意见，报县级社会救助管理部门作出确认决定，省级规定由乡镇、街道确认的从其规定。五是公布和告知：给予救助的在村、社区等范围公布，不给予的书面告知并说明理由。",
    expected: [
      point(2, "本人或共同生活的家庭成员向户籍所在地乡镇、街道申请，可委托代办"),
      point(2, "如实报告家庭成员、收入、财产等情况并同意核查"),
      point(2, "乡镇、街道入户调查、邻里访问等调查核实，可提请经济状况核对"),
      point(2, "乡镇、街道提出审核意见，县级部门（或依省级规定由乡镇、街道）作出确认决定"),
      point(2, "给予的在社区等范围公布，不给予的书面告知并说明理由"),
    ],
    explanation:
      "把握“谁申请、谁受理审核、谁确认、怎样告知”四个要点，居委会在其中是协助，不能以民主评议代替法定的审核确认。",
    source: socialAssistanceLaw("第三十七条、第四十条、第四十三条至第四十五条"),
    difficulty: 3,
    knowledgePoint: "救助程序",
  }),
  short({
    stem: "社区怎样做好困难群众的主动发现和救助服务？请结合社会救助法说明。",
    reference:
      "一是经常入户走访，掌握独居老人、重残重病、失业等重点家庭的变化，主动发现困难。二是及时报告：发现需要救助的家庭和人员，及时向街道或者县级社会救助管理部门报告。三是宣传政策、协助申请：讲清救助种类和条件，对申请有困难的接受委托代为申请。四是急难情况先行救助的配合：遇紧急情况立即报告，协助先行救助。五是链接社会力量，对接慈善组织、社会工作者、志愿者提供照护、心理疏导等服务。六是保护个人隐私和个人信息，不得泄露。",
    expected: [
      point(2, "入户走访、主动发现重点困难家庭"),
      point(2, "及时向街道或者县级社会救助管理部门报告"),
      point(2, "宣传政策、协助或者接受委托代为申请，急难情况配合先行救助"),
      point(2, "链接慈善组织、社工、志愿者等社会力量提供服务"),
      point(2, "保护个人隐私和个人信息"),
    ],
    explanation:
      "从“人找政策”转向“政策找人”，居委会的优势在于走得到、看得见，边界在于不代替审核、不泄露信息。",
    source: socialAssistanceLaw("第五条、第八条、第十一条、第三十七条、第三十九条、第五十五条"),
    difficulty: 3,
    knowledgePoint: "主动发现",
  }),
  caseStudy({
    stem: "低保对象王某一家三口，其妻去年已找到稳定工作，家庭人均收入超过低保标准，王某一直没有告知。街道定期核查时发现这一情况。网格员小赵为“警示他人”，把王某一家的姓名、身份证号码、收入明细和停保消息发到了居民微信群，王某认为街道停保前没有听他解释，情绪激动。",
    parts: [
      {
        stem: "王某家庭收入发生变化后负有什么义务？如果查明王某故意隐瞒、骗取低保金，可以怎样处理？",
        reference:
          "已经获得社会救助的对象，其共同生活的家庭成员、收入、财产等状况发生变化的，应当及时告知社会救助管理部门或者街道。采取虚报、隐瞒、伪造等手段骗取社会救助资金的，社会救助管理部门可以责令退回非法获取的财物和利益，处其价值二倍以下的罚款，可以决定调减、停止社会救助；构成违反治安管理行为或者犯罪的依法追究。",
        expected: [
          point(2, "家庭成员、收入、财产变化应当及时告知"),
          point(2, "可以责令退回，处价值二倍以下的罚款"),
          point(1, "可以调减、停止救助，涉嫌治安违法或者犯罪的依法处理"),
        ],
      },
      {
        stem: "终止王某一家的低保，应当遵守哪些程序？王某不服有什么途径？",
        reference:
          "作出终止决定前应当听取社会救助对象的意见，作出决定后应当书面告知并说明理由。王某不服，可以依法申请行政复议或者提起行政诉讼。",
        expected: [
          point(2, "决定前听取救助对象的意见"),
          point(2, "决定后书面告知并说明理由"),
          point(1, "告知可以申请行政复议或者提起行政诉讼"),
        ],
      },
      {
        stem: "小赵的做法错在哪里？社区应当怎样补救？",
        reference:
          "社会救助工作应当依法保护个人隐私和个人信息，对工作中知悉的个人信息应当保密，小赵擅自在微信群公开身份证号码、收入明细，超出法定公布的内容和范围，构成泄露个人信息。社区应当立即撤回删除并请群成员不要转发，向王某当面道歉并说明情况，报告街道，依规处理责任人，开展个人信息保护培训，今后只按规定的内容和范围公布确认决定。",
        expected: [
          point(2, "指出泄露个人隐私和个人信息，应当依法保密"),
          point(2, "立即撤回删除、道歉、报告街道并依规处理"),
          point(1, "培训整改，只按规定内容和范围公布"),
        ],
      },
    ],
    explanation:
      "依法停保与依法保护隐私并不矛盾：对骗保要追究，程序要到位，公开要有边界。三问分别对应告知义务与责任、正当程序、信息保护。",
    source: socialAssistanceLaw("第十一条、第四十六条至第四十八条、第七十三条、第七十六条"),
    difficulty: 4,
    knowledgePoint: "动态管理",
  }),
];
