/** A file that cannot be taken. `message` is one sentence for a person; nothing has been changed when it is thrown. */
export class ImportError extends Error {}
