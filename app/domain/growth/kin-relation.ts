/** Close kin by the recusal rules for cadres (夫妻、直系血亲、三代以内旁系血亲、近姻亲). PURE. */
export const KIN_RELATIONS = ["spouse", "directBlood", "collateralBlood", "inLaw"] as const;
export type KinRelation = (typeof KIN_RELATIONS)[number];

export const isKinRelation = (text: string): text is KinRelation =>
  KIN_RELATIONS.some((each) => each === text);

/** The lower id stands first: a pair is registered once, whoever is named first. */
export const kinPairOf = (one: string, other: string): { cadreId: string; otherId: string } =>
  one < other ? { cadreId: one, otherId: other } : { cadreId: other, otherId: one };
