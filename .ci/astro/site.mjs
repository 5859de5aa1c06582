// Starts the built example site and uses it in Chromium, as readers do: lists, an article, a comment, a preview, what
// search engines and feed readers fetch, and a change that the webhook announces.
import assert from 'node:assert/strict'
import {spawn} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {chromium} from 'playwright-core'

const [url, key, site, executablePath] = process.argv.slice(2)
const ARTICLE = 'ein-zoll-sensor-was-er-wirklich-bringt'
const PATH = `/de/${ARTICLE}`
const COMMENT = `Von der Seite des Beispiels, ${new Date().toISOString()}.`

/** Calls the management API. */
async function manage(method, path, body, version) {
  const answer = await fetch(`${url}/api/v1/manage/${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${key}`,
      'Content-Type': 'application/json',
      ...(version && {'If-Match': version}),
    },
    ...(body && {body: JSON.stringify(body)}),
  })
  const content = await answer.json()
  assert.ok(answer.ok, `${method} ${path}: ${JSON.stringify(content)}`)
  return {...content, etag: answer.headers.get('ETag')}
}

async function until(what, check) {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    if (await check()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  assert.fail(`not within 20 s: ${what}`)
}

const read = (path) => fetch(site + path, {redirect: 'manual'})
const text = async (path) => {
  const answer = await read(path)
  assert.equal(answer.status, 200, path)
  return answer.text()
}

// The webhook is created first, because the site needs its secret. While it is paused, the site learns of no change.
const draft = {url: `${site}/api/revalidate`, paused: true}
const hook = await manage('POST', 'webhooks', draft)
const server = spawn(process.execPath, [fileURLToPath(new URL('astro/dist/server/entry.mjs', import.meta.url))], {
  env: {
    ...process.env,
    HOST: '127.0.0.1',
    PORT: new URL(site).port,
    KLARTEXT_URL: url,
    KLARTEXT_WEBHOOK_SECRET: hook.secret,
  },
  stdio: ['ignore', 'ignore', 'inherit'],
})
process.on('exit', () => server.kill())
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1))
await until('the site answers', () => fetch(`${site}/robots.txt`).then((answer) => answer.ok, () => false))

const browser = await chromium.launch({executablePath, args: ['--no-sandbox']})
try {
  const page = await browser.newPage({locale: 'de-DE'})
  page.setDefaultTimeout(20_000)
  const broken = []
  page.on('pageerror', (error) => broken.push(String(error)))
  page.on('response', (answer) => answer.status() >= 400 && broken.push(`${answer.status()} ${answer.url()}`))
  const isShown = (image) => image.evaluate((element) => element.decode().then(() => element.naturalWidth > 0))
  const open = (path) => page.goto(site + path)
  const heading = () => page.locator('h1').innerText()
  const noBreak = () => assert.deepEqual(broken.splice(0), [])

  // Lists
  await open('/')
  const {items} = await (await fetch(`${url}/api/v1/articles?locale=de&fields=headline,slug`)).json()
  assert.ok(items.length > 5)
  assert.deepEqual(await page.locator('.teasers h2').allInnerTexts(), items.map(({headline}) => headline))
  assert.ok(await isShown(page.locator('.teasers img').first()))
  noBreak()

  // An article, with a picture and with blocks of several kinds
  await page.locator(`a[href="${PATH}"]`).click()
  const article = await (await fetch(`${url}/api/v1/articles/${ARTICLE}?include=head`)).json()
  assert.equal(await heading(), article.headline)
  assert.equal(await page.title(), article.head.title)
  assert.equal(await page.locator('link[rel=canonical]').getAttribute('href'), site + PATH)
  const picture = page.locator('figure').first()
  assert.equal(await picture.locator('img').getAttribute('alt'), article.image.alt)
  assert.equal(await picture.locator('cite').innerText(), article.image.credit)
  assert.ok(await isShown(picture.locator('img')))
  assert.match(await picture.locator('img').evaluate((image) => image.currentSrc), /\/media\/i\//)
  const table = article.body.find(({_type}) => _type === 'table')
  assert.deepEqual(await page.locator('thead th').allInnerTexts(), table.rows[0].cells)
  const gallery = article.body.find(({_type}) => _type === 'gallery')
  assert.equal(await page.locator('.gallery img').count(), gallery.images.length)
  await open('/de/raw-am-handy-wann-sich-rohdaten-lohnen')
  assert.match(await page.locator('pre code.language-sh').innerText(), /exiftool/)
  assert.equal(await page.locator('main hr').count(), 1)
  await open('/de/gebrauchte-kamerahandys-worauf-sie-achten-sollten')
  assert.equal(await page.locator('aside.warning p').count(), 2)
  await open('/de/farbprofile-der-kameramarken-richtig-beurteilen')
  assert.match(await page.locator('.embed a').getAttribute('href'), /^https:/)
  noBreak()

  // Comments
  await open('/de/nachtmodus-wie-das-handy-im-dunkeln-rechnet')
  assert.equal(await page.locator('main a[hreflang=en]').getAttribute('href'), '/en/how-your-phone-adds-up-the-night')
  const {items: comments} = await (await fetch(`${url}/api/v1/articles/nachtmodus-wie-das-handy-im-dunkeln-rechnet/comments`)).json()
  const withReplies = comments.find(({replies}) => replies.length > 0)
  const thread = page.locator(`[id="kommentar-${withReplies.id}"]`)
  assert.match(await thread.innerText(), new RegExp(withReplies.replies[0].name))
  await open(PATH)
  await page.locator('button[data-reply]').first().click()
  assert.ok(await page.locator('[data-parent]').isVisible())
  await page.getByLabel('Name').fill('Karla')
  await page.getByLabel('E-Mail').fill('karla@example')
  await page.getByLabel('Kommentar', {exact: true}).fill(COMMENT)
  await page.getByRole('button', {name: 'Absenden'}).click()
  await page.waitForFunction(() => !document.querySelector('[name=email]').validity.valid)
  await page.getByLabel('E-Mail').fill('karla@example.org')
  broken.length = 0
  await page.getByRole('button', {name: 'Absenden'}).click()
  await page.getByRole('status').filter({hasText: 'Danke!'}).waitFor()
  noBreak()
  const waiting = await manage('GET', 'comments?state=pending&limit=1')
  assert.equal(waiting.items[0].text, COMMENT)
  assert.ok(waiting.items[0].parentId)

  // Tags, authors, translations, former and unknown paths
  await page.locator('a[rel=tag]').first().click()
  await page.waitForURL('**/tags/*')
  assert.equal(await heading(), article.tags[0].name)
  assert.ok((await page.locator(`a[href="${PATH}"]`).count()) > 0)
  await open(PATH)
  await page.locator('a[rel=author]').first().click()
  await page.waitForURL('**/authors/*')
  assert.equal(await heading(), article.authors[0].name)
  assert.ok((await page.locator(`a[href="${PATH}"]`).count()) > 0)
  noBreak()
  assert.equal((await read(`/${ARTICLE}`)).headers.get('Location'), PATH)
  for (const path of ['/de/nichts', '/tags/nichts', '/authors/nichts', '/nichts', '/preview/nichts', '/wp-admin/x.php']) {
    assert.equal((await read(path)).status, 404, path)
  }

  // A preview
  const draftArticle = await manage('POST', 'articles', {headline: 'Noch geheim', bodyMarkdown: 'Ein H~2~O-Entwurf.'})
  const link = await manage('POST', `articles/${draftArticle.id}/preview-links`, {})
  assert.equal(link.pageUrl, `${site}/preview/${link.token}`)
  const preview = await page.goto(link.pageUrl)
  assert.equal(preview.headers()['cache-control'], 'no-store')
  assert.equal(await heading(), 'Noch geheim')
  noBreak()

  // Machines
  const sitemap = await text('/sitemap.xml')
  const articles = /<loc>([^<]*\/sitemaps\/(?!news)[^<]*)</.exec(sitemap)[1]
  assert.ok(articles.startsWith(site))
  assert.ok((await text(new URL(articles).pathname)).includes(`${site}${PATH}<`))
  assert.match(await text('/robots.txt'), /Sitemap:/)
  assert.match(await text('/feeds/rss?tag=leica'), /<rss/)
  assert.match(await text('/feeds/atom'), /<feed/)
  assert.equal(JSON.parse(await text('/feeds/json')).items[0].title, items[0].headline)
  assert.match(await text(`/oembed?url=${encodeURIComponent(site + PATH)}`), /"rich"/)

  // A change: the site shows what it remembers, until the webhook tells it.
  await open(PATH)
  const copy = await manage('GET', `articles/${article.id}`)
  const headline = `Ein Zoll, Stand ${new Date().toISOString()}`
  const changed = await manage('PATCH', `articles/${article.id}`, {headline}, copy.etag)
  await manage('POST', `articles/${article.id}/publish`, {}, changed.etag)
  await open(PATH)
  assert.equal(await heading(), article.headline)
  const signature = {'webhook-id': 'x', 'webhook-timestamp': `${Math.floor(Date.now() / 1000)}`, 'webhook-signature': 'v1,eA=='}
  for (const headers of [{}, signature]) {
    const forged = await fetch(`${site}/api/revalidate`, {
      method: 'POST',
      headers: {...headers, 'Content-Type': 'application/json'},
      body: '{}',
    })
    assert.equal(forged.status, 401)
  }
  await manage('PUT', `webhooks/${hook.id}`, {...draft, paused: false}, hook.etag)
  await until('the new headline in the article', async () => (await text(PATH)).includes(headline))
  await until('the new headline in the list', async () => (await text('/')).includes(headline))
  const comment = await manage('GET', `comments/${waiting.items[0].id}`)
  await manage('POST', `comments/${comment.id}/approve`, {}, comment.etag)
  await until('the comment', async () => (await text(PATH)).includes(COMMENT))
  console.log(`astro: passed in Chromium ${browser.version()}`)
} finally {
  await browser.close()
  await manage('DELETE', `webhooks/${hook.id}`, null, '*').catch(() => {})
  server.kill()
}
