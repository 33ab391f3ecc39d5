import { Argument } from 'commander'
import { ALL_SCHEMAS } from '../../batch/schemas.ts'
import { jsonSchema } from '../../render/schema.ts'
import { EXIT } from '../exit-codes.ts'
import { writeOut } from '../streams.ts'
import type { AddCommand } from './command.ts'

/** `take-analyze schema`: what the JSON looks like, for validators and generators of code. */
export const addSchema: AddCommand = (program, finish) => {
  program
    .command('schema')
    .summary('print the JSON Schema of a document')
    .description('Prints the JSON Schema (draft 2020-12) of what --format json prints.')
    .addArgument(
      new Argument('[document]', ALL_SCHEMAS.map(({ name, description }) => `${name}: ${description}`).join('; '))
        .choices(ALL_SCHEMAS.map(({ name }) => name))
        .default('analysis'),
    )
    .action(async (name: string) => {
      const row = ALL_SCHEMAS.find((each) => each.name === name)!
      await writeOut(`${JSON.stringify(jsonSchema(row), null, 2)}\n`)
      finish(EXIT.done)
    })
}
