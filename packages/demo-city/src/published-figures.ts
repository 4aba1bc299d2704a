import { cell, type DataRow, readDataFile } from './data-files.ts'

const bounds = ['EXACT', 'MORE_THAN', 'NOT_BELOW', 'NEARLY', 'ROUNDED'] as const

/** How a figure of the demo city compares with the published one; data/README.md defines each. */
export type FigureBound = (typeof bounds)[number]

/** One figure that the city published, as the demo city must reproduce it. */
export interface PublishedFigure {
  key: string
  value: number
  unit: string
  asOf: string
  subgraph: string
  bound: FigureBound
  meaning: string
}

/** All published figures, in the order of the file. */
export function publishedFigures(): PublishedFigure[] {
  return readDataFile('published-figures.csv').map(figureOf)
}

/** The published value by key; an unknown key is a bug of the caller. */
export function publishedValues(): (key: string) => number {
  const values = new Map(publishedFigures().map((figure) => [figure.key, figure.value]))
  return (key) => {
    const value = values.get(key)
    if (value === undefined) throw new Error(`Expected a key of published-figures.csv, got "${key}".`)
    return value
  }
}

function figureOf(row: DataRow): PublishedFigure {
  const bound = bounds.find((known) => known === cell(row, 'bound'))
  if (bound === undefined) throw new Error(`Expected one of ${bounds.join(', ')}, got "${cell(row, 'bound')}".`)
  return {
    key: cell(row, 'key'),
    value: Number(cell(row, 'value')),
    unit: cell(row, 'unit'),
    asOf: cell(row, 'as_of'),
    subgraph: cell(row, 'subgraph'),
    bound,
    meaning: cell(row, 'meaning'),
  }
}
