/** Why a file, or a part of it, is not taken. Clients switch on it. */
export type FaultCode =
  | 'ENCODING'
  | 'NO_CSV'
  | 'NO_JSON'
  | 'COLUMN_MISSING'
  | 'COLUMN_UNKNOWN'
  | 'CELL_COUNT'
  | 'VALUE_MISSING'
  | 'VALUE_UNKNOWN'
  | 'CHARACTER'
  | 'ROWS_DISAGREE'
  | 'TWICE'
  | 'ENTRY_UNKNOWN'
  | 'ITEM_UNKNOWN'
  | 'SCHEMA_DECIDES'
  | 'LOOSENED'
  | 'CONDITIONS_NEEDED'
  | 'LEGAL_BASIS_NEEDED'

/** One fault of a file: which row (of JSON: which entry), which column, and what was expected. */
export interface FormFault {
  readonly row: number
  readonly column: string
  readonly code: FaultCode
  readonly zh: string
  readonly en: string
}

/** What stands in a row of the file. */
export interface Place {
  readonly row: number
  readonly column: string
}

const texts: Readonly<Record<FaultCode, readonly [zh: string, en: string]>> = {
  ENCODING: ['文件既不是 UTF-8 也不是 GB18030', 'expected UTF-8 or GB18030'],
  NO_CSV: ['引号不成对, 或引号前后有多余的文字', 'expected closed quotes with nothing beside them'],
  NO_JSON: ['应为目录条目的 JSON 数组, 各值为文本', 'expected a JSON array of entries whose values are texts'],
  COLUMN_MISSING: ['缺少此列', 'expected this column'],
  COLUMN_UNKNOWN: ['表中没有此列, 或此列重复', 'expected no such column, or only one of it'],
  CELL_COUNT: ['单元格数与表头不符', 'expected as many cells as heads'],
  VALUE_MISSING: ['不得为空', 'expected a value'],
  VALUE_UNKNOWN: ['不是此列的取值', 'expected a value of this column'],
  CHARACTER: ['含有不能保存的字符', 'expected characters that can be stored'],
  ROWS_DISAGREE: ['同一目录的各行不一致', 'expected the same as in the first row of this entry'],
  TWICE: ['数据项重复', 'expected each data item once'],
  ENTRY_UNKNOWN: ['现行目录中没有此目录代码', 'expected the code of an entry of the catalogue'],
  ITEM_UNKNOWN: ['此目录中没有此字段坐标', 'expected the coordinate of an item of this entry'],
  SCHEMA_DECIDES: ['由数据图定义, 不能由导入改变', 'expected what the graph says: an import cannot change it'],
  LOOSENED: ['不得比数据图的分类分级宽松', 'expected nothing looser than the graph says'],
  CONDITIONS_NEEDED: [
    '有条件共享的目录应列明使用条件 (国务院令第 809 号第十四条)',
    'expected conditions of use (Decree 809 art. 14)',
  ],
  LEGAL_BASIS_NEEDED: [
    '不予共享的目录应列明依据 (国务院令第 809 号第十五条)',
    'expected the legal basis (Decree 809 art. 15)',
  ],
}

/** A fault at a place of the file. */
export function faultAt({ row, column }: Place, code: FaultCode): FormFault {
  const [zh, en] = texts[code]
  return { row, column, code, zh, en }
}
