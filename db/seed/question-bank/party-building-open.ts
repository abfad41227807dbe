import type { BankQuestion } from "#app/domain/quiz/question.ts";
import { point, questionsOf } from "./question-parts.ts";
import {
  branchElections,
  branchWork,
  memberDevelopment,
  memberEducation,
  partyConstitution,
} from "./regulations.ts";

const { truth, fill, short, caseStudy } = questionsOf("partyBuilding");

export const partyBuildingOpen: readonly BankQuestion[] = [
  truth({
    stem: "党员的党龄，从支部大会通过其为预备党员之日算起。",
    answer: false,
    explanation:
      "预备期从支部大会通过其为预备党员之日算起，党龄则从预备期满转为正式党员之日算起，两个起算点相差整个预备期。",
    source: partyConstitution("第七条"),
    difficulty: 2,
    knowledgePoint: "发展党员",
  }),
  truth({
    stem: "社区重要事项以及与群众利益密切相关的事项，必须经过党支部党员大会讨论。",
    answer: true,
    explanation:
      "条例对村、社区作了专门要求：重要事项以及与群众利益密切相关的事项，必须经过党支部党员大会讨论，不能只由书记或者支委会决定。",
    source: branchWork("第十一条"),
    difficulty: 2,
    knowledgePoint: "议事决策",
  }),
  truth({
    stem: "党支部换届选举时，因故不能到会的党员可以书面委托其他党员代为投票。",
    answer: false,
    explanation:
      "因故未出席会议的党员不能委托他人代为投票。可以委托的只是到会而不能填写选票的情形：由本人委托非候选人按其意志代写。",
    source: branchElections("第二十四条"),
    difficulty: 3,
    knowledgePoint: "换届选举",
  }),
  truth({
    stem: "拟列为发展对象的流动人员，应当在流出地和流入地同时公示。",
    answer: true,
    explanation:
      "流动人员的现实表现往往分散在两地，细则要求在流出地和流入地同时公示，公示期不少于五个工作日。",
    source: memberDevelopment("第十三条"),
    difficulty: 3,
    knowledgePoint: "发展党员",
  }),
  truth({
    stem: "党支部每年至少召开2次组织生活会。",
    answer: false,
    explanation:
      "党支部每年至少召开1次组织生活会，一般安排在第四季度，也可以根据工作需要随时召开；民主评议党员可以结合组织生活会一并进行。",
    source: branchWork("第十七条"),
    difficulty: 2,
    knowledgePoint: "组织生活",
  }),
  truth({
    stem: "党员对党的决议如有不同意见，在坚决执行的前提下，可以声明保留，并且可以把自己的意见向上级党组织直至中央提出。",
    answer: true,
    explanation:
      "这是党章规定的党员权利。关键是“坚决执行的前提”：保留意见不等于可以不执行，更不得公开发表同中央决定不一致的意见。",
    source: partyConstitution("第四条"),
    difficulty: 2,
    knowledgePoint: "党员权利义务",
  }),
  truth({
    stem: "年老体弱、行动不便的党员也必须到现场参加党支部的每一次活动，否则按不参加组织生活处理。",
    answer: false,
    explanation:
      "对年老体弱、行动不便、身患重病甚至失能的党员，组织活动和开展学习教育不作硬性要求，党组织通过送学上门、走访慰问等方式给予关心照顾。",
    source: memberEducation("第二十三条"),
    difficulty: 1,
    knowledgePoint: "党员教育管理",
  }),
  fill({
    stem: "党支部每月相对固定____天开展主题党日，组织党员集中学习、过组织生活、进行民主议事和志愿服务等。",
    blanks: [["1", "一"]],
    explanation:
      "主题党日每月相对固定1天，开展前党支部应当认真研究确定主题和内容，开展后应当抓好议定事项的落实。",
    source: branchWork("第十六条"),
    difficulty: 1,
    knowledgePoint: "组织生活",
  }),
  fill({
    stem: "党员每年集中学习培训时间一般不少于____学时。",
    blanks: [["32", "三十二"]],
    explanation: "普通党员每年集中学习培训一般不少于32学时，由市、县党委或者基层党委组织集中轮训来落实。",
    source: memberEducation("第二十条"),
    difficulty: 2,
    knowledgePoint: "党员教育管理",
  }),
  fill({
    stem: "预备党员的预备期为____；需要继续考察和教育的，可以延长一次预备期，延长时间不能少于____，最长不超过一年。",
    blanks: [
      ["一年", "1年", "十二个月", "12个月"],
      ["半年", "六个月", "6个月"],
    ],
    explanation:
      "预备期为一年；预备期只能延长一次，延长时间不少于半年、不超过一年，避免反复延长或者象征性延长。",
    source: memberDevelopment("第三十一条"),
    difficulty: 3,
    knowledgePoint: "发展党员",
  }),
  short({
    stem: "你所在社区居住着不少组织关系在外地的流动党员。请说明社区党组织应当怎样做好流动党员的教育管理和服务。",
    reference:
      "一是主动摸排、引导报到，掌握异地居住党员的情况，引导其向居住地党组织报到，自觉参加活动、接受管理。二是按照组织关系一方隶属、参加多重组织生活的方式，组织流动党员就近就便参加组织生活，党群服务中心向流动党员开放。三是与流出地党组织保持联系、衔接配合，通报其参加组织生活和民主评议等情况。四是对在异地定居、外出6个月以上且地点相对固定等具备转移条件的，引导帮助其及时转移组织关系，不得无故拒转拒接。五是关怀服务、发挥作用，吸纳其参加志愿服务和社区治理。",
    expected: [
      point(2, "摸排情况，引导流动党员向居住地（社区）党组织报到、接受管理"),
      point(2, "组织关系一方隶属、参加多重组织生活，就近就便参加，党群服务中心开放"),
      point(2, "与流出地党组织联系衔接，通报组织生活、民主评议情况"),
      point(2, "符合条件的引导帮助及时转移组织关系，不得无故拒转拒接"),
      point(2, "关怀帮扶，引导在志愿服务和社区治理中发挥作用"),
    ],
    explanation:
      "流动党员管理是流出地和流入地共同的责任：流入地协助日常管理，具备条件的及时转接，而不是“人不归我管”。",
    source: memberEducation("第二十五条、第三十二条、第三十三条"),
    difficulty: 3,
    knowledgePoint: "流动党员管理",
  }),
  short({
    stem: "简述党支部党员大会讨论接收预备党员的主要程序。",
    reference:
      "（一）发展对象汇报对党的认识、入党动机、本人履历、家庭主要成员和重要社会关系情况以及需要说明的问题；（二）入党介绍人介绍发展对象有关情况，并对其能否入党表明意见；（三）党支部委员会报告对发展对象的审查情况；（四）与会党员充分讨论，采取无记名投票方式表决，赞成人数超过应到会有表决权的党员人数的半数才能通过。讨论两个以上发展对象时，必须逐个讨论和表决。",
    expected: [
      point(2, "发展对象汇报对党的认识、入党动机、履历等情况"),
      point(2, "入党介绍人介绍情况并表明意见"),
      point(2, "支部委员会报告审查情况"),
      point(2, "与会党员充分讨论，无记名投票表决"),
      point(2, "赞成人数超过应到会有表决权党员的半数通过；两人以上逐个讨论和表决"),
    ],
    explanation:
      "程序的次序是“本人汇报—介绍人介绍—支委会报告—讨论表决”。最容易出错的是举手表决、合并表决和按实到会人数计票。",
    source: memberDevelopment("第二十条"),
    difficulty: 3,
    knowledgePoint: "发展党员",
  }),
  caseStudy({
    stem: "和平社区第三党支部有正式党员21名（其中1名正在留党察看期间）、预备党员3名。支部召开党员大会讨论接收两名发展对象为预备党员，到会正式党员14名（均有表决权）、预备党员3名，无人提交书面意见。主持人为节省时间，将两名发展对象合并，请大家举手表决，14名正式党员中有12人赞成。会后，隶属于街道党委的社区党委直接批准两人为预备党员。",
    parts: [
      {
        stem: "本次大会应到会有表决权的党员是多少人？至少需要多少人赞成才能通过接收决议？请说明理由。",
        reference:
          "应到会有表决权的党员为20人：预备党员没有表决权，留党察看期间的党员没有表决权，21减1为20。赞成人数须超过应到会有表决权党员的半数，即超过10人，至少11人。",
        expected: [
          point(2, "预备党员、留党察看期间的党员没有表决权"),
          point(2, "应到会有表决权的党员为20人"),
          point(2, "赞成须超过半数，至少11人"),
        ],
      },
      {
        stem: "大会的讨论和表决有哪些做法不符合规定？应当怎样改正？",
        reference:
          "一是讨论两个以上的发展对象时，必须逐个讨论和表决，不能合并；二是表决应当采取无记名投票方式，不能举手。应当重新召开支部大会，逐个讨论、逐个无记名投票表决。",
        expected: [
          point(2, "不能合并，必须逐个讨论和表决"),
          point(2, "不能举手，应当无记名投票"),
          point(1, "重新召开大会依规表决"),
        ],
      },
      {
        stem: "社区党委直接批准两人为预备党员是否正确？为什么？",
        reference:
          "不正确。乡镇（街道）党委所属的基层党委不能审批预备党员，只能对支部大会通过接收的预备党员进行审议，应当报街道党委审批；审批前还应当派人谈话，党委审批必须集体讨论和表决。",
        expected: [
          point(2, "不正确，街道党委所属的基层党委不能审批，只能审议"),
          point(2, "应当报街道党委集体讨论、表决审批，审批前派人谈话"),
        ],
      },
    ],
    explanation:
      "到会14人超过应到20人的半数，12人赞成也超过11人，票数看似足够，但合并、举手表决和越权审批使程序不合规。发展党员“程序不到位”与“标准不到位”同样是违规。",
    source: memberDevelopment("第十九条至第二十四条"),
    difficulty: 5,
    knowledgePoint: "发展党员",
  }),
];
