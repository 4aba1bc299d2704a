// Generated from the schemas below subgraphs/. Change those, then compose again.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Region as RegionValue, RegionDesignation as RegionDesignationValue } from './region/region.store.ts';
import type { FiguresOf as RegionStatisticsValue, FiguresOf as OrganizationFiguresValue } from './region/region-figures.resolvers.ts';
import type { Organization as OrganizationValue, CommitteeSeat as CommitteeSeatValue } from './organization/organization.store.ts';
import type { Unit as UnitValue } from './unit/unit.store.ts';
import type { Grid as GridValue, GridTeamPost as GridTeamPostValue, JointUndertaking as JointUndertakingValue } from './grid/grid.store.ts';
import type { ServiceCentre as ServiceCentreValue } from './service-centre/service-centre.store.ts';
import type { KeyTask as KeyTaskValue } from './key-task/key-task.store.ts';
import type { Context } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** 行政区划代码: 12 位; 网格 15 位, 楼宇 18 位 / Division code of 12 digits; 15 for a grid, 18 for a building */
  DivisionCode: { input: string; output: string; }
  /** 统一社会信用代码 (GB 32100) / Unified social credit code */
  CreditCode: { input: string; output: string; }
  /** 日期 (YYYY-MM-DD), 中国标准时间 / Calendar date in Asia/Shanghai */
  Date: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** 分页信息 / Page information */
export type PageInfo = {
  /** 是否有下一页 / Whether a next page exists */
  hasNextPage: Scalars['Boolean']['output'];
  /** 是否有上一页 / Whether a previous page exists */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** 本页首项的游标 / Cursor of the first item of this page */
  startCursor: Maybe<Scalars['String']['output']>;
  /** 本页末项的游标 / Cursor of the last item of this page */
  endCursor: Maybe<Scalars['String']['output']>;
};

/** 网格。党建网格与管理网格合一 (多网融合) / Grid: the Party grid and the management grid are one */
export type Grid = {
  /** 网格所在区域 / The region that this grid is */
  region: Region;
  /** 网格党组织; 未设立为 null / The grid's Party organization; null while none is set up */
  organization: Maybe<Organization>;
  /** 户数 (户) / Households */
  householdCount: Scalars['Int']['output'];
  /** 楼宇, 按代码排序 / Buildings, ordered by code */
  buildings: Array<Region>;
  /** 网格内的单位, 按信用代码排序 / Units of the grid, ordered by credit code */
  units: UnitConnection;
  /** 服务管理团队 / Service team */
  team: Array<GridTeamPost>;
};


/** 网格。党建网格与管理网格合一 (多网融合) / Grid: the Party grid and the management grid are one */
export type GridUnitsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

/** 网格团队岗位 / A post of a grid's service team */
export type GridTeamPost = {
  /** 编号 / Opaque id */
  id: Scalars['ID']['output'];
  /** 岗位 / Role */
  role: GridTeamRole;
  /** 任职党员; 由非党员担任或无权查看为 null / The member who holds it; null when held by a non-member or withheld */
  member: Maybe<Member>;
  /** 起始日期 / Since */
  since: Scalars['Date']['output'];
  /** 截止日期; 在任为 null / Until; null while held */
  until: Maybe<Scalars['Date']['output']>;
};

/** 网格团队岗位类别 / Roles in a grid's service team */
export type GridTeamRole =
  /** 网格长 / Head of the grid */
  | 'GRID_HEAD'
  /** 社区民警 / Community police officer */
  | 'POLICE_OFFICER'
  /** 社会工作者 / Social worker */
  | 'SOCIAL_WORKER'
  /** 物业负责人 / Property manager */
  | 'PROPERTY_MANAGER'
  /** 志愿者 / Volunteer */
  | 'VOLUNTEER';

/** 五联活动 / A joint undertaking of the five kinds */
export type JointUndertaking = {
  /** 编号 / Opaque id */
  id: Scalars['ID']['output'];
  /** 类别 / Kind */
  kind: JointUndertakingKind;
  /** 名称 / Title */
  title: Scalars['String']['output'];
  /** 所在区域 / Region */
  region: Region;
  /** 牵头党组织 / Organization in charge */
  organization: Organization;
  /** 参加单位 / Units that take part, ordered by credit code */
  units: Array<Unit>;
  /** 开始日期 / First day */
  startedOn: Scalars['Date']['output'];
  /** 结束日期; 进行中为 null / Last day; null while under way */
  endedOn: Maybe<Scalars['Date']['output']>;
};

/** 五联类别 / The five kinds of joint undertakings */
export type JointUndertakingKind =
  /** 党建联做 / Party building together */
  | 'PARTY_BUILDING'
  /** 基础设施联建 / Infrastructure together */
  | 'INFRASTRUCTURE'
  /** 群众文化联兴 / Culture together */
  | 'CULTURE'
  /** 公益事业联办 / Public welfare together */
  | 'PUBLIC_WELFARE'
  /** 社会治安联防 / Public security together */
  | 'PUBLIC_SECURITY';

/** 五联活动分页 / A page of joint undertakings */
export type JointUndertakingConnection = {
  /** 本页各项 / Edges of this page */
  edges: Array<JointUndertakingEdge>;
  /** 分页信息 / Page information */
  pageInfo: PageInfo;
};

/** 五联活动分页项 / A joint undertaking in a page */
export type JointUndertakingEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 五联活动 / Joint undertaking */
  node: JointUndertaking;
};

export type Member = {
  id: Scalars['ID']['output'];
};

/** 重点任务 / A key task of the city's list */
export type KeyTask = {
  /** 编号 / Opaque id */
  id: Scalars['ID']['output'];
  /** 序号 / Number on the list */
  sequence: Scalars['Int']['output'];
  /** 任务 / Title */
  title: Scalars['String']['output'];
  /** 责任党组织 / Responsible organization */
  responsibleOrganization: Organization;
  /** 下发日期 / Issued on */
  issuedOn: Scalars['Date']['output'];
  /** 完成时限 / Due on */
  dueOn: Scalars['Date']['output'];
  /** 完成日期; 未完成为 null / Completed on; null while open */
  completedOn: Maybe<Scalars['Date']['output']>;
  /** 进度 (%) / Progress in per cent */
  progressPercent: Scalars['Int']['output'];
};

/** 重点任务分页 / A page of key tasks */
export type KeyTaskConnection = {
  /** 本页各项 / Edges of this page */
  edges: Array<KeyTaskEdge>;
  /** 分页信息 / Page information */
  pageInfo: PageInfo;
};

/** 重点任务分页项 / A key task in a page */
export type KeyTaskEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 重点任务 / Key task */
  node: KeyTask;
};

/** 党组织 / Party organization */
export type Organization = {
  /** 编号 / Opaque id */
  id: Scalars['ID']['output'];
  /** 名称 / Name */
  name: Scalars['String']['output'];
  /** 类别 / Kind */
  kind: OrganizationKind;
  /** 条线 / Line */
  line: OrganizationLine;
  /** 层级 / Level */
  level: OrganizationLevel;
  /** 所在区域 / Region */
  region: Region;
  /** 上级党组织; 市委为 null / Organization above; null for the city committee */
  parent: Maybe<Organization>;
  /** 上级党组织, 由近及远 / Organizations above, nearest first */
  ancestors: Array<Organization>;
  /** 直接下级党组织, 按编号排序 / Organizations directly below, ordered by id */
  children: OrganizationConnection;
  /** 所在单位; 不是单位党组织时为 null / Unit whose organization this is; null otherwise */
  unit: Maybe<Unit>;
  /** 区域性党组织的区域类型 / Kind of area of a regional organization; null otherwise */
  areaKind: Maybe<AreaKind>;
  /** 行业 / Industry of an industry organization; null otherwise */
  industry: Maybe<Industry>;
  /** 是否为“两新”区域性党组织 / True for a regional organization of two-new organizations */
  coversTwoNew: Scalars['Boolean']['output'];
  /** 覆盖的单位, 按信用代码排序 / Units that this organization covers, ordered by credit code */
  coveredUnits: UnitConnection;
  /** 委员会席位 (在任) / Seats of its committee held today, ordered by id */
  seats: Array<CommitteeSeat>;
  /** 成立日期 / Day of establishment */
  establishedOn: Scalars['Date']['output'];
  /** 撤销日期; 存续为 null / Day of dissolution; null while it exists */
  dissolvedOn: Maybe<Scalars['Date']['output']>;
};


/** 党组织 / Party organization */
export type OrganizationChildrenArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** 党组织 / Party organization */
export type OrganizationCoveredUnitsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** 党组织 / Party organization */
export type OrganizationSeatsArgs = {
  asOf: InputMaybe<Scalars['Date']['input']>;
  role: InputMaybe<CommitteeSeatRole>;
};

/** 党组织类别 / Kind of organization */
export type OrganizationKind =
  /** 工委 / Work committee */
  | 'WORK_COMMITTEE'
  /** 党委 / Committee */
  | 'COMMITTEE'
  /** 党总支 / General branch */
  | 'GENERAL_BRANCH'
  /** 党支部 / Branch */
  | 'BRANCH'
  /** 党小组 / Group */
  | 'GROUP'
  /** 大工委、大党委 / Joint committee of a street or community */
  | 'JOINT_COMMITTEE';

/** 条线 / The six lines */
export type OrganizationLine =
  /** 城市社区 / Urban community */
  | 'URBAN_COMMUNITY'
  /** 非公企业 / Non-public enterprise */
  | 'NON_PUBLIC_ENTERPRISE'
  /** 社会组织 / Social organization */
  | 'SOCIAL_ORGANIZATION'
  /** 行业 / Industry */
  | 'INDUSTRY'
  /** 区域性 / Regional */
  | 'REGIONAL'
  /** 机关事业单位 / Agency and institution */
  | 'AGENCY_AND_INSTITUTION';

/** 层级 / Level of an organization */
export type OrganizationLevel =
  /** 市 / City */
  | 'CITY'
  /** 区市 / District */
  | 'DISTRICT'
  /** 街道 / Street */
  | 'STREET'
  /** 社区 / Community */
  | 'COMMUNITY'
  /** 网格 / Grid */
  | 'GRID'
  /** 楼宇 / Building */
  | 'BUILDING'
  /** 单位 / Unit */
  | 'UNIT';

/** 区域性党组织的区域类型 / Area of a regional organization */
export type AreaKind =
  /** 商圈 / Business district */
  | 'BUSINESS_DISTRICT'
  /** 园区 / Park */
  | 'PARK'
  /** 楼宇 / Office building */
  | 'OFFICE_BUILDING';

/** 党组织过滤条件, 各项同时满足 / Filter of organizations; all given conditions hold */
export type OrganizationFilterInput = {
  /** 条线 / Lines */
  lines?: InputMaybe<Array<OrganizationLine>>;
  /** 层级 / Levels */
  levels?: InputMaybe<Array<OrganizationLevel>>;
  /** 类别 / Kinds */
  kinds?: InputMaybe<Array<OrganizationKind>>;
  /** 只取“两新”区域性党组织 / Only regional organizations of two-new organizations */
  coversTwoNew?: InputMaybe<Scalars['Boolean']['input']>;
  /** 名称包含 / Name contains */
  nameContains?: InputMaybe<Scalars['String']['input']>;
  /** 截至日期存续 / Existing on this date; default today */
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** 委员会席位 / A seat on an organization's committee */
export type CommitteeSeat = {
  /** 编号 / Opaque id */
  id: Scalars['ID']['output'];
  /** 职务类别 / Role */
  role: CommitteeSeatRole;
  /** 任职党员; 无权查看为 null / The member; null when withheld */
  member: Maybe<Member>;
  /** 兼职委员的所在单位; 非兼职为 null / Home unit of a part-time member; null otherwise */
  homeUnit: Maybe<Unit>;
  /** 分工 / Duty; null when none is set */
  duty: Maybe<Scalars['String']['output']>;
  /** 是否专职 / True for a full-time post */
  fullTime: Scalars['Boolean']['output'];
  /** 任期起 / Term from */
  termFrom: Scalars['Date']['output'];
  /** 任期止; 在任为 null / Term to; null while held */
  termTo: Maybe<Scalars['Date']['output']>;
};

/** 职务类别 / Role of a seat */
export type CommitteeSeatRole =
  /** 书记 / Secretary */
  | 'SECRETARY'
  /** 副书记 / Deputy secretary */
  | 'DEPUTY_SECRETARY'
  /** 委员 / Member of the committee */
  | 'COMMITTEE_MEMBER'
  /** 兼职委员 / Part-time member */
  | 'PART_TIME_MEMBER';

/** 党组织分页 / A page of organizations */
export type OrganizationConnection = {
  /** 本页各项 / Edges of this page */
  edges: Array<OrganizationEdge>;
  /** 分页信息 / Page information */
  pageInfo: PageInfo;
};

/** 党组织分页项 / An organization in a page */
export type OrganizationEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 党组织 / Organization */
  node: Organization;
};

export type Query = {
  /** 按区划代码取区域; 代码有效而库中没有时为 null / Region by division code; null when the code is well formed but unknown */
  region: Maybe<Region>;
  /** 全部区域, 按代码排序 / All regions, ordered by code */
  regions: RegionConnection;
  /** 按编号取党组织 / Organization by id; null when unknown */
  organization: Maybe<Organization>;
  /** 某一区域内的党组织, 按编号排序 / Organizations inside a region, ordered by id */
  organizations: OrganizationConnection;
  /** 按统一社会信用代码取单位 / Unit by unified social credit code; null when unknown */
  unit: Maybe<Unit>;
  /** 某一区域内的单位, 按信用代码排序 / Units inside a region, ordered by credit code */
  units: UnitConnection;
  /** 全市重点任务清单, 按序号排序 / The city's list of key tasks, ordered by number */
  keyTasks: KeyTaskConnection;
};


export type QueryRegionArgs = {
  code: Scalars['DivisionCode']['input'];
};


export type QueryRegionsArgs = {
  filter: InputMaybe<RegionFilterInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type QueryOrganizationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrganizationsArgs = {
  region: Scalars['DivisionCode']['input'];
  filter: InputMaybe<OrganizationFilterInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type QueryUnitArgs = {
  uscc: Scalars['CreditCode']['input'];
};


export type QueryUnitsArgs = {
  region: Scalars['DivisionCode']['input'];
  filter: InputMaybe<UnitFilterInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type QueryKeyTasksArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

/** 区域: 市、区市与功能区、街道与镇、社区与村、网格、楼宇 / A region of the city, from the city itself down to a building */
export type Region = {
  /** 区划代码。统计用区划代码 12 位; 网格 15 位; 楼宇 18 位 / Division code: 12 digits, grids 15, buildings 18 */
  code: Scalars['DivisionCode']['output'];
  /** 区域名称 / Name; names repeat, so match by code */
  name: Scalars['String']['output'];
  /** 区域类别 / Kind of region */
  kind: RegionKind;
  /** 数据来源。区划为国家统计局 2023 年代码; 网格与楼宇为合成数据 / Source; grids and buildings are synthetic */
  source: Scalars['String']['output'];
  /** 启用日期 / First day on which the region exists in the record */
  validFrom: Scalars['Date']['output'];
  /** 停用日期; 仍在用为 null / Day from which it no longer exists; null while it exists */
  validTo: Maybe<Scalars['Date']['output']>;
  /** 上级区域; 全市为 null / Region above; null for the city */
  parent: Maybe<Region>;
  /** 上级区域, 由近及远 / Regions above, nearest first */
  ancestors: Array<Region>;
  /** 直接下级区域, 按代码排序 / Regions directly below, ordered by code */
  children: RegionConnection;
  /** 全部下级区域, 按代码排序 / All regions below, ordered by code */
  descendants: RegionConnection;
  /** 案例口径身份。街道、城市社区; 以其他区域代替的注明 / How the case counts this region, stand-ins named */
  designations: Array<RegionDesignation>;
  /** 统计数。户数、人口由社区上报逐级汇总, 城市化率只有全市 / Reported statistics; summed from communities, the rate only for the city */
  statistics: RegionStatistics;
  /** 组织体系数字, 自下而上汇总 / Counts of records in this region, rolled up the tree */
  organizationFigures: OrganizationFigures;
  /** 本区域 (含下级) 的党组织 / Organizations in this region and below, ordered by id */
  organizations: OrganizationConnection;
  /** 本区域 (含下级) 的单位 / Units in this region and below, ordered by credit code */
  units: UnitConnection;
  /** 网格信息; 不是网格时为 null / Grid record; null for every other kind of region */
  grid: Maybe<Grid>;
  /** 五联活动 (本区域及下级) / Joint undertakings here and below, ordered by id */
  jointUndertakings: JointUndertakingConnection;
  /** 党群服务中心 (本区域及下级) / Party and public service centres here and below, ordered by id */
  serviceCentres: ServiceCentreConnection;
};


/** 区域: 市、区市与功能区、街道与镇、社区与村、网格、楼宇 / A region of the city, from the city itself down to a building */
export type RegionChildrenArgs = {
  filter: InputMaybe<RegionFilterInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** 区域: 市、区市与功能区、街道与镇、社区与村、网格、楼宇 / A region of the city, from the city itself down to a building */
export type RegionDescendantsArgs = {
  filter: InputMaybe<RegionFilterInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** 区域: 市、区市与功能区、街道与镇、社区与村、网格、楼宇 / A region of the city, from the city itself down to a building */
export type RegionStatisticsArgs = {
  asOf: InputMaybe<Scalars['Date']['input']>;
};


/** 区域: 市、区市与功能区、街道与镇、社区与村、网格、楼宇 / A region of the city, from the city itself down to a building */
export type RegionOrganizationFiguresArgs = {
  asOf: InputMaybe<Scalars['Date']['input']>;
};


/** 区域: 市、区市与功能区、街道与镇、社区与村、网格、楼宇 / A region of the city, from the city itself down to a building */
export type RegionOrganizationsArgs = {
  filter: InputMaybe<OrganizationFilterInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** 区域: 市、区市与功能区、街道与镇、社区与村、网格、楼宇 / A region of the city, from the city itself down to a building */
export type RegionUnitsArgs = {
  filter: InputMaybe<UnitFilterInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** 区域: 市、区市与功能区、街道与镇、社区与村、网格、楼宇 / A region of the city, from the city itself down to a building */
export type RegionJointUndertakingsArgs = {
  kind: InputMaybe<JointUndertakingKind>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** 区域: 市、区市与功能区、街道与镇、社区与村、网格、楼宇 / A region of the city, from the city itself down to a building */
export type RegionServiceCentresArgs = {
  state: InputMaybe<ServiceCentreState>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

/** 区域类别 / Kind of region */
export type RegionKind =
  /** 市 / City */
  | 'CITY'
  /** 区、县级市 / District or county-level city */
  | 'DISTRICT'
  /** 开发区等功能区 (统计区域, 非行政区) / Development zone: a statistical area, not an administrative district */
  | 'DEVELOPMENT_ZONE'
  /** 街道 / Street */
  | 'STREET'
  /** 镇 / Town */
  | 'TOWN'
  /** 社区 / Community */
  | 'COMMUNITY'
  /** 村 / Village */
  | 'VILLAGE'
  /** 网格 / Grid */
  | 'GRID'
  /** 楼宇 / Building */
  | 'BUILDING';

/** 区域过滤条件, 各项同时满足 / Filter of regions; all given conditions hold */
export type RegionFilterInput = {
  /** 类别 / Kinds */
  kinds?: InputMaybe<Array<RegionKind>>;
  /** 案例口径身份 / Designation in the case */
  designation?: InputMaybe<RegionDesignationKind>;
  /** 名称包含 / Name contains */
  nameContains?: InputMaybe<Scalars['String']['input']>;
  /** 截至日期有效 / Valid on this date; default today */
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** 案例口径身份 / How the case counts a region */
export type RegionDesignationKind =
  /** 街道 / Street */
  | 'STREET'
  /** 城市社区 / Urban community */
  | 'URBAN_COMMUNITY';

/** 区域在案例口径中的身份 / A region's standing in the published case */
export type RegionDesignation = {
  /** 身份 / Designation */
  kind: RegionDesignationKind;
  /** 是否由其他区域代替 / True where a real region of another kind stands in */
  standIn: Scalars['Boolean']['output'];
  /** 说明 / Note; null where there is nothing to say */
  note: Maybe<Scalars['String']['output']>;
  /** 生效日期 / First day */
  validFrom: Scalars['Date']['output'];
  /** 失效日期; 仍有效为 null / Day from which it no longer holds; null while it holds */
  validTo: Maybe<Scalars['Date']['output']>;
};

/** 统计数 / Reported statistics of a region */
export type RegionStatistics = {
  /** 城镇户数 (户); 无上报为 null / Urban households; null when none is reported */
  households: Maybe<ReportedFigure>;
  /** 城镇人口 (人); 无上报为 null / Urban population, persons; null when none is reported */
  population: Maybe<ReportedFigure>;
  /** 城市化率 (%); 只有全市上报 / Urbanization rate in per cent; reported for the city only, else null */
  urbanizationRate: Maybe<ReportedFigure>;
};

/** 一项上报数 / One reported figure */
export type ReportedFigure = {
  /** 数值, 十进制文本 / Value as a decimal text */
  value: Scalars['String']['output'];
  /** 上报日期; 汇总数取最近一次 / Date of the report; the latest one where several are summed */
  reportedOn: Scalars['Date']['output'];
  /** 来源 / Source */
  source: Scalars['String']['output'];
  /** 汇总的上报份数 / Number of reports that were summed */
  reports: Scalars['Int']['output'];
};

/** 组织体系数字 / Counts of a region's records on a day */
export type OrganizationFigures = {
  /** 截至日期 / The day these counts hold for */
  asOf: Scalars['Date']['output'];
  /** 按类别的区域数 / Regions by kind */
  regions: Array<RegionKindCount>;
  /** 街道数 (案例口径) / Streets as the case counts them */
  streets: Scalars['Int']['output'];
  /** 城市社区数 (案例口径) / Urban communities as the case counts them */
  urbanCommunities: Scalars['Int']['output'];
  /** 网格数 / Grids */
  grids: Scalars['Int']['output'];
  /** 按类别的单位数 / Units by kind */
  units: Array<UnitKindCount>;
  /** 机关事业单位数 / Agencies and institutions */
  agenciesAndInstitutions: Scalars['Int']['output'];
  /** “两新”组织数 / New economic and new social organizations */
  twoNewOrganizations: Scalars['Int']['output'];
  /** 街道社区兜底管理的“两新”组织数 / Two-new organizations taken in by streets and communities */
  twoNewUnderStreets: Scalars['Int']['output'];
  /** 已被党组织覆盖的单位数 / Units covered by a Party organization */
  coveredUnits: Scalars['Int']['output'];
  /** 按条线、层级、类别的党组织数 / Organizations by line, level and kind */
  organizations: Array<OrganizationCount>;
  /** 社区党委、党总支下辖党组织数 / Organizations under communities' committees and general branches */
  communitySubordinateOrganizations: Scalars['Int']['output'];
  /** 区域性党组织数 / Regional organizations */
  regionalOrganizations: Scalars['Int']['output'];
  /** “两新”区域性党组织数 / Regional organizations set up for two-new organizations */
  twoNewRegionalOrganizations: Scalars['Int']['output'];
  /** “两新”区域性党组织管理的党组织数 / Organizations managed by those */
  twoNewRegionalSubordinateOrganizations: Scalars['Int']['output'];
  /** 社区大党委兼职委员数 / Part-time members of communities' joint committees */
  partTimeCommitteeMembers: Scalars['Int']['output'];
  /** 配备专职副书记的社区数 / Communities with a full-time deputy secretary */
  communitiesWithFullTimeDeputySecretary: Scalars['Int']['output'];
  /** 已建成党群服务中心数 / Service centres built */
  serviceCentresBuilt: Scalars['Int']['output'];
  /** 在建党群服务中心数 / Service centres under construction */
  serviceCentresUnderConstruction: Scalars['Int']['output'];
  /** 重点任务数; 只属全市 / Key tasks; of the city only, else 0 */
  keyTasks: Scalars['Int']['output'];
};

/** 按类别的区域数 / Number of regions of one kind */
export type RegionKindCount = {
  /** 类别 / Kind */
  kind: RegionKind;
  /** 数量 / Count */
  count: Scalars['Int']['output'];
};

/** 按类别的单位数 / Number of units of one kind */
export type UnitKindCount = {
  /** 类别 / Kind */
  kind: UnitKind;
  /** 数量 / Count */
  count: Scalars['Int']['output'];
};

/** 按条线、层级、类别的党组织数 / Number of organizations of one line, level and kind */
export type OrganizationCount = {
  /** 条线 / Line */
  line: OrganizationLine;
  /** 层级 / Level */
  level: OrganizationLevel;
  /** 类别 / Kind */
  kind: OrganizationKind;
  /** 数量 / Count */
  count: Scalars['Int']['output'];
};

/** 区域分页 / A page of regions */
export type RegionConnection = {
  /** 本页各项 / Edges of this page */
  edges: Array<RegionEdge>;
  /** 分页信息 / Page information */
  pageInfo: PageInfo;
};

/** 区域分页项 / A region in a page */
export type RegionEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 区域 / Region */
  node: Region;
};

/** 党群服务中心 / Party and public service centre */
export type ServiceCentre = {
  /** 编号 / Opaque id */
  id: Scalars['ID']['output'];
  /** 名称 / Name */
  name: Scalars['String']['output'];
  /** 所在区域 / Region */
  region: Region;
  /** 管理党组织; 尚未确定为 null / Organization in charge; null while undecided */
  organization: Maybe<Organization>;
  /** 状态 / State */
  state: ServiceCentreState;
  /** 地址 / Address */
  address: Scalars['String']['output'];
  /** 建筑面积 (平方米) / Floor area in square metres */
  floorAreaSquareMetres: Scalars['Int']['output'];
  /** 功能区 / Facilities */
  facilities: Array<Scalars['String']['output']>;
  /** 开放时间 (北京时间); 未开放为 null / Opening hours in Asia/Shanghai; null before opening */
  openingHours: Maybe<Scalars['String']['output']>;
  /** 开工日期 / Construction started on */
  constructionStartedOn: Scalars['Date']['output'];
  /** 启用日期; 在建为 null / Opened on; null while under construction */
  openedOn: Maybe<Scalars['Date']['output']>;
};

/** 党群服务中心状态 / State of a service centre */
export type ServiceCentreState =
  /** 已建成 / Built */
  | 'BUILT'
  /** 在建 / Under construction */
  | 'UNDER_CONSTRUCTION';

/** 党群服务中心分页 / A page of service centres */
export type ServiceCentreConnection = {
  /** 本页各项 / Edges of this page */
  edges: Array<ServiceCentreEdge>;
  /** 分页信息 / Page information */
  pageInfo: PageInfo;
};

/** 党群服务中心分页项 / A service centre in a page */
export type ServiceCentreEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 党群服务中心 / Service centre */
  node: ServiceCentre;
};

/** 单位: 机关、事业单位、非公企业、社会组织 / Unit: agency, institution, non-public enterprise or social organization */
export type Unit = {
  /** 统一社会信用代码。GB 32100, 18 位 / Unified social credit code, 18 characters */
  uscc: Scalars['CreditCode']['output'];
  /** 名称 / Name */
  name: Scalars['String']['output'];
  /** 类别 / Kind */
  kind: UnitKind;
  /** 行业; 未登记为 null / Industry; null when none is registered */
  industry: Maybe<Industry>;
  /** 所在区域 / Region */
  region: Region;
  /** 所在网格; 不在城市社区内为 null / Grid it lies in; null outside the urban communities */
  grid: Maybe<Grid>;
  /** 覆盖它的党组织; 未覆盖为 null / Organization that covers it; null while it is not covered */
  coveringOrganization: Maybe<Organization>;
  /** 是否由街道社区兜底管理 / True when taken in by its street or community */
  managedByStreet: Scalars['Boolean']['output'];
  /** 单位党组织, 按编号排序 / The unit's own organizations, ordered by id */
  organizations: Array<Organization>;
  /** 登记日期 / Day of registration */
  registeredOn: Scalars['Date']['output'];
  /** 注销日期; 存续为 null / Day of deregistration; null while it exists */
  deregisteredOn: Maybe<Scalars['Date']['output']>;
};

/** 单位类别 / Kind of unit */
export type UnitKind =
  /** 机关 / Agency */
  | 'AGENCY'
  /** 事业单位 / Institution */
  | 'INSTITUTION'
  /** 非公企业 / Non-public enterprise */
  | 'ENTERPRISE'
  /** 社会组织 / Social organization */
  | 'SOCIAL_ORGANIZATION';

/** 行业 / Industry */
export type Industry =
  /** 商贸流通 / Commerce */
  | 'COMMERCE'
  /** 工业制造 / Manufacturing */
  | 'MANUFACTURING'
  /** 建筑 / Construction */
  | 'CONSTRUCTION'
  /** 房地产和物业 / Real estate and property services */
  | 'REAL_ESTATE'
  /** 餐饮住宿 / Catering and lodging */
  | 'CATERING'
  /** 交通物流 / Transport and logistics */
  | 'LOGISTICS'
  /** 科技信息 / Science and information technology */
  | 'TECHNOLOGY'
  /** 文化旅游 / Tourism */
  | 'TOURISM'
  /** 海洋渔业 / Fishery and marine industry */
  | 'FISHERY'
  /** 教育培训 / Education and training */
  | 'EDUCATION'
  /** 医药卫生 / Medicine and health */
  | 'HEALTH'
  /** 文化传媒 / Culture and media */
  | 'CULTURE'
  /** 农业农村 / Agriculture */
  | 'AGRICULTURE'
  /** 金融保险 / Finance and insurance */
  | 'FINANCE'
  /** 能源环保 / Energy and environment */
  | 'ENERGY'
  /** 体育健身 / Sports */
  | 'SPORTS'
  /** 律师和法律服务 / Legal services */
  | 'LEGAL_SERVICES'
  /** 会计和税务服务 / Accounting and tax services */
  | 'ACCOUNTING'
  /** 公共管理 / Public administration */
  | 'PUBLIC_ADMINISTRATION'
  /** 社区服务 / Community services */
  | 'COMMUNITY_SERVICES';

/** 单位过滤条件, 各项同时满足 / Filter of units; all given conditions hold */
export type UnitFilterInput = {
  /** 类别 / Kinds */
  kinds?: InputMaybe<Array<UnitKind>>;
  /** 行业 / Industries */
  industries?: InputMaybe<Array<Industry>>;
  /** 是否由街道社区兜底管理 / Taken in by street or community */
  managedByStreet?: InputMaybe<Scalars['Boolean']['input']>;
  /** 是否被党组织覆盖 / Covered by an organization */
  covered?: InputMaybe<Scalars['Boolean']['input']>;
  /** 名称包含 / Name contains */
  nameContains?: InputMaybe<Scalars['String']['input']>;
  /** 截至日期存续 / Existing on this date; default today */
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** 单位分页 / A page of units */
export type UnitConnection = {
  /** 本页各项 / Edges of this page */
  edges: Array<UnitEdge>;
  /** 分页信息 / Page information */
  pageInfo: PageInfo;
};

/** 单位分页项 / A unit in a page */
export type UnitEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 单位 / Unit */
  node: Unit;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<unknown, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, unknown, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: unknown[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  KeyTask: KeyTask;
  Organization: Organization;
  Region: Region;
  ServiceCentre: ServiceCentre;
  Unit: Unit;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  KeyTask:
    ( { __typename: 'KeyTask' }
    & GraphQLRecursivePick<FederationTypes['KeyTask'], {"id":true}> );
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}> );
  Region:
    ( { __typename: 'Region' }
    & GraphQLRecursivePick<FederationTypes['Region'], {"code":true}> );
  ServiceCentre:
    ( { __typename: 'ServiceCentre' }
    & GraphQLRecursivePick<FederationTypes['ServiceCentre'], {"id":true}> );
  Unit:
    ( { __typename: 'Unit' }
    & GraphQLRecursivePick<FederationTypes['Unit'], {"uscc":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DivisionCode: ResolverTypeWrapper<Scalars['DivisionCode']['output']>;
  CreditCode: ResolverTypeWrapper<Scalars['CreditCode']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Grid: ResolverTypeWrapper<GridValue>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  GridTeamPost: ResolverTypeWrapper<GridTeamPostValue>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  GridTeamRole: GridTeamRole;
  JointUndertaking: ResolverTypeWrapper<JointUndertakingValue>;
  JointUndertakingKind: JointUndertakingKind;
  JointUndertakingConnection: ResolverTypeWrapper<Omit<JointUndertakingConnection, 'edges'> & { edges: Array<ResolversTypes['JointUndertakingEdge']> }>;
  JointUndertakingEdge: ResolverTypeWrapper<Omit<JointUndertakingEdge, 'node'> & { node: ResolversTypes['JointUndertaking'] }>;
  Member: ResolverTypeWrapper<Member>;
  KeyTask: ResolverTypeWrapper<KeyTaskValue>;
  KeyTaskConnection: ResolverTypeWrapper<Omit<KeyTaskConnection, 'edges'> & { edges: Array<ResolversTypes['KeyTaskEdge']> }>;
  KeyTaskEdge: ResolverTypeWrapper<Omit<KeyTaskEdge, 'node'> & { node: ResolversTypes['KeyTask'] }>;
  Organization: ResolverTypeWrapper<OrganizationValue>;
  OrganizationKind: OrganizationKind;
  OrganizationLine: OrganizationLine;
  OrganizationLevel: OrganizationLevel;
  AreaKind: AreaKind;
  OrganizationFilterInput: OrganizationFilterInput;
  CommitteeSeat: ResolverTypeWrapper<CommitteeSeatValue>;
  CommitteeSeatRole: CommitteeSeatRole;
  OrganizationConnection: ResolverTypeWrapper<Omit<OrganizationConnection, 'edges'> & { edges: Array<ResolversTypes['OrganizationEdge']> }>;
  OrganizationEdge: ResolverTypeWrapper<Omit<OrganizationEdge, 'node'> & { node: ResolversTypes['Organization'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Region: ResolverTypeWrapper<RegionValue>;
  RegionKind: RegionKind;
  RegionFilterInput: RegionFilterInput;
  RegionDesignationKind: RegionDesignationKind;
  RegionDesignation: ResolverTypeWrapper<RegionDesignationValue>;
  RegionStatistics: ResolverTypeWrapper<RegionStatisticsValue>;
  ReportedFigure: ResolverTypeWrapper<ReportedFigure>;
  OrganizationFigures: ResolverTypeWrapper<OrganizationFiguresValue>;
  RegionKindCount: ResolverTypeWrapper<RegionKindCount>;
  UnitKindCount: ResolverTypeWrapper<UnitKindCount>;
  OrganizationCount: ResolverTypeWrapper<OrganizationCount>;
  RegionConnection: ResolverTypeWrapper<Omit<RegionConnection, 'edges'> & { edges: Array<ResolversTypes['RegionEdge']> }>;
  RegionEdge: ResolverTypeWrapper<Omit<RegionEdge, 'node'> & { node: ResolversTypes['Region'] }>;
  ServiceCentre: ResolverTypeWrapper<ServiceCentreValue>;
  ServiceCentreState: ServiceCentreState;
  ServiceCentreConnection: ResolverTypeWrapper<Omit<ServiceCentreConnection, 'edges'> & { edges: Array<ResolversTypes['ServiceCentreEdge']> }>;
  ServiceCentreEdge: ResolverTypeWrapper<Omit<ServiceCentreEdge, 'node'> & { node: ResolversTypes['ServiceCentre'] }>;
  Unit: ResolverTypeWrapper<UnitValue>;
  UnitKind: UnitKind;
  Industry: Industry;
  UnitFilterInput: UnitFilterInput;
  UnitConnection: ResolverTypeWrapper<Omit<UnitConnection, 'edges'> & { edges: Array<ResolversTypes['UnitEdge']> }>;
  UnitEdge: ResolverTypeWrapper<Omit<UnitEdge, 'node'> & { node: ResolversTypes['Unit'] }>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DivisionCode: Scalars['DivisionCode']['output'];
  CreditCode: Scalars['CreditCode']['output'];
  Date: Scalars['Date']['output'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Grid: GridValue;
  Int: Scalars['Int']['output'];
  GridTeamPost: GridTeamPostValue;
  ID: Scalars['ID']['output'];
  JointUndertaking: JointUndertakingValue;
  JointUndertakingConnection: Omit<JointUndertakingConnection, 'edges'> & { edges: Array<ResolversParentTypes['JointUndertakingEdge']> };
  JointUndertakingEdge: Omit<JointUndertakingEdge, 'node'> & { node: ResolversParentTypes['JointUndertaking'] };
  Member: Member;
  KeyTask: KeyTaskValue;
  KeyTaskConnection: Omit<KeyTaskConnection, 'edges'> & { edges: Array<ResolversParentTypes['KeyTaskEdge']> };
  KeyTaskEdge: Omit<KeyTaskEdge, 'node'> & { node: ResolversParentTypes['KeyTask'] };
  Organization: OrganizationValue;
  OrganizationFilterInput: OrganizationFilterInput;
  CommitteeSeat: CommitteeSeatValue;
  OrganizationConnection: Omit<OrganizationConnection, 'edges'> & { edges: Array<ResolversParentTypes['OrganizationEdge']> };
  OrganizationEdge: Omit<OrganizationEdge, 'node'> & { node: ResolversParentTypes['Organization'] };
  Query: Record<PropertyKey, never>;
  Region: RegionValue;
  RegionFilterInput: RegionFilterInput;
  RegionDesignation: RegionDesignationValue;
  RegionStatistics: RegionStatisticsValue;
  ReportedFigure: ReportedFigure;
  OrganizationFigures: OrganizationFiguresValue;
  RegionKindCount: RegionKindCount;
  UnitKindCount: UnitKindCount;
  OrganizationCount: OrganizationCount;
  RegionConnection: Omit<RegionConnection, 'edges'> & { edges: Array<ResolversParentTypes['RegionEdge']> };
  RegionEdge: Omit<RegionEdge, 'node'> & { node: ResolversParentTypes['Region'] };
  ServiceCentre: ServiceCentreValue;
  ServiceCentreConnection: Omit<ServiceCentreConnection, 'edges'> & { edges: Array<ResolversParentTypes['ServiceCentreEdge']> };
  ServiceCentreEdge: Omit<ServiceCentreEdge, 'node'> & { node: ResolversParentTypes['ServiceCentre'] };
  Unit: UnitValue;
  UnitFilterInput: UnitFilterInput;
  UnitConnection: Omit<UnitConnection, 'edges'> & { edges: Array<ResolversParentTypes['UnitEdge']> };
  UnitEdge: Omit<UnitEdge, 'node'> & { node: ResolversParentTypes['Unit'] };
  String: Scalars['String']['output'];
};

export type ComparesDirectiveArgs = {
  with: Array<Scalars['String']['input']>;
};

export type ComparesDirectiveResolver<Result, Parent, ContextType = Context, Args = ComparesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface DivisionCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DivisionCode'], unknown> {
  name: 'DivisionCode';
}

export interface CreditCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CreditCode'], unknown> {
  name: 'CreditCode';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], unknown> {
  name: 'Date';
}

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type GridResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Grid'] = ResolversParentTypes['Grid']> = {
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  householdCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  buildings?: Resolver<Array<ResolversTypes['Region']>, ParentType, ContextType>;
  units?: Resolver<ResolversTypes['UnitConnection'], ParentType, ContextType, RequireFields<GridUnitsArgs, 'first'>>;
  team?: Resolver<Array<ResolversTypes['GridTeamPost']>, ParentType, ContextType>;
};

export type GridTeamPostResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GridTeamPost'] = ResolversParentTypes['GridTeamPost']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['GridTeamRole'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type JointUndertakingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JointUndertaking'] = ResolversParentTypes['JointUndertaking']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['JointUndertakingKind'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  units?: Resolver<Array<ResolversTypes['Unit']>, ParentType, ContextType>;
  startedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type JointUndertakingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JointUndertakingConnection'] = ResolversParentTypes['JointUndertakingConnection']> = {
  edges?: Resolver<Array<ResolversTypes['JointUndertakingEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type JointUndertakingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JointUndertakingEdge'] = ResolversParentTypes['JointUndertakingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['JointUndertaking'], ParentType, ContextType>;
};

export type MemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Member'] = ResolversParentTypes['Member']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type KeyTaskResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KeyTask'] = ResolversParentTypes['KeyTask'], FederationReferenceType extends FederationReferenceTypes['KeyTask'] = FederationReferenceTypes['KeyTask']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['KeyTask']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  responsibleOrganization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  issuedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  completedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  progressPercent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type KeyTaskConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KeyTaskConnection'] = ResolversParentTypes['KeyTaskConnection']> = {
  edges?: Resolver<Array<ResolversTypes['KeyTaskEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type KeyTaskEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KeyTaskEdge'] = ResolversParentTypes['KeyTaskEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['KeyTask'], ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OrganizationKind'], ParentType, ContextType>;
  line?: Resolver<ResolversTypes['OrganizationLine'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['OrganizationLevel'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  ancestors?: Resolver<Array<ResolversTypes['Organization']>, ParentType, ContextType>;
  children?: Resolver<ResolversTypes['OrganizationConnection'], ParentType, ContextType, RequireFields<OrganizationChildrenArgs, 'first'>>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  areaKind?: Resolver<Maybe<ResolversTypes['AreaKind']>, ParentType, ContextType>;
  industry?: Resolver<Maybe<ResolversTypes['Industry']>, ParentType, ContextType>;
  coversTwoNew?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  coveredUnits?: Resolver<ResolversTypes['UnitConnection'], ParentType, ContextType, RequireFields<OrganizationCoveredUnitsArgs, 'first'>>;
  seats?: Resolver<Array<ResolversTypes['CommitteeSeat']>, ParentType, ContextType, Partial<OrganizationSeatsArgs>>;
  establishedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  dissolvedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type CommitteeSeatResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommitteeSeat'] = ResolversParentTypes['CommitteeSeat']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['CommitteeSeatRole'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  homeUnit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  duty?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fullTime?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  termFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  termTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type OrganizationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationConnection'] = ResolversParentTypes['OrganizationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OrganizationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OrganizationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationEdge'] = ResolversParentTypes['OrganizationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType, RequireFields<QueryRegionArgs, 'code'>>;
  regions?: Resolver<ResolversTypes['RegionConnection'], ParentType, ContextType, RequireFields<QueryRegionsArgs, 'first'>>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType, RequireFields<QueryOrganizationArgs, 'id'>>;
  organizations?: Resolver<ResolversTypes['OrganizationConnection'], ParentType, ContextType, RequireFields<QueryOrganizationsArgs, 'region' | 'first'>>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType, RequireFields<QueryUnitArgs, 'uscc'>>;
  units?: Resolver<ResolversTypes['UnitConnection'], ParentType, ContextType, RequireFields<QueryUnitsArgs, 'region' | 'first'>>;
  keyTasks?: Resolver<ResolversTypes['KeyTaskConnection'], ParentType, ContextType, RequireFields<QueryKeyTasksArgs, 'first'>>;
};

export type RegionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Region'] = ResolversParentTypes['Region'], FederationReferenceType extends FederationReferenceTypes['Region'] = FederationReferenceTypes['Region']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Region']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RegionKind'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  ancestors?: Resolver<Array<ResolversTypes['Region']>, ParentType, ContextType>;
  children?: Resolver<ResolversTypes['RegionConnection'], ParentType, ContextType, RequireFields<RegionChildrenArgs, 'first'>>;
  descendants?: Resolver<ResolversTypes['RegionConnection'], ParentType, ContextType, RequireFields<RegionDescendantsArgs, 'first'>>;
  designations?: Resolver<Array<ResolversTypes['RegionDesignation']>, ParentType, ContextType>;
  statistics?: Resolver<ResolversTypes['RegionStatistics'], ParentType, ContextType, Partial<RegionStatisticsArgs>>;
  organizationFigures?: Resolver<ResolversTypes['OrganizationFigures'], ParentType, ContextType, Partial<RegionOrganizationFiguresArgs>>;
  organizations?: Resolver<ResolversTypes['OrganizationConnection'], ParentType, ContextType, RequireFields<RegionOrganizationsArgs, 'first'>>;
  units?: Resolver<ResolversTypes['UnitConnection'], ParentType, ContextType, RequireFields<RegionUnitsArgs, 'first'>>;
  grid?: Resolver<Maybe<ResolversTypes['Grid']>, ParentType, ContextType>;
  jointUndertakings?: Resolver<ResolversTypes['JointUndertakingConnection'], ParentType, ContextType, RequireFields<RegionJointUndertakingsArgs, 'first'>>;
  serviceCentres?: Resolver<ResolversTypes['ServiceCentreConnection'], ParentType, ContextType, RequireFields<RegionServiceCentresArgs, 'first'>>;
};

export type RegionDesignationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegionDesignation'] = ResolversParentTypes['RegionDesignation']> = {
  kind?: Resolver<ResolversTypes['RegionDesignationKind'], ParentType, ContextType>;
  standIn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type RegionStatisticsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegionStatistics'] = ResolversParentTypes['RegionStatistics']> = {
  households?: Resolver<Maybe<ResolversTypes['ReportedFigure']>, ParentType, ContextType>;
  population?: Resolver<Maybe<ResolversTypes['ReportedFigure']>, ParentType, ContextType>;
  urbanizationRate?: Resolver<Maybe<ResolversTypes['ReportedFigure']>, ParentType, ContextType>;
};

export type ReportedFigureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportedFigure'] = ResolversParentTypes['ReportedFigure']> = {
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reportedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reports?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrganizationFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationFigures'] = ResolversParentTypes['OrganizationFigures']> = {
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  regions?: Resolver<Array<ResolversTypes['RegionKindCount']>, ParentType, ContextType>;
  streets?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  urbanCommunities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  grids?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  units?: Resolver<Array<ResolversTypes['UnitKindCount']>, ParentType, ContextType>;
  agenciesAndInstitutions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  twoNewOrganizations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  twoNewUnderStreets?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  coveredUnits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  organizations?: Resolver<Array<ResolversTypes['OrganizationCount']>, ParentType, ContextType>;
  communitySubordinateOrganizations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  regionalOrganizations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  twoNewRegionalOrganizations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  twoNewRegionalSubordinateOrganizations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  partTimeCommitteeMembers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  communitiesWithFullTimeDeputySecretary?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  serviceCentresBuilt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  serviceCentresUnderConstruction?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  keyTasks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RegionKindCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegionKindCount'] = ResolversParentTypes['RegionKindCount']> = {
  kind?: Resolver<ResolversTypes['RegionKind'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UnitKindCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitKindCount'] = ResolversParentTypes['UnitKindCount']> = {
  kind?: Resolver<ResolversTypes['UnitKind'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrganizationCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationCount'] = ResolversParentTypes['OrganizationCount']> = {
  line?: Resolver<ResolversTypes['OrganizationLine'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['OrganizationLevel'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OrganizationKind'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RegionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegionConnection'] = ResolversParentTypes['RegionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RegionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RegionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegionEdge'] = ResolversParentTypes['RegionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
};

export type ServiceCentreResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceCentre'] = ResolversParentTypes['ServiceCentre'], FederationReferenceType extends FederationReferenceTypes['ServiceCentre'] = FederationReferenceTypes['ServiceCentre']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ServiceCentre']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ServiceCentreState'], ParentType, ContextType>;
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  floorAreaSquareMetres?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  facilities?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  openingHours?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  constructionStartedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  openedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ServiceCentreConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceCentreConnection'] = ResolversParentTypes['ServiceCentreConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ServiceCentreEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ServiceCentreEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceCentreEdge'] = ResolversParentTypes['ServiceCentreEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ServiceCentre'], ParentType, ContextType>;
};

export type UnitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Unit'] = ResolversParentTypes['Unit'], FederationReferenceType extends FederationReferenceTypes['Unit'] = FederationReferenceTypes['Unit']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Unit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  uscc?: Resolver<ResolversTypes['CreditCode'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['UnitKind'], ParentType, ContextType>;
  industry?: Resolver<Maybe<ResolversTypes['Industry']>, ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  grid?: Resolver<Maybe<ResolversTypes['Grid']>, ParentType, ContextType>;
  coveringOrganization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  managedByStreet?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  organizations?: Resolver<Array<ResolversTypes['Organization']>, ParentType, ContextType>;
  registeredOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  deregisteredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type UnitConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitConnection'] = ResolversParentTypes['UnitConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UnitEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type UnitEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitEdge'] = ResolversParentTypes['UnitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  DivisionCode?: GraphQLScalarType;
  CreditCode?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  Grid?: GridResolvers<ContextType>;
  GridTeamPost?: GridTeamPostResolvers<ContextType>;
  JointUndertaking?: JointUndertakingResolvers<ContextType>;
  JointUndertakingConnection?: JointUndertakingConnectionResolvers<ContextType>;
  JointUndertakingEdge?: JointUndertakingEdgeResolvers<ContextType>;
  Member?: MemberResolvers<ContextType>;
  KeyTask?: KeyTaskResolvers<ContextType>;
  KeyTaskConnection?: KeyTaskConnectionResolvers<ContextType>;
  KeyTaskEdge?: KeyTaskEdgeResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  CommitteeSeat?: CommitteeSeatResolvers<ContextType>;
  OrganizationConnection?: OrganizationConnectionResolvers<ContextType>;
  OrganizationEdge?: OrganizationEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  RegionDesignation?: RegionDesignationResolvers<ContextType>;
  RegionStatistics?: RegionStatisticsResolvers<ContextType>;
  ReportedFigure?: ReportedFigureResolvers<ContextType>;
  OrganizationFigures?: OrganizationFiguresResolvers<ContextType>;
  RegionKindCount?: RegionKindCountResolvers<ContextType>;
  UnitKindCount?: UnitKindCountResolvers<ContextType>;
  OrganizationCount?: OrganizationCountResolvers<ContextType>;
  RegionConnection?: RegionConnectionResolvers<ContextType>;
  RegionEdge?: RegionEdgeResolvers<ContextType>;
  ServiceCentre?: ServiceCentreResolvers<ContextType>;
  ServiceCentreConnection?: ServiceCentreConnectionResolvers<ContextType>;
  ServiceCentreEdge?: ServiceCentreEdgeResolvers<ContextType>;
  Unit?: UnitResolvers<ContextType>;
  UnitConnection?: UnitConnectionResolvers<ContextType>;
  UnitEdge?: UnitEdgeResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  compares?: ComparesDirectiveResolver<unknown, unknown, ContextType>;
};
