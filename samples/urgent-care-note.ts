/** A note as plain text: what a dictation system sends. Lines end with LF. */
export const urgentCareNote = `SYNTHETIC – not a real patient

LARKMERE URGENT CARE                                    418 Thistledown Way, Larkmere, OH 45000
-----------------------------------------------------------------------------------------------
Patient: Odalys R. Veldkampe        MRN: SYN-100608
DOB: 11/30/1981 (44 y)              Sex: Female
Date of service: 11/09/2026         Provider: Hesper Lindqvall, PA-C

CHIEF COMPLAINT
Left ankle pain after a fall.

HISTORY OF PRESENT ILLNESS
44-year-old woman who missed a step on the stairs at home this morning and turned her left ankle
inward. Pain and swelling over the outer ankle since. She could take four steps right after the
injury and again here. No head injury, no loss of consciousness, no numbness of the foot.

PAST MEDICAL HISTORY
Mild intermittent asthma, last albuterol use in August. No surgery.

MEDICATIONS
Albuterol inhaler 90 mcg, 2 puffs as needed

ALLERGIES
No known drug allergies.

PHYSICAL EXAMINATION
BP 118/72   Pulse 76   Resp 14   Temp 98.3 F   SpO2 99 % on room air
General: comfortable at rest.
Lungs: clear, no wheezing.
Left ankle: swelling and tenderness over the lateral ligaments, no tenderness of the posterior edge
of either malleolus, no tenderness of the fifth metatarsal base or navicular. Drawer test stable.
Pulses and sensation intact.

IMAGING
X-ray left ankle, 3 views: soft tissue swelling, no fracture.

ASSESSMENT
1. Sprain of left ankle, initial encounter.
2. Fall on stairs at home.
3. Mild intermittent asthma, uncomplicated, no flare.

PLAN
Rest, ice, compression, elevation. Lace-up brace for four weeks. Ibuprofen 400 mg every 8 hours with
food for five days. Weight as tolerated. Recheck in ten days if still painful.

Electronically signed by Hesper Lindqvall, PA-C on 11/09/2026 at 12:18 PM
Supervising physician: Rufus Abernall, DO

SYNTHETIC – not a real patient                                                          Page 1 of 1
`
