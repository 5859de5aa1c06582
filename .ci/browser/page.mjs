// A page of another origin uses the API as a site does: it comments, edits, withdraws and uploads.
import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {createServer} from 'node:http'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {chromium} from 'playwright-core'

const [url, key, executablePath] = process.argv.slice(2)
const ARTICLE = 'raw-am-handy-wann-sich-rohdaten-lohnen'
const tus = join(dirname(createRequire(import.meta.url).resolve('tus-js-client/package.json')), 'dist/tus.min.js')

/** Runs in the page. Answers what it saw. */
async function comment({url, article}) {
  const call = async (path, options = {}) => {
    const answer = await fetch(url + path, options)
    return {status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.json()}
  }
  const json = {'Content-Type': 'application/json'}
  const sent = await call(`/api/v1/articles/${article}/comments`, {
    method: 'POST',
    headers: {...json, 'Idempotency-Key': crypto.randomUUID(), 'X-Request-Id': 'seite-1'},
    body: JSON.stringify({name: 'Karla', email: 'karla@example.org', text: 'Von einer anderen Seite.'}),
  })
  const status = sent.body.statusUrl
  const read = await call(status)
  const edited = await call(status, {
    method: 'PATCH',
    headers: {...json, 'If-Match': read.headers.etag},
    body: JSON.stringify({text: 'Von einer ganz anderen Seite.'}),
  })
  const withdrawn = await call(`${status}/withdraw`, {method: 'POST'})
  const list = await call('/api/v1/articles?limit=1')
  const cached = await fetch(`${url}/api/v1/articles?limit=1`, {headers: {'If-None-Match': list.headers.etag}})
  const management = await fetch(`${url}/api/v1/manage/articles`, {headers: {Authorization: 'Bearer x'}}).then(
    (answer) => answer.status,
    (refused) => refused.name,
  )
  return {sent, edited, withdrawn, list, cached: cached.status, management}
}

/** Runs in the page, too. */
async function upload({url, key}) {
  const canvas = new OffscreenCanvas(64, 48)
  canvas.getContext('2d').fillRect(8, 8, 20, 20)
  const file = await canvas.convertToBlob({type: 'image/png'})
  return new Promise((resolve, reject) => {
    const seen = []
    const upload = new tus.Upload(file, {
      endpoint: `${url}/api/v1/manage/uploads`,
      headers: {Authorization: `Bearer ${key}`},
      chunkSize: 100,
      metadata: {filename: 'seite.png', filetype: 'image/png', alt: 'Ein Quadrat'},
      onAfterResponse: (request, response) => seen.push(response.getHeader('Upload-Offset')),
      onError: (error) => reject(new Error(String(error))),
      onSuccess: () => resolve({url: upload.url, offsets: seen, size: file.size}),
    })
    upload.start()
  })
}

const site = createServer((request, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.end('<!doctype html><title>Eine andere Seite</title>')
})
await new Promise((listening) => site.listen(0, '127.0.0.1', listening))
const browser = await chromium.launch({executablePath, args: ['--no-sandbox']})
try {
  const page = await browser.newPage()
  page.setDefaultTimeout(30_000)
  await page.goto(`http://127.0.0.1:${site.address().port}/`)

  const seen = await page.evaluate(comment, {url, article: ARTICLE})
  assert.equal(seen.sent.status, 202, JSON.stringify(seen.sent.body))
  assert.equal(seen.sent.headers['x-request-id'], 'seite-1')
  assert.equal(seen.edited.status, 200, JSON.stringify(seen.edited.body))
  assert.equal(seen.edited.body.text, 'Von einer ganz anderen Seite.')
  assert.equal(seen.withdrawn.body.state, 'withdrawn')
  for (const name of ['etag', 'link', 'content-sequence', 'x-request-id']) assert.ok(seen.list.headers[name], name)
  assert.ok([200, 304].includes(seen.cached))
  assert.equal(seen.management, 'TypeError', 'management is closed to pages')

  await page.addScriptTag({content: readFileSync(tus, 'utf8')})
  const uploaded = await page.evaluate(upload, {url, key})
  assert.ok(uploaded.url.startsWith(`${url}/api/v1/manage/uploads/`))
  assert.equal(Number(uploaded.offsets.at(-1)), uploaded.size)
  console.log(`browser: passed in Chromium ${browser.version()}, ${uploaded.offsets.length} pieces`)
} finally {
  await browser.close()
  site.close()
}
