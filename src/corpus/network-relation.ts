/** What ties two speakers: being quoted in the same article, or one's words mentioning the other. */
export const NETWORK_RELATIONS = ['same-article', 'mentions'] as const;
export type NetworkRelation = (typeof NETWORK_RELATIONS)[number];
