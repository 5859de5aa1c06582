// Reads every endpoint of the delivery API. One that is added to the contract and is missing here does not compile.
import assert from 'node:assert/strict'
import type {Client} from 'openapi-fetch'
import {received, type Paths, type Schemas} from './client.js'

type Read = {[P in keyof Paths]: Paths[P] extends {get: {responses: unknown}} ? P : never}[keyof Paths]
type Delivered = Exclude<Read, `/api/v1/manage/${string}`>

/** What stands in the paths: something public, and the secrets of a comment and a preview. */
export interface Known {
  article: string
  asset: string
  statusToken: string
  previewToken: string
}

/** The last part of a path. */
export const lastPart = (path: string): string => path.split('/').at(-1) ?? ''

/** The words of a body: each kind of block has its own members. */
export function words(body: Schemas['PublicBody']): string {
  return body.map(wordsOf).join('\n')
}

function wordsOf(block: Schemas['PublishedBlock']): string {
  switch (block._type) {
    case 'block':
      return block.children.map((span) => span.text).join('')
    case 'code':
      return block.code
    case 'table':
      return block.rows.map((row) => row.cells.join(' ')).join('\n')
    case 'callout':
      return `${block.title ?? ''} ${block.text}`
    case 'embed':
      return block.url
    case 'divider':
      return ''
    case 'image':
      return `${block.alt ?? ''} ${block.asset.url} ${block.asset.srcset.map((source) => source.width).join(' ')}`
    case 'gallery':
      return block.images.map((image) => image.asset.url).join('\n')
  }
}

export async function readAll(client: Client<Paths>, known: Known): Promise<number> {
  const slug = {params: {path: {slug: known.article}}}
  const article = received(await client.GET('/api/v1/articles/{slug}', slug))
  const tag = article.tags[0]
  const author = article.authors[0]
  const picture = article.image
  assert.ok(tag && author && picture, 'the article should have a tag, an author and a picture')

  const reads: {[P in Delivered]: () => Promise<unknown>} = {
    '/api/v1/articles': async () => {
      const list = received(await client.GET('/api/v1/articles', {
        params: {query: {tag: [tag.slug], tagsAny: [tag.slug, 'nichts'], include: ['html', 'text'], limit: 5}},
      }))
      const found = list.items.find((teaser) => teaser.id === article.id)
      assert.equal(found?.headline.toUpperCase(), article.headline.toUpperCase())
      assert.ok(found?.bodyHtml?.includes('<') && found.bodyText)
      const pictured = received(await client.GET('/api/v1/articles', {params: {query: {include: ['renditions']}}}))
      const {urlTemplate, widths, srcset} = pictured.items.find((teaser) => teaser.image)?.image?.asset ?? assert.fail()
      assert.deepEqual(
        widths.map((width) => urlTemplate?.replace('{width}', String(width))),
        srcset?.map((source) => source.url),
      )
      const chosen = received(await client.GET('/api/v1/articles', {
        params: {query: {fields: ['slug', 'body'], ids: [article.id, known.asset]}},
      }))
      assert.deepEqual(chosen.items.map((teaser) => teaser.slug), [article.slug])
      return words(chosen.items[0]?.body ?? [])
    },
    '/api/v1/archive': async () => {
      const months = received(await client.GET('/api/v1/archive', {params: {query: {timeZone: 'Europe/Berlin'}}})).items
      assert.ok(months.some((month) => month.count > 0 && month.links.articles.includes(month.publishedAfter)))
    },
    '/api/v1/articles/{slug}': async () => {
      const {headline, body} = received(await client.GET('/api/v1/articles/{slug}', {
        params: {...slug.params, query: {fields: ['headline', 'body'], include: ['markdown']}},
      }))
      assert.equal(headline, article.headline)
      return words(body)
    },
    '/api/v1/articles/{slug}/related': async () =>
      received(await client.GET('/api/v1/articles/{slug}/related', slug)).items.map((teaser) => teaser.headline),
    '/api/v1/articles/{slug}/comments': async () =>
      received(await client.GET('/api/v1/articles/{slug}/comments', slug)).items.map((comment) => comment.replies),
    '/api/v1/assets/{id}': async () =>
      received(await client.GET('/api/v1/assets/{id}', {params: {path: {id: known.asset}}})).presets['card']?.url,
    '/api/v1/comment-status/{token}': async () =>
      received(await client.GET('/api/v1/comment-status/{token}', {params: {path: {token: known.statusToken}}})).state,
    '/api/v1/comment-status/{token}/export': async () =>
      received(await client.GET('/api/v1/comment-status/{token}/export', {params: {path: {token: known.statusToken}}}))
        .comment.text,
    '/api/v1/comment-challenge': async () => received(await client.GET('/api/v1/comment-challenge')).challenge,
    '/api/v1/tags': async () => received(await client.GET('/api/v1/tags')).items.map((entry) => entry.articleCount),
    '/api/v1/tags/{slug}': async () =>
      received(await client.GET('/api/v1/tags/{slug}', {params: {path: {slug: tag.slug}}})).name,
    '/api/v1/authors': async () => received(await client.GET('/api/v1/authors')).items.map((entry) => entry.bio),
    '/api/v1/authors/{slug}': async () =>
      received(await client.GET('/api/v1/authors/{slug}', {params: {path: {slug: author.slug}}})).picture?.url,
    '/media/o/{edition}/{file}': async () => {
      const [edition = '', file = ''] = picture.asset.url.split('/').slice(-2)
      return received(await client.GET('/media/o/{edition}/{file}', {
        params: {path: {edition, file}},
        parseAs: 'arrayBuffer',
      }))
    },
    '/media/i/{edition}/{recipe}/{file}': async () => {
      const [edition = '', recipe = '', file = ''] = (picture.asset.presets['card']?.url ?? '').split('/').slice(-3)
      return received(await client.GET('/media/i/{edition}/{recipe}/{file}', {
        params: {path: {edition, recipe, file}},
        parseAs: 'arrayBuffer',
      }))
    },
    '/api/v1/resolve': async () => {
      const query = {path: `/api/v1/articles/${article.slug}`}
      assert.equal(received(await client.GET('/api/v1/resolve', {params: {query}})).outcome, 'current')
    },
    '/api/v1/changes': async () => {
      const page = received(await client.GET('/api/v1/changes', {
        params: {query: {type: ['article.published', 'tag.created']}},
      }))
      return page.items.map((change) => (change.type === 'article.published' ? change.paths : change.groups))
    },
    '/api/v1/events': async () => {
      const ended = new AbortController()
      const {response} = await client.GET('/api/v1/events', {parseAs: 'stream', signal: ended.signal})
      assert.equal(response.status, 200)
      ended.abort()
    },
    '/feeds/{format}': async () => {
      const feed = received(await client.GET('/feeds/{format}', {params: {path: {format: 'atom'}}, parseAs: 'text'}))
      assert.match(feed, /<feed/)
    },
    '/api/v1/search': async () => {
      const found = received(await client.GET('/api/v1/search', {params: {query: {q: article.headline}}}))
      return found.items.map((hit) => [hit.article.headline, hit.highlights])
    },
    '/api/v1/search/suggest': async () =>
      received(await client.GET('/api/v1/search/suggest', {params: {query: {q: tag.name.slice(0, 3)}}})).items.length,
    '/feeds/comments/{id}': async () =>
      received(await client.GET('/feeds/comments/{id}', {params: {path: {id: article.id}}, parseAs: 'text'})),
    '/api/v1/site': async () => received(await client.GET('/api/v1/site')).publisher,
    '/oembed': async () => {
      const {url} = received(await client.GET('/api/v1/site'))
      const query = {url: `${url}/${article.locale}/${article.slug}`}
      assert.match(received(await client.GET('/oembed', {params: {query}})).html, /<a /)
    },
    '/sitemap.xml': async () => received(await client.GET('/sitemap.xml', {parseAs: 'text'})),
    '/sitemaps/news.xml': async () => received(await client.GET('/sitemaps/news.xml', {parseAs: 'text'})),
    '/sitemaps/{file}': async () => {
      const index = received(await client.GET('/sitemap.xml', {parseAs: 'text'}))
      const file = /\/sitemaps\/((?!news)[^<]+)</.exec(index)?.[1] ?? ''
      return received(await client.GET('/sitemaps/{file}', {params: {path: {file}}, parseAs: 'text'}))
    },
    '/robots.txt': async () => received(await client.GET('/robots.txt', {parseAs: 'text'})),
    '/api/v1/previews/{token}': async () => {
      const preview = received(await client.GET('/api/v1/previews/{token}', {
        params: {path: {token: known.previewToken}},
      }))
      return words(preview.body)
    },
  }
  for (const [path, read] of Object.entries(reads)) {
    await read().catch((problem: unknown) => {
      throw new Error(`GET ${path} failed`, {cause: problem})
    })
  }
  return Object.keys(reads).length
}
