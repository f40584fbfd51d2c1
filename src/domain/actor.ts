/** Who acts. `machine` is the pipeline itself. */
export interface Actor {
  id: string
  role: 'coder' | 'reviewer' | 'lead' | 'admin' | 'auditor' | 'break-glass' | 'machine'
}

export const machine: Actor = { id: 'chartmark', role: 'machine' }

/** `AUTH=local`: one person on their own laptop, no sign-in. */
export const localCoder: Actor = { id: 'local', role: 'coder' }
