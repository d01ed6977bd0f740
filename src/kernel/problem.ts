/** One thing wrong with an input: where it stands, what is wrong, and what to do about it. */
export type Problem = {
  /** Path of the field, such as `items[0].specification.purity`. Empty for the input as a whole. */
  readonly at: string
  readonly message: string
  readonly remedy: string
}
