/** What one subgraph adds to the outline of the graph. */
interface Surface {
  readonly rootFields: readonly string[]
  /** Root fields of subscriptions. */
  readonly eventFields?: readonly string[]
  /** Root fields that change something, and the types that they answer with. */
  readonly mutations?: { readonly fields: readonly string[]; readonly payloads: readonly string[] }
  /** Items of connections, each with an edge type: types that carry others and hold no data items. */
  readonly connectionsOf: readonly string[]
  /** Plain lists: each ends by its nature. What can grow is a connection. */
  readonly boundedLists: readonly string[]
}

/** The outline of the graph in words, so that nobody widens it by accident: a change of the schema shows here too. */
export const surfaces: Readonly<Record<string, Surface>> = {
  organizations: {
    rootFields: words(`keyTasks organization organizations region regions unit units`),
    connectionsOf: words(`JointUndertaking KeyTask Organization Region ServiceCentre Unit`),
    boundedLists: words(`
      Grid.buildings Grid.team JointUndertaking.units Organization.ancestors Organization.seats
      OrganizationFigures.organizations OrganizationFigures.regions OrganizationFigures.units
      Region.ancestors Region.designations ServiceCentre.facilities Unit.organizations`),
  },
  members: {
    rootFields: words(`member members payStandards`),
    connectionsOf: words(`
      CommunityHonour FullTimePosting MemberCheckIn Member OpenActivity ServiceClaim UnitCheckIn`),
    boundedLists: words(`
      Member.checkIns Member.claims Member.electedRoles Member.evaluations Member.honours Member.memberships
      Member.postings Member.secondments Member.trainings Member.yearEndReports MemberCheckIn.serviceFields
      Query.payStandards Unit.claims Unit.evaluations Unit.honours Unit.yearEndReports
      YearEndEvaluation.uses`),
  },
  credit: {
    rootFields: words(`
      creditDataItems creditGradeRules creditMeasureLists creditProfile creditPublicationRules
      personCreditProfile`),
    connectionsOf: words(`
      CreditCampaign CreditCommendation CreditDataItem CreditMeasure CreditPledge CreditRecord
      PersonCreditRecord`),
    boundedLists: words(`
      CreditFigures.campaigns CreditFigures.measuresInForce CreditFigures.publishedRecords
      CreditGrade.entries CreditGradeRule.criteria CreditGradeRule.thresholds CreditMeasureList.measures
      CreditPublicationWindow.rules CreditRecord.objections CreditRecord.repairApplications
      Query.creditGradeRules Query.creditMeasureLists Query.creditPublicationRules`),
  },
  'city-services': {
    rootFields: words(`
      department departments matter queryLog queryLogPartitions queryService queryServices queryStatistics
      runQueryService serviceTeams`),
    eventFields: words(`matterChanged`),
    connectionsOf: words(`
      AssistanceService Department Matter QueryLogEntry QueryService QueryStatistics ServiceLevel ServiceTeam`),
    boundedLists: words(`
      AssistanceService.departments Department.formerNames Matter.steps Query.queryLogPartitions
      QueryService.dailyStatistics ServiceTeam.departments SocialInsurance.insurances`),
  },
  funding: {
    rootFields: words(`fundingStandards project projects trialBalance`),
    connectionsOf: words(`FundingShortfall LedgerTransaction Project`),
    boundedLists: words(`
      Funding.lines LedgerTransaction.entries Project.stages ProjectFigures.byMode ProjectFigures.byState
      Query.fundingStandards Query.trialBalance`),
  },
  sharing: {
    rootFields: words(`
      application applications catalogue catalogueEntry catalogueVersion client clients explainAccess grant grants`),
    mutations: {
      fields: words(`
        addClientJwks applyForGrant approveApplication confirmClient registerClient rejectApplication resumeClient resumeGrant
        retireClientJwk revokeGrant suspendClient suspendGrant withdrawApplication`),
      payloads: words(`
        AccessCostPayload AccessDenialPayload AccessDraftPayload AccessExplanationPayload AccessReadablePayload
        AccessRefusalPayload ShareApplicationPayload SharingClientPayload SharingGrantPayload SharingRefusalPayload`),
    },
    connectionsOf: words(`CatalogueEntry ShareApplication SharingClient SharingGrant`),
    boundedLists: words(`
      AccessDenialPayload.path AccessDraftPayload.providers AccessExplanationPayload.denials
      AccessExplanationPayload.readable AccessExplanationPayload.refusals CatalogueEntry.items CatalogueEntry.sharingMethods FieldCombination.coordinates ShareApplication.combinations
      ShareApplication.decisions ShareApplication.edges ShareApplication.fields ShareApplication.masks
      ShareApplication.providers ShareApplicationPayload.refusals SharingClient.keys SharingClientPayload.refusals
      SharingGrantPayload.refusals`),
  },
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}
