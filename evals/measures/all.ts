import { acibench } from './acibench.ts'
import { doctypes } from './doctypes.ts'
import { labPdfs } from './lab-sheets.ts'
import { labText } from './lab-text.ts'
import type { Measure } from './measure.ts'
import { own } from './own.ts'
import { samples } from './samples.ts'
import { speed } from './speed.ts'

/** In the order they run: our own first. */
export const measures: readonly Measure[] = [samples, own, doctypes, labText, labPdfs, acibench, speed]
