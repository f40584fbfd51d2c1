import { defineConfig } from 'vitest/config'

/** Tests in a real Chromium against the built server. One at a time: they share two cores. */
export default defineConfig({
  test: {
    include: ['src/**/*.browser.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
})
