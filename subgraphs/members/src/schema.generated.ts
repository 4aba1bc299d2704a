// Generated from the schemas below subgraphs/. Change those, then compose again.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { RegionReference as RegionValue, OrganizationReference as OrganizationValue, UnitReference as UnitValue } from './references.ts';
import type { Member as MemberValue, Membership as MembershipValue } from './member/member.store.ts';
import type { FiguresOf as MemberFiguresValue } from './region/member-figures.resolvers.ts';
import type { UnitCheckIn as UnitCheckInValue, MemberCheckIn as MemberCheckInValue } from './check-in/check-in.store.ts';
import type { ServiceClaim as ServiceClaimValue, YearEndReport as YearEndReportValue, YearEndEvaluation as YearEndEvaluationValue, CommunityHonour as CommunityHonourValue } from './participation/participation.store.ts';
import type { TalentPoolEntry as TalentPoolEntryValue, FullTimePosting as FullTimePostingValue, PayStandard as PayStandardValue, UniversityTraining as UniversityTrainingValue, SocialWorkCertificate as SocialWorkCertificateValue, Secondment as SecondmentValue, ElectedRole as ElectedRoleValue, PublicInstitutionHiring as PublicInstitutionHiringValue } from './cadre/cadre.store.ts';
import type { OpenActivity as OpenActivityValue } from './activity/activity.store.ts';
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
  /** 金额: 以分为单位的十进制整数串 / Amount in fen as a decimal string of an integer */
  Fen: { input: bigint; output: bigint; }
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

/** 开放式组织生活活动 / Open activity, drawn from the yearly menu and open to other branches */
export type OpenActivity = {
  /** 编号 / Opaque id */
  id: Scalars['ID']['output'];
  /** 菜单项目 / Item of the yearly menu */
  menuItem: Scalars['String']['output'];
  /** 主题 / Topic */
  topic: Scalars['String']['output'];
  /** 活动日期 / Held on */
  heldOn: Scalars['Date']['output'];
  /** 牵头党组织 / Organization that holds it */
  organization: Maybe<Organization>;
  /** 所在区域 / Region */
  region: Maybe<Region>;
};

/** 开放式组织生活活动分页 / A page of open activities */
export type OpenActivityConnection = {
  /** 本页各项 / Edges of this page */
  edges: Array<OpenActivityEdge>;
  /** 分页信息 / Page information */
  pageInfo: PageInfo;
};

/** 开放式组织生活活动分页项 / An open activity in a page */
export type OpenActivityEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 活动 / Activity */
  node: OpenActivity;
};

/** 党务工作人才库入库记录 / Entry in the pool of Party-work talent */
export type TalentPoolEntry = {
  /** 入库日期 / Entered on */
  since: Maybe<Scalars['Date']['output']>;
  /** 出库日期; 在库为 null / Day from which the member is no longer in it; null while in it */
  until: Maybe<Scalars['Date']['output']>;
  /** 专长 / Strength */
  strength: Maybe<TalentStrength>;
  /** 选派情况; 未选派为 null / What the member was sent out as; null while not sent out */
  assignment: Maybe<TalentAssignment>;
};

/** 党务工作专长 / Strength in Party work */
export type TalentStrength =
  /** 组织建设 / Building organizations */
  | 'ORGANIZATION'
  /** 宣传教育 / Publicity and education */
  | 'PUBLICITY'
  /** 群众工作 / Work with the people */
  | 'COMMUNITY_WORK'
  /** “两新”组织党建 / Party work in two-new organizations */
  | 'TWO_NEW';

/** 选派方向 / What talent is sent out as */
export type TalentAssignment =
  /** 党组织书记 / Secretary of an organization */
  | 'SECRETARY'
  /** 党建指导员 / Instructor of Party work */
  | 'INSTRUCTOR';

/** 专职岗位任职 / Holding of a full-time post in a community */
export type FullTimePosting = {
  /** 编号 / Opaque id */
  id: Scalars['ID']['output'];
  /** 岗位 / Post */
  kind: FullTimePostKind;
  /** 所在社区 / Community */
  community: Maybe<Region>;
  /** 所在党组织 / Organization */
  organization: Maybe<Organization>;
  /** 岗位等级 / Grade of the post, 1 is the lowest */
  grade: Scalars['Int']['output'];
  /** 工资标准; 当日无标准为 null / Pay standard of the grade on a day; null when none is in force */
  payStandard: Maybe<PayStandard>;
  /** 任职党员 / Member who holds it */
  member: Maybe<Member>;
  /** 任职日期 / Held since */
  since: Scalars['Date']['output'];
  /** 离任日期; 在任为 null / Day from which it is no longer held; null while held */
  until: Maybe<Scalars['Date']['output']>;
};


/** 专职岗位任职 / Holding of a full-time post in a community */
export type FullTimePostingPayStandardArgs = {
  asOf: InputMaybe<Scalars['Date']['input']>;
};

/** 专职岗位 / Full-time post */
export type FullTimePostKind =
  /** 社区党组织书记 / Secretary of a community */
  | 'COMMUNITY_SECRETARY'
  /** 社区专职副书记 / Deputy secretary of a community */
  | 'COMMUNITY_DEPUTY_SECRETARY';

/** 工资标准: 某一等级自某日起的月工资 / Pay standard: monthly pay of a grade from a day on */
export type PayStandard = {
  /** 岗位等级 / Grade of the post, 1 is the lowest */
  grade: Scalars['Int']['output'];
  /** 月工资 / Monthly pay */
  monthlyPay: Money;
  /** 执行日期 / In force from */
  effectiveFrom: Scalars['Date']['output'];
  /** 停止执行日期; 执行中为 null / Day from which it is no longer in force; null while in force */
  effectiveTo: Maybe<Scalars['Date']['output']>;
};

/** 高校培训班 / Training of secretaries at a university */
export type UniversityTraining = {
  /** 编号 / Opaque id */
  id: Scalars['ID']['output'];
  /** 班次 / Title */
  title: Scalars['String']['output'];
  /** 高校 / University */
  university: Scalars['String']['output'];
  /** 开班日期 / First day */
  startedOn: Scalars['Date']['output'];
  /** 结业日期 / Last day */
  endedOn: Scalars['Date']['output'];
};

/** 社会工作者证书 / Certificate of a professional social worker, one a person */
export type SocialWorkCertificate = {
  /** 级别 / Level */
  level: Maybe<SocialWorkLevel>;
  /** 取得日期 / Certified on */
  certifiedOn: Maybe<Scalars['Date']['output']>;
  /** 工作所在社区 / Community where the holder works */
  community: Maybe<Region>;
};

/** 社会工作者职业水平 / Level of a social worker */
export type SocialWorkLevel =
  /** 助理社会工作师 / Assistant social worker */
  | 'ASSISTANT'
  /** 社会工作师 / Social worker */
  | 'SOCIAL_WORKER'
  /** 高级社会工作师 / Senior social worker */
  | 'SENIOR';

/** 挂职 / Secondment to a community */
export type Secondment = {
  /** 派出单位 / Unit that sends */
  unit: Maybe<Unit>;
  /** 挂职社区 / Community that receives */
  community: Maybe<Region>;
  /** 挂职职务 / Duty */
  duty: Maybe<Scalars['String']['output']>;
  /** 起始日期 / First day */
  since: Maybe<Scalars['Date']['output']>;
  /** 截止日期; 挂职中为 null / Day from which it no longer holds; null while it holds */
  until: Maybe<Scalars['Date']['output']>;
};

/** “两代表一委员”任职 / Elected role: delegate, deputy or member of a consultative conference */
export type ElectedRole = {
  /** 类别 / Kind */
  kind: Maybe<ElectedRoleKind>;
  /** 届次 / Body and term */
  body: Maybe<Scalars['String']['output']>;
  /** 任期起 / Term from */
  since: Maybe<Scalars['Date']['output']>;
  /** 任期止; 在任为 null / Day from which it is no longer held; null while held */
  until: Maybe<Scalars['Date']['output']>;
};

/** “两代表一委员”类别 / Kind of elected role */
export type ElectedRoleKind =
  /** 党代表 / Delegate to a Party congress */
  | 'PARTY_CONGRESS_DELEGATE'
  /** 人大代表 / Deputy to a people's congress */
  | 'PEOPLES_CONGRESS_DEPUTY'
  /** 政协委员 / Member of a consultative conference */
  | 'CONSULTATIVE_CONFERENCE_MEMBER';

/** 优秀社区书记招聘进事业单位 / Hiring of a community secretary into a public institution */
export type PublicInstitutionHiring = {
  /** 招聘单位 / Institution */
  unit: Maybe<Unit>;
  /** 招聘日期 / Hired on */
  hiredOn: Maybe<Scalars['Date']['output']>;
};

/** 专职岗位任职分页 / A page of postings */
export type FullTimePostingConnection = {
  /** 本页各项 / Edges of this page */
  edges: Array<FullTimePostingEdge>;
  /** 分页信息 / Page information */
  pageInfo: PageInfo;
};

/** 专职岗位任职分页项 / A posting in a page */
export type FullTimePostingEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 专职岗位任职 / Posting */
  node: FullTimePosting;
};

/** 单位到社区报到 (双报到) / Check-in of a unit at a community */
export type UnitCheckIn = {
  /** 编号 / Opaque id */
  id: Scalars['ID']['output'];
  /** 报到单位 / Unit */
  unit: Maybe<Unit>;
  /** 接受报到的社区 / Community */
  community: Maybe<Region>;
  /** 报到日期 / Checked in on */
  since: Scalars['Date']['output'];
  /** 结束日期; 仍在报到为 null / Day from which it no longer holds; null while it holds */
  until: Maybe<Scalars['Date']['output']>;
  /** 联络员 / Member who keeps the contact for the unit */
  liaison: Maybe<Member>;
};

/** 在职党员到社区报到 (双报到) / Check-in of an in-service member at a community */
export type MemberCheckIn = {
  /** 编号 / Opaque id */
  id: Scalars['ID']['output'];
  /** 党员 / Member */
  member: Maybe<Member>;
  /** 接受报到的社区 / Community */
  community: Maybe<Region>;
  /** 报到日期 / Checked in on */
  since: Maybe<Scalars['Date']['output']>;
  /** 结束日期; 仍在报到为 null / Day from which it no longer holds; null while it holds */
  until: Maybe<Scalars['Date']['output']>;
  /** 服务意愿 / Fields in which the member offers to serve */
  serviceFields: Maybe<Array<ServiceField>>;
};

/** 服务领域 / Field of service */
export type ServiceField =
  /** 政策宣传 / Explaining policies */
  | 'POLICY'
  /** 法律援助 / Legal aid */
  | 'LEGAL_AID'
  /** 医疗健康 / Health */
  | 'HEALTH'
  /** 教育辅导 / Teaching */
  | 'EDUCATION'
  /** 环境整治 / Environment */
  | 'ENVIRONMENT'
  /** 平安巡防 / Public safety */
  | 'SAFETY'
  /** 文体活动 / Culture and sports */
  | 'CULTURE'
  /** 帮扶救助 / Care for those in need */
  | 'CARE';

/** 单位报到分页 / A page of units' check-ins */
export type UnitCheckInConnection = {
  /** 本页各项 / Edges of this page */
  edges: Array<UnitCheckInEdge>;
  /** 分页信息 / Page information */
  pageInfo: PageInfo;
};

/** 单位报到分页项 / A unit's check-in in a page */
export type UnitCheckInEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 单位报到 / Check-in */
  node: UnitCheckIn;
};

/** 党员报到分页 / A page of members' check-ins */
export type MemberCheckInConnection = {
  /** 本页各项 / Edges of this page */
  edges: Array<MemberCheckInEdge>;
  /** 分页信息 / Page information */
  pageInfo: PageInfo;
};

/** 党员报到分页项 / A member's check-in in a page */
export type MemberCheckInEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 党员报到 / Check-in */
  node: MemberCheckIn;
};

export type Region = {
  code: Scalars['DivisionCode']['output'];
  /** 党员工作数字, 自下而上汇总 / Counts of members and their work in this region, rolled up the tree */
  memberFigures: MemberFigures;
  /** 党员名单。本区域 (含下级) 党组织的党员, 按编号排序 / Members of organizations here and below, ordered by id */
  members: Maybe<MemberConnection>;
  /** 单位报到。到本区域 (含下级) 社区报到的单位, 按编号排序 / Units' check-ins at communities here and below, ordered by id */
  unitCheckIns: UnitCheckInConnection;
  /** 党员报到名单。到本区域 (含下级) 社区报到的在职党员, 按编号排序 / Members' check-ins at communities here and below, ordered by id */
  memberCheckIns: Maybe<MemberCheckInConnection>;
  /** 服务认领。本区域 (含下级) 社区的认领, 按编号排序 / Claims in communities here and below, ordered by id */
  serviceClaims: ServiceClaimConnection;
  /** “奉献社区”荣誉。服务本区域 (含下级) 的单位、党员、书记, 按编号排序 / Honours for service here and below, ordered by id */
  honours: CommunityHonourConnection;
  /** 专职岗位任职。本区域 (含下级) 的社区书记、专职副书记, 按编号排序 / Full-time posts held here and below, ordered by id */
  fullTimePostings: FullTimePostingConnection;
  /** 开放式组织生活活动。由近及远 / Open activities here and below, latest first */
  openActivities: OpenActivityConnection;
};


export type RegionMemberFiguresArgs = {
  asOf: InputMaybe<Scalars['Date']['input']>;
};


export type RegionMembersArgs = {
  filter: InputMaybe<MemberFilterInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type RegionUnitCheckInsArgs = {
  asOf: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type RegionMemberCheckInsArgs = {
  asOf: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type RegionServiceClaimsArgs = {
  kind: InputMaybe<ServiceClaimKind>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type RegionHonoursArgs = {
  year: InputMaybe<Scalars['Int']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type RegionFullTimePostingsArgs = {
  asOf: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type RegionOpenActivitiesArgs = {
  heldFrom: InputMaybe<Scalars['Date']['input']>;
  heldTo: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

/** 党员工作数字。人数过少的项不提供, 为 null / Counts of a region's members and their work on a day; those of too few persons are null */
export type MemberFigures = {
  /** 截至日期 / The day these counts hold for */
  asOf: Scalars['Date']['output'];
  /** 党员数 / Members */
  members: Maybe<Scalars['Int']['output']>;
  /** 街道、社区党员数 / Members of streets' and communities' organizations */
  streetAndCommunityMembers: Maybe<Scalars['Int']['output']>;
  /** 城市社区党员数 / Members of urban communities' organizations */
  urbanCommunityMembers: Maybe<Scalars['Int']['output']>;
  /** 单位在职党员数 / In-service members of units */
  inServiceMembers: Maybe<Scalars['Int']['output']>;
  /** 到社区报到的单位数 / Units checked in at communities */
  checkedInUnits: Scalars['Int']['output'];
  /** 到社区报到的在职党员数 / In-service members checked in at communities */
  checkedInMembers: Maybe<Scalars['Int']['output']>;
  /** 接受报到的社区数 / Communities that units or members are checked in at */
  communitiesWithCheckIns: Scalars['Int']['output'];
  /** 开放式组织生活活动数。累计 / Open activities held so far */
  openActivities: Scalars['Int']['output'];
  /** 党务工作人才库人数 / Members in the talent pool */
  talentPool: Maybe<Scalars['Int']['output']>;
  /** 赴高校培训的党组织书记数。累计 / Secretaries trained at universities so far */
  secretariesTrained: Maybe<Scalars['Int']['output']>;
  /** 持证专业社工数 / Certified social workers */
  certifiedSocialWorkers: Maybe<Scalars['Int']['output']>;
  /** 招聘进事业编的社区书记数。累计; 招聘结果依规公示, 再少也提供 / Community secretaries hired into public institutions so far; hirings are published by rule, so however few */
  secretariesHiredIntoPublicInstitutions: Scalars['Int']['output'];
  /** 担任“两代表一委员”的社区工作者数; 选举结果依规公布, 再少也提供 / Community workers who hold an elected role; elections are published by rule, so however few */
  communityWorkersElected: Scalars['Int']['output'];
};

export type Organization = {
  id: Scalars['ID']['output'];
  region: Region;
  /** 党员数。含下级党组织; 人数过少的不提供 / Members, those of organizations below included; null where they are too few to tell */
  memberCount: Maybe<Scalars['Int']['output']>;
  /** 党员名单。含下级党组织, 按编号排序 / Members, those of organizations below included, ordered by id */
  members: Maybe<MemberConnection>;
};


export type OrganizationMemberCountArgs = {
  asOf: InputMaybe<Scalars['Date']['input']>;
};


export type OrganizationMembersArgs = {
  filter: InputMaybe<MemberFilterInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

export type Unit = {
  uscc: Scalars['CreditCode']['output'];
  region: Region;
  /** 在职党员数。人数过少的不提供 / In-service members; null where they are too few to tell */
  inServiceMemberCount: Maybe<Scalars['Int']['output']>;
  /** 社区报到; 未报到为 null / Check-in that holds today; null when there is none */
  checkIn: Maybe<UnitCheckIn>;
  /** 认领, 由近及远 / Claims, latest first */
  claims: Array<ServiceClaim>;
  /** 年底报告, 由近及远 / Year-end reports to the superior organization, latest first */
  yearEndReports: Maybe<Array<YearEndReport>>;
  /** 年度评价, 由近及远 / Yearly evaluations, latest first */
  evaluations: Maybe<Array<YearEndEvaluation>>;
  /** “奉献社区”荣誉, 由近及远 / Honours, latest first */
  honours: Array<CommunityHonour>;
};


export type UnitInServiceMemberCountArgs = {
  asOf: InputMaybe<Scalars['Date']['input']>;
};

/** 党员 / Member of the Party */
export type Member = {
  /** 编号。不透明, 不含身份信息 / Opaque id; tells nothing of the person */
  id: Scalars['ID']['output'];
  /** 姓名 / Name */
  name: Maybe<Scalars['String']['output']>;
  /** 性别 / Gender */
  gender: Maybe<Gender>;
  /** 出生日期 / Day of birth */
  bornOn: Maybe<Scalars['Date']['output']>;
  /** 民族 / Ethnic group (GB/T 3304) */
  ethnicity: Maybe<Scalars['String']['output']>;
  /** 公民身份号码 / Resident identity number (GB 11643) */
  residentIdNumber: Maybe<Scalars['String']['output']>;
  /** 手机号码 / Mobile number */
  mobileNumber: Maybe<Scalars['String']['output']>;
  /** 学历 / Education */
  education: Maybe<Education>;
  /** 入党日期 / Day of admission as a probationary member */
  admittedOn: Maybe<Scalars['Date']['output']>;
  /** 转正日期; 预备期为 null / Day of becoming a full member; null while on probation */
  becameFullOn: Maybe<Scalars['Date']['output']>;
  /** 所在党组织; 已转出或去世为 null / Organization that the member belongs to; null after leaving */
  organization: Maybe<Organization>;
  /** 所在单位; 不在职为 null / Unit where the member works; null when not in service */
  unit: Maybe<Unit>;
  /** 所在区域。组织关系所在党组织的区域 / Region of the member's organization, the last one after leaving */
  region: Maybe<Region>;
  /** 组织关系, 由近及远 / Memberships, latest first */
  memberships: Maybe<Array<Membership>>;
  /** 社区报到, 由近及远 / Check-ins at communities, latest first */
  checkIns: Maybe<Array<MemberCheckIn>>;
  /** 认领, 由近及远 / Claims, latest first */
  claims: Maybe<Array<ServiceClaim>>;
  /** 年底报告, 由近及远 / Year-end reports to the member's organization, latest first */
  yearEndReports: Maybe<Array<YearEndReport>>;
  /** 年度评价, 由近及远 / Yearly evaluations, latest first */
  evaluations: Maybe<Array<YearEndEvaluation>>;
  /** “奉献社区”荣誉, 由近及远 / Honours for service to a community, latest first */
  honours: Maybe<Array<CommunityHonour>>;
  /** 党务工作人才库入库记录; 未入库为 null / Entry in the talent pool; null when there is none */
  talentPoolEntry: Maybe<TalentPoolEntry>;
  /** 专职岗位任职, 由近及远 / Full-time posts held, latest first */
  postings: Maybe<Array<FullTimePosting>>;
  /** 高校培训, 由近及远 / Trainings at universities, latest first */
  trainings: Maybe<Array<UniversityTraining>>;
  /** 社会工作者证书; 未持证为 null / Certificate of a social worker; null when there is none */
  socialWorkCertificate: Maybe<SocialWorkCertificate>;
  /** 挂职, 由近及远 / Secondments, latest first */
  secondments: Maybe<Array<Secondment>>;
  /** “两代表一委员”任职, 由近及远 / Elected roles, latest first */
  electedRoles: Maybe<Array<ElectedRole>>;
  /** 招聘进事业单位记录; 无则为 null / Hiring into a public institution; null when there is none */
  publicInstitutionHiring: Maybe<PublicInstitutionHiring>;
};

/** 性别 / Gender */
export type Gender =
  /** 男 / Male */
  | 'MALE'
  /** 女 / Female */
  | 'FEMALE';

/** 学历 / Education */
export type Education =
  /** 研究生 / Postgraduate */
  | 'POSTGRADUATE'
  /** 大学本科 / Bachelor */
  | 'BACHELOR'
  /** 大学专科 / Junior college */
  | 'JUNIOR_COLLEGE'
  /** 高中、中专 / Upper secondary */
  | 'UPPER_SECONDARY'
  /** 初中及以下 / Lower secondary or below */
  | 'LOWER_SECONDARY_OR_BELOW';

/** 组织关系: 一名党员在一段时间内属于一个党组织 / Membership: one member in one organization for a time */
export type Membership = {
  /** 党组织 / Organization */
  organization: Maybe<Organization>;
  /** 类别 / Kind */
  kind: Maybe<MembershipKind>;
  /** 区域 / Region of the organization */
  region: Maybe<Region>;
  /** 单位; 不在职为 null / Unit; null when not in service */
  unit: Maybe<Unit>;
  /** 起始日期 / First day */
  since: Maybe<Scalars['Date']['output']>;
  /** 截止日期; 存续为 null / Day from which it no longer holds; null while it holds */
  until: Maybe<Scalars['Date']['output']>;
  /** 终止原因; 存续为 null / Why it ended; null while it holds */
  endReason: Maybe<MembershipEndReason>;
};

/** 组织关系类别 / Kind of membership */
export type MembershipKind =
  /** 街道党员 / Member of a street's organization */
  | 'STREET'
  /** 社区党员 / Member of an urban community's organization */
  | 'COMMUNITY'
  /** 单位在职党员 / In-service member of a unit */
  | 'UNIT';

/** 组织关系终止原因 / Why a membership ended */
export type MembershipEndReason =
  /** 转至本市其他党组织 / Transferred to another organization of the city */
  | 'TRANSFERRED'
  /** 转出本市 / Left the city */
  | 'LEFT_CITY'
  /** 去世 / Died */
  | 'DECEASED';

/** 党员过滤条件, 各项同时满足 / Filter of members; all given conditions hold */
export type MemberFilterInput = {
  /** 组织关系类别 / Kinds of membership */
  kinds?: InputMaybe<Array<MembershipKind>>;
  /** 是否已到社区报到 / Checked in at a community */
  checkedIn?: InputMaybe<Scalars['Boolean']['input']>;
  /** 是否在党务工作人才库 / In the talent pool */
  inTalentPool?: InputMaybe<Scalars['Boolean']['input']>;
  /** 姓名包含 / Name contains */
  nameContains?: InputMaybe<Scalars['String']['input']>;
  /** 截至日期组织关系存续 / Membership holds on this date; default today */
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** 党员分页 / A page of members */
export type MemberConnection = {
  /** 本页各项 / Edges of this page */
  edges: Array<MemberEdge>;
  /** 分页信息 / Page information */
  pageInfo: PageInfo;
};

/** 党员分页项 / A member in a page */
export type MemberEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 党员 / Member */
  node: Member;
};

export type Money = {
  amountMinor: Scalars['Fen']['output'];
  currency: Scalars['String']['output'];
};

/** 认领 (双认领): 报到单位或党员认领岗位、项目、微心愿 / Claim of a post, project or wish by a checked-in unit or member */
export type ServiceClaim = {
  /** 编号 / Opaque id */
  id: Scalars['ID']['output'];
  /** 类别 / Kind */
  kind: ServiceClaimKind;
  /** 名称 / What is claimed */
  title: Scalars['String']['output'];
  /** 所在社区 / Community */
  community: Maybe<Region>;
  /** 认领单位; 由党员认领为 null / Unit that claimed; null when a member did */
  unit: Maybe<Unit>;
  /** 认领党员; 由单位认领为 null / Member who claimed; null when a unit did */
  member: Maybe<Member>;
  /** 认领日期 / Claimed on */
  claimedOn: Scalars['Date']['output'];
  /** 完成日期; 进行中为 null / Completed on; null while under way */
  completedOn: Maybe<Scalars['Date']['output']>;
  /** 服务时长 (小时); 未完成为 null / Hours of service; null while under way */
  serviceHours: Maybe<Scalars['Int']['output']>;
};

/** 认领类别 / Kind of claim */
export type ServiceClaimKind =
  /** 服务岗位 / Post of service */
  | 'POST'
  /** 服务项目 / Project */
  | 'PROJECT'
  /** 微心愿 / Micro-wish */
  | 'WISH';

/** 年底报告 (双报告): 社区向单位上级党组织、党员所在党组织报告参与情况 / Year-end report of a community on a unit's or member's part */
export type YearEndReport = {
  /** 编号 / Opaque id */
  id: Scalars['ID']['output'];
  /** 年度 / Year */
  year: Maybe<Scalars['Int']['output']>;
  /** 报告的社区 / Community that reports */
  community: Maybe<Region>;
  /** 接收报告的党组织。单位的上级党组织, 或党员所在党组织 / The unit's superior organization, or the member's own */
  recipient: Maybe<Organization>;
  /** 报告所涉单位; 涉及党员为 null / Unit reported on; null when a member is */
  unit: Maybe<Unit>;
  /** 报告所涉党员; 涉及单位为 null / Member reported on; null when a unit is */
  member: Maybe<Member>;
  /** 认领数 / Claims of the year */
  claims: Maybe<Scalars['Int']['output']>;
  /** 完成数 / Claims completed */
  completedClaims: Maybe<Scalars['Int']['output']>;
  /** 服务时长 (小时) / Hours of service */
  serviceHours: Maybe<Scalars['Int']['output']>;
  /** 报告日期 / Reported on */
  reportedOn: Maybe<Scalars['Date']['output']>;
};

/** 年度评价 (双评价): 对单位、党员的评价及其用途 / Yearly evaluation of a unit or member, and what it is used for */
export type YearEndEvaluation = {
  /** 编号 / Opaque id */
  id: Scalars['ID']['output'];
  /** 年度 / Year */
  year: Maybe<Scalars['Int']['output']>;
  /** 评价的社区 / Community that evaluates */
  community: Maybe<Region>;
  /** 被评价单位; 评价党员时为 null / Unit evaluated; null when a member is */
  unit: Maybe<Unit>;
  /** 被评价党员; 评价单位时为 null / Member evaluated; null when a unit is */
  member: Maybe<Member>;
  /** 等次 / Grade */
  grade: Maybe<EvaluationGrade>;
  /** 结果用途 / What the result is used for */
  uses: Maybe<Array<EvaluationUse>>;
  /** 评价日期 / Evaluated on */
  evaluatedOn: Maybe<Scalars['Date']['output']>;
};

/** 评价等次 / Grade of an evaluation */
export type EvaluationGrade =
  /** 优秀 / Excellent */
  | 'EXCELLENT'
  /** 良好 / Good */
  | 'GOOD'
  /** 一般 / Fair */
  | 'FAIR'
  /** 较差 / Poor */
  | 'POOR';

/** 评价结果用途 / What an evaluation is used for */
export type EvaluationUse =
  /** 文明单位创建 / Title of a civilized unit */
  | 'CIVILIZED_UNIT'
  /** 评先选优 / Choosing the best */
  | 'MERIT_SELECTION'
  /** 党组织书记述职评议 / Appraisal of the secretary */
  | 'SECRETARY_APPRAISAL'
  /** 民主评议党员 / Members' own appraisal */
  | 'MEMBER_APPRAISAL';

/** “奉献社区”荣誉: 好单位、好党员、好书记 / Honour for service to a community: good unit, good member, good secretary */
export type CommunityHonour = {
  /** 编号 / Opaque id */
  id: Scalars['ID']['output'];
  /** 类别 / Kind */
  kind: CommunityHonourKind;
  /** 年度 / Year */
  year: Scalars['Int']['output'];
  /** 服务的社区 / Community that was served */
  community: Maybe<Region>;
  /** 获评单位; 党员获评为 null / Unit; null when a member was honoured */
  unit: Maybe<Unit>;
  /** 获评党员; 单位获评为 null / Member; null when a unit was honoured */
  member: Maybe<Member>;
  /** 命名日期 / Awarded on */
  awardedOn: Scalars['Date']['output'];
};

/** 荣誉类别 / Kind of honour */
export type CommunityHonourKind =
  /** 奉献社区好单位 / Good unit */
  | 'GOOD_UNIT'
  /** 奉献社区好党员 / Good member */
  | 'GOOD_MEMBER'
  /** 奉献社区好书记 / Good secretary */
  | 'GOOD_SECRETARY';

/** 认领分页 / A page of claims */
export type ServiceClaimConnection = {
  /** 本页各项 / Edges of this page */
  edges: Array<ServiceClaimEdge>;
  /** 分页信息 / Page information */
  pageInfo: PageInfo;
};

/** 认领分页项 / A claim in a page */
export type ServiceClaimEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 认领 / Claim */
  node: ServiceClaim;
};

/** 荣誉分页 / A page of honours */
export type CommunityHonourConnection = {
  /** 本页各项 / Edges of this page */
  edges: Array<CommunityHonourEdge>;
  /** 分页信息 / Page information */
  pageInfo: PageInfo;
};

/** 荣誉分页项 / An honour in a page */
export type CommunityHonourEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 荣誉 / Honour */
  node: CommunityHonour;
};

export type Query = {
  /** 按编号取党员 / Member by id; null when unknown */
  member: Maybe<Member>;
  /** 某一区域内的党员, 按编号排序 / Members whose organization is inside a region, ordered by id */
  members: Maybe<MemberConnection>;
  /** 专职岗位工资标准, 按岗位等级排序 / Pay standards of full-time posts in force on a day, ordered by grade */
  payStandards: Array<PayStandard>;
};


export type QueryMemberArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMembersArgs = {
  region: Scalars['DivisionCode']['input'];
  filter: InputMaybe<MemberFilterInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type QueryPayStandardsArgs = {
  asOf: InputMaybe<Scalars['Date']['input']>;
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
  Region: Region;
  Organization: Organization;
  Unit: Unit;
  Member: Member;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Region:
    ( { __typename: 'Region' }
    & GraphQLRecursivePick<FederationTypes['Region'], {"code":true}> );
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Organization'], {"region":{"code":true}}>
        | GraphQLRecursivePick<FederationTypes['Organization'], {"region":{"code":true}}>
        | GraphQLRecursivePick<FederationTypes['Organization'], {"region":{"code":true}}> ) );
  Unit:
    ( { __typename: 'Unit' }
    & GraphQLRecursivePick<FederationTypes['Unit'], {"uscc":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Unit'], {"region":{"code":true}}> ) );
  Member:
    ( { __typename: 'Member' }
    & GraphQLRecursivePick<FederationTypes['Member'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DivisionCode: ResolverTypeWrapper<Scalars['DivisionCode']['output']>;
  CreditCode: ResolverTypeWrapper<Scalars['CreditCode']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  Fen: ResolverTypeWrapper<Scalars['Fen']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  OpenActivity: ResolverTypeWrapper<OpenActivityValue>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  OpenActivityConnection: ResolverTypeWrapper<Omit<OpenActivityConnection, 'edges'> & { edges: Array<ResolversTypes['OpenActivityEdge']> }>;
  OpenActivityEdge: ResolverTypeWrapper<Omit<OpenActivityEdge, 'node'> & { node: ResolversTypes['OpenActivity'] }>;
  TalentPoolEntry: ResolverTypeWrapper<TalentPoolEntryValue>;
  TalentStrength: TalentStrength;
  TalentAssignment: TalentAssignment;
  FullTimePosting: ResolverTypeWrapper<FullTimePostingValue>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  FullTimePostKind: FullTimePostKind;
  PayStandard: ResolverTypeWrapper<PayStandardValue>;
  UniversityTraining: ResolverTypeWrapper<UniversityTrainingValue>;
  SocialWorkCertificate: ResolverTypeWrapper<SocialWorkCertificateValue>;
  SocialWorkLevel: SocialWorkLevel;
  Secondment: ResolverTypeWrapper<SecondmentValue>;
  ElectedRole: ResolverTypeWrapper<ElectedRoleValue>;
  ElectedRoleKind: ElectedRoleKind;
  PublicInstitutionHiring: ResolverTypeWrapper<PublicInstitutionHiringValue>;
  FullTimePostingConnection: ResolverTypeWrapper<Omit<FullTimePostingConnection, 'edges'> & { edges: Array<ResolversTypes['FullTimePostingEdge']> }>;
  FullTimePostingEdge: ResolverTypeWrapper<Omit<FullTimePostingEdge, 'node'> & { node: ResolversTypes['FullTimePosting'] }>;
  UnitCheckIn: ResolverTypeWrapper<UnitCheckInValue>;
  MemberCheckIn: ResolverTypeWrapper<MemberCheckInValue>;
  ServiceField: ServiceField;
  UnitCheckInConnection: ResolverTypeWrapper<Omit<UnitCheckInConnection, 'edges'> & { edges: Array<ResolversTypes['UnitCheckInEdge']> }>;
  UnitCheckInEdge: ResolverTypeWrapper<Omit<UnitCheckInEdge, 'node'> & { node: ResolversTypes['UnitCheckIn'] }>;
  MemberCheckInConnection: ResolverTypeWrapper<Omit<MemberCheckInConnection, 'edges'> & { edges: Array<ResolversTypes['MemberCheckInEdge']> }>;
  MemberCheckInEdge: ResolverTypeWrapper<Omit<MemberCheckInEdge, 'node'> & { node: ResolversTypes['MemberCheckIn'] }>;
  Region: ResolverTypeWrapper<RegionValue>;
  MemberFigures: ResolverTypeWrapper<MemberFiguresValue>;
  Organization: ResolverTypeWrapper<OrganizationValue>;
  Unit: ResolverTypeWrapper<UnitValue>;
  Member: ResolverTypeWrapper<MemberValue>;
  Gender: Gender;
  Education: Education;
  Membership: ResolverTypeWrapper<MembershipValue>;
  MembershipKind: MembershipKind;
  MembershipEndReason: MembershipEndReason;
  MemberFilterInput: MemberFilterInput;
  MemberConnection: ResolverTypeWrapper<Omit<MemberConnection, 'edges'> & { edges: Array<ResolversTypes['MemberEdge']> }>;
  MemberEdge: ResolverTypeWrapper<Omit<MemberEdge, 'node'> & { node: ResolversTypes['Member'] }>;
  Money: ResolverTypeWrapper<Money>;
  ServiceClaim: ResolverTypeWrapper<ServiceClaimValue>;
  ServiceClaimKind: ServiceClaimKind;
  YearEndReport: ResolverTypeWrapper<YearEndReportValue>;
  YearEndEvaluation: ResolverTypeWrapper<YearEndEvaluationValue>;
  EvaluationGrade: EvaluationGrade;
  EvaluationUse: EvaluationUse;
  CommunityHonour: ResolverTypeWrapper<CommunityHonourValue>;
  CommunityHonourKind: CommunityHonourKind;
  ServiceClaimConnection: ResolverTypeWrapper<Omit<ServiceClaimConnection, 'edges'> & { edges: Array<ResolversTypes['ServiceClaimEdge']> }>;
  ServiceClaimEdge: ResolverTypeWrapper<Omit<ServiceClaimEdge, 'node'> & { node: ResolversTypes['ServiceClaim'] }>;
  CommunityHonourConnection: ResolverTypeWrapper<Omit<CommunityHonourConnection, 'edges'> & { edges: Array<ResolversTypes['CommunityHonourEdge']> }>;
  CommunityHonourEdge: ResolverTypeWrapper<Omit<CommunityHonourEdge, 'node'> & { node: ResolversTypes['CommunityHonour'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DivisionCode: Scalars['DivisionCode']['output'];
  CreditCode: Scalars['CreditCode']['output'];
  Date: Scalars['Date']['output'];
  Fen: Scalars['Fen']['output'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  OpenActivity: OpenActivityValue;
  ID: Scalars['ID']['output'];
  OpenActivityConnection: Omit<OpenActivityConnection, 'edges'> & { edges: Array<ResolversParentTypes['OpenActivityEdge']> };
  OpenActivityEdge: Omit<OpenActivityEdge, 'node'> & { node: ResolversParentTypes['OpenActivity'] };
  TalentPoolEntry: TalentPoolEntryValue;
  FullTimePosting: FullTimePostingValue;
  Int: Scalars['Int']['output'];
  PayStandard: PayStandardValue;
  UniversityTraining: UniversityTrainingValue;
  SocialWorkCertificate: SocialWorkCertificateValue;
  Secondment: SecondmentValue;
  ElectedRole: ElectedRoleValue;
  PublicInstitutionHiring: PublicInstitutionHiringValue;
  FullTimePostingConnection: Omit<FullTimePostingConnection, 'edges'> & { edges: Array<ResolversParentTypes['FullTimePostingEdge']> };
  FullTimePostingEdge: Omit<FullTimePostingEdge, 'node'> & { node: ResolversParentTypes['FullTimePosting'] };
  UnitCheckIn: UnitCheckInValue;
  MemberCheckIn: MemberCheckInValue;
  UnitCheckInConnection: Omit<UnitCheckInConnection, 'edges'> & { edges: Array<ResolversParentTypes['UnitCheckInEdge']> };
  UnitCheckInEdge: Omit<UnitCheckInEdge, 'node'> & { node: ResolversParentTypes['UnitCheckIn'] };
  MemberCheckInConnection: Omit<MemberCheckInConnection, 'edges'> & { edges: Array<ResolversParentTypes['MemberCheckInEdge']> };
  MemberCheckInEdge: Omit<MemberCheckInEdge, 'node'> & { node: ResolversParentTypes['MemberCheckIn'] };
  Region: RegionValue;
  MemberFigures: MemberFiguresValue;
  Organization: OrganizationValue;
  Unit: UnitValue;
  Member: MemberValue;
  Membership: MembershipValue;
  MemberFilterInput: MemberFilterInput;
  MemberConnection: Omit<MemberConnection, 'edges'> & { edges: Array<ResolversParentTypes['MemberEdge']> };
  MemberEdge: Omit<MemberEdge, 'node'> & { node: ResolversParentTypes['Member'] };
  Money: Money;
  ServiceClaim: ServiceClaimValue;
  YearEndReport: YearEndReportValue;
  YearEndEvaluation: YearEndEvaluationValue;
  CommunityHonour: CommunityHonourValue;
  ServiceClaimConnection: Omit<ServiceClaimConnection, 'edges'> & { edges: Array<ResolversParentTypes['ServiceClaimEdge']> };
  ServiceClaimEdge: Omit<ServiceClaimEdge, 'node'> & { node: ResolversParentTypes['ServiceClaim'] };
  CommunityHonourConnection: Omit<CommunityHonourConnection, 'edges'> & { edges: Array<ResolversParentTypes['CommunityHonourEdge']> };
  CommunityHonourEdge: Omit<CommunityHonourEdge, 'node'> & { node: ResolversParentTypes['CommunityHonour'] };
  Query: Record<PropertyKey, never>;
  String: Scalars['String']['output'];
};

export type ComparesDirectiveArgs = {
  with: Array<Scalars['String']['input']>;
};

export type ComparesDirectiveResolver<Result, Parent, ContextType = Context, Args = ComparesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type HeadcountDirectiveArgs = {
  less: Maybe<Array<Array<Scalars['String']['input']>>>;
};

export type HeadcountDirectiveResolver<Result, Parent, ContextType = Context, Args = HeadcountDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface DivisionCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DivisionCode'], unknown> {
  name: 'DivisionCode';
}

export interface CreditCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CreditCode'], unknown> {
  name: 'CreditCode';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], unknown> {
  name: 'Date';
}

export interface FenScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Fen'], unknown> {
  name: 'Fen';
}

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OpenActivityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenActivity'] = ResolversParentTypes['OpenActivity']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  menuItem?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  topic?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  heldOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
};

export type OpenActivityConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenActivityConnection'] = ResolversParentTypes['OpenActivityConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OpenActivityEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OpenActivityEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenActivityEdge'] = ResolversParentTypes['OpenActivityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OpenActivity'], ParentType, ContextType>;
};

export type TalentPoolEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TalentPoolEntry'] = ResolversParentTypes['TalentPoolEntry']> = {
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  strength?: Resolver<Maybe<ResolversTypes['TalentStrength']>, ParentType, ContextType>;
  assignment?: Resolver<Maybe<ResolversTypes['TalentAssignment']>, ParentType, ContextType>;
};

export type FullTimePostingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FullTimePosting'] = ResolversParentTypes['FullTimePosting']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FullTimePostKind'], ParentType, ContextType>;
  community?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  grade?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  payStandard?: Resolver<Maybe<ResolversTypes['PayStandard']>, ParentType, ContextType, Partial<FullTimePostingPayStandardArgs>>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type PayStandardResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PayStandard'] = ResolversParentTypes['PayStandard']> = {
  grade?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  monthlyPay?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  effectiveFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  effectiveTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type UniversityTrainingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UniversityTraining'] = ResolversParentTypes['UniversityTraining']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  university?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  endedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type SocialWorkCertificateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SocialWorkCertificate'] = ResolversParentTypes['SocialWorkCertificate']> = {
  level?: Resolver<Maybe<ResolversTypes['SocialWorkLevel']>, ParentType, ContextType>;
  certifiedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  community?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
};

export type SecondmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Secondment'] = ResolversParentTypes['Secondment']> = {
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  community?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  duty?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ElectedRoleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ElectedRole'] = ResolversParentTypes['ElectedRole']> = {
  kind?: Resolver<Maybe<ResolversTypes['ElectedRoleKind']>, ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type PublicInstitutionHiringResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublicInstitutionHiring'] = ResolversParentTypes['PublicInstitutionHiring']> = {
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  hiredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type FullTimePostingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FullTimePostingConnection'] = ResolversParentTypes['FullTimePostingConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FullTimePostingEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type FullTimePostingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FullTimePostingEdge'] = ResolversParentTypes['FullTimePostingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FullTimePosting'], ParentType, ContextType>;
};

export type UnitCheckInResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitCheckIn'] = ResolversParentTypes['UnitCheckIn']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  community?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  liaison?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
};

export type MemberCheckInResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberCheckIn'] = ResolversParentTypes['MemberCheckIn']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  community?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  serviceFields?: Resolver<Maybe<Array<ResolversTypes['ServiceField']>>, ParentType, ContextType>;
};

export type UnitCheckInConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitCheckInConnection'] = ResolversParentTypes['UnitCheckInConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UnitCheckInEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type UnitCheckInEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitCheckInEdge'] = ResolversParentTypes['UnitCheckInEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['UnitCheckIn'], ParentType, ContextType>;
};

export type MemberCheckInConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberCheckInConnection'] = ResolversParentTypes['MemberCheckInConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MemberCheckInEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MemberCheckInEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberCheckInEdge'] = ResolversParentTypes['MemberCheckInEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MemberCheckIn'], ParentType, ContextType>;
};

export type RegionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Region'] = ResolversParentTypes['Region'], FederationReferenceType extends FederationReferenceTypes['Region'] = FederationReferenceTypes['Region']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Region']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  memberFigures?: Resolver<ResolversTypes['MemberFigures'], ParentType, ContextType, Partial<RegionMemberFiguresArgs>>;
  members?: Resolver<Maybe<ResolversTypes['MemberConnection']>, ParentType, ContextType, RequireFields<RegionMembersArgs, 'first'>>;
  unitCheckIns?: Resolver<ResolversTypes['UnitCheckInConnection'], ParentType, ContextType, RequireFields<RegionUnitCheckInsArgs, 'first'>>;
  memberCheckIns?: Resolver<Maybe<ResolversTypes['MemberCheckInConnection']>, ParentType, ContextType, RequireFields<RegionMemberCheckInsArgs, 'first'>>;
  serviceClaims?: Resolver<ResolversTypes['ServiceClaimConnection'], ParentType, ContextType, RequireFields<RegionServiceClaimsArgs, 'first'>>;
  honours?: Resolver<ResolversTypes['CommunityHonourConnection'], ParentType, ContextType, RequireFields<RegionHonoursArgs, 'first'>>;
  fullTimePostings?: Resolver<ResolversTypes['FullTimePostingConnection'], ParentType, ContextType, RequireFields<RegionFullTimePostingsArgs, 'first'>>;
  openActivities?: Resolver<ResolversTypes['OpenActivityConnection'], ParentType, ContextType, RequireFields<RegionOpenActivitiesArgs, 'first'>>;
};

export type MemberFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberFigures'] = ResolversParentTypes['MemberFigures']> = {
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  members?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  streetAndCommunityMembers?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  urbanCommunityMembers?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  inServiceMembers?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  checkedInUnits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  checkedInMembers?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  communitiesWithCheckIns?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openActivities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  talentPool?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  secretariesTrained?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  certifiedSocialWorkers?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  secretariesHiredIntoPublicInstitutions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  communityWorkersElected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  memberCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType, Partial<OrganizationMemberCountArgs>>;
  members?: Resolver<Maybe<ResolversTypes['MemberConnection']>, ParentType, ContextType, RequireFields<OrganizationMembersArgs, 'first'>>;
};

export type UnitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Unit'] = ResolversParentTypes['Unit'], FederationReferenceType extends FederationReferenceTypes['Unit'] = FederationReferenceTypes['Unit']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Unit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  uscc?: Resolver<ResolversTypes['CreditCode'], ParentType, ContextType>;
  inServiceMemberCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType, Partial<UnitInServiceMemberCountArgs>>;
  checkIn?: Resolver<Maybe<ResolversTypes['UnitCheckIn']>, ParentType, ContextType>;
  claims?: Resolver<Array<ResolversTypes['ServiceClaim']>, ParentType, ContextType>;
  yearEndReports?: Resolver<Maybe<Array<ResolversTypes['YearEndReport']>>, ParentType, ContextType>;
  evaluations?: Resolver<Maybe<Array<ResolversTypes['YearEndEvaluation']>>, ParentType, ContextType>;
  honours?: Resolver<Array<ResolversTypes['CommunityHonour']>, ParentType, ContextType>;
};

export type MemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Member'] = ResolversParentTypes['Member'], FederationReferenceType extends FederationReferenceTypes['Member'] = FederationReferenceTypes['Member']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Member']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gender?: Resolver<Maybe<ResolversTypes['Gender']>, ParentType, ContextType>;
  bornOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  ethnicity?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  residentIdNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mobileNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  education?: Resolver<Maybe<ResolversTypes['Education']>, ParentType, ContextType>;
  admittedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  becameFullOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  memberships?: Resolver<Maybe<Array<ResolversTypes['Membership']>>, ParentType, ContextType>;
  checkIns?: Resolver<Maybe<Array<ResolversTypes['MemberCheckIn']>>, ParentType, ContextType>;
  claims?: Resolver<Maybe<Array<ResolversTypes['ServiceClaim']>>, ParentType, ContextType>;
  yearEndReports?: Resolver<Maybe<Array<ResolversTypes['YearEndReport']>>, ParentType, ContextType>;
  evaluations?: Resolver<Maybe<Array<ResolversTypes['YearEndEvaluation']>>, ParentType, ContextType>;
  honours?: Resolver<Maybe<Array<ResolversTypes['CommunityHonour']>>, ParentType, ContextType>;
  talentPoolEntry?: Resolver<Maybe<ResolversTypes['TalentPoolEntry']>, ParentType, ContextType>;
  postings?: Resolver<Maybe<Array<ResolversTypes['FullTimePosting']>>, ParentType, ContextType>;
  trainings?: Resolver<Maybe<Array<ResolversTypes['UniversityTraining']>>, ParentType, ContextType>;
  socialWorkCertificate?: Resolver<Maybe<ResolversTypes['SocialWorkCertificate']>, ParentType, ContextType>;
  secondments?: Resolver<Maybe<Array<ResolversTypes['Secondment']>>, ParentType, ContextType>;
  electedRoles?: Resolver<Maybe<Array<ResolversTypes['ElectedRole']>>, ParentType, ContextType>;
  publicInstitutionHiring?: Resolver<Maybe<ResolversTypes['PublicInstitutionHiring']>, ParentType, ContextType>;
};

export type MembershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Membership'] = ResolversParentTypes['Membership']> = {
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['MembershipKind']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  endReason?: Resolver<Maybe<ResolversTypes['MembershipEndReason']>, ParentType, ContextType>;
};

export type MemberConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberConnection'] = ResolversParentTypes['MemberConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MemberEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MemberEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberEdge'] = ResolversParentTypes['MemberEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amountMinor?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ServiceClaimResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceClaim'] = ResolversParentTypes['ServiceClaim']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ServiceClaimKind'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  community?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  claimedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  completedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  serviceHours?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type YearEndReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['YearEndReport'] = ResolversParentTypes['YearEndReport']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  year?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  community?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  claims?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  completedClaims?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  serviceHours?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reportedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type YearEndEvaluationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['YearEndEvaluation'] = ResolversParentTypes['YearEndEvaluation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  year?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  community?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['EvaluationGrade']>, ParentType, ContextType>;
  uses?: Resolver<Maybe<Array<ResolversTypes['EvaluationUse']>>, ParentType, ContextType>;
  evaluatedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type CommunityHonourResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommunityHonour'] = ResolversParentTypes['CommunityHonour']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CommunityHonourKind'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  community?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  awardedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type ServiceClaimConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceClaimConnection'] = ResolversParentTypes['ServiceClaimConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ServiceClaimEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ServiceClaimEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceClaimEdge'] = ResolversParentTypes['ServiceClaimEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ServiceClaim'], ParentType, ContextType>;
};

export type CommunityHonourConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommunityHonourConnection'] = ResolversParentTypes['CommunityHonourConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CommunityHonourEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CommunityHonourEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommunityHonourEdge'] = ResolversParentTypes['CommunityHonourEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CommunityHonour'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType, RequireFields<QueryMemberArgs, 'id'>>;
  members?: Resolver<Maybe<ResolversTypes['MemberConnection']>, ParentType, ContextType, RequireFields<QueryMembersArgs, 'region' | 'first'>>;
  payStandards?: Resolver<Array<ResolversTypes['PayStandard']>, ParentType, ContextType, Partial<QueryPayStandardsArgs>>;
};

export type Resolvers<ContextType = Context> = {
  DivisionCode?: GraphQLScalarType;
  CreditCode?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  Fen?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  OpenActivity?: OpenActivityResolvers<ContextType>;
  OpenActivityConnection?: OpenActivityConnectionResolvers<ContextType>;
  OpenActivityEdge?: OpenActivityEdgeResolvers<ContextType>;
  TalentPoolEntry?: TalentPoolEntryResolvers<ContextType>;
  FullTimePosting?: FullTimePostingResolvers<ContextType>;
  PayStandard?: PayStandardResolvers<ContextType>;
  UniversityTraining?: UniversityTrainingResolvers<ContextType>;
  SocialWorkCertificate?: SocialWorkCertificateResolvers<ContextType>;
  Secondment?: SecondmentResolvers<ContextType>;
  ElectedRole?: ElectedRoleResolvers<ContextType>;
  PublicInstitutionHiring?: PublicInstitutionHiringResolvers<ContextType>;
  FullTimePostingConnection?: FullTimePostingConnectionResolvers<ContextType>;
  FullTimePostingEdge?: FullTimePostingEdgeResolvers<ContextType>;
  UnitCheckIn?: UnitCheckInResolvers<ContextType>;
  MemberCheckIn?: MemberCheckInResolvers<ContextType>;
  UnitCheckInConnection?: UnitCheckInConnectionResolvers<ContextType>;
  UnitCheckInEdge?: UnitCheckInEdgeResolvers<ContextType>;
  MemberCheckInConnection?: MemberCheckInConnectionResolvers<ContextType>;
  MemberCheckInEdge?: MemberCheckInEdgeResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  MemberFigures?: MemberFiguresResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  Unit?: UnitResolvers<ContextType>;
  Member?: MemberResolvers<ContextType>;
  Membership?: MembershipResolvers<ContextType>;
  MemberConnection?: MemberConnectionResolvers<ContextType>;
  MemberEdge?: MemberEdgeResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  ServiceClaim?: ServiceClaimResolvers<ContextType>;
  YearEndReport?: YearEndReportResolvers<ContextType>;
  YearEndEvaluation?: YearEndEvaluationResolvers<ContextType>;
  CommunityHonour?: CommunityHonourResolvers<ContextType>;
  ServiceClaimConnection?: ServiceClaimConnectionResolvers<ContextType>;
  ServiceClaimEdge?: ServiceClaimEdgeResolvers<ContextType>;
  CommunityHonourConnection?: CommunityHonourConnectionResolvers<ContextType>;
  CommunityHonourEdge?: CommunityHonourEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  compares?: ComparesDirectiveResolver<unknown, unknown, ContextType>;
  headcount?: HeadcountDirectiveResolver<unknown, unknown, ContextType>;
};
