import type { GraphQLError } from 'graphql'
import { graphError } from './errors.ts'

/** In the place of events that nobody can name any more; the stream goes on. */
export function eventsMissed(): GraphQLError {
  return graphError('EVENTS_MISSED', {
    zh: '可能有变动未逐条送达, 请重新查询; 之后的变动照常送达',
    en: 'Some changes may not have been told one by one; read the lists again. Later ones are told as before.',
  })
}

/** The last event of a subscriber for whom too many wait. */
export function subscriberTooSlow(): GraphQLError {
  return graphError('SUBSCRIBER_TOO_SLOW', {
    zh: '接收过慢, 订阅已结束; 请重新订阅, 或缩小范围、少选字段',
    en: 'Events were taken too slowly and the subscription has ended; subscribe again, or to less.',
  })
}
