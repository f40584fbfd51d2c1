import type { Cue, Reach } from './triggers.ts'

/**
 * Groups of words that cue phrases share: `{be} excluded` stands for "excluded", "is excluded", "has been excluded"… An
 * empty alternative is written as `-`.
 */
export const groups: Record<string, string> = {
  be: '-|is|was|are|were|has been|have been|had been|is being|remains|remain',
  is: 'is|was|are|were',
  test: 'test|tests|screen|screening|culture|cultures|swab|pcr|antigen|antibody|antibodies|serology|serologies|titer|titers|workup|work up|testing|biopsy|smear|assay|panel',
  donot:
    'do not|does not|did not|dont|doesnt|didnt|has not|have not|had not|hasnt|havent|hadnt|never|cannot|could not',
  havenot:
    'has not had|have not had|had not had|hasnt had|havent had|has never had|have never had|never had|has had no|have had no|had no|has no|have no|having no|with no',
  kin: 'mother|father|mom|dad|parent|parents|wife|husband|spouse|daughter|son|sister|brother|family|caregiver|partner|grandmother|guardian|friend|roommate|staff|ems|caretaker',
  says: 'reports|states|says|notes|noted|reported|stated|said|noticed|thinks|describes|endorses|brought|called|feels|is concerned|was concerned|accompanied|observed|witnessed|confirms',
  seen: 'seen|present|identified|noted|appreciated|detected|visualized|found|demonstrated|evident|observed|shown|revealed|elicited|palpated|heard|apparent',
  sign: 'sign|signs|evidence|indication|suggestion|symptoms|signs or symptoms|signs and symptoms|finding|findings|clinical evidence|radiographic evidence|ct evidence|mri evidence|sonographic evidence|imaging evidence|radiological evidence|laboratory evidence|convincing evidence|definite evidence|objective evidence|ecg evidence|ekg evidence|physical evidence|clear evidence',
  for: 'of|for|to suggest|suggestive of|suggesting|concerning for|consistent with',
  emergency: 'emergency room|emergency department|er|ed|hospital|clinic|office',
  past: 'past medical history|past history|medical history|pmh|pmhx|past medical hx|history|hx|surgical history|past surgical history|psychiatric history|past psychiatric history',
  holds:
    'significant for|is significant for|was significant for|notable for|is notable for|remarkable for|is remarkable for|positive for|is positive for|pertinent for|pertinent for a history of|includes|include|including|consists of|of|relevant for',
  dx: 'differential|differential diagnosis|differential diagnoses|ddx|ddx',
  we: 'i am|we are|im|provider is|team is|physician is|clinician is',
  better:
    'better|improvement|improvement in|relief|relief of|relief from|relief with|resolution|resolution of|change in|changes in|response|benefit|help|increase in|worsening of|difference in|control of',
}

/** Our own list, written for US notes; words folded, apostrophes dropped, `|` between phrases, `@3`: reaches three words at most. */
export const cuePhrases: [Cue, Reach, string][] = [
  [
    'pseudo',
    'pre',
    `maternal care|maternal care for|maternal age|advanced maternal age|maternal fetal|maternal request|maternal obesity|maternal serum|{donot} deny|not deny|not denying|not without|cannot .. without|cant .. without|unable to .. without|never .. without|not .. without|{donot} .. without|long history of|longstanding history of|long standing history of|lifelong history of|chronic history of|ongoing history of|year history of|years history of|month history of|week history of|day history of|hour history of|history of present illness|history of presenting illness|non small|non pressure|non st|non q|non hodgkin|non hodgkins|non rheumatic|non displaced|non toxic|non alcoholic|non traumatic|non proliferative|non allergic|non intractable|non obstructive|non obstructing|non insulin|non specific|non ischemic|non compliance|non compliant|non adherence|non adherent|non healing|non union|non infectious|non infective|non celiac|non seasonal|non purulent|non familial|non recurrent|non stemi|non thrombocytopenic|non melanoma|non inflammatory|no blood relation|no increase|no significant increase|no change|no changes|no significant change|no interval change|no acute change|not only|not
     just|not merely|not necessarily|no further|no further workup|no further testing|no further evaluation|no further treatment|
     gram negative|without difficulty|no cause|unclear cause|unclear etiology|unclear origin|unclear source|uncertain cause|uncertain etiology|cause unclear|cause is unclear|cause uncertain|etiology unclear|etiology is unclear|etiology uncertain|no known cause|no clear cause|no identifiable cause|no obvious cause|no
     explanation|no longer on|not on|not taking|not take|not well controlled|not controlled|not at goal|
     not to goal|not yet|not yet at goal|not adequately controlled|not under control|not optimally controlled|poorly
     resolved|no improvement|no significant improvement|no real improvement|not improved|not improving|not resolved|has not
     resolved|have not resolved|not fully resolved|not completely resolved|not gone away|not gone|has not gone away|not
     healed|has not healed|not healing|not been treated|not treated|no relief|without relief|no response|without
     improvement|no longer taking|not tolerate|not tolerating|not tolerated|not respond|not responded|not responding|no
     medication|no medications|no treatment|no therapy|without treatment|without therapy|without medication|without
     medications|without insulin|without antibiotics|without help|without assistance|not compliant|not been compliant|not
     adherent|not help|not helped|not helping|not relieve|not relieved|not relieved by|not alleviated|not affected|not
     associated|not limited|not limited to|not aware of|not aware|unaware of|not understand|not mention|not bothered by|
     not limiting|not interfere|not preclude|not require|not requiring|not need|not needed|not necessary|not indicated|
     not interested|not due|not due for|not want|not willing|not able|not able to|unable to|not sleeping|not cause|not
     caused by|not due to|not related to|not secondary to|not from|not attributed to|not attributable to|not
     worsened|not worse|no worse|no better|not better|not much better|not any better|not worsening|not changed|not change|not changing|unchanged|not
     progressed|not progressing|no progression|no progression of|not increased|no doubt|no question|without question|
     without a doubt|not uncommon|not unusual|not surprising|not unexpected|
     {donot} help|{donot} relieve|{donot} improve|{donot} improved|{donot} respond|{donot} responded|{donot}
     tolerate|{donot} want|{donot} take|{donot} taken|{donot} know|{donot} understand|{donot} wish|{donot} need|{donot}
     require|{donot} required|{donot} like|{donot} remember|{donot} recall|{donot} use|{donot} control|{donot}
     treat|{donot} affect|{donot} limit|{donot} resolve|{donot} resolved|{donot} go away|{donot} gone away|{donot}
     heal|{donot} healed|{donot} change|{donot} changed|{donot} worsen|{donot} worsened|{donot} see a|{donot} see
     the|{donot} sleep|{donot} work|{donot} check|{donot} monitor|{donot} follow|{donot} followed|{donot} been
     treated|{donot} been controlled|{donot} been seen|{donot} been compliant|{donot} get better|{donot} got
     better|{donot} gotten better|{donot} stop|{donot} stopped|{donot} bother|{donot} prevent|{donot} seem to
     help|denies any {better}|denies {better}|denied {better}|no {better}|without {better}|if no {better}|if no|if not|if
     not better|whether or not|or not|no one|no matter|no show|no problem with medication|
     history and physical|old records|history taking|prior to|prior authorization|previous records|previous notes|prior
     notes|prior records|prior visit|previous visit|prior study|previous study|prior studies|prior exam|prior
     imaging|prior ct|prior mri|compared to prior|compared with prior|past week|past month|past year|past few|past
     several|past two|past three|past day|past days|past 24|past weekend|past 2|past 3|past 4|past 5|past 6|past couple|
     past due|past hour|past hours|past weeks|past months|
     family physician|family doctor|family medicine|family practice|family meeting|family member present|family at
     bedside|family planning|family therapy|family support|family aware|family updated|lives with {kin}|lives with his
     {kin}|lives with her {kin}|accompanied by {kin}|accompanied by her {kin}|accompanied by his {kin}|accompanied by the
     {kin}|brought in by {kin}|brought in by her {kin}|brought in by his {kin}|{kin} {says}|
     {kin} is present|history from {kin}|history provided by {kin}|history per {kin}|per {kin}|
     suspect is|years old|year old|month old|week old|day old|how old|likely will|will likely|most likely will|risk factors including|risk factors include|risk factors are|resolved to|if any|as if|possible to|as
     possible|if possible|when possible|where possible|whenever possible|not a candidate|likes to|would like|negative
     pressure|concern today|concerns today|main concern|chief concern|primary concern|without complication|without
     complications|no complications|without incident|likely benign|potential side effects of medication|
     no evidence of recurrence of|suspicious activity|past her bedtime|possible side effects|negative inspiratory|
     negative symptoms|negative symptoms of|negative thoughts|negative affect|negative feelings`,
  ],
  [
    'negated',
    'pre',
    `at no time|at no point|on no occasion|never diagnosed with|never been told|never told|never been told of|denies ever having|never developed|never experienced|never suffered|never noticed|no prior diagnosis of|no|not|non|denies|denied|denying|deny|without|w/o|without any|without signs of|without evidence of|without {sign}
     {for}|{be} negative for|tested negative for|test negative for|tests negative for|testing negative for|neg for|negative
     for|negative for any|{test} negative for|{test} {is} negative for|{test} came back negative for|screen negative for|screened negative for|came back negative for|no {sign} {for}|no {sign}|no
     new|no acute|no definite|no focal|no obvious|no known|no significant|no gross|no overt|no apparent|no frank|no
     history of|no hx of|no h/o|no prior history of|no past history of|no previous history of|no personal history of|no
     known history of|no prior|no previous|no recurrent|no recurrence of|no further episodes of|no more|no
     additional|no associated|no concomitant|no complaints of|no complaint of|no reports of|no report of|no
     mention of|no residual|no active|no ongoing|no current|no symptoms of|no diagnosis of|no features of|no
     criteria for|no findings of|no findings to suggest|no concern for|no suspicion for|no suspicion of|no concern
     about|no concerns for|no recent|no episodes of|no episode of|no problems with|no trouble with|no difficulty with|
     nothing to suggest|{havenot}|never had|never has|never been diagnosed with|never|free of|free from|absence of|absent|lack of|lacks|lacking|
     devoid of|nor|neither|{donot} have|{donot} have any|{donot} appear to have|{donot} seem to have|{donot} complain
     of|{donot} complain about|{donot} report|{donot} reported|{donot} endorse|{donot} describe|{donot} show|{donot} show
     any|{donot} shown|{donot} demonstrate|{donot} reveal|{donot} identify|{donot} suggest|{donot} indicate|{donot}
     support|{donot} note|{donot} noted|{donot} notice|{donot} noticed|{donot} experience|{donot}
     experienced|{donot} feel|{donot} see|{donot} see any|{donot} find|{donot} find any|{donot} look like|{donot} appear
     to be|{donot} represent|{donot} meet criteria for|{donot} carry a diagnosis of|{donot} suffer from|{donot} detect|{donot}
     developed|{donot} develop|{donot} been diagnosed with|{donot} acknowledge|{donot} admit to|{donot} present with|
     isnt|wasnt|arent|werent|is not|are not|was not|were not|is not a|not a|not an|not in|not any|failed to reveal|fails to
     reveal|failed to show|fails to show|failed to demonstrate|fails to demonstrate|failed to identify|not had|not
     have|not having|nil|not demonstrate|no longer has|no longer have|no longer having|no longer experiencing|
     denies having|denies any|denies any history of|denies a history of|denies history of|denies prior|denies recent|
     denied any|denied having|denies current|denies problems with|denies symptoms of|denies feeling|{kin} denies|{kin}
     denied|{kin} deny|patient denies|pt denies|patient denied|rather than|as opposed to|instead of|not associated
     with|unremarkable for|unremarkable without|not appear to have|not complain of|not endorse|clear of|not concerning
     for|not suspicious for|not suggestive of|not consistent with|not indicative of|not compatible with|inconsistent
     with|not diagnostic of|not diagnostic for|not typical of|not typical for|negative|resolved without|with no|zero|
     tolerated without|not felt to represent|not meeting criteria for|not meet criteria for|insufficient evidence for|
     insufficient evidence of|not a case of|not representing|argues against|argue against|speaks against|evidence
     against|not pregnant|no longer meets criteria for|not immunized against|no documentation of|non contributory
     for|noncontributory for|exam negative for|ros negative for`,
  ],
  [
    'negated',
    'post',
    `{be} not clinically {seen}|{be} not clearly {seen}|{be} not currently {seen}|{be} not definitely {seen}|{be} not definitively {seen}|not clinically {seen}|not clearly {seen}|not currently {seen}|{be} negative| came back negative| returned negative| come back negative| tested negative| {test} negative| {test} {is} negative| {test} came back negative| {test} returned negative| {test} negative for any| {be} neg| neg| {be} not {seen}| not {seen}| {is} absent| absent| remain absent| is denied| are denied| were denied| was denied| none| nil| was normal| {be} not reactive| nonreactive| non reactive| {is} nonreactive| {is} non reactive| cannot be {seen}| could not be {seen}| no longer seen| no longer visible| {donot} exist| {be} not a problem| {be} not an issue| {be} not the case| never occurred| {donot} occur| never diagnosed| not met| criteria not met`,
  ],
  [
    'ruled-out',
    'post',
    `{be} ruled out| successfully ruled out| effectively ruled out| essentially ruled out| clinically ruled out| now ruled out| {be} effectively ruled out| {be} essentially ruled out| {be} excluded| {be} reasonably excluded| {be} unlikely| seems unlikely| seem unlikely| appears unlikely| appear unlikely| very unlikely| highly unlikely| most unlikely| extremely unlikely| felt to be unlikely| felt unlikely| thought to be unlikely| thought unlikely| deemed unlikely| considered unlikely| {be} considered but felt unlikely| considered but felt unlikely| considered but thought unlikely| considered but unlikely| considered but felt to be unlikely| considered but ruled out| considered but excluded| considered and excluded| considered and ruled out| considered but not felt to be present| {be} not felt to be present| {be} no longer suspected| {be} not suspected| not suspected| not likely| {is} not likely| {be} doubtful| doubtful| {be} doubted| improbable| {is} improbable| {is} effectively excluded| {is} no longer a concern| {is} not a concern| no longer a consideration| was discounted| low on the differential| lower on the differential| low on my differential`,
  ],
  [
    'ruled-out',
    'pre',
    `rules out| rule out for acute| ruled out for| ruled out| ruling out| excludes| excluded| effectively rules out| effectively ruled out| essentially rules out| unlikely to be| unlikely to represent| unlikely| doubt| doubtful for| low suspicion for| low suspicion of| low clinical suspicion for| low clinical suspicion of| very low suspicion for| less suspicion for| not likely| not likely to be| low probability for| low probability of| low likelihood of| low likelihood for| low pretest probability for| low pretest probability of| i doubt| highly doubt| no longer suspect| {donot} suspect| {donot} think this is| {donot} think it is| {donot} think she has| {donot} think he has| {donot} believe this is| {donot} believe it is| {donot} believe she has| {donot} believe he has| not felt to be| not thought to be| not believed to be| low concern for| less concerned about| less concern for| no longer concerned about| no longer concerned for| not concerned about| not concerned for| not worried about| effectively excludes| makes unlikely| making unlikely`,
  ],
  [
    'uncertain',
    'pre',
    `less likely|much less likely|poss|prob|susp|poss.|likely dx|{donot} fully exclude|possible|possibly|probable|probably|likely|most likely|very likely|more likely|suspected|suspect|i
     suspect|we suspect|suspecting|suspicion of|suspicion for|suspicion is|high suspicion for|high suspicion
     of|clinical suspicion for|clinical suspicion of|index of suspicion for|suspicious for|suspicious of|
     suspicious|highly suspicious for|highly suspected|clinically suspected|suggestive of|suggesting|suggests|
     suggest|may suggest|would suggest|could suggest|concern for|concerns for|concern of|concern about|
     concern is for|concerning for|concerned for|worrisome for|worry about|worry for|we worry about|i worry
     about|{we} worried about|{we} concerned about|{we} concerned for|{we} worried for|worried for|
     questionable|question of|question|questioning|r/o|rule out|to rule out|need to rule out|needs to rule
     out|{donot} exclude|{donot} rule out|cannot exclude|can not exclude|cannot be excluded|cannot rule out|
     can not rule out|cant rule out|cant exclude|cannot completely exclude|cannot entirely exclude|cannot
     definitively exclude|cannot definitively rule out|not rule out|not exclude|not excluding|could be|could
     represent|could be due to|could reflect|could indicate|may be|may be due to|may be secondary to|may have|
     may represent|may indicate|may reflect|maybe|might be|might have|might represent|might indicate|would be
     consistent with|{dx}|{dx} includes|{dx} include|{dx} including|{dx} is|{dx} of|{dx} would include|{dx}
     remains|{dx} for|in the differential is|compatible with|consistent with|c/w|most consistent with|most
     compatible with|presumed|presumptive|presumably|presumed to be|presumptively|appears to be|appear to be|
     appears to have|appear to have|appears like|apparently has|working diagnosis|working diagnosis of|working
     dx|evaluate for|evaluation for|evaluation of possible|evaluate for possible|evaluating for|being evaluated
     for|assess for|assessment for possible|indicative of|indicating|indicates|in keeping with|favor|favors|
     favoring|favored to be|favored to represent|perhaps|potential|potentially|equivocal for|equivocal|
     impression of possible|believed to be|believe this is|believe this to be|believe she has|believe he has|
     think this is|think it is|think she has|think he has|i think|we think|thought to be|thought to have|
     thought to represent|felt to be|felt to have|felt to represent|feels like|seems to be|seem to be|seems to
     have|seems like|likely due to|likely secondary to|probably due to|probably secondary to|possibly due to|
     possibly secondary to|likely from|likely related to|likely represents|likely representing|probably
     represents|possibly representing|presumably due to|presumably secondary to|presumed secondary to|presumed
     due to|could have|might suggest|early signs of|reflect|reflecting|looking for|look for underlying|workup
     for|work up for|worked up for|working up|undergoing workup for|being worked up for|query|rule in|
     nonspecific for|tentative|tentative diagnosis of|provisional|provisional diagnosis|provisional diagnosis
     of|uncertain|uncertain if|{is} uncertain if|uncertain whether|{is} uncertain whether|unclear if|{is} unclear if|unclear whether|{is} unclear whether|not clear if|{is} not clear if|not clear whether|{is} not clear whether|
     not certain if|not certain whether|{is} not certain whether|not sure if|not sure whether|unsure if|unsure whether|unknown if|{is} unknown if|
     unknown whether|wonder if|wonder about|wondering about|wondering if|wonders if|question whether|questions
     whether|whether this is|whether this represents|whether she has|whether he has|whether there is|looks
     like|look like|resembles|resembling|resemble|mimicking|simulating|consider@4|considering@4|
     considered@4|consideration of|consideration for|consideration given to|considerations include|
     considerations including|high index of suspicion for|raises concern for|raise concern for|raising concern
     for|raises suspicion for|raises the possibility of|raising the possibility of|raise the possibility of|
     possibility of|possibility for|possibility that|likelihood of|high likelihood of|high probability of|high
     probability for|probability of|likely diagnosis|likely diagnosis of|likely diagnosis is|leading diagnosis
     is|leading diagnosis|versus|vs|either|suspect underlying|points to|pointing to|pointing toward|points
     toward|leaning toward|leaning towards|hint of|hints at|cannot be distinguished from|empirically treat for|
     empiric treatment for|empirically treated for|treat empirically for|treated presumptively for|treat
     presumptively for|as though|not ruled out|yet to be ruled out|not excluded|atypical for|borderline for|
     meets some criteria for|investigate for|investigating for|investigation for|under evaluation for|under
     investigation for|pending workup for|pending evaluation for|screen positive for possible|query of`,
  ],
  [
    'uncertain',
    'post',
    `{be} less likely|{be} much less likely|{be} somewhat less likely|felt to be less likely|thought to be less likely|considered less likely|never confirmed|{be} not confirmed|never proven|{be} not proven|{is} suspected|{be} strongly suspected|{be} clinically suspected|{be} highly suspected|{be} suspected clinically|{is}
     possible|{is} probable|{is} likely|{is} most likely|{is} very likely|{is} more likely|{is} favored|favored|cannot be
     excluded|can not be excluded|cant be excluded|could not be excluded|cannot be entirely excluded|cannot be completely
     excluded|cannot be definitively excluded|cannot completely be excluded|{be} not excluded|{be} not ruled out|cannot be
     ruled out|can not be ruled out|cant be ruled out|could not be ruled out|cannot be entirely ruled out|cannot be
     completely ruled out|cannot be definitively ruled out|{be} in the differential|{be} on the differential|{be} high on
     the differential|high on the differential|higher on the differential|top of the differential|at the top of the
     differential|part of the differential|in the differential diagnosis|on the differential diagnosis|in my
     differential|on my differential|{is} questionable|{is} questioned|{be} a possibility|{be} a strong possibility|{be}
     considered|{be} being considered|{be} a consideration|{be} under consideration|{be} to be ruled out|still to be ruled
     out|needs to be ruled out|need to be ruled out|should be ruled out|must be ruled out|should be considered|should be
     excluded|must be excluded|to be excluded|needs to be excluded|must be considered|could be considered|may be
     considered|might be considered|{be} a concern|{be} of concern|{be} the concern|{be} the leading concern|{be} the main
     concern|{be} the primary concern|{be} the leading diagnosis|{be} the working diagnosis|{be} the presumed
     diagnosis|{be} the likely diagnosis|{be} the most likely diagnosis|{be} the presumptive diagnosis|{be} not been
     excluded|{be} not been ruled out|has not been excluded|have not been excluded|has not been ruled out|have not been
     ruled out|not yet been ruled out|not yet ruled out|not yet excluded|has not yet been ruled out|has not yet been
     excluded|not entirely excluded|not completely excluded|not definitively excluded|not entirely ruled out|not
     completely ruled out|{be} not entirely excluded|{be} not completely excluded|{be} not definitively excluded|{be} unclear|{be} uncertain|{be} not certain|{be} equivocal|{be} indeterminate|{be} presumed|{be} in question|{be} on the
     list of possibilities|may be present|might be present|could be present|may be contributing|could be
     contributing|might be contributing|may explain|could explain|might explain|would explain|suspicion|suspected by|{be}
     under investigation|{be} under evaluation|{be} being evaluated|{be} being worked up|workup pending|work up
     pending|workup in progress|rule out|r/o|vs|versus|pending confirmation|not yet confirmed|{be} not yet confirmed|
     awaiting confirmation|unconfirmed|{be} unconfirmed`,
  ],
  ['negated', 'end', `denied|denies`],
  [
    'uncertain',
    'end',
    `suspected|likely|possible|possibly|probable|probably|questionable|presumed|most likely|presumptive|provisional`,
  ],
  [
    'hypothetical',
    'pre',
    `vaccines|vaccinations|immunizations|vaccines today|vaccines given|vaccines due|immunizations today|immunizations given|immunizations due|vaccines administered|received vaccines|shots today|up to date on|exposure risk|return .. for|return .. if|return .. with|call .. for|call .. if|call .. with|come back .. if|come back .. for|come back .. with|come in .. if|come in .. for|seek .. for|seek .. if|seek .. with|notify .. for|notify .. if|notify .. of|notify .. with|page .. for|page .. if|report .. if|present to .. if|present to .. for|go to .. for|go to .. if|go to .. with|contact .. for|contact .. if|message .. if|rtc .. if|rtc .. for|reevaluate if|re evaluate if|recheck if|low threshold for|if|return if|return for|return with|return to {emergency} for|return to the {emergency} for|return to
     {emergency} if|return to the {emergency} if|return to {emergency} with|come back for|come back if|come back
     with|call for|call if|call with|call us for|call us if|call the office for|call the office if|call the
     office with|call 911 for|call 911 if|contact us for|contact us if|contact the office for|contact the
     office if|seek care for|seek care if|seek medical care for|seek medical care if|seek medical attention for|
     seek medical attention if|seek immediate care for|seek emergency care for|seek help for|seek help if|seek
     attention for|go to {emergency} for|go to the {emergency} for|go to the {emergency} if|go to {emergency} if|
     notify us of|notify us if|notify of any|notify for|notify md for|notify provider for|notify provider of|
     notify the provider of|notify physician for|report any|report to us any|reconsult for|follow up sooner for|
     follow up sooner if|follow up if|sooner if|sooner for|should she develop|should he develop|should you
     develop|should they develop|should this develop|should there be|should you have|should she have|should he
     have|should any|should|in case of|in the event of|in the event that|in case she develops|in case he
     develops|given risk of|because of risk of|risk of|risk for|at risk for|at risk of|at increased risk of|
     at increased risk for|at high risk of|at high risk for|at low risk for|at low risk of|risks of|risks
     including|risks include|risks such as|risks are|risks and complications including|increased risk of|
     increased risk for|increases the risk of|increase the risk of|raise the risk of|raises the risk of|reduce
     the risk of|reduces the risk of|reduce risk of|lower the risk of|lowers the risk of|decrease the risk of|
     decreases the risk of|risk reduction for|elevated risk for|elevated risk of|high risk for|high risk of|low
     risk for|low risk of|lifetime risk of|risk factor for|risk factors for|screen for|screens for|screening
     for|screened for|screening|monitor for|monitored for|monitoring for|monitor her for|monitor him for|
     monitor closely for|observe for|observed for|observing for|watch for|watch her for|watch him for|watching
     for|watch out for|look out for|on the lookout for|keep an eye out for|keep an eye on|alert for|vigilant
     for|be aware of|prevent|prevents|preventing|prevention of|prevention against|to prevent|to help prevent|
     to avoid|avoid|avoiding|avoidance of|to reduce|prophylaxis|prophylaxis for|prophylaxis against|
     prophylaxis of|prophylactic|prophylactically for|prophylactic treatment for|precautions for|precautions
     against|precautions include|precautions including|precautions regarding|precautions|return precautions|
     return precautions for|return precautions including|strict return precautions for|red flags|red flags such
     as|red flags including|warning signs of|warning signs for|warning signs such as|warning signs including|
     signs and symptoms of|signs or symptoms of|signs of|symptoms of|educated about|educated on|educated
     regarding|education on|education about|education regarding|educate on|educate about|education for|
     teaching on|teaching regarding|counseled on|counseled about|counseled regarding|counseling on|counseling
     about|counseling regarding|instructed on|instructed about|instructed regarding|discussed the risk of|
     discussed risks of|discussed the risks of|discussed signs of|discussed symptoms of|discussed possibility of|
     unless|until|test for|tested for|tests for|testing for|testing sent for|labs for|send for|sent for|
     culture for|cultures for|swab for|vaccine against|vaccinated against|vaccinated for|vaccination for|
     vaccination against|vaccine for|immunized against|immunization for|immunization against|immune to|immunity
     to|as needed for|prn for|p r n for|prn@3|as needed@2|when needed for|used for|used to treat|to be used
     for|indicated for|candidate for|may develop|could develop|might develop|may lead to|can lead to|could
     lead to|might lead to|lead to|leads to|leading to possible|can cause|may cause|could cause|might cause|
     can result in|may result in|could result in|might result in|can progress to|may progress to|could progress
     to|might progress to|can trigger|may trigger|can worsen|may worsen|could worsen|may precipitate|may
     become|can become|could become|side effects include|side effects including|side effects such as|side
     effects of|side effect of|side effects like|adverse effects include|adverse effects including|adverse
     effects such as|potential side effects|potential side effects including|potential side effects include|
     potential for|information on|information about|information regarding|handout on|handout about|handout
     regarding|pamphlet on|brochure on|literature on|reading material on|website for|concerned about|worried
     about|worries about|worried that|concerned that|anxious about|afraid of|fear of|fears|fearful of|
     complications including|complications include|complications such as|complications of untreated|complications
     like|potential complications|potential complications including|potential complications include|potential
     complications such as|possible complications|possible complications including|possible complications include|
     possible complications such as|goal of|in order to prevent|in order to avoid|to evaluate for|to look for|
     to check for|check for|checked for|checking for|will check for|will evaluate for|will screen for|research
     on|research study of|trial of|study of|studies of|when there is|whenever there is|when she has|when he
     has|when you have|whenever she has|whenever he has|advised to return for|instructed to return for|told to
     return for|advised to call for|instructed to call for|instructed to call if|predisposed to|susceptible to|
     predisposition to|predisposes to|predispose to|susceptibility to|genetic predisposition to|allergic to|
     allergy to|protect against|protects against|protection against|protect from|guard against|develops|
     develop any|were to develop|is to develop|would develop|would be|would indicate|would suggest a|
     hypothetically|theoretical risk of|small chance of|chance of|chances of|small risk of|slight risk of|no
     increased risk of|consent including|benefits and risks including|benefits including|in patients with|
     patients who have|people who have|those with|individuals with|questions about|asks about|asked about|
     asking about|inquired about|inquires about|interested in|curious about|return immediately for|return
     immediately if|return sooner for|return sooner if|return promptly for|return earlier if|return to care for|
     return to care if|return to clinic for|return to clinic if|planning for|preparation for possible|plan for
     possible`,
  ],
  [
    'hypothetical',
    'post',
    `ppx|ppx with|prophy|vaccine|vaccines|vaccination|vaccinations|immunization|immunizations|shot|shots|booster|boosters|toxoid|screening|screen|
     screenings|test|tests|testing|tests ordered|panel|titer|titers|prophylaxis|precautions|protocol|prevention|
     risk|risk score|education|counseling|counselling|antibody|antibodies|antigen|serology|serologies|pcr|swab|score|
     should prompt|would prompt|scale|questionnaire|clinic|specialist|society|association|foundation|guidelines|guideline|
     workup|work up|may occur|can occur|could occur|might occur|could develop|may develop|might develop|may happen|can
     happen|develops|develop|occurs|occur|worsens|recurs|recur|risk factors|risk factor|support group|handout|brochure|pamphlet|
     unit|center|hotline|awareness|trial|study|studies|surveillance program|prevention program|
     symptoms worsen|becomes|were to occur|were to develop|triggers|trigger avoidance|management class|if it occurs|if they occur`,
  ],
  [
    'history',
    'pre',
    `prev|hospitalized .. ago for|admitted .. ago for|treated .. ago for|surgery .. ago for|history of|hx of|h/o|ho|history|hx|{past} {holds}|personal history of|known history of|remote history
     of|distant history of|prior history of|previous history of|significant history of|history of prior|history
     of previous|history of remote|long ago|s/p|status post|prior|priors|previous|previously had|previously
     diagnosed with|previously treated for|previously|past|old|remote|in the past
     had|had prior|had previous|formerly had|formerly|former|used to have|used to get|used to suffer from|
     once had|distant|childhood|recovered from|recovery from|survivor of|survived|survived a|earlier|prior
     episode of|prior episodes of|previous episode of|previous episodes of|past episode of|past episodes of|
     earlier episode of|prior bout of|previous bout of|prior diagnosis of|remote diagnosis of|suffered a|
     suffered|treated in the past for|treated previously for|hospitalized in the past for|previously hospitalized
     for|previous admission for|prior admission for|prior hospitalization for|prior hospitalizations for|
     previous hospitalization for|last year for|antecedent`,
  ],
  [
    'history',
    'post',
    `none now| none since| none currently| none recently| none in years| none for years| in the past| in the remote past| in the distant past| years ago| year ago| years prior| years earlier| years back| decades ago| decade ago| as a child| as a teenager| as an infant| as a baby| as a young adult| as a kid| in childhood| in infancy| in adolescence| in youth| in remission| survivor| history| in her youth| in his youth| in her teens| in his teens| in her twenties| in his twenties| in her thirties| in his thirties| in her 20s| in his 20s| in her 30s| in his 30s| in her 40s| in his 40s| in his childhood| in her childhood| in high school| in college| when she was| when he was| when young| when younger| status post| s/p| remotely| last year| last winter| last summer| last spring| last fall| last autumn| many years ago| several years ago| long ago| a long time ago| during childhood| during her last pregnancy| during a prior pregnancy| with prior pregnancy| in prior pregnancy| treated in the past| by history| in early adulthood| as an adolescent| prior to this`,
  ],
  [
    'resolved',
    'post',
    `gone since|gone for|gone by|gone after|gone with|resd|{be} resd|now gone|resolved|{be} resolved|since resolved|now resolved|resolved completely|resolved spontaneously|resolving completely|
     subsided|has abated|abated|{be} cleared|cleared|cleared up|has cleared up|have cleared up|clears up|{be}
     healed|well healed|healed|healed well|completely healed|fully healed|{be} gone|gone now|has gone|has gone away|have
     gone away|gone away|went away|has passed|no longer present|no longer a problem|no longer an issue|no longer
     active|no longer bothering|no longer bothers|{be} disappeared|disappeared|vanished|in complete remission|now
     absent|{be} cured|cured|{be} eradicated|eradicated|has stopped|have stopped|stopped|has ceased|ceased|has
     normalized|normalized|has remitted|remitted|{be} over|dissipated|fully recovered|completely recovered|
     has recovered|returned to normal|back to normal|back to baseline|returned to baseline|corrected|{be}
     corrected|{be} successfully treated|successfully treated|completely treated|treated and resolved|improved and
     resolved|self limited and resolved|has completely gone|complete resolution|with complete resolution|with
     resolution|with full resolution|full resolution|with full recovery`,
  ],
  [
    'resolved',
    'pre',
    `resolved|resolution of|complete resolution of|full resolution of|interval resolution of|recovered from|
     recovering from|healed|cured of|now resolved|recently resolved|resolved episode of|full recovery from|
     complete recovery from|no residual effects of|over her|over his|got over|cleared her|cleared his|
     normalization of|eradication of|eradicated`,
  ],
  [
    'family',
    'both',
    `pgm|mgm|pgf|mgf|mggm|pggm|fam history|fam history of|runs in the family|runs in her family|runs in his family|family h/o|stepmothers|half siblings|biological mother|biological father|birth mother|birth father|family history of|family hx of|fhx of|fh of|family history is positive for|family history positive for|
     family history significant for|family history is significant for|family history notable for|family history is
     notable for|family history remarkable for|family history includes|family history for|strong family history|
     strong family history of|positive family history|positive family history of|positive family history for|
     known family history of|family history|family hx|fhx|fh|mother|father|sister|brother|aunt|uncle|
     grandmother|grandfather|grandma|grandpa|grandparent|grandparents|parent|parents|sibling|siblings|
     sisters|brothers|maternal|paternal|cousin|cousins|mothers|fathers|aunts|uncles|mom|dad|family
     members|family member|relatives|relative|first degree relative|first degree relatives|second degree
     relative|niece|nephew|half brother|half sister|great grandmother|great aunt|great uncle|great
     grandfather|both parents|twin|twin sister|twin brother|grandson|granddaughter|fam hx|fam hx of`,
  ],
  [
    'family',
    'post',
    `runs in the family|run in the family|runs in her family|runs in his family|run in her family|run in his family|in the
     family|in her family|in his family|in family members|in multiple family members|on her mothers side|on his mothers
     side|on the maternal side|on the paternal side|on her fathers side|on his fathers side|in first degree relatives|in a
     first degree relative|among relatives|among family members`,
  ],
  [
    'other-person',
    'both',
    `foster brother|foster sister|stepbrother|stepsister|step brother|step sister|step father|step mother|adopted child|student|students|customer|customers|client|clients|inmate|inmates|cellmate|residents|tenant|teachers|supervisor|nanny|sitter|passengers|source pt|source patients|source person|visitor|visitors|houseguest|guest|playmate|playmates|relatives of|in laws|his mother in law|employee|employees|nephews friend|bunkmate|suitemate|caretaker|other children|other kids|bed partner|ex boyfriend|ex girlfriend|housemate|housemates|flatmate|significant other|organ donor|daycare|day care|outbreak of|outbreak|husband|wife|spouse|roommate|roommates|coworker|coworkers|co worker|co workers|colleague|colleagues|neighbor|neighbors|
     friend|friends|classmate|classmates|boyfriend|girlfriend|partner|fiance|fiancee|son|daughter|sons|daughters|children|kids|
     stepson|stepdaughter|stepfather|stepmother|adoptive mother|adoptive father|adopted daughter|adopted son|foster
     mother|foster father|mother in law|father in law|brother in law|sister in law|ex husband|ex wife|sick contact|sick
     contacts|household contact|household contacts|household member|household members|close contact|close
     contacts|schoolmate|schoolmates|teammate|teammates|teacher|caregiver|donor|donors|someone with|someone who has|people
     with|people who have|person with|person who has|individual with|patients with|another patient|other patients|other
     patient|contact with|contact of|in contact with|exposure to|exposed to|exposures to|recently exposed to|was around|been
     around|babysitter|her baby|his baby|the baby|her newborn|boss|landlord|passenger|source patient|sexual
     partner|sexual partners|pet|dog|cat`,
  ],
  [
    'affirmed',
    'post',
    `present|is present|are present|was present|were present|noted|is noted|was noted|positive|is positive|
     was positive|were positive|came back positive|returned positive|test positive|tested positive|reactive|is
     reactive|confirmed|is confirmed|was confirmed|seen|is seen|are seen|was seen|identified|yes|persists|
     persist`,
  ],
  [
    'stop',
    'both',
    `but|however|although|though|except|except for|yet|nevertheless|nonetheless|apart from|aside from|
     other than|besides|which|who|whom|because|since|secondary to|due to|as a result of|caused by|
     presents|presented|presenting|complains|complaining|complained|reports|reported|reporting|admits|
     admits to|endorses|endorsed|endorsing|positive for|is positive for|tested positive for|significant for|
     remarkable for|notable for|pertinent for|shows|showed|showing|reveals|revealed|demonstrates|
     demonstrated|is here|here for|here with|comes in|came in|states|now|currently|has|have|had|still|
     continues|continue|does have|do have|is on|was started|started on|treated with|on admission|developed|
     awaiting|will|we|i|therefore|thus|so|who has|and has|and had|then|underwent|while|experiencing|
     experiences|diagnosed|was diagnosed|with known|improved with|also has|found to have|was found|was found
     to have|consult|refer|referred|referral|prescribed|given|takes|taking|managed with|with a history|
     instead|rather|he|she|patient|pt|they|denies|following|despite|in spite of|whereas|is having|are
     having|does report|does endorse|does complain|is significant for|is notable for|is remarkable for|
     confirms|confirmed|grew|meanwhile|nor does`,
  ],
]
