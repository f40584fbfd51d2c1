/**
 * Single words that name a code in the index and nearly always mean something else in a note. Alone they do not count;
 * inside a longer term they do.
 */
export const vagueWords: ReadonlySet<string> = new Set(
  `symptom rest anesthesia defect pattern situation movement axis reflex fragment donor score trauma anomaly toxic
   traction transient arrest scale death laboratory may march flap state stage level type form grade group class hemoglobin
   ischemia intubation transfusion extraction resection repair graft report result value number date time year month week
   day hour unit dose age old test activity cavity illness metastasis metastatic decubitus carcinoma right left injury pain disorder disease syndrome problem complaint condition deformity mass lesion nodule cyst
   tumor neoplasm growth abnormal abnormality positive negative fall falls accident exposure contact examination exam
   screening check checkup counseling observation status history use abuse dependence stress grief tension hunger thirst
   burn cut bite wound foreign body failure block shock insufficiency obstruction stenosis stricture infection
   inflammation irritation discharge drainage dressing removal replacement transplant implant device catheter tube
   pregnancy delivery birth labor newborn infant adult child elderly frail aging age menopause puberty male female
   smoking drinking drug alcohol tobacco medication allergy reaction effect poisoning heat cold light noise air
   pressure weight loss gain low high small large enlarged enlargement dilated dilatation spasm cramp stiffness clicking
   instability rupture tear strain sprain fracture dislocation contusion hematoma swelling effusion fluid edema
   ulcer scar keloid cast splint brace suture pacemaker ring band mesh stone calculus polyp ectopic premature delayed late
   early term feeding diet exercise sleep work school family marriage divorce separation widow housing poverty travel
   war prison police driver passenger pedestrian bicycle car home house street stairs water dog cat snake insect bee
   infectious viral bacterial chronic acute severe mild moderate malignant benign primary secondary recurrent bilateral
   unilateral congenital acquired idiopathic traumatic postoperative surgical therapy treatment procedure surgery
   chemotherapy radiation dialysis vaccination immunization prophylaxis evaluation follow-up surveillance
   retention distress depressive depressed anxious fear worry anger crying fussy cancer hemorrhage wasting weak blood
   bile hair nail skin tooth gum tongue lip mouth nose ear eye throat neck back chest abdomen hand finger foot toe leg
   arm hip knee ankle wrist elbow shoulder bone muscle joint nerve vein artery heart lung liver kidney bladder
   positional hearing vision speech gait balance memory attention learning development behavior mood personality
   virus bacteria fungus parasite worm mite tick lice complication rejection mechanical organic functional
   nervous coronary valve valvular rheumatic arterial venous cerebral spinal abdominal pelvic
   anxiety-state attack episode crisis emergency coma-scale sensitive sensitivity resistance resistant carrier
   necrosis adhesion hypertrophy atrophy degeneration degenerative hyperplasia dysplasia metaplasia calcification
   compression displacement deviation prolapse lump bump spot mole wart corn callus plaque erosion
   fracture-closed fast rapid slow irregular regular murmur sound noise cry gas bloating-mild`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
