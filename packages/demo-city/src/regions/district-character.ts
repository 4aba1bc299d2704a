import type { Industry } from '../units/industries.ts'

/** What makes the districts differ: old town, new zone, coast and country. All factors are around 1. */
export interface DistrictCharacter {
  /** How Party organizations and units name the district. */
  title: string
  /** Households of an average urban community. */
  density: number
  personsPerHousehold: number
  /** Share of agencies and institutions, and of enterprises and social organizations. */
  publicUnits: number
  enterprises: number
  /** The committee of the district: since when (an approximate day), work committee or committee. */
  committeeSince: string
  /** Industries that are at home here, times their ordinary weight. */
  industries: Partial<Record<Industry, number>>
}

const characters: Readonly<Record<string, DistrictCharacter>> = {
  '371002': {
    title: '威海市环翠区',
    density: 1.28,
    personsPerHousehold: 2.72,
    publicUnits: 1.5,
    enterprises: 1.15,
    committeeSince: '1987-06-15',
    industries: { COMMERCE: 1.6, TOURISM: 1.5, FINANCE: 1.8, CATERING: 1.4, MANUFACTURING: 0.6 },
  },
  '371003': {
    title: '威海市文登区',
    density: 1.05,
    personsPerHousehold: 3.02,
    publicUnits: 1.1,
    enterprises: 0.95,
    committeeSince: '1988-10-24',
    industries: { MANUFACTURING: 1.3, AGRICULTURE: 1.8, FISHERY: 0.5 },
  },
  '371071': {
    title: '威海高区',
    density: 1.02,
    personsPerHousehold: 2.95,
    publicUnits: 0.65,
    enterprises: 1.35,
    committeeSince: '1991-03-06',
    industries: { TECHNOLOGY: 3.2, HEALTH: 1.5, EDUCATION: 1.3, FISHERY: 0.2 },
  },
  '371072': {
    title: '威海经区',
    density: 1.15,
    personsPerHousehold: 3.05,
    publicUnits: 0.7,
    enterprises: 1.4,
    committeeSince: '1992-10-21',
    industries: { LOGISTICS: 2.2, MANUFACTURING: 1.5, REAL_ESTATE: 1.3, COMMERCE: 1.2 },
  },
  '371073': {
    title: '威海临港区',
    density: 0.62,
    personsPerHousehold: 3.28,
    publicUnits: 0.5,
    enterprises: 0.8,
    committeeSince: '2006-09-10',
    industries: { MANUFACTURING: 2.4, CONSTRUCTION: 1.3, TOURISM: 0.4, FISHERY: 0 },
  },
  '371082': {
    title: '荣成市',
    density: 0.94,
    personsPerHousehold: 3.1,
    publicUnits: 1.05,
    enterprises: 0.9,
    committeeSince: '1988-11-01',
    industries: { FISHERY: 5, LOGISTICS: 1.3, TOURISM: 1.2, TECHNOLOGY: 0.5 },
  },
  '371083': {
    title: '乳山市',
    density: 0.78,
    personsPerHousehold: 3.16,
    publicUnits: 0.95,
    enterprises: 0.7,
    committeeSince: '1993-07-10',
    industries: { AGRICULTURE: 2.2, TOURISM: 1.6, FISHERY: 1.8, TECHNOLOGY: 0.4, FINANCE: 0.6 },
  },
}

/** The character of a district or zone, by its code. */
export function districtCharacter(districtCode: string): DistrictCharacter {
  const character = characters[districtCode.slice(0, 6)]
  if (character === undefined) throw new Error(`Expected a district of Weihai, got ${districtCode}.`)
  return character
}
