// The editorial round: create, picture, publish, correct, comment, moderate.
import assert from 'node:assert/strict'
import type {Client} from 'openapi-fetch'
import {received, version, type Paths, type Schemas} from './client.js'
import {lastPart, type Known} from './delivery.js'

const body: Schemas['BodyDraft'] = [
  {_type: 'block', style: 'h2', children: [{_type: 'span', text: 'Ein Zwischentitel'}]},
  {_type: 'block', children: [{_type: 'span', text: 'Ein Absatz ohne Stil.'}]},
  {
    _type: 'block',
    children: [{_type: 'span', text: 'Verlinkt', marks: ['l1']}],
    markDefs: [{_type: 'link', _key: 'l1', href: 'https://example.org/'}],
  },
  {_type: 'code', language: 'java', code: 'int i;'},
  {_type: 'table', headerRow: true, rows: [{_type: 'tableRow', cells: ['a', 'b']}]},
  {_type: 'callout', tone: 'tip', text: 'Ein Tipp.'},
  {_type: 'embed', url: 'https://video.example/1'},
  {_type: 'divider'},
]

/** The smallest GIF. */
const picture = Buffer.from('R0lGODlhAQABAIAAAP8AAAAAACwAAAAAAQABAAACAkQBADs=', 'base64')

type Form = Schemas['AssetUpload']

function form(draft: Form): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(draft)) {
    if (value instanceof Blob) data.set(name, value, 'punkt.gif')
    else data.set(name, typeof value === 'string' ? value : JSON.stringify(value))
  }
  return data
}

async function comment(editor: Client<Paths>, reader: Client<Paths>, slug: string): Promise<string> {
  const submission: Schemas['CommentSubmission'] = {name: 'Karla', email: 'karla@example.org', text: 'Typisiert.'}
  const receipt = received(await reader.POST('/api/v1/articles/{slug}/comments', {
    params: {path: {slug}},
    body: submission,
  }))
  const path = {id: receipt.id}
  const waiting = await editor.GET('/api/v1/manage/comments/{id}', {params: {path}})
  assert.equal(received(waiting).state, 'pending')
  const approved = received(await editor.POST('/api/v1/manage/comments/{id}/approve', {
    params: {path, header: {'If-Match': version(waiting)}},
    body: {note: 'Gern.'},
  }))
  assert.equal(approved.decisions[0]?.action, 'approve')
  const shown = received(await reader.GET('/api/v1/articles/{slug}/comments', {params: {path: {slug}}}))
  assert.deepEqual(shown.items.map((item) => item.text), ['Typisiert.'])
  return lastPart(receipt.statusUrl)
}

export async function round(editor: Client<Paths>, reader: Client<Paths>): Promise<Known> {
  const author = received(await editor.GET('/api/v1/manage/authors', {params: {query: {limit: 1}}})).items[0]
  assert.ok(author)
  const created = await editor.POST('/api/v1/manage/articles', {
    body: {headline: 'Typen halten', body, tags: [{slug: 'leica'}], authors: [{id: author.id}]},
  })
  const path = {id: received(created).id}

  const asset = received(await editor.POST('/api/v1/manage/assets', {
    body: {file: new Blob([picture], {type: 'image/gif'}), alt: 'Ein Punkt', credit: 'Redaktion', focalPoint: {x: 0.5, y: 0.5}},
    bodySerializer: form,
  }))
  const illustrated = await editor.PATCH('/api/v1/manage/articles/{id}', {
    params: {path, header: {'If-Match': version(created)}},
    body: {image: {asset: {id: asset.id}}, lead: 'Ohne Umwege.'},
  })
  assert.equal(received(illustrated).image?.asset.id, asset.id)

  const order = {path, header: {'If-Match': version(illustrated)}}
  const check = received(await editor.POST('/api/v1/manage/articles/{id}/publish', {
    params: {...order, query: {dryRun: true}},
    body: {publishAt: '2026-11-22T18:00:00+01:00'},
  }))
  assert.ok('publishable' in check && check.publishable)
  const published = await editor.POST('/api/v1/manage/articles/{id}/publish', {params: order, body: {}})
  const article = received(published)
  assert.ok('publication' in article && article.publication)

  const corrected = await editor.PATCH('/api/v1/manage/articles/{id}', {
    params: {path, header: {'If-Match': version(published)}},
    body: {lead: 'Ohne Umweg.', correction: {kind: 'correction', note: 'Ein Umweg, nicht mehrere.'}},
  })
  await editor.POST('/api/v1/manage/articles/{id}/publish', {
    params: {path, header: {'If-Match': version(corrected)}},
    body: {},
  })
  const {slug} = article.publication
  const seen = received(await reader.GET('/api/v1/articles/{slug}', {params: {path: {slug}}}))
  assert.deepEqual(seen.corrections.map((correction) => correction.kind), ['correction'])

  const link = received(await editor.POST('/api/v1/manage/articles/{id}/preview-links', {params: {path}, body: {}}))
  return {
    article: slug,
    asset: asset.id,
    statusToken: await comment(editor, reader, slug),
    previewToken: link.token,
  }
}
