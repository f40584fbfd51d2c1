/** Keys and client secrets, read at run time: the environment on a laptop, SSM in AWS. Values are never logged or stored. */
export interface SecretStore {
  /** `undefined` when there is none. At most 5 minutes old. */
  read(name: string): Promise<string | undefined>
}
