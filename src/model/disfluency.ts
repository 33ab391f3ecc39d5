/**
 * How likely each token of sentence `row` is one that a copy editor leaves out of what was said: a filler, a repetition,
 * what a speaker takes back. Values in [0, 1], one a token from the sentence's first on; 0 for punctuation. Read when first
 * asked for and then remembered, so that a stage pays only for what it asks.
 */
export type DropChances = (sentence: number) => Float32Array
