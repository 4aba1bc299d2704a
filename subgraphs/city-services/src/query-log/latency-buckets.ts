/**
 * Latencies are counted in buckets that grow by 4 %: bucket b holds what lies from 1.04^b to below 1.04^(b+1) milliseconds, and
 * bucket 0 all below. A percentile read from them is off by at most 2 % (half a bucket), or half a millisecond.
 */
export const BUCKET_GROWTH = 1.04

/** The greatest error of a latency read from a bucket, in per cent. */
export const LATENCY_ERROR_PERCENT = 2

/** The bucket of a latency. */
export function bucketOf(latencyMs: number): number {
  return Math.floor(Math.log(Math.max(latencyMs, 1)) / Math.log(BUCKET_GROWTH))
}

/** How many latencies lie in a bucket. */
export interface LatencyBucket {
  readonly bucket: number
  readonly answers: number
}

/** The latency that a share of all does not exceed (nearest rank), from buckets in order; null where nothing was answered. */
export function percentileOf(buckets: readonly LatencyBucket[], share: number): number | null {
  const all = buckets.reduce((sum, { answers }) => sum + answers, 0)
  let left = Math.max(1, Math.ceil(share * all))
  for (const { bucket, answers } of buckets) {
    left -= answers
    if (left <= 0) return middleOf(bucket)
  }
  return null
}

/** The middle of a bucket by ratio, so that its two ends are equally far. */
function middleOf(bucket: number): number {
  return Math.round(BUCKET_GROWTH ** (bucket + 0.5) * 10) / 10
}
