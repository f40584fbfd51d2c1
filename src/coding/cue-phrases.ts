import type { CuePhrases } from './cue.ts'

/**
 * Groups of words that cue phrases share: `{be} excluded` stands for "excluded", "is excluded", "has been excluded"… An
 * empty alternative is written as `-`.
 */
export const groups: Record<string, string> = {
  be: '-|is|was|are|were|has been|have been|had been|remains|remain',
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
  wo: 'without|w/o|wo|w o|in the absence of|absent',
  measure:
    'repair|surgery|intervention|dialysis|oxygen|anticoagulation|her inhaler|his inhaler|the inhaler|cpap|his cpap|her cpap|a statin|transfusion|steroids|warning|delay|interruption|effect|success|benefit|exception|consent|a walker|follow up|supervision|a brace|glasses|insulin|a pacemaker|rehab|a clear cause|any treatment|proper treatment|timely treatment|further treatment|correction|replacement|supplementation|refills|a refill',
  absent:
    'absent|negative|lacking|normal|unremarkable|free of|devoid of|clear of|denied|symptom free|pain free',
  manage:
    'management of|treatment of|dosing|timing of|choice of|control of|therapy for|treatment for|medication for|how to treat|how to manage|whether to treat|monitoring of|optimization of|management in',
  mend: 'appear|return|recur|worsen|arise|happen|set in|begin|start|come back|come on|show|be noticed|be seen|reappear|progress|persist|develop|occur|be found|be present|strike|spread|ensue|increase',
  proof:
    'proved otherwise|proved us wrong|proved me wrong|proved that wrong|proved this wrong|proved it wrong|showed otherwise|shows otherwise|said otherwise|says otherwise|suggested otherwise|told otherwise|turned out otherwise|pointed elsewhere|told a different story|told another story|told us otherwise|argued otherwise|put that to rest|put this to rest|put it to rest|laid that to rest|laid it to rest|contradicted this|contradicted that|contradicted it|refuted this|refuted that|spoke against it|speaks against it|spoke against this|argues against it|argued against it|argues against this|did not bear it out|did not bear this out|did not bear that out|did not support it|did not support this|did not support that|did not confirm it|did not confirm this|did not confirm that|failed to confirm it|failed to confirm this|failed to show it|made it unlikely|made this unlikely|made that unlikely|makes it unlikely|makes this unlikely|makes that unlikely|cleared her of it|cleared him of it|was reassuring on that',
  takes: 'take|takes|took|taken|crossed|crosses|struck|strikes|knocked|moved|removed',
  keeps: 'keep|keeps|kept|carry|carries|have|bring',
  likely:
    'likely|probable|possible|plausible|most likely|very likely|more likely|quite likely|to be likely|to be possible|to be probable|to be present|to be the cause|to be responsible|to be contributing',
  deem: 'thought|felt|deemed|considered|judged|believed|held|regarded as|rated|assumed|presumed',
  moment: 'the moment|the minute|the instant|as soon as|anytime|any time|whenever|the day',
  starts:
    'starts|begins|appears|returns|recurs|worsens|develops|occurs|comes back|comes on|sets in|happens|shows|flares|arises|strikes',
  rarely:
    'sometimes|rarely|occasionally|is known to|are known to|has been known to|have been known to|at times can',
  sheet: 'form|consent|leaflet|label|insert|handout|brochure|pamphlet|sheet|booklet|packet',
  lists: 'lists|listed|covers|covered|mentions|mentioned|describes|explains|explained|includes|warns of',
  team: 'cardiology|neurology|surgery|nephrology|gi|pulmonary|pulmonology|id|infectious disease|endocrine|endocrinology|psychiatry|oncology|hematology|rheumatology|pharmacy|ob|urology|the consultant|consultant',
  past: 'past medical history|past history|medical history|pmh|pmhx|past medical hx|history|hx|surgical history|past surgical history|psychiatric history|past psychiatric history',
  holds:
    'significant for|is significant for|was significant for|notable for|is notable for|remarkable for|is remarkable for|positive for|is positive for|pertinent for|pertinent for a history of|includes|include|including|consists of|of|relevant for',
  dx: 'differential|differential diagnosis|differential diagnoses|ddx|ddx',
  we: 'i am|we are|im|provider is|team is|physician is|clinician is',
  better:
    'better|improvement|improvement in|relief|relief of|relief from|relief with|resolution|resolution of|change in|changes in|response|benefit|help|increase in|worsening of|difference in|control of',
  adv: '-|clinically|effectively|essentially|definitively|reasonably|radiographically|convincingly|completely|adequately|safely|confidently|formally|since|subsequently|later|now|already|largely|all but',
  nosee:
    'seen|present|identified|noted|appreciated|detected|visualized|found|demonstrated|evident|observed|shown|elicited|palpated|heard|apparent|palpable|audible|visible|discernible|encountered|recorded|documented|visualised|felt|reproducible|reproduced|recognized',
  exam: 'appreciate|elicit|hear|palpate|visualize|visualise|observe|contain|exhibit|manifest|reproduce|provoke|mention any|perceive|get|get any|recall any|remember any|disclose|uncover|grow|voice|volunteer|concede',
  may: 'may|might|could|can',
  causes:
    'cause|produce|lead to|result in|trigger|precipitate|provoke|induce|bring on|progress to|develop into|turn into|increase the risk of|raise the risk of|set off|predispose to|give|mask',
  unsure:
    'not sure|not certain|unsure|uncertain|unclear|not clear|undetermined|not convinced|hard to say|hard to tell|difficult to say|not known|unknown|remains unclear|remains uncertain|remains to be seen|cannot tell|cannot say|cannot be sure|cannot be certain|to be determined',
  whether:
    'if|whether|this is|it is|that this is|that it is|about|of|whether or not|that she has|that he has|she has|he has',
  need: 'need to|needs to|must|should|to|will|would like to|want to|wish to|in order to|attempt to|trying to|aim to|help|further',
  lead: 'leading|main|top|primary|foremost|working',
  idea: 'consideration|concern|suspicion|possibility|thought|contender|suspect|explanation|impression|diagnosis',
  nothing:
    'nothing|no finding|no findings|no features|no feature|no imaging|no lab|no sign|no signs|no changes|no lesion|no lesions',
  told: 'warned|advised|cautioned|informed|educated|instructed|counseled|counselled|reminded|alerted|taught|coached|briefed|talked to|spoke with|told',
  lower:
    'lower|reduce|reduces|reducing|lowers|lowering|decrease|decreases|decreasing|minimize|minimizes|minimizing|limit|cut|diminish|mitigate',
  chance: 'chance|chances|likelihood|risk|risks|odds|probability|incidence|danger|rate',
  prevent:
    'prevent|prevents|preventing|avoid|avoiding|avert|forestall|ward off|head off|guard against|protect against|protects against|protection against|prophylaxis for|prophylaxis against|prophylaxis of|prevention of|stave off',
  look: 'watch|watching|watch out|look|looking|look out|monitor|monitored|monitoring|observe|observed|be alert|stay alert|alert|be vigilant|vigilant|keep watch|surveillance|surveil|vigilance|check daily|screen|screened|screening|rescreen|test|tested|testing|retest|prepare|plan',
  full: 'complete|full|total|interval|spontaneous|rapid',
  rem: 'is|remains|was',
  art: 'the|a|our|my',
  gone: 'resolution|clearance|clearing|disappearance|recovery|healing|relief|reversal',
  has: '-|has|have|had|since|now|then|later|eventually',
  nth: 'last|first|second|prior|previous|earlier|past',
  again:
    'recurred|returned|come back|reappeared|relapsed|been back|flared again|happened again|occurred again|bothered her since|bothered him since|been a problem since',
}

/** Our own list, written for US notes; words folded, apostrophes dropped, `|` between phrases, `@3`: reaches three words at most. */
export const cuePhrases: CuePhrases[] = [
  [
    'pseudo',
    'pre',
    `quit smoking|has quit smoking|have quit smoking|quit tobacco|quit cigarettes|quit vaping|quit drinking|quit alcohol|has quit drinking|has quit tobacco|quit his|quit her|quit the|
     question for {team}|questions for {team}|
     not {absent}|isnt {absent}|wasnt {absent}|never {absent}|hardly {absent}|far from {absent}|
     cannot be denied|not to be denied|not lacking in|{wo} {measure}|negative margins|margins negative|
     margins negative for|margins are negative|negative margin|margin negative for|clear margins|clean margins|
     margins clear of|margins free of|free margins|negative nodes|nodes negative|nodes negative for|
     node negative|lymph nodes negative|lymph nodes negative for|negative predictive|negative balance|
     negative fluid balance|no room for doubt|no doubts|leaves no doubt|leave no doubt|left no doubt|
     leaving no doubt|no question that|no question about|no two ways about|no mistaking|no mistake|
     no ambiguity|no uncertainty|no uncertainty about|no longer any doubt|no longer in doubt|not in doubt|
     not in question|cannot be doubted|not to be doubted|not doubted|question {manage}|questions {manage}|
     consult question|consultation question|referral question|known history of|known hx of|
     well known history of|established history of|known h/o|
     maternal care|maternal care for|maternal age|advanced maternal age|maternal fetal|maternal request|
     maternal obesity|maternal serum|{donot} deny|not deny|not denying|not without|cannot .. without|cant .. without|
     unable to .. without|never .. without|not .. without|{donot} .. without|long history of|longstanding history of|
     long standing history of|lifelong history of|chronic history of|ongoing history of|year history of|
     years history of|month history of|week history of|day history of|hour history of|history of present illness|
     history of presenting illness|non small|non pressure|non st|non q|non hodgkin|non hodgkins|non rheumatic|
     non displaced|non toxic|non alcoholic|non traumatic|non proliferative|non allergic|non intractable|
     non obstructive|non obstructing|non insulin|non specific|non ischemic|non compliance|non compliant|
     non adherence|non adherent|non healing|non union|non infectious|non infective|non celiac|non seasonal|
     non purulent|non familial|non recurrent|non stemi|non thrombocytopenic|non melanoma|non inflammatory|
     no blood relation|no increase|no significant increase|no change|no changes|no significant change|
     no interval change|no acute change|not only|not just|not merely|not necessarily|no further|no further workup|
     no further testing|no further evaluation|no further treatment|gram negative|without difficulty|no cause|
     unclear cause|unclear etiology|unclear origin|unclear source|uncertain cause|uncertain etiology|cause unclear|
     cause is unclear|cause uncertain|etiology unclear|etiology is unclear|etiology uncertain|no known cause|
     no clear cause|no identifiable cause|no obvious cause|no explanation|no longer on|not on|not taking|not take|
     not well controlled|not controlled|not at goal|not to goal|not yet|not yet at goal|not adequately controlled|
     not under control|not optimally controlled|poorly resolved|no improvement|no significant improvement|
     no real improvement|not improved|not improving|not resolved|has not resolved|have not resolved|
     not fully resolved|not completely resolved|not gone away|not gone|has not gone away|not healed|has not healed|
     not healing|not been treated|not treated|no relief|without relief|no response|without improvement|
     no longer taking|not tolerate|not tolerating|not tolerated|not respond|not responded|not responding|
     no medication|no medications|no treatment|no therapy|without treatment|without therapy|without medication|
     without medications|without insulin|without antibiotics|without help|without assistance|not compliant|
     not been compliant|not adherent|not help|not helped|not helping|not relieve|not relieved|not relieved by|
     not alleviated|not affected|not associated|not limited|not limited to|not aware of|not aware|unaware of|
     not understand|not mention|not bothered by|not limiting|not interfere|not preclude|not require|not requiring|
     not need|not needed|not necessary|not indicated|not interested|not due|not due for|not want|not willing|
     not able|not able to|unable to|not sleeping|not cause|not caused by|not due to|not related to|not secondary to|
     not from|not attributed to|not attributable to|not worsened|not worse|no worse|no better|not better|
     not much better|not any better|not worsening|not changed|not change|not changing|unchanged|not progressed|
     not progressing|no progression|no progression of|not increased|no doubt|no question|without question|
     without a doubt|not uncommon|not unusual|not surprising|not unexpected|{donot} help|{donot} relieve|
     {donot} improve|{donot} improved|{donot} respond|{donot} responded|{donot} tolerate|{donot} want|{donot} take|
     {donot} taken|{donot} know|{donot} understand|{donot} wish|{donot} need|{donot} require|{donot} required|
     {donot} like|{donot} remember|{donot} recall|{donot} use|{donot} control|{donot} treat|{donot} affect|
     {donot} limit|{donot} resolve|{donot} resolved|{donot} go away|{donot} gone away|{donot} heal|{donot} healed|
     {donot} change|{donot} changed|{donot} worsen|{donot} worsened|{donot} see a|{donot} see the|{donot} sleep|
     {donot} work|{donot} check|{donot} monitor|{donot} follow|{donot} followed|{donot} been treated|
     {donot} been controlled|{donot} been seen by|{donot} been seen in|{donot} been seen since|{donot} been seen for|{donot} been seen at|{donot} been compliant|{donot} get better|{donot} got better|
     {donot} gotten better|{donot} stop|{donot} stopped|{donot} bother|{donot} prevent|{donot} seem to help|
     denies any {better}|denies {better}|denied {better}|no {better}|without {better}|if no {better}|if no|if not|
     if not better|whether or not|or not|no one|no matter|no show|no problem with medication|history and physical|
     old records|history taking|prior to|prior authorization|previous records|previous notes|prior notes|
     prior records|prior visit|previous visit|prior study|previous study|prior studies|prior exam|prior imaging|
     prior ct|prior mri|compared to prior|compared with prior|past week|past month|past year|past few|past several|
     past two|past three|past day|past days|past 24|past weekend|past 2|past 3|past 4|past 5|past 6|past couple|
     past due|past hour|past hours|past weeks|past months|family physician|family doctor|family medicine|
     family practice|family meeting|family member present|family at bedside|family planning|family therapy|
     family support|family aware|family updated|accompanied by {kin}|accompanied by her {kin}|
     accompanied by his {kin}|accompanied by the {kin}|brought in by {kin}|brought in by her {kin}|
     brought in by his {kin}|{kin} {says}|{kin} is present|history from {kin}|history provided by {kin}|
     history per {kin}|per {kin}|suspect is|years old|year old|month old|week old|day old|how old|likely will|
     will likely|most likely will|risk factors including|risk factors include|risk factors are|resolved to|if any|
     as if|possible to|as possible|if possible|when possible|where possible|whenever possible|not a candidate|
     likes to|would like|negative pressure|concern today|concerns today|main concern|chief concern|primary concern|
     without complication|without complications|no complications|without incident|likely benign|
     potential side effects of medication|no evidence of recurrence of|suspicious activity|past her bedtime|
     possible side effects|negative inspiratory|negative symptoms|negative symptoms of|negative thoughts|
     negative affect|negative feelings|{donot} {need} deny|no longer denies|no longer deny|cannot deny|
     nor does he deny|nor does she deny|without doubt|without any doubt|beyond doubt|no doubt about|no doubt that|
     triple negative|her2 negative|her 2 negative|er negative|pr negative|hormone receptor negative|rh negative|
     culture negative|false negative|seronegative|smear negative|pcr negative pneumonia|lactose negative|
     gram negative rod|coagulase negative|denies that his|denies that her|denies that the|denies missing|
     denies skipping|denies taking|denies using|denies use of medication|never misses|never missed|never skips|
     never skipped|never stopped|never took|never takes|never sought|never went away|never goes away|never resolved|
     never cleared|never healed|never recovered|never treated|never been treated|never controlled|never fully|
     never completely|never improved|never left|never saw|never seen for|never got over|never quite|previously noted|
     previously seen|previously identified|previously described|previously visualized|previously demonstrated|
     previously reported|previously documented|previously known|previously mentioned|previously well|
     previously healthy|previously stable|prior to arrival|prior to admission|prior to surgery|prior to discharge|
     prior to presentation|past medical records|no reason to doubt|no longer responds to|no longer responding to|
     no longer controlled|no longer tolerates|no longer able|no longer wishes|no longer takes|no longer uses|
     no longer working|no longer well controlled|not have refills|not related|not explained by|not amenable to|
     not limited by|not fit for|not eligible|not tested|not examined|not assessed|not evaluated|not addressed|
     not discussed|not documented|not recorded|not been examined|not been assessed|not been addressed|not enough|
     not long|not until|not surprisingly|not infrequently|not infrequent|not rare|not insignificant|not lost|
     not given|not started|not changed by|not affected by|not had relief|not had improvement|not get relief|
     not getting better|not gotten better|not going away|not subsided|not abated|not let up|not remitted|
     not disappeared|not lifted|not yet resolved|not yet cleared|not yet healed|no good control|no control of|
     no refill|no refills|no follow up for|no treatment for|no reason for|no explanation for|no cure for|
     no let up in|no let up of|no end to|no break from|no reduction in|no decrease in|no effect on|no impact on|
     no remission of|no progress|no resolution of|no longer in remission|suspected exposure|likely to benefit|
     likely needs|likely need|will likely need|most likely needs|likely discharge|possible discharge|
     possible surgery|possibly tomorrow|questions answered|question answered|appears well|appears comfortable|
     appears stable|father to be|mother to be|family friendly|family doctor says|parents request|sister facility|
     sister hospital|twin pregnancy|twin gestation|twin pregnancies|mother baby|if any questions|as if to|old enough|
     old man|old woman|old male|old female|years of age|hot dog|cat scan|dog walker|partner violence|
     intimate partner|partner abuse|partners with|donor site|donor skin|guest house|friend request|
     risk stratification|at risk drinking|low risk|intermediate risk|high risk pregnancy|high risk medication|
     screening positive|screened positive|screen positive|positive screen|positive screening|test positive|
     tests positive|test was positive|tests were positive|test is positive|test came back positive|testing positive|
     testing was positive|pcr positive|antigen positive|antibody positive|culture positive|serology positive|
     swab positive|smear positive|study showed|studies showed|study shows|study confirmed|study demonstrated|
     test showed|test shows|test confirmed|testing confirmed|test revealed|testing revealed|testing showed|
     screening showed|screening revealed|workup revealed|workup showed|work up showed|work up revealed|
     workup confirmed|no more than|no more information|hx of present illness|no wonder|none other than|nothing but|
     no stranger to|no meds for|no medication for|no medications for|no specific treatment for|
     no specific therapy for|no therapy for|no surgery for|no current treatment for|no active treatment for|
     no prior treatment for|no contraindication|no contraindications|no new complaints related to|no questions about|
     no barriers|no interest in|not surprised|no end in sight|no stranger|no different from|no different than|
     no secret|no denying|no excuse|no access to|no insurance|no transportation|no appetite because of|
     no longer a candidate|no longer eligible|no longer works|no longer drives|no longer able to|no longer walks|
     no longer needs|not as bad|not so bad|not as severe|not bad|not great|not good|not optimally|not simply|not new|
     not the first|not his first|not her first|not a new|not a surprise|not doing well|not nearly|not always|
     not every|not alone|not long after|not long ago|not only because|no .. without|if not for|neither .. helps|
     neither .. relieves|nothing helps|nothing relieves|nothing eases|nothing makes|nothing touches|than last year|
     since last year|from last year|than last winter|since last winter|since last summer|since last spring|
     since last fall|after a year in remission|after years in remission|out of remission|no better controlled|
     no less|no longer any doubt`,
  ],
  [
    'negated',
    'pre',
    `not once|never once|not even once|not a single|not for a moment|on no occasion|not the slightest|
     not a trace of|not a hint of|not a sign of|not a bit of|without any trace of|without trace of|
     without hint of|without a hint of|without so much as|harbors no|harbor no|contains no|contained no|
     discloses no|disclosed no|yields no|yielded no|turned up no|turns up no|picked up no|uncovers no|
     uncovered no|brought out no|elicits no|elicited no|voices no|voiced no|reports no|reported no|endorses no|
     admits no|admits to no|claims no|mentions no|mentioned no|describes no|recalls no|knows of no|
     known to have no|
     at no time|at no point|on no occasion|never diagnosed with|never been told|never told|never been told of|
     denies ever having|never developed|never experienced|never suffered|never noticed|no prior diagnosis of|no|not|
     non|denies|denied|denying|deny|without|w/o|without any|without signs of|without evidence of|
     without {sign} {for}|{be} negative for|tested negative for|test negative for|tests negative for|
     testing negative for|neg for|negative for|negative for any|{test} negative for|{test} {is} negative for|
     {test} came back negative for|screen negative for|screened negative for|came back negative for|no {sign} {for}|
     no {sign}|no new|no acute|no definite|no focal|no obvious|no known|no significant|no gross|no overt|no apparent|
     no frank|no history of|no hx of|no h/o|no prior history of|no past history of|no previous history of|
     no personal history of|no known history of|no prior|no previous|no recurrent|no recurrence of|
     no further episodes of|no additional|no associated|no concomitant|no complaints of|no complaint of|
     no reports of|no report of|no mention of|no residual|no active|no ongoing|no current|no symptoms of|
     no diagnosis of|no features of|no criteria for|no findings of|no findings to suggest|no concern for|
     no suspicion for|no suspicion of|no concern about|no concerns for|no recent|no episodes of|no episode of|
     no problems with|no trouble with|no difficulty with|nothing to suggest|{havenot}|never had|never has|
     never been diagnosed with|never|free of|free from|absence of|absent|lack of|lacks|lacking|devoid of|nor|neither|
     {donot} have|{donot} have any|{donot} appear to have|{donot} seem to have|{donot} complain of|
     {donot} complain about|{donot} report|{donot} reported|{donot} endorse|{donot} describe|{donot} show|
     {donot} show any|{donot} shown|{donot} demonstrate|{donot} reveal|{donot} identify|{donot} suggest|
     {donot} indicate|{donot} support|{donot} note|{donot} noted|{donot} notice|{donot} noticed|{donot} experience|
     {donot} experienced|{donot} feel|{donot} see|{donot} see any|{donot} find|{donot} find any|{donot} look like|
     {donot} appear to be|{donot} represent|{donot} meet criteria for|{donot} carry a diagnosis of|
     {donot} suffer from|{donot} detect|{donot} developed|{donot} develop|{donot} been diagnosed with|
     {donot} acknowledge|{donot} admit to|{donot} present with|isnt|wasnt|arent|werent|is not|are not|was not|
     were not|is not a|not a|not an|not in|not any|failed to reveal|fails to reveal|failed to show|fails to show|
     failed to demonstrate|fails to demonstrate|failed to identify|not had|not have|not having|nil|not demonstrate|
     denies having|denies any|denies any history of|denies a history of|denies history of|denies prior|denies recent|
     denied any|denied having|denies current|denies problems with|denies symptoms of|denies feeling|{kin} denies|
     {kin} denied|{kin} deny|patient denies|pt denies|patient denied|rather than|as opposed to|instead of|
     not associated with|unremarkable for|unremarkable without|not appear to have|not complain of|not endorse|
     clear of|not concerning for|not suspicious for|not suggestive of|not consistent with|not indicative of|
     not compatible with|inconsistent with|not diagnostic of|not diagnostic for|not typical of|not typical for|
     negative|resolved without|with no|zero|tolerated without|not felt to represent|not meeting criteria for|
     not meet criteria for|insufficient evidence for|insufficient evidence of|not a case of|not representing|
     not pregnant|no longer meets criteria for|not immunized against|no documentation of|non contributory for|
     noncontributory for|exam negative for|ros negative for|at no point .. any|at no time .. any|has yet to have|
     has yet to experience|has yet to develop|has yet to show|have yet to develop|yet to develop|
     fails to meet criteria for|failed to meet criteria for|does not fulfill criteria for|fails to confirm|
     failed to confirm|failed to detect|fails to detect|failed to uncover|failed to elicit|w out|wo|w out any|
     nobody found|nobody has found|no one found|nobody could find|no one could find|could find no|found no|finds no|
     find no|sees no|saw no|see no|shows no|showed no|reveals no|revealed no|demonstrates no|demonstrated no|
     detects no|{donot} {exam}|not {exam}|unable to {exam}|unable to find|unable to identify|unable to detect|
     cannot find|cannot find any|cannot identify|cannot appreciate|cannot feel|cannot see|cannot hear|cannot palpate|
     could not find|could not {exam}|{nothing} to suggest|{nothing} suggestive of|{nothing} suspicious for|
     {nothing} concerning for|{nothing} worrisome for|{nothing} consistent with|{nothing} pointing to|
     {nothing} to indicate|{nothing} indicative of|{nothing} to support|{nothing} compatible with|
     {nothing} typical of|nothing like|nothing in the way of|no trace of|no hint of|no whiff of|
     no evidence at all of|no evidence whatsoever of|no evidence thus far of|no evidence so far of|
     no convincing evidence of|no clear evidence of|no definite evidence of|no strong evidence of|
     no objective evidence of|no clinical evidence of|no {sign} at all of|no {sign} whatsoever of|
     no {sign} or symptoms of|no {sign} or|no stigmata of|no stigmata|no manifestations of|no manifestation of|
     no clinical signs of|no lab evidence of|no biochemical evidence of|no histologic evidence of|
     no pathologic evidence of|no angiographic evidence of|no endoscopic evidence of|no electrographic|
     no serologic evidence of|no basis for|no indication of|no pattern of|no picture of|no tendency to|no underlying|
     no intercurrent|no co existing|no coexisting|no clinically apparent|no demonstrable|no appreciable|
     no discernible|no detectable|no visible|no palpable|no measurable|no discrete|no drop of|no single|no such|
     none of|none of the following|none of the above|no instance of|no instances of|no bouts of|no spells of|
     no spell of|no bout of|no issues with|no issue with|no difficulties with|no nighttime|no overnight|no interval|
     no spontaneous|no intraoperative|no postoperative|no perioperative|no abnormal|no reported|no documented|
     no recorded|no concurrent|no accompanying|no superimposed|no secondary|no subjective|no objective|
     pertinent negatives:|pertinent negatives include|pertinent negatives are|pertinent negative for|
     significant negatives:|negatives:|negatives include|negative including|negative specifically for|
     negative with respect to|negative with regard to|negative as to|negative x 2 for|negative x 3 for|
     negative x2 for|negative x3 for|repeatedly negative for|consistently negative for|clinically negative for|
     denies all|denies both|denies either|denies new|denies current or past|denies past|denies previous|denies ever|
     denies associated|denies significant|denies recurrent|denies further|denies frank|denies active|
     denies any current|denies any recent|denies any prior|denies any past|denies any new|denying any|disclaims|
     disavows|negates|specifically denies|expressly denies|adamantly denies|lacked|lacks any|lacking any|
     devoid of any|empty of|bereft of|sans|minus|absence of any|absent any|in the absence of|complete absence of|
     shows absence of|free of any|free from any|currently free of|remains free of|remained free of|
     has remained free of|has been free of|not meeting|not currently|not acutely|not clinically|not overtly|
     not visibly|not noticeably|not grossly|not known to have|not known to be|not have any|not having any|
     not experiencing|not experienced|not developed|not suffering from|not suffer from|not exhibiting|not reporting|
     not endorsing|not complaining of|not describing|not showing|not seeing|not seen any|not found any|
     not found to have|not been found to have|not been told of|not been diagnosed with|not carry|not in keeping with|
     not suggestive|not compatible|not due to have|is not the|was not the|not a typical|not actually|not really|
     not really a|cannot be called|cannot be considered|does not amount to|{donot} actually have|
     {donot} currently have|{donot} really have|{donot} now have|{donot} fit|{donot} fit with|{donot} constitute|
     {donot} qualify as|{donot} qualify for|{donot} meet the criteria for|{donot} meet full criteria for|
     {donot} fulfill criteria for|{donot} point to|{donot} bear out|{donot} corroborate|{donot} have a history of|
     {donot} have any history of|{donot} have signs of|{donot} have symptoms of|{donot} experience any|
     {donot} report any|{donot} note any|{donot} develop any|{donot} describe any|{donot} seem|without associated|
     without accompanying|without further|without concomitant|without history of|without a history of|without prior|
     without past|without current|without acute|without focal|without frank|without any sign of|without any signs of|
     without any evidence of|without a trace of|without apparent|without obvious|without overt|without features of|
     without symptoms of|without findings of|without findings to suggest|without clinical|without new|
     without recurrent|without recurrence of|without visible|without palpable|without significant|without residual|
     with absence of|with absent`,
  ],
  [
    'negated',
    'post',
    `has not been {nosee}|have not been {nosee}|had not been {nosee}|hasnt been {nosee}|havent been {nosee}|
     has never been {nosee}|have never been {nosee}|never been {nosee}|not been {nosee}|
     {be} not there|isnt there|wasnt there|{be} not to be found|{be} not to be seen|{be} not to be felt|
     {be} not to be heard|not to be found|never a problem|never an issue|never happened|has never happened|
     has never occurred|{be} missing from the picture|{be} conspicuously absent|conspicuous by its absence|
     {be} negative|came back negative|returned negative|come back negative|tested negative|{test} negative|
     {test} {is} negative|{test} came back negative|{test} returned negative|{test} negative for any|{be} neg|neg|
     {is} absent|absent|remain absent|is denied|are denied|were denied|was denied|none|nil|was normal|
     {be} not reactive|nonreactive|non reactive|{is} nonreactive|{is} non reactive|cannot be {seen}|
     could not be {seen}|{donot} exist|{be} not a problem|{be} not an issue|{be} not the case|never occurred|
     {donot} occur|never diagnosed|not met|criteria not met|not {adv} {nosee}|never {nosee}|cannot be {nosee}|
     can not be {nosee}|could not be {nosee}|couldnt be {nosee}|{is} nowhere to be seen|{is} lacking|lacking|
     {is} nil|{is} zero|{be} nonexistent|none {nosee}|none found|none seen|none noted|none reported|none known|
     none today|none identified|none detected|none appreciated|none visualized|none palpable|none evident|
     none at all|none whatsoever|nil found|nil seen|denied by patient|denied by pt|denied by the patient|
     denied today|{is} denied by|denied at present|denies this|denies all|{donot} apply|not applicable|
     {donot} have it|{donot} have either|{donot} have them|{be} not a finding|{be} not a feature|not a feature|
     {be} not part of the picture|{be} not complained of|{be} not reported|not reported|{be} not endorsed|
     not endorsed|{be} not described|{be} not elicited|not elicited|{be} not documented on exam|
     {be} not supported by|{be} all negative|all negative|{be} repeatedly negative|{be} both negative|both negative|
     {be} persistently negative|negative x 2|negative x 3|negative x2|negative x3|negative to date|negative so far|
     negative today|negative at|{test} {is} all negative|{test} negative x2|{test} negative x3|{test} negative x 2|
     {test} negative x 3|{test} {is} unremarkable|{test} {is} normal|{test} normal|{is} not grown|no growth`,
  ],
  [
    'ruled-out',
    'post',
    `{be} no longer a worry|no longer a worry|{be} not a worry|{be} no longer worrisome|{be} off my list|
     {be} off our list|off my list|off our list|{be} off the radar|off the radar|{be} out of the running|
     out of the running|{be} not in play|{be} no longer in play|no longer in play|{be} not the story|
     {be} convincingly excluded|{be} firmly excluded|{be} firmly ruled out|{be} now excluded|
     {be} now ruled out|{be} thereby excluded|{be} thereby ruled out|{be} also excluded|{be} also ruled out|
     {be} both ruled out|{be} both excluded|can be excluded|can be ruled out|could be excluded|
     could be ruled out|can safely be excluded|has been put to rest|has been laid to rest|
     turned out to be wrong|turned out wrong|proved wrong|was proved wrong|
     
     {proof}|{takes} it off the table|{takes} this off the table|{takes} that off the table|
     {takes} it off the list|{takes} this off the list|{takes} that off the list|
     {takes} it off the differential|{takes} this off the differential|{takes} them off the table|
     {takes} them off the list|{takes} both off the table|{takes} both off the list|{be} now off the table|
     {be} now off the list|{be} r/o by|r/o by|r/o with|r/o after|{be} r/o with|{be} a red herring|
     a red herring|{be} a false alarm|a false alarm|{be} disconfirmed|{be} an erroneous diagnosis|
     {be} not the problem|{be} not the answer|never materialized|{be} a mislabel|{be} debunked|
     did not hold up|did not stand up|fell by the wayside|
     {be} ruled out|{be} effectively ruled out|{be} essentially ruled out|{be} excluded|{be} reasonably excluded|
     {be} unlikely|seems unlikely|seem unlikely|appears unlikely|appear unlikely|very unlikely|highly unlikely|
     most unlikely|extremely unlikely|felt to be unlikely|felt unlikely|thought to be unlikely|thought unlikely|
     deemed unlikely|considered unlikely|{be} considered but felt unlikely|considered but felt unlikely|
     considered but thought unlikely|considered but unlikely|considered but felt to be unlikely|
     considered but ruled out|considered but excluded|considered and excluded|considered and ruled out|
     considered but not felt to be present|{be} not felt to be present|{be} no longer suspected|{be} not suspected|
     not suspected|not likely|{is} not likely|improbable|{is} improbable|{is} effectively excluded|
     {is} no longer a concern|{is} not a concern|no longer a consideration|was discounted|low on the differential|
     lower on the differential|low on my differential|r/o d|{be} r/o d|r o d|{be} {adv} ruled out|
     {be} {adv} excluded|ruled out {adv}|r/o by|r/o with|r/o on|r/o via|r/o per|rule out by|rule out complete|
     rule out completed|rule out negative|r/o negative|r/o neg|{be} eliminated|eliminated|{be} rejected|
     {be} considered and rejected|considered then rejected|{be} dismissed|{be} discounted|discounted|{be} discarded|
     discarded|{be} disproved|disproved|{be} disproven|disproven|{be} refuted|refuted|{be} off the table|
     off the table|{be} off the list|{be} off the differential|off the differential|{be} taken off the differential|
     {be} taken off the list|{be} removed from the differential|{be} removed from the list|
     {be} removed from the problem list|{be} struck from|{be} crossed off|{be} dropped from|
     {be} no longer in the differential|{be} no longer on the differential|no longer on the differential|
     no longer in the differential|{be} no longer considered|no longer considered|{be} no longer being considered|
     {be} no longer entertained|no longer entertained|{be} no longer likely|no longer likely|no longer suspected|
     {be} no longer a possibility|no longer a possibility|{be} no longer a consideration|{be} not borne out|
     not borne out|{be} not supported|{be} not substantiated|not substantiated|{be} unsubstantiated|{be} unfounded|
     {be} not the cause|{be} not the culprit|{be} not the explanation|{be} not the diagnosis|{be} not the etiology|
     {be} not to blame|{be} not responsible|turned out not to be|proved not to be|{be} proven not to be|
     proved to be absent|{be} out of the question|out of the question|{be} set aside|{be} put to rest|
     {be} laid to rest|ct excluded|mri excluded|excluded it|ruled it out|ruled this out|ruled that out|
     ruled these out|ruled them out|ruled both out|rules it out|rules this out|rules both out|excluded this|
     excludes it|excludes this|excluded them|excluded both|exclude it|exclude this|exclude both|refuted it|
     disproved it|eliminated it|dismissed it|exonerated|but lp {is} normal|but ct {is} normal|but mri {is} normal|
     but {test} {is} normal|but {test} {is} negative|but {test} {is} clear|but {test} came back negative|
     but {test} came back normal|but {test} normal|but {test} negative|but {test} clear|but ct {is} negative|
     but mri {is} negative|but ct negative|but mri negative|but lp negative|but lp {is} negative|
     but cultures {is} negative|but ct {is} clear|but cta {is} negative|but cta negative|but imaging {is} negative|
     but imaging {is} normal|but imaging negative|but ultrasound {is} negative|but ultrasound {is} normal|
     but doppler {is} negative|but echo {is} normal|but x ray {is} negative|but film {is} clear|
     but films {is} negative|but films {is} normal|but troponins {is} negative|but troponins negative|
     {is} extremely unlikely|{is} very unlikely|{is} highly unlikely|{is} most unlikely|{is} now unlikely|
     {is} now felt to be unlikely|{is} clinically unlikely|{is} now thought unlikely|remains unlikely|
     {is} quite unlikely|{is} judged unlikely|judged unlikely|thus unlikely|made unlikely|less and less likely|
     was r/o|were r/o|is r/o|been r/o|dispelled|{be} dispelled|allayed|{be} allayed|{be} withdrawn|{be} retracted|
     {be} overturned|{be} abandoned|abandoned|did not pan out|{be} put aside|r/o complete|r/o completed|
     rule out protocol negative|ruled her out|ruled him out|{be} negated by|{be} excluded as a cause|
     {be} ruled out as|not confirmed on ct|not confirmed on mri|not confirmed on imaging|not confirmed by|
     {be} not confirmed on|{be} not confirmed by|{be} not confirmed at|{be} removed from her problem list|
     {be} removed from his problem list|{be} feared but not found|turned out negative|{be} a misdiagnosis|
     {be} misdiagnosed|was an incorrect diagnosis|{be} entered in error|entered in error|{be} listed in error|
     {be} charted in error|{be} made in error|{be} not what this is|{be} not what she has|{be} not what he has|
     {be} clearly not the|{be} ultimately excluded|{be} dropped|{be} dropped from consideration|
     {be} no longer pursued`,
  ],
  [
    'ruled-out',
    'pre',
    `takes the place of suspected|speaks strongly against|argues strongly against|goes against|went against|
     going against|does away with|puts to rest|put to rest|laid to rest|not compatible with a diagnosis of|
     no reason to suspect|no reason to think|nothing to support a diagnosis of|
     never really had|wrongly diagnosed with|misdiagnosed as|misdiagnosed with|mislabeled as|mislabeled with|
     mistakenly diagnosed with|carried a mistaken diagnosis of|
     rules out|rule out for acute|ruled out for|ruled out|ruling out|excludes|excluded|effectively rules out|
     effectively ruled out|essentially rules out|unlikely to be|unlikely to represent|unlikely|doubt|
     low suspicion for|low suspicion of|low clinical suspicion for|low clinical suspicion of|very low suspicion for|
     less suspicion for|not likely|not likely to be|low probability for|low probability of|low likelihood of|
     low likelihood for|low pretest probability for|low pretest probability of|i doubt|highly doubt|
     no longer suspect|{donot} suspect|{donot} think this is|{donot} think it is|{donot} think she has|
     {donot} think he has|{donot} believe this is|{donot} believe it is|{donot} believe she has|
     {donot} believe he has|not felt to be|not thought to be|not believed to be|low concern for|less concerned about|
     less concern for|no longer concerned about|no longer concerned for|not concerned about|not concerned for|
     not worried about|effectively excludes|makes unlikely|making unlikely|ruled .. out|rules .. out|have ruled out|
     has ruled out|had ruled out|{adv} ruled out|{adv} rules out|{adv} excluded|{adv} excludes|r/o d|r/o d for|
     exclude|excluding|exclusion of|after exclusion of|following exclusion of|with exclusion of|eliminated|
     eliminates|has eliminated|{adv} eliminates|refutes|refuted|disproved|disproves|dismissed|
     negates the possibility of|discounted|discounts|no longer considering|no longer consider|
     no longer considered to have|no longer thought to have|no longer thought to be|no longer felt to have|
     no longer felt to be|no longer entertaining|no longer pursuing|no longer suspected of|no longer suspecting|
     no longer on the differential|no longer in the differential|no longer worried about|off the differential|
     turned out not to be|turned out not to have|proved not to be|proved not to have|proven not to have|
     found not to have|shown not to have|found not to be|shown not to be|has been found not to have|
     determined not to have|determined not to be|deemed not to have|deemed not to be|confirmed not to have|
     judged not to have|cleared of|was cleared of|been cleared of|cleared for|argues against|argue against|
     argued against|arguing against|speaks against|speak against|speaking against|weighs against|militates against|
     evidence against|makes .. unlikely|make .. unlikely|made .. unlikely|makes .. very unlikely|
     makes .. less likely|very unlikely|very unlikely to be|highly unlikely|highly unlikely to be|extremely unlikely|
     extremely unlikely to be|{is} unlikely to be|{is} unlikely to have|unlikely to have|unlikely a|unlikely an|
     unlikely given|unlikely that this is|improbable|no concern now for|no further concern for|
     no further suspicion of|no further suspicion for|suspicion low for|suspicion is low for|{is} low for|
     index of suspicion is low for|index of suspicion low for|very low probability of|very low probability for|
     very low likelihood of|remote likelihood of|negligible likelihood of|negligible probability of|i highly doubt|
     i strongly doubt|strongly doubt|very much doubt|we doubt|{donot} really suspect|{donot} feel this is|
     {donot} feel this represents|{donot} feel she has|{donot} feel he has|{donot} favor|
     {donot} think we are dealing with|{donot} believe we are dealing with|{donot} think this represents|
     {donot} think .. has|{donot} believe .. has|{donot} think there is|{donot} believe there is|s/p rule out|
     s/p r/o|status post rule out|completed rule out for|completed rule out|rule out completed for|
     negative rule out for|negative workup for|negative work up for|negative evaluation for|argues .. against|
     argued .. against|speaks .. against|diagnoses excluded|diagnoses excluded:|excluded diagnoses|
     conditions excluded|able to rule out|able to exclude|able to safely exclude|able to confidently exclude|
     could rule out|could exclude|sufficient to exclude|sufficient to rule out|enough to rule out|enough to exclude|
     allowed us to exclude|helped exclude|helps exclude|helps rule out|helped rule out|reassuring against|
     reassuringly excludes|makes .. improbable|not felt to represent|mistaken for|mistakenly labeled with|
     wrongly labeled with|erroneously diagnosed with|incorrectly diagnosed with`,
  ],
  [
    'uncertain',
    'pre',
    `think of|makes us think of|make us think of|made me think of|makes me think of|makes one think of|
     thinking of|thought of|brings to mind|bring to mind|brought to mind|calls to mind|call to mind|
     hunch this is|hunch that this is|a hunch of|gut feeling is|have .. in mind|has .. in mind|had .. in mind|
     with .. in mind|smacks of|hallmarks of|has the hallmarks of|earmarks of|reminiscent of|akin to|
     masquerading as|along the lines of|bet is|money is on|has me wondering about|has us wondering about|
     cannot shake the thought of|cannot let go of|toss up between|
     tempting to call this|tempted to call this|could well be|might turn out to be|
     may turn out to be|could turn out to be|may prove to be|might prove to be|could prove to be|
     pretest suspicion for|hard to tell from|difficult to tell from|indistinguishable from|
     cannot tell this from|what appears to be|what looks like|what seems to be|what may be|what might be|
     what could be|what is likely|what was thought to be|what sounds like|some sort of|some kind of|
     a form of possible|picture of|presumptive treatment for|treat for presumed|treated for presumed|
     treat for possible|treated for possible|treating empirically for|
     correlate for|correlate clinically for|correlation for|clinical correlation for|correlate with possible|
     please correlate for|assess clinically for|recommend evaluation for|suggest evaluation for|
     advise evaluation for|further evaluation for|additional evaluation for|recommend workup for|
     recommend work up for|recommend ct for|recommend mri for|recommend ultrasound for|prompts evaluation for|
     raises the specter of|raise the specter of|cannot be sure she is not|cannot be sure he is not|
     dedicated imaging for|begs the question of|in search of|to settle whether|to determine whether|
     to determine if|to see whether|to see if|to distinguish|to differentiate|trial of treatment for possible|
     less likely|much less likely|poss|prob|susp|poss.|likely dx|{donot} fully exclude|possible|possibly|probable|
     probably|likely|most likely|very likely|more likely|suspected|suspect|i suspect|we suspect|suspecting|
     suspicion of|suspicion for|suspicion is|high suspicion for|high suspicion of|clinical suspicion for|
     clinical suspicion of|index of suspicion for|suspicious for|suspicious of|highly suspicious for|
     highly suspected|clinically suspected|suggestive of|suggesting|suggests|suggest|may suggest|would suggest|
     could suggest|concern for|concerns for|concern of|concern about|concern is for|concerning for|concerned for|
     worrisome for|worry about|worry for|we worry about|i worry about|{we} worried about|{we} concerned about|
     {we} concerned for|{we} worried for|worried for|questionable|question of|question|questioning|r/o|rule out|
     to rule out|need to rule out|needs to rule out|{donot} exclude|{donot} rule out|cannot exclude|can not exclude|
     cannot be excluded|cannot rule out|can not rule out|cant rule out|cant exclude|cannot completely exclude|
     cannot entirely exclude|cannot definitively exclude|cannot definitively rule out|not rule out|not exclude|
     not excluding|could be|could represent|could be due to|could reflect|could indicate|may be|may be due to|
     may be secondary to|may have|may represent|may indicate|may reflect|maybe|might be|might have|might represent|
     might indicate|would be consistent with|{dx}|{dx} includes|{dx} include|{dx} including|{dx} is|{dx} of|
     {dx} would include|{dx} remains|{dx} for|in the differential is|compatible with|consistent with|c/w|
     most consistent with|most compatible with|presumed|presumptive|presumably|presumed to be|presumptively|
     appears to be|appear to be|appears to have|appear to have|appears like|apparently has|working diagnosis|
     working diagnosis of|working dx|evaluate for|evaluation for|evaluation of possible|evaluate for possible|
     evaluating for|being evaluated for|assess for|assessment for possible|indicative of|indicating|indicates|
     in keeping with|favor|favors|favoring|favored to be|favored to represent|perhaps|potential|potentially|
     equivocal for|impression of possible|believed to be|believe this is|believe this to be|believe she has|
     believe he has|think this is|think it is|think she has|think he has|i think|we think|thought to be|
     thought to have|thought to represent|felt to be|felt to have|felt to represent|feels like|seems to be|
     seem to be|seems to have|seems like|likely due to|likely secondary to|probably due to|probably secondary to|
     possibly due to|possibly secondary to|likely from|likely related to|likely represents|likely representing|
     probably represents|possibly representing|presumably due to|presumably secondary to|presumed secondary to|
     presumed due to|could have|might suggest|early signs of|reflect|reflecting|looking for|look for underlying|
     workup for|work up for|worked up for|working up|undergoing workup for|being worked up for|query|rule in|
     nonspecific for|tentative|tentative diagnosis of|provisional|provisional diagnosis|provisional diagnosis of|
     uncertain|uncertain if|{is} uncertain if|uncertain whether|{is} uncertain whether|unclear if|{is} unclear if|
     unclear whether|{is} unclear whether|not clear if|{is} not clear if|not clear whether|{is} not clear whether|
     not certain if|not certain whether|{is} not certain whether|not sure if|not sure whether|unsure if|
     unsure whether|unknown if|{is} unknown if|unknown whether|wonder if|wonder about|wondering about|wondering if|
     wonders if|question whether|questions whether|whether this is|whether this represents|whether she has|
     whether he has|whether there is|looks like|look like|resembles|resembling|resemble|mimicking|simulating|
     consider@4|considering@4|considered@4|consideration of|consideration for|consideration given to|
     considerations include|considerations including|high index of suspicion for|raises concern for|
     raise concern for|raising concern for|raises suspicion for|raises the possibility of|raising the possibility of|
     raise the possibility of|possibility of|possibility for|possibility that|likelihood of|high likelihood of|
     high probability of|high probability for|probability of|likely diagnosis|likely diagnosis of|
     likely diagnosis is|leading diagnosis is|leading diagnosis|versus|vs|either|suspect underlying|points to|
     pointing to|pointing toward|points toward|leaning toward|leaning towards|hint of|hints at|
     cannot be distinguished from|empirically treat for|empiric treatment for|empirically treated for|
     treat empirically for|treated presumptively for|treat presumptively for|as though|not ruled out|
     yet to be ruled out|not excluded|atypical for|borderline for|meets some criteria for|investigate for|
     investigating for|investigation for|under evaluation for|under investigation for|pending workup for|
     pending evaluation for|screen positive for possible|query of|{may} well be|{may} well have|{may} well represent|
     {may} actually be|{may} simply be|{may} just be|{may} also be|{may} also have|{may} very well be|
     {may} in fact be|{may} be explained by|{may} be caused by|{may} be related to|{may} be attributable to|
     {may} be attributed to|{may} be due to|{may} be secondary to|{may} be from|{may} be a sign of|{may} be a|
     {may} be an|{may} be early|{may} be underlying|{may} point to|{may} signify|{may} mean|{may} herald|
     {may} signal|{may} relate to|{may} stem from|{may} come from|{may} result from|{may} suggest|{may} indicate|
     {may} reflect|{may} represent|{may} underlie|there may be|there might be|there could be|suggestion|
     suggestion of|suggestions of|some suggestion of|soft suggestion of|hints of|question of possible|questions of|
     raises question of|raises the question of|raised the question of|raises possibility of|
     raised the possibility of|raises suspicion of|raised suspicion for|raised suspicion of|raised concern for|
     raised concerns for|raised concern about|raises concerns for|raises concern about|working diagnosis is|
     working diagnoses|working impression|working impression of|working dx of|provisional dx|provisional impression|
     tentatively|tentatively diagnosed with|tentative dx|presumptive diagnosis|presumptive diagnosis of|
     presumptive dx|presumed diagnosis of|presumed diagnosis|suspected diagnosis of|preliminary diagnosis|
     preliminary diagnosis of|probable diagnosis of|possible diagnosis of|{dx} at this point|{dx} at this time|
     {dx} currently|{dx} for now|{dx} would be|{dx} consists of|{dx} is broad|{dx} is wide|{dx} is between|
     {dx} between|on the differential|in the differential|on the differential is|on the differential are|
     also on the differential|also in the differential|remaining on the differential|high on the differential is|
     high on the differential|top of the differential|top of the differential is|{lead} {idea}|{lead} {idea} is|
     {lead} {idea} at this time is|{lead} {idea} remains|{lead} {idea} for|{lead} {idea} of|{lead} diagnosis|v|
     {unsure} {whether}|{unsure} whether this represents|{unsure} if this represents|wondering whether|
     wonder whether|wonders whether|i wonder if|i wonder about|questioning whether|questionably|debatable|arguable|
     possibly early|possibly a|possibly an|perhaps early|perhaps a|{need} exclude|{need} r/o|{need} evaluate for|
     {need} assess for|{need} work up|{need} investigate for|{need} look into|{need} definitively exclude|to confirm|
     to confirm or exclude|to confirm diagnosis of|to confirm the diagnosis of|awaiting confirmation of|
     pending confirmation of|pending exclusion of|unable to exclude|unable to rule out|unable to r/o|
     unable to definitively exclude|unable to confirm|unable to completely exclude|not able to exclude|
     not able to rule out|not possible to exclude|impossible to exclude|difficult to exclude|hard to exclude|
     hard to rule out|difficult to rule out|cannot r/o|cant r/o|cannot rule .. out|cannot .. exclude|
     cannot .. rule out|could not exclude|could not rule out|cannot be sure about|cannot confirm|
     cannot reliably exclude|cannot confidently exclude|cannot safely exclude|does not exclude|do not exclude|
     did not exclude|not definitively exclude|not completely exclude|not entirely exclude|still need to exclude|
     has not excluded|have not excluded|has not ruled out|have not ruled out|not yet excluded|not yet ruled out|
     yet to exclude|rule .. out|r/o possible|w u for|w u of|w u in progress for|evaluation of suspected|
     evaluated for possible|evaluation for possible|undergoing evaluation for|undergoing work up for|
     under workup for|under observation for|in workup for|workup of possible|workup for possible|workup underway for|
     work up underway for|workup pending for|workup in progress for|investigated for|being investigated for|
     being assessed for|being ruled out for|being considered for a diagnosis of|assess for possible|assess possible|
     assessing for|referred for possible|referred for evaluation of|referred to evaluate for|admitted to rule out|
     admitted for rule out|observation for possible|here to rule out|sent in to rule out|ct to evaluate|
     mri to evaluate|to evaluate for possible|to assess for|to assess for possible|to investigate|
     to investigate possible|check for possible|look for possible|apparent|apparent case of|seemingly|seeming|
     seem to have|seems to represent|seem to represent|seems most like|seems consistent with|seems compatible with|
     sounds like|sounds more like|sounds most like|smells like|acts like|behaves like|has the look of|
     has the appearance of|has the features of|features suggestive of|features suggesting|features concerning for|
     features compatible with|a picture of possible|pattern suggestive of|pattern suggesting|pattern compatible with|
     pattern consistent with|appearance of possible|appearance suggests|appearance suggesting|
     appearance suggestive of|appearance favors|appearance concerning for|findings suggest|findings favor|
     findings concerning for|findings compatible with|history suggestive of|history suggests|labs suggest|
     labs suggestive of|imaging suggests|imaging suggestive of|strongly suggests|strongly suggestive of|
     strongly suspect|strongly suspicious for|highly suggestive of|highly concerning for|most suggestive of|
     most suspicious for|most in keeping with|most concerning for|most worrisome for|more consistent with|
     more suggestive of|more likely to be|more likely to represent|most likely to be|more in keeping with|
     somewhat suspicious for|mildly suspicious for|vaguely suggestive of|compatible w|consistent w|c w|
     suspect possible|suspects|suspects that|he suspects|she suspects|i suspect that|we suspect that|suspected to be|
     suspected to have|suspected of having|suspected case of|suspected early|suspected underlying|suspected new|
     highly suspicious of|suspicion remains for|suspicion remains high for|suspicion high for|suspicion is high for|
     suspicion raised for|suspicion of possible|thought possibly to be|thought possibly|thought likely to be|
     thought likely|thought most likely|thought to most likely be|thought to reflect|thought to be due to|
     thought to be secondary to|thought to be related to|thought possibly due to|felt likely|felt likely to be|
     felt most likely to be|felt likely due to|felt to reflect|felt to possibly represent|felt to be due to|
     felt to be secondary to|believed to have|believed to represent|believed to be due to|deemed likely|
     deemed probable|considered likely|considered probable|considered possible|considered to be possible|
     assumed to be|assumed to have|assuming|presuming|presumably from|presumably a|presumably an|guess|best guess is|
     my guess is|my impression is possible|my concern is|my concern is for|our concern is|the concern is|
     the concern is for|main concern is|biggest concern is|there is concern for|there is some concern for|
     there is some concern about|there is some concern of|there is a concern for|there is a question of|
     there is question of|there is suspicion for|there is suspicion of|there is a possibility of|
     there is the possibility of|there is a chance this is|some concern for|some concern about|ongoing concern for|
     ongoing concern about|remains concern for|remain concerned for|remains concerned for|remain concerned about|
     concern that this is|concern that this may be|concern this is|concern this may be|concern this could be|
     concerned this is|concerned this could be|concerned this may be|concerned that this is|
     concerned that this may be|concerned that this could be|worried this is|worried this may be|
     worried this could be|worried that this is|worried that this may be|worrying for|alarming for|fear that this is|
     fear this is|clinical concern for|clinical concern of|team is worried about|we are worried about|
     we are concerned about|doubtful|doubtful for|doubtful that this is|dubious|equivocal evidence of|
     equivocal findings of|equivocal findings for|inconclusive for|indeterminate for|borderline evidence of|
     soft signs of|soft findings of|subtle signs of|possible signs of|possible evidence of|questionable evidence of|
     questionable signs of|early or mild|early evolving|likely early|likely a|likely an|likely has|likely have|
     likely underlying|likely represent|likely reflects|likely reflecting|likely reflect|likely to be|
     likely to represent|likely to have|likely of|likely acute|likely chronic|more than likely|quite likely|
     quite possibly|quite probably|very probably|very possibly|very likely to be|almost certainly|
     almost certainly has|in all likelihood|in all probability|probably has|probably have|probably represent|
     probably reflects|probably a|probably an|probably from|probably related to|possibly has|possibly represents|
     possibly reflecting|possibly from|possibly related to|maybe a|maybe an|might well be|treat as|treat as presumed|
     treating as|treating as presumed|treating presumptively for|treated empirically for|covered empirically for|
     cover empirically for|empiric coverage for|empirical treatment for|empiric therapy for|empiric antibiotics for|
     empiric treatment of|empirically for|presumptively for|leans toward|lean toward|leans towards|lean towards|
     tilts toward|steers toward|directs toward|raises a question of|hypothesize|hypothesized|speculate|speculative|
     conceivable|plausible|plausibly|candidate diagnosis|candidate diagnoses|contemplating|contemplate|entertaining|
     entertained|entertaining a diagnosis of|think about|thinking about|think possible|thinking possible|
     bears consideration of|keep .. in mind|either a|either an|undiagnosed possible|does not rule out|
     do not rule out|did not rule out|confirm or exclude|confirm or refute|versus possible|vs possible|vs likely|
     or possibly|or perhaps|or maybe|suspicious|should consider|must consider|need to consider|
     needs to be evaluated for|equivocal|c f|cf|concern re|concerns re|eval for|to eval for|eval of possible|
     in case this is|remains to be excluded|dx uncertain|rule in or out|could this be|might this be|may this be|
     is this|not entirely clear if|not entirely clear whether|not yet clear if|not yet clear whether|not yet certain|
     not yet known if|not yet known whether|not fully clear whether|cannot distinguish|cannot differentiate|
     difficult to distinguish|hard to distinguish|difficult to differentiate|cannot be differentiated from|fits with|
     would fit|could fit|may fit|might fit|fits best with|fits|my worry is|our worry is|the worry is|
     raises worry for|raise worry for|not convincing for|not classic for|not clearly|not definite for|
     probability .. for|pretest probability .. for|points towards|point towards|pointing towards|point toward|
     pending for|biopsied for|biopsy to evaluate for|awaiting .. for|awaiting workup for|awaiting work up for|
     awaiting evaluation for|pending .. for|{may} be developing|{may} have developed|{may} be getting|
     {may} be coming down with|{may} have had|{may} be having|{may} be experiencing|{may} be suffering from|
     {may} be showing|{may} harbor|{may} involve|{may} yet be|possible that|probable that|likely that|chance that|
     chance this is|a chance of this being|quite suspicious for|somewhat concerning for|very suspicious for|
     very concerning for|mildly concerning for|a bit concerning for|vague for|suspicious in part for|
     impression is likely|impression is possible|impression is probable|impression likely|impression probable|
     impression possible|theory is|in the spectrum of|spectrum of possible|intermediate probability for|
     moderate probability for|high pretest probability for|moderate suspicion for|some suspicion for|
     some suspicion of|lingering concern for|persistent concern for|increased concern for|new concern for|
     growing concern for|renewed concern for|initial concern for|continued concern for|initially concerning for|
     initially thought to be|initially felt to be|initially suspected to be|presumed to have|presume|presumes|
     on suspicion of|under suspicion of|with suspicion of|for suspicion of|for suspected|for possible|for presumed|
     for probable|for likely|for questionable|conceivably|seems the most likely|is the most likely|
     remains the most likely|the most likely explanation is|the most likely diagnosis is|the most likely cause is|
     most likely explanation|most likely diagnosis|most likely cause|cannot say for sure|
     cannot be sure that this is not|cannot be certain that this is not|s f|conc for|concern for poss|sx c/w|
     findings c/w|most c/w|eval r/o|poss early|prob early|susp for|susp of|suspic for|sus for`,
  ],
  [
    'uncertain',
    'post',
    `on our differential|{be} on our differential|in our differential|{be} in our differential|
     on his differential|on her differential|remains on our differential|{be} being looked into|
     {is} looked into|being looked at|being explored|being pursued|being sorted out|being teased out|
     under scrutiny|seems a reasonable explanation|is a reasonable explanation|seems a good fit|is a good fit|
     would be a good fit|fits the picture|fit the picture|would fit the picture|fits best|seems to fit|
     appears to fit|is an attractive explanation|is the best fit|makes the most sense|would make sense|
     seems the best bet|is the best bet|is a strong contender|is a contender|remains a contender|
     comes to mind|come to mind|came to mind|springs to mind|spring to mind|crossed our mind|crosses my mind|
     crossed my mind|{be} in the back of my mind|{be} on my mind|{be} on my radar|{be} on the radar|
     on the radar|{be} up in the air|{be} an open question|an open question|{be} up for debate|{be} debated|
     has to be ruled out|has to be excluded|have to be ruled out|have to be excluded|has to be considered|
     have to be considered|has to be kept in mind|will need to be ruled out|will need to be excluded|
     will have to be ruled out|will be ruled out|will be excluded|would be my guess|would be our guess|
     is my bet|would be in keeping|{be} in keeping|cannot be put aside|cannot yet be excluded|
     cannot yet be ruled out|could be at play|may be at play|might be at play|{be} thinkable|
     {be} imaginable|{be} not far fetched|{be} not out of the question|not out of the question|
     {be} not impossible|not impossible|{be} awaiting confirmation|awaiting biopsy|awaiting pathology|
     awaiting culture|awaiting cultures|awaiting imaging|pending cultures|pending culture|pending labs|
     pending serology|pending echo|pending ultrasound|
     {is} {deem} {likely}|cannot be settled|not settled|{be} to be checked|to be checked|to be verified|
     {be} to be tested|to be clarified|to be investigated|to be assessed|to be worked up|to be looked into|
     to be sought|to be evaluated|needs checking|needs verification|needs confirmation|needs confirming|
     needs clarification|needs ruling out|will be checked for|will be looked for|must be looked for|
     should be looked for|should be sought|must be sought|{be} our first idea|{be} our first thought|
     {be} the first thought|{be} the first idea|{be} my first thought|{be} the initial impression|
     {be} the initial thought|{be} the initial concern|{be} our initial concern|{be} our initial impression|
     {be} the first consideration|{be} floated|{be} feared|{be} a fear|
     {be} postulated|{be} theorized|{be} contemplated|
     {be} less likely|{be} much less likely|{be} somewhat less likely|felt to be less likely|
     thought to be less likely|considered less likely|never confirmed|{be} not confirmed|never proven|
     {be} not proven|{is} suspected|{be} strongly suspected|{be} clinically suspected|{be} highly suspected|
     {be} suspected clinically|{is} possible|{is} probable|{is} likely|{is} most likely|{is} very likely|
     {is} more likely|{is} favored|favored|cannot be excluded|can not be excluded|cant be excluded|
     could not be excluded|cannot be entirely excluded|cannot be completely excluded|cannot be definitively excluded|
     cannot completely be excluded|{be} not excluded|{be} not ruled out|cannot be ruled out|can not be ruled out|
     cant be ruled out|could not be ruled out|cannot be entirely ruled out|cannot be completely ruled out|
     cannot be definitively ruled out|{be} in the differential|{be} on the differential|
     {be} high on the differential|high on the differential|higher on the differential|top of the differential|
     at the top of the differential|part of the differential|in the differential diagnosis|
     on the differential diagnosis|in my differential|on my differential|{is} questionable|{is} questioned|
     {be} a possibility|{be} a strong possibility|{be} considered|{be} being considered|{be} a consideration|
     {be} under consideration|{be} to be ruled out|still to be ruled out|needs to be ruled out|need to be ruled out|
     should be ruled out|must be ruled out|should be considered|should be excluded|must be excluded|to be excluded|
     needs to be excluded|must be considered|could be considered|may be considered|might be considered|
     {be} a concern|{be} of concern|{be} the concern|{be} the leading concern|{be} the main concern|
     {be} the primary concern|{be} the leading diagnosis|{be} the working diagnosis|{be} the presumed diagnosis|
     {be} the likely diagnosis|{be} the most likely diagnosis|{be} the presumptive diagnosis|{be} not been excluded|
     {be} not been ruled out|has not been excluded|have not been excluded|has not been ruled out|
     have not been ruled out|not yet been ruled out|not yet ruled out|not yet excluded|has not yet been ruled out|
     has not yet been excluded|not entirely excluded|not completely excluded|not definitively excluded|
     not entirely ruled out|not completely ruled out|{be} not entirely excluded|{be} not completely excluded|
     {be} not definitively excluded|{be} unclear|{be} uncertain|{be} not certain|{be} equivocal|{be} indeterminate|
     {be} presumed|{be} in question|{be} on the list of possibilities|may be present|might be present|
     could be present|may be contributing|could be contributing|might be contributing|may explain|could explain|
     might explain|would explain|suspected by|{be} under investigation|{be} under evaluation|{be} being evaluated|
     {be} being worked up|workup pending|work up pending|workup in progress|rule out|r/o|vs|versus|
     pending confirmation|not yet confirmed|{be} not yet confirmed|awaiting confirmation|unconfirmed|
     {be} unconfirmed|{may} be responsible|{may} be the cause|{may} be to blame|{may} be contributing|
     {may} be playing a role|{may} be involved|{may} be present|{may} be related|{may} be the explanation|
     {may} be the reason|{may} be the culprit|{may} be the answer|{may} be brewing|{may} be evolving|
     {may} be developing|{may} play a role|{may} account for|{may} be behind|{may} explain|{may} contribute|
     would account for|would fit|{be} high on my list|high on my list|{be} high on the list|high on the list|
     {be} at the top of the list|at the top of the list|top of the list|{be} on the list|{be} on my list|on my list|
     {be} also on the list|{be} also on the differential|{be} also considered|{be} also possible|also possible|
     also considered|{be} also a possibility|{be} also a consideration|{be} another possibility|another possibility|
     {be} another consideration|{be} one possibility|one possibility|{be} still possible|still possible|
     {be} still a possibility|{be} still a concern|{be} still considered|{be} still suspected|still suspected|
     {be} still in the differential|{be} still on the differential|remains on the differential|
     remains in the differential|remains possible|remain possible|remains a concern|remains a consideration|
     remains likely|remains suspected|the {lead} {idea}|{be} the favored diagnosis|{be} the presumed cause|
     {be} the likely cause|{be} the probable cause|{be} the suspected cause|{be} a likely cause|
     {be} a possible cause|{be} a potential cause|{be} a likely explanation|{be} a possible explanation|
     {be} the likely explanation|{be} the probable diagnosis|{be} the suspected diagnosis|{be} a possible diagnosis|
     {be} a likely diagnosis|{be} favored over|favored over|more likely than|{be} more likely than|{be} less certain|
     not certain|{be} not clear|not clear|{be} not clear cut|{be} not definite|not definite|{be} inconclusive|
     inconclusive|{be} doubtful|doubtful|{be} doubted|{be} debatable|{be} conceivable|{be} plausible|
     {be} hard to exclude|hard to exclude|{be} difficult to exclude|difficult to exclude|{be} not off the table|
     {be} entertained|{be} being entertained|{be} being ruled out|being ruled out|{be} being investigated|
     being investigated|being worked up|{be} to be excluded|{be} to be confirmed|to be confirmed|
     {be} to be determined|{be} to be considered|{be} to be evaluated|needs to be considered|need to be considered|
     needs to be confirmed|needs to be evaluated|needs to be investigated|needs to be worked up|needs exclusion|
     should be confirmed|should be evaluated|should be investigated|must be confirmed|must be kept in mind|
     should be kept in mind|cannot be ignored|cannot be dismissed|cannot be discounted|cannot be confirmed|
     can not be confirmed|could not be confirmed|cannot be confidently excluded|cannot be reliably excluded|
     cannot be safely excluded|cannot be fully excluded|cannot be fully ruled out|cannot be {adv} excluded|
     cannot be {adv} ruled out|could not be {adv} excluded|could not be {adv} ruled out|{be} difficult to rule out|
     {be} never proven|never proved|unproven|{be} not established|not established|{be} questioned|
     {be} raised as a possibility|raised as a possibility|{be} mentioned as a possibility|as a possibility|
     as one possibility|as a consideration|{be} at the top of the differential|tops the differential|tops the list|
     heads the list|leads the differential|{be} our concern|{be} a real concern|{be} a real possibility|
     {be} a distinct possibility|{be} a remote possibility|{be} a diagnostic consideration|
     {be} a diagnostic possibility|workup underway|work up underway|workup ongoing|work up ongoing|workup under way|
     evaluation underway|evaluation pending|evaluation in progress|evaluation ongoing|workup initiated|
     workup started|w u|w u pending|w u in progress|w u ongoing|w u underway|under workup|under investigation|
     under consideration|in question|pending biopsy|pending pathology|pending mri|pending ct|pending imaging|
     pending further workup|pending workup|pending work up|pending further testing|pending results|
     until proven otherwise|until shown otherwise|by suspicion|or something similar|the suspicion|suspicion raised|
     suspicion remains|suspicion high|if confirmed|v|{rem} {art} {lead} {idea}|remains to be excluded|
     remain to be excluded|remains to be ruled out|remains to be confirmed|remains to be seen|remains to be proven|
     {rem} a worry|remains a worry|{be} a thought|seems likely|seems probable|seems possible|appears likely|
     appears probable|appears possible|looks likely|seems most likely|appears most likely|seems more likely|
     is my guess|is the thought|is a good possibility|{be} quite possible|{be} quite likely|{be} certainly possible|
     {be} entirely possible|{be} at least possible|{be} somewhat likely|{be} hard to rule out|{be} being looked for|
     {be} being sought|{be} queried|queried|{be} tentatively diagnosed|{be} tentative|{be} provisional|
     {be} presumptive|{be} speculative|not yet proven|not yet established|not yet definite|
     seems the most likely explanation|is the most likely explanation|is the most likely cause|seems the most likely|
     seems the best explanation|is the best explanation|best explains|would best explain|most likely explains|
     likely explains|probably explains|possibly explains|probably accounts for|likely accounts for`,
  ],
  ['negated', 'end', `denied|denies`],
  ['history', 'end', `hx|hx remotely|phx`],
  ['hypothetical', 'end', `as needed|prn|p r n|if needed|when needed`],
  [
    'uncertain',
    'end',
    `suspected|likely|possible|possibly|probable|probably|questionable|presumed|most likely|presumptive|provisional`,
  ],
  [
    'hypothetical',
    'pre',
    `teach back on|teach back done on|teach back about|teach back completed on|teaching done on|
     teaching provided on|teaching given on|education done on|education completed on|education given on|
     education provided on|educated .. on|educated .. about|teaching .. on|education .. on|counseled .. on|
     counseled .. about|instruction on|instructions on|instruction about|sick day rules for|action plan for|
     reviewed signs .. of|reviewed symptoms .. of|talked through what to do for|
     {sheet} .. {lists}|{moment} .. {starts}|{rarely} {causes}|seek help for|head back for|head back if|
     make an appointment if|book a visit if|drop in if|walk in if|text us if|send a message if|mychart if|
     use the call bell for|press the call button for|hit the call button for|give .. in case of|
     standing order for|standing orders for|order for .. prn|rescue medication for|rescue dose for|
     {keeps} .. for emergencies|in the unlikely event of|god forbid|heaven forbid|provided there is|supposing|
     suppose|assuming she develops|assuming he develops|on the off chance of|lest|for fear of|
     with a view to detecting|to catch early|to detect|to pick up|to screen out|can set off|may set off|
     can bring on|may bring on|chances are of|liable to|at the mercy of|in danger of|danger of|
     hazard of|peril of|specter of|odds of|likelihood of developing|probability of developing|
     susceptibility for|carrier of the gene for|carries the gene for|gene for|mutation for|genetic risk for|
     {keeps} .. with you for|{keeps} .. handy for|{keeps} .. nearby for|{keeps} .. at hand for|
     {keeps} .. on hand for|{keeps} .. at the bedside for|{keeps} .. at bedside for|{keeps} .. ready for|
     {keeps} .. close by for|{keeps} .. within reach for|{keeps} .. in case of|{keeps} .. in the event of|
     available for|available in case of|consent covers|consent covered|
     consent lists|consent listed|consent mentions|consent form lists|consent form covers|consent to include|
     risks covered|form lists|warned of|warns of|warning of|warn of|warning about|warns about|
     label warns of|boxed warning for|black box warning for|package insert lists|transfuse for|intubate for|
     reintubate for|hold for|hold dose for|escalate for|reimage for|rescan for|
     recheck for|reassess for|re evaluate for|reevaluate for|reexamine for|re examine for|defibrillate for|
     call provider for|call team for|call house officer for|call resident for|alert team for|parameters for|
     were .. to {mend}|was .. to {mend}|should .. {mend}|were there to be|were there|were there any|
     had there been|if ever there is|even in case of|on occurrence of|at the first hint of|at first hint of|
     upon recurrence of|at any sign of|at the slightest sign of|
     vaccines|vaccinations|immunizations|vaccines today|vaccines given|vaccines due|immunizations today|
     immunizations given|immunizations due|vaccines administered|received vaccines|shots today|up to date on|
     exposure risk|return .. for|return .. if|return .. with|call .. for|call .. if|call .. with|come back .. if|
     come back .. for|come back .. with|come in .. if|come in .. for|seek .. for|seek .. if|seek .. with|
     notify .. for|notify .. if|notify .. of|notify .. with|page .. for|page .. if|report .. if|present to .. if|
     present to .. for|go to .. for|go to .. if|go to .. with|contact .. for|contact .. if|message .. if|rtc .. if|
     rtc .. for|reevaluate if|re evaluate if|recheck if|low threshold for|if|return if|return for|return with|
     return to {emergency} for|return to the {emergency} for|return to {emergency} if|return to the {emergency} if|
     return to {emergency} with|come back for|come back if|come back with|call for|call if|call with|call us for|
     call us if|call the office for|call the office if|call the office with|call 911 for|call 911 if|contact us for|
     contact us if|contact the office for|contact the office if|seek care for|seek care if|seek medical care for|
     seek medical care if|seek medical attention for|seek medical attention if|seek immediate care for|
     seek emergency care for|seek help for|seek help if|seek attention for|go to {emergency} for|
     go to the {emergency} for|go to the {emergency} if|go to {emergency} if|notify us of|notify us if|notify of any|
     notify for|notify md for|notify provider for|notify provider of|notify the provider of|notify physician for|
     report any|report to us any|reconsult for|follow up sooner for|follow up sooner if|follow up if|sooner if|
     sooner for|should she develop|should he develop|should you develop|should they develop|should this develop|
     should there be|should you have|should she have|should he have|should any|should|in case of|in the event of|
     in the event that|in case she develops|in case he develops|given risk of|because of risk of|risk of|risk for|
     at risk for|at risk of|at increased risk of|at increased risk for|at high risk of|at high risk for|
     at low risk for|at low risk of|risks of|risks including|risks include|risks such as|risks are|
     risks and complications including|increased risk of|increased risk for|increases the risk of|
     increase the risk of|raise the risk of|raises the risk of|reduce the risk of|reduces the risk of|reduce risk of|
     lower the risk of|lowers the risk of|decrease the risk of|decreases the risk of|risk reduction for|
     elevated risk for|elevated risk of|high risk for|high risk of|low risk for|low risk of|lifetime risk of|
     risk factor for|risk factors for|screen for|screens for|screening for|screened for|screening|monitor for|
     monitored for|monitoring for|monitor her for|monitor him for|monitor closely for|observe for|observed for|
     observing for|watch for|watch her for|watch him for|watching for|watch out for|look out for|on the lookout for|
     keep an eye out for|keep an eye on|alert for|vigilant for|be aware of|prevent|prevents|preventing|prevention of|
     prevention against|to prevent|to help prevent|to avoid|avoid|avoiding|avoidance of|to reduce|prophylaxis|
     prophylaxis for|prophylaxis against|prophylaxis of|prophylactic|prophylactically for|prophylactic treatment for|
     precautions for|precautions against|precautions include|precautions including|precautions regarding|precautions|
     return precautions|return precautions for|return precautions including|strict return precautions for|red flags|
     red flags such as|red flags including|warning signs of|warning signs for|warning signs such as|
     warning signs including|educated about|educated on|educated regarding|education on|education about|
     education regarding|educate on|educate about|education for|teaching on|teaching regarding|counseled on|
     counseled about|counseled regarding|counseling on|counseling about|counseling regarding|instructed on|
     instructed about|instructed regarding|discussed the risk of|discussed risks of|discussed the risks of|
     discussed signs of|discussed symptoms of|discussed possibility of|unless|until|test for|tested for|tests for|
     testing for|testing sent for|labs for|send for|sent for|culture for|cultures for|swab for|vaccine against|
     vaccinated against|vaccinated for|vaccination for|vaccination against|vaccine for|immunized against|
     immunization for|immunization against|immune to|immunity to|as needed for|prn for|p r n for|as needed@2|
     when needed for|used for|used to treat|to be used for|indicated for|may develop|could develop|might develop|
     may lead to|can lead to|could lead to|might lead to|lead to|leads to|leading to possible|can cause|may cause|
     could cause|might cause|can result in|may result in|could result in|might result in|can progress to|
     may progress to|could progress to|might progress to|can trigger|may trigger|can worsen|may worsen|could worsen|
     may precipitate|may become|can become|could become|side effects include|side effects including|
     side effects such as|side effects of|side effect of|side effects like|adverse effects include|
     adverse effects including|adverse effects such as|potential side effects|potential side effects including|
     potential side effects include|potential for|information on|information about|information regarding|handout on|
     handout about|handout regarding|pamphlet on|brochure on|literature on|reading material on|website for|
     concerned about|worried about|worries about|worried that|concerned that|anxious about|afraid of|fear of|fears|
     fearful of|complications including|complications include|complications such as|complications of untreated|
     complications like|potential complications|potential complications including|potential complications include|
     potential complications such as|possible complications|possible complications including|
     possible complications include|possible complications such as|goal of|in order to prevent|in order to avoid|
     to look for|to check for|check for|checked for|checking for|will check for|will screen for|research on|
     research study of|study of|studies of|when there is|whenever there is|when she has|when he has|when you have|
     whenever she has|whenever he has|advised to return for|instructed to return for|told to return for|
     advised to call for|instructed to call for|instructed to call if|predisposed to|susceptible to|
     predisposition to|predisposes to|predispose to|susceptibility to|genetic predisposition to|allergic to|
     allergy to|protect against|protects against|protection against|protect from|guard against|develops|develop any|
     were to develop|is to develop|would develop|would be|would indicate|would suggest a|hypothetically|
     theoretical risk of|small chance of|chance of|chances of|small risk of|slight risk of|no increased risk of|
     consent including|benefits and risks including|benefits including|in patients with|patients who have|
     people who have|those with|individuals with|questions about|asks about|asked about|asking about|inquired about|
     inquires about|interested in|curious about|return immediately for|return immediately if|return sooner for|
     return sooner if|return promptly for|return earlier if|return to care for|return to care if|
     return to clinic for|return to clinic if|planning for|preparation for possible|plan for possible|
     discussed signs and symptoms of|reviewed signs and symptoms of|reviewed signs of|reviewed symptoms of|
     explained signs of|explained the signs of|explained the symptoms of|explained symptoms of|on signs of|
     on symptoms of|on signs and symptoms of|on the signs of|on the signs and symptoms of|for signs of|
     for signs and symptoms of|for signs or symptoms of|for symptoms of|for any signs of|for any sign of|for sign of|
     about signs of|about symptoms of|about signs and symptoms of|any signs of|any sign of|any signs or symptoms of|
     recognize signs of|recognize the signs of|recognize symptoms of|know the signs of|knows the signs of|
     signs of .. reviewed|signs of .. discussed|signs of .. explained|symptoms of .. reviewed|
     symptoms of .. discussed|symptoms of .. explained|symptoms of .. were|s/s of|s s of|pt ed:|patient education:|
     pt education:|education:|teaching:|consent:|informed consent:|consented:|risk:|risks:|risks discussed:|
     risks reviewed:|risks explained:|side effects:|adverse effects:|potential complications:|
     possible complications:|complications discussed:|warning signs:|red flags:|red flag symptoms:|alarm symptoms:|
     strict return precautions:|return precautions:|er precautions:|ed precautions:|return if:|call if:|call for:|
     call with:|seek care if:|prevention:|prophylaxis:|screening:|screenings:|screened for:|vaccines:|immunizations:|
     prn:|as needed:|warning symptoms of|red flags for|red flag symptoms such as|red flag symptoms including|
     alarm symptoms such as|precautions such as|return precautions given for|er precautions for|ed precautions for|
     consent .. including|consented .. including|consent .. for risks of|risks .. including|risks .. include|
     risks .. such|risk .. such|risks .. like|benefits .. including|vaccinated .. against|immunized .. against|
     vaccine .. against|{told} .. about|{told} .. regarding|{told} .. on|{told} of possible|{told} to watch for|
     {told} to look for|{told} to monitor for|{told} that .. could|{told} that .. may|{told} that .. can|
     {told} that .. might|{told} about|{told} regarding|{told} on|advice on|advice about|advice regarding|
     discussion of|discussion about|discussed prevention of|discussed avoidance of|talked about preventing|
     guidance on|guidance about|guidance regarding|info on|leaflet on|leaflet about|video on|class on|class about|
     lecture on|resources on|resources for|{may} {causes}|would cause|would lead to|would result in|{may} well cause|
     {may} also cause|{may} sometimes cause|{may} rarely cause|{may} eventually cause|{may} eventually lead to|
     {may} then develop|{may} go on to develop|known to cause|tends to cause|sometimes causes|rarely causes|
     {may} someday develop|{may} one day develop|{may} eventually develop|{may} get|{may} experience|{may} suffer|
     {may} face|{may} end up with|could get|might get|could eventually|{may} occur with|potentially leading to|
     progression to|progress to|progressing to|evolve into|evolution to|transformation to|{lower} .. {chance} of|
     {lower} {chance} of|{lower} the {chance} of|{lower} her {chance} of|{lower} his {chance} of|
     {chance} of developing|{chance} for developing|{chance} of getting|{chance} of having|{chance} of future|
     {chance} of recurrent|increase .. {chance} of|increases .. {chance} of|raises .. {chance} of|
     raise .. {chance} of|elevated {chance} of|elevated {chance} for|greater {chance} of|higher {chance} of|
     lifetime {chance} of|family {chance} of|genetic {chance} of|genetic {chance} for|genetic predisposition for|
     risk score for|risk assessment for|risk calculator for|at .. risk for|at .. risk of|carries .. risk of|
     puts .. at risk for|puts .. at risk of|puts him at risk for|puts her at risk for|put .. at risk for|
     places .. at risk for|predispose .. to|predisposes .. to|vulnerable to|increased susceptibility to|
     concern for future|for future|future|impending risk of|high likelihood of developing|{prevent}|
     in hopes of preventing|with a view to preventing|in prevention of|for prevention of|for the prevention of|
     for secondary prevention of|for primary prevention of|primary prevention of|secondary prevention of|
     as prophylaxis against|as prophylaxis for|prophylactic .. for|prophylactic .. against|prophylaxis .. against|
     {look} for|{look} closely for|{look} carefully for|{look} out for|{look} for signs of|{look} for any|
     {look} for development of|{look} for possible|{look} for recurrence of|be tested for|gets tested for|
     get tested for|wants to be tested for|requests testing for|offered testing for|ordered testing for|
     referred for testing for|annual screening for|routine screening for|screen annually for|prenatal screening for|
     carrier screening for|newborn screening for|due for screening for|ordered screening for|overdue for|
     alert .. for|alert .. if|alert .. of|inform .. if|inform .. of any|tell .. if|let .. know if|let us know if|
     let us know about|let me know if|let the office know if|be seen if|come in for|come in if|reach out if|
     reach out for|phone if|phone for|ring if|return .. should|return .. when|return sooner with|
     return right away for|return right away if|return right away with|return promptly with|return at once for|
     return at once if|return immediately with|return here for|return here if|represent for|represent if|
     re present if|re present with|go back to .. if|come straight back .. if|seek .. should|call .. should|
     call .. about|call immediately for|call immediately if|call right away for|call right away if|call back for|
     call back if|call back with|call sooner for|call 911 with|call ems for|call ems if|dial 911 for|dial 911 if|
     activate ems for|go to er if|go to er with|go to ed for|go to ed if|go straight to .. if|head to .. if|
     proceed to .. if|proceed to .. for|report .. promptly|report .. immediately|report .. right away|
     report .. at once|report signs of|report symptoms of|report new|stop .. if|hold .. if|hold if|stop if|stop for|
     discontinue if|discontinue .. if|discontinue for|use .. if|take .. if|give .. if|give .. for sbp|give if|
     increase .. if|double .. if|start .. if|restart .. if|repeat .. if|admit if|admit .. if|transfer if|escalate if|
     intubate if|transfuse if|operate if|only if|even if|what if|if ever|if and when|if there is|if there are|
     if she gets|if he gets|if she develops|if he develops|if you get|if you develop|if you notice|if symptoms of|
     if any|should .. develop|should .. occur|should .. recur|should .. arise|should .. return|should .. worsen|
     should .. happen|should .. appear|should .. have|should .. experience|should .. get|should .. become|
     were .. to develop|were .. to have|were .. to occur|were she to|were he to|had she|in the case of|in case|
     in the event|in event of|on the chance of|at first sign of|at the first sign of|at the first signs of|
     at the earliest sign of|upon development of|upon onset of|at onset of|at the onset of|when .. occurs|
     when .. starts|when .. begins|when .. develops|when .. comes on|when .. strikes|when .. happens|when .. arises|
     whenever .. occurs|whenever .. starts|once .. develops|once .. occurs|if .. occurs|if .. develops|
     until .. develops|prior to onset of|before .. develops|before .. sets in|so that .. does not|prn .. for|
     as needed .. for|as needed if|as needed when|p r n|if needed for|on hand for|on hand in case of|
     in case .. develops|in case .. occurs|in case .. returns|in case .. recurs|rescue .. for|rescue inhaler for|
     emergency .. for|emergency kit for|epinephrine for|epipen for|epi pen for|auto injector for|fears .. of|
     fear .. of|afraid .. has|afraid she might|afraid he might|afraid of having|afraid of getting|fearful that|
     fearful of getting|anxious that|nervous about|apprehensive about|frightened of|terrified of|dreads|dread of|
     scared of|scared that|phobia of|preoccupied with|worries .. might|worries .. could|worries .. may|
     worries she has|worries he has|worried she has|worried he has|worried she might|worried he might|worries of|
     concerned she may|concerned he may|concerned she might|concerned he might|concerned she could|
     concerned he could|convinced she has|convinced he has|wants to rule out|read about|read online about|
     heard about|curious whether|inquiring about|wants to know about|wonders about her risk of|questions regarding|
     question about|questions on|asks whether|asked whether|asks if|asked if|asking if|wants testing for|
     wants a test for|requests a test for|requested testing for|requests screening for|ruling in|surveillance for|
     surveillance of|contingency for|contingency plan for|plan in case of|pathway for|order set for|algorithm for|
     guidelines for|bundle for|drill for|enrolled in .. for|eligible for .. for|contraindicated in|
     contraindicated with|contraindicated if|caution in|not recommended in|avoid in|also used for|often used for|
     used off label for|approved for|fda approved for|labeled for|advertised for|meant for|marketed for|donates to|
     fundraiser for|charity for|walk for|expert in|specializes in|interest in|researching|studies on|knowledge of|
     knowledge about|understands the risks of|accepts the risks of|accepts risk of|aware of risk of|
     aware of the risk of|aware of risks of|prn@3|risk .. for developing|go to er for|call w|return w|rtc w|
     come back w|rtc:|rtc for|return to er:|return to ed:|return to the er:|return to the ed:|return to clinic:|
     returns if|report to ed with|report to ed for|report to ed if|report to er with|report to er for|
     report to er if|report to the ed with|report to the er with|present to ed with|present to er with|
     biggest fear is|greatest fear is|main fear is|fear is|side effects@6|adverse effects@6|adverse reactions@6|
     low threshold to|so as to avoid|so as to prevent|pt educated:|patient educated:|educated:|counseled:|
     counseling:|discussed return precautions:|anticipate|anticipating|in anticipation of|bring back for|
     bring .. back for|bring .. back if|bring in for|bring .. in if|come back right away for|return for any|
     needs to return for|knows to return for|knows to call for|knows to call if|will call for|will call if|
     will return for|will return if|will call with|will return with|will notify for|will notify if|will notify us of|
     will seek care for|agreed to call for|agrees to call for|agrees to return for|understands to return for|
     understands to call for|precautions reviewed for|precautions discussed for|precautions given for|
     reviewed precautions for|discussed precautions for|reviewed red flags for|reviewed red flags including|
     reviewed warning signs of|wants to avoid|hopes to avoid|would like to avoid|trying to avoid|hoping to avoid|
     hopes to prevent|wants to prevent|hoping to prevent|keep .. available for|keep .. on hand for|
     carries .. in case of|on standby for|in readiness for|threat of|moderate risk for|moderate risk of|
     average risk for|average risk of|lower risk of|lower risk for|higher risk for|higher risk of|
     substantial risk of|significant risk of|considerable risk of|small but real risk of|real risk of|
     theoretical risk for|baseline risk of|perioperative risk of|surgical risk of|risk including|risk includes|
     kit for|declined screening for|declines screening for|refused screening for|refuses testing for|
     never screened for|never vaccinated for|never vaccinated against|never immunized against|not vaccinated against|
     not vaccinated for|not immunized against|not immune to|unvaccinated against|not screened for|not tested for|
     never tested for|never been tested for|never been screened for|not been screened for|not been tested for|
     not at risk for|not at risk of|not at increased risk for|not at increased risk of|not at high risk for|
     no risk of|no risk for|no risk factors for|denies risk factors for|no known risk factors for|
     no significant risk factors for|no screening for|not due for screening for|vax for|vaxd for|vaxd against|
     vaccd against|proph for|ppx for|ppx against|rter for|rter if|rted for|rted if|ret if|f u sooner if|
     f/u sooner if|f/u if|f/u prn|call md for|call md if|call pcp for|call pcp if|call ob for|call ob if`,
  ],
  [
    'hypothetical',
    'post',
    `ppx|ppx with|prophy|vaccine|vaccines|vaccination|vaccinations|immunization|immunizations|shot|shots|booster|
     boosters|toxoid|screening|screen|screenings|test|tests|testing|tests ordered|panel|titer|titers|prophylaxis|
     precautions|protocol|prevention|risk|risk score|education|counseling|counselling|antibody|antibodies|antigen|
     serology|serologies|pcr|swab|should prompt|would prompt|scale|questionnaire|specialist|society|association|
     foundation|guidelines|guideline|workup|work up|may occur|can occur|could occur|might occur|could develop|
     may develop|might develop|may happen|can happen|develops|develop|occurs|occur|recur|risk factors|risk factor|
     support group|handout|brochure|pamphlet|center|hotline|awareness|trial|surveillance program|prevention program|
     symptoms worsen|were to occur|were to develop|trigger avoidance|management class|if it occurs|if they occur|
     unit|score|clinic|worsens|recurs|becomes|skin test|skin testing|blood test|blood tests|breath test|stool test|
     rapid test|antibody test|antibody testing|antigen test|genetic testing|genetic test|carrier testing|
     gene testing|screening test|screening tests|screening questionnaire|screening tool|screening program|
     screening guidelines|vaccine series|vaccine today|vaccine given|vaccine due|immune globulin|action plan|
     emergency plan|safety plan|watch|bundle|pathway|order set|avoidance|counseling provided|education provided|
     education given|teaching|information|literature|info|precaution|alert bracelet|risk assessment|risk reduction|
     risk stratification|risk calculator|risks|prophylactically|chemoprophylaxis|prophylactic|should develop|
     should occur|should arise|should recur|should return|should worsen|should appear|should happen|ever occurs|
     ever develops|ever happens|ever recurs|starts again|strikes|comes on again|arises|comes back|happens again|
     would require|would warrant|would need|would mean|would change|warrants return|warrants a call|
     warrants immediate|must prompt|should trigger|in the future|someday|one day|down the road|later in life|
     may result|can result|could result|might result|may arise|could arise|may ensue|can ensue|is a known risk|
     is a risk|are risks|is a possible risk|is a known side effect|is a known complication|is a possible side effect|
     is a side effect|are side effects|is a potential complication|is a possible complication|
     {be} discussed as risks|{be} explained as risks|{be} listed as risks|as a risk|as possible side effects|
     as a possible side effect|as a side effect|as a complication|if it recurs|if it returns|if it comes back|
     if they recur|if that occurs|if this occurs|vax|vaxx|immz|scrn|proph`,
  ],
  [
    'history',
    'pre',
    `bygone history of|had been through|has lived through|lived through|came through|
     pulled through|weathered|past bout with|prior brush with|a brush with|
     prev|hospitalized .. ago for|admitted .. ago for|treated .. ago for|surgery .. ago for|history of|hx of|h/o|ho|
     history|hx|{past} {holds}|personal history of|known history of|remote history of|distant history of|
     prior history of|previous history of|significant history of|history of prior|history of previous|
     history of remote|long ago|prior|priors|previous|previously had|previously diagnosed with|
     previously treated for|previously|past|old|remote|in the past had|had prior|had previous|formerly had|formerly|
     former|used to have|used to get|used to suffer from|once had|distant|childhood|recovered from|recovery from|
     survivor of|survived|survived a|earlier|prior episode of|prior episodes of|previous episode of|
     previous episodes of|past episode of|past episodes of|earlier episode of|prior bout of|previous bout of|
     prior diagnosis of|remote diagnosis of|suffered a|suffered|treated in the past for|treated previously for|
     hospitalized in the past for|previously hospitalized for|previous admission for|prior admission for|
     prior hospitalization for|prior hospitalizations for|previous hospitalization for|last year for|antecedent|
     hx of remote|had .. ago|outgrew|outgrew her|outgrew his|grew out of|has outgrown|an earlier|an old|with prior|
     with previous|with a prior|with a previous|with remote|known prior|known previous|known old|known remote|bygone|
     long past|in remission from|free of disease after|cancer free after|cancer free since|cancer free .. after|
     disease free after|disease free since|disease free .. after|ned after|overcame|conquered|once suffered from|
     once had a|once treated for|once hospitalized for|had once had|at one time had|at one point had|years ago had|
     years ago treated for|years ago he had|years ago she had|long ago had|previously suffered from|previously had a|
     previously hospitalized with|previously admitted for|previously admitted with|previously operated on for|
     previously underwent|previously noted to have had|formerly suffered from|formerly treated for|
     had .. in the past|treated .. in the past for|treated for .. in the past|suffered from .. in the past|
     prior bouts of|previous bouts of|past bouts of|several prior|multiple prior|multiple previous|several previous|
     two prior|two previous|three prior|last attack of|last bout of|last flare of|prior admissions for|
     prior admission with|previous admissions for|previous admission with|previous hospitalization with|
     prior hospitalization with|past admission for|past admissions for|past hospitalization for|
     past hospitalizations for|prior treatment for|previous treatment for|past treatment for|prior surgery for|
     previous surgery for|past surgery for|prior work up for|survivor of childhood|survived childhood|
     recovered long ago from|distant past|in the distant past had|in the remote past had|in his youth had|
     in her youth had|as a child had|as a child he had|as a child she had|during childhood had|since recovered from|
     pmh of|pmhx of|remote hx of|remote h/o|old h/o|distant h/o|prior h/o|past h/o|previous h/o|personal h/o|
     h/o prior|h/o remote|h/o previous|h/o old|hx prior|hx remote|s/p@10|status post@10|
     {nth} pregnancy complicated by|{nth} pregnancy was complicated by|{nth} pregnancies complicated by|
     {nth} pregnancies were complicated by|{nth} pregnancy with|{nth} pregnancy notable for|
     {nth} delivery complicated by|past bouts with|past struggle with|past struggles with|past issues with|
     past problems with|past problem with|prior issues with|prior problems with|prior trouble with|
     previous trouble with|previous problems with|past trouble with|past battle with|past experience with|phx of|
     pmh sig for|pmhx sig for`,
  ],
  [
    'history',
    'post',
    `with g1|with g2|with g3|in g1|in g2|during g1|during g2|after g1|prior pregnancy|previous pregnancy|
     last pregnancy|with a previous pregnancy|with a prior pregnancy|with her second|with her third pregnancy|
     with an earlier pregnancy|
     while serving in|while serving|while stationed in|while stationed|when stationed in|while deployed|
     while deployed to|when deployed to|as a schoolboy|as a schoolgirl|as a recruit|as a young recruit|
     as a soldier|as a young soldier|as a sailor|as a marine|as a cadet|as a freshman|as a refugee|
     as a preteen|as a young mother|as a young father|as a school child|as a grade schooler|
     in her distant past|in his distant past|in a former life|in another life|in bygone years|in days past|
     in younger life|earlier in life|early in life|in early life|in her early life|in his early life|
     in the old country|back home years ago|before she was born|before college|before high school|
     before the war|before he was ten|prior to her marriage|prior to her first pregnancy|
     after her first pregnancy|after her second pregnancy|after her last pregnancy|
     after the birth of her first|after the birth of her second|after her first birth|half a lifetime ago|
     a lifetime ago|a generation ago|ages back|way back|way back when|once upon a time|a good many years ago|
     none now|none since|none currently|none recently|none in years|none for years|in the past|in the remote past|
     in the distant past|years ago|year ago|years prior|years earlier|years back|decades ago|decade ago|as a child|
     as a teenager|as an infant|as a baby|as a young adult|as a kid|in childhood|in infancy|in adolescence|in youth|
     in remission|survivor|history|in her youth|in his youth|in her teens|in his teens|in her twenties|
     in his twenties|in her thirties|in his thirties|in her 20s|in his 20s|in her 30s|in his 30s|in her 40s|
     in his 40s|in his childhood|in her childhood|in high school|in college|when she was|when he was|when young|
     when younger|status post|s/p|remotely|last year|last winter|last summer|last spring|last fall|last autumn|
     many years ago|several years ago|long ago|a long time ago|during childhood|during her last pregnancy|
     during a prior pregnancy|with prior pregnancy|in prior pregnancy|treated in the past|by history|
     in early adulthood|as an adolescent|prior to this|as a toddler|as a youth|as a young man|as a young woman|
     as a young girl|as a young boy|as a boy|as a girl|as a student|as a preschooler|as a newborn|as a neonate|
     as a preemie|as a premature infant|as a schoolchild|in infancy and childhood|during infancy|during adolescence|
     during her childhood|during his childhood|during high school|during college|in grade school|in grammar school|
     in elementary school|in middle school|in kindergarten|in nursing school|in medical school|in his school days|
     in early childhood|in late childhood|in young adulthood|in his adolescence|in her adolescence|
     in her early twenties|in his early twenties|in his late twenties|in her late twenties|in her early thirties|
     in his early thirties|in her late thirties|in his late thirties|in her early 20s|in his early 20s|
     in her late 20s|in his late 20s|in her early 30s|in his early 30s|in her late 30s|in his late 30s|
     in her early forties|in his early forties|in her late forties|in his late forties|in her fifties|in his fifties|
     in her 50s|in his 50s|in his younger days|in her younger days|in younger years|in her younger years|
     in his younger years|in the army|in the navy|in the military|in the service|in vietnam|while in the army|
     while in the navy|while in the military|while in the service|while in college|while in high school|
     while in school|while in prison|while pregnant with her first|during military service|
     during her first pregnancy|during her second pregnancy|during first pregnancy|during prior pregnancy|
     during previous pregnancy|during prior pregnancies|during previous pregnancies|during both pregnancies|
     during both prior pregnancies|during an earlier pregnancy|during a previous pregnancy|during last pregnancy|
     in first pregnancy|in her first pregnancy|in the first pregnancy|in her second pregnancy|in her last pregnancy|
     in last pregnancy|in previous pregnancy|in a previous pregnancy|in a prior pregnancy|in an earlier pregnancy|
     in prior pregnancies|in previous pregnancies|with her first pregnancy|with first pregnancy|
     with her second pregnancy|with previous pregnancy|with previous pregnancies|with prior pregnancies|
     with both pregnancies|with her last pregnancy|with her first child|with her second child|with her first baby|
     with her first|with her second baby|with her last child|with first child|with second child|
     after her first child|after her first delivery|after her first baby|after her second child|
     after her last delivery|before this pregnancy|before the current pregnancy|before menopause|prior to menopause|
     before her marriage|before he retired|before retirement|before moving here|before immigrating|at a young age|
     at an early age|at a tender age|decades back|a few years ago|couple of years ago|several years back|
     a few years back|yrs ago|yr ago|yrs back|y ago|yrs prior|years previously|years before|some years ago|
     some time ago|some years back|ages ago|once before|once in the past|twice in the past|
     multiple times in the past|several times in the past|in prior years|in previous years|in years past|
     in former years|in his past|in her past|in remote past|in distant past|in past|now in remission|
     in full remission|in sustained remission|in long term remission|in durable remission|in remission since|
     in remission for|remitted years ago|survivor now|disease free since|cancer free since|cancer free for|
     disease free for|ned since|with no evidence of disease|with no evidence of recurrence|no evidence of recurrence|
     no evidence of disease|without evidence of recurrence|without evidence of disease|
     with no evidence of recurrent disease|with ned|now ned|ned|cured in|sober since|outgrown|outgrown by|outgrew it|
     outgrew|last episode years ago|last occurred years ago|long since resolved|long resolved|long since healed|
     long healed|long since treated|remotely treated|per old records|by old records|per old chart|
     the year before last|two winters ago|two summers ago|two years ago|three years ago|five years ago|ten years ago|
     twenty years ago|over a decade ago|more than a decade ago|nearly a decade ago|almost a decade ago|
     half a decade ago|two decades ago|three decades ago|in complete remission|twice before|many times before|
     several times before|three times before|two times before|a few times before|back then|at that time years ago|
     in the prior decade|in the last century|before coming to this country`,
  ],
  [
    'resolved',
    'post',
    `{be} nowhere to be found|nowhere to be found|has quit|have quit|quit on its own|
     went quiet|has gone quiet|{be} silent since|{be} silent now|{be} laid to rest|bid farewell|took its leave|
     {be} a memory|{be} only a memory|slipped away|tapered off completely|trailed off|blew over|has blown over|
     {be} entirely better|{be} fully better|{be} completely better|entirely better|
     completely better|100 better|100% better|got all better|got completely better|got fully better|cooled off|
     {be} wiped out|{be} cleared out|{be} knocked out|{be} out of her system|{be} out of his system|
     {be} over and done|over and done with|{be} now normal again|normal again|{be} normal again|normal since|
     {be} normal since|came back normal after treatment|closed over|knit well|{be} knit|knitted|mended|
     has mended|fully united|{be} fully united|has united|has fully healed|went on to heal|
     {be} off the problem list|
     converted with|converted w|converted after|converted on|converted by|converted following|
     converted spontaneously|converted chemically|converted electrically|{be} cardioverted|cardioverted|
     cardioverted to|terminated with|terminated w|terminated after|terminated by|broke with|broke w|
     broke after|broke on|down to nothing|{be} down to nothing|down to zero|{be} down to zero|{be} nothing now|
     went to nothing|shrank to nothing|faded to nothing|dwindled to nothing|back to nothing|
     is no more|are no more|has left her|has left him|dried up|has dried up|have dried up|petered out|
     {be} extinguished|melted|thinned to nothing|none x|none for|none over the|none overnight|none further|
     none thereafter|none in the last|none in the past 24|none in 24|no trace left|no trace remains|
     not a trace left|no trace now|nothing left of it|nothing remains|leaves no trace|left no trace|
     left without a trace|took itself off|{be} history now|{be} out of the picture|{be} put behind her|
     {be} put behind him|washed out|cleared out|{be} flat now|reverted to normal|{be} undetectable now|
     {be} dealt with|{be} fully controlled and gone|
     gone since|gone for|gone by|gone after|gone with|resd|{be} resd|now gone|resolved|{be} resolved|since resolved|
     now resolved|resolved completely|resolved spontaneously|resolving completely|subsided|has abated|abated|
     {be} cleared|cleared|cleared up|has cleared up|have cleared up|clears up|{be} healed|well healed|healed|
     healed well|completely healed|fully healed|{be} gone|gone now|has gone|has gone away|have gone away|gone away|
     went away|has passed|no longer present|no longer a problem|no longer an issue|no longer active|
     no longer bothering|no longer bothers|{be} disappeared|disappeared|vanished|now absent|{be} cured|cured|
     {be} eradicated|eradicated|has normalized|normalized|has remitted|remitted|{be} over|dissipated|fully recovered|
     completely recovered|has recovered|returned to normal|back to normal|back to baseline|returned to baseline|
     corrected|{be} corrected|{be} successfully treated|successfully treated|completely treated|treated and resolved|
     improved and resolved|self limited and resolved|has completely gone|complete resolution|
     with complete resolution|with resolution|with full resolution|full resolution|with full recovery|broke|
     broke overnight|has broken|had broken|faded|{be} faded|has faded|have faded|faded away|fading completely|lifted|
     has lifted|have lifted|settled|settled down|has settled|have settled|ended|has ended|have ended|{be} ended|
     dissolved|{be} dissolved|{be} reabsorbed|reabsorbed|{be} resorbed|resorbed|receded|has receded|
     went into remission|let up|has let up|eased off|eased completely|eased and|cleared completely|cleared entirely|
     cleared without|cleared with|cleared on|cleared by|cleared after|cleared within|cleared overnight|clear now|
     now clear|{be} now clear|passed|passed off|had passed|stopped|has stopped|have stopped|had stopped|
     {be} stopped by itself|ceased|has ceased|have ceased|had ceased|stopped bleeding|has quit|has closed|had closed|
     {be} closed and healed|closed and healed|{be} relieved completely|relieved completely|completely relieved|
     fully relieved|totally relieved|entirely relieved|{be} completely relieved|reversed|{be} reversed|
     {be} fully reversed|reversed with|{be} repleted|repleted|terminated|converted back to sinus|converted to sinus|
     converted back to sinus rhythm|converted to sinus rhythm|converted to normal sinus|converted to nsr|
     back in sinus rhythm|{be} back in sinus rhythm|back in sinus|in sinus rhythm now|defervesced|
     went down completely|came down to normal|normalised|{be} normal now|now normal|{be} now normal|
     {be} back to normal|{be} back to baseline|came back to baseline|came back to normal|healed over|healed up|
     healed completely|healed fully|healed nicely|healed with|healed by|healed without|{be} well healed now|
     {be} a thing of the past|{be} behind her|{be} behind him|{be} burned out|{be} all better|all better|
     {be} all gone|all gone|{be} totally gone|{be} completely gone|completely gone|{be} entirely gone|
     {be} finally gone|finally gone|{be} long gone|{be} gone today|gone today|{be} gone away|{has} gone|
     {has} gone away|{has} disappeared|{has} vanished|{has} subsided|{has} abated|{has} resolved|{has} cleared|
     {has} cleared up|{has} healed|{has} normalized|{has} remitted|{has} dissipated|{has} faded|{has} settled|
     melted away|died down|quieted down|{has} quieted down|disappeared after|disappeared by|disappeared with|
     has not {again}|have not {again}|had not {again}|hasnt {again}|havent {again}|and not {again}|
     without recurrence|without return|with no recurrence|with no return|no recurrence|no further episodes|
     no further episode|no further attacks|no further attack|no further bouts|no further bleeding|no further events|
     no further spells|no further seizures|no more episodes|no more since|no more now|none since then|did not recur|
     did not come back|did not return|did not reappear|never recurred|never returned|never came back|
     no longer {nosee}|{be} no longer {nosee}|{be} no longer there|no longer there|{be} no longer active|
     {be} no longer an issue|{be} no longer a problem|{be} no longer bothersome|no longer bothersome|
     no longer troublesome|{be} no longer detectable|no longer detectable|no longer symptomatic|
     {be} no longer symptomatic|no longer complained of|no longer reported|no longer requires treatment|
     {be} inactive now|responded completely|responded fully|responded completely to|fully responded|
     responded and resolved|improved and then resolved|improved then resolved|improved to resolution|
     improved and cleared|got better and went away|treated to resolution|treated successfully|
     {be} treated successfully|{be} effectively treated|{be} treated and cleared|treated and cleared|
     treated and gone|treated and healed|treated to cure|{be} fully treated|fully treated|eradication confirmed|
     eradication documented|eradication proven|test of cure negative|{full} {gone}|with {full} {gone}|
     to {full} {gone}|achieved {full} {gone}|showed {full} {gone}|shows {full} {gone}|had {full} {gone}|
     s/p {full} {gone}|rslvd|resolvd|reslvd|res d|{be} res d|aborted|{be} aborted|halted|has run its course|
     ran its course|wore off|worn off|has worn off|gone on|clear on repeat|not {nosee} anymore|
     not {nosee} any longer|not {nosee} any more|{be} a non issue|burned itself out|{be} over with|over with|
     {be} under control and resolved|off pressors and resolved|cleared since|resolved since|none since yesterday|
     none since admission|back to her baseline|back to his baseline|went down|gone down|has gone down|have gone down|
     is down and gone|down and gone|{be} healed on|cleared from|{be} better now and gone|{be} successfully reversed|
     {be} successfully corrected|{be} completely corrected|{be} quickly corrected|{be} effectively resolved|
     none today|none at present|none this morning|{be} resolvd`,
  ],
  [
    'resolved',
    'pre',
    `resolved|resolution of|complete resolution of|full resolution of|interval resolution of|recovered from|healed|
     cured of|now resolved|recently resolved|resolved episode of|full recovery from|complete recovery from|
     no residual effects of|over her|over his|got over|cleared her|cleared his|normalization of|eradication of|
     eradicated|{full} {gone} of|{full} {gone} from|{full} {gone} of her|{full} {gone} of his|clearing of|
     clearance of|disappearance of|no longer has|no longer have|no longer having|no longer has any|no longer had|
     no longer with|no longer experiencing|no longer experiences|no longer suffers from|no longer suffering from|
     no longer bothered by|no longer troubled by|no longer complains of|no longer complaining of|no longer reports|
     no longer reporting|no longer notes|no longer feels|no longer shows|no longer demonstrates|no longer seen is|
     no longer in|no longer febrile with|recovered completely from|recovered fully from|recovered well from|
     fully recovered from|completely recovered from|has recovered from|have recovered from|now recovered from|
     recovered nicely from|made a full recovery from|made full recovery from|made a complete recovery from|
     bounced back from|got rid of|rid of|gotten over|has gotten over|got through|now free of|now free from|
     free now of|currently clear of|healed from|improved and resolved|resolving and now resolved|
     successfully treated for|successfully treated|completed treatment for|completed therapy for|
     completed a course for|completed antibiotics for|finished treatment for|finished antibiotics for|
     finished a course of antibiotics for|normalisation of|reversal of|abatement of|subsidence of|relief of all|
     regression of|interval clearing of|cessation of|no more|is over her|is over his|is over the|has had no more|
     with no more`,
  ],
  [
    'affirmed',
    'post',
    `present|is present|are present|was present|were present|noted|is noted|was noted|positive|is positive|
     was positive|were positive|came back positive|returned positive|test positive|tested positive|reactive|
     is reactive|confirmed|is confirmed|was confirmed|seen|is seen|are seen|was seen|identified|yes|persists|persist|
     proven|{be} proven|biopsy proven|{be} confirmed by|{be} confirmed on|{be} confirmed with|{be} established|
     {be} apparent|{be} evident|{be} visible|{be} visualized|{be} palpable|{be} noted on`,
  ],
  [
    'stop',
    'both',
    `but|however|although|though|except|except for|yet|nevertheless|nonetheless|apart from|aside from|other than|
     besides|which|who|whom|because|since|secondary to|due to|as a result of|caused by|presents|presented|presenting|
     complains|complaining|complained|reports|reported|reporting|admits|admits to|endorses|endorsed|endorsing|
     positive for|is positive for|tested positive for|significant for|remarkable for|notable for|pertinent for|shows|
     showed|showing|reveals|revealed|demonstrates|demonstrated|is here|here for|here with|comes in|came in|states|
     now|currently|has|have|had|still|continues|continue|does have|do have|is on|was started|started on|treated with|
     on admission|developed|awaiting|will|we|i|therefore|thus|so|who has|and has|and had|then|underwent|while|
     experiencing|experiences|diagnosed|was diagnosed|with known|improved with|also has|found to have|was found|
     was found to have|consult|refer|referred|referral|prescribed|given|takes|taking|managed with|with a history|
     instead|rather|he|she|patient|pt|they|denies|following|despite|in spite of|whereas|is having|are having|
     does report|does endorse|does complain|is significant for|is notable for|is remarkable for|confirms|confirmed|
     grew|meanwhile|nor does|being treated for|is treated for|admitted for|admitted with|admitted because|seen for|
     start on|his known|her known|known history of|the known|underlying known|turned out to have|turned out to be|
     proved to be|proved to have|proven to be|revealed to have|confirms the|confirmed to have|was confirmed to have|
     on account of|save for|excepting|with the exception of|with exception of|is currently|is now|who now|but now|
     but then|but still|but she|but he|yet still|yet she|yet he|instead has|instead had|actually has|actually had|
     does admit to|does note|does describe|did have|did develop|did note|did report|did show|noted to have|
     was noted to have|consisting of|treated for|found|detected|discovered|uncovered|picked up|turned up`,
  ],
]
