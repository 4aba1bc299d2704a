export { createRemoteKeys, type TokenPolicy } from './authenticate.ts'
export {
  createDevelopmentIssuer,
  DEVELOPMENT_TOKEN_LIFE_HOURS,
  type DevelopmentIssuer,
  newDevelopmentKey,
} from './development-issuer.ts'
export { exampleQueries } from './graphiql.ts'
export { createGateway } from './server.ts'
