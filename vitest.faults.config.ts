import { defineConfig } from 'vitest/config'

/** What kills, interrupts and starves the built command: too slow for every run of the tests, so `npm run faults`. */
export default defineConfig({
  test: {
    include: ['test/faults/**/*.faults.ts'],
    globalSetup: ['test/build.ts'],
    testTimeout: 600_000,
    fileParallelism: false,
  },
})
