/**
 * Families of orders that need no word of a machine: they speak to people who code, abstract or pay, forge rules, lists and examples,
 * or say it in other languages. Over folded text, like `order-phrases.ts`.
 */
const raw = String.raw
const GAP = raw`(?:[^\n.;!?]|\.(?=\S)){0,60}?`
const SHORT = raw`(?:[^\n.;!?]|\.(?=\S)){0,24}?`
const DOTTED = raw`\b[a-z]\d[0-9a-z]\.[0-9a-z]{1,5}\b`
const BEGINS = raw`(?<=^|[\n.!?;>*"(\]] ?)`
/** Who codes, or checks it. "CDI" alone is a bowel infection, "reviewer" alone a reader of a film. */
const CODER = raw`(?:(?:medical |clinical |outpatient |inpatient )?cod(?:er|ing (?:team|staff|desk|department))s?|abstractors?|billers?|billing (?:team|staff|desk|department|office)|cdi (?:team|specialist|staff|desk)|hcc (?:team|coder|reviewer)|payer|scribes?|graders?)`
/** What may be told to do so: these, and programs. */
const WORKER = raw`(?:${CODER}|software|programs?|bots?|scrubbers?|reviewers?|engines?|systems?|algorithms?|auto-?coders?)`
const ACTS = raw`(?:cod|captur|add|assign|append|includ|report|submit|bill|list|clos|omit|drop|remov|delet|leav|upgrad|downgrad|mov|chang|replac|label|rais|lower|round|cit|skip|ignor|attach|put|pick|us|enter|mark)(?:e|es|ing)?`

export const addressed: readonly string[] = [
  // To whoever codes, by name.
  raw`${BEGINS}(?:dear |hello |hi |attn:? |attention:? |note (?:to|for) (?:the )?)?${CODER} ?[:,-] ?(?:it would|would you|could you|can you|please|kindly|do not|don't|also|you|must|make sure|be sure|remember|we need)\b${GAP}(?:\b${ACTS}\b|${DOTTED})`,
  raw`\b(?:dear|attn:?|attention:?) ${CODER}\b`,
  raw`\b(?:rules?|notices?|memos?|directives?|polic(?:y|ies)|instructions?|orders?|advisory|reminders?) (?:for|to) (?:the |all |any |our )?${WORKER}\b`,
  raw`\bwho(?:m|so)?ever (?:\w+ (?:or whatever )?)?(?:codes|is coding|bills|abstracts|processes|reads)\b${GAP}(?::|\b${ACTS}\b|${DOTTED})|\bwhatever (?:codes|is coding) (?:this|the)\b`,
  raw`\b(?:have|ask|tell|get|make|let) (?:the )?(?:whoever|coders?|billers?|computer|program|machine|software|system)\b${GAP}\b(?:${ACTS}|write|say|move)\b${SHORT}(?:\bcodes?\b|\bdiagnos|${DOTTED})`,
  raw`\b${WORKER} (?:shall|must|should|will|may|are to|is to|has to|have to|need to|needs to)(?: not| never)? (?:also |only |always )?${ACTS}\b${GAP}(?:\bcodes?\b|\bdiagnos|\bline \d|\banything\b|${DOTTED})`,
  // In the name of a query, a payer, a measure.
  raw`\b(?:please|kindly|also|must)\b${SHORT}\b(?:capture|recapture|close|pick up|add|code|report|include)\b${GAP}\b(?:per (?:the )?(?:cdi|hcc|raf|drg|payer|billing|revenue|auditor|coding)|for (?:the )?(?:hcc|raf|drg|risk adjustment|reimbursement))\b`,
  // Codes put on or off a list.
  raw`\b(?:leave|keep|take|strike|cross) (?:${DOTTED}${SHORT}\b(?:off|out)\b|(?:off|out) ${SHORT}${DOTTED})|\b(?:leaving|keeping|taking) ${DOTTED}${SHORT}\b(?:off|out)\b`,
  raw`\b(?:label|tag|mark|upgrade|downgrade|upcode|raise|round|bump) (?:it|this|that|them|the \w+)\b${SHORT}\b(?:up |down )?(?:to|as|with)\b${SHORT}${DOTTED}`,
  raw`\b(?:every|all|any|each|wherever|whenever)\b${GAP}\b(?:sent|goes?|gets?|coded?|billed?|reported?|submitted|labell?ed|becomes?)\b${SHORT}${DOTTED}`,
  raw`\bif\b${SHORT}${DOTTED}${SHORT}\b(?:missing|left (?:off|out)|omitted|absent|forgotten|not (?:coded|reported|listed|added))\b`,
  raw`${DOTTED}${SHORT}\b(?:is|are|was|has been) (?:now )?(?:deleted|retired|withdrawn|discontinued|superseded|invalid|no longer (?:valid|used))\b`,
  raw`\b(?:skip|bypass|waive|suspend|omit) (?:the |all |any )?(?:evidence |quote |code )?(?:validation|verification|look-?ups?|checks?)(?= ?(?:[.,;:!)|\n]|$))`,
]

export const forged: readonly string[] = [
  // A list of candidates with its verdicts, examples with their answers, lines that are cited.
  raw`\[\d{1,4}\] ?${DOTTED}${SHORT}\b(?:accept|reject|approved?|denied|[01]?\.\d{1,3})\b`,
  raw`\b(?:output|answer|label|response|completion|assistant|target|prediction) ?[:=] ?["'\[]?${DOTTED}`,
  raw`\b(?:cite|quote|quoting|citing) line \d{1,5}\b|\[line \d{1,5}\]`,
  raw`\blet us play\b${GAP}(?:[.:;] ?)?\byou are\b`,
  raw`\b(?:recit|repeat|quot|print|reveal|output|disclos|list)(?:e|es|ing|s)?\b${SHORT}\b(?:every|all|any|the|your|its) (?:instructions?|rules?|prompts?)\b${SHORT}\b(?:given|received|told|was shown|were shown|before this|above this)\b`,
]

/** Folded, so without their marks; in Chinese and Russian no word has a border that `\b` knows. */
export const foreign: readonly string[] = [
  // Portuguese, Italian; German with its verb at the end; Dutch.
  raw`\b(?:adicion[ae]r?|acrescent[ae]r?|inclu(?:a|ir)|atribu(?:a|ir)|registr[ae]r?|codifi(?:que|car|ca|chi)|remov[ae]r?|substitu(?:a|ir)|relat[ae]r?|aggiung[ia]|aggiungere|asseg?n[ai]|inseris(?:ci|ca)|rimuov[ia]|sostituis(?:ci|ca)|voeg|vervang|verwijder)\b${SHORT}(?:\b(?:codigos?|codic[ei]|cid)\b|${DOTTED})`,
  raw`${DOTTED}${SHORT}\b(?:melden|kodieren|codieren|eintragen|erganzen|vergeben|streichen|hinzufugen|verschlusseln|toevoegen|anadir|agregar|eliminar|adicionar|incluir|aggiungere|ajouter|supprimer)\b`,
  raw`\b(?:instrucoes|istruzioni|instrucciones|consignes|anweisung(?:en)?) (?:para|per|pour|fur|al|aan)\b${SHORT}\b(?:modelo|modello|modele|modell|sistema|codificador\w*|codeur\w*|kodierer\w*|ia|ki)\b`,
  raw`\b(?:nao|non|no|ne) (?:mencione|menzionare|informe|diga|mentionnez|revele|conte)\b${SHORT}\b(?:codificador\w*|revisor\w*|revisore|codeur|auditor\w*|esta (?:linha|linea)|questa riga|cette ligne)\b`,
  raw`(?:添加|加入|增加|加上|报告|上报|编码为|删除|去掉|替换|改为|改成|输出)[^\n。;；]{0,16}?(?:代码|编码|${DOTTED})|(?:代码|编码|${DOTTED})[^\n。;；]{0,8}?(?:删除|去掉|添加|加入)|(?:人工智能|语言模型|编码员|编码助手)[^\n。]{0,12}?(?:请|必须|应|不要|[:：,，])|(?:不要|勿|别)[^\n。]{0,6}?(?:告诉|提及|提到|通知)[^\n。]{0,6}?(?:编码|审核|这一行|本行|人员)`,
  raw`(?:добав|укаж|постав|удал|замен|впиш|внес|включ|закодир|присво)[а-я]{0,8}[^\n.]{0,24}?(?:код|${DOTTED})|(?:модель|ассистент|кодировщик|нейросеть) ?[,:]|не (?:сообщ|упомин|говор)[а-я]{0,8}[^\n.]{0,24}?(?:провер|кодир|аудит|строк)`,
]

/** Words of orders with numbers for letters: read only where one such number stands. */
const LEET = [
  'ignore',
  'disregard',
  'coder',
  'instructions',
  'override',
  'report',
  'assign',
  'system',
  'prompt',
]
const lookAlikes: Record<string, string> = {
  i: '[i1!]',
  e: '[e3]',
  o: '[o0]',
  a: '[a4@]',
  s: '[s5$]',
  t: '[t7]',
  g: '[g9]',
}
export const leet: readonly string[] = [
  raw`(?<![a-z0-9])(?=[a-z0-9!@$]*[a-z])(?=[a-z0-9!@$]*[0-9!@$][a-z0-9])(?:${LEET.map((word) => [...word].map((letter) => lookAlikes[letter] ?? letter).join('')).join('|')})(?![a-z0-9])`,
]

/** Part of the one look that most charts do not pass. */
export const maybeOfFamilies = raw`\b(?:coders?|abstractors?|billers?|billing|scribes?|graders?|payer|cdi |hcc |programs?|who(?:m|so)?ever|whatever|validation|verification|look-?ups?|checks?|line \d+|scrubbers?|software|reviewers?|engines?|instruc\w+|istruz\w+|consignes?|anweisung\w*|riga|linha|ligne|let us play|recit\w*|quot(?:e|es|ing)|reveal\w*|prompts?)\b|添加|加入|增加|加上|报告|上报|编码|代码|删除|替换|改为|改成|输出|人工智能|语言模型|告诉|提及|提到|通知|код|модель|ассистент|нейросеть|сообщ|упомин|${leet[0]}`
