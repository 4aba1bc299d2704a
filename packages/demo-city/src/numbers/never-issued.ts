/**
 * A division of Weihai's prefix that never existed: GB/T 2260 has had 371000-371003, 371071-371073 (statistics) and 371081-371083.
 * Resident ids and credit codes that name it are valid by their check characters and can belong to nobody.
 */
export const neverExistingDivision = '371099'
