import type { BankQuestion } from "#app/domain/quiz/question.ts";
import { point, questionsOf } from "./question-parts.ts";
import {
  barrierFree,
  businessEnvironment,
  cybersecurity,
  electronicSignature,
  governmentInformation,
  identityCards,
  onlineServices,
  personalInformation,
  residencePermits,
} from "./regulations.ts";

const { truth, fill, short, caseStudy } = questionsOf("eGovernment");

export const eGovernmentOpen: readonly BankQuestion[] = [
  truth({
    stem: "可靠的电子签名与手写签名或者盖章具有同等的法律效力。",
    answer: true,
    explanation:
      "须是“可靠的”电子签名：制作数据专有并仅由签名人控制，签署后对签名和内容的任何改动能够被发现。随手截图的签名不当然可靠。",
    source: electronicSignature("第十四条"),
    difficulty: 1,
    knowledgePoint: "电子签名",
  }),
  truth({
    stem: "居民同意社区使用其个人信息以后，不能再撤回同意。",
    answer: false,
    explanation:
      "基于个人同意处理个人信息的，个人有权撤回，处理者应当提供便捷的撤回方式；撤回不影响此前已进行的处理活动的效力。",
    source: personalInformation("第十五条"),
    difficulty: 1,
    knowledgePoint: "个人信息保护",
  }),
  truth({
    stem: "物业公司为防止租户拖欠费用，可以扣押租户的居民身份证。",
    answer: false,
    explanation:
      "任何组织或者个人不得扣押居民身份证，只有公安机关依照刑事诉讼法执行监视居住强制措施的除外；非法扣押的由公安机关处罚。",
    source: identityCards("第十五条、第十六条"),
    difficulty: 1,
    knowledgePoint: "户籍和证件",
  }),
  truth({
    stem: "居住证申请材料不全的，受公安机关委托的社区服务机构应当一次性告知申领人需要补充的材料。",
    answer: true,
    explanation: "公安派出所或者受委托的社区服务机构都负有一次性告知的义务，避免居民为补一份材料多跑一趟。",
    source: residencePermits("第九条"),
    difficulty: 2,
    knowledgePoint: "居住证",
  }),
  truth({
    stem: "行政机关依申请提供政府信息，一律按件收取费用。",
    answer: false,
    explanation:
      "依申请提供政府信息不收取费用；只有申请公开的数量、频次明显超过合理范围的，才可以收取信息处理费。",
    source: governmentInformation("第四十二条"),
    difficulty: 2,
    knowledgePoint: "政府信息公开",
  }),
  truth({
    stem: "书写确有困难的居民可以口头提出政府信息公开申请，由受理的工作机构代为填写。",
    answer: true,
    explanation:
      "申请一般采用包括信件、数据电文在内的书面形式；采用书面形式确有困难的可以口头提出，由政府信息公开工作机构代为填写申请。",
    source: governmentInformation("第二十九条"),
    difficulty: 2,
    knowledgePoint: "政府信息公开",
  }),
  truth({
    stem: "证明事项清单之外，政府部门、公用企事业单位和服务机构不得索要证明。",
    answer: true,
    explanation:
      "证明事项应当有法律、法规或者国务院决定依据并列入清单，清单之外不得索要。社区遇到索要无依据证明的，可以据此向居民和办事单位说明。",
    source: businessEnvironment("第四十四条"),
    difficulty: 2,
    knowledgePoint: "减证便民",
  }),
  truth({
    stem: "为推广网上办事，行政机关可以规定市场主体只能在网上办理政务服务事项。",
    answer: false,
    explanation:
      "市场主体有权自主选择政务服务办理渠道，行政机关不得限定办理渠道；网上办是便利，不能变成强制。",
    source: businessEnvironment("第三十七条"),
    difficulty: 2,
    knowledgePoint: "一网通办",
  }),
  fill({
    stem: "国家政务服务平台建设全国统一身份认证系统，实现一次____、全网通办。",
    blanks: [["认证"]],
    explanation: "“一次认证、全网通办”依托全国统一身份认证系统，居民不必在每个平台重复注册认证。",
    source: onlineServices("第五条"),
    difficulty: 2,
    knowledgePoint: "一网通办",
  }),
  fill({
    stem: "收集个人信息，应当限于实现处理目的的____范围，不得过度收集个人信息。",
    blanks: [["最小", "最小的"]],
    explanation: "“最小范围”要求只收必要的项目：登记活动报名不需要身份证号码，就不应当收集。",
    source: personalInformation("第六条"),
    difficulty: 1,
    knowledgePoint: "个人信息保护",
  }),
  fill({
    stem: "网络运营者应当采取监测、记录网络运行状态、网络安全事件的技术措施，并按照规定留存相关的网络日志不少于____个月。",
    blanks: [["6", "六"]],
    explanation:
      "网络日志留存不少于六个月，以便发生安全事件后追溯。2026年1月1日起施行的修正条文中，这一要求位于第二十三条。",
    source: cybersecurity("第二十三条"),
    difficulty: 3,
    knowledgePoint: "网络和数据安全",
  }),
  short({
    stem: "社区便民服务窗口怎样帮助不会使用智能手机的老年人办理政务服务事项？",
    reference:
      "一是保留人工窗口和线下渠道，提供现场指导、人工办理，不强制网上办理、不以“没有手机”为由拒办。二是一次告知，提供看得懂的办事指南，讲清材料和流程，能够通过数据共享获得的信息不要求另行提供。三是主动帮办代办，对行动不便的上门服务、预约服务，代办要取得本人授权、当面核对，不代管密码和验证码。四是适老化无障碍，设置低位服务台或者无障碍窗口、字幕语音提示、老花镜等。五是保护个人信息，材料用毕及时归还或者销毁，不用于与服务无关的用途；同时开展智能手机和防诈骗培训。",
    expected: [
      point(2, "保留人工窗口和传统服务方式，不强制网上办理"),
      point(2, "一次告知，能共享的信息不重复要求提供"),
      point(2, "帮办代办、上门服务，取得授权、当面核对"),
      point(2, "适老化、无障碍设施和提示"),
      point(2, "保护个人信息，开展技能和防诈培训"),
    ],
    explanation:
      "线上线下融合的要求是“网上更好办、线下能办成”。帮办最容易踩的线是代管密码、留存证件照片，方便与安全要同时守住。",
    source: barrierFree("第三十九条、第四十条"),
    difficulty: 2,
    knowledgePoint: "适老化服务",
  }),
  short({
    stem: "社区电子台账中保存着大量居民信息。请说明社区处理居民个人信息应当遵守哪些要求。",
    reference:
      "一是合法、正当、必要和诚信，有明确、合理的目的，为履行法定职责所必需或者取得同意。二是最小范围，只收集必要项目，不得过度收集；处理前以显著方式告知处理目的、方式、种类和保存期限等。三是敏感个人信息（医疗健康、生物识别、不满十四周岁未成年人信息等）须有特定目的和充分必要性，采取严格保护措施，依法取得单独同意或者监护人同意。四是安全管理，分级授权、加密脱敏、专人专用设备，不用个人邮箱、微信群传台账，不向无关第三方提供，不公开。五是保存期限最短，目的实现后及时删除；保障居民查阅、更正、删除等权利；发生泄露立即补救、通知和报告。",
    expected: [
      point(2, "合法、正当、必要、诚信，目的明确，有法定依据或者同意"),
      point(2, "最小范围收集并告知目的、方式、期限等"),
      point(2, "敏感个人信息的必要性、单独同意（监护人同意）和严格保护"),
      point(2, "权限、加密等安全管理，不擅自公开或者提供"),
      point(2, "期满删除，保障个人权利，泄露及时补救、通知、报告"),
    ],
    explanation: "记住四句话：没有目的不收，不必要的不收，收了要管好，用完要删除。",
    source: personalInformation(
      "第五条、第六条、第十三条、第十七条、第十九条、第二十八条、第四十七条、第五十一条、第五十七条",
    ),
    difficulty: 3,
    knowledgePoint: "个人信息保护",
  }),
  caseStudy({
    stem: "幸福社区为发放体检券，要求居民在300人的微信群里接龙填写姓名、身份证号码和既往病史；同时，小区物业宣布“下月起只能刷脸进门，不录人脸的不得入内”。一周后，群内接龙信息被人截图外传，多名居民接到推销电话。",
    parts: [
      {
        stem: "社区在微信群接龙收集信息的做法存在哪些问题？应当怎样改正？",
        reference:
          "既往病史属于医疗健康信息，是敏感个人信息，须有特定目的和充分必要性、采取严格保护措施，并依法告知、取得单独同意；发放体检券不需要病史，身份证号码也非必需，超出最小范围；在群里接龙等于向全体群成员公开。应当停止接龙并删除，只登记必要项目，采用单独登记或者权限受控的渠道，事先告知目的、方式、保存期限，用毕删除。",
        expected: [
          point(2, "病史是敏感个人信息，缺少必要性和单独同意"),
          point(2, "超出最小范围，接龙等于公开"),
          point(1, "停止并删除，改为受控渠道、只收必要信息、事先告知"),
        ],
      },
      {
        stem: "物业“只能刷脸进门”的做法是否合法？应当怎样处理？",
        reference:
          "不合法。人脸属于生物识别信息，是敏感个人信息，处理应当具有特定目的和充分必要性并取得个人单独同意；不得以个人不同意处理其个人信息为由拒绝提供服务，属于提供服务所必需的除外，进门可以用门禁卡等其他方式实现，并非必需。应当提供门禁卡、密码等替代方式，由业主自愿选择，并采取严格的保护措施。",
        expected: [
          point(2, "人脸是生物识别信息，应当取得单独同意、有充分必要性"),
          point(2, "不得以不同意为由拒绝提供服务，应当提供替代方式"),
        ],
      },
      {
        stem: "发生信息外泄后，社区应当立即做什么？",
        reference:
          "立即采取补救措施：撤回、删除群内信息，要求群成员不得传播并删除截图，固定证据，封堵渠道；通知受影响的个人，告知泄露的信息种类、原因、可能的危害以及可以采取的减轻危害的措施和联系方式；报告街道和履行个人信息保护职责的部门，涉嫌违法犯罪的报警；查清原因、追究责任、培训整改。",
        expected: [
          point(2, "立即删除、止损、固定证据"),
          point(2, "通知受影响的居民，告知种类、危害和防范措施"),
          point(2, "报告主管部门，涉嫌违法的报警，整改追责"),
        ],
      },
    ],
    explanation:
      "方便不是过度收集的理由，安全也不是强制刷脸的理由。泄露发生后，隐瞒比泄露本身后果更重：补救、通知、报告三件事要同时做。",
    source: personalInformation("第六条、第十六条、第二十五条、第二十八条、第二十九条、第五十七条"),
    difficulty: 4,
    knowledgePoint: "个人信息保护",
  }),
];
