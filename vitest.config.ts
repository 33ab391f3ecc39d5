import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/seed.ts'],
    globalSetup: ['test/build.ts'],
    testTimeout: 30_000,
    // Files of a worker share what they import: no test changes a module, and weights are read once instead of 200 times.
    isolate: false,
    coverage: { provider: 'v8', include: ['src/**/*.ts'] },
  },
})
