import { createHmac } from 'node:crypto'

/** What stands in the log for what must not stand there; without the key nobody can tell whom or what it was, nor try. */
export interface Pseudonyms {
  /** 32 hexadecimal digits for a subject, the same every time. */
  ofSubject(subject: string): string
  /** 16 bytes that an answer can be held against later; give it in one canonical form. */
  ofAnswer(canonical: string): Buffer
}

const DIGEST_BYTES = 16

/** Pseudonyms under a key; what they stand for is a part of each, so that a subject and an answer never share one. */
export function createPseudonyms(key: Buffer): Pseudonyms {
  const digest = (purpose: string, text: string) =>
    createHmac('sha256', key).update(`${purpose}\0${text}`).digest().subarray(0, DIGEST_BYTES)
  return {
    ofSubject: (subject) => digest('subject', subject).toString('hex'),
    ofAnswer: (canonical) => digest('answer', canonical),
  }
}
