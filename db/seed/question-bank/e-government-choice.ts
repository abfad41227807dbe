import type { BankQuestion } from "#app/domain/quiz/question.ts";
import { questionsOf } from "./question-parts.ts";
import {
  administrativeLicensing,
  barrierFree,
  electronicSignature,
  governmentDataSharing,
  governmentInformation,
  householdRegistration,
  identityCards,
  onlineServices,
  personalInformation,
  residencePermits,
  socialInsurance,
} from "./regulations.ts";

const { single, multiple } = questionsOf("eGovernment");

export const eGovernmentChoice: readonly BankQuestion[] = [
  single({
    stem: "居民在政务服务窗口出示符合规定的电子证照，其法律效力如何？",
    options: [
      "只能作为办事的参考材料",
      "须经公证机构公证才有效",
      "与纸质证照具有同等法律效力",
      "只在发证机关所在的县（区）有效",
    ],
    answer: "C",
    explanation:
      "电子证照与纸质证照具有同等法律效力，国家推进其跨地区、跨部门共享和全国互信互认，窗口不应再要求提交纸质原件。",
    source: onlineServices("第十条"),
    difficulty: 1,
    knowledgePoint: "一网通办",
  }),
  single({
    stem: "对于政务服务机构通过数据共享能够获得的信息，应当怎样处理？",
    options: [
      "由居民到社区开具证明",
      "由居民提供两份复印件",
      "由居民自行到发证部门核验",
      "不得要求居民另行提供",
    ],
    answer: "D",
    explanation:
      "在线办理时，通过数据共享能够获得的信息不得要求行政相对人另行提供，这是“让数据多跑路、群众少跑腿”的法定要求。",
    source: onlineServices("第七条"),
    difficulty: 1,
    knowledgePoint: "一网通办",
  }),
  single({
    stem: "行政机关公开政府信息，应当坚持下列哪一原则？",
    options: [
      "以公开为常态、不公开为例外",
      "以不公开为常态、公开为例外",
      "只公开正面信息",
      "经居民委员会同意后公开",
    ],
    answer: "A",
    explanation:
      "政府信息公开坚持以公开为常态、不公开为例外，遵循公正、公平、合法、便民的原则；不公开的情形由条例明确限定。",
    source: governmentInformation("第五条"),
    difficulty: 1,
    knowledgePoint: "政府信息公开",
  }),
  single({
    stem: "行政许可申请材料不齐全或者不符合法定形式的，行政机关应当当场或者在几日内一次告知需要补正的全部内容？",
    options: ["三日", "五日", "七日", "十日"],
    answer: "B",
    explanation:
      "应当当场或者在五日内一次告知需要补正的全部内容，逾期不告知的，自收到申请材料之日起即为受理，防止反复补正、来回折腾。",
    source: administrativeLicensing("第三十二条"),
    difficulty: 3,
    knowledgePoint: "行政许可",
  }),
  single({
    stem: "行政机关收到政府信息公开申请，不能当场答复且不需要延长的，应当自收到申请之日起多少日内答复？",
    options: ["7个工作日", "15个工作日", "20个工作日", "60个工作日"],
    answer: "C",
    explanation:
      "应当自收到申请之日起20个工作日内答复；需要延长的，经同意并告知申请人，延长最长不得超过20个工作日。",
    source: governmentInformation("第三十三条"),
    difficulty: 2,
    knowledgePoint: "政府信息公开",
  }),
  single({
    stem: "除可以当场决定或者法律、法规另有规定外，行政机关应当自受理行政许可申请之日起多少日内作出决定？",
    options: ["七日", "十日", "十五日", "二十日"],
    answer: "D",
    explanation:
      "一般为二十日内作出决定，不能作出的经本行政机关负责人批准可以延长十日，并应当告知申请人理由。十日是可以延长的期限，不是办理期限。",
    source: administrativeLicensing("第四十二条"),
    difficulty: 2,
    knowledgePoint: "行政许可",
  }),
  single({
    stem: "下列哪一项属于敏感个人信息？",
    options: ["居民的医疗健康信息", "街道办事处的办公电话", "匿名化处理后的人口统计数据", "社区服务站的地址"],
    answer: "A",
    explanation:
      "敏感个人信息包括生物识别、宗教信仰、特定身份、医疗健康、金融账户、行踪轨迹等，以及不满十四周岁未成年人的个人信息。匿名化处理后的信息不属于个人信息，机构电话、地址也不是个人信息。",
    source: personalInformation("第四条、第二十八条"),
    difficulty: 1,
    knowledgePoint: "个人信息保护",
  }),
  single({
    stem: "社区登记儿童活动报名，处理不满多少周岁未成年人的个人信息，应当取得其父母或者其他监护人的同意？",
    options: ["十二周岁", "十四周岁", "十六周岁", "十八周岁"],
    answer: "B",
    explanation:
      "处理不满十四周岁未成年人个人信息的，应当取得其父母或者其他监护人的同意，并制定专门的个人信息处理规则；这类信息整体属于敏感个人信息。",
    source: personalInformation("第三十一条"),
    difficulty: 2,
    knowledgePoint: "个人信息保护",
  }),
  single({
    stem: "居住在境内的中国公民，年满多少周岁应当申请领取居民身份证？",
    options: ["十二周岁", "十四周岁", "十六周岁", "十八周岁"],
    answer: "C",
    explanation: "年满十六周岁的应当申领，未满十六周岁的可以自愿申领，有效期五年。",
    source: identityCards("第二条"),
    difficulty: 1,
    knowledgePoint: "户籍和证件",
  }),
  single({
    stem: "四十六周岁以上的公民申领居民身份证，有效期为多长？",
    options: ["五年", "十年", "二十年", "长期"],
    answer: "D",
    explanation:
      "十六至二十五周岁为十年，二十六至四十五周岁为二十年，四十六周岁以上为长期，未满十六周岁自愿申领的为五年。",
    source: identityCards("第五条"),
    difficulty: 2,
    knowledgePoint: "户籍和证件",
  }),
  single({
    stem: "公民离开常住户口所在地，到其他城市居住多长时间以上，并符合法定条件之一的，可以申领居住证？",
    options: ["半年", "三个月", "一年", "二年"],
    answer: "A",
    explanation:
      "居住半年以上，并符合有合法稳定就业、合法稳定住所、连续就读条件之一的，可以申领居住证；三个条件具备一个即可。",
    source: residencePermits("第二条"),
    difficulty: 1,
    knowledgePoint: "居住证",
  }),
  single({
    stem: "居住证多长时间签注一次？",
    options: ["每半年", "每年", "每两年", "每三年"],
    answer: "B",
    explanation:
      "居住证每年签注1次，在居住每满1年之日前1个月内办理；逾期未签注的使用功能中止，补办后恢复，居住年限自补办之日起连续计算。",
    source: residencePermits("第十条"),
    difficulty: 2,
    knowledgePoint: "居住证",
  }),
  single({
    stem: "在小区公共场所安装摄像头收集的个人图像，未取得个人单独同意的，只能用于什么目的？",
    options: ["商业推广", "在业主群曝光不文明行为", "维护公共安全", "催交物业费"],
    answer: "C",
    explanation:
      "公共场所安装图像采集设备应当为维护公共安全所必需，并设置显著的提示标识，所收集的信息只能用于维护公共安全，取得个人单独同意的除外。把截图发群“曝光”超出了这一目的。",
    source: personalInformation("第二十六条"),
    difficulty: 3,
    knowledgePoint: "个人信息保护",
  }),
  single({
    stem: "依照电子签名法，下列哪类文书不适用约定使用电子签名、数据电文的规定？",
    options: [
      "企业之间买卖货物的合同",
      "个人之间的住房租赁合同",
      "培训机构的服务合同和收据",
      "涉及婚姻、收养、继承的文书",
    ],
    answer: "D",
    explanation:
      "涉及婚姻、收养、继承等人身关系的，涉及停止供水、供热、供气等公用事业服务的文书，以及法律、行政法规规定的其他情形，不适用该规定；一般民事合同可以约定使用。",
    source: electronicSignature("第三条"),
    difficulty: 3,
    knowledgePoint: "电子签名",
  }),
  single({
    stem: "婴儿出生后多长时间以内，应当申报出生登记？",
    options: ["一个月", "三个月", "半年", "一年"],
    answer: "A",
    explanation: "婴儿出生后一个月以内，由户主、亲属、抚养人或者邻居向婴儿常住地户口登记机关申报出生登记。",
    source: householdRegistration("第七条"),
    difficulty: 2,
    knowledgePoint: "户籍和证件",
  }),
  multiple({
    stem: "下列哪些情形处理个人信息，不需取得个人同意？",
    options: [
      "为履行法定职责或者法定义务所必需",
      "为应对突发公共卫生事件所必需",
      "为辖区商家推广商品",
      "紧急情况下为保护自然人的生命健康和财产安全所必需",
    ],
    answer: "ABD",
    explanation:
      "法定职责、突发公共卫生事件、紧急避险等情形不需同意，但仍要遵循合法、正当、必要和诚信原则。商业推广没有这样的豁免，必须取得同意。",
    source: personalInformation("第十三条"),
    difficulty: 2,
    knowledgePoint: "个人信息保护",
  }),
  multiple({
    stem: "公共服务场所涉及下列哪些服务事项的，应当保留现场指导、人工办理等传统服务方式？",
    options: ["医疗健康", "社会保障", "生活缴费", "金融业务", "网络游戏充值"],
    answer: "ABCD",
    explanation:
      "法律要求在医疗健康、社会保障、金融业务、生活缴费等服务事项上保留现场指导、人工办理，避免把老年人、残疾人挡在“数字门槛”之外。",
    source: barrierFree("第三十九条"),
    difficulty: 2,
    knowledgePoint: "适老化服务",
  }),
  multiple({
    stem: "下列哪些政府信息不予公开？",
    options: [
      "依法确定为国家秘密的",
      "机关职能、机构设置和联系方式",
      "公开后可能危及公共安全的",
      "办理行政许可的依据、条件、程序",
    ],
    answer: "AC",
    explanation:
      "国家秘密、法律行政法规禁止公开的，以及公开后可能危及国家安全、公共安全、经济安全、社会稳定的信息不予公开。机构信息和许可的条件程序都应当主动公开。",
    source: governmentInformation("第十四条、第二十条"),
    difficulty: 2,
    knowledgePoint: "政府信息公开",
  }),
  multiple({
    stem: "《政务数据共享条例》按照共享属性，将政务数据分为哪几类？",
    options: ["有偿共享类", "无条件共享类", "有条件共享类", "不予共享类"],
    answer: "BCD",
    explanation:
      "政务数据分为无条件共享、有条件共享和不予共享三类。不予共享须有法律、行政法规以及国务院决定的明确规定，没有“有偿共享”。",
    source: governmentDataSharing("第十四条"),
    difficulty: 3,
    knowledgePoint: "政务数据共享",
  }),
  multiple({
    stem: "失业人员从失业保险基金中领取失业保险金，应当符合下列哪些条件？",
    options: [
      "失业前用人单位和本人已经缴纳失业保险费满一年",
      "非因本人意愿中断就业",
      "已经进行失业登记，并有求职要求",
      "其家庭享受最低生活保障",
    ],
    answer: "ABC",
    explanation:
      "三个条件要同时具备。失业保险是缴费形成的权利，不以家庭困难为条件；主动辞职一般属于因本人意愿中断就业。",
    source: socialInsurance("第四十五条"),
    difficulty: 2,
    knowledgePoint: "社会保险",
  }),
];
