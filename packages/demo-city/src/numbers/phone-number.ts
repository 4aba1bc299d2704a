// No operator holds segment 154: the published lists of mobile segments run 150-153, 155-159. It has the shape of a mobile number and rings nowhere.
const unassignedSegment = '154'

/** The mobile number of the nth synthetic person or counter, from 0 to 99,999,999. */
export function syntheticMobileNumber(sequence: number): string {
  if (sequence < 0 || sequence > 99_999_999)
    throw new RangeError(`Expected a sequence up to 99999999, got ${sequence}.`)
  // A multiplier without common factors with 10^8 scatters neighbours without ever repeating one.
  const scattered = (BigInt(sequence) * 61_803_399n + 20_181_018n) % 100_000_000n
  return unassignedSegment + scattered.toString().padStart(8, '0')
}
