import { createServer, type Server } from 'node:http'

/** Numbers in the form that Prometheus reads. */
interface Exposition {
  text(): Promise<string>
  readonly contentType: string
}

/** Where Prometheus reads: never the port of the graph, where anybody may knock. */
export function createMetricsServer(metrics: Exposition): Server {
  return createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    void metrics.text().then(
      (text) => response.writeHead(200, { 'content-type': metrics.contentType }).end(text),
      () => response.writeHead(500).end(),
    )
  })
}
