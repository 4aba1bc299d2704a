/* global React, ReactDOM, GraphiQL */
// Runs in the browser: GraphiQL with the example queries in its tabs and a place for a token.

const queries = JSON.parse(document.getElementById('example-queries').textContent)
const headersToFillIn = '{\n  "Authorization": "Bearer "\n}'

const fetcher = GraphiQL.createFetcher({ url: '/graphql', fetch: ask, enableIncrementalDelivery: false })

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher: (request, options) =>
      (waitsForEvents(request) ? eventsOf : fetcher)(withoutStaleOperation(request), options),
    defaultTabs: queries.map((query) => ({ query, headers: headersToFillIn })),
    defaultHeaders: headersToFillIn,
    defaultEditorToolsVisibility: 'headers',
    storage: storageWithoutTokens(),
    shouldPersistHeaders: false,
    showPersistHeadersSettings: false,
  }),
)

/** For a moment after another tab was opened GraphiQL still names the operation of the tab before. */
function withoutStaleOperation({ operationName, ...request }) {
  const isInQuery = new RegExp(`\\b(query|mutation|subscription)\\s+${operationName}\\b`).test(request.query)
  return isInQuery ? { ...request, operationName } : request
}

/** By the text, since GraphiQL may not have read it yet; a query that stands beside a subscription can come as an event too. */
function waitsForEvents({ query }) {
  return /^\s*subscription\b/m.test(query)
}

/** The answers to a subscription; GraphiQL shows each in place of the one before, until its button stops them. */
function eventsOf(request, { headers }) {
  const stopping = new AbortController()
  const answers = answersTo(request, headers, stopping.signal)
  const end = answers.return.bind(answers)
  return Object.assign(answers, {
    return: (value) => {
      stopping.abort()
      return end(value)
    },
  })
}

async function* answersTo(request, headers, signal) {
  try {
    const response = await ask('/graphql', {
      method: 'POST',
      headers: { ...headers, accept: 'text/event-stream', 'content-type': 'application/json' },
      body: JSON.stringify(request),
      signal,
    })
    if (response.headers.get('content-type').includes('json')) return yield await response.json()
    for await (const event of eventsIn(response.body)) {
      const [, data] = /^event: next\ndata: (.*)$/m.exec(event) ?? []
      if (data) yield JSON.parse(data)
    }
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

/** The texts between empty lines. */
async function* eventsIn(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    const events = (text + chunk.value).split('\n\n')
    text = events.pop()
    yield* events
  }
}

/** `fetch`, whose failures GraphiQL can show the way it shows the graph's own errors. */
async function ask(url, { headers, ...request }) {
  const response = await fetch(url, { ...request, headers: withoutEmptyToken(headers) }).catch((error) => {
    throw failure(`请求没有送达服务器: ${error.message}`, `The request did not reach the server: ${error.message}`)
  })
  if (/json|event-stream/.test(response.headers.get('content-type'))) return response
  throw failure(
    `服务器的回答不是 JSON (HTTP ${response.status})`,
    `The server's answer is not JSON (HTTP ${response.status}).`,
  )
}

/** Who filled in no token is the public; sent as it stands, the header would be refused. */
function withoutEmptyToken(headers) {
  const isEmptyToken = ([name, value]) => name.toLowerCase() === 'authorization' && /^Bearer\s*$/i.test(value)
  return Object.fromEntries(Object.entries(headers).filter((header) => !isEmptyToken(header)))
}

/** The browser's storage outlives the window, and GraphiQL's history would keep the headers of each request there. */
function storageWithoutTokens() {
  const token = /eyJ[\w-]+\.[\w-]+\.[\w-]+/g
  return {
    getItem: (name) => localStorage.getItem(name),
    setItem: (name, value) => localStorage.setItem(name, value.replace(token, '')),
    removeItem: (name) => localStorage.removeItem(name),
    get length() {
      return localStorage.length
    },
  }
}

function failure(message, messageEn) {
  return { message, extensions: { messageEn } }
}
