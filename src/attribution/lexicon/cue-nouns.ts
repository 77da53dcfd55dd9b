/** Nouns that stand for the act of speaking or writing, or for what was written. */
export const CUE_NOUNS = `
  account accusation admission advice affidavit allegation announcement answer apology appeal argument article
  assertion assessment assurance audit autobiography belief biography blog book briefing broadcast bulletin charge
  claim column comment commentary complaint concession conclusion confession confirmation criticism declaration
  denial description diary dispatch document edict editorial email essay estimate explanation filing finding
  forecast headline indication indictment interview invitation judgment lawsuit letter manifesto memo memoir
  memorandum message note notice observation opinion outlook paper petition plea pledge poll post posting prediction
  promise proposal question quotation quote reaction recommendation release remark reply report request response
  review ruling rumor speech statement story study suggestion summary survey suspicion testimony text thread threat
  transcript tweet verdict view vow warning word writing`;

/** Of these, the ones that are nouns even without an article: "tweet" is a noun, "they claim" a verb. */
export const BARE_CUE_NOUNS = `
  blog broadcast email message post text tweet`;
