/** What a cue says about the findings in its reach. */
export type Cue =
  | 'negated'
  | 'ruled-out'
  | 'uncertain'
  | 'hypothetical'
  | 'history'
  | 'resolved'
  | 'family'
  | 'other-person'
  | 'affirmed'
  | 'pseudo'
  | 'stop'

/** Where the reach lies: behind the cue, before it, or both. `end`: before it, only when the cue ends its clause. */
export type Reach = 'pre' | 'post' | 'both' | 'end'

export interface Trigger {
  words: string[]
  cue: Cue
  reach: Reach
}

/** Our own list, written for US notes; words folded, apostrophes dropped, `|` between phrases. */
const lists: [Cue, Reach, string][] = [
  [
    'pseudo',
    'pre',
    `no increase|no significant increase|no change|no changes|no significant change|no interval change|no acute change|not only|not
     necessarily|no further|not certain if|not certain whether|gram negative|without difficulty|no cause|no known cause|
     not rule out|no longer on|not on|not taking|not take|not well controlled|not controlled|not at goal|not yet|no
     improvement|not improved|not improving|not resolved|has not resolved|not been treated|no relief|without relief|no
     response|without improvement|no longer taking|not tolerate|not respond|no medication|no treatment|not compliant|not
     been compliant|if not|whether or not|or not|not sure|no one|no matter|not sleeping|not cause|not due to|not related
     to|not secondary to|not worsened|not worse|no worse|not changed|no doubt|history and physical|
     old records|history taking|prior to|prior authorization|previous records|family physician|family doctor|family
     medicine|family practice|family member present|mother reports|mother states|mother says|mother notes|mother
     denies|father reports|father states|father denies|wife reports|wife states|wife says|husband reports|husband states|
     parents report|parents deny|daughter reports|daughter states|son reports|son states|mother brought|mother
     accompanied|accompanied by mother|accompanied by her mother|accompanied by his mother|accompanied by his wife|
     accompanied by her husband|lives with mother|lives with wife|lives with husband|lives with his wife|lives with her
     husband|mother is present|suspect is|years old|year old|month old|week old|day old|how old|likely will|will likely|
     most likely will|risk factors including|risk factors include|risk factors are|resolved to|if any|as if|possible to|as
     possible|not a candidate|likes to|would like|negative pressure|family meeting|concern today|concerns today|main
     concern|without complication|without complications|no complications|not adequately controlled|not under control|
     poorly resolved|wife notes|husband notes|does not know|not know|no show|past week|past month|past year|past few|past
     several|past two|past three|past day|past days|past 24`,
  ],
  [
    'negated',
    'pre',
    `was negative for|were negative for|is negative for|are negative for|been negative for|test negative for|tests negative for|no|not|denies|denied|denying|deny|without|w/o|negative for|neg for|no evidence of|no evidence for|no sign of|no signs
     of|no signs or symptoms of|no history of|no hx of|no h/o|no prior history of|no past history of|never had|never
     has|never|free of|absence of|absent|lack of|lacks|no complaints of|no complaint of|no new|no acute|no
     definite|no focal|no obvious|no known|nor|neither|does not have|do not have|did not have|does not appear to
     have|has not had|have not had|hasnt had|doesnt have|didnt have|isnt|wasnt|is not|are not|was not|were not|
     cannot see|fails to reveal|failed to reveal|did not reveal|does not show|did not show|no suggestion of|no indication
     of|no radiographic evidence of|no ct evidence of|no mention of|not had|not have|nil|nonsmoker|not demonstrate|
     without evidence of|without any|without signs of|no further episodes of|no recurrence of|no longer has|no longer
     have|denies having|denies any|rather than|not associated with|unremarkable for|not appear to have|not complain of|
     not endorse|doesnt endorse|clear of|instead of|no findings of|no findings to suggest|nothing to suggest|no
     concern for|no suspicion for|not concerning for|not suspicious for|not suggestive of|not consistent with|
     inconsistent with|not compatible with|negative`,
  ],
  [
    'negated',
    'post',
    `was negative|were negative|is negative|are negative|test negative|screen negative|tests negative|negative|not
     seen|not present|not identified|not noted|not appreciated|not detected|not visualized|not found|not demonstrated|was
     not seen|is absent|was absent|are absent|absent|denied|is denied|not evident|not observed|none|was normal|not
     reactive|nonreactive|non reactive|is not present|are not present|is not seen|are not seen`,
  ],
  [
    'ruled-out',
    'post',
    `ruled out|was ruled out|is ruled out|has been ruled out|have been ruled out|been excluded|has been excluded|have been excluded|was excluded|is
     excluded|excluded|unlikely|is unlikely|less likely|is less likely|seems unlikely|very unlikely|highly unlikely|not
     felt to be present|no longer suspected|not suspected|is not suspected|not likely`,
  ],
  [
    'ruled-out',
    'pre',
    `rules out|ruled out for|ruled out|ruled out|excludes|effectively rules out|unlikely to be|unlikely|doubt|doubtful
     for|low suspicion for|low suspicion of|less likely|not likely|low probability for|low probability of|i doubt|no
     longer suspect|do not suspect|dont suspect|not felt to be|not thought to be|low concern for`,
  ],
  [
    'uncertain',
    'pre',
    `possible|possibly|probable|probably|likely|most likely|suspected|suspect|i suspect|suspicion of|suspicion for|
     suspicious for|suspicious of|suggestive of|suggesting|suggests|suggest|may suggest|concern for|concerns for|concern
     of|concerning for|worrisome for|worry about|questionable|question of|question|r/o|rule out|to rule out|need to rule
     out|cannot exclude|can not exclude|cannot be excluded|cannot rule out|can not rule out|cant rule out|could be|could
     represent|may be|may have|may represent|maybe|might be|might have|might represent|versus|vs|differential|
     differential includes|differential diagnosis|differential diagnosis includes|differential diagnoses include|ddx|
     compatible with|consistent with|c/w|presumed|presumptive|presumably|appears to be|appear to be|appears to have|
     working diagnosis|working diagnosis of|evaluate for|evaluation for|evaluation of possible|assess for|indicative of|in
     keeping with|favor|favors|favoring|perhaps|potential|potentially|equivocal for|impression of possible|believed to
     be|thought to be|thought to have|felt to be|feels like|seems to be|seem to be|likely due to|likely secondary
     to|probably due to|probably secondary to|possibly due to|possibly secondary to|likely from|likely related to|likely
     represents|probably represents|most consistent with|most compatible with|could have|early signs of|reflect|may
     reflect|looking for|workup for|work up for|borderline for|query|presumed to be|rule in|cannot completely exclude|
     clinically suspected|highly suspicious for|highly suspected|nonspecific for|tentative|provisional|uncertain`,
  ],
  [
    'uncertain',
    'post',
    `is suspected|was suspected|are suspected|is possible|is probable|is likely|cannot be excluded|can not be
     excluded|not excluded|not ruled out|cannot be ruled out|can not be ruled out|is in the differential|in the
     differential|is questionable|is a possibility|is considered|was considered|being considered|is a consideration|to be
     ruled out|still to be ruled out|needs to be ruled out|remains a possibility|is a concern|is of concern|has not been
     excluded|has not been ruled out|not entirely excluded|not completely excluded|not definitively excluded|vs|versus`,
  ],
  ['uncertain', 'end', `suspected|likely|possible|probable|questionable|presumed|most likely`],
  [
    'hypothetical',
    'pre',
    `if|return if|return for|return to er for|return to ed for|return to the er for|call for|call if|should
     she develop|should he develop|should you develop|should there be|in case of|in the event of|risk of|risk for|at
     risk for|at risk of|risks of|risks including|risks include|increased risk of|increased risk for|high risk for|high
     risk of|risk factor for|risk factors for|screen for|screening for|screened for|screening|monitor for|monitored
     for|watch for|watching for|prevent|prevents|preventing|prevention of|to prevent|to avoid|avoid|prophylaxis|
     prophylaxis for|prophylaxis against|prophylactic|precautions for|warning signs of|warning signs for|signs and
     symptoms of|educated about|educated on|educated regarding|counseled on|counseled about|counseled
     regarding|discussed the risk of|discussed risks of|unless|test for|tested for|testing for|vaccine
     against|vaccinated against|vaccination for|immunized against|immunization for|as needed for|prn for|p r n for|used
     for|indicated for|candidate for|may develop|could develop|might develop|can cause|may cause|could cause|can lead
     to|could lead to|may lead to|lead to|side effects include|side effects including|side effects such as|information
     on|information about|handout on|handout about|literature on|concerned about|worried about|afraid of|fear of|worries
     about|complications including|complications include|complications such as|potential complications|goal of|in order to
     prevent|to evaluate for|to look for|to check for|check for|checking for|research on|trial of|when there is|whenever
     there is|advised to return for|predisposed to|susceptible to|predisposition to|allergic to|allergy to`,
  ],
  [
    'hypothetical',
    'post',
    `vaccine|vaccines|vaccination|vaccinations|immunization|immunizations|shot|shots|booster|screening|screen|test|tests|
     testing|panel|titer|titers|prophylaxis|precautions|protocol|prevention|risk|education|counseling|antibody|
     antibodies|score|should prompt|would prompt|scale|questionnaire|clinic|specialist|society|association|
     guidelines|workup|work up|may occur|can occur|could occur|might occur|risk factors`,
  ],
  [
    'history',
    'pre',
    `history of|hx of|h/o|history significant for|history is significant for|history remarkable for|history notable
     for|history positive for|history includes|history including|past history of|medical history of|personal history
     of|known history of|remote history of|prior history of|previous history of|past medical history of|s/p|status
     post|prior|previous|previously had|previously|past|old|remote|had a|in the past had|
     history|hx|distant|childhood|recovered from|survivor of|earlier`,
  ],
  [
    'history',
    'post',
    `in the past|years ago|year ago|as a child|in childhood|in remission|survivor|history|in her youth|in his youth|in
     her twenties|in his twenties|when she was|when he was|status post|s/p|decades ago|remotely`,
  ],
  [
    'resolved',
    'post',
    `resolved|has resolved|have resolved|is resolved|now resolved|was resolved|completely resolved|fully resolved|since
     resolved|resolving completely|has subsided|subsided|has cleared|cleared|has healed|well healed|healed|is gone|has gone
     away|went away|no longer present|no longer a problem|has disappeared|disappeared|in complete remission|has
     abated|abated|now absent|cured`,
  ],
  [
    'resolved',
    'pre',
    `resolved|resolution of|recovered from|recovering from|healed|complete resolution of|cured of`,
  ],
  [
    'family',
    'both',
    `family history of|family hx of|fhx of|family history is positive for|family history positive for|family history
     significant for|family history is significant for|family history|mother|father|sister|brother|aunt|uncle|grandmother|
     grandfather|grandparent|grandparents|parent|parents|sibling|siblings|sisters|brothers|maternal|paternal|cousin|
     cousins|mothers|fathers|mom|dad|family members|family member|relatives|relative|niece|nephew|runs in the family|half
     brother|half sister|great grandmother|great aunt|both parents`,
  ],
  [
    'other-person',
    'both',
    `husband|wife|spouse|roommate|coworker|coworkers|co worker|neighbor|friend|friends|classmate|classmates|boyfriend|
     girlfriend|partner|son|daughter|children|kids|sick contact|sick contacts|household contact|household contacts|
     schoolmate|donor|donors|someone with|people with|patients with|contact with|exposure to|exposed to|babysitter|her
     baby|his baby`,
  ],
  [
    'affirmed',
    'post',
    `present|is present|are present|was present|were present|noted|is noted|was noted|positive|is positive|was positive|
     confirmed|is confirmed|was confirmed|seen|is seen|are seen|was seen|identified|yes`,
  ],
  [
    'stop',
    'both',
    `but|however|although|though|except|except for|yet|nevertheless|apart from|aside from|other than|which|who|whom|because|
     since|secondary to|due to|as a result of|caused by|presents|presented|presenting|complains|complaining|complained|
     reports|reported|reporting|admits|endorses|endorsed|positive for|significant for|remarkable for|notable for|shows|
     showed|reveals|revealed|demonstrates|demonstrated|is here|here for|here with|comes in|came in|states|now|currently|
     has|have|had|still|continues|continue|does have|is on|was started|started on|treated with|on admission|developed|
     develops|awaiting|will|we|i|therefore|so|who has|and has|then|underwent|while|experiencing|experiences|diagnosed|
     was diagnosed|with known|improved with|also has|found to have|was found|consult|refer|referred|referral|prescribed|
     given|takes|taking|managed with|with a history|instead|rather|he|she|patient|denies|following`,
  ],
]

/** Triggers by their first word, longest first. */
export const triggers: ReadonlyMap<string, Trigger[]> = byFirstWord()

function byFirstWord(): Map<string, Trigger[]> {
  const map = new Map<string, Trigger[]>()
  for (const [cue, reach, phrases] of lists) {
    for (const phrase of phrases.split('|')) {
      const words = phrase.trim().split(/\s+/)
      const list = map.get(words[0]!) ?? []
      list.push({ words, cue, reach })
      map.set(words[0]!, list)
    }
  }
  // Of the same words, "pseudo" is asked first: it takes the others away.
  for (const list of map.values())
    list.sort(
      (a, b) => b.words.length - a.words.length || Number(b.cue === 'pseudo') - Number(a.cue === 'pseudo'),
    )
  return map
}
