// The client for the API. Its types come from the contract.
import { KLARTEXT_URL } from 'astro:env/server'
import createClient from 'openapi-fetch'
import type { components, paths } from './contract'
import { remembered } from './memory'

export type Schemas = components['schemas']
export type Article = Schemas['Article']

export const klartext = createClient<paths>({ baseUrl: KLARTEXT_URL, fetch: remembered })

type Answer<D> = { data?: D; error?: unknown; response: Response }

/** What was answered; null if there is no such thing (404), or no more (410). Everything else is an error. */
export function found<D>({ data, error, response }: Answer<D>): D | null {
  if (data !== undefined) return data
  // The API refuses what cannot be a slug or a locale with 400.
  if ([400, 404, 410].includes(response.status)) return null
  throw new Error(`${response.status}: ${JSON.stringify(error)}`)
}

/** What was answered where it must exist. */
export function received<D>(answer: Answer<D>): D {
  const data = found(answer)
  if (data === null) throw new Error(`${answer.response.status}: ${JSON.stringify(answer.error)}`)
  return data
}

/** The settings of the site. */
export const site = async () => received(await klartext.GET('/api/v1/site'))

/** The path of an article on this site, as in KLARTEXT_SITE_ARTICLE_PATHS. */
export const articlePath = ({ locale, slug }: { locale: string; slug: string }) => `/${locale}/${slug}`
