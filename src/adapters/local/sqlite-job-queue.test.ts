import { jobQueueContract } from '#src/ports/job-queue.contract.ts'
import { sqliteJobQueue } from './sqlite-job-queue.ts'

jobQueueContract('sqliteJobQueue', async (clock) => sqliteJobQueue(':memory:', { clock }))
