/**
 * Has the house dictionary learned anew in a process of its own: reading thousands of lessons takes seconds, and whoever
 * answers people must not stand still for them.
 */
export interface Learner {
  /** Resolves when what lessons teach is kept in the file store. Rejects when that failed or took too long: it is tried again. */
  learn(): Promise<void>
}
