/** Changes whenever what is written into a file changes: files of another number are made again from their sources. */
export const FORMAT = 2
/** Raise it when the same files give other terms or notes: the next import then makes the editions anew; until then they stay. */
export const MAKING = 2

export const schema = `
  create table about (key text primary key, value text not null) without rowid;
  create table source (name text not null, kind text not null, sha256 text not null, bytes integer not null);
  create table code (place integer primary key, code text not null unique, title text not null, billable integer not null, parent integer);
  create table chapter (number integer primary key, title text not null);
  create table block (id text primary key, title text not null, chapter integer not null) without rowid;
  create table category (code text primary key, block text not null) without rowid;
  create table note (at text not null, number integer not null, kind text not null, text text not null, codes text not null, primary key (at, number)) without rowid;
  create table seventh (at text not null, character text not null, text text not null, primary key (at, character)) without rowid;
  create table term (place integer not null, number integer not null, source text not null, text text not null, precision real, primary key (place, number)) without rowid;
  create table with_pair (whole text not null, companion text not null, code text not null);
  create table drug (substance text not null, accidental text, self_harm text, assault text, undetermined text, adverse text, underdosing text);
  create table poa_exempt (code text primary key) without rowid;
  create table successor (code text primary key, title text, successors text not null) without rowid;
  create table kept (name text primary key, words text not null, bytes blob not null) without rowid;
`

/** Made when the codes are in: filling an index row by row costs more. */
export const indexes = 'create index code_parent on code (parent)'

export const listSchema = `
  create table about (key text primary key, value text not null) without rowid;
  create table source (name text not null, kind text not null, sha256 text not null, bytes integer not null);
  create table hcc (code text primary key, category text not null) without rowid;
  create table hcc_label (category text primary key, label text not null) without rowid;
  create table edit (code text not null, kind text not null, valid_from text, valid_until text, primary key (code, kind)) without rowid;
`

/** The arrays of the search index are kept under names that begin so. */
export const SEARCH = 'search/'

/** Lists that serve every edition: Medicare Code Editor, CMS-HCC. */
export const LISTS = 'lists.sqlite'

/** Name of an edition's file in the folder of editions. */
export function editionFile(id: string): string {
  return `${id}.sqlite`
}

export function isEditionFile(name: string): boolean {
  return /^FY\d{4}(?:-April)?\.sqlite$/.test(name)
}
