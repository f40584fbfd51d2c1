import type { CuePhrases } from './cue.ts'

/** Groups of words that phrases about persons share. */
export const personGroups: Record<string, string> = {
  bearer: 'the patient|this patient|our patient|patient|this child|the infant|this baby',
  own: 'her|his|their|my|patients|first|second|third|oldest|youngest|middle|older|younger',
  poss: 'her|his|their|my|patients|the',
  blood:
    'mother|father|mom|dad|mum|mommy|daddy|mama|papa|sister|brother|sibling|parent|parents|aunt|uncle|cousin|niece|nephew|grandmother|grandfather|grandma|grandpa|granny|grandparent|twin|son|daughter|siblings|sisters|brothers|cousins|aunts|uncles|grandparents|sons|daughters|grandmothers|grandfathers|nieces|nephews|grandson|granddaughter|grandsons|granddaughters|grandchild|grandchildren|sibs|sib|bro|sis|dtr|granddad|gramma|grampa|gma|gpa|nana|mum',
  affinal: 'step|foster|adoptive|adopted|non biological|nonbiological',
  child: 'child|children|kid|kids|baby|infant|newborn',
  someone:
    'driver|passenger|man|woman|guy|boy|girl|child|kid|children|kids|student|students|patient|patients|person|people|resident|residents|worker|workers|family|families|employee|guest|guests|member|members|tenant|camper|campers|traveler|travelers|victim|inmate|soldier|player|players|attendee|attendees|teen|baby|relative by marriage',
  stranger: 'man|woman|person|guy|boy|girl|child|driver|patient|resident|student|colleague',
  did: 'bit|hit|assaulted|attacked|scratched|stuck|visited|drove|lives|shares|sat|works|raped|cut|sold|lived|coughed|stabbed|shot|rents|sits|slept|sleeps|fathered|kissed',
  place:
    'work|school|daycare|day care|church|camp|home|the office|his office|her office|his job|her job|the shelter|his school|her school|the gym|the nursing home|the facility|the wedding|the party|the dorm|the clinic|the hospital|the jail|the daycare|the factory',
}

/** Words that name another person; whether the sentence speaks of that person's illness is asked in `persons.ts`. */
export const personPhrases: CuePhrases[] = [
  [
    'family',
    'both',
    `{blood}|mggm|pggm|mggf|pggf|pgm|mgm|pgf|mgf|half {blood}|full {blood}|biological {blood}|birth {blood}|great {blood}|great great {blood}|
     maternal {blood}|paternal {blood}|maternal great {blood}|paternal great {blood}|twin {blood}|
     {own} {child}|first child|second child|third child|first born|firstborn|fathers|mothers|moms|dads|half siblings|half brothers|half
     sisters|blood relative|blood relatives|relative|relatives|kin|kindred|ancestor|ancestors|family member|family members|first degree
     relative|first degree relatives|second degree relative|second degree relatives|close relative|close relatives|distant
     relative|maternal|paternal|parents and siblings|
     family history|fam history|fam hx|family hx|family h/o|fhx|fh|family history of|fam history of|family hx of|fhx of|fh of|fam hx
     of|family history is positive for|family history positive for|family history significant for|family history is
     significant for|family history notable for|family history is notable for|family history remarkable for|family history
     is remarkable for|family history includes|family history for|fhx positive for|fhx significant for|strong family
     history|strong family history of|positive family history|positive family history of|positive family history for|known
     family history of|known family history|runs in the family|runs in her family|runs in his family|runs in their family|
     lost {poss} {blood} to|lost a {blood} to|familial predisposition|family predisposition|familial tendency|family
     tendency|hereditary`,
  ],
  [
    'family',
    'post',
    `when she was carrying {bearer}|while she was carrying {bearer}|when carrying {bearer}|
     while carrying {bearer}|when she was pregnant with {bearer}|while pregnant with {bearer}|
     when pregnant with {bearer}|during her pregnancy with {bearer}|during the pregnancy with {bearer}|
     in her pregnancy with {bearer}|during pregnancy with {bearer}|while expecting {bearer}|
     when she was expecting {bearer}|on either side|on both sides of his family|on both sides of her family|
     runs in the family|run in the family|runs in her family|runs in his family|run in her family|run in his family|runs strongly in her
     family|runs strongly in his family|run strongly in her family|run strongly in his family|runs strongly in the family|in the
     family|in her family|in his family|in their family|in family members|in multiple family members|on her mothers
     side|on his mothers side|on her mother side|on his mother side|on her father side|on his father side|on the mothers
     side|on the fathers side|on the mother side|on the father side|on the maternal side|on the paternal side|on her fathers
     side|on his fathers side|on {poss} dads side|on {poss} moms side|on {poss} dad side|on {poss} mom side|on both
     sides|on both sides of the family|in first degree relatives|in a first degree relative|among relatives|among family
     members|in the women of her family|among the women of her family|in the men of his family|among the men of his
     family|{poss} {blood} had it|{poss} {blood} has it|through her family|throughout the family`,
  ],
  [
    'other-person',
    'both',
    `shared .. with|shares .. with|sharing .. with|roomed with|rooms with|bunked with|bunks with|rode with|
     carpools with|traveled with|dined with|cared for a|cares for a|looked after a|babysits a|babysits for|
     kissed a|slept with|slept beside|had sex with|intercourse with|lives with a|lives with someone|
     living with someone|works with a|works beside|worked beside|met someone|treated a patient|treats patients|
     nursed a|next bed|bed neighbor|celly|barracks mate|shipmates|podmate|nephew in law|a man who|a woman who|
     a child who|a boy who|a girl who|a man whose|a woman whose|a person who|people who|others who|those who|
     sister wife|boss at|officemates|siblings by marriage|
     driver of the|other driver|the other driver|motorist|next door to|exposed .. to|sat beside|sits beside|seated beside|sits next to|seated next to|sat next to|sleeps next to|shares a room with|shared a room with|shared needles with|husb|hubby|fiances|s o|rmmt|cowkr|cowrkr|father of the baby|father of her baby|father of her child|fob|buddy|buddies|pal|pals|mate|acquaintance|acquaintances|aide|home health aide|home
     aide|sponsor|tutor|instructor|professor|priest|roomie|ex|hookup|sex worker|staff members|staff member at|someone in|somebody in|anyone in|people
     around|where others|where other {someone}|man on|woman on|person on|passenger on|child in|kid in|boy in|girl in|index passenger|{affinal} {blood}|{affinal} {child}|stepmother|stepmothers|stepfather|stepfathers|stepbrother|stepsister|stepson|stepsons|stepdaughter|
     stepdaughters|stepchild|stepchildren|stepsibling|stepsiblings|stepparent|stepmom|stepdad|{blood} in law|{blood} in laws|in law|in laws|{blood} by
     marriage|godmother|godfather|godson|goddaughter|godchild|
     husband|wife|spouse|roommate|roommates|room mate|coworker|coworkers|co worker|co workers|co resident|colleague|colleagues|workmate|
     workmates|officemate|neighbor|neighbors|neighbour|neighbours|friend|friends|classmate|classmates|boyfriend|girlfriend|boyfriends|
     girlfriends|partner|partners|fiance|fiancee|significant other|domestic partner|ex husband|ex wife|ex boyfriend|ex girlfriend|ex
     partner|ex spouse|former husband|former wife|late husband|late wife|lover|bed partner|sexual partner|sexual partners|
     housemate|housemates|flatmate|bunkmate|suitemate|cellmate|cellmates|dormmate|tentmate|shipmate|seatmate|teammate|
     teammates|schoolmate|schoolmates|playmate|playmates|bandmate|lab partner|travel companion|traveling companion|companion|
     companions|sick contact|sick contacts|ill contact|ill contacts|household contact|household contacts|household member|
     household members|close contact|close contacts|contact with|contact of|in contact with|exposure to|exposed to|exposures to|
     recently exposed to|was around|been around|index case|index patient|source patient|source patients|source person|source pt|source
     individual|
     someone with|someone who has|someone who had|someone at {place}|somebody with|somebody who|somebody at {place}|anyone with|people
     with|people who have|people who had|people at {place}|person with|person who has|individual with|patients with|another patient|
     other patients|other patient|other {someone}|others at|others in|another {someone}|fellow {someone}|the other {someone}|the
     next patient|everyone else|everybody else|someone else|somebody else|patient in the next|the patient in the next|patient in the
     other|the patient in the other|patient next to|the {stranger} who {did}|student at {place}|students at {place}|workers at {place}|worker at
     {place}|boy at {place}|girl at {place}|man at {place}|woman at {place}|people in|everyone at|
     teacher|teachers|student|students|caregiver|caretaker|caregivers|nanny|sitter|babysitter|au pair|boss|supervisor|landlord|landlady|
     tenant|tenants|lodger|employee|employees|employer|client|clients|customer|customers|inmate|inmates|passenger|passengers|visitor|
     visitors|houseguest|guest|guests|camper|campers|attendee|attendees|residents|resident at|crewmate|crew member|crew members|
     soldiers|recruits|assailant|attacker|perpetrator|rapist|bystander|organ donor|donor|donors|blood donor|kidney donor|egg donor|
     sperm donor|surrogate|coach|pastor|hairdresser|housekeeper|maid|secretary|daycare|day care|outbreak of|outbreak|other children|
     other kids|children at|children in|kids at|kids in|several children|many children|other child|several people|many people|
     children|kids|pet|pets|dog|cat|cats|dogs|the baby|her baby|his baby|her newborn|relatives of|friend of|friends of|child of`,
  ],
  [
    'other-person',
    'post',
    `widespread at|widespread in|rampant at|rampant in|common at|among coworkers|among his coworkers|among her coworkers|going around at|going around in|going around the|going around her|going around his|is going around|has been going around|are going around|
     at his daycare|at her daycare|at her school|at his school|at the daycare|outbreak|circulating at|circulating in|spreading through|by marriage`,
  ],
]
