import type { BankQuestion } from "#app/domain/quiz/question.ts";
import { questionsOf } from "./question-parts.ts";
import { legalAidLaw, socialAssistanceLaw } from "./regulations.ts";

const { single, multiple } = questionsOf("socialAssistance");

export const socialAssistanceChoice: readonly BankQuestion[] = [
  single({
    stem: "《中华人民共和国社会救助法》自何时起施行？",
    options: ["2026年1月1日", "2026年4月30日", "2026年7月1日", "2026年9月1日"],
    answer: "C",
    explanation:
      "社会救助法于2026年4月30日通过，自2026年7月1日起施行。4月30日是通过的日期，办理救助、引用依据时应当以施行日期为准。",
    source: socialAssistanceLaw("第七十八条"),
    difficulty: 1,
    knowledgePoint: "社会救助体系",
  }),
  single({
    stem: "社会救助实行党委领导、政府负责、部门协同、社会参与的工作机制，由哪个部门牵头？",
    options: ["民政", "财政", "人力资源社会保障", "应急管理"],
    answer: "A",
    explanation:
      "社会救助实行“党委领导、政府负责、民政牵头、部门协同、社会参与”的工作机制，协调机制的具体工作由民政部门承担，其他部门按职责负责相应的专项救助。",
    source: socialAssistanceLaw("第四条"),
    difficulty: 1,
    knowledgePoint: "社会救助体系",
  }),
  single({
    stem: "按照社会救助法的分类，“基本生活救助”包括下列哪一组？",
    options: [
      "医疗救助和教育救助",
      "临时救助和疾病应急救助",
      "最低生活保障和临时救助",
      "特困人员供养和最低生活保障",
    ],
    answer: "D",
    explanation:
      "社会救助分为基本生活、专项、急难三类。特困人员供养和最低生活保障是基本生活救助；医疗、教育等是专项救助；临时救助、疾病应急救助等是急难救助。",
    source: socialAssistanceLaw("第十五条"),
    difficulty: 2,
    knowledgePoint: "社会救助体系",
  }),
  single({
    stem: "在社会救助工作中，居民委员会的法定职责是下列哪一项？",
    options: [
      "受理社会救助申请并提出审核意见",
      "依法协助做好入户走访、社会救助申请等工作",
      "对符合条件的家庭作出社会救助确认决定",
      "根据本社区情况确定最低生活保障标准",
    ],
    answer: "B",
    explanation:
      "受理、审核、动态管理是乡镇人民政府、街道办事处的职责，确认决定由县级社会救助管理部门（或者依省级规定由乡镇、街道）作出；居委会的职责是协助，不能代替审核和决定。",
    source: socialAssistanceLaw("第五条"),
    difficulty: 2,
    knowledgePoint: "救助程序",
  }),
  single({
    stem: "外来务工的小周在本市突遭车祸，家庭基本生活暂时出现严重困难。他申请临时救助，应当向哪里提出？",
    options: [
      "户籍所在地的县级民政部门",
      "户籍所在地的乡镇人民政府、街道办事处",
      "急难发生地的乡镇人民政府、街道办事处",
      "务工单位的工会",
    ],
    answer: "C",
    explanation:
      "临时救助突出“救急难”，向急难发生地的乡镇人民政府、街道办事处提出，不必回户籍地。向户籍所在地提出的是特困供养、低保、医疗、住房、就业等救助。",
    source: socialAssistanceLaw("第三十七条"),
    difficulty: 3,
    knowledgePoint: "急难社会救助",
  }),
  single({
    stem: "特困人员小林今年满十八周岁，正在读高中二年级。对他的特困人员供养应当怎样处理？",
    options: ["继续予以供养", "自满十八周岁次月起停止供养", "改为享受最低生活保障", "由就读学校负责供养"],
    answer: "A",
    explanation:
      "特困人员中的未成年人年满十八周岁后，仍在义务教育或者高中阶段教育（含中等职业教育）就学的，继续予以供养，避免因成年而中断学业。",
    source: socialAssistanceLaw("第十六条"),
    difficulty: 3,
    knowledgePoint: "特困人员供养",
  }),
  single({
    stem: "低保家庭的学生申请教育救助，应当向哪里提出？",
    options: ["社区居民委员会", "街道办事处", "县级教育行政部门", "就读学校"],
    answer: "D",
    explanation:
      "申请教育救助向就读学校提出，由学校按照国家有关规定实施。多数救助向乡镇、街道申请，教育救助是例外，社区应当准确指引，避免居民多跑路。",
    source: socialAssistanceLaw("第三十八条"),
    difficulty: 2,
    knowledgePoint: "专项社会救助",
  }),
  single({
    stem: "最低生活保障金应当怎样发放？",
    options: ["按年发放", "按月发放", "按季发放", "在确认时一次性发放"],
    answer: "B",
    explanation: "最低生活保障金按月发放，可以按家庭人均收入与标准的实际差额发放，也可以分档定额发放。",
    source: socialAssistanceLaw("第十八条"),
    difficulty: 1,
    knowledgePoint: "最低生活保障",
  }),
  single({
    stem: "认定刚性支出困难家庭时，其家庭人均收入应当低于下列哪一项？",
    options: [
      "当地最低生活保障标准",
      "当地最低生活保障边缘家庭标准",
      "上年度当地居民人均可支配收入",
      "当地最低工资标准",
    ],
    answer: "C",
    explanation:
      "刚性支出困难家庭的收入可以高于低保和低保边缘标准，只要低于上年度当地居民人均可支配收入，同时财产符合规定，且医疗、教育等必需支出占家庭总收入比例超过规定。A、B分别是低保家庭、低保边缘家庭的收入条件。",
    source: socialAssistanceLaw("第二十二条"),
    difficulty: 4,
    knowledgePoint: "救助对象",
  }),
  single({
    stem: "最低生活保障边缘家庭中的重度残疾人，在最低生活保障上可以怎样处理？",
    options: [
      "可以将其本人纳入最低生活保障范围，按月发放低保金",
      "必须将其全家纳入最低生活保障范围，按户发放低保金",
      "因为家庭收入超过低保标准，只能申请临时救助",
      "只能转为特困人员集中供养",
    ],
    answer: "A",
    explanation:
      "对低保边缘家庭中的重度残疾人、重病患者以及确有特殊困难人员，可以纳入低保范围，按月发放低保金，也就是通常所说的“单人保”，而不是把全家纳入。",
    source: socialAssistanceLaw("第二十一条"),
    difficulty: 3,
    knowledgePoint: "最低生活保障",
  }),
  single({
    stem: "采取虚报、隐瞒、伪造等手段骗取社会救助资金的，除可以责令退回外，可以处非法获取财物和利益价值多少的罚款？",
    options: ["一倍以下", "三倍以下", "五倍以下", "二倍以下"],
    answer: "D",
    explanation:
      "社会救助管理部门可以责令退回非法获取的财物和利益，处其价值二倍以下的罚款，并可以决定调减、停止社会救助。罚款由社会救助管理部门决定，社区无权罚款。",
    source: socialAssistanceLaw("第七十三条"),
    difficulty: 4,
    knowledgePoint: "法律责任",
  }),
  single({
    stem: "居民申请临时救助，情况紧急、救助金额较小、需立即采取救助措施，应当怎样办理？",
    options: [
      "先在社区公示七日，没有异议后再救助",
      "先行救助，紧急情况解除后按规定补充说明情况",
      "完成家庭经济状况核对并公示后再救助",
      "报省级民政部门批准后再救助",
    ],
    answer: "B",
    explanation:
      "急难救助贵在及时：情况紧急、金额较小、需立即采取措施的，应当先行救助，紧急情况解除后再补充说明情况。先核对、先公示会错过救急的时机。",
    source: socialAssistanceLaw("第五十条"),
    difficulty: 2,
    knowledgePoint: "急难社会救助",
  }),
  single({
    stem: "作出调减、终止社会救助的决定前，应当履行下列哪一程序？",
    options: ["征得居民委员会同意", "在社区公示七日", "听取社会救助对象的意见", "报省级民政部门备案"],
    answer: "C",
    explanation:
      "调减、终止救助影响当事人的基本生活，决定前应当听取社会救助对象的意见，决定后应当书面告知并说明理由。法律没有要求征得居委会同意。",
    source: socialAssistanceLaw("第四十八条"),
    difficulty: 3,
    knowledgePoint: "救助程序",
  }),
  single({
    stem: "街头发现一名身份不明、需要急救的急危重伤病患者，符合规定的，由社会救助管理部门给予哪种救助？",
    options: ["疾病应急救助", "医疗救助", "特困人员供养", "最低生活保障"],
    answer: "A",
    explanation:
      "对需要急救但身份不明或者无力支付急救费用且符合规定的急危重伤病患者，给予疾病应急救助，由医疗机构实施紧急救治，符合规定的费用由疾病应急救助基金补助。医疗救助面向特困、低保等已认定的对象。",
    source: socialAssistanceLaw("第三十条"),
    difficulty: 3,
    knowledgePoint: "急难社会救助",
  }),
  single({
    stem: "下列哪类当事人申请法律援助，不受经济困难条件的限制？",
    options: [
      "劳动者请求用人单位支付劳动报酬",
      "遭受家庭暴力的受害人主张相关权益",
      "老年人请求子女给付赡养费",
      "职工请求工伤事故人身损害赔偿",
    ],
    answer: "B",
    explanation:
      "遭受虐待、遗弃或者家庭暴力的受害人主张相关权益，申请法律援助不受经济困难条件限制。其余三类属于因经济困难可以申请的事项，其中进城务工人员申请支付劳动报酬等是“免予核查”经济状况，与“不受限制”不同。",
    source: legalAidLaw("第三十一条、第三十二条"),
    difficulty: 4,
    knowledgePoint: "法律援助",
  }),
  multiple({
    stem: "下列哪些属于社会救助法规定的专项社会救助？",
    options: ["医疗救助", "教育救助", "临时救助", "住房救助", "就业救助"],
    answer: "ABDE",
    explanation:
      "专项社会救助包括医疗、教育、住房、就业和受灾人员救助。临时救助与疾病应急救助、生活无着的流散人员救助同属急难社会救助。",
    source: socialAssistanceLaw("第十五条"),
    difficulty: 2,
    knowledgePoint: "社会救助体系",
  }),
  multiple({
    stem: "老年人、未成年人、残疾人等作为特困人员给予供养，应当符合下列哪些条件？",
    options: [
      "无劳动能力",
      "无生活来源",
      "无法定赡养、抚养、扶养义务人，或者其法定义务人无履行义务能力",
      "在本社区居住满五年",
    ],
    answer: "ABC",
    explanation:
      "“三无”要同时具备：无劳动能力，无生活来源，无法定义务人或者义务人无履行能力。法律没有规定居住年限，不能自行附加条件。",
    source: socialAssistanceLaw("第十六条"),
    difficulty: 2,
    knowledgePoint: "特困人员供养",
  }),
  multiple({
    stem: "对符合规定标准的城镇住房困难低保家庭，法律规定了下列哪些住房救助方式？",
    options: ["优先配租公租房", "无偿取得商品住房产权", "发放公租房租赁补贴", "代为偿还商业住房贷款"],
    answer: "AC",
    explanation:
      "城镇住房救助对象优先配租公租房或者发放公租房租赁补贴；农村住房救助对象通过农村危房改造等方式优先给予救助。救助是保障基本居住，不是给付产权或者代还贷款。",
    source: socialAssistanceLaw("第二十六条"),
    difficulty: 3,
    knowledgePoint: "专项社会救助",
  }),
  multiple({
    stem: "县级民政部门核对社会救助家庭收入、财产状况时，可以向下列哪些单位或者机构核对？",
    options: [
      "不动产登记机构",
      "银行、保险、证券等金融机构",
      "小区业主委员会",
      "税务、社会保险等单位",
      "非银行支付机构",
    ],
    answer: "ABDE",
    explanation:
      "法律列举的核对渠道包括户籍、税务、社保、不动产登记、市场监管、公积金、车船管理等单位和金融机构、非银行支付机构。业主委员会不掌握法定的收入财产登记信息，不在其列。",
    source: socialAssistanceLaw("第四十一条"),
    difficulty: 3,
    knowledgePoint: "家庭经济状况核对",
  }),
  multiple({
    stem: "社会救助工作人员的下列哪些行为属于社会救助法规定应当责令改正、追究责任的违法情形？",
    options: [
      "对不符合条件的申请书面告知不予救助并说明理由",
      "对符合申请条件的救助申请不予受理",
      "对不符合救助条件的申请予以审核确认",
      "泄露救助对象的个人隐私或者个人信息",
    ],
    answer: "BCD",
    explanation:
      "A正是法定的规范做法。不予受理、违规确认（人情保、关系保）、泄露个人信息都是第七十条列明的违法情形。",
    source: socialAssistanceLaw("第四十五条、第七十条"),
    difficulty: 2,
    knowledgePoint: "法律责任",
  }),
];
