import { acibench } from './acibench.ts'
import { adversarial } from './adversarial.ts'
import { assertion } from './assertion.ts'
import { codiesp, codiespCodes, codiespSpanish } from './codiesp.ts'
import { doctypes } from './doctypes.ts'
import { guards } from './guards.ts'
import { held } from './held.ts'
import { imaging } from './imaging.ts'
import { labPdfs } from './lab-sheets.ts'
import { labText } from './lab-text.ts'
import type { Measure } from './measure.ts'
import { own } from './own.ts'
import { packetSplit } from './packets.ts'
import { rules } from './rules.ts'
import { samples } from './samples.ts'
import { speed } from './speed.ts'
import { twins } from './twins.ts'

/** In the order they run: our own first. */
export const measures: readonly Measure[] = [
  samples,
  own,
  held,
  imaging,
  adversarial,
  twins,
  guards,
  rules,
  assertion,
  packetSplit,
  labPdfs,
  doctypes,
  labText,
  acibench,
  codiesp,
  codiespCodes,
  codiespSpanish,
  speed,
]
