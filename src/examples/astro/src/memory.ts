// Keeps what the API has answered until the webhook says that it is outdated. Each process has a memory of its own: if
// you run several, give each a webhook, or put a cache in front of them.
import { KLARTEXT_WEBHOOK_SECRET } from 'astro:env/server'

interface Kept {
  body: string
  headers: Headers
  groups: Set<string>
  until: number
}

const KEEP_FOR = 5 * 60_000
const MOST = 1000

const kept = new Map<string, Kept>()
let latest = 0

/** A `fetch` that answers from memory if it can. Without a webhook nothing is kept. */
export async function remembered(request: Request): Promise<Response> {
  if (!KLARTEXT_WEBHOOK_SECRET || request.method !== 'GET') return fetch(request)
  const known = kept.get(request.url)
  if (known && known.until > Date.now()) return new Response(known.body, { headers: known.headers })

  // Of several servers of the API, one may not have received the change yet.
  request.headers.set('Min-Sequence', String(latest))
  const response = await fetch(request)
  const groups = groupsOf(response)
  const body = await response.clone().text()
  // While the answer was under way the webhook may have told of a change that it does not contain.
  const current = Number(response.headers.get('Content-Sequence')) >= latest
  if (response.status === 200 && groups.size > 0 && current) {
    kept.delete(request.url)
    kept.set(request.url, { body, headers: response.headers, groups, until: Date.now() + KEEP_FOR })
    for (const oldest of kept.keys()) if (kept.size > MOST) kept.delete(oldest)
  }
  return response
}

/** What the answer depends on (RFC 9875). */
function groupsOf(response: Response): Set<string> {
  const names = (response.headers.get('Cache-Groups') ?? '').matchAll(/"([^"]*)"/g)
  return new Set([...names].map(([, name = '']) => name))
}

/** Forgets the answers that depend on one of the groups, which changed with the change of that number. */
export function forget(groups: string[], sequence: number): void {
  latest = Math.max(latest, sequence)
  for (const [url, answer] of kept) {
    if (groups.some((group) => answer.groups.has(group))) kept.delete(url)
  }
}

export function forgetAll(sequence: number): void {
  latest = Math.max(latest, sequence)
  kept.clear()
}
