import { closeNote, openNote, signed } from './clinic-notes.ts'
import { copperfen, sorrelle } from './houses.ts'
import { emptyDocument, heading, nextPage, numbered, paragraph, title } from './paper.ts'

/** One line a hospital day: pulse, systolic, diastolic, SpO2, temperature °F, creatinine, hemoglobin, glucose, what happened. */
const days: [number, number, number, number, number, number, number, number, string][] = [
  [112, 98, 54, 91, 102.2, 1.8, 10.4, 188, 'Still breathless after the night, on 3 L of oxygen.'],
  [104, 104, 58, 92, 101.1, 1.6, 10.1, 201, 'Less breathless. Ate half of breakfast.'],
  [96, 112, 62, 93, 100.2, 1.4, 9.8, 176, 'Slept well. Cough looser.'],
  [92, 118, 66, 94, 99.3, 1.2, 9.6, 164, 'Walked to the door with physical therapy.'],
  [88, 122, 70, 94, 98.8, 1.1, 9.7, 151, 'Oxygen down to 1 L. No pain.'],
  [84, 124, 72, 95, 98.6, 1.0, 9.9, 148, 'On room air since noon. Up in the chair.'],
  [80, 126, 74, 96, 98.4, 0.9, 10.0, 139, 'Walked the hall twice. Wants to go home.'],
  [78, 128, 76, 97, 98.2, 0.9, 10.2, 132, 'Ready for home tomorrow.'],
]

/**
 * Ten pages of one hospital stay: history and physical (two pages), then a progress note a page. For benches.
 * The same bytes each time.
 */
export async function tenPages(): Promise<Uint8Array> {
  const doc = await emptyDocument('Ten pages of a hospital stay', '2026-10-19')
  const visit = {
    house: copperfen,
    person: sorrelle,
    date: '10/11/2026',
    kind: 'History and Physical',
    provider: 'Cordelia Whitlocke, MD',
  }
  const paper = await openNote(doc, visit)
  paragraph(paper, '**Admission date:** 10/11/2026   **Setting:** Inpatient, 4 West')
  heading(paper, 'CHIEF COMPLAINT')
  paragraph(paper, 'Fever and shortness of breath for three days.')
  heading(paper, 'HISTORY OF PRESENT ILLNESS')
  paragraph(
    paper,
    'Ms. Sorrelle is a 66-year-old woman with type 2 diabetes, hypertension, hypothyroidism and rheumatoid arthritis who comes in with three days of fever to 103 °F, cough with rusty sputum and pain on the left side when she breathes in. She has had no recent travel and no sick contacts. She vomited once and has eaten little. In the emergency department her pressure was 88/50 mmHg, which rose to 100/56 mmHg after 2 L of crystalloid; lactate was 3.1 mmol/L and fell to 1.6 mmol/L. She was given ceftriaxone and azithromycin after cultures were drawn and was placed on 4 L of oxygen.',
  )
  heading(paper, 'PAST MEDICAL HISTORY')
  numbered(paper, [
    'Type 2 diabetes mellitus, on metformin.',
    'Essential hypertension.',
    'Hypothyroidism after treatment of Graves disease in 1999.',
    'Seropositive rheumatoid arthritis, on methotrexate.',
    'Hysterectomy in 2001 for fibroids.',
  ])
  heading(paper, 'MEDICATIONS BEFORE ADMISSION')
  numbered(paper, [
    'Metformin 1000 mg by mouth twice daily',
    'Lisinopril 10 mg by mouth daily',
    'Levothyroxine 100 mcg by mouth every morning',
    'Methotrexate 15 mg by mouth once a week, folic acid 1 mg daily',
  ])
  heading(paper, 'ALLERGIES')
  paragraph(paper, 'Sulfonamides (rash).')
  heading(paper, 'FAMILY AND SOCIAL HISTORY')
  paragraph(
    paper,
    'Mother had breast cancer at 62, father had coronary artery disease. Never smoked, drinks no alcohol, uses no drugs. Lives with her sister, independent in all activities.',
  )
  heading(paper, 'REVIEW OF SYSTEMS')
  paragraph(
    paper,
    'Positive for fever, chills, cough, pleuritic pain, breathlessness and fatigue. Negative for headache, neck stiffness, rash, diarrhea, blood in the stool, dysuria, leg swelling and palpitations.',
  )
  heading(paper, 'PHYSICAL EXAMINATION')
  paragraph(
    paper,
    '**Vitals:** Temperature 102.9 °F, pulse 118, respirations 26, BP 100/56 mmHg, SpO2 88 % on room air and 93 % on 4 L. **General:** Ill, tired, oriented. **Neck:** Supple. **Heart:** Fast, regular, no murmur. **Lungs:** Bronchial breath sounds and crackles at the left base. **Abdomen:** Soft, not tender. **Extremities:** No edema; swan-neck changes of both hands. **Neurologic:** No focal deficit.',
  )
  heading(paper, 'DATA')
  paragraph(
    paper,
    'WBC 19.4, hemoglobin 10.9 g/dL, platelets 388, sodium 131 mmol/L, potassium 3.4 mmol/L, creatinine 2.0 mg/dL (0.9 in June), glucose 212 mg/dL, procalcitonin 6.8 ng/mL. Urine pneumococcal antigen positive. Chest film: left lower lobe consolidation with a small effusion. ECG: sinus tachycardia, no ischemia.',
  )
  heading(paper, 'ASSESSMENT AND PLAN')
  numbered(paper, [
    '**Sepsis due to Streptococcus pneumoniae,** without septic shock. Fluids given, lactate cleared. Ceftriaxone.',
    '**Pneumococcal pneumonia, left lower lobe.** Antibiotics as above; stop azithromycin if Legionella antigen is negative.',
    '**Acute hypoxic respiratory failure.** Oxygen to keep SpO2 above 92 %.',
    '**Acute kidney injury** from sepsis and low intake. Hold lisinopril and metformin.',
    '**Type 2 diabetes mellitus with hyperglycemia.** Basal and correction insulin while in hospital.',
    '**Seropositive rheumatoid arthritis.** Hold methotrexate while infected.',
    '**Hypothyroidism.** Continue levothyroxine.',
    'Deep vein thrombosis prophylaxis with enoxaparin. Full code.',
  ])
  signed(paper, visit.provider, '10/11/2026 at 10:47 PM')

  days.forEach(
    ([pulse, systolic, diastolic, spo2, temperature, creatinine, hemoglobin, glucose, event], index) => {
      const date = `10/${12 + index}/2026`
      nextPage(paper)
      title(paper, `Progress Note, hospital day ${index + 2} · ${date}`)
      heading(paper, 'SUBJECTIVE')
      paragraph(paper, `${event} No chest pain, no nausea, no diarrhea.`)
      heading(paper, 'OBJECTIVE')
      paragraph(
        paper,
        `**Vitals:** Temperature ${temperature} °F, pulse ${pulse}, BP ${systolic}/${diastolic} mmHg, SpO2 ${spo2} %. **Intake and output:** 1900 mL in, ${1500 + index * 90} mL out.`,
      )
      paragraph(
        paper,
        '**Exam:** Alert and oriented. Heart regular, no murmur. Crackles at the left base, right lung clear. Abdomen soft. No leg edema, calves not tender. Hands as before, no active synovitis.',
      )
      paragraph(
        paper,
        `**Laboratory:** Creatinine ${creatinine.toFixed(1)} mg/dL, hemoglobin ${hemoglobin} g/dL, glucose ${glucose} mg/dL, potassium 3.${6 + (index % 4)} mmol/L. Blood cultures: ${index < 2 ? 'gram-positive cocci in pairs in two of two bottles' : 'Streptococcus pneumoniae, sensitive to penicillin'}.`,
      )
      heading(paper, 'ASSESSMENT')
      numbered(paper, [
        'Sepsis due to Streptococcus pneumoniae, improving.',
        'Pneumococcal pneumonia of the left lower lobe, on ceftriaxone.',
        index < 6
          ? 'Acute hypoxic respiratory failure, oxygen being weaned.'
          : 'Acute hypoxic respiratory failure, resolved.',
        index < 5 ? 'Acute kidney injury, improving with fluids.' : 'Acute kidney injury, resolved.',
        'Type 2 diabetes mellitus with hyperglycemia, on insulin while in hospital.',
        'Hypothyroidism, stable on levothyroxine.',
        'Seropositive rheumatoid arthritis, methotrexate held.',
      ])
      heading(paper, 'PLAN')
      numbered(paper, [
        `Ceftriaxone 2 g intravenously daily, day ${index + 2}. ${index > 4 ? 'Change to amoxicillin by mouth.' : 'Change to tablets once afebrile for 48 hours.'}`,
        'Basal insulin, correction scale before meals. Diabetes education.',
        index > 4 ? 'Restart lisinopril at 5 mg.' : 'Keep holding lisinopril and metformin.',
        'Physical therapy daily. Incentive spirometry every hour while awake.',
        'Enoxaparin 40 mg under the skin daily.',
      ])
      signed(paper, visit.provider, `${date} at ${8 + (index % 3)}:1${index} AM`)
    },
  )
  closeNote(paper, visit)
  return doc.save()
}
