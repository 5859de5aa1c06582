// The client that openapi-fetch makes of the generated types, with its default settings: no serializer of our own.
import createClient, {type Client} from 'openapi-fetch'
import type {components, paths} from './contract.js'

export type Schemas = components['schemas']
export type Paths = paths

export const reader = (baseUrl: string): Client<paths> => createClient<paths>({baseUrl})

export const editor = (baseUrl: string, key: string): Client<paths> =>
  createClient<paths>({baseUrl, headers: {Authorization: `Bearer ${key}`}})

type Answer<D> = {data: D; error?: never; response: Response} | {data?: never; error: unknown; response: Response}

/** What was answered; a problem is thrown. */
export function received<D>(answer: Answer<D>): D {
  if (answer.error !== undefined || answer.data === undefined) {
    throw new Error(`${answer.response.status} ${answer.response.url}: ${JSON.stringify(answer.error)}`)
  }
  return answer.data
}

/** The version of what was answered, as the next change names it. */
export function version(answer: {response: Response}): string {
  const tag = answer.response.headers.get('ETag')
  if (tag === null) throw new Error(`${answer.response.url} has no ETag`)
  return tag
}
