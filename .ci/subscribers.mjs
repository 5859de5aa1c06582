// Subscribes as others do: with a feed reader, with endpoints that verify signatures, and with an EventSource.
import assert from 'node:assert/strict'
import {createPublicKey, verify} from 'node:crypto'
import {createServer} from 'node:http'
import {Readable} from 'node:stream'
import {setTimeout as pause} from 'node:timers/promises'
import {EventSource} from 'eventsource'
import {parseAtomFeed, parseFeed, parseJsonFeed, parseRssFeed} from 'feedsmith'
import {ErrorLevel, validateSMIOptions, XMLToSitemapIndexStream, XMLToSitemapItemStream} from 'sitemap'
import {Webhook, WebhookVerificationError} from 'standardwebhooks'

const [url, key] = process.argv.slice(2)
const manage = `${url}/api/v1/manage`
const patience = AbortSignal.timeout(120_000)
patience.addEventListener('abort', () => { console.error('subscribers: too slow'); process.exit(1) })

async function send(method, path, body, headers = {}) {
  const response = await fetch(`${manage}${path}`, {
    method,
    headers: {Authorization: `Bearer ${key}`, 'Content-Type': 'application/json', ...headers},
    body: body && JSON.stringify(body),
  })
  assert.ok(response.ok, `${method} ${path}: ${response.status} ${await response.clone().text()}`)
  return response.json()
}

async function publish(headline) {
  const body = [{_type: 'block', children: [{_type: 'span', text: 'Es läuft.'}]}]
  const article = await send('POST', '/articles', {headline, body})
  await send('POST', `/articles/${article.id}/publish`, undefined, {'If-Match': '"1"'})
  return article.id
}

async function until(condition, what) {
  for (let tries = 0; tries < 1200; tries++) {
    if (await condition()) return
    await pause(50)
  }
  assert.fail(what)
}

// Feeds.
const feed = async (path) => (await fetch(`${url}${path}`)).text()
const atom = parseAtomFeed(await feed('/feeds/atom?limit=2'))
const rss = parseRssFeed(await feed('/feeds/rss?limit=2'))
const json = parseJsonFeed(await feed('/feeds/json?limit=2'))
const ids = json.items.map((item) => item.id)
assert.equal(ids.length, 2)
assert.deepEqual(atom.entries.map((entry) => entry.id), ids)
assert.deepEqual(rss.items.map((item) => item.guid.value), ids)
assert.ok(rss.items.every((item) => item.guid.isPermaLink === false))
assert.deepEqual(atom.entries.map((entry) => entry.title.value), json.items.map((item) => item.title))
assert.deepEqual(rss.items.map((item) => item.link), json.items.map((item) => item.url))
const picture = json.items[0].image
assert.ok(picture.startsWith('http'))
assert.equal(rss.items[0].media.contents[0].url, picture)
assert.equal(rss.items[0].content.encoded, json.items[0].content_html)
assert.ok(rss.items[0].slash.comments >= 0)
const older = ({pathname, search}) => feed(pathname + search)
const olderAtom = parseAtomFeed(await older(new URL(atom.links.find((link) => link.rel === 'next').href)))
const olderJson = parseJsonFeed(await older(new URL(json.next_url)))
assert.deepEqual(olderAtom.entries.map((entry) => entry.id), olderJson.items.map((item) => item.id))
assert.ok(!ids.includes(olderJson.items[0].id), 'the next page goes on')
const replies = atom.entries[0].links.find((link) => link.rel === 'replies').href
assert.equal(parseFeed(await feed(new URL(replies).pathname)).format, 'atom')
console.log('subscribers: feedsmith has read the feeds')

// Sitemaps. The parser throws if it finds an element or an attribute that it does not know.
async function sitemap(path, Parser) {
  const items = []
  const text = await feed(path)
  for await (const item of Readable.from([text]).pipe(new Parser({level: ErrorLevel.THROW}))) items.push(item)
  return items
}
const parts = await sitemap('/sitemap.xml', XMLToSitemapIndexStream)
const pages = []
for (const part of parts) pages.push(...await sitemap(new URL(part.url).pathname, XMLToSitemapItemStream))
for (const page of pages) validateSMIOptions(page, ErrorLevel.THROW)
assert.ok(pages.some((page) => page.img.length), 'pictures')
assert.ok(pages.some((page) => page.links.length), 'translations')
assert.ok(pages.filter((page) => page.news).every((page) => /^(zh-cn|zh-tw|[a-z]{2,3})$/.test(page.news.publication.language)))
console.log(`subscribers: sitemap has read ${pages.length} entries of ${parts.length} sitemaps`)

// Webhooks.
const received = {secret: [], key: []}
const endpoint = createServer((request, response) => {
  const parts = []
  request.on('data', (part) => parts.push(part))
  request.on('end', () => {
    received[request.url.slice(1)].push({headers: request.headers, body: Buffer.concat(parts).toString()})
    response.end()
  })
})
await new Promise((resolve) => endpoint.listen(0, '127.0.0.1', resolve))
const hook = (path, more) => send('POST', '/webhooks', {
  url: `http://127.0.0.1:${endpoint.address().port}/${path}`, types: ['article.published'], ...more,
})
const {secret} = await hook('secret')
const {publicKey} = await hook('key', {signature: 'ed25519'})
const first = await publish('Für Abonnenten')
await until(() => received.secret.length && received.key.length, 'both endpoints are told')
const [signed] = received.secret
assert.equal(new Webhook(secret).verify(signed.body, signed.headers).data.subject.id, first)
assert.throws(() => new Webhook(secret).verify(`${signed.body} `, signed.headers), WebhookVerificationError)
const [delivery] = received.key
const content = `${delivery.headers['webhook-id']}.${delivery.headers['webhook-timestamp']}.${delivery.body}`
const spki = Buffer.concat([
  Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(publicKey.replace('whpk_', ''), 'base64'),
])
const [version, signature] = delivery.headers['webhook-signature'].split(',')
const verifies = (text) => verify(
  null, Buffer.from(text), createPublicKey({key: spki, format: 'der', type: 'spki'}), Buffer.from(signature, 'base64'))
assert.equal(version, 'v1a')
assert.ok(verifies(content) && !verifies(`${content} `))
console.log('subscribers: standardwebhooks has verified a delivery, and Node.js one with a public key')

// The live stream, across a kill of the server.
const seen = []
const stream = new EventSource(`${url}/api/v1/events`)
stream.addEventListener('article.published', (event) => seen.push(JSON.parse(event.data).subject.id))
await until(() => stream.readyState === EventSource.OPEN, 'the stream is open')
const written = []
for (let i = 0; i < 10; i++) written.push(await publish(`Vor dem Ende ${i}`))
await until(() => received.secret.length > written.length, 'the endpoint is told of each')
console.log('kill')
await until(() => stream.readyState !== EventSource.OPEN, 'the server is gone')
await until(() => fetch(`${url}/q/health/ready`).then((answer) => answer.ok, () => false), 'the server is back')
for (let i = 0; i < 10; i++) written.push(await publish(`Nach dem Ende ${i}`))
await until(() => seen.length >= written.length, 'the stream has gone on')
stream.close()
assert.deepEqual(seen, written, 'none is lost, and none comes twice')

// The endpoint has received every publication as well. A repeated delivery has the same id.
const delivered = () => new Map(received.secret.map((one) => [one.headers['webhook-id'], one]))
await until(() => delivered().size > written.length, 'all is delivered')
const subjects = [...delivered().values()].map((one) => new Webhook(secret).verify(one.body, one.headers).data.subject.id)
assert.deepEqual(subjects.sort(), [first, ...written].sort())
endpoint.close()
endpoint.closeAllConnections()
console.log('subscribers: passed')
process.exit(0)
