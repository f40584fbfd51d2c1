/** Keys and client secrets, read at run time: the environment and `.env` on a laptop, SSM in AWS. Values are never logged or stored. */
export interface SecretStore {
  /**
   * `undefined` when there is none. At most 5 minutes old. Throws when the store cannot be asked; no error holds a value.
   * @param options `fresh`: not from memory: the vendor refused the one we had.
   */
  read(name: string, options?: { fresh?: boolean }): Promise<string | undefined>
}
