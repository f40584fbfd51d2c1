import type { Context } from 'hono'
import { Hono } from 'hono'
import * as z from 'zod'
import { Problem, type ProblemCode, problems, statusOf } from '#src/domain/problem.ts'
import type { WebEnv } from '../env.ts'
import { problemShape } from './shapes.ts'

type Method = 'get' | 'post' | 'put' | 'delete'

/** One route of the JSON API: what it takes, what it answers, what can go wrong. Mounted and documented from the same value. */
export interface ApiRoute<Body extends z.ZodType = z.ZodType, Query extends z.ZodType = z.ZodType> {
  method: Method
  /** As OpenAPI writes it: `/documents/{id}`. Relative to `/api/v1`. */
  path: string
  tag: string
  summary: string
  body?: Body
  query?: Query
  /** Also takes `multipart/form-data` with a field `file`. */
  file?: boolean
  /** Status → shape of the answer; `null`: no JSON. */
  answers: Partial<Record<200 | 201 | 202 | 204, z.ZodType | null>>
  problems?: ProblemCode[]
  handle(c: Context<WebEnv>, input: { body: z.output<Body>; query: z.output<Query> }): Promise<Response>
}

export function route<Body extends z.ZodType, Query extends z.ZodType>(
  value: ApiRoute<Body, Query>,
): ApiRoute {
  return value as unknown as ApiRoute
}

/** Mounts every route; input that does not fit is 400 with the name of the field. */
export function mounted(routes: readonly ApiRoute[]): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  for (const { method, path, body, query, file, handle } of routes)
    app.on(method.toUpperCase(), path.replace(/\{(\w+)\}/g, ':$1'), async (c) => {
      const type = c.req.header('content-type') ?? ''
      const takesForm = file && type.startsWith('multipart/form-data')
      return handle(c, {
        body: body && !takesForm ? fitting(body, await readJson(c)) : undefined,
        query: query ? fitting(query, c.req.query()) : undefined,
      })
    })
  return app
}

async function readJson(c: Context): Promise<unknown> {
  const text = await c.req.text()
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Problem('bad-request', { field: 'body' }, { cause: error })
  }
}

function fitting(shape: z.ZodType, value: unknown): unknown {
  const parsed = shape.safeParse(value)
  if (!parsed.success)
    throw new Problem('bad-request', { field: parsed.error.issues[0]?.path.join('.') || 'body' })
  return parsed.data
}

/** The OpenAPI 3.1 document of the routes. */
export function openApi(routes: readonly ApiRoute[], version: string) {
  const paths: Record<string, Record<string, object>> = {}
  for (const route of routes) {
    const answers = Object.entries(route.answers).map(([status, shape]) => [
      status,
      {
        description: status === '201' ? 'Created' : status === '202' ? 'Accepted' : 'OK',
        ...(shape ? { content: { 'application/json': { schema: schemaOf(shape, 'output') } } } : {}),
      },
    ])
    const refusals = Object.entries(
      Object.groupBy(route.problems ?? [], (code) => statusOf[problems[code].kind]),
    ).map(([status, codes]) => [
      status,
      {
        description: (codes ?? []).map((code) => problems[code].title).join(' · '),
        content: { 'application/problem+json': { schema: schemaOf(problemShape, 'output') } },
      },
    ])
    paths[`/api/v1${route.path}`] ??= {}
    const operations = paths[`/api/v1${route.path}`]
    if (operations)
      operations[route.method] = {
        tags: [route.tag],
        summary: route.summary,
        operationId: `${route.method}${route.path.replace(/[^a-zA-Z]+(\w?)/g, (_, c: string) => c.toUpperCase())}`,
        parameters: [...pathParameters(route.path), ...queryParameters(route.query)],
        ...(route.body || route.file ? { requestBody: { required: true, content: bodyOf(route) } } : {}),
        responses: Object.fromEntries([...answers, ...refusals]),
      }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Chartmark',
      version,
      description:
        'Documents in, evidence-backed ICD-10-CM codes out. ICD-10-CM diagnoses only (no CPT/HCPCS, ICD-10-PCS, DRG).',
    },
    paths,
  }
}

function bodyOf(route: ApiRoute) {
  return {
    ...(route.body ? { 'application/json': { schema: schemaOf(route.body, 'input') } } : {}),
    ...(route.file
      ? {
          'multipart/form-data': {
            schema: {
              type: 'object',
              required: ['file'],
              properties: {
                file: { type: 'string', format: 'binary' },
                kind: { type: 'string' },
                setting: { type: 'string' },
                label: { type: 'string' },
              },
            },
          },
        }
      : {}),
  }
}

function pathParameters(path: string) {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
}

function queryParameters(query: z.ZodType | undefined) {
  if (!query) return []
  const schema = schemaOf(query, 'input') as { properties?: Record<string, unknown>; required?: string[] }
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    in: 'query',
    required: schema.required?.includes(name) ?? false,
    schema: property,
  }))
}

function schemaOf(shape: z.ZodType, io: 'input' | 'output') {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any' })
  return schema
}
