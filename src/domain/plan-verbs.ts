/** The doing words that board plans start their actions with, as they stand in an order: "develop", "ensure", "review". */
export const PLAN_VERBS: ReadonlySet<string> = new Set(
  `adopt agree align allocate amend analyse appoint approve arrange ask assess assign assure attend audit begin benchmark brief bring build
  carry challenge chair champion check circulate clarify close co-ordinate coordinate collate collect commission communicate complete conduct confirm
  consider consult continue convene create define deliver demonstrate deploy design determine develop devise disseminate distribute document draft
  draw educate embed enable encourage engage enhance ensure escalate establish evaluate evidence examine explore extend facilitate finalise follow
  formalise formulate gather give hold identify implement improve include increase influence inform initiate integrate introduce investigate invite issue
  keep launch lead learn liaise link lobby maintain make manage map maximise measure meet mentor minimise mobilise monitor negotiate nominate obtain offer
  organise oversee participate pilot plan prepare present prioritise procure produce promote provide publicise publish put raise receive recommend record recruit
  redesign reduce refine refresh reinforce remind renew report represent request require resolve respond review revise revisit roll run scope scrutinise secure seek
  send set share sign simplify specify standardise start streamline strengthen submit summarise supervise supply support survey sustain take target test
  track train transfer undertake update upgrade use utilise validate verify widen work write`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
