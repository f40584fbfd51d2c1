/** Stands on every run: two results compare only when it is the same. Raise it with every change of behaviour. */
export const ENGINE_VERSION = 'offline-4'
