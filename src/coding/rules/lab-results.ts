import { type Claim, remark, stand } from '../claim.ts'
import { placesOf, statusAt } from '../claim-text.ts'
import { valueSaid } from '../labs/lab-questions.ts'
import { readLabs } from '../labs/read-labs.ts'
import { isImaging, isLab } from '../policy-by-class.ts'
import type { Rule } from './rule.ts'

/** Analyte and direction → what a coder would ask the provider about. Never coded from the value. Written by us. */
const QUESTIONS: Record<string, { L?: string; H?: string }> = {
  Na: { L: 'hyponatremia', H: 'hypernatremia' },
  K: { L: 'hypokalemia', H: 'hyperkalemia' },
  Ca: { L: 'hypocalcemia', H: 'hypercalcemia' },
  CO2: { L: 'metabolic acidosis', H: 'metabolic alkalosis' },
  Creatinine: { H: 'kidney disease or kidney injury' },
  Cr: { H: 'kidney disease or kidney injury' },
  BUN: { H: 'azotemia or dehydration' },
  eGFR: { L: 'chronic kidney disease and its stage' },
  Glucose: { L: 'hypoglycemia', H: 'diabetes or hyperglycemia' },
  Hgb: { L: 'anemia and its kind', H: 'polycythemia' },
  Hct: { L: 'anemia and its kind' },
  WBC: { L: 'leukopenia', H: 'leukocytosis or an infection' },
  Plt: { L: 'thrombocytopenia', H: 'thrombocytosis' },
  Albumin: { L: 'hypoalbuminemia or malnutrition' },
  AST: { H: 'liver disease' },
  ALT: { H: 'liver disease' },
  'T bili': { H: 'hyperbilirubinemia' },
  Bilirubin: { H: 'hyperbilirubinemia' },
  ALP: { H: 'disease of liver or bone' },
}
/** `Na 128 L`, where no table says more. */
const LOOSE =
  /\b(Na|sodium|K|potassium|Hgb|hemoglobin|glucose|creatinine|platelets|WBC|(?:hemoglobin |hgb |hb)?A1C|TSH|ferritin|B12|vitamin D|LDL|cholesterol|triglycerides|uric acid|BNP|troponin|lactate|magnesium|phosphorus|calcium|INR|lipase|albumin)\s*[:=]?\s*\d[\d.,]*\s*(?:[a-zA-Z/%^0-9]+\s+)?(LL?|HH?|low|high)\b/gi
const SHORT: Record<string, string> = {
  sodium: 'Na',
  potassium: 'K',
  hemoglobin: 'Hgb',
  glucose: 'Glucose',
  creatinine: 'Creatinine',
  platelets: 'Plt',
  wbc: 'WBC',
  hgb: 'Hgb',
  na: 'Na',
  k: 'K',
  albumin: 'Albumin',
  calcium: 'Ca',
}

/** Asked by the name as it stands in the text, without "hemoglobin". */
const OTHERS: Record<string, { L?: string; H?: string }> = {
  a1c: { H: 'diabetes or prediabetes' },
  tsh: { L: 'hyperthyroidism', H: 'hypothyroidism' },
  ferritin: { L: 'iron deficiency', H: 'iron overload or inflammation' },
  b12: { L: 'vitamin B12 deficiency' },
  'vitamin d': { L: 'vitamin D deficiency' },
  ldl: { H: 'hyperlipidemia' },
  cholesterol: { H: 'hyperlipidemia' },
  triglycerides: { H: 'hypertriglyceridemia' },
  'uric acid': { H: 'gout or hyperuricemia' },
  bnp: { H: 'heart failure' },
  troponin: { H: 'injury of the heart muscle' },
  lactate: { H: 'lactic acidosis' },
  magnesium: { L: 'hypomagnesemia', H: 'hypermagnesemia' },
  phosphorus: { L: 'hypophosphatemia', H: 'hyperphosphatemia' },
  inr: { H: 'a coagulopathy or the effect of an anticoagulant' },
  lipase: { H: 'pancreatitis' },
}

const NORMAL =
  /\b(?:normal|within (?:normal|reference) (?:limits|range)|unremarkable|no abnormalit\w+|WNL)\b/gi
const ROUTINE =
  /\b(?:routine|screening labs?|no (?:reason|diagnosis|indication|dx|symptoms?)(?: (?:is|was))? (?:given|stated|provided|listed|noted|on (?:the )?(?:order|requisition|slip|form))|annual labs?)\b/i

/** A line of the requisition: "Ordering provider dx: …", "Dx (oncology order): …", "Reason for test: …". */
const REQUISITION =
  /(?:^[^\n:]{0,40}|[.;] +)\b(?:dx|diagnos[ie]s|reason|indications?|clinical (?:info(?:rmation)?|history|data)|ordered for|icd)\b(?:[^\n:]{0,30}:| +[-–—] )(?:(?!\. [A-Z])[^\n])*/gim

export const labResultRules: Rule[] = [
  {
    id: 'CR88',
    reference: 'IV.K: the diagnosis the orderer put on the requisition',
    phase: 1,
    run(claim) {
      if (!isLab(claim.kind)) return
      const lines = [...claim.read.text.matchAll(REQUISITION)].map((m) => ({
        start: m.index,
        end: m.index + m[0].length,
      }))
      for (const t of [...claim.tray]) {
        if (t.reason !== 'lab-value-only' && t.reason !== 'class-policy') continue
        const [span] = t.spans.filter((s) => lines.some((l) => l.start <= s.start && s.end <= l.end))
        if (!span || statusAt(claim, span) !== 'affirmed') continue
        if (stand(claim, t.code.code, 'the diagnosis on the requisition', span))
          claim.tray.splice(claim.tray.indexOf(t), 1)
      }
    },
  },
  {
    id: 'CR33',
    reference: 'III.B, I.A.19: a value outside its range is no diagnosis',
    phase: 8,
    run(claim) {
      if (!isLab(claim.kind)) return
      for (const { analyte, direction, span } of outside(claim)) {
        const asked = (QUESTIONS[analyte] ?? OTHERS[analyte])?.[direction]
        if (!asked) continue
        remark(claim, 'CR33', 'query', valueSaid(analyte, direction), [], {
          spans: [span],
          action: `Ask the provider whether it means something: ${asked}?`,
        })
      }
    },
  },
  {
    id: 'CR87',
    reference: 'I.C.21.c.13: routine tests without sign, symptom or diagnosis',
    phase: 4,
    run(claim) {
      const lab = isLab(claim.kind)
      if (!(lab || isImaging(claim.kind)) || claim.setting === 'inpatient' || claim.entries.length > 0) return
      if (outside(claim).length > 0) return
      const [normal] = placesOf(claim, NORMAL).filter((p) => p.section !== 'technique')
      if (!normal || !(ROUTINE.test(claim.read.text) || (lab && !claim.read.has('indication')))) return
      stand(claim, 'Z01.89', 'a routine test whose report is normal and gives no reason', normal)
    },
  },
]

interface Outside {
  analyte: string
  direction: 'L' | 'H'
  span: { start: number; end: number }
}

function outside(claim: Claim): Outside[] {
  const rows = readLabs(claim.read.text).flatMap((row): Outside[] => {
    const direction = (row.flag === 'N' ? '' : row.flag || row.flagPrinted)[0]
    const { start, end } = row.evidence
    return direction === 'L' || direction === 'H'
      ? [{ analyte: row.analyte, direction, span: { start, end } }]
      : []
  })
  if (rows.length > 0) return rows
  return [...claim.read.text.matchAll(LOOSE)].map((found) => {
    const name = found[1]!.toLowerCase().replace(/^(?:hemoglobin |hgb |hb)(?=a1c)/, '')
    return {
      analyte: SHORT[name] ?? name,
      direction: found[2]![0]!.toUpperCase() as 'L' | 'H',
      span: { start: found.index, end: found.index + found[0].length },
    }
  })
}
