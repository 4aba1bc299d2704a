/**
 * @apollo/gateway sends measurements of the machine to its maker unless this variable is set (since
 * 2.14.0). A city's graph sends nothing to anybody.
 */
export function disableTelemetry(): void {
  process.env.APOLLO_TELEMETRY_DISABLED = '1'
}
