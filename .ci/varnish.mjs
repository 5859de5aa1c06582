// Changes articles behind Varnish while readers read through it. When a change is announced, Varnish must not have the
// answers of before.
import assert from 'node:assert/strict'

const [part, url, ...rest] = process.argv.slice(2)
const key = rest.at(-1)
const cache = rest[0]
const ROUNDS = 40
const BODY = [{_type: 'block', children: [{_type: 'span', text: 'Es läuft.'}]}]
setTimeout(() => { console.error('varnish: too slow'); process.exit(1) }, 120_000).unref()

async function json(response) {
  assert.ok(response.ok, `${response.url}: ${response.status} ${await response.clone().text()}`)
  return response.json()
}

const manage = async (method, path, body, headers = {}) => json(await fetch(`${url}/api/v1/manage${path}`, {
  method,
  headers: {Authorization: `Bearer ${key}`, 'Content-Type': 'application/json', ...headers},
  body: body && JSON.stringify(body),
}))
const read = (path) => fetch(`${cache}/api/v1${path}`)
const last = async () => Number((await fetch(`${url}/api/v1/articles?limit=1`)).headers.get('content-sequence'))

async function publish(headline, article) {
  const changed = article
    ? await manage('PATCH', `/articles/${article.id}`, {headline}, {'If-Match': `"${article.version}"`})
    : await manage('POST', '/articles', {headline, body: BODY})
  return manage('POST', `/articles/${changed.id}/publish`, undefined, {'If-Match': `"${changed.version}"`})
}

/** Waits until a program that follows the changes learns that the article was published again. */
async function announcement(id, after) {
  for (let from = after; ;) {
    const page = await json(await fetch(`${url}/api/v1/changes?after=${from}&wait=10&limit=100`))
    if (page.items.some((change) => change.subject.id === id)) return page.after
    from = page.after
  }
}

async function changes() {
  let after = await last()
  let article = await publish('Klabautermann null')
  after = await announcement(article.id, after)
  const path = `/articles/${article.slug}`
  await read(path)
  const hit = await read(path)
  assert.match(hit.headers.get('x-varnish'), /^\d+ \d+$/, 'the second answer comes from Varnish')
  assert.equal(hit.headers.get('xkey'), null)

  let reading = true
  let reads = 0
  const readers = [path, '/articles?limit=5'].map(async (one) => {
    for (; reading; reads++) await (await read(one)).arrayBuffer()
  })
  const waits = []
  let outdated = 0
  for (let round = 1; round <= ROUNDS; round++) {
    const headline = `Klabautermann ${round}`
    article = await publish(headline, article)
    const begin = performance.now()
    after = await announcement(article.id, after)
    waits.push(performance.now() - begin)
    const seen = [(await json(await read(path))).headline, (await json(await read('/articles?limit=5'))).items[0].headline]
    outdated += seen.filter((one) => one !== headline).length
  }
  reading = false
  await Promise.all(readers)
  waits.sort((a, b) => a - b)
  console.log(`varnish: ${ROUNDS} changes amid ${reads} reads, ${outdated} outdated answers after an announcement;`
    + ` announced after ${Math.round(waits[ROUNDS / 2])} ms (p50), ${Math.round(waits[ROUNDS * 0.95])} ms (p95)`)
  assert.equal(outdated, 0)
}

async function outage() {
  const after = await last()
  const begin = performance.now()
  const article = await publish('Klabautermann ohne Netz')
  await announcement(article.id, after)
  const waited = performance.now() - begin
  assert.ok(waited > 2900, `announced after ${waited} ms, though the cache cannot be purged`)
  console.log(`varnish: without it a change is announced after ${(waited / 1000).toFixed(1)} s`)
}

await {changes, outage}[part]()
process.exit()
