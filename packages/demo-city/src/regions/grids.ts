import { apportion } from '../apportion.ts'
import { dateBetween } from '../calendar.ts'
import type { CityTargets } from '../city-targets.ts'
import { chineseNumber, estateName } from '../names/place-words.ts'
import type { RegionRow } from '../organizations/rows.ts'
import type { Random } from '../random.ts'
import type { UrbanArea, UrbanCommunity } from './urban-area.ts'

/** A grid of an urban community with its buildings. */
export interface Grid {
  code: string
  name: string
  community: UrbanCommunity
  households: number
  validFrom: string
  buildings: Building[]
}

/** A building of a grid. */
export interface Building {
  code: string
  name: string
}

/** Divides the urban communities into grids (at least three each) and the grids into buildings. */
export function buildGrids(area: UrbanArea, targets: CityTargets, random: Random): Grid[] {
  const weights = area.communities.map(({ households }) => households * random.spread(0.2))
  const counts = apportion(targets.grids, weights, 3)
  return area.communities.flatMap((community, index) => gridsOf(community, counts[index] ?? 0, random))
}

/** The rows of grids and buildings, each grid before its buildings. */
export function gridRegionRows(grids: readonly Grid[]): RegionRow[] {
  return grids.flatMap((grid) => [
    regionRow(grid.code, grid.name, 'GRID', grid.community.code, grid.validFrom),
    ...grid.buildings.map(({ code, name }) => regionRow(code, name, 'BUILDING', grid.code, grid.validFrom)),
  ])
}

function gridsOf(community: UrbanCommunity, count: number, random: Random): Grid[] {
  const households = apportion(
    community.households,
    Array.from({ length: count }, () => random.spread(0.3)),
    20,
  )
  const nextBuilding = buildingNames(Math.ceil(count / 3), random)
  return households.map((householdsOfGrid, index) => {
    const code = community.code + threeDigits(index + 1)
    return {
      code,
      name: `第${chineseNumber(index + 1)}网格`,
      community,
      households: householdsOfGrid,
      validFrom: gridSince(index, count, random),
      buildings: Array.from({ length: buildingCount(random) }, (_, building) => ({
        code: code + threeDigits(building + 1),
        name: nextBuilding(),
      })),
    }
  })
}

// The first grids of a community were drawn in 2015, the last ones in 2018: the city grew into its grids.
function gridSince(index: number, count: number, random: Random): string {
  const place = index / count
  if (place < 0.6) return dateBetween(random, '2015-03-01', '2016-06-30')
  if (place < 0.85) return dateBetween(random, '2016-03-01', '2017-08-31')
  return dateBetween(random, '2017-06-01', '2018-09-20')
}

// Two to six, most often three or four.
function buildingCount(random: Random): number {
  return Math.min(6, 2 + random.integer(0, 2) + (random.chance(0.35) ? random.integer(0, 2) : 0))
}

// A community consists of a few estates whose buildings are numbered through.
function buildingNames(estates: number, random: Random): () => string {
  const counters = Array.from({ length: Math.max(1, estates) }, () => ({ estate: estateName(random), last: 0 }))
  return () => {
    const counter = random.pick(counters)
    counter.last += 1
    return `${counter.estate}${counter.last}号楼`
  }
}

function regionRow(
  code: string,
  name: string,
  kind: 'GRID' | 'BUILDING',
  parentCode: string,
  validFrom: string,
): RegionRow {
  return { code, name, kind, parentCode, source: '合成数据', validFrom, validTo: null }
}

function threeDigits(number: number): string {
  return String(number).padStart(3, '0')
}
