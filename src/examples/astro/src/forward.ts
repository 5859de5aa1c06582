// Passes requests for pictures, feeds and sitemaps on to the API. In production let your CDN or proxy do it.
import type { APIRoute } from 'astro'
import { KLARTEXT_URL } from 'astro:env/server'

const REQUEST = ['accept', 'if-none-match', 'if-modified-since', 'range', 'if-range']
const HOP_BY_HOP = ['connection', 'keep-alive', 'transfer-encoding']

export const forward: APIRoute = async ({ request, url }) => {
  // fetch() would decode a compressed answer.
  const headers = new Headers({ 'accept-encoding': 'identity' })
  for (const name of REQUEST) {
    const value = request.headers.get(name)
    if (value !== null) headers.set(name, value)
  }
  const answer = await fetch(KLARTEXT_URL + url.pathname + url.search, { headers, redirect: 'manual' })
  const passed = new Headers(answer.headers)
  for (const name of HOP_BY_HOP) passed.delete(name)
  return new Response(answer.body, { status: answer.status, headers: passed })
}
