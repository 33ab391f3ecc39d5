import { bundlePrograms } from '../tools/bundle.ts'

/** Builds the command once, before the tests that run it. */
export async function setup(): Promise<void> {
  await bundlePrograms()
}
