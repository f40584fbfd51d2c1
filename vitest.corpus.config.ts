import { defineConfig } from 'vitest/config'

/** Tests over the data beside the repository (`CHARTMARK_EVAL_DATA`, `../shared/data`) and with tools that need installing. */
export default defineConfig({
  test: {
    include: ['{src,evals,test}/**/*.corpus.test.ts'],
    testTimeout: 1_200_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
})
