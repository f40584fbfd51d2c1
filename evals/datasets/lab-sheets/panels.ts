/** One line a laboratory may print: `[name, other names as printed, unit, other units, low, high, decimals]`. General knowledge. */
export interface Analyte {
  /** Canonical short name as the product gives it. */
  analyte: string
  names: string[]
  units: string[]
  low: number
  high: number
  decimals: number
  /** Printed as `>60` when high, `<0.1` when low. */
  capped?: { below?: number; above?: number }
}

function analyte(
  short: string,
  names: string,
  units: string,
  low: number,
  high: number,
  decimals: number,
): Analyte {
  return { analyte: short, names: names.split('|'), units: units.split('|'), low, high, decimals }
}

const electrolytes: Analyte[] = [
  analyte('Na', 'Sodium|Sodium, Serum|NA', 'mmol/L|mEq/L', 135, 145, 0),
  analyte('K', 'Potassium|Potassium, Serum|K', 'mmol/L|mEq/L', 3.5, 5.1, 1),
  analyte('Cl', 'Chloride|Chloride, Serum|CL', 'mmol/L|mEq/L', 98, 107, 0),
  analyte('CO2', 'Carbon Dioxide, Total|CO2|Bicarbonate', 'mmol/L|mEq/L', 22, 29, 0),
  analyte('BUN', 'BUN|Urea Nitrogen|Blood Urea Nitrogen (BUN)', 'mg/dL', 7, 20, 0),
  analyte('Cr', 'Creatinine|Creatinine, Serum|CREAT', 'mg/dL', 0.6, 1.2, 2),
  analyte('Glucose', 'Glucose|Glucose, Fasting|GLUC', 'mg/dL', 70, 99, 0),
  analyte('Ca', 'Calcium|Calcium, Total|CA', 'mg/dL', 8.6, 10.3, 1),
]

const liver: Analyte[] = [
  analyte('TP', 'Protein, Total|Total Protein|TP', 'g/dL', 6, 8.3, 1),
  analyte('Alb', 'Albumin|Albumin, Serum|ALB', 'g/dL', 3.5, 5, 1),
  analyte('T bili', 'Bilirubin, Total|Total Bilirubin|T BILI', 'mg/dL', 0.2, 1.2, 1),
  analyte('ALP', 'Alkaline Phosphatase|Alk Phos|ALP', 'U/L|IU/L', 40, 129, 0),
  analyte('AST', 'AST|AST (SGOT)|Aspartate Aminotransferase', 'U/L|IU/L', 10, 40, 0),
  analyte('ALT', 'ALT|ALT (SGPT)|Alanine Aminotransferase', 'U/L|IU/L', 7, 56, 0),
]

const counts: Analyte[] = [
  analyte('WBC', 'WBC|White Blood Cell Count|Leukocytes', 'K/uL|10^3/uL|x10E3/uL', 4, 11, 1),
  analyte('RBC', 'RBC|Red Blood Cell Count|Erythrocytes', 'M/uL|10^6/uL|x10E6/uL', 4.2, 5.4, 2),
  analyte('Hgb', 'Hemoglobin|HGB|Hgb', 'g/dL', 12, 16, 1),
  analyte('Hct', 'Hematocrit|HCT|Hct', '%', 36, 46, 1),
  analyte('MCV', 'MCV|Mean Corpuscular Volume', 'fL', 80, 100, 1),
  analyte('MCH', 'MCH|Mean Corpuscular Hemoglobin', 'pg', 27, 33, 1),
  analyte('MCHC', 'MCHC|Mean Corpuscular Hemoglobin Concentration', 'g/dL', 32, 36, 1),
  analyte('RDW', 'RDW|Red Cell Distribution Width', '%', 11.5, 14.5, 1),
  analyte('Plt', 'Platelet Count|Platelets|PLT', 'K/uL|10^3/uL|x10E3/uL', 150, 400, 0),
]

const differential: Analyte[] = [
  analyte('Neut%', 'Neutrophils %|Neutrophils|Neut %', '%', 40, 74, 0),
  analyte('Lymph%', 'Lymphocytes %|Lymphocytes|Lymph %', '%', 19, 48, 0),
  analyte('Mono%', 'Monocytes %|Monocytes|Mono %', '%', 3, 12, 0),
  analyte('Eos%', 'Eosinophils %|Eosinophils|Eos %', '%', 0, 7, 0),
  analyte('Baso%', 'Basophils %|Basophils|Baso %', '%', 0, 2, 0),
]

export const panels = {
  cbc: [...counts, ...differential],
  bmp: electrolytes,
  cmp: [...electrolytes, ...liver],
} as const

/** Sometimes at the foot of a metabolic panel: printed with a sign. */
export const filtration: Analyte = {
  ...analyte('eGFR', 'eGFR|Estimated GFR|GFR Est', 'mL/min/1.73m2', 60, 120, 0),
  capped: { above: 90 },
}
