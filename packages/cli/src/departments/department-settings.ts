import { ASKED_DEPARTMENTS, type createConnectors } from '@yilian/city-services'
import type { Settings } from '@yilian/service-kit'
import { z } from 'zod'
import { readOne, variableOf } from '../config.ts'
import { httpUrl } from '../setting-values.ts'

/** How the city's settings say to ask one department. */
export type DepartmentSettings = Parameters<typeof createConnectors>[0][number]

const url = httpUrl.optional()
const token = z
  .string()
  .refine((text) => /^[\x21-\x7e]{1,4096}$/.test(text), {
    error: '应为令牌, 不含空格 / expected a token without spaces',
  })
  .optional()
const timeoutMs = wholeNumber(100, 60_000)
const maxConcurrent = wholeNumber(1, 256)

/**
 * Reads the settings of all departments that are asked: what belongs to one has its code before it, as WH_SCJG_URL, WH_SCJG_TOKEN,
 * WH_SCJG_TIMEOUT_MS, WH_SCJG_MAX_CONCURRENT. One without a URL is not asked.
 */
export function readDepartmentSettings(): Settings<readonly DepartmentSettings[]> {
  const read = ASKED_DEPARTMENTS.map(readOneDepartment)
  const faults = read.flatMap((one) => (one.ok ? [] : one.faults))
  if (faults.length > 0) return { ok: false, faults }
  return { ok: true, value: read.flatMap((one) => (one.ok ? [one.value] : [])) }
}

function readOneDepartment(department: string): Settings<DepartmentSettings> {
  const of = (what: string) => variableOf(department, what)
  const read = {
    url: readOne(of('URL'), url),
    token: readOne(of('TOKEN'), token),
    timeoutMs: readOne(of('TIMEOUT_MS'), timeoutMs),
    maxConcurrent: readOne(of('MAX_CONCURRENT'), maxConcurrent),
  }
  if (!(read.url.ok && read.token.ok && read.timeoutMs.ok && read.maxConcurrent.ok))
    return { ok: false, faults: Object.values(read).flatMap((one) => (one.ok ? [] : one.faults)) }
  if ((read.url.value === undefined) !== (read.token.value === undefined)) {
    const missing = of(read.url.value === undefined ? 'URL' : 'TOKEN')
    return {
      ok: false,
      faults: [`${missing}: 地址与令牌须一并给出 / expected with the other of the two; it is not set`],
    }
  }
  const { value: address } = read.url
  const limits = { ...given('timeoutMs', read.timeoutMs.value), ...given('maxConcurrent', read.maxConcurrent.value) }
  return {
    ok: true,
    value: { department, limits, address: address ? { url: address, token: read.token.value ?? '' } : null },
  }
}

function given<Name extends string>(name: Name, value: number | undefined): { [key in Name]?: number } {
  return (value === undefined ? {} : { [name]: value }) as { [key in Name]?: number } // one key, its own
}

function wholeNumber(from: number, to: number) {
  return z
    .string()
    .refine((text) => /^\d{1,6}$/.test(text) && Number(text) >= from && Number(text) <= to, {
      error: `应为 ${from} 至 ${to} 的整数 / expected a whole number from ${from} to ${to}`,
    })
    .transform(Number)
    .optional()
}
