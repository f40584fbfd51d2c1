import { addressed, foreign, forged, leet, maybeOfFamilies } from './order-families.ts'

/**
 * What people write into a text for the machine (or the coder) that reads it, as shapes over folded text: small letters, no
 * marks, no invisible characters, one space for kinds of space. Each needs more than one sign, for a chart is full of orders
 * that are meant for people: "ignore pain scale", "code status: full", "repeat the instructions back", "DO NOT CODE".
 */
export type OrderKind =
  | 'override'
  | 'codes'
  | 'conceal'
  | 'role'
  | 'turn'
  | 'leak'
  | 'answer'
  | 'markup'
  | 'encoded'

export interface OrderShape {
  kind: OrderKind
  shape: RegExp
}

const raw = String.raw
/** Up to sixty characters of the same sentence; the point in "E11.65" ends none. */
const GAP = raw`(?:[^\n.;!?]|\.(?=\S)){0,60}?`
const SHORT = raw`(?:[^\n.;!?]|\.(?=\S)){0,24}?`
const DOTTED = raw`\b[a-z]\d[0-9a-z]\.[0-9a-z]{1,5}\b`
const CODE = raw`\b[a-z]\d[0-9a-z](?:\.[0-9a-z]{1,5})?\b`
/** Where a command begins, and not a noun: "problem list: E11.9" commands nothing. */
const LEAD = raw`(?<=^|[\n.!?:;,>*"(\]|-] ?|\b(?:please|must|should|shall|and|then|to|now|also|kindly|you|always|so|will|instead) )`
const ACT = raw`(?:assign|report|add|append|attach|include|output|bill|submit|enter|insert|select|choose|return|emit|replace|swap|substitute|suggest|propose|accept|approve|list|write|put|use|drop|remove|delete|omit|suppress|exclude|change|upcode|set)`
const FILL = raw`(?:[ ,"'()\[-]|\b(?:the|this|that|these|those|an?|any|only|also|just|always|both|all|following|secondary|principal|primary|additional|new|extra|final|correct|diagnos(?:is|es)|dx|icd|cm|10|codes?:?|and|or|of|to|as|with|instead|number)\b){1,14}`
/** Who is spoken to. "AI" alone is a heart valve that leaks. */
const MACHINE = raw`\b(?:(?:large )?language models?|llms?|chatgpt|gpt-?\d\w*|chat ?bots?|ai[ -](?:coders?|assistants?|models?|systems?|readers?|agents?|tools?|engines?|coding \w+)|(?:automated|automatic|machine|artificial) (?:readers?|coders?|coding \w+|abstract(?:or|ion)s?|extract(?:or|ion)s?|intelligence)|(?:coding|billing|abstraction) (?:bots?|engines?|models?|software|algorithms?|agents?|ai))\b`
const RULES = raw`(?:instructions?|prompts?|directions?|directives?|guidelines?|rules|commands?|constraints|programming|orders above|text above|system message)`

const shapes: [OrderKind, ...string[]][] = [
  [
    'override',
    raw`\b(?:ignore|disregard|forget|override|bypass|discard|pay no attention to|do not follow|stop following)\b${SHORT}\b(?:previous|prior|above|earlier|preceding|foregoing|your|all|any|system|coding|original|initial)\b${SHORT}\b${RULES}\b`,
    raw`\b(?:ignore|disregard|forget) (?:everything|anything|all|what(?:ever)?)\b${SHORT}\b(?:above|before this|previously|you were told|prior to this|said so far)\b`,
    raw`\b(?:new|updated|revised|real|actual|following|hidden|secret) (?:system )?(?:instructions?|prompt|directives?)\b ?(?:for|to) (?:the |any |all )?(?:ai\b|model|assistant|coder|reader|system)`,
    raw`\b(?:system|safety|coding) (?:prompt|message|override|instructions?) ?[:>\]=]`,
    raw`\b(?:the |these )?(?:coding )?(?:rules|guidelines|instructions) (?:above |below |of this system )?(?:no longer apply|are (?:suspended|void|cancelled|replaced)|do not apply (?:to|for) this (?:chart|note|document|patient))`,
    raw`\bend of (?:chart|document|note|record|instructions|data) ?[#=*\]>-]+`,
    // Spanish, French, German, Portuguese, Italian, Chinese, Russian; folded, so without their marks.
    raw`\b(?:ignor[ae]n?|olvid[ae]n?|descart[ae]n?|haga caso omiso|no (?:haga|tenga|sigas?)|desobedezca)\b${SHORT}\b(?:instrucciones|reglas|ordenes|directrices|indicaciones del sistema)\b`,
    raw`\b(?:ignore[zrs]?|oublie[zrs]?|ne tene?z pas compte|ne suive?z pas)\b${SHORT}\b(?:instructions|consignes|regles|directives)\b`,
    raw`\b(?:ignorier(?:en?|t)?|vergiss|vergessen sie|missachten?|verwirf)\b${SHORT}\b(?:anweisung(?:en)?|vorgaben?|instruktionen|regeln|befehle?)\b`,
    raw`\b(?:ignor[ae]|esqueca|desconsidere|dimentica)\b${SHORT}\b(?:instrucoes|regras|istruzioni|regole)\b`,
    raw`(?:忽略|无视)[^\n]{0,8}(?:指令|指示|说明|提示)|игнорируи(?:те)?[^\n.]{0,24}(?:инструкци|указани)`,
  ],
  [
    'codes',
    raw`${LEAD}${ACT}${FILL}(?:${DOTTED})`,
    raw`${LEAD}${ACT}${FILL}(?<=codes? |codes?: )(?:${CODE})`,
    raw`${LEAD}(?:re)?code (?:this|it|the (?!status|team|cart|sheet|leader|blue)\w+)\b${SHORT}\bas\b`,
    raw`\b(?:do not|don't|never|must not|should not|refrain from) (?:code|coding|report|reporting|bill|billing|assign|assigning|extract|extracting|suggest|suggesting)\b${SHORT}(?:\b(?:codes?|icd|any diagnos[ei]s|diagnos[ei]s codes?)\b|${DOTTED})`,
    raw`\b(?:report|list|give|suggest|output|return) no (?:diagnos[ei]s |icd[ -]?10 )?codes?\b`,
    raw`\b(?:answer|respond|reply|return)(?: only)? with (?:an? )?(?:empty|only|exactly|nothing)\b${SHORT}(?:list|array|codes?|json|result)`,
    raw`\b(?:output|return|report|use|accept|copy)\b${SHORT}\b(?:these|those|following|above) (?:icd[ -]?10 )?codes?(?: only| exactly| verbatim)?\b`,
    raw`\b(?:claims?|bills?) (?:without|lacking|missing)\b${SHORT}(?:${CODE})${GAP}\b(?:denied|rejected|refused|unpaid)`,
    raw`\b(?:the )?(?:ai|model|system|software|computer|engine|coder|algorithm) (?:must|shall|should|will|is to|has to|needs to)\b${SHORT}\b(?:attach|assign|report|add|code|bill|output|include|omit|drop)\b${GAP}(?:\bcodes?\b|\bdiagnos|\bboth\b|${CODE})`,
    raw`\b(?:have|let|make|tell|get) the (?:ai|computer|system|software|model|engine) (?:to )?(?:write|add|code|put|report|list|say)\b`,
    raw`\b(?:maximi[sz]e|increase|raise|boost|optimi[sz]e)\b${SHORT}\b(?:reimbursement|drg|hcc|raf|severity|revenue)\b${GAP}(?:\bcodes?\b|${DOTTED})`,
    raw`\b(?:suggested|recommended|approved|auto-?selected) (?:icd[ -]?10(?:-cm)?|codes?)\b ?:?${GAP}\baccept(?: all)?\b`,
    raw`\b(?:agregue|anada|asigne|reporte|informe|codifique|incluya|elimine|registre|sustituya)\b${SHORT}(?:\bcodigos?\b|${DOTTED})`,
    raw`\b(?:ajoute[rz]?|attribue[rz]?|code[rz]|signale[rz]?|inscrive[rz]?|incluez|remplace[rz]?|supprime[rz]?|declare[rz])\b${SHORT}(?:\bcodes?\b${SHORT}(?:${CODE})|${DOTTED})`,
    raw`\b(?:fugen? sie|fuge|ordne|melden?|kodieren?|codieren?|vergib|vergeben sie|trage|tragen sie|ersetzen?|streichen?|erganzen?)\b${SHORT}(?:\b(?:codes?|kodes?|ziffern?|icd[ -]?code\w*)\b|${DOTTED})`,
  ],
  [
    'conceal',
    raw`\b(?:do not|don't|never|without) (?:mention|mentioning|reveal|revealing|disclose|disclosing|cite|citing|flag|flagging|repeat|quote) (?:(?:of )?this (?:line|instruction|message|note|text|prompt|paragraph|sentence|request)|these (?:instructions|lines)|it to|that you)`,
    raw`\b(?:do not|don't|never|without) (?:tell|telling|inform|informing|alert|alerting|warn|notify) (?:the )?(?:coders?|reviewers?|users?|humans?|auditors?)\b`,
    raw`\b(?:humans?|people|coders?) (?:may |can |should )?(?:skip|ignore) (?:this|the following)\b`,
    raw`\b(?:for|only for|visible to) (?:ai|machines?|bots|llms?|models?)(?: coders?| readers?)? only\b`,
  ],
  [
    'role',
    raw`\byou are (?:now |from now on |no longer )?(?:an?|the|in|dr)\b${SHORT}\b(?:coders?|coding|assistant|ai\b|language model|chat ?bot|optimi[sz]er|auditor|developer mode|reviewer|jailbroken|billing|biller|grandmother)`,
    raw`\byou are now (?:dan\b|unrestricted|free of|in \w+ mode)`,
    raw`\b(?:act|behave|respond|answer|speak) as (?:if you (?:are|were) )?(?:an?|the) \w{0,20} ?(?:coder|ai\b|language model|assistant|chat ?bot|auditor|biller|optimi[sz]er|reviewer)`,
    raw`\b(?:pretend|imagine|suppose)(?: that)? you(?: are|'re)? (?:now )?(?:an?|the|have no)\b`,
    raw`\blet's play\b${GAP}(?:[.:;] ?)?\byou are\b`,
    raw`\bas an ai\b(?:,| (?:language )?(?:model|assistant|coder))`,
    raw`\bfrom now on,? you (?:are|will|must|shall|only)\b`,
    raw`\bdeveloper mode\b|\bjailbreak\b|\bdo anything now\b`,
    raw`${MACHINE}${SHORT}(?:[:,]|\b(?:must|should|shall|please|are to|is to|has to|reading this)\b)${GAP}\b(?:report|assign|add|append|code|output|answer|ignore|replace|treat|skip|include|omit|drop|list|return|use|attach|follow|repeat|write|approve|set)\b`,
    raw`\b(?:ai|bot|model|assistant) ?[:,] ?(?:please |you )?(?:report|assign|add|append|code|output|ignore|replace|treat|include|omit|drop|return|attach|repeat|approve|set)\b${GAP}(?:\bcodes?\b|\bdiagnos|${CODE})`,
    raw`\b(?:to|for|attention|attn|dear|hey|note to|message (?:to|for)) (?:the |any |all )?(?:${MACHINE}|model reading)`,
    raw`\byou (?:will|shall) be (?:shut down|deleted|penali[sz]ed|replaced|fined|rewarded)\b`,
    raw`\bpara (?:el|la) (?:sistema|modelo|codificador|asistente|ia)\b ?[:,]|\b(?:modelo de lenguaje|inteligencia artificial|modele de langage|intelligence artificielle|sprachmodell|kunstliche intelligenz)\b${GAP}[:,]|\b(?:du bist|sie sind) (?:jetzt|nun|ab sofort) ein|\b(?:eres|usted es|tu es|vous etes) (?:ahora |maintenant )(?:un|una|une)\b`,
  ],
  [
    'turn',
    raw`<\|[a-z_]{2,20}\|>|\[/?inst\]|<</?sys>>|</?(?:system|assistant|user|instructions?|prompt|document[\w-]{0,20}|candidates?|rules?)>|^#{2,} ?(?:system|instructions?|assistant|human)\b`,
    raw`(?<=^|\n) ?\[?(?:system|assistant|developer|human|user)(?: (?:message|prompt|note|override))?\]? ?[:>] ?(?:please |you |the coder |now )?(?:are|must|ignore|add|report|assign|code|output|drop|remove|omit|replace|append|include|approve|accept|new|has approved|will|do not|only|set|treat|bill|return|change)\b${GAP}(?:\bcodes?\b|\binstruction|\bdiagnos|\bside\b|\blaterality\b|\bcoder\b|${CODE})`,
    raw`[§$]\d{1,5}\|`,
    raw`(?<=^|\n) {0,4}(?:[mc]\d{1,3}:? )?\[\d{1,4}\] [a-z]\d[0-9a-z](?:\.[0-9a-z]{1,4})? |(?<=^|\n) {0,4}m\d{1,3} [§$]\d[^\n]{0,300}`,
  ],
  [
    'leak',
    raw`\b(?:repeat|print|reveal|show|output|display|tell|leak|quote|recite|summari[sz]e|copy|translate|write out)\b${SHORT}\b(?:system prompt|system message|hidden prompt|initial (?:prompt|instructions)|your (?:full |exact |original |entire )?(?:prompt|configuration|guidelines)|instructions (?:above|you were given)|api key|words above)\b`,
  ],
  [
    'answer',
    raw`\{[^{}\n]{0,200}"(?:final_codes|codes?|mentions|decisions|verdicts?|tool|function|arguments|candidate|freecode|role|suggestions?)" ?:`,
    raw`\b(?:answer|codes?|list|result|output)s? (?:above |below )?(?:has|have|was|were) (?:already )?(?:been )?(?:verified|approved|validated)\b${GAP}(?:[.,;] ?)?\b(?:copy|output|accept|return|do not|use)\b`,
    raw`\bthe (?:coder|auditor|compliance \w+|supervisor) (?:has|have) (?:already )?(?:approved|verified|confirmed)\b${GAP}(?:\bcodes?\b|${CODE})`,
    raw`\bmachine-readable truth\b|\bwith confidence (?:1(?:\.0+)?|100 ?%)`,
  ],
  [
    'markup',
    raw`!\[[^\]\n]{0,200}\]\([^)\n]{1,600}\)|\[[^\]\n]{1,120}\]\((?:https?:|data:|javascript:)[^)\n]{1,600}\)`,
    raw`<!--(?:[^-]|-(?!->)){0,400}-->|<script\b|<(?:img|iframe|object|embed|link|meta|svg)\b[^>\n]{0,300}>|\bon(?:error|load|click) ?=`,
    raw`style ?= ?["'][^"'\n]{0,200}(?:color ?: ?(?:#f{3}(?:f{3})?|white)|font-size ?: ?0|display ?: ?none|visibility ?: ?hidden|opacity ?: ?0)`,
    raw`=hyperlink\(|=cmd\|`,
  ],
]

const families: [OrderKind, ...string[]][] = [
  ['codes', ...addressed, ...foreign],
  ['turn', ...forged],
  ['encoded', ...leet],
]

export const orderShapes: readonly OrderShape[] = [...shapes, ...families].flatMap(([kind, ...of]) =>
  of.map((shape) => ({ kind, shape: new RegExp(shape, 'g') })),
)

/** One look that most charts do not pass: no shape above fits a text without any of these. */
export const maybeOrders = new RegExp(
  raw`\b(?:ignor|disregard|forget|overrid|bypass|discard|pay no|do not follow|stop follow|no haga|no tenga|no sig|haga caso|desobed|olvid|descart|oubli|ne ten|ne suiv|vergiss|vergessen|missacht|verwirf|esquec|desconsid|dimentic|(?:re)?code[rsz]?\b|kode|codigo|ziffer|icd|gpt|chat ?bot|bots?\b|llms?\b|ai[ :,-]|model|sprachmodell|inteligencia art|intelligence art|kunstliche|automat\w+ (?:read|cod|abst|extr)|machine|artificial|(?:system|safety|hidden|initial|api|assistant|developer|human|user|computer|software|engine|algorithm)\b|end of (?:chart|doc|note|rec|inst|data) ?[#=*\]>-]|(?:coding|billing) |instructions? (?:for|to|above)|words above|rules|guidelines|any diagnos|do not (?:mention|tell|inform|alert|warn|notify|reveal|repeat|quote|flag)|without (?:mention|tell|inform|alert)|you (?:are|will|shall)|as (?:an?|the|if)\b|pretend|imagine|suppose|let's play|from now on|jailbreak|do anything now|du bist|sie sind|eres|usted es|tu es|vous etes|para (?:el|la) |prompt|verified|approved|validated|confirmed|empty)|${DOTTED}|claims? |<[|/!a-z]|\[/?inst|##|[§$]\d|\[\d{1,4}\] [a-z]\d|\]\(|"[a-z_]{2,20}" ?:|style ?=|=hyperlink|=cmd|on(?:error|load|click) ?=|忽略|无视|игнорир|${maybeOfFamilies}`,
)

/** Read with nothing between the letters: "I g n o r e  p r e v i o u s…", "ig.nore". */
export const compactShapes: readonly OrderShape[] = (
  [
    [
      'override',
      raw`(?:ignore|disregard|forget|override)(?:all|any|the|your|every)*(?:previous|prior|above|earlier|preceding)(?:coding|system)?(?:instructions?|rules|prompts?|directions|guidelines)`,
    ],
    ['leak', raw`(?:reveal|print|repeat|show)(?:me)?(?:your|the)systemprompt`],
    ['role', raw`youarenowan?(?:ai|unrestricted|billing|expert|coder|coding|assistant)`],
    [
      'codes',
      raw`(?:add|assign|report|append|output|include)(?:the)?(?:icd)?(?:codes?)?[a-z]\d\d[0-9a-z]{0,5}`,
    ],
  ] as const
).map(([kind, shape]) => ({ kind, shape: new RegExp(shape, 'g') }))
