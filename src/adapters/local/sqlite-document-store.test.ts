import { documentStoreContract } from '#src/ports/document-store.contract.ts'
import { sqliteDocumentStore } from './sqlite-document-store.ts'

documentStoreContract('sqliteDocumentStore', async (clock) => sqliteDocumentStore(':memory:', { clock }))
