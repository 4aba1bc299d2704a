import { caseDay } from '../calendar.ts'

/** Days between which the demo city has credit records: around the published case, and of late, so that today's windows show. */
export interface CreditPeriod {
  from: string
  to: string
}

/** Up to the day of the case. */
export const casePeriod: CreditPeriod = { from: '2016-07-01', to: caseDay }

/** The rule of 2023 and, from April 2026 on, the new one. */
export const latePeriod: CreditPeriod = { from: '2024-01-08', to: '2026-05-29' }
