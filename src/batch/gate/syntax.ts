/** What a gate expression is made of. `at` is the 0-based place in the expression, for messages. */
export type Node =
  | { readonly kind: 'literal'; readonly at: number; readonly value: string | number | boolean | null }
  | { readonly kind: 'set'; readonly at: number; readonly values: readonly (string | number | boolean | null)[] }
  | { readonly kind: 'path'; readonly at: number; readonly steps: readonly Step[] }
  | { readonly kind: 'not'; readonly at: number; readonly of: Node }
  | { readonly kind: 'both' | 'either'; readonly at: number; readonly left: Node; readonly right: Node }
  | {
      readonly kind: 'compare'
      readonly at: number
      readonly operator: Operator
      readonly left: Node
      readonly right: Node
    }

/** One name of a path; `condition` is what stands in parentheses after it, null where there are none. */
export interface Step {
  readonly name: string
  readonly at: number
  readonly condition: Node | null
}

export const OPERATORS = ['==', '!=', '<', '<=', '>', '>=', 'in', 'contains'] as const

export type Operator = (typeof OPERATORS)[number]
