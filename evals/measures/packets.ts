import { readPacket } from '#src/coding/classify/packet.ts'
import { packets } from '../datasets/packets/packets.ts'
import { micro } from '../scorers/sets.ts'
import type { Measure } from './measure.ts'

/** What the product calls a kind, where the set tells kinds of *other* apart. */
const asProduct = (kind: string) => {
  const name = kind.replaceAll('-', '_')
  return ['cbc', 'bmp', 'cmp', 'other_lab', 'xray', 'ct', 'clinical_note'].includes(name) ? name : 'other'
}

export const packetSplit: Measure = {
  name: 'packets',
  what: 'our own 30 packets: where documents begin, what each is, how many patients',
  run() {
    const counts = { tp: 0, fp: 0, fn: 0 }
    let exact = 0
    let kinds = 0
    let documents = 0
    let patients = 0
    const wrong: (string | number)[][] = []
    for (const packet of packets) {
      const found = readPacket(packet.pages)
      const got = new Set(found.parts.slice(1).map((part) => part.first))
      const gold = new Set(packet.documents.slice(1).map((one) => one.first))
      const tp = [...got].filter((first) => gold.has(first)).length
      counts.tp += tp
      counts.fp += got.size - tp
      counts.fn += gold.size - tp
      const same = tp === got.size && tp === gold.size
      exact += Number(same)
      for (const one of packet.documents) {
        documents++
        const part = found.parts.find(({ first, last }) => first === one.first && last === one.last)
        kinds += Number(part?.kind === asProduct(one.kind))
      }
      const several = (count: number) => count > 1
      patients += Number(several(found.patients) === several(packet.patients))
      if (!same) wrong.push([packet.id, [...gold].join(' '), [...got].join(' ')])
    }
    return {
      scores: [
        { name: 'packets.boundaries.f1', value: micro(counts).f1, slack: 0.01 },
        { name: 'packets.exact', value: exact / packets.length, slack: 0.01 },
        { name: 'packets.kinds', value: kinds / documents, slack: 0.01 },
        { name: 'packets.severalPatients', value: patients / packets.length, slack: 0.01 },
      ],
      details: [
        { title: 'packets: split elsewhere', table: { head: ['packet', 'begins', 'found'], rows: wrong } },
      ],
    }
  },
}
