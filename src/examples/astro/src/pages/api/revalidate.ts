// The endpoint of the webhook: forgets what has changed.
import type { APIRoute } from 'astro'
import { KLARTEXT_WEBHOOK_SECRET } from 'astro:env/server'
import { Webhook } from 'standardwebhooks'
import type { Schemas } from '../../klartext'
import { forget, forgetAll } from '../../memory'

type Change = Schemas['ChangeMembers'] | Schemas['JoinedChanges']

export const POST: APIRoute = async ({ request }) => {
  const delivery = verified(await request.text(), request.headers)
  if (delivery === null) return new Response(null, { status: 401 })
  if (isChange(delivery)) {
    const { groups, sequence } = delivery.data
    if ('cut' in delivery.data && delivery.data.cut) forgetAll(sequence)
    else forget(groups, sequence)
  }
  return new Response(null, { status: 204 })
}

/** The body, if the server that knows the secret has sent it just now; otherwise null. */
function verified(body: string, headers: Headers): unknown {
  if (!KLARTEXT_WEBHOOK_SECRET) return null
  try {
    return new Webhook(KLARTEXT_WEBHOOK_SECRET).verify(body, Object.fromEntries(headers))
  } catch {
    return null
  }
}

/** Whether it is a change; a test, for example, is none. The signature vouches for the rest of the form. */
function isChange(delivery: unknown): delivery is { data: Change } {
  if (typeof delivery !== 'object' || delivery === null || !('data' in delivery)) return false
  const { data } = delivery
  return typeof data === 'object' && data !== null && 'groups' in data && 'sequence' in data
}
