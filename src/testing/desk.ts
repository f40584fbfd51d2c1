import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { launch, open } from './chromium.ts'
import { root, type Server, settled, start, upload } from './server.ts'

/** What a coder sits at: the built server with a store of its own, and a Chromium. */
export interface Desk {
  server: Server
  browser: Browser
  /** A document that a machine is done with. Words become a text file. */
  ready(name: string, content: string | Uint8Array): Promise<Ready>
  api<T>(method: string, path: string, body?: unknown): Promise<T>
  close(): Promise<void>
}

export interface Ready {
  id: string
  encounterId: string
  /** Path of its review page. */
  path: string
}

/** @param env Variables of the server beside its port and folder. */
export async function desk(env: Record<string, string> = {}): Promise<Desk> {
  const server = await start('bundle', { env })
  const browser = await launch()
  const api = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await fetch(`${server.url}/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`)
    return (text ? JSON.parse(text) : undefined) as T
  }
  return {
    server,
    browser,
    api,
    async ready(name, content) {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
      const id = await upload(server.url, name, bytes)
      await settled(server.url, id, 25)
      const { encounterId } = await api<{ encounterId: string }>('GET', `/documents/${id}`)
      return { id, encounterId, path: `/documents/${id}` }
    },
    async close() {
      await browser.close()
      await server.stop()
    },
  }
}

/**
 * Opens a page of the desk's server in a browser context of its own, and closes it when the test ends. Whatever the browser
 * complains of (console errors, exceptions, policy violations) fails the test, except what matches `expected`.
 */
export async function sitAt(
  { server, browser }: Pick<Desk, 'server' | 'browser'>,
  path: string,
  options: Parameters<typeof open>[1] & { expected?: RegExp[]; init?: string } = {},
): Promise<Page> {
  const { expected = [], init, ...context } = options
  const watched = await open(browser, { baseURL: server.url, ...context })
  onTestFinished(async () => {
    await watched.context.close()
    expect(watched.faults.filter((fault) => !expected.some((each) => each.test(fault)))).toEqual([])
  })
  watched.page.setDefaultTimeout(10_000)
  // As text: these files are checked without the browser's types.
  if (init) await watched.context.addInitScript(init)
  await watched.page.goto(path)
  return watched.page
}

/** What Chromium writes to the console when an answer has this status. */
export function status(code: number): RegExp {
  return new RegExp(`status of ${code} `)
}

export function sample(name: string): Promise<Buffer> {
  return readFile(join(root, 'samples', 'files', name))
}

/** A made-up note of one visit; each line of the assessment is a diagnosis. */
export function note(assessment: readonly string[], date = 'Date of Service: 10/14/2026'): string {
  return [
    'SYNTHETIC. Office Visit Note',
    date,
    'ASSESSMENT AND PLAN',
    ...assessment.map((line, index) => `${index + 1}. ${line}.`),
    'Electronically signed by Anneliese Corbray, MD',
    '',
  ].join('\n')
}

/** `expect` of something that comes by itself, on a machine that may be busy. */
export function eventually<T>(seen: () => T | Promise<T>) {
  return expect.poll(seen, { timeout: 10_000 })
}
