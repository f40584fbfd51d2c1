import { defineConfig } from 'vitest/config'

/** Everything that needs Node only. Browser and corpus tests have their own configuration and run in `.ci/run`. */
export default defineConfig({
  test: {
    include: ['{src,views,samples,evals,scripts,bench}/**/*.test.{ts,tsx}'],
    exclude: ['**/*.browser.test.ts', '**/*.corpus.test.ts', 'node_modules/**', 'dist/**'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
})
