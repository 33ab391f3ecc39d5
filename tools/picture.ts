import { readFileSync, writeFileSync } from 'node:fs'
import { README, withPicture } from './readme.ts'

/* `npm run picture`: puts what the command prints for a fixture into the README. */

writeFileSync(README, withPicture(readFileSync(README, 'utf8')))
